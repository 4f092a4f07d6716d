import { type people, protoRoot } from '@gendan/contracts/grpc';
import { type Start, grpcClient, readConfig, startService } from '@gendan/platform';
import { configSchema } from './config';
import { CustomersModule } from './customers.module';
import { dataSource } from './data-source';
import { DemoParties } from './demo/demo-parties';
import { PeopleCallers } from './door/people-callers';

export const start: Start = async (environment) => {
  const config = readConfig(configSchema, environment, 'customers');
  const callers = grpcClient<people.PeopleService>({
    address: config.PEOPLE_GRPC,
    protoRoot,
    package: 'gendan.people.v1',
    service: 'PeopleService',
  });
  const service = await startService({
    name: 'customers',
    module: CustomersModule.with(new PeopleCallers(callers)),
    logLevel: config.LOG_LEVEL,
    host: config.HOST,
    httpPort: config.HTTP_PORT,
    grpc: { port: config.GRPC_PORT, packages: ['gendan.customers.v1', 'gendan.parties.v1', 'gendan.effects.v1'], protoRoot },
    database: dataSource(config.DATABASE_URL),
    docs: true,
  });
  if (config.DEMO_DATA) await service.app.get(DemoParties).bring();
  return {
    addresses: service.addresses,
    stop: async () => {
      await service.stop();
      callers.close();
    },
  };
};
