import { counterpart } from '@gendan/platform/nest';
import { configSchema as config } from './config';
import { dataSource } from './data-source';
import { DemoFactories } from './demo/demo-factories';
import { ProductionModule } from './production.module';

export const start = counterpart({
  name: 'production',
  config,
  module: ProductionModule,
  packages: ['gendan.production.v1', 'gendan.parties.v1', 'gendan.effects.v1'],
  dataSource,
  demo: DemoFactories,
});
