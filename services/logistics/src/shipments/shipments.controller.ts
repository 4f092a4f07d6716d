import { May } from '@gendan/platform/nest';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ShipmentsService } from './shipments.service';
import { BookBody, PlanBody, shipmentView } from './shipments.shapes';

const ships = { roles: ['merchandiser', 'documentsClerk'], scopes: ['report'] };

/** Ids hold a slash: in an address they are written with %2F. */
@Controller('api/shipments')
export class ShipmentsController {
  constructor(private readonly shipments: ShipmentsService) {}

  @Get()
  @May({ roles: ['any'], scopes: ['read'] })
  async of(@Query('case') number?: string) {
    return (await this.shipments.of(number)).map(shipmentView);
  }

  @Post()
  @May(ships)
  async plan(@Body({ schema: PlanBody }) body: PlanBody) {
    return shipmentView(await this.shipments.plan(body));
  }

  @Put(':id/booking')
  @May(ships)
  async book(@Param('id') shipment: string, @Body({ schema: BookBody }) body: BookBody) {
    return shipmentView(await this.shipments.book({ shipment, ...body }));
  }
}
