import { explain } from '.';
import { close, factoryClose, SmallCase, utc } from './scenarios/a-small-export';

const why = (one: SmallCase, key: string, events = false) => explain(one.rules, one.plan, key, one.now, events ? one.events : undefined);
const CONFIRMED = '2026-03-03T10:00:00+08:00';

const toShip = (etd?: string) =>
  new SmallCase({ terms: { inspection: 'customer' } })
    .at(CONFIRMED)
    .confirmed()
    .depositIn()
    .part('factoryOrder', { red: '100', blue: '50' })
    .part(
      'shipment',
      { red: '100', blue: '50' },
      { carries: { 'factoryOrder:1': { red: '100', blue: '50' } }, ...(etd ? { values: { etd } } : {}) },
    );

describe('why this date', () => {
  it('goes from anchor to anchor back to what has happened, with the rule and the calendar of each hop', () => {
    const one = toShip('2026-05-10');
    expect(why(one, 'goodsInspected@shipment:1').hops).toEqual([
      { of: 'orderConfirmed', rule: 'happened', from: utc(CONFIRMED), to: utc(CONFIRMED) },
      {
        of: 'productionOrderIssued@factoryOrder:1',
        anchor: 'orderConfirmed',
        rule: '+1 workingDays',
        calendar: 'company',
        from: utc(CONFIRMED),
        to: close('2026-03-04'),
      },
      {
        of: 'goodsFinished@factoryOrder:1',
        anchor: 'productionOrderIssued@factoryOrder:1',
        rule: '+20 workingDays',
        calendar: 'factory',
        from: close('2026-03-04'),
        to: factoryClose('2026-03-27'),
      },
      {
        of: 'goodsInspected@shipment:1',
        anchor: 'goodsFinished@factoryOrder:1',
        rule: '+2 workingDays',
        calendar: 'company',
        from: factoryClose('2026-03-27'),
        to: close('2026-03-31'),
      },
    ]);
  });

  it('begins at the opening of the case, or at a date that was given', () => {
    const one = new SmallCase();
    expect(why(one, 'proformaDrafted').hops).toEqual([
      { of: 'case.opened', rule: 'opened', from: one.now, to: one.now },
      { of: 'proformaDrafted', anchor: 'case.opened', rule: '+2 workingDays', calendar: 'company', from: one.now, to: close('2026-03-04') },
    ]);
    expect(why(toShip('2026-05-20'), 'spaceBooked@shipment:1').hops).toEqual([
      { of: 'part.etd', rule: 'given', from: '2026-05-20', to: close('2026-05-20') },
      {
        of: 'spaceBooked@shipment:1',
        anchor: 'part.etd',
        rule: '-10 workingDays',
        calendar: 'company',
        from: '2026-05-20',
        to: close('2026-05-07'),
      },
    ]);
  });

  it('stops at a promise: what is committed is its own reason, what the rule would give stands beside it', () => {
    const one = toShip('2026-05-10').act('factory', {
      kind: 'replan',
      moves: [{ milestone: 'goodsFinished', committed: '2026-04-02' }],
      cause: 'material',
      borneBy: 'factory',
    });
    const committed = { of: 'goodsFinished@factoryOrder:1', rule: 'committed', to: factoryClose('2026-04-02') };
    expect(why(one, 'goodsFinished@factoryOrder:1')).toMatchObject({
      due: factoryClose('2026-04-02'),
      baseline: factoryClose('2026-03-27'),
      committed: factoryClose('2026-04-02'),
      hops: [committed],
      also: [{ of: 'goodsFinished@factoryOrder:1', rule: '+20 workingDays', to: factoryClose('2026-03-27') }],
    });
    expect(why(one, 'goodsInspected@shipment:1').hops[0]).toEqual(committed);
  });

  it('names the anchors that have no date, first its own, then theirs', () => {
    const shipping = toShip();
    expect(why(shipping, 'spaceBooked@shipment:1')).toMatchObject({ hops: [], unknown: ['part.etd'] });
    expect(why(shipping, 'documentsSent@shipment:1')).toMatchObject({ hops: [], unknown: ['goodsLoaded', 'part.etd'] });
    expect(why(shipping, 'documentsSent@shipment:1').waitsFor).toEqual(['goodsLoaded@shipment:1']);
  });

  it('is provisional when a date lies after the last day whose holidays are announced', () => {
    const late = new SmallCase({ terms: { delivery: '2027-03-01' }, at: '2026-12-28T09:00:00+08:00' });
    expect(why(late, 'proformaDrafted').provisional).toBeUndefined();
    late.at('2026-12-30T10:00:00+08:00').confirmed().depositIn().part('factoryOrder', { red: '100', blue: '50' });
    expect(why(late, 'goodsFinished@factoryOrder:1').provisional).toBe(true);
  });
});

describe('why it is expected then', () => {
  it('follows what decides the forecast: its time has passed, the goods come later than the sailing', () => {
    const one = toShip('2026-03-20').at('2026-03-06T09:00:00+08:00');
    const { forecast, forecastHops } = why(one, 'goodsLoaded@shipment:1');
    // issued two days late; twenty days of the factory from 03-06, inspected two working days later
    expect(forecast).toBe(close('2026-04-01'));
    expect(forecastHops.map(({ of, rule, to }) => ({ of, rule, to }))).toEqual([
      { of: 'productionOrderIssued@factoryOrder:1', rule: 'now', to: one.now },
      { of: 'goodsFinished@factoryOrder:1', rule: '+20 workingDays', to: factoryClose('2026-03-30') },
      { of: 'goodsInspected@shipment:1', rule: '+2 workingDays', to: close('2026-04-01') },
      { of: 'goodsLoaded@shipment:1', rule: 'after', to: close('2026-04-01') },
    ]);
  });

  it('carries the float to what is promised after it', () => {
    const explanation = why(toShip('2026-05-18'), 'goodsLoaded@shipment:1');
    expect(explanation).toMatchObject({ floatDays: 2, forecast: close('2026-05-18') });
    expect(explanation.risk).toBeUndefined();
  });
});

it('with the events of the case it tells when a date was moved, and why', () => {
  const one = toShip('2026-05-10').at('2026-03-05T09:00:00+08:00');
  one.act('factory', {
    kind: 'replan',
    moves: [{ milestone: 'goodsFinished', committed: '2026-04-02' }],
    cause: 'material',
    borneBy: 'factory',
  });
  const { moved } = why(one, 'goodsFinished@factoryOrder:1', true);
  expect(moved.filter((each) => each.which === 'committed')).toEqual([
    { which: 'committed', to: factoryClose('2026-04-02'), at: one.now, cause: 'material' },
  ]);
  expect(why(one, 'goodsFinished@factoryOrder:1').moved).toEqual([
    { which: 'committed', from: factoryClose('2026-03-27'), to: factoryClose('2026-04-02') },
  ]);
});
