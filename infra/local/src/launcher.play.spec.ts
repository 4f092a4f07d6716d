import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporalClient } from '@gendan/platform';
import type { Addresses } from './launcher';

let data: string;
const launchers = new Set<ChildProcess>();

beforeAll(() => {
  data = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'gendan-launch-'));
  chmodSync(data, 0o755);
});
afterAll(async () => {
  for (const each of launchers) each.kill('SIGKILL');
  await until(async () => everythingIsGone());
  rmSync(data, { recursive: true, force: true });
});

interface Launcher {
  child: ChildProcess;
  addresses: Addresses;
  printed: () => string;
  ended: Promise<number | null>;
}

const command = [
  process.execPath,
  '-C',
  'source',
  '-r',
  join(__dirname, '../../build/register.cjs'),
  join(__dirname, '../fixtures/launch.ts'),
];

async function launch(more: Record<string, string> = {}, [program = '', ...args] = command): Promise<Launcher> {
  const child = spawn(program, args, {
    env: { ...process.env, GENDAN_DATA: data, npm_lifecycle_event: '', ...more },
    detached: true,
  });
  launchers.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  void ended.then(() => launchers.delete(child));
  await until(async () => text.includes('Ctrl-C stops everything') || child.exitCode !== null || child.signalCode !== null);
  if (!text.includes('Ctrl-C stops everything')) throw new Error(text);
  return { child, addresses: addressesNow(), printed: () => text, ended };
}

const addressesNow = () => JSON.parse(readFileSync(join(data, 'addresses.json'), 'utf8')) as Addresses;
const isAlive = (pid: number | undefined): boolean => {
  try {
    return pid !== undefined && process.kill(pid, 0) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};
const everythingIsGone = (): boolean =>
  !existsSync(join(data, 'addresses.json')) || Object.values(addressesNow().pids).every((pid) => !isAlive(pid));

async function until(met: () => Promise<boolean>, patienceMs = 120_000): Promise<void> {
  for (const giveUpAt = Date.now() + patienceMs; !(await met().catch(() => false));) {
    if (Date.now() > giveUpAt) throw new Error(`not within ${patienceMs} ms: ${met.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const visits = async ({ desk }: Addresses): Promise<number> => ((await (await fetch(desk)).json()) as { count: number }).count;
const temporalAnswers = async ({ temporal }: Addresses): Promise<boolean> => {
  const engine = temporalClient({ address: temporal });
  try {
    return await engine.call(
      async (client) => (await client.workflowService.describeNamespace({ namespace: 'default' })).namespaceInfo?.name === 'default',
    );
  } finally {
    await engine.close();
  }
};

test('one command brings everything, says where it is, and Ctrl-C ends all of it', async () => {
  const { child, addresses, printed, ended } = await launch();
  expect(await visits(addresses)).toBe(1);
  expect(await temporalAnswers(addresses)).toBe(true);
  expect((await fetch(`${addresses.letters}/letters`)).status).toBe(200);
  expect(printed()).toContain(addresses.desk);
  expect(printed()).toMatch(/wangfang +demo/);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(everythingIsGone()).toBe(true);
});

test('the next start has the data and the desk’s address of before', async () => {
  const before = addressesNow();
  const { child, addresses, ended } = await launch();
  expect(addresses.desk).toBe(before.desk);
  expect(await visits(addresses)).toBe(2);
  child.kill('SIGTERM');
  await ended;
});

test('a second Gendan on the same data is told that one is running', async () => {
  const { child, addresses, ended } = await launch();
  await expect(launch()).rejects.toThrow(`already running on ${data} (${addresses.desk})`);
  child.kill('SIGINT');
  await ended;
});

test('any part killed is started again where it was, and nothing is lost', async () => {
  const { child, addresses, ended } = await launch();
  const count = await visits(addresses);

  process.kill(addresses.pids.postgres ?? 0, 'SIGKILL');
  await until(async () => (await visits(addresses)) > count);

  process.kill(addresses.pids.temporal ?? 0, 'SIGKILL');
  await until(async () => !isAlive(addresses.pids.temporal));
  await until(() => temporalAnswers(addresses));

  process.kill(addresses.pids.services ?? 0, 'SIGKILL');
  await until(async () => !isAlive(addresses.pids.services));
  await until(async () => (await visits(addresses)) > count + 1);

  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(everythingIsGone()).toBe(true);
});

test('the launcher killed: no part outlives it, and the next start goes on at once', async () => {
  const { child, addresses } = await launch();
  const count = await visits(addresses);
  child.kill('SIGKILL');
  const again = await launch();
  expect(Object.entries(addresses.pids).filter(([, pid]) => isAlive(pid))).toEqual([]);
  expect(await visits(again.addresses)).toBe(count + 1);
  again.child.kill('SIGINT');
  await again.ended;
});

test('npm killed, which started it: it ends by itself and leaves nothing behind', async () => {
  const asNpm = ['sh', '-c', `sh -c '${command.join(' ')}; true'; true`];
  const { child } = await launch({ npm_lifecycle_event: 'start' }, asNpm);
  child.kill('SIGKILL');
  await until(async () => everythingIsGone());
});

test('a configuration that is not in order is said in sentences, and nothing stays behind', async () => {
  await expect(launch({ GENDAN_TRIAL_SERVICE: 'unwilling.ts' })).rejects.toThrow(/desk cannot start[\s\S]*LINK_KEY is missing/);
  expect(everythingIsGone()).toBe(true);
});

test('told to stop while it starts, it leaves nothing behind', async () => {
  const starting = launch();
  await until(async () => launchers.size > 0);
  await new Promise((resolve) => setTimeout(resolve, 700)); // somewhere in the middle
  for (const each of launchers) each.kill('SIGINT');
  await starting.catch(() => {});
  await until(async () => launchers.size === 0);
  expect(everythingIsGone()).toBe(true);
});
