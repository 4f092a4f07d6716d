import { addMs } from '@gendan/trade';
import { schedule, type Act, type Due, type MilestoneRule, type Node } from '.';
import { is, oneOf, task, workingDays } from './builders';
import { aCase, type ACase } from './scenarios/a-case';
import { small } from './scenarios/small';
import { CALENDARS, close, factoryClose, LC, smallExport, SmallCase, utc } from './scenarios/a-small-export';

const datesOf = (one: SmallCase) => schedule(one.rules, one.plan, one.now).dates;
const forecastOf = (one: SmallCase, key: string) => datesOf(one)[key]?.forecast;

/** Confirmed and paid on 2026-03-03; the whole quantity from one factory in one shipment. */
const oneShipment = (etd: string, terms = {}) =>
  new SmallCase({ terms })
    .at('2026-03-03T10:00:00+08:00')
    .confirmed()
    .depositIn()
    .part('factoryOrder', { red: '100', blue: '50' })
    .part('shipment', { red: '100', blue: '50' }, { carries: { 'factoryOrder:1': { red: '100', blue: '50' } }, values: { etd } });

const tiny = (of: Node[]) => new SmallCase({ rules: { ...smallExport, of } });
const step = (name: string, more: Partial<MilestoneRule> = {}): Node => ({ m: 'task', name, by: 'merchandiser', ...more });

describe('the forward pass: what is expected when', () => {
  it('chains what is not done by its due rules, each on the calendar of the party concerned', () => {
    const one = new SmallCase();
    expect(forecastOf(one, 'proformaDrafted')).toBe(close('2026-03-04'));
    expect(forecastOf(one, 'proformaApproved')).toBe(close('2026-03-05'));
    // three working days of an office in Hamburg: Friday, Monday, Tuesday, until 17:00 there
    expect(forecastOf(one, 'orderConfirmed')).toBe(utc('2026-03-10T17:00:00+01:00'));
  });

  it('counts from what happened once it has: a fact replaces its forecast', () => {
    const one = new SmallCase().at('2026-03-02T15:00:00+08:00').confirm('merchandiser', 'proformaDrafted');
    expect(forecastOf(one, 'proformaDrafted')).toBeUndefined();
    expect(forecastOf(one, 'proformaApproved')).toBe(close('2026-03-03'));
  });

  it('works on a make-up Saturday and not in the Labour Day week (调休)', () => {
    const one = oneShipment('2026-05-20', { inspection: 'customer' }).confirm('merchandiser', 'productionOrderIssued');
    one.at('2026-05-07T10:00:00+08:00').confirm('factory', 'goodsFinished', { happened: '2026-05-07' });
    expect(forecastOf(one, 'goodsInspected@shipment:1')).toBe(close('2026-05-09'));
    const earlier = oneShipment('2026-05-20', { inspection: 'customer' }).confirm('merchandiser', 'productionOrderIssued');
    earlier.at('2026-04-30T10:00:00+08:00').confirm('factory', 'goodsFinished', { happened: '2026-04-30' });
    expect(forecastOf(earlier, 'goodsInspected@shipment:1')).toBe(close('2026-05-07'));
  });

  it('expects an open milestone whose due has passed now, and what follows later than planned', () => {
    const one = new SmallCase();
    const planned = forecastOf(one, 'orderConfirmed') ?? '';
    one.at('2026-03-09T09:30:00+08:00');
    expect(forecastOf(one, 'proformaDrafted')).toBe(one.now);
    expect(forecastOf(one, 'proformaApproved')).toBe(close('2026-03-10'));
    expect(forecastOf(one, 'orderConfirmed')).toBe(utc('2026-03-13T17:00:00+01:00'));
    expect(planned < (forecastOf(one, 'orderConfirmed') ?? '')).toBe(true);
  });

  it('F-15: a lead time that is past when the date becomes known is expected at once and says that it is overdue', () => {
    const one = oneShipment('2026-03-11');
    expect(forecastOf(one, 'spaceBooked@shipment:1')).toBe(one.now);
    expect(one.events.filter((event) => event.type === 'datesMoved').flatMap((event) => event.moves)).toContainEqual(
      expect.objectContaining({ key: 'spaceBooked@shipment:1', which: 'due', to: close('2026-02-26') }),
    );
    one.at('2026-03-03T10:00:01+08:00');
    expect(one.events.at(-1)).toMatchObject({ type: 'reminded', key: 'spaceBooked@shipment:1', late: true });
  });

  it('has no date while what it counts from has none, and gets one when it becomes known', () => {
    const one = new SmallCase().at('2026-03-03T10:00:00+08:00').confirmed().depositIn();
    one
      .part('factoryOrder', { red: '100', blue: '50' })
      .part('shipment', { red: '100', blue: '50' }, { carries: { 'factoryOrder:1': { red: '100', blue: '50' } } });
    expect(forecastOf(one, 'spaceBooked@shipment:1')).toBeUndefined();
    one.act('merchandiser', { kind: 'changePart', part: 'shipment:1', values: { etd: '2026-05-20' } });
    expect(forecastOf(one, 'spaceBooked@shipment:1')).toBe(close('2026-05-07'));
  });

  it('loads no sooner than the sailing day, and no sooner than the goods are there', () => {
    const one = oneShipment('2026-05-20');
    expect(forecastOf(one, 'goodsLoaded@shipment:1')).toBe(close('2026-05-20'));
    const tight = oneShipment('2026-03-20');
    // twenty working days of the factory from 03-04, Saturdays worked, 清明 closed
    expect(forecastOf(tight, 'goodsFinished@factoryOrder:1')).toBe(factoryClose('2026-03-27'));
    expect(forecastOf(tight, 'goodsLoaded@shipment:1')).toBe(factoryClose('2026-03-27'));
  });

  it('does not wait for what the terms make unnecessary', () => {
    const one = oneShipment('2026-05-20');
    expect(datesOf(one)['goodsInspected@shipment:1']).toBeUndefined();
    expect(datesOf(one)['documentsPresented@shipment:1']).toBeUndefined();
    expect(forecastOf(one, 'settled')).toBe(close('2026-06-19'));
  });
});

