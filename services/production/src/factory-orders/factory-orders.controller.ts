import { May } from '@gendan/platform/nest';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { FactoryOrdersService } from './factory-orders.service';
import { OnBody, PlaceBody, orderView } from './factory-orders.shapes';

const makes = { roles: ['merchandiser', 'production', 'purchasing'], scopes: ['report'] };

/** Ids hold a slash: in an address they are written with %2F. */
@Controller('api/factory-orders')
export class FactoryOrdersController {
  constructor(private readonly orders: FactoryOrdersService) {}

  @Get()
  @May({ roles: ['any'], scopes: ['read'] })
  async all() {
    return (await this.orders.all()).map(orderView);
  }

  @Post()
  @May(makes)
  async place(@Body({ schema: PlaceBody }) body: PlaceBody) {
    return orderView(await this.orders.place(body));
  }

  @Post(':id/start')
  @May(makes)
  async start(@Param('id') id: string, @Body({ schema: OnBody }) { on }: OnBody) {
    return orderView(await this.orders.start(id, on));
  }

  @Post(':id/finish')
  @May(makes)
  async finish(@Param('id') id: string, @Body({ schema: OnBody }) { on }: OnBody) {
    return orderView(await this.orders.finish(id, on));
  }
}
