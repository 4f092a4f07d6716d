import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ClearancesRepository } from './clearances/clearances.repository';
import { CLEARED_ACTS, ClearancesService } from './clearances/clearances.service';
import { DemoParties } from './demo/demo-parties';
import { CALLERS, type Callers, CallersGuard } from './door/callers.guard';
import { EffectsGrpc } from './effects/effects.grpc';
import { EffectsRepository } from './effects/effects.repository';
import { EFFECT_ACTS, type EffectActs, EffectsService } from './effects/effects.service';
import { OrdersController } from './orders/orders.controller';
import { OrdersRepository } from './orders/orders.repository';
import { OrdersService } from './orders/orders.service';
import { CustomersGrpc } from './parties/customers.grpc';
import { PartiesController } from './parties/parties.controller';
import { PartiesGrpc } from './parties/parties.grpc';
import { PartiesRepository } from './parties/parties.repository';
import { PartiesService } from './parties/parties.service';
import { Transactions } from './transactions.repository';

const acts = (orders: OrdersService): EffectActs => ({ noteOrder: orders.noteOrder });

@Module({
  controllers: [PartiesController, PartiesGrpc, CustomersGrpc, OrdersController, EffectsGrpc],
  providers: [
    Transactions,
    PartiesRepository,
    PartiesService,
    OrdersRepository,
    OrdersService,
    ClearancesRepository,
    ClearancesService,
    EffectsRepository,
    EffectsService,
    DemoParties,
    { provide: CLEARED_ACTS, useValue: [] },
    { provide: EFFECT_ACTS, useFactory: acts, inject: [OrdersService] },
    { provide: APP_GUARD, useClass: CallersGuard },
  ],
})
export class CustomersModule {
  static with(callers: Callers): DynamicModule {
    return { module: CustomersModule, providers: [{ provide: CALLERS, useValue: callers }] };
  }
}
