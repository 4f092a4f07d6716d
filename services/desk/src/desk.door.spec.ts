import type {
  AsideRow,
  CalendarRow,
  CaseRow,
  CaseSettings,
  CaseView,
  DoneTogether,
  HistoryItem,
  KeptRows,
  LetterRow,
  LinkView,
  Me,
  MyCalendar,
  Page,
  Problem,
  ProcedureRow,
  RefusedTelling,
  RunningDifference,
  SettingRow,
  SettingsOf,
  StaffRoles,
  StaffRow,
  StructureOf,
  StructureRow,
  TaskPage,
} from '@gendan/contracts';
import { type customers, type finance, protoRoot } from '@gendan/contracts/grpc';
import { Refusal, refusalFromGrpc } from '@gendan/platform';
import { milestonesOf, oneNote, type Phrase } from '@gendan/procedure';
import { type Client, credentials, loadPackageDefinition, Metadata, type ServiceError } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { type Calendar, dayOf } from '@gendan/trade';
import { freePorts, startMailCatcher, startTemporal, type MailCatcher, type Temporal } from '@gendan/local';
import { FakeNeighbour, freshDatabase, serviceKey, type FreshDatabase, until } from '@gendan/testing';
import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client as PgClient } from 'pg';
import { type Answered, Stage, type Caller } from '../test/stage';

const root = resolve(__dirname, '../../..');
const stage = new Stage();
/** Services that carry out effects: they say done to all. */
const carriesOut = (): object => ({ outcome: 'done', valuesJson: '', code: '', sentence: '' });
const effects = new FakeNeighbour('gendan/effects/v1/effects.proto', ['gendan', 'effects', 'v1', 'EffectsService'], {
  Ask: carriesOut,
  Clear: carriesOut,
  Revoke: carriesOut,
});
let database: FreshDatabase;
let temporal: Temporal;
let catcher: MailCatcher;
let worker: ChildProcess;
let wang: Caller, chen: Caller, li: Caller, wu: Caller, xu: Caller;

const bundle = join(stage.folder, 'workflows.js');

function startWorker(): void {
  const services = Object.fromEntries(['CUSTOMERS', 'PRODUCTION', 'LOGISTICS', 'FINANCE'].map((name) => [`${name}_GRPC`, effects.address]));
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
}
async function endWorker(): Promise<void> {
  const gone = new Promise((done) => worker.once('exit', done));
  worker.kill('SIGTERM');
  await gone;
}

beforeAll(async () => {
  const [port = 0] = await freePorts(1);
  const engine = startTemporal({ databaseFile: join(stage.folder, 'temporal.db'), port, logFile: join(stage.folder, 'temporal.log') });
  [database, temporal, catcher] = await Promise.all([freshDatabase(), engine, startMailCatcher(), effects.open()]);
  await stage.start({
    databaseUrl: database.as('desk'),
    temporal: temporal.address,
    smtpUrl: catcher.smtpUrl,
    more: { SERVICE_KEY: serviceKey },
  });
  execFileSync(
    process.execPath,
    [join(root, 'infra/build/bundle-workflows.cjs'), join(root, 'workflows/follow-up/src/workflow.ts'), bundle, '--source'],
    { cwd: root, stdio: 'inherit' },
  );
  startWorker();
  const as = (user: string) => stage.signIn(user);
  [wang, chen, li, wu, xu] = await Promise.all([as('wang'), as('chen'), as('li'), as('wu'), as('xu')]);
  // until the worker polls, a start is only accepted
  while ((await wang.post('/api/cases', anOrder('EX-WARM'))).status === 202);
});

afterAll(async () => {
  if (worker) await endWorker();
  await stage.stop();
  await temporal?.part.stop();
  await catcher?.stop();
  effects.close();
  await database?.drop();
  stage.tidy();
});

const terms = {
  currency: 'USD',
  incoterm: 'FOB',
  port: 'Ningbo',
  delivery: '2027-06-07',
  customerOrder: 'HW-88301',
  lines: [{ line: '1', product: 'F750', description: '焖烧杯 750 ml', quantity: '12000', unit: 'pcs', price: '3.45' }],
  instalments: [
    { id: '1', method: 'tt', gate: 'production', share: '30' },
    { id: '2', method: 'tt', gate: 'originals', share: '70' },
  ],
};
const anOrder = (number: string, more: Record<string, unknown> = {}) => ({
  kind: 'order',
  number,
  procedure: { id: 'nineSteps' },
  customer: 'customer:hansewerk',
  terms,
  cast: { factory: 'factory:jinkai', forwarder: 'forwarder:haitong' },
  ...more,
});
const aNote = (number: string, procedure = 'oneNote') => ({
  kind: 'order',
  number,
  procedure: { id: procedure },
  customer: 'shop:linjia',
  terms: { currency: 'CNY', lines: terms.lines, instalments: [{ id: '1', method: 'openAccount', gate: 'later', share: '100' }] },
});
const scan = [{ hash: 'a'.repeat(64), name: '二联.jpg' }];
const command = (kind: string, more: Record<string, unknown> = {}) => ({ id: randomUUID(), kind, ...more });

