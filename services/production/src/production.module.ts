import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ClearancesRepository } from './clearances/clearances.repository';
import { CLEARED_ACTS, ClearancesService } from './clearances/clearances.service';
import { DemoFactories } from './demo/demo-factories';
import { CALLERS, type Callers, CallersGuard } from './door/callers.guard';
import { EffectsGrpc } from './effects/effects.grpc';
import { EffectsRepository } from './effects/effects.repository';
import { EFFECT_ACTS, type EffectActs, EffectsService } from './effects/effects.service';
import { FactoryOrdersController } from './factory-orders/factory-orders.controller';
import { FactoryOrdersGrpc } from './factory-orders/factory-orders.grpc';
import { FactoryOrdersRepository } from './factory-orders/factory-orders.repository';
import { FactoryOrdersService, STARTS_PRODUCTION } from './factory-orders/factory-orders.service';
import { PartiesController } from './parties/parties.controller';
import { PartiesGrpc } from './parties/parties.grpc';
import { PartiesRepository } from './parties/parties.repository';
import { PartiesService } from './parties/parties.service';
import { SamplesController } from './samples/samples.controller';
import { SamplesGrpc } from './samples/samples.grpc';
import { SamplesRepository } from './samples/samples.repository';
import { SamplesService } from './samples/samples.service';
import { ReportsAsideController } from './reports/reports-aside.controller';
import { ReportsAsideRepository } from './reports/reports-aside.repository';
import { Transactions } from './transactions.repository';

const acts = (orders: FactoryOrdersService): EffectActs => ({ placeFactoryOrder: orders.placeFactoryOrder });

@Module({
  controllers: [
    FactoryOrdersController,
    FactoryOrdersGrpc,
    SamplesController,
    SamplesGrpc,
    PartiesController,
    PartiesGrpc,
    EffectsGrpc,
    ReportsAsideController,
  ],
  providers: [
    Transactions,
    FactoryOrdersRepository,
    FactoryOrdersService,
    SamplesRepository,
    SamplesService,
    PartiesRepository,
    PartiesService,
    ClearancesRepository,
    ClearancesService,
    EffectsRepository,
    EffectsService,
    ReportsAsideRepository,
    DemoFactories,
    { provide: CLEARED_ACTS, useValue: [STARTS_PRODUCTION] },
    { provide: EFFECT_ACTS, useFactory: acts, inject: [FactoryOrdersService] },
    { provide: APP_GUARD, useClass: CallersGuard },
  ],
})
export class ProductionModule {
  static with(callers: Callers): DynamicModule {
    return { module: ProductionModule, providers: [{ provide: CALLERS, useValue: callers }] };
  }
}
