import { dataSourceOptions } from '@gendan/platform';
import { DataSource } from 'typeorm';
import { Clearance } from './clearances/clearance.entity';
import { Effect } from './effects/effect.entity';
import { FactoryOrder } from './factory-orders/factory-order.entity';
import { Progress } from './factory-orders/progress.entity';
import { migrations } from './migrations';
import { Factory } from './parties/kept-parties.entity';
import { Sample } from './samples/sample.entity';

const entities = [Factory, FactoryOrder, Progress, Sample, Clearance, Effect];

export const dataSource = (url: string): DataSource =>
  new DataSource(dataSourceOptions({ url, schema: 'production', entities, migrations }));
