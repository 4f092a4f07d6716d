import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Secrets {
  postgres: string;
  roles: Record<string, string>;
  linkKey: string;
  /** What the processes show one another. */
  serviceKey: string;
}

/** Everything a running Gendan keeps: databases, files, letters, logs, its secrets. */
export class DataFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = resolve(path);
    mkdirSync(this.in('logs'), { recursive: true, mode: 0o755 });
    mkdirSync(this.in('files'), { recursive: true });
  }

  in(...names: string[]): string {
    return join(this.path, ...names);
  }

  /** A part's log; a large one is put aside once. */
  log(part: string): string {
    const file = this.in('logs', `${part}.log`);
    if (existsSync(file) && statSync(file).size > 20_000_000) renameSync(file, `${file}.1`);
    return file;
  }

  /** Made at the first start, kept for good: letters carry links signed with them. */
  secrets(owners: readonly string[]): Secrets {
    const file = this.in('secrets.json');
    const kept: Partial<Secrets> = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
    const secrets: Secrets = {
      postgres: kept.postgres ?? secret(),
      linkKey: kept.linkKey ?? secret(),
      serviceKey: kept.serviceKey ?? secret(),
      roles: Object.fromEntries(owners.map((owner) => [owner, kept.roles?.[owner] ?? secret()])),
    };
    this.write('secrets.json', secrets, 0o600);
    return secrets;
  }

  read<T>(name: string): T | undefined {
    try {
      return JSON.parse(readFileSync(this.in(name), 'utf8')) as T;
    } catch {
      return undefined;
    }
  }

  write(name: string, content: unknown, mode = 0o644): void {
    const file = this.in(name);
    writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode });
    renameSync(`${file}.new`, file);
  }

  /** One Gendan per data folder: held by a socket, which dies with its holder. */
  async hold(): Promise<() => Promise<void>> {
    const socket = join(tmpdir(), `gendan-${createHash('sha256').update(this.path).digest('hex').slice(0, 16)}.sock`);
    if (await answers(socket)) {
      const desk = this.read<{ desk?: string }>('addresses.json')?.desk;
      throw new Error(
        `Gendan is already running on ${this.path}${desk ? ` (${desk})` : ''}. Stop it first, or name another folder: GENDAN_DATA=…`,
      );
    }
    rmSync(socket, { force: true });
    const server: Server = createServer((peer) => peer.end());
    await new Promise<void>((done, failed) => server.once('error', failed).listen(socket, done));
    server.unref();
    return () => new Promise((done) => server.close(() => done()));
  }
}

const secret = (): string => randomBytes(24).toString('hex');

const answers = (socket: string): Promise<boolean> =>
  new Promise((done) => {
    const peer = connect(socket, () => {
      peer.destroy();
      done(true);
    }).once('error', () => done(false));
  });
