import { protoRoot } from '@gendan/contracts/grpc';
import { planHash, type Command, type Opening, type Report, type Rules, type Values } from '@gendan/procedure';
import { Refusal, startService, temporalClient, temporalDataConverter, type Service } from '@gendan/platform';
import { freshDatabase, localTemporal, serviceKey, type FreshDatabase } from '@gendan/testing';
import { chinaOffice } from '@gendan/trade';
import { Module } from '@nestjs/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { activitiesAt } from '../../../../activities/src';
import { dataSource } from '../data-source';
import { CHILD_CASES, Cases, Commands, RecordingModule, type CaseFile, type ChildCases, type Observed } from '.';
import { AskedOfTheDesk } from './asked-of-the-desk';

const rules: Rules = {
  id: 'short', version: 1, for: 'order', cast: ['merchandiser', 'businessManager'], parties: ['customer'], cancel: ['businessManager'],
  allows: { methods: ['openAccount'], inspection: ['none'] }, settings: {}, ladders: { default: [] },
  of: [
    {
      g: 'stage', name: 'work', of: [
        { m: 'task', name: 'drafted', by: 'merchandiser' },
        { m: 'task', name: 'ended', by: 'merchandiser', after: ['drafted'], is: 'closes' },
      ],
    },
  ],
}; // prettier-ignore
const openingOf = (number: string, terms = 'terms'): Opening => ({
  case: `order:${number}`, kind: 'order', number, procedure: { id: 'short', version: 1, hash: 'short-1' }, by: { person: 'person:1', role: 'merchandiser' },
  terms: { version: 1, hash: terms, slice: { 'terms.instalments': [] } }, cast: { merchandiser: 'person:1', businessManager: 'person:2', customer: 'party:1' },
  calendars: { company: chinaOffice({ id: 'company', version: 1 }) }, calendarOf: { company: 'company' },
}); // prettier-ignore
/** Opens a purchase at two places; hears of it under `delivered`. */
const mother: Rules = {
  ...rules, id: 'mother',
  of: [
    {
      g: 'stage', name: 'work', of: [
        { m: 'task', name: 'accepted', by: 'merchandiser', then: [{ opens: 'purchase', carry: ['terms.instalments'] }] },
        { m: 'task', name: 'extended', by: 'merchandiser', then: [{ opens: 'purchase' }] },
        { m: 'task', name: 'delivered', by: 'merchandiser' },
        { m: 'task', name: 'ended', by: 'merchandiser', after: ['delivered'], is: 'closes' },
      ],
    },
  ],
}; // prettier-ignore
const purchase: Rules = {
  ...rules, id: 'purchase', for: 'purchase',
  of: [
    {
      g: 'stage', name: 'work', of: [
        { m: 'task', name: 'arrived', by: 'merchandiser', then: [{ tell: 'origin', fact: 'delivered' }] },
        { m: 'task', name: 'noted', by: 'merchandiser' },
        { m: 'task', name: 'ended', by: 'merchandiser', after: ['noted'], is: 'closes' },
      ],
    },
  ],
}; // prettier-ignore
/** Whoever buys at the moment. */
const buyer = { now: 'person:1' };
class Purchases implements ChildCases {
  async opening(parent: CaseFile, { number, kind, carry }: { number: string; kind: string; carry: Values }) {
    const { cast, ...opening } = openingOf(number);
    const id = `${kind}:${number}`;
    const people = { ...cast, merchandiser: buyer.now };
    const procedure = { id: 'purchase', version: 1, hash: 'purchase-1' };
    return { opening: { ...opening, case: id, kind, procedure, cast: people, origin: { case: parent.id, carry } }, rules: purchase };
  }
}
let n = 0;
const by = { person: 'person:1', role: 'merchandiser' };
const confirm = (milestone: string): Command => ({ id: `command-${(n += 1)}`, by, door: 'ui', kind: 'confirm', milestone });
const report = (version: number): Report => ({
  kind: 'report',
  milestone: 'drafted',
  source: 'partner',
  sourceId: 'p1',
  version,
  outcome: 'confirmed',
  happened: '2026-03-02',
});
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', (error: unknown) => (error instanceof Refusal ? error.code : String(error))); // prettier-ignore

const root = join(__dirname, '../../../..');
const folder = mkdtempSync(join(tmpdir(), 'gendan-door-'));
const codePath = join(folder, 'workflows.js');

