import type { finance, records } from '@gendan/contracts/grpc';
import { createLog, Refusal } from '@gendan/platform';
import { Transactions } from '@gendan/platform/nest';
import {
  builtIn,
  type Command,
  decide,
  drawUp,
  type Event,
  fold,
  hashOf,
  nineSteps,
  type Plan,
  type Rules,
  sliceOf,
} from '@gendan/procedure';
import { callsTo, FakeNeighbour, freshDatabase, type FreshDatabase, until } from '@gendan/testing';
import { aroundTheClock, type Terms } from '@gendan/trade';
import type { DataSource } from 'typeorm';
import { dataSource } from '../data-source';
import type { Reader } from '../sign-in/reader';
import { TermsRepository } from '../terms/terms.repository';
import { RefusedTellingsRepository } from './refused-tellings.repository';
import { RefusedTellings } from './refused-tellings.service';
import { TellingProjection } from './telling.projection';
import { TellingRelay } from './telling-relay';
import { TellingRepository } from './telling.repository';

const now = '2026-04-14T01:00:00.000Z';
const complaint = builtIn.find(({ rules }) => rules.id === 'complaint')?.rules ?? nineSteps.rules;

/** A service that is away so often, refuses while it must, and remembers what it heard. */
class Listener<T> {
  readonly heard: T[] = [];
  away = 0;
  refuses?: Refusal;
  readonly hear = (told: T): object => {
    if (this.refuses) throw this.refuses;
    if (this.away > 0) {
      this.away -= 1;
      throw new Error('away');
    }
    this.heard.push(told);
    return {};
  };
}
const money = new Listener<finance.ExpectInstalmentRequest>();
const kept = new Listener<records.KeepRequest>();
const books = new FakeNeighbour('gendan/finance/v1/finance.proto', ['gendan', 'finance', 'v1', 'FinanceService'], {
  ExpectInstalment: money.hear,
});
const keeper = new FakeNeighbour('gendan/records/v1/records.proto', ['gendan', 'records', 'v1', 'RecordsService'], { Keep: kept.hear });

const termsAt = (price: string): Terms => ({
  currency: 'USD',
  incoterm: 'FOB',
  port: 'Ningbo',
  lines: [{ line: '1', product: 'F750', description: '', quantity: '12000', unit: 'pcs', price }],
  delivery: '2026-08-01',
  tolerancePercent: '0',
  instalments: [{ id: '1', method: 'tt', gate: 'production', share: '30' }],
  inspection: 'none',
  firstArticle: false,
  remarks: null,
});
/** A complaint agrees no payment and no inspection. */
const nothingAgreed: Terms = { ...termsAt('3.45'), instalments: [], inspection: null };
const wang = { person: 'person:wang', role: 'merchandiser' };
const li = { person: 'person:li', role: 'salesperson' };

let source: DataSource;
let database: FreshDatabase;
let rows: TellingRepository;
let projection: TellingProjection;

/** A case whose every decision is projected as the desk projects it. */
class Followed {
  private readonly events: Event[] = [];
  private readonly decisions: Plan[] = [];
  constructor(
    private readonly rules: Rules,
    private readonly number: string,
  ) {}

  async open(terms: Terms): Promise<this> {
    const opening = {
      case: `${this.rules.for}:${this.number}`,
      kind: this.rules.for,
      number: this.number,
      procedure: { id: this.rules.id, version: 1, hash: 'p' },
      terms: { version: 1, hash: hashOf(terms), slice: sliceOf(this.rules, terms) },
      cast: { merchandiser: 'person:wang', salesperson: 'person:li', businessManager: 'person:chen', customer: 'customer:h' },
      calendars: { always: aroundTheClock('Asia/Shanghai', { id: 'always' }) },
      calendarOf: { company: 'always' },
      by: wang,
    };
    return this.recorded(drawUp(this.rules, opening, now));
  }
  async does(act: object, by: object): Promise<this> {
    const plan = fold(this.rules, this.events) as Plan;
    const { events, refused } = decide(
      this.rules,
      plan,
      { id: `c${this.events.length}`, door: 'ui', by, ...act } as Command,
      new Date(Date.parse(now) + this.events.length).toISOString(),
    );
    if (!events) throw new Error(JSON.stringify(refused));
    return this.recorded(events);
  }
  /** The desk's rows are made anew from the events. */
  async rebuilt(): Promise<void> {
    for (const plan of this.decisions) await this.project(plan);
  }
  private async recorded(events: Event[]): Promise<this> {
    this.events.push(...events);
    const plan = fold(this.rules, this.events) as Plan;
    this.decisions.push(plan);
    await this.project(plan);
    return this;
  }
  private project(plan: Plan): Promise<void> {
    return source.transaction((tx) => projection.apply(tx, { caseId: plan.case, rules: this.rules, before: undefined, plan, events: [] }));
  }
}

