import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolder, type Secrets } from './data-folder';
import { freePorts, isFree } from './free-ports';
import type { HostOrders, HostReport } from './host-messages';
import { Keeper } from './keeper';
import { endLeftover, rememberPid } from './leftover';
import { startPart, type Part } from './part';
import { startPostgres } from './postgres';
import { databaseOwners, prepareRoles, urlFor } from './roles';
import { serviceNames, type DemoSignIn } from './service-packages';
import { startTemporal } from './temporal';

export interface LaunchSettings {
  /** Where everything is kept. */
  data: string;
  /** Of the desk. */
  port?: number;
  /** A PostgreSQL of one's own, with a role that may create roles and schemas. */
  databaseUrl?: string;
  /** A Temporal of one's own. */
  temporalAddress?: string;
  /** A mail server of one's own. */
  smtpUrl?: string;
  /** Goes to every service as it is. */
  environment?: Record<string, string | undefined>;
  /** Name → module of the services to run. */
  services?: Record<string, string>;
  say?: (line: string) => void;
}

export interface Addresses {
  desk: string;
  letters?: string;
  temporalPages?: string;
  temporal: string;
  smtp: string;
  /** Every service's doors. */
  services: Record<string, Record<string, string>>;
  signIns: DemoSignIn[];
  /** The processes, for those who watch or break them. */
  pids: Record<string, number>;
}

export interface Launched {
  addresses: Addresses;
  stop(): Promise<void>;
}

/** The services that have code, by their package's name. */
const packagesOnHand = (): Record<string, string> =>
  Object.fromEntries(serviceNames.map((name) => [name, `@gendan/${name}`]).filter(([, module = '']) => canResolve(module)));

function canResolve(module: string): boolean {
  try {
    return existsSync(require.resolve(module));
  } catch {
    return false;
  }
}

