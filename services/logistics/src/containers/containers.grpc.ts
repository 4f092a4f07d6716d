import type { logistics } from '@gendan/contracts/grpc';
import { read } from '@gendan/platform';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { ContainersController } from './containers.controller';
import { ContainersService } from './containers.service';
import { ContentsBody, LoadBody, containerId, containerView } from './containers.shapes';

@Controller()
@AsOverHttp(ContainersController)
export class ContainersGrpc {
  constructor(private readonly containers: ContainersService) {}

  @GrpcMethod('LogisticsService', 'PlanContainer')
  async plan(request: logistics.PlanContainerRequest): Promise<logistics.PlanContainerResponse> {
    return { container: containerView(await this.containers.plan(read(containerId, request.id), read(ContentsBody, request).contents)) };
  }

  @GrpcMethod('LogisticsService', 'LoadContainer')
  async load(request: logistics.LoadContainerRequest): Promise<logistics.LoadContainerResponse> {
    return { container: containerView(await this.containers.load(request.id, read(LoadBody, request))) };
  }
}