async function relayed(): Promise<void> {
  const records = callsTo<records.RecordsService>(keeper.address, 'gendan.records.v1.RecordsService');
  const finance = callsTo<finance.FinanceService>(books.address, 'gendan.finance.v1.FinanceService');
  const relay = new TellingRelay(
    rows,
    { finance, records: { customers: records, production: records, logistics: records, finance: records } },
    createLog('desk', 'silent'),
  );
  relay.onApplicationBootstrap();
  const waiting = () => source.query(`select 1 from "outbox" where "delivered_at" is null and "refused_at" is null`) as Promise<unknown[]>;
  await until(async () => (await waiting()).length === 0);
  await relay.onApplicationShutdown();
}

beforeAll(async () => {
  [database] = await Promise.all([freshDatabase(), books.open(), keeper.open()]);
  source = await dataSource(database.as('desk')).initialize();
  rows = new TellingRepository(source);
  const terms = new TermsRepository(source);
  projection = new TellingProjection(rows, terms);
  for (const price of ['3.45', '4.00']) await terms.keep(hashOf(termsAt(price)), termsAt(price));
});
afterAll(async () => {
  await source?.destroy();
  books.close();
  keeper.close();
  await database?.drop();
});

it('G35: finance hears in order what a case expects, however often it was away; a rebuild tells nothing twice', async () => {
  const order = await new Followed(nineSteps.rules, 'EX1').open(termsAt('3.45'));
  const dearer = termsAt('4.00');
  const slice = sliceOf(nineSteps.rules, dearer);
  await order.does({ kind: 'setTerms', base: hashOf(termsAt('3.45')), hash: hashOf(dearer), slice }, wang);
  await order.rebuilt();
  money.away = 1;
  await relayed();
  await order.rebuilt();
  await relayed();

  expect(money.heard.map(({ case: number, amount }) => [number, amount?.amount])).toEqual([
    ['EX1', '12420.00'],
    ['EX1', '14400.00'],
  ]);
});

it('S1.16: customers hear what was confirmed, what was corrected, and what never was, in the order of the case', async () => {
  const taken = { complaintText: 'chipped', orderNumber: 'EX1', severity: 'notSerious' };
  const claim = await new Followed(complaint, 'CP1').open(nothingAgreed);
  await claim.does({ kind: 'confirm', milestone: 'complaintTaken', values: taken }, li);
  await claim.does(
    { kind: 'correct', milestone: 'complaintTaken', values: { ...taken, orderNumber: 'EX2' }, reason: 'mistyped' },
    { ...li, person: 'person:chen' },
  );
  kept.away = 2;
  await relayed();
  await claim.does({ kind: 'withdraw', milestone: 'complaintTaken', reason: 'meant another' }, { ...li, person: 'person:chen' });
  await claim.rebuilt();
  await relayed();

  expect(kept.heard.map(({ record, case: of, key, withdrawn }) => [record, of, key, withdrawn])).toEqual([
    ['complaint', 'complaint:CP1', 'complaintTaken', false],
    ['complaint', 'complaint:CP1', 'complaintTaken', false],
    ['complaint', 'complaint:CP1', 'complaintTaken', true],
  ]);
  expect(kept.heard.map(({ valuesJson }) => valuesJson && (JSON.parse(valuesJson) as Record<string, unknown>)['order'])).toEqual([
    'EX1',
    'EX2',
    '',
  ]);
  const revisions = kept.heard.map(({ revision }) => revision);
  expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
});

