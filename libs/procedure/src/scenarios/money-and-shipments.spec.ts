import type { ACase } from './a-case';
import { PAID } from './an-order';
import { agreed, anOrder, opens, planned, produced, secured } from './so-far';

describe('1 · T/T with two deposits and a balance per shipment; the second shipment is planned after the first left', () => {
  const order = agreed(anOrder({ terms: { instalments: PAID.twoDepositsAndBalance } }));
  const shipped = (part: string): ACase =>
    order.confirm('goodsLoaded', { part }).confirm('blChecked', { part }).confirm('blConfirmed', { part });

  it('production waits for both deposits (G35)', () => {
    opens(order, 'factoryOrder', { quantity: { red: '60' } });
    opens(order, 'factoryOrder', { quantity: { red: '40' } });
    order.counted('depositReceived', '6000', { part: 'instalment:first' });
    expect(order.trying.confirm('productionOrderIssued', { part: 'factoryOrder:1' })).toBe('TOO_EARLY');
    order.counted('depositReceived', '3000', { part: 'instalment:second', sourceId: 'receipt-2' });
    for (const part of ['factoryOrder:1', 'factoryOrder:2'])
      order.confirm('productionOrderIssued', { part }).confirm('materialsBought', { part });
  });

  it('the first shipment leaves with what is finished, its originals only after its own balance (G89, G90)', () => {
    order.confirm('goodsFinished', { part: 'factoryOrder:1' });
    opens(order, 'shipment', { quantity: { red: '60' }, carries: { 'factoryOrder:1': { red: '60' } }, values: { balance: '12600' } });
    shipped('shipment:1').confirm('spaceBooked', { part: 'shipment:1' });
    expect(order.trying.confirm('originalsSent', { part: 'shipment:1' })).toBe('TOO_EARLY');
    order.counted('balanceReceived', '12600', { part: 'shipment:1', sourceId: 'receipt-3' });
    order.confirm('originalsSent', { part: 'shipment:1' });
  });

  it('and the order does not close in between: what is left of the goods has no shipment yet', () => {
    expect(order.waitsFor('rebateDone')).toEqual(['originalsSent']);
    expect(order.trying.confirm('rebateDone')).toBe('TOO_EARLY');
    expect(order.plan.closed).toBeUndefined();
  });

  it('it closes after the second', () => {
    order.confirm('goodsFinished', { part: 'factoryOrder:2' });
    opens(order, 'shipment', { quantity: { red: '40' }, carries: { 'factoryOrder:2': { red: '40' } }, values: { balance: '8400' } });
    shipped('shipment:2').confirm('spaceBooked', { part: 'shipment:2' });
    order.counted('balanceReceived', '8400', { part: 'shipment:2', sourceId: 'receipt-4' });
    order.confirm('originalsSent', { part: 'shipment:2' }).confirm('rebateDone');
    expect(order.plan.closed).toBe(true);
  });
});

describe('6 · a balance 99.4 % in with bank charges within tolerance', () => {
  const waiting = (): ACase => {
    const order = planned(produced(secured(agreed(anOrder({ terms: { instalments: PAID.depositAndBalance } })))), { balance: '5000' });
    order.confirm('goodsLoaded').confirm('blChecked').confirm('blConfirmed');
    order.counted('balanceReceived', '4970', { part: 'shipment:1' });
    return order;
  };

  it('is in (G89)', () => expect(waiting().state('balanceReceived', 'shipment:1')).toBe('done'));

  it('one cent below the tolerance is not', () => {
    const order = waiting();
    order.counted('balanceReceived', '4949.99', { part: 'shipment:1' });
    expect(order.state('balanceReceived', 'shipment:1')).toBe('open');
  });

  it('a re-allocation takes it away again: originals not yet sent wait (E26)', () => {
    const order = waiting();
    expect(order.state('originalsSent', 'shipment:1')).toBe('open');
    order.counted('balanceReceived', '0', { part: 'shipment:1' });
    expect(order.waitsFor('originalsSent', 'shipment:1')).toEqual(['balanceReceived@shipment:1']);
  });

  it('originals already sent are shaken, and upheld only with an override', () => {
    const order = waiting().confirm('originalsSent');
    order.counted('balanceReceived', '0', { part: 'shipment:1' });
    expect(order.state('originalsSent', 'shipment:1')).toBe('shaken');
    expect(order.trying.uphold('originalsSent')).toBe('LAW_3');
    order.askOverride('originalsSent', 3);
    const asked = order.plan.overrides[0]?.id ?? '';
    order.does({ kind: 'decideOverride', override: asked, grant: true }, 'generalManager').uphold('originalsSent');
    expect(order.state('originalsSent', 'shipment:1')).toBe('done');
    expect(order.of('overrideUsed')).toHaveLength(1);
  });
});

