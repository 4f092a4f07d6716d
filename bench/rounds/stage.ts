// The stage of a round: PostgreSQL, Temporal, a worker, two doors, a service that carries out effects. Every part can be killed and comes back.
import { protoRoot } from '@gendan/contracts/grpc';
import { Server, ServerCredentials, loadPackageDefinition, type ServiceDefinition } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { temporalDataConverter } from '@gendan/platform';
import { serviceKey } from '@gendan/testing';
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect, type Server as NetServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, root } from '../bundle';
import { freePorts } from '../../infra/local/src/free-ports';
import { startPostgres, type Postgres } from '../../infra/local/src/postgres';
import { prepareRoles, urlFor } from '../../infra/local/src/roles';
import { startTemporal, type Temporal } from '../../infra/local/src/temporal';
import { Client, Connection } from '@temporalio/client';

const execArgv = ['-C', 'source', '-r', join(root, 'infra/build/register.cjs')];

type Pending = { resolve: (value: unknown) => void; reject: (error: Error) => void };

/** No, said by a door. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly details: Record<string, unknown>,
  ) {
    super(code);
  }
}

/** A door process; begun again when it dies. */
export class Door {
  private child?: ChildProcess;
  private ready?: Promise<void>;
  private readonly pending = new Map<number, Pending>();
  private n = 0;
  stopped = false;
  deaths = 0;

  constructor(
    private readonly args: () => string[],
    readonly port: number,
  ) {}

  start(): Promise<void> {
    const child = fork(join(__dirname, 'door.ts'), [...this.args(), `port=${this.port}`], {
      execArgv,
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.child = child;
    let opened = false;
    this.ready = new Promise((ready) => {
      child.on(
        'message',
        (message: {
          n?: number;
          ready?: string;
          value?: unknown;
          error?: { code?: string; details?: Record<string, unknown>; fault?: string };
        }) => {
          if (message.ready) {
            opened = true;
            return ready();
          }
          const waiting = this.pending.get(message.n ?? -1);
          this.pending.delete(message.n ?? -1);
          if (!message.error) waiting?.resolve(message.value);
          else
            waiting?.reject(
              message.error.code ? new Refused(message.error.code, message.error.details ?? {}) : new Error(message.error.fault),
            );
        },
      );
    });
    child.once('exit', () => {
      const lost = [...this.pending.values()];
      this.pending.clear();
      for (const { reject } of lost) reject(new Error('the door died'));
      if (this.stopped) return;
      this.deaths = opened ? 0 : this.deaths + 1;
      if (this.deaths > 5) throw new Error('the door does not open');
      void this.start();
    });
    return this.ready;
  }

  async call<R>(call: string, ...args: unknown[]): Promise<R> {
    await this.ready;
    return new Promise<R>((done, reject) => {
      this.n += 1;
      this.pending.set(this.n, { resolve: done as (value: unknown) => void, reject });
      this.child?.send({ n: this.n, call, args }, (error) => error && reject(new Error('the door died')));
    });
  }

  kill(): void {
    this.child?.kill('SIGKILL');
  }

  async up(): Promise<void> {
    await this.ready;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    const child = this.child;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 3_000).unref();
    await gone;
  }
}

/** Services: remembers what was done under which key and version; may do it and let the answer get lost. */
export class Services {
  readonly done = new Map<string, number>();
  asked = 0;
  loses = 0;
  slow = 0;
  private readonly server = new Server();
  address = '';

  async start(): Promise<void> {
    const loaded = loadPackageDefinition(
      loadSync(join(protoRoot, 'gendan/effects/v1/effects.proto'), { keepCase: false, defaults: true, includeDirs: [protoRoot] }),
    );
    const { service } = (loaded as unknown as { gendan: { effects: { v1: { EffectsService: { service: ServiceDefinition } } } } }).gendan
      .effects.v1.EffectsService;
    const answer = (
      call: { request: { key: string; version: { epoch: number; round: number } } },
      reply: (error: Error | null, value?: unknown) => void,
    ): void => {
      const { key, version } = call.request;
      const id = `${key}@${version.epoch}.${version.round}`;
      this.asked += 1;
      if (!this.done.has(id)) this.done.set(id, 1); // a repeat of a key and version does nothing
      if (this.loses-- > 0) return reply(new Error('the answer got lost'));
      const outcome = { outcome: 'done', valuesJson: JSON.stringify({ reference: id }), code: '', sentence: '' };
      if (this.slow-- > 0)
        setTimeout(() => reply(null, outcome), 11_000); // after the activity's limit
      else reply(null, outcome);
    };
    this.server.addService(service, { Ask: answer, Clear: answer, Revoke: answer });
    const port = await new Promise<number>((done, reject) =>
      this.server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, at) => (error ? reject(error) : done(at))),
    );
    this.address = `127.0.0.1:${port}`;
  }

  stop(): void {
    this.server.forceShutdown();
  }
}

