import { dataSourceOptions } from '@gendan/platform';
import { DataSource } from 'typeorm';
import { Clearance } from './clearances/clearance.entity';
import { Effect } from './effects/effect.entity';
import { migrations } from './migrations';
import { CustomerOrder } from './orders/customer-order.entity';
import { Customer } from './parties/kept-parties.entity';

const entities = [Customer, CustomerOrder, Clearance, Effect];

export const dataSource = (url: string): DataSource =>
  new DataSource(dataSourceOptions({ url, schema: 'customers', entities, migrations }));
