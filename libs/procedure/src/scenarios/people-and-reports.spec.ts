import { again, approval, days, letter, outside, task, workingDays } from '../builders';
import { aCase, newTerms, type ACase } from './a-case';
import { PAID } from './an-order';
import { small } from './small';
import { agreed, anOrder, opens, planned, produced, secured } from './so-far';

const sampling = small([
  task('noteDrafted', { by: 'merchandiser' }),
  approval('noteSigned', { after: ['noteDrafted'], chain: ['businessManager'], refused: again('noteDrafted') }),
  outside('sampleMade', { after: ['noteSigned'], by: 'factory' }),
  outside('sampleApproved', { after: ['sampleMade'], by: 'customer', refused: again('noteDrafted') }),
  task('ended', { after: ['sampleApproved'], by: 'merchandiser', is: 'closes' }),
]);

describe('4 · the sample is refused in round one and approved in round two (E01)', () => {
  const order = aCase({ rules: sampling });
  const made = () => order.confirm('noteDrafted').sign('noteSigned').confirm('sampleMade');
  const refusal = { source: 'link', sourceId: 'answer-1', version: 1, outcome: 'refused', reason: 'too dark' } as const;

  it('a refusal opens the note and all that follows from it as round two', () => {
    made().report('sampleApproved', refusal);
    expect(order.open()).toEqual(['noteDrafted']);
    for (const name of ['noteDrafted', 'noteSigned', 'sampleMade', 'sampleApproved']) expect(order.kept(name).round).toBe(2);
  });

  it('a late duplicate of it is absorbed, even when it is the customer’s turn again', () => {
    made();
    expect(order.report('sampleApproved', refusal)).toEqual([]);
    expect(order.state('sampleApproved')).toBe('open');
  });

  it('round two is approved; round one stays on file', () => {
    order.report('sampleApproved', { source: 'link', sourceId: 'answer-2' });
    expect(order.state('sampleApproved')).toBe('done');
    expect(
      order
        .of('confirmed')
        .filter(({ key }) => key === 'sampleMade')
        .map(({ round }) => round),
    ).toEqual([1, 2]);
  });
});

describe('11 · a wrong confirmation is withdrawn after its letter went out', () => {
  const shipped = (): ACase =>
    planned(produced(secured(agreed(anOrder()))))
      .confirm('goodsLoaded')
      .confirm('blChecked');

  it('it takes a second person', () => {
    const order = shipped();
    expect(order.trying.withdraw('blChecked', { by: 'merchandiser' })).toBe('SECOND_PERSON');
    order.withdraw('blChecked', { by: 'salesperson' });
    expect(order.state('blChecked', 'shipment:1')).toBe('open');
  });

  it('the correction letter is a task, and the case does not close before it is written', () => {
    const order = shipped().withdraw('blChecked', { by: 'salesperson' });
    const [item] = Object.values(order.plan.own);
    expect(item).toMatchObject({ to: 'merchandiser', title: expect.stringContaining('blCopy → customer') });
    order.confirm('blChecked').confirm('blConfirmed').confirm('originalsSent').confirm('rebateDone');
    expect(order.plan.closed).toBeUndefined();
    order.does({ kind: 'finish', item: item?.id ?? '' });
    expect(order.plan.closed).toBe(true);
  });

  it('the customer’s confirmation of the order stands', () => {
    const order = shipped().withdraw('blChecked', { by: 'salesperson' });
    expect(order.state('orderConfirmed')).toBe('done');
    expect(order.of('lapsed')).toEqual([]);
  });

  it('without a letter the same person takes it back within ten minutes (撤回), not later', () => {
    const order = anOrder().confirm('proformaDrafted').sign('reviewed').confirm('orderConfirmed').confirm('bomMade');
    order.wait(10);
    expect(order.trying.withdraw('bomMade')).toBe('ok');
    order.confirm('bomMade').wait(11);
    expect(order.trying.withdraw('bomMade')).toBe('SECOND_PERSON');
  });
});

describe('12 · absence', () => {
  const annForMei = { person: 'ann', role: 'merchandiser', for: 'mei' };

  it('the substitute does the task, on file as A for B', () => {
    const order = anOrder({ cast: { merchandiser: 'mei' } });
    order.confirm('proformaDrafted', { by: annForMei });
    expect(order.kept('proformaDrafted').fact?.by).toEqual(annForMei);
    expect(order.of('confirmed')[0]?.by).toEqual(annForMei);
  });

  it('who is not her substitute does not', () => {
    const order = anOrder({ cast: { merchandiser: 'mei' } });
    expect(order.trying.confirm('proformaDrafted', { by: { person: 'ann', role: 'merchandiser' } })).toBe('NOT_YOURS');
  });

  it('rungs name the role, so that the desk finds who is there', () => {
    const order = anOrder({ cast: { merchandiser: 'mei' } }).advance('2026-03-05T18:00+08:00');
    expect(order.reminders('proformaDrafted').map(({ to }) => to)).toEqual(['owner', 'owner', 'ownerManager']);
  });

  it('four eyes hold for both: the one who acted and the one acted for', () => {
    const order = anOrder({ cast: { merchandiser: 'mei', businessManager: 'bo' } }).confirm('proformaDrafted', { by: annForMei });
    expect(order.trying.sign('reviewed', { by: { person: 'ann', role: 'businessManager', for: 'bo' } })).toBe('FOUR_EYES');
    expect(order.trying.sign('reviewed', { by: { person: 'mei', role: 'businessManager', for: 'bo' } })).toBe('FOUR_EYES');
    expect(order.trying.sign('reviewed', { by: 'businessManager' })).toBe('ok');
  });
});

