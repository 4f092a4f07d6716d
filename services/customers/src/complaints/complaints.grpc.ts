import type { customers } from '@gendan/contracts/grpc';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { ComplaintsController } from './complaints.controller';
import { complaintView } from './complaints.shapes';
import { ComplaintsService } from './complaints.service';

@Controller()
@AsOverHttp(ComplaintsController)
export class ComplaintsGrpc {
  constructor(private readonly complaints: ComplaintsService) {}

  @GrpcMethod('CustomersService', 'ComplaintsOf')
  async of({ case: number, customer }: customers.ComplaintsOfRequest): Promise<customers.ComplaintsOfResponse> {
    const found = await (number ? this.complaints.of(number) : this.complaints.ofCustomer(customer));
    return { complaints: found.map(complaintView) };
  }
}
