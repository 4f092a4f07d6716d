import type { logistics } from '@gendan/contracts/grpc';
import { read } from '@gendan/platform';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { ShipmentsController } from './shipments.controller';
import { ShipmentsService } from './shipments.service';
import { BookBody, PlanBody, shipmentView } from './shipments.shapes';

@Controller()
@AsOverHttp(ShipmentsController)
export class ShipmentsGrpc {
  constructor(private readonly shipments: ShipmentsService) {}

  @GrpcMethod('LogisticsService', 'PlanShipment')
  async plan(request: logistics.PlanShipmentRequest): Promise<logistics.PlanShipmentResponse> {
    return { shipment: shipmentView(await this.shipments.plan(read(PlanBody, request))) };
  }

  @GrpcMethod('LogisticsService', 'BookShipment')
  async book(request: logistics.BookShipmentRequest): Promise<logistics.BookShipmentResponse> {
    return { shipment: shipmentView(await this.shipments.book({ shipment: request.shipment, ...read(BookBody, request) })) };
  }
}
