import type { customers } from '@gendan/contracts/grpc';
import { actorNow, read } from '@gendan/platform';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { QuotationsController } from './quotations.controller';
import { QuotationBody, quotationView } from './quotations.shapes';
import { QuotationsService } from './quotations.service';

@Controller()
@AsOverHttp(QuotationsController)
export class QuotationsGrpc {
  constructor(private readonly quotations: QuotationsService) {}

  @GrpcMethod('CustomersService', 'RecordQuotation')
  async record(request: customers.RecordQuotationRequest): Promise<customers.RecordQuotationResponse> {
    return { quotation: quotationView(await this.quotations.record(read(QuotationBody, request), actorNow())) };
  }

  @GrpcMethod('CustomersService', 'QuotationsOf')
  async of({ case: number, customer }: customers.QuotationsOfRequest): Promise<customers.QuotationsOfResponse> {
    const quotations = await (number ? this.quotations.of(number) : this.quotations.ofCustomer(customer));
    return { quotations: quotations.map(quotationView) };
  }
}
