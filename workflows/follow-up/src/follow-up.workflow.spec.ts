import type { Answer, Recording } from '@gendan/contracts';
import { hashOf, oneNote, planHash, sliceOf, type Command, type Event, type Opening } from '@gendan/procedure';
import { EncryptingCodec, payloadKeysFrom } from '@gendan/platform';
import { DeskOnPaper, localTemporal, timeSkippingTemporal, workflowBundle } from '@gendan/testing';
import { chinaOffice, type Terms } from '@gendan/trade';
import { WorkflowUpdateFailedError, type WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure, type PayloadCodec } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { eventsSince, observe, perform, standing, type AskedEffect, type EffectOutcome, type FollowUp } from '.';
import { runsOf } from '../../../bench/limit/counts';

const { rules } = oneNote;
const hour = 3_600_000;

const terms: Terms = {
  currency: 'CNY',
  incoterm: null,
  port: null,
  delivery: null,
  tolerancePercent: '0',
  inspection: 'none',
  firstArticle: false,
  remarks: null,
  lines: [{ line: '1', product: 'tea', description: '', quantity: '10', unit: 'box', price: '20.00' }],
  instalments: [{ id: '1', method: 'openAccount', gate: 'later', share: '1' }],
};

const openingOf = (number: string): Opening => ({
  case: `order:${number}`,
  kind: 'order',
  number,
  procedure: { id: rules.id, version: rules.version, hash: hashOf(rules) },
  by: { person: 'person:rep', role: 'rep' },
  terms: { version: 1, hash: hashOf(terms), slice: sliceOf(rules, terms) },
  cast: { rep: 'person:rep', salesAdmin: 'person:admin', finance: 'person:finance', shop: 'party:shop', distributor: 'party:distributor' },
  calendars: { company: chinaOffice({ id: 'company', version: 1 }) },
  calendarOf: { company: 'company' },
});

type Act = { kind: Command['kind']; [field: string]: unknown };
let commands = 0;
const from = (role: string, act: Act): Command =>
  ({ id: `command-${(commands += 1)}`, by: { person: openingOf('').cast[role], role }, door: 'ui', ...act }) as Command;
const orderSigned = (): Command =>
  from('rep', {
    kind: 'confirm',
    milestone: 'orderSigned',
    values: {
      note: { hash: 'sha256:note', name: 'note.jpg' },
      giftReceiptField: 'empty',
      copyThree: 'leftWithShop',
      nextVisit: '2030-01-08',
    },
    files: [{ hash: 'sha256:note', name: 'note.jpg' }],
  });
const copyTwoHandedOver = (): Command => from('rep', { kind: 'confirm', milestone: 'copyTwoHandedOver', values: { handedTo: 'Li' } });
const item = (title: string): Command => from('rep', { kind: 'add', title, to: 'rep' });

beforeAll(() => void Runtime.install({ logger: new DefaultLogger('ERROR') }));

/** One case in one environment, with a desk that remembers. */
class Played {
  readonly desk = new DeskOnPaper(rules);
  readonly effects: AskedEffect[] = [];
  handle!: WorkflowHandle<FollowUp>;
  carryOut: (asked: AskedEffect) => Promise<EffectOutcome> = async () => ({ outcome: 'done' });

  constructor(
    private readonly env: TestWorkflowEnvironment,
    private readonly codecs: PayloadCodec[] = [],
  ) {}

  async live(number: string, life: (played: this) => Promise<void>): Promise<void> {
    const taskQueue = `queue-${number}`;
    const worker = await this.worker(taskQueue);
    const start = {
      workflowId: `order:${number}`,
      taskQueue,
      args: [{ rules, epoch: 1, opening: openingOf(number) }] as Parameters<FollowUp>,
    };
    this.handle = await this.client().workflow.start<FollowUp>('followUpOrder', start);
    await worker.runUntil(async () => {
      await this.desked(1);
      await life(this);
    });
  }

  client() {
    if (this.codecs.length === 0) return this.env.client;
    const { connection, options } = this.env.client;
    return new (this.env.client.constructor as new (o: object) => typeof this.env.client)({
      connection,
      namespace: options.namespace,
      dataConverter: { payloadCodecs: this.codecs },
    });
  }

  worker(taskQueue: string): Promise<Worker> {
    const carryOut = async (asked: AskedEffect): Promise<EffectOutcome> => {
      this.effects.push(asked);
      return this.carryOut(asked);
    };
    return Worker.create({
      connection: this.env.nativeConnection,
      namespace: this.env.namespace,
      taskQueue,
      workflowBundle: workflowBundle(),
      activities: { recordProgress: (recording: Recording) => this.desk.recordProgress(recording), carryOut },
      dataConverter: { payloadCodecs: this.codecs },
      stickyQueueScheduleToStartTimeout: '1s',
    });
  }