describe('names, lead times and alternatives', () => {
  const soon: Due = { sameDay: 'soon' };
  const later: Due = { sameDay: 'later' };
  const undated: Due = { sameDay: 'undated' };
  const none: Due = { sameDay: 'none' };
  it.each<[what: string, due: Due, expected: string | undefined]>([
    ['the later of two', { latest: [soon, later] }, '2026-03-06'],
    ['the later of two, named first', { latest: [later, soon] }, '2026-03-06'],
    ['the earlier of two', { earliest: [later, soon] }, '2026-03-04'],
    ['the earlier of two, as far as they are known', { earliest: [undated, later] }, '2026-03-06'],
    ['the earlier of what is not known and what is not needed', { earliest: [undated, none] }, undefined],
    ['a window that opens before it is due', { opens: soon, due: later }, '2026-03-06'],
    ['a window that opens late', { opens: later, due: soon }, '2026-03-06'],
    ['the case that is so', { cases: [{ when: ['is', 'terms.way', 'sea'], due: soon }, { due: later }] }, '2026-03-04'],
    ['the case that is left', { cases: [{ when: ['is', 'terms.way', 'air'], due: soon }, { due: later }] }, '2026-03-06'],
    ['cases of which it is not known which is so', { cases: [{ when: ['is', 'terms.open', 1], due: soon }, { due: later }] }, undefined],
    ['none of the cases', { cases: [{ when: ['is', 'terms.way', 'air'], due: later }] }, 'now'],
    ['what is not needed', none, 'now'],
    ['what has no date', undated, undefined],
    ['a day that is not agreed', { on: 'terms.open' }, undefined],
    ['the same day as a day that is not agreed', { sameDay: 'terms.open' }, undefined],
    ['the opening of what waits for something without a date', { n: 1, unit: 'days', after: 'answered.opened' }, undefined],
  ])('expected by %s', (_, due, expected) => {
    const one = new SmallCase({
      terms: { way: 'sea', open: '__open__' },
      rules: {
        ...smallExport,
        of: [
          step('x', { due }),
          step('soon', { due: { n: 2, unit: 'workingDays', after: 'case.opened' } }),
          step('later', { due: { n: 4, unit: 'workingDays', after: 'case.opened' } }),
          step('undated', { due: { on: 'terms.open' } }),
          step('none', { when: ['is', 'terms.way', 'air'] }),
          { m: 'approval', name: 'answered', chain: ['businessManager'], after: ['undated'] },
        ],
      },
    });
    expect(forecastOf(one, 'x')).toBe(expected === 'now' ? one.now : expected && close(expected));
  });

  it('expected by the latest of several that a name means, whichever is named last', () => {
    const lots = tiny([
      { g: 'each', name: 'lot', of: [step('made', { due: { on: 'part.readyOn' } })] },
      step('loaded', { due: { n: 1, unit: 'workingDays', after: 'made' } }),
    ]);
    for (const readyOn of ['2026-03-10', '2026-03-12', '2026-03-11'])
      lots.act('merchandiser', { kind: 'openPart', part: { kind: 'lot', values: { readyOn } } });
    expect(forecastOf(lots, 'loaded')).toBe(close('2026-03-13'));
  });

  it('counts from when an approval was opened, once it has been', () => {
    const one = tiny([
      { m: 'approval', name: 'answered', chain: ['businessManager'] },
      step('told', { due: { n: 9, unit: 'days', after: 'answered.opened' } }),
    ]);
    expect(forecastOf(one, 'told')).toBe('2026-03-11T01:00:00.000Z');
    expect(forecastOf(one.at('2026-03-05T10:00:00+08:00'), 'told')).toBe('2026-03-11T01:00:00.000Z');
  });

  it('what waits for something without a date has none either, unless it has one of its own', () => {
    const one = tiny([
      step('vesselNamed', { due: { on: 'terms.cutOff' } }),
      step('cargoHandedOver', { after: ['vesselNamed'] }),
      step('declared', { after: ['vesselNamed'], due: { on: 'terms.delivery' } }),
    ]);
    expect(forecastOf(one, 'vesselNamed')).toBeUndefined();
    expect(forecastOf(one, 'cargoHandedOver')).toBeUndefined();
    expect(forecastOf(one, 'declared')).toBe(close('2026-05-20'));
  });

  it('what waits for parts that are still to be planned has no date yet', () => {
    const one = tiny([
      { g: 'each', name: 'lot', covers: 'terms.lines', of: [step('packed')] },
      step('declared', { after: ['packed'] }),
      step('told', { after: ['declared'] }),
    ]);
    expect([forecastOf(one, 'declared'), forecastOf(one, 'told')]).toEqual([undefined, undefined]);
    one.part('lot', { red: '100', blue: '50' });
    expect([forecastOf(one, 'declared'), forecastOf(one, 'told')]).toEqual([one.now, one.now]);
  });

  it('nothing waits for what comes round again and again', () => {
    const one = tiny([
      { ...step('lookedAfter', { due: { n: 9, unit: 'workingDays', after: 'case.opened' } }), every: { n: 1, unit: 'weeks' } } as Node,
      step('closed', { after: ['lookedAfter'] }),
    ]);
    expect(forecastOf(one, 'lookedAfter')).toBe(close('2026-03-13'));
    expect(forecastOf(one, 'closed')).toBe(one.now);
    expect(forecastOf(one.confirm('merchandiser', 'lookedAfter'), 'lookedAfter')).toBe('2026-03-09T01:00:00.000Z');
  });

  it('a lead time before something that waits for it counts from the due date of that, not from its delay', () => {
    const one = tiny([
      step('packed', { due: { n: 9, unit: 'workingDays', after: 'case.opened' } }),
      step('paid', { due: { n: 1, unit: 'workingDays', before: 'loaded' } }),
      step('loaded', { after: ['packed', 'paid'], due: { n: 5, unit: 'workingDays', after: 'case.opened' } }),
    ]);
    expect(forecastOf(one, 'paid')).toBe(close('2026-03-06'));
    expect(forecastOf(one, 'loaded')).toBe(close('2026-03-13'));
    one.at('2026-03-16T10:00:00+08:00');
    expect(forecastOf(one, 'paid')).toBe(one.now);
    expect(forecastOf(one, 'loaded')).toBe(one.now);
  });

  it('a lead time before something that does not wait for it moves with its forecast', () => {
    const one = tiny([
      step('finished', { due: { n: 5, unit: 'workingDays', after: 'case.opened' } }),
      step('loaded', { after: ['finished'], due: { n: 1, unit: 'workingDays', after: 'finished' } }),
      step('cutOff', { due: { n: 1, unit: 'workingDays', before: 'loaded' } }),
    ]);
    expect(forecastOf(one, 'cutOff')).toBe(close('2026-03-09'));
    one.at('2026-03-11T10:00:00+08:00');
    expect(forecastOf(one, 'cutOff')).toBe(close('2026-03-11'));
  });

  it('whoever waits for one of several ways waits for the first of them', () => {
    const way = (name: string, n: number): Node => step(name, { due: { n, unit: 'workingDays', after: 'case.opened' } });
    const one = tiny([
      { g: 'oneOf', name: 'approvedSomehow', of: [way('sampleApproved', 9), way('photoApproved', 3), way('swatchApproved', 5)] },
      step('started', { after: ['approvedSomehow'] }),
    ]);
    expect(forecastOf(one, 'started')).toBe(close('2026-03-05'));
  });
});