describe('16 · an old report overtakes a newer one', () => {
  it('of money: the newer cumulative amount stays', () => {
    const order = agreed(anOrder());
    const part = 'instalment:deposit';
    order.counted('depositReceived', '9000', { part, version: 2 });
    expect(order.counted('depositReceived', '4000', { part, version: 1 })).toEqual([]);
    expect(order.counted('depositReceived', '9000', { part, version: 2 })).toEqual([]);
    expect(order.state('depositReceived', part)).toBe('done');
  });

  it('of a fact: the newer values stay', () => {
    const order = agreed(anOrder({ terms: { instalments: PAID.lc } }));
    const lc = (version: number) => ({ part: 'instalment:lc', sourceId: 'LC1', version, values: { lc: { number: 'LC1', version } } });
    order.report('lcReceived', lc(3));
    expect(order.report('lcReceived', lc(2))).toEqual([]);
    expect(order.kept('lcReceived', 'instalment:lc').fact?.values).toEqual({ lc: { number: 'LC1', version: 3 } });
  });
});

describe('17 · two people at once', () => {
  it('confirm the same milestone: the second is told that it is done, or that what was seen is old', () => {
    const order = anOrder();
    const seen = order.revision('proformaDrafted');
    order.confirm('proformaDrafted', { seen });
    expect(order.trying.confirm('proformaDrafted')).toBe('ALREADY_DONE');
    expect(order.trying.confirm('proformaDrafted', { seen })).toBe('STALE');
    expect(order.of('confirmed')).toHaveLength(1);
  });

  it('a signer who looks at old terms: STALE, with what changed', () => {
    const order = anOrder().confirm('proformaDrafted');
    const seen = order.revision('reviewed');
    order.does(newTerms('terms-1', 'terms-2', { price: '310' })).confirm('proformaDrafted');
    expect(order.trying.sign('reviewed', { seen })).toBe('STALE');
    expect(order.last?.details).toMatchObject({ seen });
    order.sign('reviewed', { seen: order.revision('reviewed') });
  });

  it('somebody who looks at another round: OTHER_ROUND', () => {
    const order = anOrder().confirm('proformaDrafted').refuse('reviewed');
    expect(order.trying.confirm('proformaDrafted', { round: 1 })).toBe('OTHER_ROUND');
    order.confirm('proformaDrafted', { round: 2 });
  });
});

describe('20 · silence of the customer', () => {
  const asking = (silence: object) =>
    small(
      [
        outside('sizesAgreed', { by: 'customer', due: workingDays(2).after('case.opened'), ladder: 'party', ...silence }),
        task('ended', { after: ['sizesAgreed'], by: 'merchandiser', is: 'closes', then: [letter('customer', 'thanks')] }),
      ],
      {
        ladders: {
          party: [
            { n: 0, unit: 'workingDays', to: 'owner' },
            { n: 1, unit: 'workingDays', to: 'ownerManager', every: { n: 1, unit: 'workingDays' } },
          ],
        },
      },
    );

  it('where the source names no rule it escalates for ever and never deems (F-14)', () => {
    const order = aCase({ rules: asking({}) }).advance('2026-06-30T09:00+08:00');
    expect(order.state('sizesAgreed')).toBe('open');
    expect(order.of('deemed')).toEqual([]);
    expect(order.reminders('sizesAgreed').length).toBeGreaterThan(60);
    expect(order.reminders('sizesAgreed').at(-1)?.to).toBe('ownerManager');
  });

  it('only where the source names it silence is an answer, and an event says so', () => {
    const silence = { deem: { sizes: 'as drawn' }, source: 'S9.9', after: days(5) };
    const order = aCase({ rules: asking({ silence }) }).advance('2026-03-08T09:00+08:00');
    expect(order.of('deemed')).toMatchObject([{ source: 'S9.9', at: '2026-03-07T01:00:00.000Z' }]);
    expect(order.kept('sizesAgreed').fact).toMatchObject({ deemed: 'S9.9', values: { sizes: 'as drawn' } });
    expect(order.open()).toEqual(['ended']);
  });
});

describe('25 · a granted override lets exactly one act pass, once', () => {
  const two = (): ACase => {
    const order = agreed(anOrder({ terms: { instalments: PAID.beforeShipping } }));
    opens(order, 'factoryOrder', { quantity: { red: '100' } })
      .confirm('productionOrderIssued')
      .confirm('goodsFinished');
    opens(order, 'shipment', { quantity: { red: '50' }, values: { balance: '0' } });
    return opens(order, 'shipment', { quantity: { red: '50' }, values: { balance: '0' } });
  };
  const granted = (order: ACase, part: string): ACase => {
    order.askOverride('goodsLoaded', 2, { part });
    const { id = '' } = order.plan.overrides.at(-1) ?? {};
    return order.does({ kind: 'decideOverride', override: id, grant: true }, 'generalManager');
  };

  it('the shipment it names leaves although the money is not in; the other does not (G78)', () => {
    const order = granted(two(), 'shipment:1');
    expect(order.trying.confirm('goodsLoaded', { part: 'shipment:2' })).toBe('TOO_EARLY');
    order.confirm('goodsLoaded', { part: 'shipment:1' });
    expect(order.of('overrideUsed')).toHaveLength(1);
    expect(order.plan.overrides).toEqual([]);
    expect(order.trying.confirm('goodsLoaded', { part: 'shipment:2' })).toBe('TOO_EARLY');
  });

  it('for the same shipment it does not serve twice', () => {
    const order = granted(two(), 'shipment:1').confirm('goodsLoaded', { part: 'shipment:1' });
    order.withdraw('goodsLoaded', { part: 'shipment:1', by: 'salesperson' });
    expect(order.trying.confirm('goodsLoaded', { part: 'shipment:1' })).toBe('TOO_EARLY');
  });
});
