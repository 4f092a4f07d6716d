import { protoRoot } from '@gendan/contracts/grpc';
import { type Start, readConfig, startService } from '@gendan/platform';
import { configSchema } from './config';
import { dataSource } from './data-source';
import { DemoCompany } from './demo/demo-company';
import { PeopleModule } from './people.module';

export const start: Start = async (environment) => {
  const config = readConfig(configSchema, environment, 'people');
  const service = await startService({
    name: 'people',
    module: PeopleModule,
    logLevel: config.LOG_LEVEL,
    host: config.HOST,
    httpPort: config.HTTP_PORT,
    grpc: { port: config.GRPC_PORT, packages: ['gendan.people.v1'], protoRoot, serviceKey: config.SERVICE_KEY },
    database: dataSource(config.DATABASE_URL),
    docs: true,
  });
  if (config.DEMO_DATA) await service.app.get(DemoCompany).bring();
  return { addresses: service.addresses, stop: service.stop };
};
