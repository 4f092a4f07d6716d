import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import type { Environment } from './config';
import type { Log, LogLevel } from './log';

export interface ServiceSettings {
  name: string;
  module: Type | DynamicModule;
  logLevel?: LogLevel;
  host?: string;
  /** 0 asks the system for a free port. */
  httpPort?: number;
  grpc?: {
    port?: number;
    /** Names of proto packages (gendan.production.v1); their files lie in the folder of the same name under protoRoot. */
    packages: string[];
    protoRoot: string;
    /** What other processes of the house show; who shows none is asked for by CALLERS, or refused. */
    serviceKey: string;
  };
  /** Opened, migrated and injectable as DataSource; closed at the end; part of /ready. */
  database?: DataSource;
  /** What must work before this service takes work; throws when it does not. */
  checks?: Record<string, () => Promise<unknown>>;
  bodyLimit?: number;
  /** Serves the OpenAPI page under /api/docs. */
  docs?: boolean;
  /** What only this service's HTTP door needs: static files, a content type, cookies. Before its routes are made. */
  configure?: (app: NestFastifyApplication) => Promise<void> | void;
}

export interface Service {
  app: NestFastifyApplication;
  log: Log;
  httpUrl: string;
  grpcAddress?: string;
  /** What the launcher prints and hands to others. */
  addresses: Record<string, string>;
  stop(): Promise<void>;
}

/** What a service package's `start` answers, whatever it is made of. */
export interface Running {
  addresses: Record<string, string>;
  stop(): Promise<void>;
}

export type Start = (environment: Environment) => Promise<Running>;

/** Starts a service: HTTP and gRPC doors, health, metrics, logs, errors, orderly end. Nest is loaded only when one is started. */
export async function startService(settings: ServiceSettings): Promise<Service> {
  const { launch } = await import('./service');
  return launch(settings);
}
