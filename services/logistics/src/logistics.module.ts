import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { BillsController } from './bills/bills.controller';
import { BillsGrpc } from './bills/bills.grpc';
import { BillsRepository } from './bills/bills.repository';
import { BillsService, ORIGINALS } from './bills/bills.service';
import { ClearancesRepository } from './clearances/clearances.repository';
import { CLEARED_ACTS, ClearancesService } from './clearances/clearances.service';
import { ContainersController } from './containers/containers.controller';
import { ContainersGrpc } from './containers/containers.grpc';
import { ContainersRepository } from './containers/containers.repository';
import { ContainersService, LOAD } from './containers/containers.service';
import { DeliveryNotesController } from './delivery-notes/delivery-notes.controller';
import { DeliveryNotesGrpc } from './delivery-notes/delivery-notes.grpc';
import { DeliveryNotesRepository } from './delivery-notes/delivery-notes.repository';
import { DeliveryNotesService } from './delivery-notes/delivery-notes.service';
import { DemoForwarders } from './demo/demo-forwarders';
import { CALLERS, type Callers, CallersGuard } from './door/callers.guard';
import { EffectsGrpc } from './effects/effects.grpc';
import { EffectsRepository } from './effects/effects.repository';
import { EFFECT_ACTS, type EffectActs, EffectsService } from './effects/effects.service';
import { PartiesController } from './parties/parties.controller';
import { PartiesGrpc } from './parties/parties.grpc';
import { PartiesRepository } from './parties/parties.repository';
import { PartiesService } from './parties/parties.service';
import { ShipmentsController } from './shipments/shipments.controller';
import { ShipmentsGrpc } from './shipments/shipments.grpc';
import { ShipmentsRepository } from './shipments/shipments.repository';
import { ShipmentsService } from './shipments/shipments.service';
import { ReportsAsideController } from './reports/reports-aside.controller';
import { ReportsAsideRepository } from './reports/reports-aside.repository';
import { Transactions } from './transactions.repository';

const acts = (shipments: ShipmentsService): EffectActs => ({ planShipment: shipments.planShipment });

@Module({
  controllers: [
    ShipmentsController,
    ShipmentsGrpc,
    ContainersController,
    ContainersGrpc,
    BillsController,
    BillsGrpc,
    DeliveryNotesController,
    DeliveryNotesGrpc,
    PartiesController,
    PartiesGrpc,
    EffectsGrpc,
    ReportsAsideController,
  ],
  providers: [
    Transactions,
    ShipmentsRepository,
    ShipmentsService,
    ContainersRepository,
    ContainersService,
    BillsRepository,
    BillsService,
    DeliveryNotesRepository,
    DeliveryNotesService,
    PartiesRepository,
    PartiesService,
    ClearancesRepository,
    ClearancesService,
    EffectsRepository,
    EffectsService,
    ReportsAsideRepository,
    DemoForwarders,
    { provide: CLEARED_ACTS, useValue: [LOAD, ORIGINALS] },
    { provide: EFFECT_ACTS, useFactory: acts, inject: [ShipmentsService] },
    { provide: APP_GUARD, useClass: CallersGuard },
  ],
})
export class LogisticsModule {
  static with(callers: Callers): DynamicModule {
    return { module: LogisticsModule, providers: [{ provide: CALLERS, useValue: callers }] };
  }
}
