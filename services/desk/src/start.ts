import { type customers, type finance, type production as factory, protoRoot, type records } from '@gendan/contracts/grpc';
import { grpcClient, type Service, type Start, readConfig, startService, temporalClient } from '@gendan/platform';
import { duties } from '@gendan/procedure';
import { type DeskConfig, settings } from './config';
import { dataSource } from './data-source';
import { DeskModule, type Neighbours } from './desk.module';
import type { Keepers } from './kept/kept.service';
import { PublicAddress } from './public-address';
import { serveScreens } from './screens/screens';
import { PartiesByGrpc, PeopleByGrpc } from './sign-in/people.grpc';
import type { Listeners } from './telling/telling-relay';

const MEGABYTE = 1024 * 1024;

export const start: Start = async (environment) => {
  const config = readConfig(settings, environment, 'desk');
  const neighbours = neighboursOf(config);
  const service = await startDesk(config, neighbours);
  return {
    addresses: service.addresses,
    stop: async () => {
      await service.stop();
      await neighbours.engine.close();
    },
  };
};

/** With other neighbours, for tests. */
export async function startDesk(config: DeskConfig, neighbours: Neighbours): Promise<Service> {
  const service = await startService({
    name: 'desk',
    module: DeskModule.of(config, neighbours),
    logLevel: config.LOG_LEVEL,
    host: config.HOST,
    httpPort: config.HTTP_PORT,
    grpc: { port: config.GRPC_PORT, packages: ['gendan.desk.v1'], protoRoot, serviceKey: config.SERVICE_KEY },
    database: dataSource(config.DATABASE_URL),
    docs: true,
    configure: async (app) => {
      const fastify = app.getHttpAdapter().getInstance();
      fastify.removeContentTypeParser('text/plain');
      // twice the limit: what is only a little too large gets its own sentence
      fastify.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 2 * config.FILE_LIMIT_MB * MEGABYTE }, (_request, body, done) =>
        done(null, body),
      );
      await serveScreens(app, config.SCREENS_FOLDER);
    },
  });
  service.app.get(PublicAddress).listensAt(service.httpUrl);
  return service;
}

function neighboursOf(config: DeskConfig): Neighbours {
  const { PEOPLE_GRPC, CUSTOMERS_GRPC: customers, PRODUCTION_GRPC: production, LOGISTICS_GRPC: logistics, SERVICE_KEY: key } = config;
  return {
    duties,
    people: new PeopleByGrpc(PEOPLE_GRPC, key),
    listeners: listenersOf(config),
    keepers: keepersOf(config),
    production: grpcClient<factory.ProductionService>({
      address: production,
      protoRoot,
      package: 'gendan.production.v1',
      service: 'ProductionService',
      key,
    }),
    parties: new PartiesByGrpc({ customers, production, logistics }, key),
    engine: temporalClient({
      address: config.TEMPORAL_ADDRESS,
      namespace: config.TEMPORAL_NAMESPACE,
      apiKey: config.TEMPORAL_API_KEY,
      payloadKeys: config.PAYLOAD_KEYS,
    }),
  };
}

const booksAt = (address: string, key: string) =>
  grpcClient<finance.FinanceService>({ address, protoRoot, package: 'gendan.finance.v1', service: 'FinanceService', key });

function listenersOf({ CUSTOMERS_GRPC, PRODUCTION_GRPC, LOGISTICS_GRPC, FINANCE_GRPC, SERVICE_KEY: key }: DeskConfig): Listeners {
  const recordsAt = (address: string) =>
    grpcClient<records.RecordsService>({ address, protoRoot, package: 'gendan.records.v1', service: 'RecordsService', key });
  return {
    finance: booksAt(FINANCE_GRPC, key),
    records: {
      customers: recordsAt(CUSTOMERS_GRPC),
      production: recordsAt(PRODUCTION_GRPC),
      logistics: recordsAt(LOGISTICS_GRPC),
      finance: recordsAt(FINANCE_GRPC),
    },
  };
}

function keepersOf({ CUSTOMERS_GRPC, FINANCE_GRPC, SERVICE_KEY: key }: DeskConfig): Keepers {
  return {
    customers: grpcClient<customers.CustomersService>({
      address: CUSTOMERS_GRPC,
      protoRoot,
      package: 'gendan.customers.v1',
      service: 'CustomersService',
      key,
    }),
    finance: booksAt(FINANCE_GRPC, key),
  };
}
