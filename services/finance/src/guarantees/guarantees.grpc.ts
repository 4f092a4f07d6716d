import type { finance } from '@gendan/contracts/grpc';
import { actorNow, read } from '@gendan/platform';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { GuaranteesController } from './guarantees.controller';
import { GuaranteesService } from './guarantees.service';
import { GuaranteeBody, GuaranteeLimitBody, guaranteeView, guarantorView } from './guarantees.shapes';

@Controller()
@AsOverHttp(GuaranteesController)
export class GuaranteesGrpc {
  constructor(private readonly guarantees: GuaranteesService) {}

  @GrpcMethod('FinanceService', 'SetGuaranteeLimit')
  async setLimit(request: finance.SetGuaranteeLimitRequest): Promise<finance.SetGuaranteeLimitResponse> {
    const { limit } = read(GuaranteeLimitBody, request);
    return { guarantor: guarantorView(await this.guarantees.setLimit(request.person, limit.amount, limit.currency, actorNow())) };
  }

  @GrpcMethod('FinanceService', 'GuarantorOf')
  async of({ person }: finance.GuarantorOfRequest): Promise<finance.GuarantorOfResponse> {
    return { guarantor: guarantorView(await this.guarantees.of(person)) };
  }

  @GrpcMethod('FinanceService', 'GiveGuarantee')
  async give(request: finance.GiveGuaranteeRequest): Promise<finance.GiveGuaranteeResponse> {
    return { guarantor: guarantorView(await this.guarantees.give(read(GuaranteeBody, request), actorNow())) };
  }

  @GrpcMethod('FinanceService', 'EndGuarantee')
  async end({ case: number, guarantor }: finance.EndGuaranteeRequest): Promise<finance.EndGuaranteeResponse> {
    return { guarantor: guarantorView(await this.guarantees.end(number, guarantor)) };
  }

  @GrpcMethod('FinanceService', 'GuaranteesOf')
  async all({ case: number, customer }: finance.GuaranteesOfRequest): Promise<finance.GuaranteesOfResponse> {
    return { guarantees: (await this.guarantees.all(number ? { number } : { customer })).map(guaranteeView) };
  }
}
