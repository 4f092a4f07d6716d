import type { finance } from '@gendan/contracts/grpc';
import { actorNow, read } from '@gendan/platform';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { UndertakingsController } from './undertakings.controller';
import { UndertakingBody, undertakingView } from './undertakings.shapes';
import { UndertakingsService } from './undertakings.service';

@Controller()
@AsOverHttp(UndertakingsController)
export class UndertakingsGrpc {
  constructor(private readonly undertakings: UndertakingsService) {}

  @GrpcMethod('FinanceService', 'RecordUndertaking')
  async record(request: finance.RecordUndertakingRequest): Promise<finance.RecordUndertakingResponse> {
    return { undertaking: undertakingView(await this.undertakings.record(read(UndertakingBody, request), actorNow())) };
  }

  @GrpcMethod('FinanceService', 'UndertakingsOf')
  async of({ customer, case: number }: finance.UndertakingsOfRequest): Promise<finance.UndertakingsOfResponse> {
    return { undertakings: (await this.undertakings.of(number ? { number } : { customer })).map(undertakingView) };
  }
}
