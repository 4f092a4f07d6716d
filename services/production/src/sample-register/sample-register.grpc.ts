import type { production } from '@gendan/contracts/grpc';
import { actorNow, read } from '@gendan/platform';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { SampleRegisterController } from './sample-register.controller';
import { SampleRegisterService } from './sample-register.service';
import { MoveSampleBody, RegisterQuery, SignSampleBody, registeredView } from './sample-register.shapes';

@Controller()
@AsOverHttp(SampleRegisterController)
export class SampleRegisterGrpc {
  constructor(private readonly register: SampleRegisterService) {}

  @GrpcMethod('ProductionService', 'SignSample')
  async sign(request: production.SignSampleRequest): Promise<production.SignSampleResponse> {
    await this.register.sign(request.sample, read(SignSampleBody, request), actorNow());
    return {};
  }

  @GrpcMethod('ProductionService', 'MoveSample')
  async move(request: production.MoveSampleRequest): Promise<production.MoveSampleResponse> {
    await this.register.move(request.sample, read(MoveSampleBody, request), actorNow());
    return {};
  }

  @GrpcMethod('ProductionService', 'SampleRegister')
  async list(request: production.SampleRegisterRequest): Promise<production.SampleRegisterResponse> {
    const { case: number, place, cases } = read(RegisterQuery, request);
    return { samples: (await this.register.list(number ? [number, ...cases] : cases, place)).map(registeredView) };
  }
}
