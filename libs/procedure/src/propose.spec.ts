import { propose, schedule, unknownAssumption, type Assumption } from '.';
import { close, factoryClose, LC, SmallCase, utc } from './scenarios/a-small-export';

const ifSo = (one: SmallCase, ...assumptions: Assumption[]) => propose(one.rules, one.plan, assumptions, one.now);
const frozen = (one: SmallCase): SmallCase => {
  const freeze = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  };
  freeze(one.plan);
  return one;
};

/** In production; the credit allows shipment until 05-10. */
const onCredit = () => {
  const one = new SmallCase({ terms: { instalments: LC, toBank: true, delivery: '2026-05-08', inspection: 'customer' } })
    .at('2026-03-10T10:00:00+08:00')
    .confirmed();
  one.confirm('customer', 'lcReceived', {
    values: { lc: { number: 'LC1', version: 0 }, latestShipment: '2026-05-10', expiry: '2026-05-31' },
  });
  one.act('salesperson', { kind: 'sign', milestone: 'lcReviewed' }).act('documentsClerk', { kind: 'sign', milestone: 'lcReviewed' });
  one.part('factoryOrder', { red: '100', blue: '50' }).confirm('merchandiser', 'productionOrderIssued');
  one.part(
    'shipment',
    { red: '100', blue: '50' },
    { carries: { 'factoryOrder:1': { red: '100', blue: '50' } }, values: { etd: '2026-05-06' } },
  );
  return frozen(
    one.act('factory', {
      kind: 'replan',
      moves: [{ milestone: 'goodsFinished', committed: '2026-04-24' }],
      cause: 'capacity',
      borneBy: 'factory',
    }),
  );
};

describe('what if the factory is late', () => {
  it('by four days inside the float: the inspection moves, the sailing stands, only its own promise breaks', () => {
    const proposal = ifSo(onCredit(), { milestone: 'goodsFinished', lateDays: 4 });
    expect(proposal.moves).toEqual([
      {
        key: 'goodsFinished@factoryOrder:1',
        from: factoryClose('2026-04-24'),
        to: factoryClose('2026-04-28'),
        committed: factoryClose('2026-04-24'),
        breaksPromise: true,
      },
      { key: 'goodsInspected@shipment:1', from: close('2026-04-28'), to: close('2026-04-30'), breaksPromise: false },
    ]);
    expect(proposal.breaks).toMatchObject([{ key: 'goodsFinished@factoryOrder:1', what: 'committed', by: 4 }]);
  });

  it('by eleven days over the Labour Day week: loading passes the agreed delivery and the latest shipment, each by how much', () => {
    const proposal = ifSo(onCredit(), { milestone: 'goodsFinished', lateDays: 14 });
    // finished 05-08, inspected on Saturday 05-09 (make-up day) and Monday 05-11
    expect(proposal.moves.find((move) => move.key === 'goodsLoaded@shipment:1')).toMatchObject({
      from: close('2026-05-06'),
      to: close('2026-05-11'),
      breaksPromise: true,
    });
    expect(proposal.breaks.filter((one) => one.key === 'goodsLoaded@shipment:1')).toMatchObject([
      { what: 'delivery', by: 3, date: '2026-05-08' },
      { what: 'latestShipment', by: 1, date: '2026-05-10' },
    ]);
    expect(proposal.moves.map((move) => move.key)).toContain('documentsPresented@shipment:1');
  });

  it('to a day of its own choice, the latest on which nothing but its own promise breaks', () => {
    const one = onCredit();
    const breaksOn = (day: string) =>
      ifSo(one, { milestone: 'goodsFinished', happens: day }).breaks.filter((each) => each.key !== 'goodsFinished@factoryOrder:1').length;
    // inspected on 05-07 and 05-08 after a finish before or in the holidays
    expect(['2026-04-30', '2026-05-05', '2026-05-06', '2026-05-07'].map(breaksOn)).toEqual([0, 0, 0, 1]);
  });

  it('is accepted by a replan with what it gives: then the forecasts are those of the proposal and nothing is broken', () => {
    const one = onCredit();
    const proposal = ifSo(one, { milestone: 'goodsFinished', lateDays: 4 });
    expect(proposal.accept).toEqual([{ key: 'goodsFinished@factoryOrder:1', committed: factoryClose('2026-04-28') }]);
    const moves = proposal.accept.map(({ key, committed }) => ({ milestone: key.split('@')[0], part: key.split('@')[1], committed }));
    one.act('merchandiser', { kind: 'replan', moves, cause: 'dyeing', borneBy: 'factory' });
    const { dates } = schedule(one.rules, one.plan, one.now);
    for (const { key, to } of proposal.moves) expect(dates[key]?.forecast).toBe(to);
    expect(Object.values(dates).filter((each) => each.atRisk)).toEqual([]);
  });

  it('what is assumed becomes a commitment also where none was given before', () => {
    const { accept } = ifSo(onCredit(), { milestone: 'goodsInspected', happens: '2026-04-30' });
    expect(accept).toEqual([{ key: 'goodsInspected@shipment:1', committed: utc('2026-04-30T17:00:00+02:00') }]);
  });

  it('says of a promise that is broken without the assumption that it is so already', () => {
    const one = onCredit();
    const late = onCredit();
    expect(propose(one.rules, late.plan, [], utc('2026-05-09T09:00:00+08:00')).breaks).toEqual(
      expect.arrayContaining([expect.objectContaining({ key: 'goodsLoaded@shipment:1', what: 'delivery', already: true })]),
    );
  });
});