/** Starts the whole system on this machine and keeps it running until it is told to stop. */
export async function launch(settings: LaunchSettings): Promise<Launched> {
  const data = new DataFolder(settings.data);
  const release = await data.hold();
  const launching = new Launching(settings, data, data.secrets(databaseOwners));
  const stop = async (): Promise<void> => {
    await launching.stop();
    await release();
  };
  try {
    return { addresses: await launching.begin(), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Ports {
  postgres: number;
  temporal: number;
  temporalPages: number;
  smtp: number;
  letters: number;
  http: Record<string, number>;
  grpc: Record<string, number>;
}

class Launching {
  private readonly keepers: { postgres?: Keeper; temporal?: Keeper; services?: Keeper } = {};
  private readonly services: Record<string, string>;
  private readonly say: (line: string) => void;
  private report?: Extract<HostReport, { kind: 'ready' }>;

  constructor(
    private readonly settings: LaunchSettings,
    private readonly data: DataFolder,
    private readonly secrets: Secrets,
  ) {
    this.services = settings.services ?? packagesOnHand();
    this.say = settings.say ?? (() => {});
  }

  async begin(): Promise<Addresses> {
    const ports = await this.choosePorts();
    const [databaseUrl, temporal] = await Promise.all([this.beginPostgres(ports), this.beginTemporal(ports)]);
    await prepareRoles(databaseUrl, databaseOwners, (owner) => this.secrets.roles[owner] ?? '');
    const orders = this.ordersFor(ports, databaseUrl, temporal);
    this.keepers.services = new Keeper('services', () => this.startHost(orders), this.say);
    await this.keepers.services.begin();
    return this.noteAddresses(ports, temporal);
  }

  async stop(): Promise<void> {
    const { postgres, temporal, services } = this.keepers;
    await services?.stop();
    await Promise.all([postgres?.stop(), temporal?.stop()]);
  }

  /** The desk's port is the one asked for, or that of the last time: links in letters lead there. */
  private async choosePorts(): Promise<Ports> {
    const names = Object.keys(this.services);
    const free = await freePorts(5 + 2 * names.length);
    const next = (): number => free.pop() ?? 0;
    const named = (): Record<string, number> => Object.fromEntries(names.map((name) => [name, next()]));
    const ports = {
      postgres: next(),
      temporal: next(),
      temporalPages: next(),
      smtp: next(),
      letters: next(),
      http: named(),
      grpc: named(),
    };
    const before = this.data.read<{ desk?: string }>('addresses.json')?.desk;
    const last = before ? Number(new URL(before).port) : 0;
    const wanted = this.settings.port ?? (last && (await isFree(last)) ? last : 0);
    if (this.settings.port && !(await isFree(this.settings.port)))
      throw new Error(`Port ${this.settings.port} is taken. Choose another: PORT=…`);
    if (wanted && 'desk' in ports.http) ports.http.desk = wanted;
    return ports;
  }

  private async beginPostgres(ports: Ports): Promise<string> {
    if (this.settings.databaseUrl) return this.settings.databaseUrl;
    const folder = this.data.in('postgres');
    await endLeftover(join(folder, 'postmaster.pid'), folder);
    const start = () =>
      startPostgres({ folder, port: ports.postgres, password: this.secrets.postgres, logFile: this.data.log('postgres') });
    const keeper = (this.keepers.postgres = new Keeper('postgres', async () => (await start()).part, this.say));
    await keeper.begin();
    const url = `postgres://postgres:${this.secrets.postgres}@127.0.0.1:${ports.postgres}`;
    await createDatabase(`${url}/postgres`);
    return `${url}/gendan`;
  }

  private async beginTemporal(ports: Ports): Promise<{ address: string; pages?: string }> {
    if (this.settings.temporalAddress) return { address: this.settings.temporalAddress };
    const databaseFile = this.data.in('temporal.db');
    const pidFile = this.data.in('temporal.pid');
    await endLeftover(pidFile, databaseFile);
    const logFile = this.data.log('temporal');
    const start = async (): Promise<Part> => {
      const { part } = await startTemporal({ databaseFile, port: ports.temporal, uiPort: ports.temporalPages, logFile });
      rememberPid(pidFile, part.pid);
      return part;
    };
    const keeper = (this.keepers.temporal = new Keeper('temporal', start, this.say));
    await keeper.begin();
    return { address: `127.0.0.1:${ports.temporal}`, pages: `http://127.0.0.1:${ports.temporalPages}` };
  }

  private ordersFor(ports: Ports, databaseUrl: string, temporal: { address: string }): HostOrders {
    const doors = Object.fromEntries(Object.entries(ports.grpc).map(([name, port]) => [`${name.toUpperCase()}_GRPC`, `127.0.0.1:${port}`]));
    const shared = {
      ...doors,
      HOST: '127.0.0.1',
      TEMPORAL_ADDRESS: temporal.address,
      SMTP_URL: this.settings.smtpUrl ?? `smtp://127.0.0.1:${ports.smtp}`,
      PUBLIC_URL: this.settings.environment?.PUBLIC_URL ?? `http://127.0.0.1:${ports.http.desk ?? 0}`,
      SERVICE_KEY: this.settings.environment?.SERVICE_KEY ?? this.secrets.serviceKey,
      LINK_KEY: this.settings.environment?.LINK_KEY ?? this.secrets.linkKey,
      FILES_FOLDER: this.settings.environment?.FILES_FOLDER ?? this.data.in('files'),
      DEMO_DATA: this.settings.environment?.DEMO_DATA ?? 'true',
    };
    return {
      services: Object.entries(this.services).map(([name, module]) => ({
        name,
        module,
        environment: defined({
          ...this.settings.environment,
          ...shared,
          HTTP_PORT: String(ports.http[name]),
          GRPC_PORT: String(ports.grpc[name]),
          DATABASE_URL: urlFor(databaseUrl, name, this.secrets.roles[name]),
        }),
      })),
      ...(!this.settings.smtpUrl && { mail: { smtpPort: ports.smtp, httpPort: ports.letters, folder: this.data.in('letters') } }),
    };
  }

  /** Ready when every service has said so. */
  private async startHost(orders: HostOrders): Promise<Part> {
    const part = startPart({
      name: 'services',
      command: process.execPath,
      args: nodeArguments('host'),
      env: { ...process.env, TZ: 'UTC', LANG: 'C.UTF-8' },
      endSignal: 'TERM',
      patienceMs: 10_000,
      logFile: this.data.log('services'),
      ipc: true,
    });
    const answer = new Promise<HostReport>((resolve, reject) => {
      part.child.once('message', (message) => resolve(message as HostReport));
      void part.exited.then(({ code, signal }) =>
        reject(new Error(`the services ended while starting (${signal ?? code}); see ${this.data.log('services')}`)),
      );
    });
    part.child.send(orders);
    try {
      const report = await answer;
      if (report.kind === 'failed') throw new Error(report.sentence);
      this.report = report;
      return part;
    } catch (error) {
      await part.stop();
      throw error;
    }
  }

  private noteAddresses(ports: Ports, temporal: { address: string; pages?: string }): Addresses {
    const { addresses: services = {}, signIns = [] } = this.report ?? {};
    const { mail } = services;
    const pids = Object.entries(this.keepers).map(([name, keeper]) => [name, keeper.pid ?? 0]);
    const addresses: Addresses = {
      desk: services.desk?.http ?? `http://127.0.0.1:${ports.http.desk ?? 0}`,
      ...(mail && { letters: mail.http }),
      ...(temporal.pages && { temporalPages: temporal.pages }),
      temporal: temporal.address,
      smtp: mail?.smtp ?? this.settings.smtpUrl ?? '',
      services,
      signIns,
      pids: { launcher: process.pid, ...Object.fromEntries(pids) },
    };
    this.data.write('addresses.json', addresses);
    return addresses;
  }
}

/** This package's own file as node must be called for it: built, or from its source. */
export function nodeArguments(file: string): string[] {
  const fromSource = __filename.endsWith('.ts');
  const register = join(__dirname, '../../build/register.cjs');
  return fromSource
    ? ['-C', 'source', '-r', register, join(__dirname, `${file}.ts`)]
    : ['--enable-source-maps', join(__dirname, `${file}.js`)];
}

const defined = (environment: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined));

async function createDatabase(adminUrl: string): Promise<void> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: adminUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'gendan'`);
    if (!rowCount) await client.query('create database gendan');
  } finally {
    await client.end();
  }
}
