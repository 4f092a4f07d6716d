import { May } from '@gendan/platform/nest';
import { Controller, Get, Param } from '@nestjs/common';
import { OrdersService } from './orders.service';

@Controller('api/parties/:id/orders')
export class OrdersController {
  constructor(private readonly orders: OrdersService) {}

  @Get()
  @May({ roles: ['any'], scopes: ['read'] })
  of(@Param('id') id: string) {
    return this.orders.of(id);
  }
}