describe('8 · a factory order split in two, of which one finishes', () => {
  const split = (): ACase => {
    const order = secured(agreed(anOrder({ terms: { lines: { red: '100', blue: '50' } } })));
    opens(order, 'factoryOrder', { quantity: { red: '100' } });
    opens(order, 'factoryOrder', { quantity: { blue: '50' } });
    for (const part of ['factoryOrder:1', 'factoryOrder:2']) order.confirm('productionOrderIssued', { part });
    return order.confirm('goodsFinished', { part: 'factoryOrder:1' });
  };

  it('the shipment that carries only the finished one may leave', () => {
    const order = split();
    opens(order, 'shipment', { quantity: { red: '100' }, carries: { 'factoryOrder:1': { red: '100' } }, values: { balance: '0' } });
    order.confirm('goodsLoaded', { part: 'shipment:1' });
    expect(order.state('goodsLoaded', 'shipment:1')).toBe('done');
  });

  it('a shipment that carries nothing yet waits for both', () => {
    const order = split();
    opens(order, 'shipment', { values: { balance: '0' } });
    expect(order.waitsFor('goodsLoaded', 'shipment:1')).toEqual(['goodsFinished@factoryOrder:2']);
  });

  it('150 red do not cover 100 red and 50 blue', () => {
    const order = secured(agreed(anOrder({ terms: { lines: { red: '100', blue: '50' }, tolerancePercent: '60' } })));
    opens(order, 'factoryOrder', { quantity: { red: '150' } })
      .confirm('productionOrderIssued')
      .confirm('goodsFinished');
    opens(order, 'shipment', { values: { balance: '0' } });
    expect(order.waitsFor('goodsLoaded', 'shipment:1')).toEqual(['goodsFinished']);
  });
});

describe('22 · each gate as the instalments say', () => {
  const untilProduction = (instalments: unknown): ACase =>
    opens(agreed(anOrder({ terms: { instalments, toBank: false } })), 'factoryOrder', { quantity: { red: '100' } });

  it('30 % T/T and 70 % L/C: production waits for the deposit and for both reviewers of the L/C (G31–G33, G35)', () => {
    const order = untilProduction(PAID.depositAndLc);
    expect(order.waitsFor('productionOrderIssued', 'factoryOrder:1')).toEqual([
      'depositReceived@instalment:deposit',
      'lcReviewed@instalment:lc',
    ]);
    order.counted('depositReceived', '9000', { part: 'instalment:deposit' });
    expect(order.trying.confirm('productionOrderIssued')).toBe('TOO_EARLY');
    secured(order).confirm('productionOrderIssued');
  });

  it('open account: production waits for the manager, and he for the reservation of the credit (G37)', () => {
    const order = untilProduction(PAID.openAccount);
    expect(order.trying.confirm('creditConfirmed')).toBe('TOO_EARLY');
    expect(order.trying.confirm('productionOrderIssued')).toBe('TOO_EARLY');
    secured(order).confirm('productionOrderIssued');
  });

  it('D/P: nothing before production, title leaves through the bank only (G92)', () => {
    const order = agreed(anOrder({ terms: { instalments: PAID.dp, toBank: true } }));
    planned(produced(order), {}).confirm('goodsLoaded').confirm('blChecked').confirm('blConfirmed');
    expect(order.state('originalsSent', 'shipment:1')).toBe('notNeeded');
    order.confirm('documentsPresented').confirm('rebateDone');
    expect(order.plan.closed).toBe(true);
  });

  it('D/P wrongly marked as not to the bank: the law keeps the originals', () => {
    const order = agreed(anOrder({ terms: { instalments: PAID.dp, toBank: false } }));
    planned(produced(order), {}).confirm('goodsLoaded').confirm('blChecked').confirm('blConfirmed');
    expect(order.trying.confirm('originalsSent')).toBe('LAW_3');
  });
});

describe('23 · parts that are not there', () => {
  it('a list in terms that are not agreed yet opens nothing', () => {
    const order = anOrder({ terms: { instalments: undefined } });
    expect(Object.keys(order.plan.parts)).toEqual([]);
    agreed(order);
    opens(order, 'factoryOrder', { quantity: { red: '100' } });
    expect(order.waitsFor('productionOrderIssued', 'factoryOrder:1')).toEqual(['depositReceived', 'lcReviewed', 'creditConfirmed']);
  });
});
