import type { CaseRow, CaseView, Page } from '@gendan/contracts';
import { openTurnsType } from '@gendan/follow-up';
import type { Duty, Rules, Words } from '@gendan/procedure';
import { freePorts, startMailCatcher, startTemporal, type MailCatcher, type Temporal } from '@gendan/local';
import { FakeNeighbour, freshDatabase, serviceKey, type FreshDatabase } from '@gendan/testing';
import { Client, Connection, ScheduleOverlapPolicy, type ScheduleHandle } from '@temporalio/client';
import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { Client as PgClient } from 'pg';
import { type Caller, Stage } from '../../test/stage';
import { DutySchedules } from './duty-schedules';
import { DutyTurns } from './duty-turns';

const root = resolve(__dirname, '../../../..');
const stage = new Stage();
const bundle = join(stage.folder, 'workflows.js');
const stocktake: Duty = {
  id: 'stocktake',
  procedure: 'stocktakeHere',
  rule: { every: 'month', opens: 'last', due: 'last' },
  closed: 'before',
  figure: 'ours',
  source: [],
};
const rules: Rules = {
  id: 'stocktakeHere', version: 1, for: 'duty', cast: ['finance'], parties: [], cancel: ['finance'],
  allows: { methods: [], inspection: [] }, settings: { opensByItself: true }, ladders: { default: [{ n: 0, unit: 'workingDays', to: 'owner' }] },
  of: [{ g: 'stage', name: 'work', of: [{ m: 'task', name: 'stockCounted', by: 'finance', is: 'closes' }] }],
}; // prettier-ignore
const title = { zh: '盘点', en: 'Stocktake' };
const words: Words = { title, names: { work: title, stockCounted: title }, fields: {}, roles: { finance: title }, letters: {} };
/** Comes round for every customer; `talkHere` is what people do with one. */
const greeting: Duty = {
  id: 'greeting',
  procedure: 'greetingHere',
  rule: { every: 'month', opens: 1, due: 5 },
  closed: 'before',
  per: 'customer',
  figure: 'ours',
  source: [],
};
const greetingHere: Rules = { ...rules, id: 'greetingHere', parties: ['customer'] };
const talkHere: Rules = { ...greetingHere, id: 'talkHere', for: 'talk', settings: {} };
const withCustomer: Words = { ...words, roles: { ...words.roles, customer: title } };

let database: FreshDatabase;
let temporal: Temporal;
let catcher: MailCatcher;
let worker: ChildProcess;
let client: Client;
let xu: Caller;
let schedule: ScheduleHandle;
const nobody = new FakeNeighbour('gendan/effects/v1/effects.proto', ['gendan', 'effects', 'v1', 'EffectsService'], {});

beforeAll(async () => {
  const [port = 0] = await freePorts(1);
  const engine = startTemporal({ port, logFile: join(stage.folder, 'temporal.log') });
  [database, temporal, catcher] = await Promise.all([freshDatabase(), engine, startMailCatcher(), nobody.open()]);
  await stage.start({
    databaseUrl: database.as('desk'),
    temporal: temporal.address,
    smtpUrl: catcher.smtpUrl,
    duties: [stocktake, greeting],
    more: { SERVICE_KEY: serviceKey },
  });
  const entry = join(root, 'workflows/follow-up/src/workflow.ts');
  execFileSync(process.execPath, [join(root, 'infra/build/bundle-workflows.cjs'), entry, bundle, '--source'], { cwd: root });
  const services = Object.fromEntries(['CUSTOMERS', 'PRODUCTION', 'LOGISTICS', 'FINANCE'].map((name) => [`${name}_GRPC`, nobody.address]));
  const env = {
    ...process.env,
    TZ: 'UTC',
    LOG_LEVEL: 'error',
    TEMPORAL_ADDRESS: temporal.address,
    DESK_GRPC: stage.desk.grpcAddress,
    WORKFLOW_BUNDLE: bundle,
    SERVICE_KEY: serviceKey,
    ...services,
  };
  const execArgv = ['-C', 'source', '-r', join(root, 'infra/build/register.cjs')];
  worker = fork(join(root, 'services/worker/src/main.ts'), [], { execArgv, cwd: root, env, stdio: ['ignore', 'inherit', 'ignore', 'ipc'] });
  client = new Client({ connection: await Connection.connect({ address: temporal.address }) });
  schedule = client.schedule.getHandle('duty:stocktake');
  xu = await stage.signIn('xu');
});

afterAll(async () => {
  const gone = new Promise((done) => worker.once('exit', done));
  worker.kill('SIGTERM');
  await gone;
  await client?.connection.close();
  await stage.stop();
  await temporal?.part.stop();
  await catcher?.stop();
  nobody.close();
  await database?.drop();
  stage.tidy();
});

const look = (): Promise<void> => stage.desk.app.get(DutySchedules, { strict: false }).look();
const numbers = async (): Promise<string[]> =>
  (await xu.get<Page<CaseRow>>('/api/cases?kind=duty')).body.items.map(({ number }) => number).sort();
/** What Temporal does when it comes back after having been away from then to then, until all it started has ended. */
async function missed(start: string, end: string): Promise<void> {
  const before = await ended();
  await schedule.backfill({ start: new Date(start), end: new Date(end), overlap: ScheduleOverlapPolicy.BUFFER_ALL });
  const days = Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000);
  while ((await ended()) < before + days);
}
const ended = async (): Promise<number> =>
  (await client.workflow.count(`WorkflowType = '${openTurnsType}' and ExecutionStatus = 'Completed'`)).count;

