import type { finance } from '@gendan/contracts/grpc';
import { actorNow, read } from '@gendan/platform';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { ReceiptsController } from './receipts.controller';
import { ReceiptsService } from './receipts.service';
import { ReceiptBody, SharesBody, receiptView } from './receipts.shapes';

@Controller()
@AsOverHttp(ReceiptsController)
export class ReceiptsGrpc {
  constructor(private readonly receipts: ReceiptsService) {}

  @GrpcMethod('FinanceService', 'RecordReceipt')
  async record(request: finance.RecordReceiptRequest): Promise<finance.RecordReceiptResponse> {
    return { receipt: receiptView(await this.receipts.record(read(ReceiptBody, request), actorNow())) };
  }

  @GrpcMethod('FinanceService', 'Allocate')
  async allocate(request: finance.AllocateRequest): Promise<finance.AllocateResponse> {
    const { base, shares } = read(SharesBody, request);
    return { receipt: receiptView(await this.receipts.allocate(request.receipt, base, shares, actorNow())) };
  }
}