describe('what stands in the way', () => {
  const rules = small([
    task('asked', { by: 'merchandiser', when: is('terms.asked', true) }),
    task('told', { by: 'merchandiser', after: ['asked'] }),
    task('beside', { by: 'merchandiser' }),
    task('maybe', { by: 'merchandiser', when: is('terms.maybe', true), due: workingDays(3).after('case.opened') }),
    oneOf('somehow', [
      task('byAir', { by: 'merchandiser', when: is('terms.asked', true) }),
      task('bySea', { by: 'merchandiser', due: workingDays(9).after('case.opened') }),
    ]),
    task('gone', { by: 'merchandiser', after: ['somehow'] }),
  ]);
  const order = (): ACase => aCase({ rules, terms: { asked: false, maybe: '__open__' } });
  const expected = (one: ACase, key: string) => schedule(one.rules, one.plan, one.now).dates[key]?.forecast;
  const adding = (title: string, due: string, milestone = 'told'): Act => ({
    kind: 'add',
    title,
    to: 'customer',
    due,
    blocks: { milestone },
  });

  it('is not what is not needed, nor of several ways one that is not', () => {
    expect([expected(order(), 'told'), expected(order(), 'asked')]).toEqual([order().now, undefined]);
    expect(expected(order(), 'gone')).toBe(close('2026-03-13'));
  });

  it('what may come to be needed is expected by its own rule', () => {
    expect(expected(order(), 'maybe')).toBe(close('2026-03-05'));
  });

  it('an added item until its date, of several the last, and none that is finished', () => {
    const one = order().does(adding('shade', '2026-03-10T10:00:00.000Z')).does(adding('size', '2026-03-09T10:00:00.000Z'));
    expect([expected(one, 'told'), expected(one, 'beside')]).toEqual(['2026-03-10T10:00:00.000Z', one.now]);
    expect(expected(order().does(adding('colour', '2026-03-01T10:00:00.000Z')), 'told')).toBe(order().now);
    const [shade = '', size = ''] = Object.keys(one.plan.own);
    expect(expected(one.does({ kind: 'finish', item: shade }), 'told')).toBe('2026-03-09T10:00:00.000Z');
    expect(expected(one.does({ kind: 'finish', item: size }), 'told')).toBe(one.now);
    expect(expected(order().does({ kind: 'add', title: 'no date', to: 'customer', blocks: { milestone: 'told' } }), 'told')).toBe(
      order().now,
    );
  });
});