export class Stage {
  readonly folder = mkdtempSync(join(tmpdir(), 'gendan-rounds-'));
  readonly services = new Services();
  private readonly bundle = join(this.folder, 'workflows.js');
  readonly doors: Door[] = [];
  postgres!: Postgres;
  temporal!: Temporal;
  client!: Client;
  private worker?: ChildProcess;
  private workerStopped = false;
  private front!: NetServer;
  private frontPort = 0;
  private ports = { temporal: 0, postgres: 0 };

  async start(): Promise<void> {
    bundle('workflows/follow-up/src/workflow.ts', this.bundle);
    const [temporal = 0, postgres = 0, doorA = 0, doorB = 0] = await freePorts(4);
    this.ports = { temporal, postgres };
    await Promise.all([this.startPostgres(), this.startTemporal(), this.services.start(), this.openFront()]);
    await prepareRoles(this.postgres.url(), ['desk']);
    const args = (): string[] => [`databaseUrl=${urlFor(this.postgres.url(), 'desk')}`, `temporal=${this.temporal.address}`];
    this.doors.push(new Door(args, doorA), new Door(args, doorB));
    await this.doors[0]?.start();
    await this.doors[1]?.start();
    this.startWorker();
    this.client = new Client({
      connection: await Connection.connect({ address: this.temporal.address }),
      dataConverter: temporalDataConverter(),
    });
  }

  async startPostgres(): Promise<void> {
    this.postgres = await startPostgres({ folder: join(this.folder, 'postgres'), port: this.ports.postgres, durable: true });
  }

  async startTemporal(databaseFile = join(this.folder, 'temporal.db')): Promise<void> {
    this.temporal = await startTemporal({ databaseFile, port: this.ports.temporal, logFile: join(this.folder, 'temporal.log') });
  }

  /** One address for all doors: whichever lives answers. */
  private async openFront(): Promise<void> {
    let turn = 0;
    this.front = createServer((socket) => {
      turn += 1;
      const door = this.doors[turn % this.doors.length];
      const through = connect(door?.port ?? 1, '127.0.0.1');
      for (const [a, b] of [
        [socket, through],
        [through, socket],
      ] as const) {
        a.pipe(b);
        a.on('error', () => b.destroy());
        a.on('close', () => b.destroy());
      }
    });
    await new Promise<void>((done) => this.front.listen(0, '127.0.0.1', done));
    this.frontPort = (this.front.address() as { port: number }).port;
  }

  startWorker(): void {
    const door = `127.0.0.1:${this.frontPort}`;
    const { address } = this.services;
    const env = {
      ...process.env,
      TZ: 'UTC',
      LOG_LEVEL: process.env.ROUNDS_LOG || 'error',
      TEMPORAL_ADDRESS: `127.0.0.1:${this.ports.temporal}`,
      DESK_GRPC: door,
      WORKFLOW_BUNDLE: this.bundle,
      SERVICE_KEY: serviceKey,
      ...{ CUSTOMERS_GRPC: address, PRODUCTION_GRPC: address, LOGISTICS_GRPC: address, FINANCE_GRPC: address },
    };
    const child = fork(join(root, 'services/worker/src/main.ts'), [], {
      execArgv,
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', process.env.ROUNDS_LOG ? 'inherit' : 'ignore', 'ipc'],
    });
    this.worker = child;
    child.once('exit', () => {
      if (!this.workerStopped && this.worker === child) this.startWorker();
    });
  }

  killWorker(): void {
    this.worker?.kill('SIGKILL');
  }

  async stopWorker(): Promise<void> {
    this.workerStopped = true;
    const child = this.worker;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
  }

  resumeWorker(): void {
    this.workerStopped = false;
    this.startWorker();
  }

  async killTemporal(databaseFile?: string): Promise<void> {
    this.temporal.part.child.kill('SIGKILL');
    await this.temporal.part.exited;
    await this.startTemporal(databaseFile);
  }

  async killPostgres(): Promise<void> {
    this.postgres.part.child.kill('SIGQUIT'); // at once, as in a crash; its children go with it
    await this.postgres.part.exited;
    await this.startPostgres();
  }

  async stop(): Promise<void> {
    await this.stopWorker();
    await Promise.all(this.doors.map((door) => door.stop()));
    await this.client?.connection.close();
    this.front?.close();
    this.services.stop();
    await Promise.all([this.temporal?.stop(), this.postgres?.stop()]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