describe('what if another sailing', () => {
  it('moves what the lead times count back from, in that shipment only', () => {
    const one = new SmallCase({ terms: { delivery: '2026-05-30' } }).at('2026-03-03T10:00:00+08:00').confirmed().depositIn();
    one.part('factoryOrder', { red: '100' }).part('factoryOrder', { blue: '50' });
    one.part('shipment', { red: '100' }, { carries: { 'factoryOrder:1': { red: '100' } }, values: { etd: '2026-05-20' } });
    one.part('shipment', { blue: '50' }, { carries: { 'factoryOrder:2': { blue: '50' } }, values: { etd: '2026-05-20' } });
    const { moves, breaks, again } = ifSo(frozen(one), { part: 'shipment:2', values: { etd: '2026-06-01' } });
    expect(moves.map(({ key }) => key)).toEqual([
      'spaceBooked@shipment:2',
      'goodsLoaded@shipment:2',
      'documentsSent@shipment:2',
      'settled',
    ]);
    expect(breaks).toMatchObject([{ key: 'goodsLoaded@shipment:2', what: 'delivery', by: 2 }]);
    expect(again).toEqual([]);
  });
});

describe('what if other terms', () => {
  it('says who must be asked again: drafting, review and customer lapse, the production order is shaken; and which letters go', () => {
    const one = onCredit();
    const { again, letters, breaks } = ifSo(one, { slice: { 'terms.delivery': '2026-06-20' } });
    expect(again).toEqual(
      expect.arrayContaining([
        { key: 'proformaDrafted', effect: 'lapses', of: 'terms.delivery' },
        { key: 'proformaApproved', effect: 'lapses', of: 'terms.delivery' },
        { key: 'orderConfirmed', effect: 'lapses', of: 'terms.delivery' },
        { key: 'lcReviewed@instalment:1', effect: 'lapses', of: 'terms.delivery' },
        { key: 'productionOrderIssued@factoryOrder:1', effect: 'shaken', of: 'terms.delivery' },
      ]),
    );
    expect(letters).toEqual(
      expect.arrayContaining([
        { letter: 'proformaInvoice', to: 'customer', key: 'orderConfirmed', later: true },
        { letter: 'productionOrder', to: 'factory', key: 'productionOrderIssued@factoryOrder:1', later: true },
      ]),
    );
    // while the review does not stand, what has been started breaks laws 1 and 7
    expect(breaks.filter((each) => each.what === 'law').map(({ key, law }) => ({ key, law }))).toEqual(
      expect.arrayContaining([{ key: 'productionOrderIssued@factoryOrder:1', law: 7 }]),
    );
  });

  it('of a price nobody has read yet asks nobody again', () => {
    const { again, letters, breaks } = ifSo(new SmallCase(), { slice: { 'terms.price': '2' } });
    expect({ again, letters, breaks }).toEqual({ again: [], letters: [], breaks: [] });
  });
});

describe('what if something that has happened was later', () => {
  it('moves what counts from it', () => {
    const one = new SmallCase().at('2026-03-05T10:00:00+08:00').confirm('merchandiser', 'proformaDrafted', { happened: '2026-03-03' });
    const { moves } = ifSo(frozen(one), { milestone: 'proformaDrafted', lateDays: 1 });
    expect(moves.find(({ key }) => key === 'proformaDrafted')).toMatchObject({ from: close('2026-03-03'), to: close('2026-03-04') });
  });
});

it('several assumptions hold together, and what is asked about is nothing but a copy', () => {
  const one = onCredit();
  const before = JSON.stringify(one.plan);
  const { breaks } = ifSo(one, { milestone: 'goodsFinished', lateDays: 14 }, { part: 'shipment:1', values: { delivery: '2026-05-30' } });
  expect(breaks.map(({ what }) => what)).toEqual(['committed', 'latestShipment']);
  expect(JSON.stringify(one.plan)).toBe(before);
});

it('an unknown milestone or part moves nothing', () => {
  const { moves } = ifSo(onCredit(), { milestone: 'nothing', lateDays: 9 }, { part: 'shipment:9', values: {} });
  expect(moves).toEqual([]);
});

describe('what if about what is not there', () => {
  const one = onCredit();
  it.each<[Assumption, string | undefined]>([
    [{ milestone: 'goodsFinished', lateDays: 3 }, undefined],
    [{ milestone: 'goodsFinished', part: 'factoryOrder:1', lateDays: 3 }, undefined],
    [{ milestone: 'goodsFinishd', lateDays: 3 }, 'UNKNOWN_MILESTONE'],
    [{ milestone: 'goodsFinished', part: 'factoryOrder:9', lateDays: 3 }, 'UNKNOWN_PART'],
    [{ milestone: 'goodsFinished', part: 'shipment:1', lateDays: 3 }, 'UNKNOWN_PART'],
    [{ milestone: 'orderConfirmed', part: 'shipment:1', lateDays: 3 }, 'UNKNOWN_PART'],
    [{ part: 'shipment:1', values: { etd: '2026-05-09' } }, undefined],
    [{ part: 'shipment:2', values: { etd: '2026-05-09' } }, 'UNKNOWN_PART'],
    [{ slice: { 'terms.delivery': '2026-05-30' } }, undefined],
  ])('%j is refused: %s', (assumption, code) =>
    expect(unknownAssumption(one.rules, one.plan, [{ slice: {} }, assumption])?.code).toBe(code),
  );
});
