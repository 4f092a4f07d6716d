import type { finance } from '@gendan/contracts/grpc';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { read } from '../door/read';
import { ReceiptsService } from './receipts.service';
import { ReceiptBody, SharesBody, receiptView } from './receipts.shapes';

const byMachine = 'service:grpc';

@Controller()
export class ReceiptsGrpc {
  constructor(private readonly receipts: ReceiptsService) {}

  @GrpcMethod('FinanceService', 'RecordReceipt')
  async record(request: finance.RecordReceiptRequest): Promise<finance.RecordReceiptResponse> {
    return { receipt: receiptView(await this.receipts.record(read(ReceiptBody, request), byMachine)) };
  }

  @GrpcMethod('FinanceService', 'Allocate')
  async allocate(request: finance.AllocateRequest): Promise<finance.AllocateResponse> {
    const { base, shares } = read(SharesBody, request);
    return { receipt: receiptView(await this.receipts.allocate(request.receipt, base, shares, byMachine)) };
  }
}
