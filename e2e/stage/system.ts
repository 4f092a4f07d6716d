import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Addresses } from '../demo/talk';
import { until } from './until';

const root = join(__dirname, '../..');

/** What `addresses.json` says to those who break things. */
export type Running = Addresses & { temporal: string; pids: Record<string, number> };
export type PartName = 'postgres' | 'temporal' | 'services';

/** How each part's process is known among the launcher's children. */
const commands: Record<PartName, RegExp> = { postgres: /postgres\0-D\0/, temporal: /start-dev\0/, services: /host\.(js|ts)\0/ };

/** The whole system as `npm start` runs it: what was built last, in a data folder of its own. */
export class System {
  private launcher?: ChildProcess;
  private said = '';
  addresses!: Running;

  private constructor(
    readonly data: string,
    private readonly environment: Record<string, string>,
  ) {}

  static async start(environment: Record<string, string> = {}): Promise<System> {
    const data = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'gendan-play-'));
    chmodSync(data, 0o755);
    const system = new System(data, environment);
    await system.launch();
    return system;
  }

  /** Starts it, or starts it once more on the same data. */
  async launch(): Promise<void> {
    this.said = '';
    const child = spawn(process.execPath, [join(root, 'infra/local/start.mjs')], {
      env: { ...process.env, NODE_OPTIONS: '', npm_lifecycle_event: '', LOG_LEVEL: 'info', ...this.environment, GENDAN_DATA: this.data },
      detached: true,
    });
    this.launcher = child;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (this.said += text.toString()));
    await until('the system runs', () => this.said.includes('Ctrl-C stops everything') || child.exitCode !== null, 240_000);
    if (child.exitCode !== null) throw new Error(this.said);
    this.addresses = JSON.parse(readFileSync(join(this.data, 'addresses.json'), 'utf8')) as Running;
  }

  /** As Ctrl-C does; the data folder goes too. */
  async stop(): Promise<void> {
    const { launcher } = this;
    if (launcher && launcher.exitCode === null && launcher.signalCode === null) {
      const ended = new Promise((resolve) => launcher.once('exit', resolve));
      launcher.kill('SIGINT');
      await ended;
    }
    rmSync(this.data, { recursive: true, force: true });
  }

  /** The launcher is killed as the machine's kernel would: nothing of it can say goodbye. Which processes belonged to it. */
  async killLauncher(): Promise<number[]> {
    const pid = this.launcher?.pid ?? 0;
    const all = [pid, ...descendants(pid)];
    const gone = new Promise((resolve) => this.launcher?.once('exit', resolve));
    process.kill(pid, 'SIGKILL');
    await gone;
    return all;
  }

  /** The process a part runs in now. */
  pid(part: PartName): number {
    const found = children(this.launcher?.pid ?? 0).find((pid) => commands[part].test(commandOf(pid)));
    if (!found) throw new Error(`${part} does not run`);
    return found;
  }

  /** Kills a part; the launcher begins it again. */
  kill(part: PartName): void {
    process.kill(this.pid(part), 'SIGKILL');
  }

  /** Kills a part and sits on its port, so that it cannot be begun again until `back`. */
  async takeAway(part: 'postgres' | 'temporal'): Promise<{ back(): Promise<void> }> {
    const port = part === 'postgres' ? postgresPort(this.data) : Number(this.addresses.temporal.split(':')[1]);
    const squatter = createServer((peer) => peer.destroy());
    this.kill(part);
    await until(`${part} is away`, async () => {
      try {
        await new Promise<void>((done, failed) => squatter.once('error', failed).listen(port, '127.0.0.1', done));
        return true;
      } catch (error) {
        // it was begun again before we sat down
        if (this.runs(part)) this.kill(part);
        throw error;
      }
    });
    return { back: () => new Promise((done) => squatter.close(() => done())) };
  }

  /** A look into the database, or a hand on it. */
  rows<R extends object>(query: string, values: unknown[] = []): Promise<R[]> {
    return rowsAt<R>(this.data, query, values);
  }

  private runs(part: PartName): boolean {
    return children(this.launcher?.pid ?? 0).some((pid) => commands[part].test(commandOf(pid)));
  }
}

const postgresPort = (data: string): number => Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[3]);

/** A connection of its own to the database of a data folder, as whoever may do everything. */
export async function databaseAt(data: string): Promise<Client> {
  const { postgres } = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')) as { postgres: string };
  const client = new Client({ connectionString: `postgres://postgres:${postgres}@127.0.0.1:${postgresPort(data)}/gendan` });
  client.on('error', () => {});
  await client.connect();
  return client;
}

export async function rowsAt<R extends object>(data: string, query: string, values: unknown[] = []): Promise<R[]> {
  const client = await databaseAt(data);
  try {
    return (await client.query<R>(query, values)).rows;
  } finally {
    await client.end();
  }
}

/** Whether a process is there and has not merely been left unburied. */
export function isAlive(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function children(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

const descendants = (pid: number): number[] => children(pid).flatMap((child) => [child, ...descendants(child)]);

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