  /** Until the desk has so many events. */
  async desked(rev: number): Promise<void> {
    for (const giveUpAt = Date.now() + 120_000; this.desk.head.rev < rev; await new Promise((resolve) => setTimeout(resolve, 20))) {
      if (Date.now() > giveUpAt) throw new Error(`the desk has ${this.desk.head.rev}, not ${rev}`);
    }
  }

  async tell(command: Command, have = this.desk.head): Promise<Answer> {
    const answer = await this.handle.executeUpdate(perform, { args: [{ command, have }], updateId: command.id });
    this.desk.take(answer);
    return answer;
  }

  refusal(command: Command, have = this.desk.head): Promise<string | undefined> {
    return this.tell(command, have).then(
      () => undefined,
      (error: unknown) =>
        error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure
          ? (error.cause.type ?? undefined)
          : Promise.reject(error),
    );
  }

  /** Until everybody was told of everything. */
  async rest(): Promise<void> {
    for (let run = await this.handle.query(standing); run.acked < run.unasked;) run = await this.handle.query(standing);
  }

  /** The workflow and the desk have the same history and the same fold. */
  async agree(): Promise<void> {
    const run = await this.handle.query(standing);
    await this.desked(run.head.rev);
    expect({ head: this.desk.head, plan: this.desk.plan && planHash(this.desk.plan) }).toEqual({ head: run.head, plan: run.planHash });
  }
}

describe('a case in virtual time', () => {
  let env: TestWorkflowEnvironment;
  beforeAll(async () => (env = await timeSkippingTemporal()), 60_000);
  afterAll(() => env?.teardown());

  it('asks for the signed receipt 4 hours before, at, 12 and 24 hours after the 48 hours, at the exact instants', async () => {
    const played = new Played(env);
    await played.live('S2.9.4', async ({ desk }) => {
      await played.tell(orderSigned());
      const handed = (await played.tell(copyTwoHandedOver())).events.find(({ type }) => type === 'confirmed');
      await played.handle
        .executeUpdate(observe, { args: [{ id: 'r1', have: desk.head, observation: received(handed) }] })
        .then((answer) => desk.take(answer));
      await env.sleep('74 hours');
      await played.agree();

      const rungs = desk.of('reminded').filter(({ key }) => key === 'signedReceiptReturned');
      const due = Date.parse(handed?.at ?? '') + 48 * hour;
      // the engine's clock is the only one; it wakes a case within milliseconds of the instant
      expect(rungs.map(({ rung, to, at }) => [rung, to, Math.round((Date.parse(at) - due) / 1000) / 3600])).toEqual([
        [0, 'owner', -4],
        [1, 'rep', 0],
        [2, 'distributor', 12],
        [3, 'ownerManager', 24],
      ]);
      expect(rungs.map((rung) => rung.due)).toEqual(Array(4).fill(new Date(due).toISOString()));
    });
  });

  it('takes a fact early, twice and late: on file once, its older repeat absorbed', async () => {
    const played = new Played(env);
    await played.live('EARLY', async ({ desk }) => {
      const report = (version: number, amount: object) => ({ kind: 'report' as const, milestone: 'goodsReceived', source: 'logistics', sourceId: 'D1', version, outcome: 'counted' as const, amount, happened: '2030-01-02', values: { signature: { hash: 'sha256:s', name: 's.jpg' } } }); // prettier-ignore
      await played.handle.signal('goodsReceived', report(2, { '1': '10' }));
      await played.handle.signal('report', report(2, { '1': '10' }));
      await played.handle.signal('goodsReceived', report(1, { '1': '4' }));
      await played.tell(orderSigned());
      await played.tell(copyTwoHandedOver());
      await played.agree();

      expect(desk.of('counted').map(({ version, amount }) => [version, amount])).toEqual([[2, { '1': '10' }]]);
    });
  });

  it('never fails for a signal that nobody understands', async () => {
    const played = new Played(env);
    await played.live('GARBLED', async ({ desk }) => {
      await played.handle.signal('noSuchMilestone', 'what?');
      await played.handle.signal('report');
      await played.handle.signal('orderSigned', { happened: 17, amount: { deep: [null] }, version: 'x' });
      await played.tell(item('still alive'));
      await played.agree();

      expect(desk.of('unfit').map(({ why }) => why)).toContain('UNKNOWN_MILESTONE');
    });
  });
});

const received = (handed: Event | undefined) => ({
  kind: 'report' as const,
  milestone: 'goodsReceived',
  source: 'logistics',
  sourceId: 'D1',
  version: 1,
  outcome: 'counted' as const,
  amount: { '1': '10' },
  happened: handed?.at ?? '',
  values: { signature: { hash: 'sha256:s', name: 's.jpg' } },
});

