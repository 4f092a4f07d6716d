import type { customers } from '@gendan/contracts/grpc';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { ReturnsController } from './returns.controller';
import { returnView } from './returns.shapes';
import { ReturnsService } from './returns.service';

@Controller()
@AsOverHttp(ReturnsController)
export class ReturnsGrpc {
  constructor(private readonly returns: ReturnsService) {}

  @GrpcMethod('CustomersService', 'ReturnsOf')
  async of({ case: number, customer }: customers.ReturnsOfRequest): Promise<customers.ReturnsOfResponse> {
    const found = await (number ? this.returns.of(number) : this.returns.ofCustomer(customer));
    return { returns: found.map(returnView) };
  }
}
