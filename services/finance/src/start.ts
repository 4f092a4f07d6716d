import { counterpart } from '@gendan/platform/nest';
import { configSchema as config } from './config';
import { dataSource } from './data-source';
import { DemoMoney } from './demo/demo-money';
import { FinanceModule } from './finance.module';

export const start = counterpart({
  name: 'finance',
  config,
  module: FinanceModule,
  packages: ['gendan.finance.v1', 'gendan.effects.v1', 'gendan.records.v1'],
  dataSource,
  demo: DemoMoney,
});
