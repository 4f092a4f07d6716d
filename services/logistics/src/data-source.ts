import { dataSourceOptions } from '@gendan/platform';
import { DataSource } from 'typeorm';
import { BillOfLading } from './bills/bill-of-lading.entity';
import { Original } from './bills/original.entity';
import { Clearance } from './clearances/clearance.entity';
import { ContainerContent } from './containers/container-content.entity';
import { Container } from './containers/container.entity';
import { DeliveryNote } from './delivery-notes/delivery-note.entity';
import { Effect } from './effects/effect.entity';
import { migrations } from './migrations';
import { Forwarder } from './parties/kept-parties.entity';
import { Booking } from './shipments/booking.entity';
import { Shipment } from './shipments/shipment.entity';

const entities = [Forwarder, Shipment, Booking, Container, ContainerContent, BillOfLading, Original, DeliveryNote, Clearance, Effect];

export const dataSource = (url: string): DataSource =>
  new DataSource(dataSourceOptions({ url, schema: 'logistics', entities, migrations }));