describe('a case on a real engine', () => {
  let env: TestWorkflowEnvironment;
  beforeAll(async () => (env = await localTemporal()), 60_000);
  afterAll(() => env?.teardown());

  it('takes forty Updates at once: none lost, order kept, each once', async () => {
    const played = new Played(env);
    await played.live('FORTY', async ({ desk }) => {
      const have = desk.head;
      const told = await Promise.all(
        Array.from({ length: 40 }, (_, i) => played.handle.executeUpdate(perform, { args: [{ command: item(`item ${i}`), have }] })),
      );
      for (const answer of told.sort((a, b) => a.to - b.to)) desk.take(answer);
      await played.agree();

      expect(new Set(desk.of('added').map((event) => event.item.title)).size).toBe(40);
      expect(desk.of('added')).toHaveLength(40);
    });
  });

  it('goes over from run to run under clicks, and answers an id of an earlier run with its revisions', async () => {
    const played = new Played(env);
    await played.live('RUNS', async () => {
      const first = item('first');
      const { from: began, to: ended } = await played.tell(first);
      for (let i = 0; i < 35; i += 1) await played.tell(item(`item ${i}`));
      const again = await played.tell(first);
      await played.agree();

      expect([again.from, again.to]).toEqual([began, ended]);
      expect(played.desk.of('added')).toHaveLength(36);
      expect((await played.handle.query(eventsSince, 0)).previousRun).toBeDefined();
    });
  });

  it('refuses without a trace what the procedure refuses, BEHIND and FORKED what another history asks', async () => {
    const played = new Played(env);
    await played.live('REFUSED', async ({ desk }) => {
      await played.rest();
      const before = (await played.handle.describe()).historyLength;

      expect(await played.refusal(copyTwoHandedOver())).toBe('TOO_EARLY');
      expect(await played.refusal(item('x'), { rev: 99, chain: 'f'.repeat(64) })).toBe('BEHIND');
      expect(await played.refusal(item('x'), { rev: desk.head.rev, chain: 'f'.repeat(64) })).toBe('FORKED');
      expect((await played.handle.describe()).historyLength).toBe(before);
    });
  });

  it('parks when the desk has another history, and refuses from then on', async () => {
    const played = new Played(env);
    await played.live('FORKED', async ({ desk }) => {
      const recordProgress = desk.recordProgress;
      desk.recordProgress = () => Promise.reject(ApplicationFailure.nonRetryable('another history', 'FORKED'));
      await played.handle.signal('noSuchMilestone');
      for (let parked: string | undefined; parked === undefined;) ({ parked } = await played.handle.query(standing));

      expect(await played.refusal(item('x'))).toBe('FORKED');
      expect((await played.handle.describe()).status.name).toBe('RUNNING');
      desk.recordProgress = recordProgress;
    });
  });

  it('keeps what nobody asked for until the desk is back, and clicks go on meanwhile', async () => {
    const played = new Played(env);
    await played.live('AWAY', async ({ desk }) => {
      desk.away = true;
      for (let i = 0; i < 5; i += 1) await played.handle.signal('noSuchMilestone', { sourceId: `s${i}` });
      await played.tell(item('meanwhile'));
      desk.away = false;
      await played.agree();

      expect(desk.of('unfit')).toHaveLength(5);
      expect(desk.of('added')).toHaveLength(1);
    });
  });

  it('ends a run only where something happened: a refused command leaves nothing behind by which a replay could end it too', async () => {
    const played = new Played(env);
    await played.live('REFUSING', async ({ handle, desk }) => {
      desk.away = true; // something is under way all the time: only the length ends the run
      await handle.signal('noSuchMilestone', { sourceId: 's' });
      for (let i = 0; i < 85; i += 1) {
        await played.tell(item(`click ${i}`));
        expect(await played.refusal({ ...item('x'), kind: 'confirm', milestone: 'nowhere' } as Command)).toBe('UNKNOWN_MILESTONE');
      }
      desk.away = false;
      await played.agree();
    });
    const runs = await runsOf(env.client, 'order:REFUSING');
    expect(runs.length).toBeGreaterThan(1);
    for (const runId of runs) {
      const history = await env.client.workflow.getHandle('order:REFUSING', runId).fetchHistory();
      await Worker.runReplayHistory({ workflowBundle: workflowBundle() }, history, 'order:REFUSING');
    }
  });

  it('is not readable in the engine when payloads are encrypted', async () => {
    const played = new Played(env, [new EncryptingCodec(payloadKeysFrom(`test=${Buffer.alloc(32, 7).toString('base64')}`))]);
    await played.live('SECRET', async () => {
      await played.tell(item('the price is 4.20'));
      await played.agree();

      const history = JSON.stringify(await env.client.workflow.getHandle('order:SECRET').fetchHistory());
      const readable = history.includes('the price') || history.includes(Buffer.from('the price is 4.20').toString('base64').slice(0, 16));
      expect(readable).toBe(false);
      expect(history).toContain('encryption-key-id');
    });
  });
});
