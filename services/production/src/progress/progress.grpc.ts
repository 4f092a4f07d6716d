import type { production } from '@gendan/contracts/grpc';
import { actorNow, read } from '@gendan/platform';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { orderView } from '../factory-orders/factory-orders.shapes';
import { ProgressController } from './progress.controller';
import { ProgressService } from './progress.service';
import { CasesBody, ProgressBody, StagesBody, progressView } from './progress.shapes';

@Controller()
@AsOverHttp(ProgressController)
export class ProgressGrpc {
  constructor(private readonly progress: ProgressService) {}

  @GrpcMethod('ProductionService', 'SetStages')
  async setStages(request: production.SetStagesRequest): Promise<production.SetStagesResponse> {
    return { order: orderView(await this.progress.setStages(request.id, read(StagesBody, request).stages)) };
  }

  @GrpcMethod('ProductionService', 'RecordProgress')
  async record(request: production.RecordProgressRequest): Promise<production.RecordProgressResponse> {
    return { order: orderView(await this.progress.record(request.id, read(ProgressBody, request), actorNow())) };
  }

  @GrpcMethod('ProductionService', 'ListProgress')
  async list(request: production.ListProgressRequest): Promise<production.ListProgressResponse> {
    return { orders: (await this.progress.list(read(CasesBody, request).cases)).map(progressView) };
  }
}
