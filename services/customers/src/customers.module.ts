import { carryingOutEffects } from '@gendan/platform/nest';
import { Module } from '@nestjs/common';
import { ConversationsController } from './conversations/conversations.controller';
import { ConversationsGrpc } from './conversations/conversations.grpc';
import { ConversationsRepository } from './conversations/conversations.repository';
import { ConversationsService } from './conversations/conversations.service';
import { QuotationsController } from './quotations/quotations.controller';
import { QuotationsGrpc } from './quotations/quotations.grpc';
import { QuotationsRepository } from './quotations/quotations.repository';
import { QuotationsService } from './quotations/quotations.service';
import { customers } from './customers/customers';
import { CustomersGrpc } from './customers/customers.grpc';
import { DemoParties } from './demo/demo-parties';
import { OrdersController } from './orders/orders.controller';
import { OrdersRepository } from './orders/orders.repository';
import { OrdersService } from './orders/orders.service';

const effects = carryingOutEffects({ by: OrdersService, acts: ({ noteOrder }) => ({ noteOrder }), clears: [] });

@Module({
  controllers: [
    ...customers.controllers,
    CustomersGrpc,
    OrdersController,
    ConversationsController,
    ConversationsGrpc,
    QuotationsController,
    QuotationsGrpc,
    ...effects.controllers,
  ],
  providers: [
    ...customers.providers,
    OrdersRepository,
    OrdersService,
    ConversationsRepository,
    ConversationsService,
    QuotationsRepository,
    QuotationsService,
    DemoParties,
    ...effects.providers,
  ],
})
export class CustomersModule {}
