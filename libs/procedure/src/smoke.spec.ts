import { chinaOffice } from '@gendan/trade';
import {
  decide,
  drawUp,
  evolve,
  expire,
  fold,
  nextDue,
  observe,
  lookAt,
  type Opening,
  type Rules,
  type Command,
  type Event,
  type Plan,
} from '.';

const rules: Rules = {
  id: 'tiny',
  version: 1,
  for: 'order',
  cast: ['merchandiser', 'businessManager', 'finance'],
  parties: ['customer', 'factory'],
  cancel: ['businessManager'],
  allows: { methods: ['tt'], inspection: ['none'] },
  settings: {},
  ladders: {
    default: [
      { n: -1, unit: 'workingDays', to: 'owner' },
      { n: 0, unit: 'minutes', to: 'owner' },
      { n: 1, unit: 'workingDays', to: 'ownerManager' },
    ],
  },
  of: [
    {
      g: 'stage',
      name: 'ordering',
      of: [
        {
          m: 'task',
          name: 'drafted',
          by: 'merchandiser',
          reads: ['terms.lines', 'terms.instalments'],
          due: { n: 2, unit: 'workingDays', after: 'case.opened' },
        },
        {
          m: 'approval',
          name: 'approved',
          after: ['drafted'],
          chain: ['businessManager'],
          reads: ['terms.lines', 'terms.instalments', 'terms.inspection'],
          is: 'reviewStands',
        },
        { m: 'outside', name: 'confirmedByCustomer', after: ['approved'], by: 'customer', is: 'showsCustomer' },
      ],
    },
    {
      g: 'each',
      name: 'instalment',
      from: 'terms.instalments',
      of: [
        {
          m: 'count',
          name: 'depositReceived',
          by: 'finance',
          toward: 'part.amount',
          is: 'moneyIn',
          gate: 'production',
          when: ['is', 'part.gate', 'production'],
        },
      ],
    },
    {
      g: 'each',
      name: 'factoryOrder',
      covers: 'terms.lines',
      of: [
        {
          m: 'task',
          name: 'issued',
          by: 'merchandiser',
          after: ['confirmedByCustomer', 'depositReceived'],
          is: 'startsProduction',
          reads: ['part.quantity'],
        },
        { m: 'outside', name: 'finished', by: 'factory', after: ['issued'] },
      ],
    },
    { g: 'stage', name: 'end', of: [{ m: 'task', name: 'ended', by: 'merchandiser', after: ['finished'], is: 'closes' }] },
  ],
};
const opening: Opening = {
  case: 'order:EX1',
  kind: 'order',
  number: 'EX1',
  procedure: { id: 'tiny', version: 1, hash: 'h' },
  by: { person: 'p1', role: 'merchandiser' },
  terms: {
    version: 1,
    hash: 't1',
    slice: {
      'terms.lines': { A: '100' },
      'terms.instalments': [{ id: '1', method: 'tt', gate: 'production', amount: '300' }],
      'terms.inspection': 'none',
      'terms.firstArticle': false,
    },
  },
  cast: { merchandiser: 'p1', businessManager: 'p2', finance: 'p3', customer: 'c1', factory: 'f1' },
  calendars: { company: chinaOffice({ id: 'company', version: 1 }) },
  calendarOf: { company: 'company' },
};
const people = { p1: 'merchandiser', p2: 'businessManager', p3: 'finance', c1: 'customer', f1: 'factory' } as const;
let n = 0;
const from = (person: keyof typeof people, act: Record<string, unknown>): Command =>
  ({ id: `c${++n}`, by: { person, role: people[person] }, door: 'ui', ...act }) as unknown as Command;

describe('the machine', () => {
  it('lives a small order to its close', () => {
    let plan: Plan = fold(rules, drawUp(rules, opening, '2026-03-02T01:00:00.000Z'));
    const all: Event[] = [];
    const take = (events: Event[]) => {
      all.push(...events);
      plan = events.reduce((p, e) => evolve(rules, p, e), plan);
    };
    const say = (person: keyof typeof people, act: Record<string, unknown>, now = '2026-03-03T02:00:00.000Z') => {
      const answer = decide(rules, plan, from(person, act), now);
      if (answer.events) take(answer.events);
      return answer.refused?.code ?? 'ok';
    };
    expect(nextDue(rules, plan)).toMatchObject({ what: 'rung', key: 'drafted' });
    expect(say('p1', { kind: 'confirm', milestone: 'drafted' })).toBe('ok');
    expect(say('p1', { kind: 'sign', milestone: 'approved' })).toBe('NOT_A_SIGNER');
    expect(say('p2', { kind: 'sign', milestone: 'approved' })).toBe('ok');
    expect(say('c1', { kind: 'confirm', milestone: 'confirmedByCustomer' })).toBe('ok');
    expect(say('p1', { kind: 'openPart', part: { kind: 'factoryOrder', quantity: { A: '100' } } })).toBe('ok');
    expect(say('p1', { kind: 'confirm', milestone: 'issued' })).toBe('TOO_EARLY');
    take(
      observe(
        rules,
        plan,
        {
          kind: 'report',
          milestone: 'depositReceived',
          part: 'instalment:1',
          source: 'finance',
          sourceId: 'r1',
          version: 1,
          outcome: 'counted',
          amount: '300',
          happened: '2026-03-03',
        },
        '2026-03-03T03:00:00.000Z',
      ),
    );
    expect(lookAt(rules, plan).state('depositReceived@instalment:1').state).toBe('done');
    expect(say('p1', { kind: 'confirm', milestone: 'issued' })).toBe('ok');
    take(
      observe(
        rules,
        plan,
        {
          kind: 'report',
          milestone: 'depositReceived',
          part: 'instalment:1',
          source: 'finance',
          sourceId: 'r1',
          version: 2,
          outcome: 'counted',
          amount: '200',
          happened: '2026-03-03',
        },
        '2026-03-03T03:00:00.000Z',
      ),
    );
    expect(lookAt(rules, plan).state('issued@factoryOrder:1').state).toBe('shaken');
    expect(say('p1', { kind: 'uphold', milestone: 'issued', reason: 'x' })).toBe('LAW_1');
    take(
      observe(
        rules,
        plan,
        {
          kind: 'report',
          milestone: 'depositReceived',
          part: 'instalment:1',
          source: 'finance',
          sourceId: 'r1',
          version: 3,
          outcome: 'counted',
          amount: '300',
          happened: '2026-03-03',
        },
        '2026-03-03T03:00:00.000Z',
      ),
    );
    expect(say('p1', { kind: 'uphold', milestone: 'issued', reason: 'x' })).toBe('ok');
    expect(say('f1', { kind: 'confirm', milestone: 'finished' })).toBe('ok');
    expect(say('p1', { kind: 'confirm', milestone: 'ended' })).toBe('ok');
    expect(plan.closed).toBe(true);
    expect(expire(rules, plan, '2026-04-01T00:00:00.000Z')).toEqual([]);
  });
});