describe('signing in', () => {
  it('lets nobody in who has not signed in', async () => {
    const answer = await stage.nobody.get<Problem>('/api/tasks');

    expect(answer.status).toBe(401);
    expect(answer.body.code).toBe('NOT_SIGNED_IN');
  });

  it('sets a cookie that scripts and other sites cannot use', async () => {
    const answer = await stage.nobody.post('/api/sign-in', { user: 'wang', password: 'right' });

    expect(answer.headers.get('set-cookie')).toMatch(/^gendan_session=[^;]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
    expect(answer.body).toMatchObject({
      person: 'person:wang',
      name: { zh: '王芳', en: 'Wang Fang' },
      roles: ['merchandiser'],
      language: 'zh',
    });
  });

  it('says who is there, and nobody any more after signing out', async () => {
    const somebody = await stage.signIn('he');
    expect((await somebody.get('/api/me')).body).toMatchObject({ person: 'person:he' });

    await somebody.post('/api/sign-out');

    expect((await somebody.get('/api/me')).status).toBe(401);
  });

  it('carries out nothing that another website sent', async () => {
    const answer = await wang.post<Problem>('/api/cases', anOrder('EX-FROM-ELSEWHERE'), { origin: 'https://elsewhere.example' });

    expect([answer.status, answer.body.code]).toEqual([403, 'FROM_ELSEWHERE']);
  });

  it('stops asking after ten wrong passwords', async () => {
    const tries = [];
    for (let i = 0; i < 11; i += 1)
      tries.push((await stage.nobody.post<Problem>('/api/sign-in', { user: 'zhou', password: 'wrong' })).body.code);

    expect(tries).toEqual([...Array(10).fill('WRONG_PASSWORD'), 'TOO_MANY_TRIES']);
  });
});

describe('an order', () => {
  it('is opened, its cast filled by the customer’s owner and the holders of roles', async () => {
    const opened = await wang.post<{ state: string }>('/api/cases', anOrder('EX2601-017'), { 'idempotency-key': 'open-017' });
    expect([opened.status, opened.body.state]).toEqual([201, 'opened']);

    const { body } = await wang.get<CaseView>('/api/orders/EX2601-017');

    expect(Object.fromEntries(body.cast.map(({ role, person }) => [role, person]))).toEqual({
      merchandiser: 'person:wang',
      salesperson: 'person:li',
      businessManager: 'person:chen',
      documentsClerk: 'person:sun',
      finance: 'person:wu',
      customer: 'customer:hansewerk',
      factory: 'factory:jinkai',
      forwarder: 'forwarder:haitong',
    });
    expect(body).toMatchObject({
      number: 'EX2601-017',
      amount: '41400.00',
      currency: 'USD',
      customer: { name: { zh: '汉斯工贸' }, country: 'DE' },
      stage: { zh: '打样' },
      state: 'running',
    });
    expect(body.stuck).toMatchObject({ key: 'sampleNoteDrafted', owners: [{ role: { zh: '跟单员' }, name: { zh: '王芳' } }] });
    expect(body.money.instalments.map(({ amount, state }) => [amount, state])).toEqual([
      ['12420.00', 'open'],
      ['28980.00', 'open'],
    ]);
  });

  it('G35: is told to finance with what it expects, without anybody typing it', async () => {
    while (!stage.expected.has('EX-WARM/depositReceived/instalment:1')) await new Promise((resolve) => setTimeout(resolve, 50));

    expect(stage.expected.get('EX-WARM/depositReceived/instalment:1')).toMatchObject({
      amount: { amount: '12420.00', currency: 'USD' },
      customer: 'customer:hansewerk',
    });
  });

  it('G35: what finance would not take is shown with what, why and what next, and is told again once it is put right', async () => {
    stage.financeRefuses = new Refusal({ kind: 'conflict', code: 'CURRENCY_DIFFERS', zh: '币种不同。', en: 'Another currency.' });
    await wang.post('/api/cases', anOrder('EX26T-001'));
    const stuck = async () =>
      (await wang.get<Page<RefusedTelling>>('/api/tellings/refused')).body.items.find(({ number }) => number === 'EX26T-001');
    await until(async () => (await stuck()) !== undefined);
    stage.financeRefuses = undefined;
    const refused = await stuck();
    expect(refused).toMatchObject({ what: { zh: '应收款' }, service: { zh: '财务' }, why: { zh: '币种不同。' }, code: 'CURRENCY_DIFFERS' });
    expect((await li.get<Problem>('/api/tellings/refused')).body.code).toBe('NOT_FOR_YOU');

    expect((await wang.post(`/api/tellings/refused/${refused?.id}/again`)).status).toBe(204);
    await until(() => stage.expected.has('EX26T-001/depositReceived/instalment:1'));
    expect(await stuck()).toBeUndefined();
    expect((await wang.post<Problem>(`/api/tellings/refused/${refused?.id}/again`)).body.code).toBe('TELLING_NOT_REFUSED');
  });

  it('S1.16, S2.15.5a: shows what services keep about it, made by other cases; a service that is away is named', async () => {
    const complaint = { case: 'CP1', order: 'EX-WARM', takenOn: '2026-11-12', text: 'lids', closedOn: '' } as customers.Complaint;
    const undertaking = { case: 'EX-WARM', givenOn: '2026-11-10', nextOrder: 'EX2', honouredOn: '2026-11-20' } as finance.Undertaking;
    stage.kept.complaints.push(complaint);
    stage.kept.undertakings.push(undertaking);
    const kept = async () => (await wang.get<KeptRows>('/api/cases/EX-WARM/kept')).body;

    expect(await kept()).toEqual({
      rows: [
        { record: 'complaint', case: 'CP1', on: '2026-11-12', text: 'lids', open: true },
        { record: 'undertaking', case: 'EX-WARM', on: '2026-11-10', text: 'EX2', open: false },
      ],
      away: [],
    });
    stage.kept.financeAway = true;
    expect(await kept()).toMatchObject({ rows: [{ record: 'complaint' }], away: ['finance'] });
    stage.kept.financeAway = false;
  });

  it('is the same order when the same start comes again, and refused with what differs otherwise', async () => {
    const again = await wang.post<{ existed: boolean }>('/api/orders', anOrder('EX2601-017'), { 'idempotency-key': 'open-017' });
    expect([again.status, again.body.existed]).toEqual([200, true]);

    const other = await wang.post<Problem>('/api/orders', anOrder('EX2601-017', { terms: { ...terms, delivery: '2027-07-01' } }));
    expect([other.status, other.body.code]).toEqual([409, 'ALREADY_OPEN']);
    const reused = await wang.post<Problem>('/api/orders', anOrder('EX2601-018'), { 'idempotency-key': 'open-017' });
    expect([reused.status, reused.body.code]).toEqual([409, 'KEY_REUSED']);
  });

  it('is the first task of its merchandiser, and of nobody else', async () => {
    const mine = await wang.get<TaskPage>('/api/tasks?case=order:EX2601-017');
    const hers = await li.get<TaskPage>('/api/tasks?case=order:EX2601-017');

    expect(mine.body.items.map(({ title, verb, mine: own }) => [title.zh, verb, own])).toEqual([['样板单已开', 'confirm', true]]);
    expect(mine.body.counts.all).toBe(1);
    expect(hers.body.items).toEqual([]);
  });

  it('takes a step only with its evidence, from whoever it waits for', async () => {
    const bare = await wang.post<Problem>('/api/cases/EX2601-017/commands', command('confirm', { milestone: 'sampleNoteDrafted' }));
    expect([bare.status, bare.body.code]).toEqual([400, 'EVIDENCE_MISSING']);
    expect(bare.body.zh).toContain('客户要求');

    const stranger = await xu.post<Problem>(
      '/api/cases/EX2601-017/commands',
      command('confirm', { milestone: 'sampleNoteDrafted', values: { requirements: '按图' } }),
    );
    expect([stranger.status, stranger.body.code]).toEqual([403, 'NOT_ON_THIS_CASE']);

    const done = await wang.post(
      '/api/cases/EX2601-017/commands',
      command('confirm', { milestone: 'sampleNoteDrafted', values: { requirements: '按图打样' } }),
    );
    expect(done.status).toBe(200);
    expect(done.body).toMatchObject({ state: 'recorded' });
  });

  it('shows the next task at once', async () => {
    const { body } = await chen.get<TaskPage>('/api/tasks?case=order:EX2601-017');

    expect(body.items.map(({ key, verb }) => [key, verb])).toEqual([['sampleNoteSigned', 'sign']]);
  });

  it('answers the same command twice with the same revisions, and refuses other content under its id', async () => {
    const signed = command('sign', { milestone: 'sampleNoteSigned' });

    const once = await chen.post('/api/cases/EX2601-017/commands', signed);
    const twice = await chen.post('/api/cases/EX2601-017/commands', signed);
    const other = await chen.post<Problem>('/api/cases/EX2601-017/commands', { ...signed, note: '别的' });

    expect(once.status).toBe(200);
    expect(twice.body).toEqual(once.body);
    expect([other.status, other.body.code]).toEqual([409, 'COMMAND_ID_REUSED']);
  });

  it.each([
    ['EX-NONE', { kind: 'confirm', milestone: 'sampleFinished' }, 404, 'UNKNOWN_CASE'],
    ['EX2601-017', { kind: 'confirm', milestone: 'nothing' }, 404, 'UNKNOWN_MILESTONE'],
    ['EX2601-017', { kind: 'confirm', milestone: 'goodsLoaded', part: 'shipment:9' }, 404, 'UNKNOWN_PART'],
    ['EX2601-017', { kind: 'confirm', milestone: 'sampleNoteDrafted' }, 409, 'ALREADY_DONE'],
    [
      'EX2601-017',
      { kind: 'confirm', milestone: 'sampleDispatched', values: { courier: 'DHL', trackingNumber: 'JD0123456789' } },
      409,
      'TOO_EARLY',
    ],
    ['EX2601-017', { kind: 'confirm', milestone: 'sampleFinished', seen: 1 }, 412, 'STALE'],
    ['EX2601-017', { kind: 'confirm', milestone: 'sampleFinished', happened: '31.12.2026' }, 400, 'BAD_SHAPE'],
    ['EX2601-017', { kind: 'dance' }, 400, 'BAD_SHAPE'],
    ['EX2601-017', { kind: 'confirm', milestone: 'sampleFinished', role: 'businessManager' }, 403, 'NOT_THAT_ROLE'],
    ['EX2601-017', { kind: 'confirm', milestone: 'sampleFinished', for: 'person:chen' }, 403, 'NOT_STANDING_IN'],
  ])('%s %j is refused: %i %s', async (number, body, status, code) => {
    const answer = await wang.post<Problem>(`/api/cases/${number}/commands`, { id: randomUUID(), ...body });

    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.zh.length).toBeGreaterThan(8);
    expect(answer.body.en.length).toBeGreaterThan(8);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('tells its history in sentences, newest first', async () => {
    const { body } = await wang.get<Page<HistoryItem>>('/api/cases/EX2601-017/history?limit=3');

    expect(body.items).toHaveLength(3);
    expect(body.items[0]?.rev).toBeGreaterThan(body.items[2]?.rev ?? 0);
    const all = await wang.get<Page<HistoryItem>>('/api/cases/EX2601-017/history?limit=200');
    expect(all.body.items.find(({ type }) => type === 'signed')).toMatchObject({
      by: { name: { zh: '陈国栋' }, role: { zh: '业务经理' } },
    });
    expect(all.body.items.every(({ sentence }) => sentence.zh !== '' && sentence.en !== '')).toBe(true);
    const next = await wang.get<Page<HistoryItem>>(`/api/cases/EX2601-017/history?limit=3&after=${body.next}`);
    expect(next.body.items[0]?.rev).toBe((body.items[2]?.rev ?? 0) - 1);
  });

  it('says why a date is what it is, and what would move', async () => {
    const why = await wang.get('/api/cases/EX2601-017/milestones/sampleFinished/why');
    expect(why.status).toBe(200);
    expect(why.body).toMatchObject({ key: 'sampleFinished', title: { zh: '样品已做好' } });

    const plan = await wang.get<{ rev: number }>('/api/cases/EX2601-017/plan');
    const what = await wang.post('/api/cases/EX2601-017/what-if', { assumptions: [{ milestone: 'sampleFinished', lateDays: 4 }] });
    expect(what.status).toBe(200);
    expect((what.body as { moves: unknown[] }).moves.length).toBeGreaterThan(0);
    expect((await wang.get<{ rev: number }>('/api/cases/EX2601-017/plan')).body.rev).toBe(plan.body.rev);
  });

  it.each([
    [{ milestone: 'nothing', lateDays: 4 }, 'UNKNOWN_MILESTONE'],
    [{ milestone: 'goodsLoaded', part: 'shipment:9', lateDays: 4 }, 'UNKNOWN_PART'],
  ])('what if %j is refused: %s', async (assumption, code) => {
    const { status, body } = await wang.post<Problem>('/api/cases/EX2601-017/what-if', { assumptions: [assumption] });

    expect([status, body.code]).toEqual([404, code]);
  });

  it('is found by number, P/O, product and a two-character Chinese word', async () => {
    for (const q of ['2601-017', 'HW-88301', 'f750', '烧杯', '汉斯', 'hanse 750']) {
      const { body } = await wang.get<Page<CaseRow>>(`/api/cases?q=${encodeURIComponent(q)}`);
      expect([q, body.items.map(({ number }) => number)]).toEqual([q, expect.arrayContaining(['EX2601-017'])]);
    }
    expect((await wang.get<Page<CaseRow>>('/api/cases?q=%E6%9D%AF%E7%83%A7')).body.items).toEqual([]);
  });
});

describe('letters and links', () => {
  let token = '';

  it('asks the factory for its sample by mail, in its language, with one link', async () => {
    const letter = await catcher.waitFor(({ to, subject }) => to.includes('jinkai@outside.example') && subject.includes('EX2601-017'));

    expect(letter.subject).toBe('EX2601-017 样板单：请打样');
    expect(letter.text).toContain('金凯杯业');
    expect(letter.html).toContain('点这里答复');
    const links = [...new Set(letter.links.filter((link) => link.includes('/l/')))];
    expect(links).toHaveLength(1);
    token = links[0]?.split('/l/')[1] ?? '';
  });

  it('shows the letter as it left', async () => {
    const { body } = await wang.get<Page<LetterRow>>('/api/letters?case=EX2601-017');

    expect(body.items.find(({ template }) => template === 'sampleNote')).toMatchObject({
      state: 'sent',
      to: { address: 'jinkai@outside.example', name: { zh: '金凯杯业' } },
      tries: 1,
    });
    const one = await wang.get(`/api/letters/${body.items.find(({ template }) => template === 'sampleNote')?.id}`);
    expect((one.body as { html: { zh: string } }).html.zh).toContain('<html');
  });

  it('changes nothing when the link is only opened', async () => {
    const before = await wang.get<{ rev: number }>('/api/cases/EX2601-017/plan');

    const first = await stage.nobody.get<LinkView>(`/api/links/${token}`);
    await stage.nobody.get(`/api/links/${token}`);

    expect(first.body).toMatchObject({
      state: 'open',
      language: 'zh',
      number: 'EX2601-017',
      milestone: 'sampleFinished',
      to: { zh: '金凯杯业' },
      refusable: true,
      datable: true,
    });
    expect((await wang.get<{ rev: number }>('/api/cases/EX2601-017/plan')).body.rev).toBe(before.body.rev);
  });

  it('opens for its own token only', async () => {
    const answer = await stage.nobody.get<Problem>(`/api/links/${token.slice(0, -2)}xx`);

    expect([answer.status, answer.body.code]).toEqual([404, 'UNKNOWN_LINK']);
  });

  it('takes a date from the factory as its promise', async () => {
    const answer = await stage.nobody.post<LinkView>(`/api/links/${token}/answer`, {
      id: randomUUID(),
      outcome: 'dated',
      date: '2027-01-20',
      reason: '物料没到',
    });

    expect(answer.body).toMatchObject({ state: 'answered', answered: { outcome: 'dated', reason: '物料没到' } });
    const { body } = await wang.get<CaseView>('/api/cases/EX2601-017');
    expect(body.standing.milestones.find(({ key }) => key === 'sampleFinished')?.committed).toMatch(/^2027-01-20/);
  });

  it('takes the answer once, though it is tapped twice', async () => {
    const body = { id: randomUUID(), outcome: 'confirmed' };

    const [a, b] = await Promise.all([
      stage.nobody.post<LinkView>(`/api/links/${token}/answer`, body),
      stage.nobody.post<LinkView>(`/api/links/${token}/answer`, body),
    ]);

    expect([a.status, b.status]).toEqual([200, 200]);
    // for a while it may still become a no
    expect(a.body).toMatchObject({ state: 'answered', refusable: true });
    const { body: history } = await wang.get<Page<HistoryItem>>('/api/cases/EX2601-017/history?milestone=sampleFinished&limit=100');
    expect(history.items.filter(({ type }) => type === 'confirmed').map(({ by }) => by?.name.zh)).toEqual(['金凯杯业']);
  });

  it('asks for a reason before it refuses', async () => {
    await wang.post(
      '/api/cases/EX2601-017/commands',
      command('confirm', { milestone: 'sampleDispatched', values: { courier: 'DHL', trackingNumber: 'JD0123456789' } }),
    );
    const letter = await catcher.waitFor(({ to, subject }) => to.includes('hansewerk@outside.example') && subject.includes('EX2601-017'));
    expect(letter.subject).toContain('JD0123456789');
    const customer = letter.links.find((link) => link.includes('/l/'))?.split('/l/')[1] ?? '';

    const bare = await stage.nobody.post<Problem>(`/api/links/${customer}/answer`, { id: randomUUID(), outcome: 'refused' });
    const said = await stage.nobody.post<LinkView>(`/api/links/${customer}/answer`, {
      id: randomUUID(),
      outcome: 'refused',
      reason: 'The lid leaks',
    });

    expect([bare.status, bare.body.code]).toEqual([400, 'ANSWER_INCOMPLETE']);
    expect(said.body).toMatchObject({ state: 'answered', language: 'en', answered: { outcome: 'refused', reason: 'The lid leaks' } });
    const tasks = await wang.get<TaskPage>('/api/tasks?case=order:EX2601-017');
    expect(tasks.body.items.map(({ key }) => key)).toContain('sampleNoteDrafted');
    const late = await stage.nobody.post<Problem>(`/api/links/${customer}/answer`, { id: randomUUID(), outcome: 'confirmed' });
    expect([late.status, late.body.code]).toEqual([409, 'LINK_CANNOT_CHANGE']);
  });

  it('is of no use after its round has ended', async () => {
    const { body } = await stage.nobody.get<LinkView>(`/api/links/${token}`);
    expect(body.state).toBe('answered');
  });

  it('gives the text to paste into a chat, with the link in it', async () => {
    const { body } = await wang.get<{ text: { zh: string } }>('/api/cases/EX2601-017/milestones/sampleNoteDrafted/chat');

    expect(body.text.zh).toContain('EX2601-017');
  });

  it('shows its links to those on the case only: whoever has one can answer it', async () => {
    const mine = await wang.get<Page<LetterRow>>('/api/letters?case=EX2601-017');
    const theirs = await xu.get<Page<LetterRow>>('/api/letters?case=EX2601-017');
    const chat = await xu.get<Problem>('/api/cases/EX2601-017/milestones/sampleNoteDrafted/chat');

    expect(JSON.stringify(mine.body)).toContain(`/l/${token}`);
    expect(JSON.stringify(theirs.body)).not.toContain(token);
    expect(chat.body.code).toBe('NOT_ON_THIS_CASE');
  });

  it('can be taken back by those on the case', async () => {
    await wang.post('/api/cases', anOrder('EX26R-001'));
    await wang.post(
      '/api/cases/EX26R-001/commands',
      command('confirm', { milestone: 'sampleNoteDrafted', values: { requirements: '按图' } }),
    );
    await chen.post('/api/cases/EX26R-001/commands', command('sign', { milestone: 'sampleNoteSigned' }));
    const letters = await wang.get<Page<LetterRow>>('/api/letters?case=EX26R-001');
    const revoked = letters.body.items.find(({ template }) => template === 'sampleNote')?.link?.split('/l/')[1] ?? '';

    expect((await xu.post<Problem>(`/api/links/${revoked}/revoke`)).body.code).toBe('NOT_ON_THIS_CASE');
    expect((await wang.post(`/api/links/${revoked}/revoke`)).status).toBe(204);

    expect((await stage.nobody.get<LinkView>(`/api/links/${revoked}`)).body.state).toBe('revoked');
    expect((await stage.nobody.post<Problem>(`/api/links/${revoked}/answer`, { id: randomUUID(), outcome: 'confirmed' })).body.code).toBe(
      'LINK_REVOKED',
    );
  });
});

describe('reports', () => {
  it('come from services with their key, and again without effect', async () => {
    const erp = stage.withKey('key-reporter');
    const report = {
      milestone: 'depositReceived',
      part: 'instalment:1',
      source: 'finance',
      sourceId: 'R-1',
      version: 1,
      outcome: 'counted',
      happened: '2026-11-20',
      amount: '5000.00',
    };

    const once = await erp.post('/api/orders/EX2601-017/reports', report);
    const twice = await erp.post('/api/orders/EX2601-017/reports', report);

    expect([once.status, twice.status]).toEqual([200, 200]);
    const { body } = await wu.get<CaseView>('/api/orders/EX2601-017');
    expect(body.money.instalments[0]).toMatchObject({ received: '5000.00', state: 'part' });
  });

  it('are not for who may only read', async () => {
    const answer = await stage.withKey('key-reader').post<Problem>('/api/orders/EX2601-017/reports', {
      milestone: 'depositReceived',
      part: 'instalment:1',
      source: 'finance',
      sourceId: 'R-2',
      version: 1,
      outcome: 'counted',
      happened: '2026-11-20',
      amount: '1',
    });

    expect([answer.status, answer.body.code]).toEqual([403, 'NOT_FOR_YOU']);
  });
});

describe('files', () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

  it('are kept under the hash of their bytes and given back to those who signed in', async () => {
    const kept = await wang.upload<{ hash: string; type: string }>('/api/files', '样品.png', png);
    expect(kept.body).toMatchObject({ name: '样品.png', type: 'image/png', size: png.length });

    const back = await chen.get<string>(`/api/files/${kept.body.hash}`);
    expect([back.status, back.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await stage.nobody.get(`/api/files/${kept.body.hash}`)).status).toBe(401);
  });

  it('are refused when too large, or not what they say they are', async () => {
    const large = await wang.upload<Problem>('/api/files', 'a.png', Buffer.concat([png, Buffer.alloc(1_200_000)]));
    const other = await wang.upload<Problem>('/api/files', '提单.pdf', png);
    const none = await wang.post<Problem>('/api/files', {});

    expect([large.status, large.body.code]).toEqual([400, 'FILE_TOO_LARGE']);
    expect([other.status, other.body.code]).toEqual([400, 'FILE_NOT_WHAT_IT_SAYS']);
    expect([none.status, none.body.code]).toEqual([400, 'NO_FILE']);
  });
});

describe('a substitute', () => {
  it('acts for whoever is away, and history says for whom', async () => {
    await wang.post('/api/cases', anOrder('EX2601-020'));
    await wang.post(
      '/api/cases/EX2601-020/commands',
      command('confirm', { milestone: 'sampleNoteDrafted', values: { requirements: '按图打样' } }),
    );
    stage.company.absent.set('person:chen', 'person:zhou');
    const zhou = stage.as('person:zhou');

    const tasks = await zhou.get<TaskPage>('/api/tasks?case=order:EX2601-020');
    const signed = await zhou.post('/api/cases/EX2601-020/commands', command('sign', { milestone: 'sampleNoteSigned' }));
    stage.company.absent.clear();

    expect(tasks.body.items.map(({ key, mine }) => [key, mine])).toEqual([['sampleNoteSigned', true]]);
    expect(signed.status).toBe(200);
    const { body } = await wang.get<Page<HistoryItem>>('/api/cases/EX2601-020/history?milestone=sampleNoteSigned&limit=200');
    expect(body.items.find(({ type }) => type === 'signed')?.by).toMatchObject({ name: { zh: '周建华' }, for: { zh: '陈国栋' } });
  });
});

describe('the list of cases', () => {
  it('comes in pages that neither repeat nor leave out', async () => {
    for (const n of [1, 2, 3]) await wang.post('/api/cases', anOrder(`EX26L-00${n}`));

    for (const sort of ['urgency', 'ship', 'number', 'updated', 'opened']) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const { body } = await wang.get<Page<CaseRow>>(`/api/cases?sort=${sort}&limit=2${after ? `&after=${after}` : ''}`);
        seen.push(...body.items.map(({ number }) => number));
        after = body.next;
      } while (after);
      expect([sort, new Set(seen).size]).toEqual([sort, seen.length]);
      expect(seen).toEqual(expect.arrayContaining(['EX2601-017', 'EX26L-001', 'EX26L-002', 'EX26L-003']));
    }
  });

  it.each([
    ['view=mine', 'wang', true],
    ['view=mine', 'xu', false],
    ['view=all', 'xu', true],
    ['view=closed', 'wang', false],
    ['view=held', 'wang', false],
    ['view=risk&q=EX2601-017', 'wang', undefined],
    ['stage=sampling', 'wang', true],
    ['stage=settling', 'wang', false],
    ['customer=customer:padma', 'wang', false],
    ['kind=inquiry', 'wang', false],
    ['procedure=nineSteps', 'wang', true],
  ])('answers %s for %s', async (query, user, has) => {
    const caller = user === 'xu' ? xu : wang;

    const { status, body } = await caller.get<Page<CaseRow>>(`/api/cases?${query}&limit=200`);

    expect(status).toBe(200);
    if (has !== undefined) expect(body.items.some(({ number }) => number === 'EX2601-017')).toBe(has);
  });

  it('refuses a cursor that is not one', async () => {
    const answer = await wang.get<Problem>('/api/cases?after=nonsense');

    expect([answer.status, answer.body.code]).toEqual([400, 'BAD_SHAPE']);
  });
});