describe('the door to the cases', () => {
  let env: TestWorkflowEnvironment;
  let database: FreshDatabase;
  let desk: Service;
  let commands: Commands;
  let cases: Cases;
  let working: Promise<void> | undefined;
  let worker: Worker | undefined;
  let hands: ReturnType<typeof activitiesAt>;

  const startWorker = async (): Promise<void> => {
    worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue: 'door',
      workflowBundle: { codePath },
      activities: { ...hands.activities },
      dataConverter: temporalDataConverter(),
      stickyQueueScheduleToStartTimeout: '1s',
    });
    working = worker.run().catch((error: unknown) => console.error(error));
  };
  const stopWorker = async (): Promise<void> => {
    worker?.shutdown();
    await working;
  };
  /** The same again until it is answered, as a person's browser does. */
  const answered = async (work: () => Promise<Observed>): Promise<Observed> => {
    for (let taken = await work(); ; taken = await work()) if (taken.state !== 'accepted') return taken;
  };

  const find = async (id: string, fits: (file: CaseFile) => boolean): Promise<CaseFile> => {
    for (;;) {
      const file = await cases.read(id);
      if (file && fits(file)) return file;
    }
  };

  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    execFileSync(process.execPath, [
      join(root, 'infra/build/bundle-workflows.cjs'),
      join(root, 'workflows/follow-up/src/workflow.ts'),
      codePath,
      '--source',
    ]);
    [env, database] = await Promise.all([localTemporal(), freshDatabase()]);
    const engine = temporalClient({ address: env.address });
    @Module({
      imports: [
        RecordingModule.register({
          engine,
          taskQueue: 'door',
          projections: [],
          providers: [{ provide: CHILD_CASES, useClass: Purchases }],
        }),
      ],
    })
    class Desk {}
    desk = await startService({
      name: 'desk',
      module: Desk,
      logLevel: 'fatal',
      grpc: { packages: ['gendan.desk.v1'], protoRoot, serviceKey },
      database: dataSource(database.as('desk')),
    });
    commands = desk.app.get(Commands);
    cases = desk.app.get(Cases);
    const [door = '', elsewhere = '127.0.0.1:1'] = [desk.grpcAddress];
    hands = activitiesAt({ desk: door, customers: elsewhere, production: elsewhere, logistics: elsewhere, finance: elsewhere }, serviceKey);
    await startWorker();
  });
  afterAll(async () => {
    await stopWorker();
    hands?.close();
    await desk?.stop();
    await env?.teardown();
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens a case once: the same start again is the same case, other content is refused with what differs', async () => {
    expect(await commands.start(openingOf('OPEN'), rules)).toMatchObject({ state: 'opened', existed: false });
    expect(await commands.start(openingOf('OPEN'), rules)).toMatchObject({ state: 'opened', existed: true });
    const other = commands.start(openingOf('OPEN', 'other terms'), rules);
    await expect(other).rejects.toMatchObject({ code: 'ALREADY_OPEN', details: { differs: ['terms'] } });
  });

  it('answers a command with its revisions, again and again; refuses its id for anything else', async () => {
    await commands.start(openingOf('ONCE'), rules);
    const drafted = confirm('drafted');
    const first = await commands.perform('order:ONCE', drafted);
    expect(first).toMatchObject({ state: 'recorded' });
    expect(await commands.perform('order:ONCE', drafted)).toMatchObject(first);
    expect(await codeOf(commands.perform('order:ONCE', { ...drafted, note: 'changed' }))).toBe('COMMAND_ID_REUSED');
    expect(await codeOf(commands.perform('order:ONCE', confirm('drafted')))).toBe('ALREADY_DONE');
    expect(await codeOf(commands.perform('order:NOWHERE', confirm('drafted')))).toBe('UNKNOWN_CASE');
  });

  it('keeps what it was given while nobody works, and records it once when somebody does', async () => {
    await commands.start(openingOf('SLOW'), rules);
    await stopWorker();
    const drafted = confirm('drafted');
    expect(await commands.perform('order:SLOW', drafted)).toEqual({ state: 'accepted' });
    await startWorker();
    expect(await answered(() => commands.perform('order:SLOW', drafted))).toMatchObject({ state: 'recorded' });
    expect((await cases.events('order:SLOW')).filter(({ command }) => command === drafted.id)).toHaveLength(1);
  });

  it('closes, keeps a late report, and hears it when it is reopened: it closes again', async () => {
    await commands.start(openingOf('CLOSE'), rules);
    await commands.perform('order:CLOSE', confirm('drafted'));
    await commands.perform('order:CLOSE', confirm('ended'));
    expect((await cases.read('order:CLOSE'))?.plan.closed).toBe(true);

    expect(await codeOf(answered(() => commands.perform('order:CLOSE', confirm('drafted'))))).toBe('CASE_CLOSED');
    const late = { ...report(1), milestone: 'ended' };
    expect(await answered(() => commands.observe('order:CLOSE', late))).toEqual({ state: 'unfit', why: 'CASE_CLOSED' });
    const reopen: Command & { kind: 'reopen' } = {
      id: 'reopen-1',
      by: { person: 'person:2', role: 'businessManager' },
      door: 'ui',
      kind: 'reopen',
      reason: 'a claim',
    };
    expect(await answered(() => commands.reopen('order:CLOSE', reopen))).toMatchObject({ state: 'recorded' });
    await find('order:CLOSE', ({ plan }) => plan.kept['ended']?.seen?.['partner/p1'] === 1 && plan.closed === true);
    expect(await answered(() => commands.observe('order:CLOSE', late))).toMatchObject({ state: 'recorded' });

    const file = await cases.read('order:CLOSE');
    const { position } = await cases.refold('order:CLOSE');
    expect([position.rev, position.chain, planHash(position.plan)]).toEqual([file?.rev, file?.chain, file && planHash(file.plan)]);
  });

  it('opens a case out of a case once, and another one for another step; what it tells comes to its origin once', async () => {
    const opening = { ...openingOf('MOTHER'), procedure: { id: 'mother', version: 1, hash: 'mother-1' } };
    await commands.start(opening, mother);
    await answered(() => commands.perform('order:MOTHER', confirm('accepted')));
    const first = await find('purchase:MOTHER-purchase', () => true);
    expect(first.plan.origin).toEqual({ case: 'order:MOTHER', carry: { 'terms.instalments': [] } });

    // asked again when the answer was lost, somebody else buying by now
    buyer.now = 'person:9';
    const desks = desk.app.get(AskedOfTheDesk, { strict: false });
    const asked = { epoch: 1, case: 'order:MOTHER', milestone: 'accepted', part: '', kind: 'purchase', carryJson: '["terms.instalments"]' };
    const key = 'order:MOTHER/accepted/opens:purchase';
    const again = await desks.openChild({ ...asked, key, round: 2 });
    expect([again.outcome, JSON.parse(again.valuesJson)]).toEqual(['done', { case: 'purchase:MOTHER-purchase' }]);

    await answered(() => commands.perform('order:MOTHER', confirm('extended')));
    const second = await find('purchase:MOTHER-purchase-2', () => true);
    expect([first, second].map(({ plan }) => plan.cast['merchandiser'])).toEqual(['person:1', 'person:9']);

    await answered(() => commands.perform(first.id, confirm('arrived')));
    const told = await find('order:MOTHER', ({ plan }) => plan.kept['delivered']?.fact !== undefined);
    await answered(() => commands.perform(first.id, confirm('noted')));
    const said = (await cases.events(first.id)).find((event) => event.type === 'effectAsked');
    const { rev: round = 0, at, effect = '' } = said ?? {};
    const tells = { epoch: 1, case: first.id, milestone: 'arrived', part: '', to: 'origin', fact: 'delivered', valuesJson: '{"fact":{}}' };
    expect(await desks.tell({ ...tells, key: `${first.id}/${effect}`, round })).toMatchObject({ outcome: 'done' });
    expect([(await cases.read('order:MOTHER'))?.rev, told.plan.kept['delivered']?.fact?.happened]).toEqual([told.rev, at]);
  });

  it('what is told to a case that is closed by then is kept: who tells is done, and it is heard when the case is taken up again', async () => {
    buyer.now = 'person:1';
    await commands.start({ ...openingOf('ELDER'), procedure: { id: 'mother', version: 1, hash: 'mother-1' } }, mother);
    await answered(() => commands.perform('order:ELDER', confirm('accepted')));
    const child = await find('purchase:ELDER-purchase', () => true);
    const skip = (milestone: string): Command => ({
      id: `skip-${milestone}`,
      by,
      door: 'ui',
      kind: 'skip',
      milestone,
      reason: 'not this time',
    });
    for (const act of [skip('extended'), skip('delivered'), confirm('ended')]) await answered(() => commands.perform('order:ELDER', act));
    const over = await find('order:ELDER', ({ plan }) => plan.closed === true);

    for (const step of ['arrived', 'noted', 'ended']) await answered(() => commands.perform(child.id, confirm(step)));
    await find(child.id, ({ plan }) => plan.closed === true);
    expect(await cases.read('order:ELDER')).toMatchObject({ rev: over.rev, plan: { closed: true } });

    const manager = { person: 'person:2', role: 'businessManager' };
    await answered(() =>
      commands.reopen('order:ELDER', { id: 'reopen-elder', by: manager, door: 'ui', kind: 'reopen', reason: 'a claim' }),
    );
    const told = `case/${child.id}/arrived/tell:origin.delivered`;
    await find('order:ELDER', ({ plan }) => plan.kept['delivered']?.seen?.[told] !== undefined);
  });
});