test('a duty without a procedure waits with its schedule paused; published, it goes on', async () => {
  await look();
  expect((await schedule.describe()).state.paused).toBe(true);
  const published = await xu.post('/api/procedures', { rules, words });
  expect([published.status, published.body]).toEqual([201, expect.objectContaining({ id: 'stocktakeHere' })]);
  await look();
  const { state, spec } = await schedule.describe();
  expect([state.paused, spec.timezone]).toEqual([false, 'Asia/Shanghai']);
});

test('a closed last of the month moves before it; days that were missed are caught up, each turn once', async () => {
  // 2026-05-31 is a Sunday, 2026-06-30 a Tuesday
  await missed('2026-05-26T00:00:00Z', '2026-06-02T00:00:00Z');
  expect(await numbers()).toEqual(['stocktake-2026-05-31']);
  await missed('2026-05-26T00:00:00Z', '2026-06-02T00:00:00Z');
  await missed('2026-06-29T00:00:00Z', '2026-07-01T00:00:00Z');
  expect(await numbers()).toEqual(['stocktake-2026-05-31', 'stocktake-2026-06-30']);
  const { body } = await xu.get<{ terms: Record<string, unknown> }>('/api/cases/stocktake-2026-05-31');
  expect(body.terms['dueOn']).toBe('2026-05-29');
});

describe('what comes round for every customer', () => {
  const turns = (day: string): Promise<string[]> =>
    stage.desk.app.get(DutyTurns, { strict: false }).open('greeting', `${day}T01:00:00.000Z`);
  const talk = async (number: string, customer: string): Promise<void> => {
    const opened = await xu.post('/api/cases', { kind: 'talk', number, procedure: { id: 'talkHere' }, customer });
    expect([opened.status, opened.body]).toEqual([201, expect.objectContaining({ number })]);
  };
  /** Over, and for so long that nobody remembers. */
  const longOver = async (number: string): Promise<void> => {
    const wu = stage.as('person:wu');
    expect(
      (await wu.post(`/api/cases/${number}/commands`, { id: `over-${number}`, kind: 'confirm', milestone: 'stockCounted' })).status,
    ).toBe(200);
    await sql(`update "case_row" set "updated" = now() - interval '63 days' where "number" = '${number}' and "state" = 'closed'`);
  };
  const sql = async (statement: string): Promise<void> => {
    const desk = new PgClient({ connectionString: database.as('desk') });
    await desk.connect();
    await desk.query(statement);
    await desk.end();
  };
  const greetings = async (): Promise<string[]> => (await numbers()).filter((number) => number.startsWith('greeting'));

  beforeAll(async () => {
    for (const each of [greetingHere, talkHere])
      expect((await xu.post('/api/procedures', { rules: each, words: withCustomer })).status).toBe(201);
  });

  test('opens for those we deal with, once for each, and for nobody we have nothing with', async () => {
    expect(await turns('2026-06-01')).toEqual([]);
    await talk('T-1', 'customer:hansewerk');
    await talk('T-2', 'customer:hansewerk');
    await talk('T-3', 'customer:padma');
    await longOver('T-3');

    expect(await turns('2026-06-01')).toEqual(['duty:greeting-2026-06-05-hansewerk']);
    expect(await turns('2026-06-01')).toEqual(['duty:greeting-2026-06-05-hansewerk']);
    expect(await turns('2026-06-02')).toEqual([]);
    expect(await greetings()).toEqual(['greeting-2026-06-05-hansewerk']);
    const { body } = await xu.get<CaseView>('/api/cases/greeting-2026-06-05-hansewerk');
    expect(body.standing.cast['customer']).toBe('customer:hansewerk');
  });

  test('what stands against one customer’s turn keeps no other’s from opening, and is asked again', async () => {
    await talk('T-4', 'customer:padma');
    const gone = stage.outsiders.known.splice(0, 1);
    await expect(turns('2026-07-01')).rejects.toMatchObject({ code: 'UNKNOWN_CUSTOMER' });
    expect(await greetings()).toContain('greeting-2026-07-05-padma');

    stage.outsiders.known.unshift(...gone);
    expect(await turns('2026-07-01')).toEqual(['duty:greeting-2026-07-05-hansewerk', 'duty:greeting-2026-07-05-padma']);
  });

  test('ends with the last thing we had to do with a customer, though its own turns are not done', async () => {
    for (const number of ['T-1', 'T-2']) await longOver(number);
    expect(await turns('2026-08-03')).toEqual(['duty:greeting-2026-08-05-padma']);
  });
});

test('switched off in the settings it is paused, and opens nothing even when it is asked', async () => {
  const put = await xu.ask('PUT', '/api/settings/stocktakeHere/opensByItself', JSON.stringify({ base: 0, value: false }), {
    'content-type': 'application/json',
  });
  expect(put.status).toBe(200);
  await look();
  expect((await schedule.describe()).state.paused).toBe(true);
  await missed('2026-07-30T00:00:00Z', '2026-08-01T00:00:00Z');
  expect(await numbers()).not.toContain('stocktake-2026-07-31');
});
