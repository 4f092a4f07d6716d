import { type people, protoRoot, type reports } from '@gendan/contracts/grpc';
import { OutboxRelay, type Start, grpcClient, readConfig, startService } from '@gendan/platform';
import { configSchema } from './config';
import { dataSource } from './data-source';
import { DemoMoney } from './demo/demo-money';
import { PeopleCallers } from './door/people-callers';
import { FinanceModule } from './finance.module';
import { toDesk } from './reports/reports';
import { Transactions } from './transactions.repository';

export const start: Start = async (environment) => {
  const config = readConfig(configSchema, environment, 'finance');
  const database = dataSource(config.DATABASE_URL);
  const callers = grpcClient<people.PeopleService>({
    address: config.PEOPLE_GRPC,
    protoRoot,
    package: 'gendan.people.v1',
    service: 'PeopleService',
  });
  const desk = grpcClient<reports.ReportsService>({
    address: config.DESK_GRPC,
    protoRoot,
    package: 'gendan.desk.v1',
    service: 'ReportsService',
  });
  const service = await startService({
    name: 'finance',
    module: FinanceModule.with(new PeopleCallers(callers)),
    logLevel: config.LOG_LEVEL,
    host: config.HOST,
    httpPort: config.HTTP_PORT,
    grpc: { port: config.GRPC_PORT, packages: ['gendan.finance.v1', 'gendan.effects.v1'], protoRoot },
    database,
    docs: true,
  });
  if (config.DEMO_DATA) await service.app.get(DemoMoney).bring();
  const relay = new OutboxRelay({ source: database, deliver: toDesk(desk), log: service.log });
  service.app.get(Transactions).afterCommit(() => relay.nudge());
  relay.start();
  return {
    addresses: service.addresses,
    stop: async () => {
      await relay.stop();
      await service.stop();
      callers.close();
      desk.close();
    },
  };
};
