import { dataSourceOptions } from '@gendan/platform';
import { Clearance, Effect, KeptRecord } from '@gendan/platform/nest';
import { DataSource } from 'typeorm';
import { BillOfLading } from './bills/bill-of-lading.entity';
import { Original } from './bills/original.entity';
import { ContainerContent } from './containers/container-content.entity';
import { Container } from './containers/container.entity';
import { DeliveryNote } from './delivery-notes/delivery-note.entity';
import { migrations } from './migrations';
import { Forwarder } from './forwarders/forwarder.entity';
import { Booking } from './shipments/booking.entity';
import { Shipment } from './shipments/shipment.entity';
import { Slip } from './slips/slip.entity';
import { Sailing } from './sailings/sailing.entity';
import { Loading } from './loadings/loading.entity';
import { HandedOriginals } from './handed-originals/handed-originals.entity';
import { DispatchNote } from './dispatch-notes/dispatch-note.entity';
import { HandedSlips } from './handed-slips/handed-slips.entity';
import { FreightCost } from './freight-costs/freight-cost.entity';
import { StockCount } from './stock-counts/stock-count.entity';

/** Tables that cases alone write. */
const said = [Sailing, Loading, HandedOriginals, DispatchNote, HandedSlips, FreightCost, StockCount];
const entities = [
  Forwarder,
  Shipment,
  Booking,
  Container,
  ContainerContent,
  BillOfLading,
  Original,
  DeliveryNote,
  Slip,
  Clearance,
  Effect,
  KeptRecord,
  ...said,
];

export const dataSource = (url: string): DataSource =>
  new DataSource(dataSourceOptions({ url, schema: 'logistics', entities, migrations }));
