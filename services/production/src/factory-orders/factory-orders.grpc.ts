import type { production } from '@gendan/contracts/grpc';
import { read } from '@gendan/platform';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { FactoryOrdersController } from './factory-orders.controller';
import { FactoryOrdersService } from './factory-orders.service';
import { OnBody, PlaceBody, orderView } from './factory-orders.shapes';

@Controller()
@AsOverHttp(FactoryOrdersController)
export class FactoryOrdersGrpc {
  constructor(private readonly orders: FactoryOrdersService) {}

  @GrpcMethod('ProductionService', 'PlaceFactoryOrder')
  async place(request: production.PlaceFactoryOrderRequest): Promise<production.PlaceFactoryOrderResponse> {
    return { order: orderView(await this.orders.place(read(PlaceBody, request))) };
  }

  @GrpcMethod('ProductionService', 'StartProduction')
  async start(request: production.StartProductionRequest): Promise<production.StartProductionResponse> {
    return { order: orderView(await this.orders.start(request.id, read(OnBody, request).on)) };
  }

  @GrpcMethod('ProductionService', 'FinishFactoryOrder')
  async finish(request: production.FinishFactoryOrderRequest): Promise<production.FinishFactoryOrderResponse> {
    return { order: orderView(await this.orders.finish(request.id, read(OnBody, request).on)) };
  }

  @GrpcMethod('ProductionService', 'FactoryOrdersOf')
  async of({ case: number }: production.FactoryOrdersOfRequest): Promise<production.FactoryOrdersOfResponse> {
    return { orders: (await this.orders.of(number)).map(orderView) };
  }
}
