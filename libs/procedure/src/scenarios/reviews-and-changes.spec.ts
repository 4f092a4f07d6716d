import { diffOf, newTerms, type ACase } from './a-case';
import { PAID } from './an-order';
import { agreed, anOrder, opens, planned, produced, secured } from './so-far';

const lcPart = 'instalment:lc';
const changed = (order: ACase, diff: unknown, part = 'change:1'): ACase => {
  opens(order, 'change');
  order.confirm('changeProposed', { part, values: { diff, reason: 'customer asks' } });
  return order.sign('changeSupported', { part }).confirm('changeAgreed', { part });
};

describe('2 · an L/C amended twice', () => {
  const order = agreed(anOrder({ terms: { instalments: PAID.lc, toBank: true } }));
  const amended = (version: number) =>
    order.report('lcReceived', { part: lcPart, sourceId: 'LC1', version: version + 1, values: { lc: { number: 'LC1', version } } });
  const reviewedByBoth = () =>
    order.sign('lcReviewed', { part: lcPart, by: 'salesperson' }).sign('lcReviewed', { part: lcPart, by: 'documentsClerk' });

  it('both reviews lapse each time (E13, G32, G33)', () => {
    amended(0);
    reviewedByBoth();
    expect(order.state('lcReviewed', lcPart)).toBe('done');
    amended(1);
    expect(order.state('lcReviewed', lcPart)).toBe('open');
    expect(order.kept('lcReviewed', lcPart).signs).toBeUndefined();
    reviewedByBoth();
    amended(2);
    expect(order.kept('lcReviewed', lcPart)).toMatchObject({ round: 3 });
    expect(order.of('lapsed').map(({ key, why }) => `${key} ${why}`)).toEqual([
      `lcReviewed@${lcPart} ground`,
      `lcReviewed@${lcPart} ground`,
    ]);
  });

  it('one signature alone lapses too', () => {
    order.sign('lcReviewed', { part: lcPart, by: 'salesperson' });
    amended(3);
    expect(order.kept('lcReviewed', lcPart)).toMatchObject({ round: 4 });
    expect(order.kept('lcReviewed', lcPart).signs).toBeUndefined();
  });

  it('the second reviewer is absent and the substitute is the first reviewer: refused', () => {
    order.sign('lcReviewed', { part: lcPart, by: 'salesperson' });
    const forTheClerk = { person: 'salesperson', role: 'documentsClerk', for: 'documentsClerk' };
    expect(order.trying.sign('lcReviewed', { part: lcPart, by: forTheClerk })).toBe('FOUR_EYES');
    expect(order.trying.sign('lcReviewed', { part: lcPart, by: { ...forTheClerk, person: 'businessManager' } })).toBe('ok');
  });
});

describe('3 · the quantity changes after review', () => {
  const running = (): ACase =>
    opens(secured(agreed(anOrder())), 'factoryOrder', { quantity: { red: '100' } }).confirm('productionOrderIssued');

  it('review and proforma lapse, the bill of materials reads nothing of it and stands, the production order is shaken (E17)', () => {
    const order = running();
    changed(order, diffOf('terms-1', 'terms-2', { lines: { red: '120' } }));
    order.does({ kind: 'changePart', part: 'factoryOrder:1', quantity: { red: '120' } });
    expect(order.state('proformaDrafted')).toBe('open');
    expect(order.state('reviewed')).toBe('waits');
    expect(order.state('orderConfirmed')).toBe('waits');
    expect(order.state('bomMade')).toBe('done');
    expect(order.state('productionOrderIssued', 'factoryOrder:1')).toBe('shaken');
  });

  it('a change that leaves the quantity of the factory order alone shakes nothing', () => {
    const order = running();
    changed(order, diffOf('terms-1', 'terms-2', { price: '310' }));
    expect(order.state('reviewed')).toBe('waits');
    expect(order.state('productionOrderIssued', 'factoryOrder:1')).toBe('done');
    order.does({ kind: 'changePart', part: 'factoryOrder:1', quantity: { red: '100' }, values: { dueOn: '2026-06-01' } });
    expect(order.state('productionOrderIssued', 'factoryOrder:1')).toBe('done');
    expect(order.of('shaken')).toEqual([]);
  });
});

