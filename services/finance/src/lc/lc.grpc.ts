import type { finance } from '@gendan/contracts/grpc';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { read } from '../door/read';
import { LcService } from './lc.service';
import { LcBody, lcView } from './lc.shapes';

@Controller()
export class LcGrpc {
  constructor(private readonly lcs: LcService) {}

  @GrpcMethod('FinanceService', 'RecordLc')
  async record(request: finance.RecordLcRequest): Promise<finance.RecordLcResponse> {
    return { lc: lcView(await this.lcs.record(read(LcBody, request), 'service:grpc')) };
  }
}
