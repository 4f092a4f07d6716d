import { dataSourceOptions } from '@gendan/platform';
import { Clearance, Effect } from '@gendan/platform/nest';
import { DataSource } from 'typeorm';
import { migrations } from './migrations';
import { CustomerOrder } from './orders/customer-order.entity';
import { Customer } from './customers/customer.entity';

const entities = [Customer, CustomerOrder, Clearance, Effect];

export const dataSource = (url: string): DataSource =>
  new DataSource(dataSourceOptions({ url, schema: 'customers', entities, migrations }));
