import { counterpart } from '@gendan/platform/nest';
import { configSchema as config } from './config';
import { dataSource } from './data-source';
import { DemoParties } from './demo/demo-parties';
import { CustomersModule } from './customers.module';

export const start = counterpart({
  name: 'customers',
  config,
  module: CustomersModule,
  packages: ['gendan.customers.v1', 'gendan.parties.v1', 'gendan.effects.v1', 'gendan.records.v1'],
  dataSource,
  demo: DemoParties,
});