describe('committed against forecast', () => {
  const committed = (day: string) =>
    oneShipment('2026-05-20').act('factory', {
      kind: 'replan',
      moves: [{ milestone: 'goodsFinished', committed: day }],
      cause: 'capacity',
      borneBy: 'factory',
    });

  it('expects what the factory has committed to, sooner or later than the usual time', () => {
    expect(forecastOf(committed('2026-03-24'), 'goodsFinished@factoryOrder:1')).toBe(factoryClose('2026-03-24'));
    expect(forecastOf(committed('2026-04-10'), 'goodsFinished@factoryOrder:1')).toBe(factoryClose('2026-04-10'));
  });

  it('a commitment never moves by itself: a late start makes the forecast later and the promise at risk, by how much', () => {
    const one = committed('2026-03-28').at('2026-03-10T09:00:00+08:00');
    const late = datesOf(one)['goodsFinished@factoryOrder:1'];
    // issued a week late: 20 working days of the factory from 03-10 end on 04-02
    expect(late?.forecast).toBe(factoryClose('2026-04-02'));
    expect(late?.risk).toEqual({
      what: 'committed',
      key: 'goodsFinished@factoryOrder:1',
      date: factoryClose('2026-03-28'),
      byDays: 5,
      byMinutes: expect.any(Number) as number,
    });
    expect(one.plan.kept['goodsFinished@factoryOrder:1']?.committed).toBe(factoryClose('2026-03-28'));
    expect(datesOf(one)['productionOrderIssued@factoryOrder:1']).toMatchObject({ atRisk: 'committed' });
  });
});

