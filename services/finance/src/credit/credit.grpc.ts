import type { finance } from '@gendan/contracts/grpc';
import { actorNow, read } from '@gendan/platform';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { CreditController } from './credit.controller';
import { CreditService } from './credit.service';
import { LimitBody, creditView } from './credit.shapes';

@Controller()
@AsOverHttp(CreditController)
export class CreditGrpc {
  constructor(private readonly credit: CreditService) {}

  @GrpcMethod('FinanceService', 'SetCreditLimit')
  async setLimit(request: finance.SetCreditLimitRequest): Promise<finance.SetCreditLimitResponse> {
    const { limit } = read(LimitBody, request);
    return { credit: creditView(await this.credit.setLimit(request.customer, limit.amount, limit.currency, actorNow())) };
  }

  @GrpcMethod('FinanceService', 'CreditOf')
  async of({ customer }: finance.CreditOfRequest): Promise<finance.CreditOfResponse> {
    return { credit: creditView(await this.credit.of(customer)) };
  }
}
