import type { customers } from '@gendan/contracts/grpc';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { read } from '../door/read';
import { PartiesService } from './parties.service';
import { PartyBody, partyView } from './parties.shapes';

@Controller()
export class CustomersGrpc {
  constructor(private readonly parties: PartiesService) {}

  @GrpcMethod('CustomersService', 'SaveCustomer')
  async save({ customer, base: before }: customers.SaveCustomerRequest): Promise<customers.SaveCustomerResponse> {
    const { base, ...party } = read(PartyBody, { ...customer, base: before });
    return { customer: partyView(await this.parties.save({ id: customer?.id ?? '', ...party }, base)) };
  }
}
