import { type Command, decide, drawUp, type Event, fold, hashOf, nineSteps, type Plan, sliceOf } from '@gendan/procedure';
import { aroundTheClock, type Terms } from '@gendan/trade';
import { expectedOf } from './expected-of';

const { rules } = nineSteps;
const now = '2026-04-14T01:00:00.000Z';
const terms: Terms = {
  currency: 'USD',
  incoterm: 'FOB',
  port: 'Ningbo',
  lines: [{ line: '1', product: 'F750', description: '', quantity: '12000', unit: 'pcs', price: '3.45' }],
  delivery: '2026-08-01',
  tolerancePercent: '0',
  instalments: [
    { id: '1', method: 'tt', gate: 'production', share: '30' },
    { id: '2', method: 'lc', gate: 'originals', share: '70' },
  ],
  inspection: 'none',
  firstArticle: false,
  remarks: null,
};
const cast = { merchandiser: 'person:wang', salesperson: 'person:li', businessManager: 'person:chen', customer: 'customer:h' };
const merchandiser = { person: 'person:wang', role: 'merchandiser' };
const manager = { person: 'person:chen', role: 'businessManager' };

function opened(of: Terms): { events: Event[]; plan: Plan } {
  const events = drawUp(
    rules,
    {
      case: 'order:EX1',
      kind: 'order',
      number: 'EX1',
      procedure: { id: rules.id, version: 1, hash: 'p' },
      terms: { version: 1, hash: hashOf(of), slice: sliceOf(rules, of) },
      cast,
      calendars: { always: aroundTheClock('Asia/Shanghai', { id: 'always' }) },
      calendarOf: { company: 'always' },
      by: { person: 'person:wang', role: 'merchandiser' },
    },
    now,
  );
  return { events, plan: fold(rules, events) as Plan };
}

function after({ events, plan }: { events: Event[]; plan: Plan }, command: object, by: object) {
  const { events: more, refused } = decide(rules, plan, { id: `c${events.length}`, door: 'ui', by, ...command } as Command, now);
  if (!more) throw new Error(JSON.stringify(refused));
  const all = [...events, ...more];
  return { events: all, plan: fold(rules, all) as Plan };
}

describe('what finance is told to expect', () => {
  it('G35: a deposit, as soon as the terms list it: how much, of whom; not what the bank pays against documents', () => {
    const { plan } = opened(terms);

    expect([...expectedOf(rules, plan).values()]).toEqual([
      {
        case: 'EX1',
        milestone: 'depositReceived',
        part: 'instalment:1',
        amount: { amount: '12420.00', currency: 'USD' },
        due: '2026-05-16',
        customer: 'customer:h',
      },
    ]);
  });

  it('has the decimals of its currency', () => {
    const { plan } = opened({ ...terms, currency: 'JPY', lines: terms.lines.map((line) => ({ ...line, price: '345' })) });

    expect([...expectedOf(rules, plan).values()].map(({ amount }) => amount)).toEqual([{ amount: '1242000', currency: 'JPY' }]);
  });

  it('of a case that is cancelled is nothing', () => {
    const before = opened(terms);
    const asked = after(before, { kind: 'cancel', reason: '客户取消订单' }, merchandiser);
    const cancelled = after(asked, { kind: 'sign', milestone: 'cancel' }, manager);

    expect([...expectedOf(rules, before.plan).keys()]).toEqual(['depositReceived@instalment:1']);
    expect(expectedOf(rules, cancelled.plan).size).toBe(0);
  });
});
