import { type Command, decide, drawUp, type Event, fold, hashOf, nineSteps, type Plan, sliceOf } from '@gendan/procedure';
import { aroundTheClock, type Terms } from '@gendan/trade';
import { lettersOf } from '../letters/letters-of';
import { tasksOf } from './tasks-of';

const { rules } = nineSteps;
const now = '2026-04-14T01:00:00.000Z';
const terms: Terms = {
  currency: 'USD',
  incoterm: 'FOB',
  port: 'Ningbo',
  lines: [{ line: '1', product: 'F750', description: '', quantity: '100', unit: 'pcs', price: '10' }],
  delivery: '2026-08-01',
  tolerancePercent: '0',
  instalments: [{ id: '1', method: 'tt', gate: 'production', share: '100' }],
  inspection: 'none',
  firstArticle: false,
  remarks: null,
};
const cast = {
  merchandiser: 'person:wang',
  salesperson: 'person:li',
  businessManager: 'person:chen',
  documentsClerk: 'person:sun',
  customer: 'customer:h',
  factory: 'factory:j',
};
const worth = { amount: '1000', currency: 'USD' };

class Order {
  events: Event[] = drawUp(
    rules,
    {
      case: 'order:EX1',
      kind: 'order',
      number: 'EX1',
      procedure: { id: rules.id, version: 1, hash: 'p' },
      terms: { version: 1, hash: hashOf(terms), slice: sliceOf(rules, terms) },
      cast,
      calendars: { always: aroundTheClock('Asia/Shanghai', { id: 'always' }) },
      calendarOf: { company: 'always' },
      by: { person: 'person:wang', role: 'merchandiser' },
    },
    now,
  );
  plan: Plan = fold(rules, this.events) as Plan;
  last: Event[] = this.events;

  act(command: object, person = 'person:wang', role = 'merchandiser'): this {
    const { events, refused } = decide(
      rules,
      this.plan,
      { id: `c${this.events.length}`, door: 'ui', by: { person, role }, ...command } as Command,
      now,
    );
    if (!events) throw new Error(JSON.stringify(refused));
    this.events = [...this.events, ...events];
    this.last = events;
    this.plan = fold(rules, this.events) as Plan;
    return this;
  }
  get tasks() {
    return tasksOf(rules, this.plan, worth).map(({ key, verb, readers, state }) => [key, verb, readers.join(), state]);
  }
}
const drafted = { kind: 'confirm', milestone: 'sampleNoteDrafted', values: { requirements: '按图' } };
const signed = { kind: 'sign', milestone: 'sampleNoteSigned' };

describe('tasks', () => {
  it('are what is open, each for whoever must act', () => {
    const order = new Order();

    expect(order.tasks).toEqual([['sampleNoteDrafted', 'confirm', 'person:wang', 'open']]);
    expect(order.act(drafted).tasks).toEqual([['sampleNoteSigned', 'sign', 'person:chen', 'open']]);
  });

  it('that wait for a party outside say so', () => {
    expect(new Order().act(drafted).act(signed, 'person:chen', 'businessManager').tasks).toEqual([
      ['sampleFinished', 'confirm', 'factory:j', 'waitsForOthers'],
    ]);
  });

  it('of others are followed by the merchandiser, who chases them', () => {
    const order = new Order().act({ kind: 'confirm', milestone: 'sampleNoteDrafted', values: { requirements: 'red' } });

    const [task] = tasksOf(rules, order.plan, worth).filter(({ key }) => key === 'sampleNoteSigned');
    expect(task).toMatchObject({ readers: ['person:chen'], watchers: ['person:wang'] });
    expect(tasksOf(rules, new Order().plan, worth)[0]).toMatchObject({ readers: ['person:wang'], watchers: [] });
  });

  it('under a hold are held', () => {
    expect(new Order().act({ kind: 'hold', blocks: ['all'], holdKind: 'other', reason: '等客户' }).tasks[0]?.[3]).toBe('held');
  });

  it('include items, and a cancellation to be signed', () => {
    const order = new Order().act({ kind: 'add', title: '问色卡', to: 'salesperson' }).act({ kind: 'cancel', reason: '客户撤单' });

    expect(order.tasks).toEqual(
      expect.arrayContaining([
        ['', 'finish', 'person:li', 'open'],
        ['cancel', 'signCancel', 'person:chen', 'open'],
      ]),
    );
  });

  it('for a role that nobody was named for are for all who hold it', () => {
    const order = new Order().act({ kind: 'add', title: '查水单', to: 'finance' });

    expect(order.tasks.find(([, verb]) => verb === 'finish')?.[2]).toBe('role:finance');
  });

  it('keep their id while the same thing is asked', () => {
    const order = new Order();
    const before = tasksOf(rules, order.plan, worth)[0]?.id;

    expect(tasksOf(rules, order.act({ kind: 'add', title: 'x', to: 'salesperson' }).plan, worth)[0]?.id).toBe(before);
  });
});

describe('letters out of events', () => {
  it('go to the party, with a link to the question they lead to', () => {
    const order = new Order().act(drafted).act(signed, 'person:chen', 'businessManager');

    expect(lettersOf(rules, order.plan, order.last)).toMatchObject([
      {
        kind: 'document',
        template: 'sampleNote',
        role: 'factory',
        party: 'factory:j',
        key: 'sampleNoteSigned',
        asks: { key: 'sampleFinished', round: 1 },
        daily: false,
      },
    ]);
  });

  it('of a chase go to whoever it waits for, with the words that were typed', () => {
    const order = new Order()
      .act(drafted)
      .act(signed, 'person:chen', 'businessManager')
      .act({ kind: 'chase', milestone: 'sampleFinished', text: '今天能寄吗？' });

    expect(lettersOf(rules, order.plan, order.last)).toMatchObject([
      { kind: 'chase', template: 'askedAgain', party: 'factory:j', about: { text: '今天能寄吗？' }, asks: { key: 'sampleFinished' } },
    ]);
  });

  it('tell whoever is in charge when a party gives another date', () => {
    const order = new Order().act(drafted).act(signed, 'person:chen', 'businessManager');
    order.act(
      { kind: 'replan', moves: [{ milestone: 'sampleFinished', committed: '2026-05-12' }], cause: '物料没到', borneBy: 'factory' },
      'factory:j',
      'factory',
    );

    expect(lettersOf(rules, order.plan, order.last)).toMatchObject([
      { template: 'dateGiven', party: 'person:wang', about: { text: '物料没到' } },
    ]);
  });

  it('are none where nothing was asked', () => {
    const order = new Order().act({ kind: 'add', title: 'x', to: 'salesperson' });

    expect(lettersOf(rules, order.plan, order.last)).toEqual([]);
  });
});
