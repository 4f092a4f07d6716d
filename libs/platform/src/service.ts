import 'reflect-metadata';
import { Module, StandardSchemaValidationPipe, type DynamicModule } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { CALLERS, type Callers } from './door/caller';
import { RpcCallers } from './door/rpc-callers';
import { GrpcDoor } from './grpc-door';
import { createLog, LOG, type Log } from './log';
import { Metrics } from './metrics';
import { NestLog } from './nest-log';
import { serveDocs } from './api-docs';
import { openHttpDoor } from './http-door';
import { openDatabase } from './postgres';
import { BadShape } from './refusals';
import { RefusalFilter } from './refusal.filter';
import { RpcRequests } from './rpc-requests';
import type { Service, ServiceSettings } from './start-service';
import { Transactions } from './transactions.repository';

@Module({})
class Foundation {
  static of(settings: ServiceSettings, log: Log): DynamicModule {
    const { database } = settings;
    const providers = [{ provide: LOG, useValue: log }, ...(database ? [{ provide: DataSource, useValue: database }, Transactions] : [])];
    return { module: Foundation, global: true, imports: [settings.module], providers, exports: providers };
  }
}

const shapeCheck = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new BadShape(
        issues.map(({ message, path }) => ({
          message,
          path: (path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
        })),
      ),
  });

export async function launch(settings: ServiceSettings): Promise<Service> {
  const { name, host = '127.0.0.1', httpPort = 0, database } = settings;
  const log = createLog(name, settings.logLevel);
  if (database) await openDatabase(database, log);
  const state = { stopping: false };
  const metrics = new Metrics(name);
  try {
    const adapter = new FastifyAdapter({ bodyLimit: settings.bodyLimit ?? 1_048_576, forceCloseConnections: 'idle' });
    const app = await NestFactory.create<NestFastifyApplication>(Foundation.of(settings, log), adapter, {
      abortOnError: false,
      bufferLogs: true,
    });
    app.useLogger(new NestLog(log));
    app.useGlobalFilters(new RefusalFilter(log));
    app.useGlobalPipes(shapeCheck());
    app.useGlobalInterceptors(
      new RpcRequests(metrics),
      ...(settings.grpc ? [new RpcCallers(settings.grpc.serviceKey, callersOf(app))] : []),
    );
    openHttpDoor(app, { settings, metrics, state, checks: checksOf(settings) });
    await settings.configure?.(app);
    serveDocs(app, settings);
    const grpc = settings.grpc && new GrpcDoor({ ...settings.grpc, host });
    if (grpc) app.connectMicroservice({ strategy: grpc }, { inheritAppConfig: true });
    await app.startAllMicroservices();
    await app.listen(httpPort, host);
    const httpUrl = await app.getUrl();
    const grpcAddress = grpc?.address;
    log.info({ http: httpUrl, grpc: grpcAddress }, 'started');
    return {
      app,
      log,
      httpUrl,
      grpcAddress,
      addresses: { http: httpUrl, ...(grpcAddress && { grpc: grpcAddress }) },
      stop: once(async () => {
        state.stopping = true;
        grpc?.notServing();
        await closeWithin(app, 4_000);
        if (database?.isInitialized) await database.destroy();
        metrics.stop();
        log.info('stopped');
      }),
    };
  } catch (error) {
    if (database?.isInitialized) await database.destroy().catch(() => {});
    metrics.stop();
    throw error;
  }
}

/** Who says whom a session or an API key stands for, where a service has one. */
function callersOf(app: NestFastifyApplication): Callers | undefined {
  const modules = [...app.get(ModulesContainer).values()];
  const asks = modules.some(({ providers }) => providers.has(CALLERS)); // asking for one that is not there is logged as an error
  return asks ? app.get<Callers>(CALLERS, { strict: false }) : undefined;
}

function checksOf({ database, checks = {} }: ServiceSettings): Record<string, () => Promise<unknown>> {
  return { ...(database && { database: () => database.query('select 1') }), ...checks };
}

/** Lets what is under way end; what has not ended by then is cut off. */
async function closeWithin(app: NestFastifyApplication, ms: number): Promise<void> {
  const server = app.getHttpServer();
  const cut = setTimeout(() => server.closeAllConnections(), ms);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= act());
}
