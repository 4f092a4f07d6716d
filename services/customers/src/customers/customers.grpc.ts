import type { customers } from '@gendan/contracts/grpc';
import { read } from '@gendan/platform';
import { May, PartiesService, partyView } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { CustomerBody, EDITORS } from './customers';

@Controller()
export class CustomersGrpc {
  constructor(private readonly parties: PartiesService) {}

  @GrpcMethod('CustomersService', 'SaveCustomer')
  @May({ roles: EDITORS, scopes: ['admin'] })
  async save({ customer, base: before }: customers.SaveCustomerRequest): Promise<customers.SaveCustomerResponse> {
    const { base, ...party } = read(CustomerBody, { ...customer, base: before });
    return { customer: partyView(await this.parties.save({ id: customer?.id ?? '', ...party }, base)) };
  }
}
