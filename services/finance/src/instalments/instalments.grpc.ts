import type { finance } from '@gendan/contracts/grpc';
import { read } from '@gendan/platform';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { InstalmentsController } from './instalments.controller';
import { InstalmentBody, instalmentView } from './instalments.shapes';
import { InstalmentsService } from './instalments.service';

@Controller()
@AsOverHttp(InstalmentsController)
export class InstalmentsGrpc {
  constructor(private readonly instalments: InstalmentsService) {}

  @GrpcMethod('FinanceService', 'ExpectInstalment')
  async expect(request: finance.ExpectInstalmentRequest): Promise<finance.ExpectInstalmentResponse> {
    const { id, number } = await this.instalments.expect(read(InstalmentBody, request));
    return { instalment: (await this.of({ case: number })).instalments.find((each) => each.id === id) };
  }

  @GrpcMethod('FinanceService', 'InstalmentsOf')
  async of({ case: number }: finance.InstalmentsOfRequest): Promise<finance.InstalmentsOfResponse> {
    return { instalments: (await this.instalments.of(number)).map(instalmentView) };
  }
}