describe('10 · the general manager’s threshold is crossed by a change', () => {
  it('his signature opens although the chain was complete; the other stands', () => {
    const order = anOrder();
    order.confirm('proformaDrafted').sign('reviewed', { by: 'businessManager' });
    expect(order.state('reviewed')).toBe('done');
    changed(order, diffOf('terms-1', 'terms-2', { amount: '60000' }));
    expect(order.state('reviewed')).toBe('open');
    expect(order.kept('reviewed')).toMatchObject({ round: 1, signs: [{ role: 'businessManager' }] });
    expect(order.ownerOf('reviewed')).toBe('generalManager');
    order.sign('reviewed', { by: 'generalManager' });
    expect(order.state('reviewed')).toBe('done');
  });
});

describe('10, the other way round · a change takes the order below the threshold', () => {
  it('the manager’s signature alone is complete then', () => {
    const order = anOrder({ terms: { amount: '60000' } });
    order.confirm('proformaDrafted').sign('reviewed', { by: 'businessManager' });
    expect(order.state('reviewed')).toBe('open');
    changed(order, diffOf('terms-1', 'terms-2', { amount: '30000' }));
    expect(order.state('reviewed')).toBe('done');
    expect(order.kept('reviewed').fact?.by).toMatchObject({ person: 'businessManager' });
  });
});

describe('21 · two changes proposed on the same terms', () => {
  const order = secured(agreed(anOrder()));
  opens(order, 'change');
  opens(order, 'change');
  order.confirm('changeProposed', { part: 'change:1', values: { diff: diffOf('terms-1', 'terms-2a', { price: '310' }) } });
  order.confirm('changeProposed', { part: 'change:2', values: { diff: diffOf('terms-1', 'terms-2b', { delivery: '2026-07-15' }) } });
  for (const part of ['change:1', 'change:2']) order.sign('changeSupported', { part });

  it('the first is adopted', () => {
    order.confirm('changeAgreed', { part: 'change:1' });
    expect(order.plan.terms).toMatchObject({ version: 2, hash: 'terms-2a' });
  });

  it('the second is proposed again, with what differs', () => {
    order.confirm('changeAgreed', { part: 'change:2' });
    expect(order.plan.terms.hash).toBe('terms-2a');
    expect(order.state('changeProposed', 'change:2')).toBe('open');
    expect(order.kept('changeProposed', 'change:2').round).toBe(2);
    const again = order.of('lapsed').find(({ key }) => key === 'changeProposed@change:2');
    expect(again).toMatchObject({ differs: ['terms.price'] });
  });

  it('on the terms in force it is agreed and adopted; on the old ones it is stale at once', () => {
    const onOld = { diff: diffOf('terms-1', 'terms-3', { delivery: '2026-07-15' }) };
    expect(order.trying.confirm('changeProposed', { part: 'change:2', values: onOld })).toBe('STALE');
    const onNew = { diff: diffOf('terms-2a', 'terms-3', { delivery: '2026-07-15' }) };
    order.confirm('changeProposed', { part: 'change:2', values: onNew }).sign('changeSupported', { part: 'change:2' });
    order.confirm('changeAgreed', { part: 'change:2' });
    expect(order.plan.terms).toMatchObject({ hash: 'terms-3', slice: { 'terms.price': '310', 'terms.delivery': '2026-07-15' } });
  });
});

describe('24 · a change after review reaches the factory only after review and customer (F-19)', () => {
  const order = secured(agreed(anOrder()));
  opens(order, 'factoryOrder', { quantity: { red: '100' } }).confirm('productionOrderIssued');
  const toFactory = () => order.letters().filter((letter) => letter.endsWith('→ factory'));

  it('the terms themselves cannot be set any more', () => {
    expect(order.trying.does(newTerms('terms-1', 'terms-2', { goods: 'linen shirts' }))).toBe('TERMS_APPROVED');
  });

  it('adopting the change sends nothing to the factory', () => {
    const before = toFactory();
    changed(order, diffOf('terms-1', 'terms-2', { goods: 'linen shirts', price: '310' }));
    expect(order.plan.terms.hash).toBe('terms-2');
    expect(toFactory()).toEqual(before);
  });

  it('the production order is shaken, and neither upheld nor repeated before the review stands again', () => {
    expect(order.state('productionOrderIssued', 'factoryOrder:1')).toBe('shaken');
    expect(order.trying.uphold('productionOrderIssued')).toBe('LAW_7');
    expect(order.trying.confirm('productionOrderIssued')).toBe('LAW_7');
    order.confirm('proformaDrafted').sign('reviewed').confirm('orderConfirmed');
  });

  it('then the repeated production order tells the factory', () => {
    order.confirm('productionOrderIssued');
    expect(toFactory()).toEqual(['productionOrder → factory', 'productionOrder → factory']);
    expect(order.kept('productionOrderIssued', 'factoryOrder:1').round).toBe(2);
  });
});