describe('a mail server that does not take a letter', () => {
  const letterOf = async (number: string) =>
    (await wang.get<Page<LetterRow>>(`/api/letters?case=${number}`)).body.items.find(({ template }) => template === 'sampleNote');
  const untilState = async (number: string, state: string): Promise<LetterRow> => {
    for (const giveUp = Date.now() + 120_000; Date.now() < giveUp;) {
      const letter = await letterOf(number);
      if (letter?.state === state) return letter;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`the letter of ${number} never was ${state}: ${JSON.stringify(await letterOf(number))}`);
  };
  const sent = async (number: string): Promise<void> => {
    await wang.post('/api/cases', anOrder(number));
    await wang.post(
      `/api/cases/${number}/commands`,
      command('confirm', { milestone: 'sampleNoteDrafted', values: { requirements: '按图' } }),
    );
    await chen.post(`/api/cases/${number}/commands`, command('sign', { milestone: 'sampleNoteSigned' }));
  };
  const caught = (number: string) => catcher.letters().filter(({ subject }) => subject.startsWith(`${number} 样板单`));

  it('for good: the letter has failed and says why; a person sends it again', async () => {
    catcher.behave('refuse', 1);
    await sent('EX26M-001');

    const failed = await untilState('EX26M-001', 'failed');
    expect(failed.error?.zh).toMatch(/550/);
    const undelivered = async () => (await wang.get<CaseView>('/api/cases/EX26M-001')).body.undelivered;
    expect(await undelivered()).toMatchObject([{ id: failed.id, state: 'failed', why: failed.error }]);
    const listed = async (who: typeof wang): Promise<string[]> =>
      (await who.get<Page<LetterRow>>('/api/letters?state=undelivered&mine=true')).body.items.map(({ id }) => id);
    expect(await listed(wang)).toContain(failed.id);
    expect(await listed(xu)).not.toContain(failed.id);

    await wang.post(`/api/letters/${failed.id}/again`);
    await untilState('EX26M-001', 'sent');
    expect(await undelivered()).toEqual([]);
    expect(caught('EX26M-001')).toHaveLength(1);
  });

  it('for now: it is tried again until it is taken', async () => {
    catcher.behave('busy', 2);
    await sent('EX26M-002');

    expect((await untilState('EX26M-002', 'sent')).tries).toBe(3);
    expect(caught('EX26M-002')).toHaveLength(1);
  });

  it('and hangs up before it has it: as far as anybody can know it may have it, so a document waits for a person', async () => {
    catcher.behave('drop', 1);
    await sent('EX26M-003');

    await untilState('EX26M-003', 'unsure');
    expect(caught('EX26M-003')).toHaveLength(0);
  });

  it('and hangs up after it has it: a document is not sent twice, a person is shown that nobody knows', async () => {
    catcher.behave('keep-and-drop', 1);
    await sent('EX26M-004');

    const unsure = await untilState('EX26M-004', 'unsure');
    expect(unsure.error?.zh).toContain('不知道对方收到没有');
    expect(caught('EX26M-004')).toHaveLength(1);
  });

  it('and hangs up after it has it: what was asked again goes again, under the same Message-ID', async () => {
    catcher.behave('keep-and-drop', 1);
    await wang.post('/api/cases/EX26M-002/commands', command('chase', { milestone: 'sampleFinished', text: '今天能寄吗？' }));

    const both = await new Promise<string[]>((resolve, reject) => {
      const giveUp = Date.now() + 120_000;
      const look = (): void => {
        const found = catcher.letters().filter(({ text }) => text.includes('今天能寄吗？'));
        if (found.length >= 2) return resolve(found.map(({ messageId }) => messageId));
        if (Date.now() > giveUp) return reject(new Error(`caught ${found.length}`));
        setTimeout(look, 50);
      };
      look();
    });

    expect(new Set(both).size).toBe(1);
  });

  it('and says nothing after it was handed over: the same', async () => {
    catcher.behave('silent', 1);
    await sent('EX26M-005');

    await untilState('EX26M-005', 'unsure');
  });
});

