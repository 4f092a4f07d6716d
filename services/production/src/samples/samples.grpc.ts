import type { production } from '@gendan/contracts/grpc';
import { read } from '@gendan/platform';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { SamplesController } from './samples.controller';
import { SamplesService } from './samples.service';
import { SampleBody } from './samples.shapes';

@Controller()
@AsOverHttp(SamplesController)
export class SamplesGrpc {
  constructor(private readonly samples: SamplesService) {}

  @GrpcMethod('ProductionService', 'FinishSample')
  async finish(request: production.FinishSampleRequest): Promise<production.FinishSampleResponse> {
    const { id, version } = await this.samples.finish(read(SampleBody, request));
    return { id, version };
  }
}
