import { dataSourceOptions } from '@gendan/platform';
import { Clearance, Effect } from '@gendan/platform/nest';
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

const entities = [Forwarder, Shipment, Booking, Container, ContainerContent, BillOfLading, Original, DeliveryNote, Slip, Clearance, Effect];

export const dataSource = (url: string): DataSource =>
  new DataSource(dataSourceOptions({ url, schema: 'logistics', entities, migrations }));
