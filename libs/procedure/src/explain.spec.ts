import type { Calendar } from '@gendan/trade';
import { explain, type MilestoneRule, type Node } from '.';
import { CALENDARS, close, factoryClose, smallExport, SmallCase, utc, type Wish } from './scenarios/a-small-export';

const why = (one: SmallCase, key: string, events = false) => explain(one.rules, one.plan, key, one.now, events ? one.events : undefined);
const CONFIRMED = '2026-03-03T10:00:00+08:00';

const tiny = (of: Node[], wish: Wish = {}) => new SmallCase({ ...wish, rules: { ...smallExport, of } });
const step = (name: string, more: Partial<MilestoneRule> = {}): Node => ({ m: 'task', name, by: 'merchandiser', ...more });

const ordering = () => new SmallCase({ terms: { inspection: 'customer' } }).at(CONFIRMED).confirmed().depositIn();

const promise = (committed: string, part = 'factoryOrder:1') => ({
  kind: 'replan',
  moves: [{ milestone: 'goodsFinished', part, committed }],
  cause: 'material',
  borneBy: 'factory',
});

const toShip = (etd?: string) =>
  ordering()
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
    const one = toShip('2026-05-10').act('factory', promise('2026-04-02'));
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

  it('is the date of the latest of several that a name means', () => {
    const one = ordering()
      .part('factoryOrder', { red: '100' })
      .part('factoryOrder', { blue: '50' })
      .act('factory', promise('2026-04-10', 'factoryOrder:2'))
      .part('shipment', { red: '100', blue: '50' });
    expect(why(one, 'goodsInspected@shipment:1').hops.map(({ of }) => of)).toEqual([
      'goodsFinished@factoryOrder:2',
      'goodsInspected@shipment:1',
    ]);
  });

  it('of the earlier of two dates is that of the one; the other stands beside it', () => {
    const one = tiny([step('told', { due: { earliest: [{ on: 'terms.delivery' }, { n: 5, unit: 'days', after: 'case.opened' }] } })]);
    const five = utc('2026-03-07T09:00:00+08:00');
    expect(why(one, 'told')).toMatchObject({
      hops: [
        { of: 'case.opened', rule: 'opened', from: one.now, to: one.now },
        { of: 'told', anchor: 'case.opened', rule: '+5 days', calendar: 'company', from: one.now, to: five },
      ],
      also: [{ of: 'told', anchor: 'terms.delivery', rule: 'on', calendar: 'company', from: '2026-05-20', to: close('2026-05-20') }],
    });
  });

  it('may go back to a refusal', () => {
    const answered: Node = { m: 'outside', name: 'answered', by: 'customer', after: ['asked'], refused: { again: ['asked'] } };
    const one = tiny([step('asked'), answered, step('offered', { due: { n: 3, unit: 'days', after: 'answered.refused' } })])
      .confirm('merchandiser', 'asked')
      .act('customer', { kind: 'refuse', milestone: 'answered', reason: 'too dear' });
    expect(why(one, 'offered').hops[0]).toEqual({ of: 'answered.refused', rule: 'refused', from: one.now, to: one.now });
  });

  it('names what its being needed hangs on while that is not known, and not why it waits', () => {
    const one = tiny([step('washed', { when: ['all', ['is', 'terms.x', 1], ['is', 'terms.y', 1]] }), step('skipped')]);
    expect(why(one, 'washed')).toMatchObject({ unknown: ['terms.x', 'terms.y'], waitsFor: [] });
    expect(why(one.act('merchandiser', { kind: 'skip', milestone: 'skipped', reason: 'no' }), 'skipped').unknown).toEqual([]);
  });

  it('names the anchors that have no date, first its own, then theirs, and not those that have one', () => {
    const lots = tiny([
      { g: 'each', name: 'lot', of: [step('made', { due: { on: 'part.readyOn' } })] },
      { g: 'stage', name: 'goods', of: [step('chosen', { due: { on: 'terms.chosenOn' } })] },
      step('loaded', { due: { n: 2, unit: 'days', after: 'made' } }),
      step('paid', { due: { n: 2, unit: 'days', after: 'goods' } }),
    ]);
    for (const values of [{ readyOn: '2026-03-10' }, { readyOn: '2026-03-12' }, {}])
      lots.act('merchandiser', { kind: 'openPart', part: { kind: 'lot', values } });
    lots.confirm('merchandiser', 'made', { part: 'lot:1' });
    expect(why(lots, 'loaded')).toMatchObject({ hops: [], also: [], forecastHops: [], unknown: ['made', 'part.readyOn'] });
    expect(why(lots, 'paid').unknown).toEqual(['goods', 'terms.chosenOn']);
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

  it('is so by the calendar it is counted on, and not on the last day that is announced', () => {
    const company = { ...CALENDARS['company'], officialTo: '2026-03-05' } as Calendar;
    const one = tiny(
      [2, 3, 4]
        .map((n) => step(`in${n}`, { due: { n, unit: 'days', after: 'case.opened' } }))
        .concat(step('made', { due: { n: 9, unit: 'days', after: 'case.opened', cal: 'factory' } })),
      { calendars: { ...CALENDARS, company } },
    );
    expect(['in2', 'in3', 'in4', 'made'].map((key) => why(one, key).provisional)).toEqual([undefined, undefined, true, undefined]);
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

  it('begins with what has happened, with the rule and the calendar of each hop', () => {
    const one = toShip('2026-03-20').at('2026-03-05T10:00:00+08:00').confirm('merchandiser', 'productionOrderIssued');
    const issued = 'productionOrderIssued@factoryOrder:1';
    const [first, second, third, last] = why(one, 'goodsLoaded@shipment:1').forecastHops;
    expect([first, second]).toEqual([
      { of: issued, rule: 'happened', from: one.now, to: one.now },
      {
        of: 'goodsFinished@factoryOrder:1',
        anchor: issued,
        rule: '+20 workingDays',
        calendar: 'factory',
        from: one.now,
        to: factoryClose('2026-03-28'),
      },
    ]);
    expect(third).toMatchObject({ of: 'goodsInspected@shipment:1', to: close('2026-03-31') });
    expect(last).toEqual({ of: 'goodsLoaded@shipment:1', anchor: third?.of, rule: 'after', from: third?.to, to: third?.to });
  });

  it('carries the float to what is promised after it', () => {
    const explanation = why(toShip('2026-05-18'), 'goodsLoaded@shipment:1');
    expect(explanation).toMatchObject({ floatDays: 2, forecast: close('2026-05-18') });
    expect(explanation.risk).toBeUndefined();
  });
});

it('tells when it came to be due, not when it opened', () => {
  const one = new SmallCase().at('2026-03-03T10:00:00+08:00').confirm('merchandiser', 'proformaDrafted');
  expect(why(one, 'proformaApproved', true).moved).toEqual([{ which: 'due', to: close('2026-03-04'), at: one.now }]);
  expect(why(one, 'proformaApproved').moved).toEqual([]);
});

it('with the events of the case it tells when a date was moved, and why', () => {
  const one = toShip('2026-05-10').at('2026-03-05T09:00:00+08:00').act('factory', promise('2026-04-02'));
  expect(why(one, 'goodsFinished@factoryOrder:1', true).moved).toEqual([
    { which: 'committed', to: factoryClose('2026-04-02'), at: one.now, cause: 'material' },
  ]);
  expect(why(one, 'goodsFinished@factoryOrder:1').moved).toEqual([
    { which: 'committed', from: factoryClose('2026-03-27'), to: factoryClose('2026-04-02') },
  ]);
  expect(why(toShip('2026-05-10').act('factory', promise('2026-03-27')), 'goodsFinished@factoryOrder:1').moved).toEqual([]);
});
