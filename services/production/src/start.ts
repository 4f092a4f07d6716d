import { counterpart } from '@gendan/platform/nest';
import { configSchema as config } from './config';
import { INSPECTED } from './inspections/telling';
import { dataSource } from './data-source';
import { DemoFactories } from './demo/demo-factories';
import { ProductionModule } from './production.module';

export const start = counterpart({
  name: 'production',
  config,
  module: ProductionModule,
  packages: ['gendan.production.v1', 'gendan.parties.v1', 'gendan.effects.v1', 'gendan.records.v1'],
  dataSource,
  demo: DemoFactories,
  settings: ({ INSPECTED_MILESTONES }) => [{ provide: INSPECTED, useValue: INSPECTED_MILESTONES }],
});