describe('19 · an effect refused by a service', () => {
  const effect = 'creditConfirmed@instalment:credit/ask:finance.reserveCredit';

  it('is a task, done again, and then done (G37)', () => {
    const order = agreed(anOrder({ terms: { instalments: PAID.openAccount } }));
    order.answer(effect, { outcome: 'refused', code: 'OVER_LIMIT' });
    expect(order.plan.effects[effect]).toMatchObject({ state: 'refused', code: 'OVER_LIMIT' });
    expect(order.trying.confirm('creditConfirmed')).toBe('TOO_EARLY');
    expect(order.trying.does({ kind: 'waive', effect, reason: 'we know him' })).toBe('LAW_NEEDS_IT');
    order.does({ kind: 'redo', effect }).answer(effect, { values: { reservation: 'R7' } });
    order.confirm('creditConfirmed');
    expect(order.kept('creditConfirmed', 'instalment:credit').fact?.values).toMatchObject({ reservation: 'R7' });
  });

  it('a lapse revokes the reservation and asks once again', () => {
    const order = secured(agreed(anOrder({ terms: { instalments: PAID.openAccount } })));
    changed(order, diffOf('terms-1', 'terms-2', { price: '310' }));
    expect(order.state('creditConfirmed', 'instalment:credit')).toBe('waits');
    expect(order.plan.effects[effect]).toMatchObject({ state: 'revoking' });
    order.answer(effect);
    order.confirm('proformaDrafted').sign('reviewed').confirm('orderConfirmed');
    expect(order.state('creditConfirmed', 'instalment:credit')).toBe('open');
    expect(order.plan.effects[effect]).toMatchObject({ state: 'asked' });
    const asked = order.of('effectAsked').filter((event) => event.effect === effect);
    expect(asked).toHaveLength(2);
    expect(asked[1]?.round).toBeGreaterThan(asked[0]?.round ?? 0);
    expect(order.of('effectRevoked').filter((event) => event.effect === effect)).toHaveLength(1);
  });

  it('the answer to an asking that was replaced since is absorbed', () => {
    const order = secured(agreed(anOrder({ terms: { instalments: PAID.openAccount } })));
    expect(order.trying.does({ kind: 'redo', effect })).toBe('NOT_REFUSED');
    changed(order, diffOf('terms-1', 'terms-2', { price: '310' }));
    const before = order.events.length;
    order.answer(effect, { round: 1 });
    expect(order.events).toHaveLength(before);
  });
});

describe('5 · goods reported loaded before the inspection', () => {
  const loaded = (): ACase => {
    const order = planned(produced(secured(agreed(anOrder({ terms: { inspection: 'thirdParty' } })))));
    order.report('goodsLoaded', { part: 'shipment:1', by: { person: 'driver', role: 'forwarder' } });
    return order;
  };

  it('it is a breach on file, that shipment is held (law 9)', () => {
    const order = loaded();
    expect(order.state('goodsLoaded', 'shipment:1')).toBe('done');
    expect(order.plan.breaches).toMatchObject([{ law: 2, key: 'goodsLoaded@shipment:1' }]);
    expect(order.plan.holds).toMatchObject([{ blocks: ['shipment'], part: 'shipment:1', kind: 'breach' }]);
  });

  it('nobody answers it while nothing is on file, nor the one who caused it', () => {
    const order = loaded();
    const breach = order.plan.breaches[0]?.id ?? '';
    expect(order.trying.does({ kind: 'answerBreach', breach, reason: 'never mind' })).toBe('LAW_2');
    expect(order.trying.does({ kind: 'release', hold: order.plan.holds[0]?.id ?? '', reason: 'never mind' })).toBe('ANSWER_THE_BREACH');
  });

  it('the buyer’s concession answers it, by another person, and releases the hold', () => {
    const order = loaded().confirm('concessionGiven');
    const breach = order.plan.breaches[0]?.id ?? '';
    order.does({ kind: 'answerBreach', breach, reason: 'the buyer takes them as they are' });
    expect(order.plan.breaches).toEqual([]);
    expect(order.plan.holds).toEqual([]);
  });
});
