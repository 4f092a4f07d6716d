import type { finance } from '@gendan/contracts/grpc';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { read } from '../door/read';
import { CreditService } from './credit.service';
import { LimitBody, creditView } from './credit.shapes';

@Controller()
export class CreditGrpc {
  constructor(private readonly credit: CreditService) {}

  @GrpcMethod('FinanceService', 'SetCreditLimit')
  async setLimit(request: finance.SetCreditLimitRequest): Promise<finance.SetCreditLimitResponse> {
    const { limit } = read(LimitBody, request);
    return { credit: creditView(await this.credit.setLimit(request.customer, limit.amount, limit.currency, 'service:grpc')) };
  }

  @GrpcMethod('FinanceService', 'CreditOf')
  async of({ customer }: finance.CreditOfRequest): Promise<finance.CreditOfResponse> {
    return { credit: creditView(await this.credit.of(customer)) };
  }
}