it('a date before something else gives way to what is committed, though that something moves away', () => {
  const of: Node[] = [{ m: 'task', name: 'booked', by: 'merchandiser', due: { n: 5, unit: 'workingDays', before: 'terms.delivery' } }];
  const one = new SmallCase({ terms: { delivery: '2026-03-20' }, rules: { ...smallExport, of } });
  one.act('merchandiser', { kind: 'replan', moves: [{ milestone: 'booked', committed: '2026-03-10' }], cause: 'x', borneBy: 'us' });
  one.act('merchandiser', { kind: 'setTerms', base: 't1', hash: 't2', slice: { 'terms.delivery': '2026-05-20' } });
  expect(forecastOf(one, 'booked')).toBe(close('2026-03-10'));
});

describe('the backward pass: how late it may be', () => {
  it('counts the float to the agreed delivery in working time of the company', () => {
    const one = oneShipment('2026-05-18');
    const loaded = datesOf(one)['goodsLoaded@shipment:1'];
    // 05-18 18:00 to the end of 05-20: Tuesday and Wednesday
    expect(loaded).toMatchObject({ latest: utc('2026-05-21T00:00:00+08:00'), floatMinutes: 2 * 450, floatDays: 2 });
    expect(loaded?.atRisk).toBeUndefined();
  });

  it('gives a predecessor the days its own rule leaves: twenty working days of the factory before the delivery', () => {
    const one = oneShipment('2026-05-18');
    // counted back from 05-20: 13 factory days in May (05-01 to 05-05 closed), 7 in April from 04-23 on; so until the end of the day before
    expect(datesOf(one)['productionOrderIssued@factoryOrder:1']?.latest).toBe(utc('2026-04-22T23:59:59.999+08:00'));
    expect(datesOf(one)['settled']?.latest).toBeUndefined();
  });

  it('a sailing after the agreed delivery is at risk, and says by how many days', () => {
    const one = oneShipment('2026-05-23');
    expect(datesOf(one)['goodsLoaded@shipment:1']).toMatchObject({
      atRisk: 'delivery',
      risk: { what: 'delivery', key: 'goodsLoaded@shipment:1', date: '2026-05-20', byDays: 3 },
    });
  });

  it('G84 G92: latest shipment and expiry of the credit bind loading and presentation', () => {
    const one = new SmallCase({ terms: { instalments: LC, toBank: true, delivery: '2026-05-31' } })
      .at('2026-03-03T10:00:00+08:00')
      .confirmed();
    one.confirm('customer', 'lcReceived', {
      values: { lc: { number: 'LC1', version: 0 }, latestShipment: '2026-05-10', expiry: '2026-05-20' },
    });
    one.part('factoryOrder', { red: '100', blue: '50' });
    one.part(
      'shipment',
      { red: '100', blue: '50' },
      { carries: { 'factoryOrder:1': { red: '100', blue: '50' } }, values: { etd: '2026-05-12' } },
    );
    const dates = datesOf(one);
    expect(dates['goodsLoaded@shipment:1']?.risk).toMatchObject({ what: 'latestShipment', date: '2026-05-10', byDays: 2 });
    // the credit expires before 21 days after loading: presented on its last day, which is kept
    expect(dates['documentsPresented@shipment:1']).toMatchObject({ forecast: close('2026-05-20') });
    expect(dates['documentsPresented@shipment:1']?.atRisk).toBeUndefined();
    one.act('merchandiser', { kind: 'changePart', part: 'shipment:1', values: { etd: '2026-05-22' } });
    expect(datesOf(one)['documentsPresented@shipment:1']?.risk).toMatchObject({ what: 'lcExpiry', date: '2026-05-20', byDays: 2 });
  });

  it('of several credits the earliest date binds', () => {
    const [first, second] = [LC[0], { ...LC[0], id: '2' }];
    const shipped = (...latest: string[]) => {
      const one = new SmallCase({ terms: { instalments: [first, second], toBank: true, delivery: '2026-05-31' } })
        .at('2026-03-03T10:00:00+08:00')
        .confirmed();
      latest.forEach((latestShipment, at) =>
        one.confirm('customer', 'lcReceived', {
          part: `instalment:${at + 1}`,
          values: { lc: { number: `LC${at}`, version: 0 }, expiry: '2026-06-30', latestShipment },
        }),
      );
      return one.part('shipment', { red: '100', blue: '50' }, { values: { etd: '2026-05-12' } });
    };
    const loaded = (one: SmallCase) => datesOf(one)['goodsLoaded@shipment:1'];
    expect(loaded(shipped('2026-05-10', '2026-05-08'))?.risk).toMatchObject({ what: 'latestShipment', date: '2026-05-08' });
    expect(loaded(shipped('2026-05-08', '2026-05-10'))?.risk).toMatchObject({ what: 'latestShipment', date: '2026-05-08' });
  });

  describe('binds what the date of something promised counts from', () => {
    const after = (name: string, more: object = {}): Due => ({ n: 1, unit: 'workingDays', after: name, ...more });
    const promised = (ends: Node[], committed: string, rest: Node[] = []) =>
      new SmallCase({
        terms: { way: 'sea', open: '__open__', delivery: '2026-03-13', latest: '2026-05-20' },
        rules: {
          ...smallExport,
          of: [
            step('a', { due: { n: 2, unit: 'workingDays', after: 'case.opened' } }),
            step('b', { due: { n: 4, unit: 'workingDays', after: 'case.opened' } }),
            step('undated', { due: { on: 'terms.open' } }),
            ...rest,
            ...ends,
          ],
        },
      }).act('merchandiser', {
        kind: 'replan',
        moves: ends.map(({ name }) => ({ milestone: name, committed })),
        cause: 'x',
        borneBy: 'us',
      });
    const bound = (one: SmallCase) =>
      Object.entries(datesOf(one)).flatMap(([key, { latest }]) => (latest === undefined || key === 'end' ? [] : [key]));

    it.each<[what: string, due: Due, bound: string[]]>([
      ['the later of two: each', { latest: [after('a'), after('b')] }, ['a', 'b']],
      ['the earlier of two: what comes first', { earliest: [after('b'), after('a')] }, ['a']],
      ['the earlier of two: what comes first, named first', { earliest: [after('a'), after('b')] }, ['a']],
      ['the earlier of two: not what has no date', { earliest: [after('undated'), after('b')] }, ['b']],
      ['the earlier of two: not what has no date, named last', { earliest: [after('b'), after('undated')] }, ['b']],
      ['the earlier of two: nobody, where a fixed date is early enough', { earliest: [after('a'), { on: 'terms.delivery' }] }, []],
      ['the earlier of two: where the fixed date is too late', { earliest: [{ on: 'terms.latest' }, after('a')] }, ['a']],
      ['the earlier of two: where the fixed date is not known', { earliest: [{ on: 'terms.open' }, after('b'), after('a')] }, ['a']],
      ['the case that is so', { cases: [{ when: ['is', 'terms.way', 'sea'], due: after('a') }, { due: after('b') }] }, ['a']],
      ['the case that is left', { cases: [{ when: ['is', 'terms.way', 'air'], due: after('a') }, { due: after('b') }] }, ['b']],
      ['a window', { opens: after('a'), due: after('b') }, ['b']],
      ['the same day', { sameDay: 'b' }, ['b']],
    ])('%s', (_, due, names) => {
      expect(bound(promised([step('end', { due })], '2026-03-20'))).toEqual(names);
    });

    it('of several ways the first one alone', () => {
      const way = (name: string, n: number): Node => step(name, { due: { n, unit: 'workingDays', after: 'case.opened' } });
      const ways: Node = { g: 'oneOf', name: 'somehow', of: [way('slow', 9), way('quick', 3), way('slower', 10)] };
      expect(bound(promised([step('end', { after: ['somehow'] })], '2026-03-20', [ways]))).toEqual(['quick']);
    });

    it('each by its own hour and closed days', () => {
      const hours = [step('morning', { due: after('a', { at: '09:00' }) }), step('evening', { due: after('b', { at: '18:00' }) })];
      const noon = datesOf(promised(hours, '2026-03-20T04:00:00.000Z'));
      expect([noon['a']?.latest?.slice(0, 10), noon['b']?.latest?.slice(0, 10)]).toEqual(['2026-03-19', '2026-03-18']);
      const days = (closed: string): Due => ({ n: 1, unit: 'days', at: '12:00', closed }) as unknown as Due;
      const weekend = datesOf(
        promised(
          [
            step('before', { due: { ...days('before'), after: 'a' } as Due }),
            step('after', { due: { ...days('after'), after: 'b' } as Due }),
          ],
          '2026-03-21T10:00:00.000Z',
        ),
      );
      expect(weekend['a']?.latest && weekend['b']?.latest && weekend['a'].latest > weekend['b'].latest).toBe(true);
    });

    it('by the promise, and not by what the first plan was of a step that promised nothing', () => {
      const one = promised([step('end', { after: ['middle'] })], '2026-03-05', [step('middle', { due: after('b') })]);
      expect(datesOf(one)['b']?.latest?.slice(0, 10)).toBe('2026-03-04');
    });

    it('beside a promise that is sooner than its rule ever gave only by what the rule gave at first', () => {
      // by its rule it is on Monday 03-09, for which b may be as late as the Sunday before; it is promised for 03-05
      const one = promised([step('end', { due: after('b') })], '2026-03-05');
      expect(datesOf(one)['b']?.latest?.slice(0, 10)).toBe('2026-03-08');
      expect(datesOf(promised([step('end', { due: after('b') })], '2026-03-20'))['b']?.latest?.slice(0, 10)).toBe('2026-03-19');
    });
  });

  it('of two that are in time for different promises the tighter path comes first, of equal ones the longer', () => {
    const loaded = (name: string, more: Partial<MilestoneRule>): Node => step(name, { is: 'goodsLeave', ...more });
    const ready = step('ready', { due: { on: 'terms.ready' } });
    const of = [
      loaded('booked', { due: { on: 'terms.ready' } }),
      ready,
      loaded('packed', { after: ['ready'] }),
      loaded('left', { due: { on: 'terms.left' } }),
    ];
    const one = (left: string) => new SmallCase({ terms: { ready: '2026-05-12', left }, rules: { ...smallExport, of } });
    const paths = (left: string) => schedule(one(left).rules, one(left).plan, one(left).now).paths.map(({ keys }) => keys.join(' '));
    expect(paths('2026-05-14')).toEqual(['left', 'ready packed', 'booked']);
    expect(paths('2026-05-11')).toEqual(['ready packed', 'booked', 'left']);
  });

  it('of two promises about one step the sooner is the tighter', () => {
    const of = [step('left', { is: 'goodsLeave', due: { on: 'terms.delivery' } })];
    const what = (committed: string) => {
      const one = tiny(of).act('merchandiser', { kind: 'replan', moves: [{ milestone: 'left', committed }], cause: 'x', borneBy: 'us' });
      return schedule(one.rules, one.plan, one.now).paths.map((path) => path.what);
    };
    expect([what('2026-05-18'), what('2026-05-22')]).toEqual([['committed'], ['delivery']]);
  });

  it('without promises the path is to what ends last; what is done has no dates any more', () => {
    const one = tiny([
      step('a', { due: { n: 2, unit: 'workingDays', after: 'case.opened' } }),
      step('c', { due: { n: 1, unit: 'workingDays', after: 'a' } }),
      step('b', { due: { n: 4, unit: 'workingDays', after: 'case.opened' } }),
      step('d', { due: { n: 1, unit: 'workingDays', after: 'case.opened' } }),
    ]);
    const path = () => schedule(one.rules, one.plan, one.now).criticalPath;
    expect([path(), datesOf(one)['b']]).toEqual([['b'], { earliest: one.now, forecast: close('2026-03-06'), critical: true }]);
    one.confirm('merchandiser', 'b');
    expect([path(), datesOf(one)['b'], datesOf(one)['a']?.critical]).toEqual([['a', 'c'], {}, true]);
  });

  it('is at no risk on the last day itself, whose midnight ends it, nor where something else is late; less than a day is no day', () => {
    expect(datesOf(oneShipment('2026-05-20'))['goodsLoaded@shipment:1']).toMatchObject({ floatMinutes: 0, floatDays: 0 });
    const late = datesOf(oneShipment('2026-05-21'))['goodsLoaded@shipment:1'];
    expect(late).toMatchObject({ atRisk: 'delivery', risk: { byDays: 1 }, floatDays: -1 });
    const committed = (at: string) =>
      tiny([step('a', { due: { n: 2, unit: 'workingDays', after: 'case.opened' } })]).act('merchandiser', {
        kind: 'replan',
        moves: [{ milestone: 'a', committed: at }],
        cause: 'x',
        borneBy: 'us',
      });
    const midnight = step('left', { is: 'goodsLeave', after: ['early'], due: { on: 'terms.sailing', at: '00:00' } });
    const of = [step('early', { due: { n: 1, unit: 'days', after: 'case.opened' } }), midnight];
    const sailing = datesOf(new SmallCase({ terms: { sailing: '2026-05-22' }, rules: { ...smallExport, of } }));
    expect([sailing['left']?.risk?.byDays, sailing['early']?.atRisk]).toEqual([1, undefined]);
    const missed = committed('2026-03-02T02:00:00.000Z').at('2026-03-02T11:00:00+08:00');
    expect(datesOf(missed)['a']).toMatchObject({ floatMinutes: -60, floatDays: 0, risk: { byDays: 0 } });
  });

  it('names no float where nothing is promised after it', () => {
    const one = new SmallCase({ terms: { delivery: null } });
    expect(Object.values(datesOf(one)).every((dates) => dates.floatMinutes === undefined)).toBe(true);
  });
});

