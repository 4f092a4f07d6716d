import { Client, type ClientConfig } from 'pg';
import { DataSource, type DataSourceOptions, type EntityManager } from 'typeorm';
import type { Log } from './log';

/** An open transaction. What is not a repository passes it along and knows nothing more of it. */
export type Tx = EntityManager;

export interface PostgresSettings {
  /** postgres://role:password@host:port/database, with the service's own role */
  url: string;
  /** The service's own schema, named like its role. */
  schema: string;
  entities: DataSourceOptions['entities'];
  migrations: DataSourceOptions['migrations'];
  /** Connections this process may hold open. */
  poolSize?: number;
}

/** A connection that PostgreSQL drops says so as an event; unheard it would end the process. The next query finds a new one. */
class ListeningClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => {});
  }
}

export function dataSourceOptions({ url, schema, entities, migrations, poolSize = 10 }: PostgresSettings) {
  return {
    type: 'postgres',
    url,
    schema,
    entities,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: ['warn'],
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    applicationName: schema,
    poolSize,
    poolErrorHandler: () => {},
    extra: {
      Client: ListeningClient,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      options: `-c search_path=${schema} -c timezone=UTC`,
    },
  } satisfies DataSourceOptions;
}

/** Opens the service's database, waiting a while for a PostgreSQL that is still starting, and brings its tables up to date. */
export async function openDatabase(source: DataSource, log?: Log, patienceMs = 30_000): Promise<DataSource> {
  const giveUpAt = Date.now() + patienceMs;
  for (let attempt = 1; !source.isInitialized; attempt += 1) {
    try {
      await source.initialize();
    } catch (error) {
      if (Date.now() >= giveUpAt || !isUnreachable(error)) throw error;
      if (attempt % 10 === 1) log?.warn({ err: error }, 'PostgreSQL does not answer yet');
      await new Promise((resolve) => setTimeout(resolve, Math.min(100 * attempt, 1_000)));
    }
  }
  await migrate(source);
  return source;
}

/** Runs the migrations that are missing. Several processes may start at once: one runs them, the others wait. */
export async function migrate(source: DataSource): Promise<void> {
  const gate = source.createQueryRunner();
  await gate.connect();
  try {
    await gate.query(`select pg_advisory_lock(hashtextextended('gendan.migrate.' || current_schema(), 0))`);
    await source.runMigrations();
  } finally {
    await gate.query(`select pg_advisory_unlock(hashtextextended('gendan.migrate.' || current_schema(), 0))`).catch(() => {});
    await gate.release();
  }
}

const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', '57P03', '57P01']);

/** PostgreSQL is away or still starting: the same call may succeed in a moment. */
export function isUnreachable(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  return (
    (code !== undefined && unreachable.has(code)) || /Connection terminated|timeout exceeded when trying to connect/.test(message ?? '')
  );
}

/** A unique key that is already taken; `constraint` tells which. */
export function isTaken(error: unknown, constraint?: string): boolean {
  const { code, constraint: found } = ((error as { driverError?: unknown } | null)?.driverError ?? error ?? {}) as Record<string, unknown>;
  return code === '23505' && (constraint === undefined || found === constraint);
}
