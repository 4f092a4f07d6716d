import type { finance } from '@gendan/contracts/grpc';
import { actorNow, read } from '@gendan/platform';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { LcController } from './lc.controller';
import { LcService } from './lc.service';
import { LcBody, lcView } from './lc.shapes';

@Controller()
@AsOverHttp(LcController)
export class LcGrpc {
  constructor(private readonly lcs: LcService) {}

  @GrpcMethod('FinanceService', 'RecordLc')
  async record(request: finance.RecordLcRequest): Promise<finance.RecordLcResponse> {
    return { lc: lcView(await this.lcs.record(read(LcBody, request), actorNow())) };
  }
}
