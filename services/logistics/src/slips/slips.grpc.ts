import type { logistics } from '@gendan/contracts/grpc';
import { actorNow, read } from '@gendan/platform';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { SlipsController } from './slips.controller';
import { SlipsService } from './slips.service';
import { FinanceCopyBody, SlipBody, slipView } from './slips.shapes';

@Controller()
@AsOverHttp(SlipsController)
export class SlipsGrpc {
  constructor(private readonly slips: SlipsService) {}

  @GrpcMethod('LogisticsService', 'IssueSlip')
  async issue(request: logistics.IssueSlipRequest): Promise<logistics.IssueSlipResponse> {
    return { slip: slipView(await this.slips.issue(read(SlipBody, request), actorNow())) };
  }

  @GrpcMethod('LogisticsService', 'HandSlipToFinance')
  async handToFinance(request: logistics.HandSlipToFinanceRequest): Promise<logistics.HandSlipToFinanceResponse> {
    return { slip: slipView(await this.slips.handToFinance(request.id, read(FinanceCopyBody, request).on, actorNow())) };
  }

  @GrpcMethod('LogisticsService', 'SlipsOf')
  async of({ case: number }: logistics.SlipsOfRequest): Promise<logistics.SlipsOfResponse> {
    return { slips: (await this.slips.of(number)).map(slipView) };
  }
}
