import { carryingOutEffects } from '@gendan/platform/nest';
import { Module } from '@nestjs/common';
import { customers } from './customers/customers';
import { CustomersGrpc } from './customers/customers.grpc';
import { DemoParties } from './demo/demo-parties';
import { OrdersController } from './orders/orders.controller';
import { OrdersRepository } from './orders/orders.repository';
import { OrdersService } from './orders/orders.service';

const effects = carryingOutEffects({ by: OrdersService, acts: ({ noteOrder }) => ({ noteOrder }), clears: [] });

@Module({
  controllers: [...customers.controllers, CustomersGrpc, OrdersController, ...effects.controllers],
  providers: [...customers.providers, OrdersRepository, OrdersService, DemoParties, ...effects.providers],
})
export class CustomersModule {}
