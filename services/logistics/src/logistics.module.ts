import { carryingOutEffects, keepingRecords } from '@gendan/platform/nest';
import { Module } from '@nestjs/common';
import { BillsController } from './bills/bills.controller';
import { BillsGrpc } from './bills/bills.grpc';
import { BillsRepository } from './bills/bills.repository';
import { BillsService, ORIGINALS } from './bills/bills.service';
import { ContainersController } from './containers/containers.controller';
import { ContainersGrpc } from './containers/containers.grpc';
import { ContainersRepository } from './containers/containers.repository';
import { ContainersService, LOAD } from './containers/containers.service';
import { DeliveryNotesController } from './delivery-notes/delivery-notes.controller';
import { DeliveryNotesGrpc } from './delivery-notes/delivery-notes.grpc';
import { DeliveryNotesRepository } from './delivery-notes/delivery-notes.repository';
import { DeliveryNotesService } from './delivery-notes/delivery-notes.service';
import { DemoForwarders } from './demo/demo-forwarders';
import { forwarders } from './forwarders/forwarders';
import { ShipmentsController } from './shipments/shipments.controller';
import { ShipmentsGrpc } from './shipments/shipments.grpc';
import { ShipmentsRepository } from './shipments/shipments.repository';
import { ShipmentsService } from './shipments/shipments.service';
import { SlipsController } from './slips/slips.controller';
import { SlipsGrpc } from './slips/slips.grpc';
import { SlipsRepository } from './slips/slips.repository';
import { SlipsService } from './slips/slips.service';
import { sailings } from './sailings/sailings';
import { loadings } from './loadings/loadings';
import { handedOriginals } from './handed-originals/handed-originals';
import { dispatchNotes } from './dispatch-notes/dispatch-notes';
import { handedSlips } from './handed-slips/handed-slips';
import { freightCosts } from './freight-costs/freight-costs';
import { stockCounts } from './stock-counts/stock-counts';

const effects = carryingOutEffects({ by: ShipmentsService, acts: ({ planShipment }) => ({ planShipment }), clears: [LOAD, ORIGINALS] });
/** Tables that cases alone write. */
const saidRows = [sailings, loadings, handedOriginals, dispatchNotes, handedSlips, freightCosts, stockCounts];
const records = keepingRecords({
  sailing: sailings.keeps,
  loading: loadings.keeps,
  handedOriginals: handedOriginals.keeps,
  dispatchNote: dispatchNotes.keeps,
  handedSlips: handedSlips.keeps,
  freightCost: freightCosts.keeps,
  stockCount: stockCounts.keeps,
});

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
    SlipsController,
    SlipsGrpc,
    ...forwarders.controllers,
    ...effects.controllers,
    ...saidRows.flatMap(({ controllers }) => controllers),
    ...records.controllers,
  ],
  providers: [
    ShipmentsRepository,
    ShipmentsService,
    ContainersRepository,
    ContainersService,
    BillsRepository,
    BillsService,
    DeliveryNotesRepository,
    DeliveryNotesService,
    SlipsRepository,
    SlipsService,
    DemoForwarders,
    ...forwarders.providers,
    ...effects.providers,
    ...saidRows.flatMap(({ providers }) => providers),
    ...records.providers,
  ],
})
export class LogisticsModule {}
