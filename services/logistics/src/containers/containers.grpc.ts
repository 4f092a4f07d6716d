import type { logistics } from '@gendan/contracts/grpc';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { read } from '../door/read';
import { ContainersService } from './containers.service';
import { ContentsBody, LoadBody, containerId, containerView } from './containers.shapes';

@Controller()
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
