import type { Instalment, Terms } from '@gendan/trade';
import { builtIn, nineSteps } from '../procedures';
import type { Rules } from '../language';
import type { Assumptions, SimulatedOrder } from './assumed';
import { type Moment, simulate, type Simulated } from './simulate';

const opened = '2026-03-02T01:00:00.000Z';
const TT: Instalment[] = [
  { id: 'deposit', method: 'tt', gate: 'production', share: '30' },
  { id: 'balance', method: 'tt', gate: 'originals', share: '70', per: 'shipment' },
];
const terms = (instalments: Instalment[], inspection: Terms['inspection']): Terms => ({
  currency: 'USD',
  incoterm: 'FOB',
  port: 'Ningbo',
  lines: [{ line: 'red', product: 'mug', description: 'Mug, red', quantity: '1000', unit: 'PCS', price: '10.00' }],
  delivery: '2026-07-31',
  tolerancePercent: '0',
  instalments,
  inspection,
  firstArticle: false,
  remarks: null,
});
const order: SimulatedOrder = { opened, terms: terms(TT, 'none') };
const s0 = (assumptions: Assumptions = {}): Simulated => simulate(nineSteps.rules, order, assumptions);
const events = ({ moments }: Simulated): Extract<Moment, { what: 'event' }>['event'][] =>
  moments.flatMap((moment) => (moment.what === 'event' ? [moment.event] : []));
const times = (life: Simulated, milestone: string): number =>
  life.moments.filter((moment) => moment.what === 'task' && moment.key === milestone).length;

describe('S0 in virtual time', () => {
  it('everybody in time: it closes, nobody is late and nobody is refused', () => {
    const life = s0();
    expect([life.ended, life.waitsFor]).toEqual(['closed', []]);
    expect(life.moments.filter(({ what }) => what === 'refused')).toEqual([]);
    expect(events(life).filter((event) => event.type === 'reminded' && event.at > event.due)).toEqual([]);
  });

  it('a sample refused once is made twice, and the customer sees a second one', () => {
    const life = s0({ milestones: { sampleApproved: { refused: 1, reason: 'too thin' } } });
    expect([life.ended, times(life, 'sampleNoteDrafted'), times(life, 'sampleApproved')]).toEqual(['closed', 2, 2]);
    expect(events(life)).toContainEqual(expect.objectContaining({ type: 'refused', reason: 'too thin' }));
  });

  it('a deposit that takes ten days is asked of the customer when it is due, and production waits for it', () => {
    const life = s0({ milestones: { depositReceived: { takes: { n: 10, unit: 'days' } } } });
    const reminded = events(life).filter((event) => event.type === 'reminded' && event.key === 'depositReceived@instalment:deposit');
    expect(reminded).toContainEqual(expect.objectContaining({ to: 'customer', letter: 'paymentReminder' }));
    const [asked, released] = ['depositReceived@instalment:deposit', 'productionOrderIssued@factoryOrder:1'].map(
      (key) => life.moments.find((moment) => moment.what === 'task' && moment.key === key)?.at ?? '',
    );
    expect(Date.parse(released ?? '') - Date.parse(asked ?? '')).toBe(10 * 86_400_000);
  });

  it('what nobody does keeps the case open: it says what it waits for', () => {
    const life = s0({ milestones: { orderConfirmed: { never: true } }, until: '2026-08-31' });
    expect([life.ended, life.waitsFor]).toEqual(['until', ['orderConfirmed']]);
    expect(life.plan.closed).toBeUndefined();
  });

  it('a course of one part leaves the others alone', () => {
    const parts = [
      { kind: 'factoryOrder', label: 'a', quantity: { red: '600' }, values: { dueOn: '2026-06-30' } },
      { kind: 'factoryOrder', label: 'b', quantity: { red: '400' }, values: { dueOn: '2026-06-30' } },
      { kind: 'shipment', label: '1', quantity: { red: '1000' }, values: { etd: '2026-07-31' } },
    ];
    const life = simulate(nineSteps.rules, { ...order, parts }, { milestones: { 'goodsFinished@factoryOrder:b': { on: '2026-07-10' } } });
    const done = (part: string) => life.plan.kept[`goodsFinished@factoryOrder:${part}`]?.fact?.happened.slice(0, 10);
    expect([life.ended, done('a'), done('b')]).toEqual(['closed', '2026-06-30', '2026-07-10']);
  });
});

/** What the procedure itself allows; of the ways to pay the first. */
function orderFor(rules: Rules): SimulatedOrder {
  const [method] = rules.allows.methods;
  const [inspection = null] = rules.allows.inspection;
  const gate = method === 'openAccount' ? 'later' : 'production';
  const agreed = terms(method === undefined ? [] : [{ id: 'all', method, gate, share: '100' }], inspection);
  // which lane the goods take is written on the order; an undertaking carries its sum along from the order it comes from
  return { opened, terms: { ...agreed, lane: 'domestic', undertaken: USD('500.00') } };
}

const USD = (amount: string) => ({ amount, currency: 'USD' });
/** Where a plausible answer would leave the case open: amounts that have to agree with the order. */
const PAID_IN_FULL: Assumptions = { milestones: { fullPaymentConfirmed: { values: { received: USD('10000.00') } } } };
const ASSUMED: Record<string, Assumptions> = {
  inHouse: PAID_IN_FULL,
  boughtIn: PAID_IN_FULL,
  creditOrder: {
    milestones: {
      standardOrderEntered: { values: { originalAmount: USD('10000.00') } },
      slipChecked: { values: { slipAmount: USD('10000.00') } },
    },
  },
};

describe('every procedure of the house', () => {
  it.each(builtIn.map((procedure) => [procedure.rules.id, procedure] as const))('%s lives to its close', (_id, { rules }) => {
    const life = simulate(rules, orderFor(rules), ASSUMED[rules.id]);
    expect(life.moments.filter(({ what }) => what === 'refused')).toEqual([]);
    expect([life.ended, life.waitsFor]).toEqual(['closed', []]);
  });
});
