import type { logistics } from '@gendan/contracts/grpc';
import { read } from '@gendan/platform';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { BillsController } from './bills.controller';
import { BillsService } from './bills.service';
import { HandOverBody, IssueBody, billView } from './bills.shapes';

@Controller()
@AsOverHttp(BillsController)
export class BillsGrpc {
  constructor(private readonly bills: BillsService) {}

  @GrpcMethod('LogisticsService', 'IssueBillOfLading')
  async issue(request: logistics.IssueBillOfLadingRequest): Promise<logistics.IssueBillOfLadingResponse> {
    return { bill: billView(await this.bills.issue(read(IssueBody, { ...request, originals: request.originals || undefined }))) };
  }

  @GrpcMethod('LogisticsService', 'HandOverOriginals')
  async handOver(request: logistics.HandOverOriginalsRequest): Promise<logistics.HandOverOriginalsResponse> {
    return { bill: billView(await this.bills.handOver(request.bill, read(HandOverBody, request))) };
  }
}
