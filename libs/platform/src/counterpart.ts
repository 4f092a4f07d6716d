import { type people, protoRoot, type reports } from '@gendan/contracts/grpc';
import { type DynamicModule, Module, type Provider, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { commonSettings, readConfig, setting } from './config';
import { CALLERS, type Callers } from './door/caller';
import { CallersGuard } from './door/callers.guard';
import { PeopleCallers } from './door/people-callers';
import { grpcClient } from './grpc-client';
import { OutboxRelay } from './outbox';
import { toDesk } from './reports/reports';
import { ReportsAsideController } from './reports/reports-aside.controller';
import { ReportsAsideRepository } from './reports/reports-aside.repository';
import { type Running, type Service, type Start, startService } from './start-service';
import { Transactions } from './transactions.repository';

/** What every counterpart of the cases reads. */
export const counterpartSettings = {
  ...commonSettings,
  DATABASE_URL: setting.postgresUrl,
  /** Says who a session or an API key stands for. */
  PEOPLE_GRPC: setting.address,
  DEMO_DATA: setting.flag.default(false),
};
/** … and one that learns facts before the case does. */
export const reportingSettings = {
  ...counterpartSettings,
  /** Takes our reports to the cases. */
  DESK_GRPC: setting.address,
};
type Config = z.output<z.ZodObject<typeof counterpartSettings>> & { DESK_GRPC?: string };

export interface Counterpart<C extends Config = Config> {
  name: string;
  config: z.ZodType<C>;
  module: Type;
  packages: string[];
  dataSource: (url: string) => DataSource;
  /** What its features read of the settings. */
  settings?: (config: C) => Provider[];
  /** Brings the demo company's rows. */
  demo: Type<{ bring(): Promise<void> }>;
}

/** Starts a service that cases ask things of: people says who calls it; what it reports leaves for the desk. */
export const counterpart =
  <C extends Config>({ name, config, module, packages, dataSource, demo, settings }: Counterpart<C>): Start =>
  async (environment) => {
    const read = readConfig(config, environment, name);
    const { SERVICE_KEY: key, DESK_GRPC: desk } = read;
    const callers = grpcClient<people.PeopleService>({
      address: read.PEOPLE_GRPC,
      protoRoot,
      package: 'gendan.people.v1',
      service: 'PeopleService',
      key,
    });
    const database = dataSource(read.DATABASE_URL);
    const service = await startService({
      name,
      module: Doors.of([Settings.of(settings?.(read) ?? []), module], new PeopleCallers(callers), desk !== undefined),
      logLevel: read.LOG_LEVEL,
      host: read.HOST,
      httpPort: read.HTTP_PORT,
      grpc: { port: read.GRPC_PORT, packages, protoRoot, serviceKey: key },
      database,
      docs: true,
    });
    if (read.DEMO_DATA) await service.app.get(demo, { strict: false }).bring();
    const relay = desk === undefined ? undefined : startReporting(service, database, desk, key);
    return {
      addresses: service.addresses,
      stop: async () => {
        await relay?.stop();
        await service.stop();
        callers.close();
      },
    };
  };

@Module({})
class Settings {
  static of(providers: Provider[]): DynamicModule {
    return { module: Settings, global: true, providers, exports: providers };
  }
}

/** Who calls is asked of people; reports that were put aside wait for a person. */
@Module({})
class Doors {
  static of(imports: (Type | DynamicModule)[], callers: Callers, reporting: boolean): DynamicModule {
    return {
      module: Doors,
      imports,
      controllers: reporting ? [ReportsAsideController] : [],
      providers: [ReportsAsideRepository, { provide: CALLERS, useValue: callers }, { provide: APP_GUARD, useClass: CallersGuard }],
    };
  }
}

/** Carries reports from the outbox to the desk, and looks as soon as something is committed. */
function startReporting(service: Service, source: DataSource, address: string, key: string): Pick<Running, 'stop'> {
  const desk = grpcClient<reports.ReportsService>({ address, protoRoot, package: 'gendan.desk.v1', service: 'ReportsService', key });
  const relay = new OutboxRelay({ source, deliver: toDesk(desk), log: service.log });
  service.app.get(Transactions).afterCommit(() => relay.nudge());
  relay.start();
  return {
    stop: async () => {
      await relay.stop();
      desk.close();
    },
  };
}
