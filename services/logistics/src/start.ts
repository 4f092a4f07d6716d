import { counterpart } from '@gendan/platform/nest';
import { configSchema as config } from './config';
import { dataSource } from './data-source';
import { DemoForwarders } from './demo/demo-forwarders';
import { LogisticsModule } from './logistics.module';

export const start = counterpart({
  name: 'logistics',
  config,
  module: LogisticsModule,
  packages: ['gendan.logistics.v1', 'gendan.parties.v1', 'gendan.effects.v1', 'gendan.records.v1'],
  dataSource,
  demo: DemoForwarders,
});