describe('what a service would not take', () => {
  const merchandiser = { kind: 'person', id: 'person:wang', roles: ['merchandiser'], scopes: [] as string[] } as Reader;
  const taken = (orderNumber: string) => ({ complaintText: 'chipped', orderNumber, severity: 'notSerious' });
  const chen = { ...li, person: 'person:chen' };
  const refusals = () => new RefusedTellings(new RefusedTellingsRepository(source), new Transactions(source));
  const heardOf = (number: string) => kept.heard.filter((each) => each.number === number).map(({ valuesJson }) => valuesJson);
  const exists = new Refusal({
    kind: 'conflict',
    code: 'STATEMENT_OF_MONTH_EXISTS',
    zh: '这个月的对账单已有一张。',
    en: 'There is a statement for this month already.',
  });

  it('is said with what, why and what next; put right it is told again, once', async () => {
    kept.refuses = exists;
    await (
      await new Followed(complaint, 'CP2').open(nothingAgreed)
    ).does({ kind: 'confirm', milestone: 'complaintTaken', values: taken('EX1') }, li);
    await relayed();
    const [refused] = await refusals().list(merchandiser);
    expect(refused).toMatchObject({
      number: 'CP2',
      service: { en: 'customers' },
      what: { zh: '投诉', en: 'Complaint' },
      key: 'complaintTaken',
      code: 'STATEMENT_OF_MONTH_EXISTS',
      why: { zh: '这个月的对账单已有一张。', en: 'There is a statement for this month already.' },
      next: { en: expect.stringContaining('tell it again') },
    });

    kept.refuses = undefined;
    await refusals().again(refused?.id ?? '', merchandiser);
    await relayed();
    expect(heardOf('CP2')).toHaveLength(1);
    expect(await refusals().list(merchandiser)).toEqual([]);
    await expect(refusals().again(refused?.id ?? '', merchandiser)).rejects.toMatchObject({ code: 'TELLING_NOT_REFUSED' });
  });

  it('of the wrong shape is corrected in its case, told anew by itself, and no longer said; what was overtaken is never told after it', async () => {
    kept.refuses = new Refusal({ kind: 'invalid', code: 'BAD_SHAPE', zh: '填写有误。', en: 'It does not fit.' });
    const claim = await new Followed(complaint, 'CP3').open(nothingAgreed);
    await claim.does({ kind: 'confirm', milestone: 'complaintTaken', values: taken('EX1') }, li);
    await relayed();
    const [refused] = await refusals().list(merchandiser);
    expect(refused?.next.en).toContain('Correct what was filled in at this step of CP3');

    kept.refuses = undefined;
    await claim.does({ kind: 'correct', milestone: 'complaintTaken', values: taken('EX2'), reason: 'mistyped' }, chen);
    await relayed();
    expect(await refusals().list(merchandiser)).toEqual([]);
    await expect(refusals().again(refused?.id ?? '', merchandiser)).rejects.toMatchObject({ code: 'TELLING_NOT_REFUSED' });
    expect(heardOf('CP3').map((said) => (JSON.parse(said) as { order: string }).order)).toEqual(['EX2']);
  });

  it('G35: may be money to expect as well', async () => {
    money.refuses = new Refusal({ kind: 'conflict', code: 'CURRENCY_DIFFERS', zh: '币种不同。', en: 'Another currency.' });
    await new Followed(nineSteps.rules, 'EX9').open(termsAt('3.45'));
    await relayed();
    const [refused] = await refusals().list(merchandiser);
    expect(refused).toMatchObject({ number: 'EX9', what: { zh: '应收款' }, service: { zh: '财务' }, code: 'CURRENCY_DIFFERS' });

    money.refuses = undefined;
    await refusals().again(refused?.id ?? '', merchandiser);
    await relayed();
    expect(money.heard.filter(({ case: number }) => number === 'EX9').map(({ amount }) => amount?.amount)).toEqual(['12420.00']);
  });

  it('is looked after by those who look after reports', async () => {
    await expect(refusals().list({ ...merchandiser, roles: ['salesperson'] })).rejects.toMatchObject({ code: 'NOT_FOR_YOU' });
    await expect(refusals().again('1', { ...merchandiser, roles: ['salesperson'] })).rejects.toMatchObject({ code: 'NOT_FOR_YOU' });
  });
});