describe('two shipments from two factories', () => {
  const twoShipments = () => {
    const one = new SmallCase({ terms: { delivery: '2026-04-20' } }).at('2026-03-03T10:00:00+08:00').confirmed().depositIn();
    one.part('factoryOrder', { red: '100' }).part('factoryOrder', { blue: '50' });
    one.part('shipment', { red: '100' }, { carries: { 'factoryOrder:1': { red: '100' } }, values: { etd: '2026-04-10' } });
    one.part('shipment', { blue: '50' }, { carries: { 'factoryOrder:2': { blue: '50' } }, values: { etd: '2026-04-15' } });
    return one;
  };

  it('have critical paths of their own: a late factory delays only the shipment that carries its goods', () => {
    const one = twoShipments().confirm('merchandiser', 'productionOrderIssued', { part: 'factoryOrder:1' });
    one.at('2026-03-24T09:00:00+08:00');
    const { dates, paths, criticalPath } = schedule(one.rules, one.plan, one.now);
    expect(dates['goodsLoaded@shipment:1']?.forecast).toBe(close('2026-04-10'));
    // issued on 03-24 at the earliest, Saturdays worked, 清明 closed from 04-04 to 04-06
    expect(dates['goodsLoaded@shipment:2']?.forecast).toBe(factoryClose('2026-04-18'));
    expect(criticalPath).toEqual(['productionOrderIssued@factoryOrder:2', 'goodsFinished@factoryOrder:2', 'goodsLoaded@shipment:2']);
    expect(paths.map((path) => path.end)).toEqual(['goodsLoaded@shipment:2', 'goodsLoaded@shipment:1']);
    expect(paths[1]?.keys).toEqual(['goodsLoaded@shipment:1']);
    expect(dates['goodsFinished@factoryOrder:2']?.critical).toBe(true);
    expect(dates['goodsFinished@factoryOrder:1']?.critical).toBeUndefined();
  });

  it('the float of a factory order is that of the shipment that carries it', () => {
    const { dates } = schedule(smallest().rules, smallest().plan, smallest().now);
    const [first, second] = [dates['goodsFinished@factoryOrder:1'], dates['goodsFinished@factoryOrder:2']];
    expect(first?.latest).toBe(dates['goodsLoaded@shipment:1']?.latest);
    expect(second?.latest).toBe(dates['goodsLoaded@shipment:2']?.latest);
  });
  const smallest = twoShipments;

  it('a shipment that carries nothing yet waits for all goods', () => {
    const one = twoShipments();
    one.act('merchandiser', { kind: 'changePart', part: 'shipment:1', carries: {} });
    one.confirm('merchandiser', 'productionOrderIssued', { part: 'factoryOrder:1' }).at('2026-03-24T09:00:00+08:00');
    expect(forecastOf(one, 'goodsLoaded@shipment:1')).toBe(factoryClose('2026-04-18'));
  });
});

it('asked again at the same moment it answers the same object, and at another moment anew', () => {
  const one = oneShipment('2026-05-20');
  expect(schedule(one.rules, one.plan, one.now)).toBe(schedule(one.rules, one.plan, one.now));
  expect(schedule(one.rules, one.plan, addMs(one.now, 1))).not.toBe(schedule(one.rules, one.plan, one.now));
});

it('another calendar of the factory is another forecast', () => {
  const shut = { ...CALENDARS['factory'], closed: { ...CALENDARS['factory']?.closed, '2026-03-16': '停电' } };
  const calendars = { ...CALENDARS, factory: shut } as typeof CALENDARS;
  const one = new SmallCase({ calendars })
    .at('2026-03-03T10:00:00+08:00')
    .confirmed()
    .depositIn()
    .part('factoryOrder', { red: '100', blue: '50' });
  expect(forecastOf(one, 'goodsFinished@factoryOrder:1')).toBe(factoryClose('2026-03-28'));
});