describe('an order sheet', () => {
  const sheet = async (rows: unknown[][]): Promise<Buffer> => {
    const { Workbook } = await import('exceljs');
    const workbook = new Workbook();
    workbook.addWorksheet('订单').addRows(rows);
    return Buffer.from(await workbook.xlsx.writeBuffer());
  };
  const header = [
    '订单号',
    '客户',
    '工厂',
    '货号',
    '品名',
    '数量',
    '单价',
    '交期',
    '付款方式',
    '样品确认日期',
    'PI确认',
    '定金收到日期',
    '跟单',
  ];
  const rows = [
    ['2026 年订单跟踪表'],
    [],
    header,
    [
      'EX26X-001',
      'Hansewerk',
      '金凯杯业',
      'F500',
      '焖烧杯',
      '24,000只',
      'USD 2.85',
      '2027/6/7',
      'T/T 30/70',
      '2026.1.20',
      '2026-01-26',
      '2026/2/1',
      '王芳',
    ],
    ['EX26X-002', '帕德玛', '', 'C100', '咖啡壶', 6000, 'USD 6.60', new Date('2027-05-01T00:00:00Z'), 'L/C at sight', '', '', '', ''],
    ['EX26X-003', '没有这家', '', 'C100', '咖啡壶', 6000, 'USD 6.60', '五月底', 'T/T 30/70', '', '', '', ''],
    ['合计', '', '', '', '', 36000],
  ];
  type Preview = {
    id: string;
    good: number;
    bad: number;
    rows: { row: number; ok: boolean; faults: { column: string; zh: string }[]; summary?: { done: Phrase[]; amount: string } }[];
    ignored: { row: number }[];
  };
  let preview: Preview;

  it('is looked at row by row before anything is opened', async () => {
    const answer = await wang.upload<Preview>('/api/imports/orders', '订单.xlsx', await sheet(rows));

    expect(answer.status).toBe(200);
    preview = answer.body;
    expect([preview.good, preview.bad, preview.ignored.map(({ row }) => row)]).toEqual([2, 1, [7]]);
    expect(preview.rows[0]?.summary).toMatchObject({ amount: '68400.00' });
    const done = preview.rows[0]?.summary?.done ?? [];
    expect(done.map(({ zh }) => zh)).toEqual(
      expect.arrayContaining(['客户已确认样品', '客户已确认订单', '定金已到账', '形式发票（PI）已做']),
    );
    expect(done.map(({ en }) => en)).toContain('Proforma invoice drafted');
    expect(preview.rows[2]?.faults.map(({ column }) => column)).toEqual(expect.arrayContaining(['客户', '交期']));
    expect((await wang.get('/api/cases/EX26X-001')).status).toBe(404);
  });

  it('opens the chosen rows, running orders with what was done on file, and sends no letter', async () => {
    const opened = await wang.post<{ rows: { row: number; state: string; zh?: string }[] }>(`/api/imports/${preview.id}/open`, {
      rows: [4, 5, 6],
    });

    expect(opened.body.rows.map(({ row, state, zh }) => [row, state, zh])).toEqual([
      [4, 'opened', undefined],
      [5, 'opened', undefined],
      [6, 'refused', expect.stringContaining('交期')],
    ]);
    const { body } = await wang.get<CaseView>('/api/cases/EX26X-001');
    expect(body.standing.milestones.filter(({ state }) => state === 'done').map(({ milestone }) => milestone)).toEqual(
      expect.arrayContaining(['sampleApproved', 'orderConfirmed', 'depositReceived', 'proformaDrafted', 'proformaApproved']),
    );
    expect(body.money.instalments[0]).toMatchObject({ received: '20520.00', state: 'in' });
    expect(body.cast.find(({ role }) => role === 'factory')?.person).toBe('factory:jinkai');
    expect(
      (await wang.get<Page<LetterRow>>('/api/letters?case=EX26X-001')).body.items.filter(({ template }) => template !== 'reminder'),
    ).toEqual([]);
  });

  it('opens nothing twice', async () => {
    const again = await wang.post<{ rows: { state: string }[] }>(`/api/imports/${preview.id}/open`, { rows: [4, 5] });

    expect(again.body.rows.map(({ state }) => state)).toEqual(['existed', 'existed']);
  });

  it('is refused when it is no workbook, has no header, or is somebody else’s', async () => {
    const [text, other, none, theirs] = await Promise.all([
      wang.upload<Problem>('/api/imports/orders', 'a.xlsx', Buffer.from('hello')),
      wang.upload<Problem>(
        '/api/imports/orders',
        'a.xlsx',
        await sheet([
          ['姓名', '工号'],
          ['王芳', 1001],
        ]),
      ),
      wang.post<Problem>('/api/imports/nothing/open', { rows: [1] }),
      li.post<Problem>(`/api/imports/${preview.id}/open`, { rows: [4] }),
    ]);

    expect([text.body.code, other.body.code, none.body.code, theirs.body.code]).toEqual([
      'NOT_A_WORKBOOK',
      'NO_HEADER_FOUND',
      'UNKNOWN_IMPORT',
      'UNKNOWN_IMPORT',
    ]);
  });
});

describe('live updates', () => {
  it('tell everybody who watches what has changed, and what was missed to whoever comes back', async () => {
    const answer = await fetch(`${stage.desk.httpUrl}/api/events`, {
      headers: { ...wang.headers, 'last-event-id': String(Date.now() - 5_000) },
    });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    await wang.post('/api/cases', anOrder('EX26V-001'));

    let heard = '';
    while (reader && !heard.includes('order:EX26V-001')) heard += (await reader.read()).value ?? '';
    await reader?.cancel();

    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    expect(heard).toMatch(/data: \{"type":"case","case":"order:EX26V-001","number":"EX26V-001","rev":\d+/);
    expect(heard).toMatch(/id: \d+/);
  });
});

describe('screens', () => {
  it('are served with every address of theirs, and the API keeps its own', async () => {
    writeFileSync(join(stage.folder, 'index.html'), '<!doctype html><title>Gendan</title>');

    const page = await stage.nobody.get<string>('/orders/EX2601-017');
    const api = await stage.nobody.get<Problem>('/api/nothing');
    const missing = await stage.nobody.get<Problem>('/assets/none.js');

    expect([page.status, page.body]).toEqual([200, expect.stringContaining('Gendan')]);
    expect([api.status, api.body.code]).toEqual([404, 'UNKNOWN_ADDRESS']);
    expect(missing.status).toBe(404);
    expect((await stage.nobody.get('/../../etc/passwd')).body).not.toContain('root:');
  });
});

describe('procedures', () => {
  const mine = (more: object = {}) => ({ rules: { ...oneNote.rules, id: 'oneNoteOurs', ...more }, words: oneNote.words });

  it('that come with the house are published at the start', async () => {
    const { body } = await wang.get<Page<ProcedureRow>>('/api/procedures');

    expect(body.items.map(({ id, version, builtIn }) => [id, version, builtIn])).toEqual(
      expect.arrayContaining([
        ['nineSteps', 1, true],
        ['oneNote', 1, true],
      ]),
    );
    expect((await wang.get<{ rules: { id: string } }>('/api/procedures/nineSteps/1')).body.rules.id).toBe('nineSteps');
    expect((await wang.get<Problem>('/api/procedures/nineSteps/99')).body.code).toBe('UNKNOWN_PROCEDURE');
  });

  it('are published by administrators only, once checked, and never changed', async () => {
    const forbidden = await wang.post<Problem>('/api/procedures', mine());
    const published = await xu.post<{ id: string; version: number }>('/api/procedures', mine());
    const again = await xu.post<{ id: string }>('/api/procedures', mine());
    const other = await xu.post<Problem>('/api/procedures', {
      ...mine(),
      words: { ...oneNote.words, title: { zh: '别的', en: 'another' } },
    });

    expect(forbidden.body.code).toBe('NOT_FOR_YOU');
    expect([published.status, published.body.id, published.body.version]).toEqual([201, 'oneNoteOurs', 1]);
    expect(again.status).toBe(201);
    expect([other.status, other.body.code, other.body.details?.['next']]).toEqual([409, 'VERSION_TAKEN', 2]);
  });

  it('full of faults are refused with every fault, its place and its sentence', async () => {
    const answer = await xu.post<Problem>(
      '/api/procedures',
      mine({ version: 2, of: [{ m: 'task', name: 'a', by: 'nobody', after: ['nowhere'] }] }),
    );

    expect([answer.status, answer.body.code]).toEqual([400, 'PROCEDURE_FAULTY']);
    const faults = answer.body.details?.['faults'] as { path: string; zh: string; en: string }[];
    expect(faults.length).toBeGreaterThan(1);
    expect(faults.every(({ path, zh, en }) => path !== '' && zh !== '' && en !== '')).toBe(true);
  });

  it('of another kind, unknown, or with terms they do not allow open nothing', async () => {
    const kind = await wang.post<Problem>('/api/cases', anOrder('EX26P-1', { kind: 'inquiry' }));
    const unknown = await wang.post<Problem>('/api/cases', anOrder('EX26P-2', { procedure: { id: 'tenSteps' } }));
    const terms26 = await wang.post<Problem>(
      '/api/cases',
      anOrder('EX26P-3', { terms: { ...terms, instalments: [{ id: '1', method: 'tt', gate: 'production', share: '40' }] } }),
    );
    const notAllowed = await wang.post<Problem>('/api/cases', anOrder('EX26P-4', { terms: { ...terms, inspection: 'thirdParty' } }));
    const nobody = await wang.post<Problem>('/api/cases', anOrder('EX26P-5', { customer: 'customer:unknown' }));
    const role = await wang.post<Problem>('/api/cases', anOrder('EX26P-6', { cast: { captain: 'person:wang' } }));

    expect([kind, unknown, terms26, notAllowed, nobody, role].map(({ body }) => body.code)).toEqual([
      'PROCEDURE_FOR_OTHER_KIND',
      'UNKNOWN_PROCEDURE',
      'TERMS_UNFIT',
      'NOT_ALLOWED_HERE',
      'UNKNOWN_CUSTOMER',
      'UNKNOWN_ROLE',
    ]);
  });
});

describe('settings', () => {
  const of = async (caller: Caller, name: string): Promise<SettingRow | undefined> => {
    const { body } = await caller.get<Page<SettingsOf>>('/api/settings');
    return body.items.find(({ procedure }) => procedure.id === 'nineSteps')?.settings.find((each) => each.name === name);
  };
  const put = (caller: Caller, name: string, body: object) =>
    caller.ask<SettingRow & Problem>('PUT', `/api/settings/nineSteps/${name}`, JSON.stringify(body), {
      'content-type': 'application/json',
    });

  it('are shown each with its words, default, source, unit, what reads it, and its place in the API', async () => {
    expect(await of(wang, 'lcMonths')).toMatchObject({
      title: { zh: '信用证在交期前多久收到' },
      default: 1,
      value: 1,
      unit: 'months',
      source: ['S2.1.6a', 'C01'],
      version: 0,
      changes: [],
      path: '/api/settings/nineSteps/lcMonths',
    });
    expect((await of(wang, 'overrideRole'))?.choices).toContainEqual({
      value: 'businessManager',
      title: { zh: '业务经理', en: 'Business manager' },
    });
    expect((await of(wang, 'signDays'))?.usedBy.map(({ zh }) => zh)).toContain('样板单已签');
  });

  it('are changed by administrators only, to what fits, and on what they have seen', async () => {
    expect((await put(wang, 'draftDays', { base: 0, value: 2 })).body.code).toBe('NOT_FOR_YOU');
    expect((await put(xu, 'noSuch', { base: 0, value: 2 })).body.code).toBe('UNKNOWN_SETTING');
    expect((await put(xu, 'draftDays', { base: 0, value: 'soon' })).body.code).toBe('SETTING_UNFIT');
    expect((await put(xu, 'draftDays', { base: 0, value: -1 })).body.code).toBe('SETTING_UNFIT');
    expect((await put(xu, 'overrideRole', { base: 0, value: 'captain' })).body.code).toBe('SETTING_UNFIT');
    expect((await put(xu, 'draftDays', { base: 4, value: 2 })).body).toMatchObject({ code: 'SETTING_CHANGED', details: { version: 0 } });
  });

  it('touch new plans at once and running ones as an adopted difference', async () => {
    await wang.post('/api/cases', anOrder('EX26S-001'));
    const before = (await wang.get<CaseView>('/api/cases/EX26S-001')).body;
    const due = (view: CaseView) => view.standing.milestones.find(({ key }) => key === 'sampleNoteDrafted')?.due ?? '';

    const changed = await put(xu, 'draftDays', { base: 0, value: 5 });
    expect(changed.body).toMatchObject({ value: 5, default: 1, version: 1, changes: [{ version: 1, value: 5, by: { zh: '徐晓东' } }] });

    await wang.post('/api/cases', anOrder('EX26S-002'));
    const [running, fresh] = [
      (await wang.get<CaseView>('/api/cases/EX26S-001')).body,
      (await wang.get<CaseView>('/api/cases/EX26S-002')).body,
    ];
    expect(due(running)).toBe(due(before));
    expect(due(fresh) > due(running)).toBe(true);

    const list = (await xu.get<Page<RunningDifference>>('/api/settings/nineSteps/running')).body.items;
    expect(list.map(({ number }) => number)).toContain('EX26S-001');
    expect(list.map(({ number }) => number)).not.toContain('EX26S-002');

    const offer = (await wang.get<CaseSettings>('/api/cases/EX26S-001/settings')).body;
    expect(offer).toMatchObject({ mine: true, differences: [{ name: 'draftDays', unit: 'workingDays', from: 1, to: 5 }] });
    expect(offer.moves).toContainEqual(
      expect.objectContaining({ key: 'sampleNoteDrafted', which: 'due', from: due(before), to: due(fresh) }),
    );

    const stranger = await stage.as('person:he').post<Problem>('/api/cases/EX26S-001/settings', { id: randomUUID(), accepted: '照新规定' });
    expect(stranger.body.code).toBe('NOT_ON_THIS_CASE');
    const adopted = await wang.post('/api/cases/EX26S-001/settings', { id: randomUUID(), accepted: '照新规定' });
    expect([adopted.status, adopted.body['state']]).toEqual([200, 'recorded']);
    expect(due((await wang.get<CaseView>('/api/cases/EX26S-001')).body)).toBe(due(fresh));
    const again = await wang.post<Problem>('/api/cases/EX26S-001/settings', { id: randomUUID(), accepted: '照新规定' });
    expect([again.status, again.body.code]).toEqual([409, 'NOTHING_TO_ADOPT']);
  });

  it('go back to the default without losing who changed them when', async () => {
    const back = await put(xu, 'draftDays', { base: 1 });

    expect(back.body).toMatchObject({
      value: 1,
      version: 2,
      changes: [
        { version: 2, toDefault: true },
        { version: 1, value: 5 },
      ],
    });
    expect((await wang.post<{ existed: boolean }>('/api/cases', anOrder('EX26S-002'))).body.existed).toBe(true);
  });
});

describe('reminders, signatures and copies', () => {
  const of = async (): Promise<StructureOf> => (await wang.get<StructureOf>('/api/settings/nineSteps/structure')).body;
  const put = (caller: Caller, what: string, body: object) =>
    caller.ask<StructureRow<unknown> & Problem>('PUT', `/api/settings/nineSteps/${what}`, JSON.stringify(body), {
      'content-type': 'application/json',
    });
  const act = (who: Caller, number: string, kind: string, milestone: string, more: Record<string, unknown> = {}) =>
    who.post<Problem>(`/api/cases/${number}/commands`, command(kind, { milestone, ...more }));
  const seen = async (number: string) => (await wang.get<CaseView>(`/api/cases/${number}`)).body.standing;
  const step = async (number: string, key: string) => (await seen(number)).milestones.find((each) => each.key === key);

  it('are shown each with its default, source, what goes by it, and its place in the API', async () => {
    const { ladders, signers, copies, roles } = await of();

    expect(ladders.find(({ name }) => name === 'default')).toMatchObject({
      title: { zh: '一般的催办' },
      version: 0,
      path: '/api/settings/nineSteps/ladders/default',
    });
    expect(signers.find(({ name }) => name === 'sampleNoteSigned')).toMatchObject({
      default: { chain: ['businessManager'], mode: 'sequence' },
      text: { zh: '业务经理', en: 'Business manager' },
      source: ['S0.1', 'E07', 'G06'],
    });
    expect(copies.find(({ name }) => name === 'productionOrderIssued')?.source).toEqual(['S0.5']);
    expect(roles).toContainEqual({ role: 'generalManager', title: { zh: '总经理', en: 'General manager' }, ours: true, held: true });
  });

  it('are changed by administrators only, to what keeps the laws, and on what they have seen', async () => {
    const chain = (...signers: unknown[]) => put(xu, 'signers/sampleNoteSigned', { base: 0, chain: signers });
    expect((await put(wang, 'ladders/default', { base: 0, rungs: [] })).body.code).toBe('NOT_FOR_YOU');
    expect((await put(xu, 'ladders/noSuch', { base: 0, rungs: [] })).body.code).toBe('UNKNOWN_SETTING');
    expect((await put(xu, 'ladders/default', { base: 0, rungs: [] })).body.code).toBe('LADDER_EMPTY');
    expect((await chain('merchandiser')).body).toMatchObject({ code: 'SIGNS_OWN_WORK', details: { name: 'sampleNoteSigned' } });
    expect((await chain('businessManager', 'prototypeOwner')).body.code).toBe('NOBODY_TO_SIGN');
    expect((await chain('businessManager', { role: 'finance', when: ['above', 'terms.noSuch', 1] })).body.code).toBe('UNKNOWN_CONDITION');
    expect((await put(xu, 'copies/goodsLoaded', { base: 0, to: [] })).body.code).toBe('COPIES_TO_NOBODY');
    expect((await put(xu, 'copies/goodsLoaded', { base: 3, to: ['finance'] })).body).toMatchObject({ code: 'SETTING_CHANGED' });
    expect((await of()).procedure).toEqual({ id: 'nineSteps', version: 1, edition: '1' });
  });

  it('touch new plans at once and running ones as an adopted difference: what is signed stays, who is new still signs', async () => {
    await wang.post('/api/cases', anOrder('EX26S-011'));
    await act(wang, 'EX26S-011', 'confirm', 'sampleNoteDrafted', { values: { requirements: '20 件' } });
    await act(chen, 'EX26S-011', 'sign', 'sampleNoteSigned');
    expect(await step('EX26S-011', 'sampleNoteSigned')).toMatchObject({ state: 'done' });

    const two = await put(xu, 'signers/sampleNoteSigned', { base: 0, chain: ['businessManager', 'generalManager'] });
    const sooner = await put(xu, 'ladders/default', {
      base: 0,
      rungs: [
        { n: -2, unit: 'workingDays', to: 'owner' },
        { n: 1, unit: 'workingDays', to: 'ownerManager' },
      ],
    });
    expect(two.body).toMatchObject({
      version: 1,
      text: { zh: '业务经理 → 总经理' },
      defaultText: { zh: '业务经理' },
      changes: [{ by: { zh: '徐晓东' } }],
    });
    expect(sooner.body.text).toMatchObject({ zh: expect.stringContaining('到期前 2 个工作日') });
    expect((await of()).procedure).toMatchObject({ version: 10_002, edition: '1.2' });

    await wang.post('/api/cases', anOrder('EX26S-012'));
    expect(await seen('EX26S-012')).toMatchObject({ procedure: { version: 10_002 }, cast: { generalManager: 'person:zhou' } });
    expect((await wang.post<{ existed: boolean }>('/api/cases', anOrder('EX26S-011'))).body.existed).toBe(true);
    expect(await seen('EX26S-011')).toMatchObject({ procedure: { version: 1 } });

    const running = (await xu.get<Page<RunningDifference>>('/api/settings/nineSteps/running?limit=200')).body.items;
    expect(running.find(({ number }) => number === 'EX26S-011')?.structure.map(({ kind, name }) => `${kind}/${name}`)).toEqual([
      'signers/sampleNoteSigned',
      'ladders/default',
    ]);
    expect(running.map(({ number }) => number)).not.toContain('EX26S-012');
    const offer = (await wang.get<CaseSettings>('/api/cases/EX26S-011/settings')).body;
    expect(offer.structure[0]).toMatchObject({
      from: { zh: '业务经理' },
      to: { zh: '业务经理 → 总经理' },
      follows: [{ zh: '“样板单已签”已签 1 位，签了的不动；还要总经理签' }],
    });

    const adopted = await wang.post('/api/cases/EX26S-011/settings', { id: randomUUID(), accepted: '总经理也要看' });
    expect([adopted.status, adopted.body['state']]).toEqual([200, 'recorded']);
    expect(await step('EX26S-011', 'sampleNoteSigned')).toMatchObject({
      state: 'open',
      owners: ['generalManager'],
      signs: [{ role: 'businessManager' }],
    });
    expect((await act(chen, 'EX26S-011', 'sign', 'sampleNoteSigned')).body.code).toBe('ALREADY_SIGNED');
    await act(stage.as('person:zhou'), 'EX26S-011', 'sign', 'sampleNoteSigned');
    expect(await step('EX26S-011', 'sampleNoteSigned')).toMatchObject({ state: 'done' });
    expect((await wang.get<CaseSettings>('/api/cases/EX26S-011/settings')).body.structure).toEqual([]);
    const { body: history } = await wang.get<Page<HistoryItem>>('/api/cases/EX26S-011/history');
    expect(history.items.find(({ type }) => type === 'adopted')?.sentence.zh).toContain('换到流程第 1.2 版');
  });

  it('go back to the default without losing who changed them when', async () => {
    await put(xu, 'ladders/default', { base: 1 });
    const back = await put(xu, 'signers/sampleNoteSigned', { base: 1 });

    expect(back.body).toMatchObject({
      text: { zh: '业务经理' },
      version: 2,
      changes: [{ toDefault: true }, { text: { zh: '业务经理 → 总经理' } }],
    });
    expect((await wang.get<CaseSettings>('/api/cases/EX26S-012/settings')).body.structure).toMatchObject([
      { name: 'sampleNoteSigned', from: { zh: '业务经理 → 总经理' }, to: { zh: '业务经理' } },
      { name: 'default' },
    ]);
  });

  it('are taken over by the next version of a procedure, as far as it still has them', async () => {
    const rules = { ...oneNote.rules, id: 'oneNoteHere' };
    const publish = (version: number) => xu.post<Problem>('/api/procedures', { rules: { ...rules, version }, words: oneNote.words });
    const own = (what: string, body: object) =>
      xu.ask<Problem>('PUT', `/api/settings/oneNoteHere/${what}`, JSON.stringify(body), { 'content-type': 'application/json' });
    await publish(1);
    expect((await own('signers/deliveredConfirmed', { base: 0, chain: ['salesAdmin', 'finance'] })).status).toBe(200);
    await publish(2);

    const { body } = await xu.get<StructureOf>('/api/settings/oneNoteHere/structure');
    expect(body.procedure.edition).toBe('2.1');
    expect(body.signers.find(({ name }) => name === 'deliveredConfirmed')?.value).toEqual({
      chain: ['salesAdmin', 'finance'],
      mode: 'sequence',
    });
    expect((await publish(20_000)).body.code).toBe('VERSION_TOO_HIGH');
  });

  it('are adopted with the next version by a case of an edition of the version before: renamed steps keep what is done and who signs', async () => {
    const number = 'ON26S-041';
    const at = `/api/cases/${number}`;
    await wang.post('/api/cases', aNote(number, 'oneNoteHere'));
    expect(await seen(number)).toMatchObject({ procedure: { version: 20_001 } });
    await act(stage.as('person:zhao'), number, 'confirm', 'orderSigned', {
      values: { note: scan, giftReceiptField: 'empty', copyThree: 'leftWithShop', nextVisit: '2027-01-08' },
      files: scan,
    });

    const text = JSON.stringify(oneNote).replaceAll('orderSigned', 'noteSigned').replaceAll('deliveredConfirmed', 'deliveryEntered');
    const { rules, words } = JSON.parse(text) as typeof oneNote;
    const was: Record<string, string> = { noteSigned: 'orderSigned', deliveryEntered: 'deliveredConfirmed' };
    for (const rule of milestonesOf(rules.of)) if (was[rule.name]) rule.was = was[rule.name];
    const settings = { ...rules.settings, deliveryHours: 12 };
    const third = await xu.post<Problem>('/api/procedures', { rules: { ...rules, id: 'oneNoteHere', version: 3, settings }, words });
    expect(third.body.code).toBeUndefined();

    const { body: structure } = await xu.get<StructureOf>('/api/settings/oneNoteHere/structure');
    expect(structure.procedure.edition).toBe('3.1');
    expect(structure.signers.find(({ name }) => name === 'deliveryEntered')).toMatchObject({
      value: { chain: ['salesAdmin', 'finance'] },
      changes: [{ version: 1, by: { zh: '系统' } }],
    });
    const offer = (await stage.as('person:zhao').get<CaseSettings>(`${at}/settings`)).body;
    expect(offer.structure.map(({ kind, from, to }) => [kind, from.en, to.en])).toEqual([['version', 'version 2.1', 'version 3.1']]);
    expect(offer.differences).toMatchObject([{ name: 'deliveryHours', from: 24, to: 12 }]);

    const adopted = await stage.as('person:zhao').post(`${at}/settings`, { id: randomUUID(), accepted: '照新版办' });
    expect([adopted.status, adopted.body['state']]).toEqual([200, 'recorded']);
    expect(await seen(number)).toMatchObject({ procedure: { version: 30_001 } });
    expect(await step(number, 'noteSigned')).toMatchObject({ state: 'done' });
    expect(await step(number, 'orderSigned')).toBeUndefined();
    expect((await stage.as('person:zhao').get<CaseSettings>(`${at}/settings`)).body).toMatchObject({ differences: [], structure: [] });
  });
});

describe('the calendar and time zone of the house (F-26)', () => {
  const put = (caller: Caller, id: string, body: object) =>
    caller.ask<CalendarRow & Problem>('PUT', `/api/settings/calendars/${id}`, JSON.stringify(body), { 'content-type': 'application/json' });
  const company = async (): Promise<CalendarRow> => {
    const { items } = (await wang.get<Page<CalendarRow>>('/api/settings/calendars')).body;
    return items.find(({ id }) => id === 'company') ?? Promise.reject(new Error('no calendar of the house'));
  };
  const asSaid = ({ id: _id, version: _version, offsets: _offsets, ...said }: Calendar) => said;
  const due = async (number: string): Promise<string> => {
    const { milestones } = (await wang.get<CaseView>(`/api/cases/${number}`)).body.standing;
    return milestones.find(({ key }) => key === 'sampleNoteDrafted')?.due ?? 'no due';
  };
  const closedOn = async (day: string) => {
    const { value } = await company();
    return { ...asSaid(value), closed: { ...value.closed, [day]: '盘点' } };
  };
  const dayHere = async (moment: string) => dayOf((await company()).value, moment);

  it('is a setting with default, source, version and its place in the API', async () => {
    expect(await company()).toMatchObject({
      title: { en: 'The company’s calendar and time zone' },
      source: ['F-26'],
      default: { zone: 'Asia/Shanghai', version: 0 },
      value: { zone: 'Asia/Shanghai' },
      version: 1,
      path: '/api/settings/calendars/company',
    });
    expect((await wang.get<Me>('/api/me')).body.zone).toBe('Asia/Shanghai');
  });

  it('is changed by administrators only, on what they have seen, to days that exist', async () => {
    const calendar = await closedOn('2099-03-04');
    expect((await put(wang, 'company', { base: 1, calendar })).body.code).toBe('NOT_FOR_YOU');
    expect((await put(xu, 'company', { base: 0, calendar })).body.code).toBe('CALENDAR_STALE');
    expect((await put(xu, 'nowhere', { base: 0, calendar })).body.code).toBe('UNKNOWN_CALENDAR');
    expect((await put(xu, 'factory', { base: 1 })).body.code).toBe('NO_DEFAULT_CALENDAR');
    expect((await put(xu, 'company', { base: 1, calendar: { ...calendar, zone: 'Mars/Base' } })).body.code).toBe('BAD_SHAPE');
    expect((await company()).version).toBe(1);
  });

  it('touches new plans at once and running ones as an adopted difference; what was promised stays', async () => {
    await put(xu, 'company', { base: 1 });
    for (const number of ['EX26S-031', 'EX26S-032']) await wang.post('/api/cases', anOrder(number));
    const before = await due('EX26S-031');
    const day = await dayHere(before);
    const published = await put(xu, 'company', { base: 2, calendar: await closedOn(day) });
    expect(published.body).toMatchObject({
      version: 3,
      changes: [{ version: 3, what: [{ zh: `放假 ${day} 盘点` }], by: { zh: '徐晓东' } }, { version: 2 }, { version: 1 }],
    });

    await wang.post('/api/cases', anOrder('EX26S-033'));
    expect(Date.parse(await due('EX26S-033'))).toBeGreaterThan(Date.parse(before));
    expect(await due('EX26S-031')).toBe(before);

    const offer = (await wang.get<CaseSettings>('/api/cases/EX26S-031/settings')).body;
    expect(offer.structure).toMatchObject([{ kind: 'calendar', name: 'company', follows: [{ zh: `放假 ${day} 盘点` }] }]);
    const move = offer.moves.find(({ key, which }) => key === 'sampleNoteDrafted' && which === 'due');
    expect(move?.from).toBe(before);
    expect((await dayHere(move?.to ?? '')) > day).toBe(true);
    const running = (await xu.get<Page<RunningDifference>>('/api/settings/nineSteps/running?limit=200')).body.items;
    expect(running.find(({ number }) => number === 'EX26S-031')?.structure.map(({ kind }) => kind)).toContain('calendar');
    expect(running.find(({ number }) => number === 'EX26S-033')).toBeUndefined();

    await wang.post('/api/cases/EX26S-031/settings', { id: randomUUID(), accepted: '盘点停工' });
    expect(await due('EX26S-031')).toBe(move?.to);
    const { body: history } = await wang.get<Page<HistoryItem>>('/api/cases/EX26S-031/history');
    expect(history.items.find(({ type }) => type === 'adopted')?.sentence.zh).toContain('换用日历 company 第 3 版');
  });

  it('is taken over by all running cases together when it is published, for whoever follows them', async () => {
    const before = await due('EX26S-032');
    const adopt = (caller: Caller, after?: string) =>
      caller.post<DoneTogether & Problem>('/api/settings/calendars/company/adopt', {
        id: randomUUID(),
        accepted: '2027 年放假安排',
        after,
      });
    expect((await adopt(wang)).body.code).toBe('NOT_FOR_YOU');
    let some = (await adopt(xu)).body;
    while (some.next) some = (await adopt(xu, some.next)).body;

    expect(Date.parse(await due('EX26S-032'))).toBeGreaterThan(Date.parse(before));
    const { body: history } = await wang.get<Page<HistoryItem>>('/api/cases/EX26S-032/history');
    expect(history.items.find(({ type }) => type === 'adopted')?.by).toMatchObject({ person: 'person:xu', for: { zh: '王芳' } });
    await put(xu, 'company', { base: 3 });
  });
});

describe('who holds which role', () => {
  const row = async (id: string) => (await wang.get<StaffRoles>('/api/staff')).body.people.find((each) => each.id === id);
  const put = (caller: Caller, id: string, body: object) =>
    caller.ask<StaffRow & Problem>('PUT', `/api/staff/${id}/roles`, JSON.stringify(body), { 'content-type': 'application/json' });

  it('is changed by administrators only, on what they have seen, and leaves somebody where cases need one', async () => {
    expect((await put(wang, 'person:wang', { seen: ['merchandiser'], roles: [] })).body.code).toBe('NOT_FOR_YOU');
    expect((await put(xu, 'person:nobody', { seen: [], roles: [] })).body.code).toBe('UNKNOWN_PERSON');
    expect((await put(xu, 'person:wang', { seen: [], roles: [] })).body.code).toBe('ROLES_CHANGED');
    expect((await put(xu, 'person:li', { seen: ['salesperson'], roles: [] })).body).toMatchObject({
      code: 'LAST_HOLDER',
      details: { role: 'salesperson', cases: expect.any(Number) },
    });
    expect((await put(xu, 'person:xu', { seen: ['administrator'], roles: [] })).body.code).toBe('LAST_HOLDER');
  });

  it('counts for new cases at once; running ones are handed over', async () => {
    await wang.post('/api/cases', aNote('ON26S-021'));
    expect((await row('person:zhao'))?.plays).toEqual([{ role: 'rep', cases: 2 }]);

    const lin = await put(xu, 'person:lin', { seen: ['salesAdmin'], roles: ['salesAdmin', 'rep'] });
    expect(lin.body.roles).toEqual(['salesAdmin', 'rep']);
    const zhao = await put(xu, 'person:zhao', { seen: ['rep'], roles: [] });
    expect(zhao.body).toMatchObject({ roles: [], plays: [{ role: 'rep', cases: 2 }] });

    const hand = (to: string) => xu.post<DoneTogether & Problem>('/api/staff/person:zhao/hand-over', { id: randomUUID(), role: 'rep', to });
    expect((await hand('person:wu')).body.code).toBe('HOLDS_NO_SUCH_ROLE');
    expect((await hand('person:lin')).body).toEqual({ done: 2, refused: [] });
    expect((await wang.get<CaseView>('/api/cases/ON26S-021')).body.standing.cast['rep']).toBe('person:lin');
    const { body: history } = await wang.get<Page<HistoryItem>>('/api/cases/ON26S-021/history');
    expect(history.items.find(({ type }) => type === 'assigned')?.by).toMatchObject({ person: 'person:xu', for: { zh: '赵磊' } });

    await put(xu, 'person:zhao', { seen: [], roles: ['rep'] });
    await xu.post('/api/staff/person:lin/hand-over', { id: randomUUID(), role: 'rep', to: 'person:zhao' });
    const back = await put(xu, 'person:lin', { seen: ['salesAdmin', 'rep'], roles: ['salesAdmin'] });
    expect(back.body.plays.map(({ role }) => role)).not.toContain('rep');
  });
});

describe('working time', () => {
  it('is counted by the calendar of whoever reads', async () => {
    const { status, body } = await wang.get<MyCalendar>('/api/me/calendar');

    expect([status, body.id, body.week.length]).toEqual([200, 'company', 7]);
  });
  it('cannot be counted without a calendar', async () => {
    const calendars = jest.spyOn(stage.company, 'calendars').mockResolvedValueOnce([]);

    expect((await wang.get<Problem>('/api/me/calendar')).body.code).toBe('NO_CALENDAR');
    calendars.mockRestore();
  });
});

describe('a domestic note', () => {
  const note = {
    kind: 'order',
    number: 'DN2604-031',
    procedure: { id: 'oneNote' },
    customer: 'shop:linjia',
    terms: {
      currency: 'CNY',
      lines: [{ line: '1', product: 'F500', quantity: '48', unit: '只', price: '39.9' }],
      instalments: [{ id: '1', method: 'openAccount', gate: 'later', share: '100' }],
    },
  };
  let zhao: Caller;

  it('asks the distributor to deliver, and takes the delivery through its link: a part, then all', async () => {
    zhao = stage.as('person:zhao');
    expect((await zhao.post('/api/cases', note)).status).toBe(201);
    const signed = await zhao.post<Problem>(
      '/api/cases/DN2604-031/commands',
      command('confirm', {
        milestone: 'orderSigned',
        values: { note: scan, giftReceiptField: 'empty', copyThree: 'leftWithShop', nextVisit: '2027-01-08' },
        files: scan,
      }),
    );
    expect([signed.status, signed.body.code]).toEqual([200, undefined]);
    expect(
      (
        await zhao.post(
          '/api/cases/DN2604-031/commands',
          command('confirm', { milestone: 'copyTwoHandedOver', values: { handedTo: '孟师傅' } }),
        )
      ).status,
    ).toBe(200);
    const letter = await catcher.waitFor(({ to }) => to.includes('yonghui@outside.example'));
    const token = letter.links.find((link) => link.includes('/l/'))?.split('/l/')[1] ?? '';

    const shown = await stage.nobody.get<LinkView>(`/api/links/${token}`);
    expect(shown.body).toMatchObject({ state: 'open', milestone: 'goodsReceived', count: { toward: { 1: '48' } }, datable: false });
    await stage.nobody.post(`/api/links/${token}/answer`, { id: randomUUID(), outcome: 'confirmed', amount: { 1: '40' } });
    expect(
      (await zhao.get<CaseView>('/api/cases/DN2604-031')).body.standing.milestones.find(({ key }) => key === 'goodsReceived'),
    ).toMatchObject({ state: 'open', count: { reached: { 1: '40' } } });

    await stage.nobody.post(`/api/links/${token}/answer`, { id: randomUUID(), outcome: 'confirmed' });

    expect(
      (await zhao.get<CaseView>('/api/cases/DN2604-031')).body.standing.milestones.find(({ key }) => key === 'goodsReceived')?.state,
    ).toBe('done');
  });

  it('has its receipt due 48 hours after copy two was handed over', async () => {
    const { body } = await zhao.get<CaseView>('/api/cases/DN2604-031');
    const of = (key: string) => body.standing.milestones.find((each) => each.key === key);

    expect(Date.parse(of('signedReceiptReturned')?.due ?? '') - Date.parse(String(of('copyTwoHandedOver')?.actual))).toBe(48 * 3_600_000);
  });
});

describe('other systems', () => {
  type Unary = (
    request: object,
    metadata: Metadata,
    answer: (error: ServiceError | null, response: Record<string, unknown>) => void,
  ) => void;
  const call = async (service: string, method: string, request: object, key?: string): Promise<Record<string, unknown>> => {
    const loaded = loadPackageDefinition(
      loadSync(join(protoRoot, 'gendan/desk/v1', service === 'CasesService' ? 'cases.proto' : 'reports.proto'), {
        keepCase: false,
        defaults: true,
        includeDirs: [protoRoot],
      }),
    );
    const Service = (
      loaded as unknown as {
        gendan: { desk: { v1: Record<string, new (address: string, credentials: unknown) => Client & Record<string, Unary>> } };
      }
    ).gendan.desk.v1[service];
    if (!Service) throw new Error(service);
    const client = new Service(stage.desk.grpcAddress ?? '', credentials.createInsecure());
    const metadata = new Metadata();
    if (key) metadata.set('authorization', `Bearer ${key}`);
    try {
      return await new Promise((resolve, reject) =>
        client[method]?.(request, metadata, (error, response) => (error ? reject(refusalFromGrpc(error) ?? error) : resolve(response))),
      );
    } finally {
      client.close();
    }
  };

  it('open cases, send commands and read standings with a key, over gRPC', async () => {
    const opened = await call('CasesService', 'OpenCase', { caseJson: JSON.stringify(anOrder('EX26G-001')) }, 'key-erp');
    const standing = await call('CasesService', 'GetStanding', { case: 'EX26G-001' }, 'key-reader');

    expect(opened).toMatchObject({ case: 'order:EX26G-001', state: 'opened', existed: false });
    expect(JSON.parse(String(standing['standingJson']))).toMatchObject({ number: 'EX26G-001', stage: 'sampling' });
    await expect(
      call(
        'CasesService',
        'SendCommand',
        {
          case: 'EX26G-001',
          commandJson: JSON.stringify(command('confirm', { milestone: 'sampleNoteDrafted', values: { requirements: 'x' } })),
        },
        'key-erp',
      ),
    ).rejects.toMatchObject({ code: 'NOT_ON_THIS_CASE' });
  });

  it('do nothing without a key, or with one that is not for it', async () => {
    await expect(call('CasesService', 'GetStanding', { case: 'EX26G-001' })).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
    await expect(call('CasesService', 'OpenCase', { caseJson: '{}' }, 'key-reader')).rejects.toMatchObject({ code: 'NOT_FOR_YOU' });
    await expect(call('CasesService', 'OpenCase', { caseJson: '{' }, 'key-erp')).rejects.toMatchObject({ code: 'BAD_SHAPE' });
  });

  it('of ours report what they learned first; the same again, and an older one that comes late, change nothing', async () => {
    const deposit = {
      milestone: 'depositReceived',
      part: 'instalment:1',
      source: 'finance',
      sourceId: 'receipts',
      outcome: 'counted',
      happened: '2026-11-20',
    };
    const report = (version: number, amount: string, key?: string, number = 'EX26G-001') =>
      call('ReportsService', 'Report', { ...deposit, case: number, version, amountJson: JSON.stringify(amount) }, key);

    await report(2, '12420.00', serviceKey);
    await report(1, '1.00', serviceKey);
    await report(2, '12420.00', serviceKey);

    const { body } = await wu.get<CaseView>('/api/cases/EX26G-001');
    expect(body.money.instalments[0]).toMatchObject({ received: '12420.00', state: 'in' });
    await expect(report(1, '1', serviceKey, 'EX-NONE')).rejects.toMatchObject({ code: 'UNKNOWN_CASE' });
    await expect(report(3, '1')).rejects.toMatchObject({ code: 'SIGN_IN_FIRST' });
    await expect(report(3, '1', 'key-reader')).rejects.toMatchObject({ kind: 'unauthenticated' });
  });

  it('that write a wrong number are put aside, until a person hands the report to its case; what corrects it goes there too', async () => {
    await wang.post('/api/cases', anOrder('EX26A-017'));
    const report = (number: string, version: number, amount: string) =>
      call(
        'ReportsService',
        'Report',
        {
          case: number,
          milestone: 'depositReceived',
          part: 'instalment:1',
          source: 'finance',
          sourceId: 'receipt-7',
          version,
          outcome: 'counted',
          happened: '2026-11-20',
          amountJson: JSON.stringify(amount),
        },
        serviceKey,
      );
    const aside = async (who = wu) =>
      (await who.get<Page<AsideRow>>('/api/reports/aside')).body.items.find(({ number }) => number === 'EX26A-071');
    await expect(report('EX26A-071', 1, '12000.00')).rejects.toMatchObject({ code: 'UNKNOWN_CASE' });
    await expect(report('EX26A-071', 2, '12400.00')).rejects.toMatchObject({ code: 'UNKNOWN_CASE' });

    const put = await aside();
    expect(put).toMatchObject({ source: { zh: '财务' }, title: { zh: '定金已到账' }, amount: '12400.00', meant: ['EX26A-017'] });
    expect((await li.get<Problem>('/api/reports/aside')).body.code).toBe('NOT_FOR_YOU');
    expect((await wu.post<Problem>(`/api/reports/aside/${put?.id}/hand`, { number: 'EX-NONE' })).body.code).toBe('UNKNOWN_CASE');

    const handed = await wu.post(`/api/reports/aside/${put?.id}/hand`, { number: 'EX26A-017' });
    expect([handed.status, handed.body]).toEqual([200, { state: 'recorded' }]);
    await report('EX26A-071', 3, '12420.00');

    expect((await wu.get<CaseView>('/api/cases/EX26A-017')).body.money.instalments[0]).toMatchObject({ received: '12420.00', state: 'in' });
    expect(await aside()).toBeUndefined();
    expect((await wu.post<Problem>(`/api/reports/aside/${put?.id}/put-away`, { reason: '重复' })).body.code).toBe('REPORT_NOT_ASIDE');
  });

  it('whose report is put away is not shown again, unless it comes corrected', async () => {
    const report = (version: number) =>
      call(
        'ReportsService',
        'Report',
        {
          case: 'EX26B-404',
          milestone: 'sampleFinished',
          part: '',
          source: 'production',
          sourceId: 's1',
          version,
          outcome: 'confirmed',
          happened: '2026-11-20',
        },
        serviceKey,
      ).catch(() => undefined);
    const aside = async () =>
      (await wang.get<Page<AsideRow>>('/api/reports/aside')).body.items.filter(({ number }) => number === 'EX26B-404');
    await report(1);
    const [put] = await aside();

    expect((await wang.post(`/api/reports/aside/${put?.id}/put-away`, { reason: '测试数据' })).status).toBe(204);
    await report(1);
    expect(await aside()).toEqual([]);
    await report(2);
    expect(await aside()).toHaveLength(1);
  });
});

describe('what is refused, with a sentence that says what to do', () => {
  const sql = async (statement: string, values: unknown[] = []): Promise<void> => {
    const client = new PgClient({ connectionString: database.as('desk') });
    await client.connect();
    await client.query(statement, values);
    await client.end();
  };
  const signedNote = async (number: string): Promise<string> => {
    await wang.post('/api/cases', anOrder(number));
    await wang.post(
      `/api/cases/${number}/commands`,
      command('confirm', { milestone: 'sampleNoteDrafted', values: { requirements: '按图' } }),
    );
    await chen.post(`/api/cases/${number}/commands`, command('sign', { milestone: 'sampleNoteSigned' }));
    const { body } = await wang.get<Page<LetterRow>>(`/api/letters?case=${number}`);
    return body.items.find(({ template }) => template === 'sampleNote')?.link?.split('/l/')[1] ?? '';
  };
  const answer = (token: string, outcome = 'confirmed') =>
    stage.nobody.post<Problem>(`/api/links/${token}/answer`, { id: randomUUID(), outcome });

  it('a link that has expired', async () => {
    const token = await signedNote('EX26E-001');
    await sql(`update "link" set "expires" = now() - interval '1 day' where "case" = 'order:EX26E-001'`);

    expect((await stage.nobody.get<LinkView>(`/api/links/${token}`)).body.state).toBe('expired');
    expect((await answer(token)).body.code).toBe('LINK_EXPIRED');
  });

  it('a link whose question is on hold', async () => {
    const token = await signedNote('EX26E-002');
    await wang.post('/api/cases/EX26E-002/commands', command('hold', { blocks: ['all'], holdKind: 'other', reason: '等客户' }));

    expect((await stage.nobody.get<LinkView>(`/api/links/${token}`)).body.state).toBe('notNow');
    expect((await answer(token)).body.code).toBe('LINK_NOT_NOW');
  });

  it('another answer when the ten minutes are over; a date before it leaves the link open', async () => {
    const token = await signedNote('EX26E-003');
    const pass = () => sql(`update "link" set "first_answered" = now() - interval '11 minutes' where "case" = 'order:EX26E-003'`);
    await stage.nobody.post(`/api/links/${token}/answer`, { id: randomUUID(), outcome: 'dated', date: '2027-01-20' });
    await pass();
    expect((await stage.nobody.get<LinkView>(`/api/links/${token}`)).body).toMatchObject({ state: 'open', answered: { outcome: 'dated' } });

    expect((await answer(token)).status).toBe(200);
    expect((await stage.nobody.get<LinkView>(`/api/links/${token}`)).body).toMatchObject({
      state: 'answered',
      answered: { outcome: 'confirmed', changeUntil: expect.any(String) },
    });
    await pass();

    expect((await answer(token, 'dated')).body.code).toBe('LINK_ANSWERED');
  });

  it('a number that stands for several cases', async () => {
    await sql(
      `insert into "case_row" select 'inquiry:EX-WARM', 'inquiry', "number", "procedure_id", "procedure_version", "customer", "cast", "rank", "stage", "state", "held", "breached", "amount", "currency", "delivery", "terms_hash", "rev", "opened", "updated" from "case_row" where "id" = 'order:EX-WARM'`,
    );

    expect((await wang.get<Problem>('/api/cases/EX-WARM')).body.code).toBe('AMBIGUOUS_NUMBER');
    expect((await wang.get('/api/orders/EX-WARM')).status).toBe(200);
    await sql(`delete from "case_row" where "id" = 'inquiry:EX-WARM'`);
  });

  it('an order whose role nobody holds', async () => {
    const sun = stage.company.staff.find(({ id }) => id === 'person:sun');
    sun?.roles.splice(0);
    const refused = await wang.post<Problem>('/api/cases', anOrder('EX26E-004'));
    sun?.roles.push('documentsClerk');

    expect([refused.body.code, refused.body.zh]).toEqual(['NOBODY_IN_ROLE', expect.stringContaining('单证员')]);
  });

  it('letters, files and chat texts that are not there, or need not be sent again', async () => {
    const { body } = await wang.get<Page<LetterRow>>('/api/letters?state=sent&limit=1');
    const sent = body.items[0]?.id ?? '';
    const [letter, again, file, chat] = await Promise.all([
      wang.get<Problem>('/api/letters/nothing'),
      wang.post<Problem>(`/api/letters/${sent}/again`),
      wang.get<Problem>(`/api/files/${'0'.repeat(64)}`),
      wang.get<Problem>('/api/cases/EX-WARM/milestones/rebateDone/chat'),
    ]);

    expect([letter, again, file, chat].map(({ body: problem }) => problem.code)).toEqual([
      'UNKNOWN_LETTER',
      'LETTER_NOT_TO_REPEAT',
      'UNKNOWN_FILE',
      'NOTHING_TO_CHASE',
    ]);
  });

  it('commands and reports for a closed case, until it is opened again', async () => {
    await wang.post('/api/cases', anOrder('EX26E-005'));
    await wang.post('/api/cases/EX26E-005/commands', command('cancel', { reason: '客户撤单' }));
    await chen.post('/api/cases/EX26E-005/commands', command('sign', { milestone: 'cancel' }));
    expect((await wang.get<CaseView>('/api/cases/EX26E-005')).body.state).toBe('closed');

    const late = await wang.post<Problem>(
      '/api/cases/EX26E-005/commands',
      command('confirm', { milestone: 'sampleNoteDrafted', values: { requirements: 'x' } }),
    );
    const report = await stage.withKey('key-reporter').post<Problem>('/api/cases/EX26E-005/reports', {
      milestone: 'depositReceived',
      part: 'instalment:1',
      source: 'finance',
      sourceId: 'late',
      version: 1,
      outcome: 'counted',
      happened: '2026-11-20',
      amount: '1',
    });
    const reopened = await wang.post('/api/cases/EX26E-005/commands', command('reopen', { reason: '客户又要了' }));

    expect([late.body.code, report.body.code, reopened.status]).toEqual(['CASE_CLOSED', 'CASE_CLOSED', 200]);
  });

  it('has a test for every code that the desk itself refuses with', () => {
    const folders = readdirSync(__dirname, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const text = (wanted: (name: string) => boolean): string =>
      folders
        .filter(({ name, parentPath }) => wanted(name) && !parentPath.includes('recording'))
        .map(({ name, parentPath }) => readFileSync(join(parentPath, name), 'utf8'))
        .join('\n');
    const codes = [...text((name) => name.endsWith('.errors.ts')).matchAll(/code: '([A-Z_]+)'/g)].map(([, code]) => code ?? '');
    const tests = text((name) => name.endsWith('.spec.ts'));

    expect(codes.length).toBeGreaterThan(30);
    expect(codes.filter((code) => !tests.includes(`'${code}'`))).toEqual([]);
  });
});

describe('an engine that is away', () => {
  it('leaves the click taken in and shown as not done yet, and does it once when it is back', async () => {
    await wang.post('/api/cases', anOrder('EX26W-001'));
    await endWorker();

    const confirm = command('confirm', { milestone: 'sampleNoteDrafted', values: { requirements: '按图' } });
    const taken = await wang.post('/api/cases/EX26W-001/commands', confirm);
    expect([taken.status, taken.body]).toEqual([202, { id: confirm.id, state: 'accepted' }]);
    expect((await wang.get<CaseView>('/api/cases/EX26W-001')).body.waiting).toMatchObject([
      { id: confirm.id, kind: 'confirm', milestone: 'sampleNoteDrafted' },
    ]);

    startWorker();
    const done = async () => (await wang.get<CaseView>('/api/cases/EX26W-001')).body;
    while ((await done()).waiting.length > 0) await new Promise((resolve) => setTimeout(resolve, 100));
    const { body } = await wang.get<Page<HistoryItem>>('/api/cases/EX26W-001/history?milestone=sampleNoteDrafted&limit=100');
    expect(body.items.filter(({ type }) => type === 'confirmed')).toHaveLength(1);
    expect(await wang.post('/api/cases/EX26W-001/commands', confirm)).toMatchObject({ status: 200, body: { state: 'recorded' } });
  });
});

// Delete docs/access.md and run this suite to write it anew.
describe('who may do what', () => {
  const bodies: Record<string, object> = {
    '/api/sign-in': { user: 'nobody', password: 'x' },
    '/api/cases': anOrder('EX-WARM'),
    '/api/orders': anOrder('EX-WARM'),
    commands: { id: 'matrix-matrix', kind: 'confirm', milestone: 'noSuchMilestone' },
    reports: {
      milestone: 'depositReceived',
      part: 'instalment:1',
      source: 'desk',
      sourceId: 'matrix',
      version: 1,
      outcome: 'counted',
      happened: '2026-11-20',
      amount: '0.01',
    },
    'what-if': { assumptions: [{ milestone: 'sampleFinished', lateDays: 1 }] },
    terms: { base: 'x', terms },
    answer: { id: 'matrix-matrix', outcome: 'confirmed' },
    open: { rows: [1] },
    language: { language: 'zh' },
    '/api/settings/{procedure}/{name}': { base: 0 },
    settings: { id: 'matrix-matrix', accepted: 'x' },
    hand: { number: 'EX-WARM' },
    'put-away': { reason: 'x' },
  };
  const bodyFor = (path: string): object => bodies[path] ?? bodies[path.split('/').at(-1) ?? ''] ?? {};

  it('is what docs/access.md says', async () => {
    const { body: api } = await stage.nobody.get<{ paths: Record<string, Record<string, unknown>> }>('/api/openapi.json');
    const callers: [string, () => Caller][] = [
      ['nobody', () => stage.nobody],
      ['staff on the case', () => stage.as('person:wang')],
      ['staff not on it', () => stage.as('person:he')],
      ['administrator', () => stage.as('person:xu')],
      ['key: read', () => stage.withKey('key-reader')],
      ['key: report', () => stage.withKey('key-reporter')],
      ['key: admin', () => stage.withKey('key-erp')],
    ];
    const rows: string[] = [];
    for (const [path, methods] of Object.entries(api.paths).sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (path === '/api/events' || path === '/api/sign-out') continue;
      const address = path
        .replace('{number}', 'EX-WARM')
        .replace('{key}', 'sampleFinished')
        .replace('{version}', '1')
        .replace(/\{\w+\}/g, 'nothing');
      for (const method of Object.keys(methods).sort()) {
        const cells: string[] = [];
        for (const [, caller] of callers) {
          const answer = await caller().ask<Problem>(
            method.toUpperCase(),
            address,
            method === 'get' ? undefined : JSON.stringify(bodyFor(path)),
            { 'content-type': 'application/json' },
          );
          const isNo = [401, 403].includes(answer.status) && answer.body.code !== 'WRONG_PASSWORD';
          cells.push(isNo ? answer.body.code : 'yes');
        }
        rows.push(`| ${method.toUpperCase()} ${path} | ${cells.join(' | ')} |`);
      }
    }
    const made = [
      '# Who may do what at the desk',
      '',
      'Written and checked by the door suite: each route was asked by each of these. `yes` means let in; what the case itself then answers (whose turn it is, which law) is the procedure’s.',
      '`/api/events` is for staff, `/api/sign-out` for whoever is signed in. API keys carry scopes; links of outsiders open `/api/links/{token}` only, each its own.',
      '',
      `| route | ${callers.map(([name]) => name).join(' | ')} |`,
      `|---|${callers.map(() => '---|').join('')}`,
      ...rows,
      '',
    ].join('\n');
    const file = join(root, 'docs/access.md');
    if (!existsSync(file)) writeFileSync(file, made);

    expect(readFileSync(file, 'utf8')).toBe(made);
    expect(rows.length).toBeGreaterThan(35);
  });
});

describe('an inquiry', () => {
  const number = 'IQ2601-004';
  const id = `inquiry:${number}`;
  const send = (who: Caller, kind: string, more: Record<string, unknown>) =>
    who.post<Problem>(`/api/cases/${number}/commands`, command(kind, more));
  const until = async (path: string, fits: (answer: Answered<CaseView>) => boolean): Promise<CaseView> => {
    for (;;) {
      const answer = await wang.get<CaseView>(path);
      if (fits(answer)) return answer.body;
    }
  };
  const wanted = {
    kind: 'inquiry',
    number,
    procedure: { id: 'inquiry' },
    customer: 'customer:hansewerk',
    cast: { factory: 'factory:jinkai', salesManager: 'person:chen' },
  };

  it('opens without goods and payments, which no order does; a customer it must have', async () => {
    const opened = await wang.post<{ state: string }>('/api/cases', wanted);
    expect([opened.status, opened.body.state]).toEqual([201, 'opened']);
    expect((await wang.get<CaseView>(`/api/cases/${id}`)).body).toMatchObject({ amount: '0.00', state: 'running' });

    const order = await wang.post<Problem>('/api/cases', anOrder('EX-BARE', { terms: { currency: 'USD' } }));
    expect([order.status, order.body.code]).toEqual([400, 'TERMS_UNFIT']);
    const nobodys = await wang.post<Problem>('/api/cases', { ...wanted, number: 'IQ-NOBODY', customer: undefined });
    expect([nobodys.status, nobodys.body.code]).toEqual([400, 'UNKNOWN_CUSTOMER']);
  });

  it('that is accepted opens the order, with its terms, its people and what the quotation said', async () => {
    const sheet = {
      model: 'F750',
      dimensions: '750 ml',
      material: '316',
      surfaceFinish: 'powder',
      configuration: 'lid',
      packing: '12/ctn',
    };
    const file = { hash: 'f'.repeat(64), name: 'quote.pdf' };
    await send(wang, 'confirm', { milestone: 'inquiryAcknowledged', values: { inquiryText: '要一款 750 ml 的焖烧杯' } });
    await send(wang, 'confirm', { milestone: 'requirementsClear', values: sheet });
    await send(wang, 'confirm', {
      milestone: 'inquirySheetSent',
      open: { kind: 'factoryInquiry', label: '1' },
      values: { askedFactory: '金凯' },
    });
    await send(wang, 'confirm', {
      milestone: 'factoryQuoteReceived',
      part: 'factoryInquiry:1',
      values: { factoryPrice: { amount: '2.80', currency: 'USD' } },
      files: [file],
    });
    const { body: before } = await wang.get<CaseView>(`/api/cases/${id}`);
    await send(chen, 'setTerms', { base: before.termsHash, terms });
    await send(chen, 'sign', { milestone: 'priceSet' });
    const quotation = {
      surfaceTreatment: 'powder coated',
      packingMethod: 'colour box',
      transportMethod: 'sea',
      validUntil: '2099-12-31T09:00:00.000Z',
    };
    await send(wang, 'confirm', { milestone: 'quotationSent', values: quotation });
    await send(wang, 'confirm', { milestone: 'quotationAnswered', files: [file] });
    const last = await send(wang, 'confirm', { milestone: 'orderOpened', values: { customerOrderNumber: 'HW-99100' } });
    expect(last.status).toBe(200);

    const order = await until(`/api/orders/${number}-order`, ({ status }) => status === 200);
    expect(order).toMatchObject({
      amount: '41400.00',
      terms: { port: 'Ningbo', packingMethod: 'colour box', model: 'F750', customerOrderNumber: 'HW-99100' },
    });
    expect(Object.fromEntries(order.cast.map(({ role, person }) => [role, person]))).toMatchObject({
      customer: 'customer:hansewerk',
      factory: 'factory:jinkai',
      merchandiser: 'person:wang',
    });
    const closed = await until(`/api/cases/${id}`, ({ body }) => body.state === 'closed');
    expect(closed.standing.closed).toBe(true);
  });
});
