import type { Instalment } from '@gendan/trade';
import type { Values } from '../../plan';
import { type ACase, diffOf, newTerms } from '../../scenarios/a-case';
import { anOrderBy, answered, dayDue, inTurn, reminded, signedBy } from '../../scenarios/played';
import { orderRules } from '.';

const DEPARTMENTS = ['technology', 'marketing', 'purchasing', 'production', 'finance'];
const PAID: Instalment[] = [
  { id: 'deposit', method: 'tt', gate: 'production', share: '30' },
  { id: 'rest', method: 'tt', gate: 'shipment', share: '50' },
  { id: 'kept', method: 'tt', gate: 'later', share: '20' },
];

const anOrder = (): ACase => anOrderBy(orderRules.rules, { instalments: PAID });
const confirmed = (order = anOrder()): ACase => inTurn(order, 'orderReceived', 'technicalConfirmed');
const reviewed = (order = anOrder()): ACase => signedBy(confirmed(order), 'orderReviewed', ...DEPARTMENTS);

function scheduled(order = anOrder()): ACase {
  reviewed(order).confirm('purchasePlanned').counted('depositReceived', '3000.00', { part: 'instalment:deposit' });
  order.does(
    { kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' }, values: { dueOn: '2026-06-30' } } },
    'production',
  );
  return order.confirm('productionScheduled');
}

/** Made and paid, its shipment planned. */
function ready(order = anOrder()): ACase {
  scheduled(order).confirm('productionFinished').counted('shipmentPaymentReceived', '5000.00', { part: 'instalment:rest' });
  const carries = { 'factoryOrder:1': { red: '1000' } };
  order.does(
    { kind: 'openPart', part: { kind: 'shipment', quantity: { red: '1000' }, carries, values: { etd: '2026-07-20' } } },
    'logistics',
  );
  return order;
}

const shipped = (): ACase => ready().confirm('goodsShipped');

/** By the change form: reviewed again, agreed with the customer. */
function adopted(order: ACase, terms: Values): ACase {
  const values = { diff: diffOf('terms-1', 'terms-2', terms) };
  order.confirm('changeRequested', { values, open: { kind: 'change' } });
  return signedBy(order, 'changeReviewed', 'technology', 'purchasing', 'production').confirm('changeAgreed', { by: 'customer' });
}

const arrived = (): ACase => shipped().confirm('goodsArrived');
const received = (condition: string): ACase => arrived().confirm('goodsReceived', { by: 'customer', values: { condition } });

describe('S2.13, the review', () => {
  it('S2.13.1a marketing receives the order and gives the departments what they need', () => {
    const order = anOrder();
    expect(order.trying.confirm('orderReceived', { by: 'production' })).toBe('NOT_YOURS');
    order.confirm('orderReceived');
    const copies = ['technology', 'purchasing', 'production', 'logistics', 'finance'].map((to) => `copy → ${to}`);
    expect(order.letters()).toEqual(copies);
  });

  it('S2.13.1b technology confirms special requirements and samples and organises the review, which every department signs', () => {
    const order = anOrder().confirm('orderReceived');
    expect(order.trying.confirm('technicalConfirmed', { values: { specialRequirements: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.trying.sign('orderReviewed', { by: 'production' })).toBe('TOO_EARLY');
    order.confirm('technicalConfirmed');
    signedBy(order, 'orderReviewed', ...DEPARTMENTS.slice(1));
    expect(order.state('orderReviewed')).toBe('open');
    expect(order.sign('orderReviewed', { by: 'technology', as: 'technology' }).state('orderReviewed')).toBe('done');
  });

  it('S2.13.2 G20 S2.13.3 a spare-part order is reviewed like any other: not reviewed, it goes no further', () => {
    const order = anOrder()
      .confirm('orderReceived', { values: { orderKind: 'spareParts', parentOrder: 'EX2512-003' } })
      .confirm('technicalConfirmed');
    expect(order.trying.confirm('purchasePlanned')).toBe('TOO_EARLY');
    expect(signedBy(order, 'orderReviewed', ...DEPARTMENTS).trying.confirm('purchasePlanned')).toBe('ok');
  });

  it('S2.13.2 S2.13.3 nothing is bought, scheduled or sent before the review has passed', () => {
    const order = confirmed();
    order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' } } }, 'production');
    expect(order.trying.confirm('purchasePlanned')).toBe('TOO_EARLY');
    expect(order.trying.confirm('productionScheduled')).toBe('TOO_EARLY');
    expect(order.waitsFor('productionScheduled', 'factoryOrder:1')).toContain('orderReviewed');
  });

  it('S2.13.2 a department that objects sends it back to technology, or to marketing where the order itself is wrong', () => {
    const order = confirmed();
    const wrong = order.fork().refuse('orderReviewed', { by: 'finance', reason: 'not his order', back: ['orderReceived'] });
    expect(wrong.open()).toEqual(['orderReceived']);
    order.refuse('orderReviewed', { by: 'production', reason: 'no tooling', back: ['technicalConfirmed'] });
    expect(order.open()).toEqual(['technicalConfirmed']);
  });

  it.each(['delivery', 'instalments'])('S2.13.1b without %s there is nothing to review yet', (missing) => {
    const order = anOrder();
    delete order.plan.terms.slice[`terms.${missing}`];
    expect(order.confirm('orderReceived').trying.confirm('technicalConfirmed')).toBe('TOO_EARLY');
  });

  it('S2.13.1b S2.13.1c other goods are confirmed anew by technology and planned anew by purchasing', () => {
    const change = (order: ACase) => order.does(newTerms('terms-1', 'terms-2', { goods: 'with lids' }), 'marketing');
    expect(change(confirmed()).open()).toEqual(['technicalConfirmed']);
    const planned = reviewed().confirm('purchasePlanned');
    adopted(planned, { goods: 'with lids' });
    signedBy(planned.confirm('technicalConfirmed'), 'orderReviewed', ...DEPARTMENTS);
    expect(planned.open()).toContain('purchasePlanned');
  });

  it('S2.13.1c purchasing plans, then production by the review’s result', () => {
    const order = reviewed();
    expect(dayDue(order, 'purchasePlanned')).toBe('2026-03-04');
    expect(order.trying.confirm('purchasePlanned', { values: { purchasePlan: undefined } })).toBe('EVIDENCE_MISSING');
  });
});

describe('S2.13, production', () => {
  it('S2.13.3 S2.13.5a production schedules by the review and the purchase plan, in time', () => {
    const order = reviewed();
    order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' } } }, 'production');
    order.counted('depositReceived', '3000.00', { part: 'instalment:deposit' });
    expect(order.trying.confirm('productionScheduled')).toBe('TOO_EARLY');
    order.confirm('purchasePlanned');
    expect(dayDue(order, 'productionScheduled', 'factoryOrder:1')).toBe('2026-03-04');
    expect(order.trying.confirm('productionScheduled', { by: 'marketing' })).toBe('NOT_YOURS');
    expect(order.trying.confirm('productionScheduled')).toBe('ok');
  });

  it('S2.13.8 finance sees the deposit come in; without it nothing is scheduled, and it is urged', () => {
    const order = reviewed().confirm('purchasePlanned');
    order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' } } }, 'production');
    expect(order.trying.confirm('productionScheduled')).toBe('TOO_EARLY');
    order.advance('2026-03-20T18:00:00+08:00');
    expect(reminded(order, 'depositReceived').slice(0, 4)).toEqual([
      'marketing reminder',
      'customer paymentReminder',
      'marketing overdue',
      'ownerManager escalation',
    ]);
  });

  it('S2.13.1d production delivers on its date; of another quantity the schedule is looked at again', () => {
    const order = scheduled();
    expect(dayDue(order, 'productionFinished', 'factoryOrder:1')).toBe('2026-06-30');
    order.does({ kind: 'changePart', part: 'factoryOrder:1', quantity: { red: '900' } }, 'production');
    expect(order.state('productionScheduled', 'factoryOrder:1')).toBe('shaken');
  });

  it('S2.13.8 what the bank keeps back is not missed', () => {
    const order = reviewed();
    order.counted('depositReceived', '2950.00', { part: 'instalment:deposit' });
    order.counted('shipmentPaymentReceived', '4950.00', { part: 'instalment:rest' });
    const sent = shipped();
    sent.counted('laterPaymentReceived', '1950.00', { part: 'instalment:kept' });
    expect([order.state('depositReceived', 'instalment:deposit'), order.state('shipmentPaymentReceived', 'instalment:rest')]).toEqual([
      'done',
      'done',
    ]);
    expect(sent.state('laterPaymentReceived', 'instalment:kept')).toBe('done');
  });

  it('S2.13.7 C51a F-14 marketing tracks the order every week until it is made', () => {
    const order = scheduled();
    expect(dayDue(order, 'progressTracked', 'factoryOrder:1')).toBe('2026-03-09');
    order.advance('2026-03-09T10:00:00+08:00').confirm('progressTracked');
    expect(dayDue(order, 'progressTracked', 'factoryOrder:1')).toBe('2026-03-16');
    expect(order.confirm('productionFinished').state('progressTracked', 'factoryOrder:1')).toBe('notNeeded');
  });

  it('S2.13.5b E41 what hindered production is written down and assessed before the order closes', () => {
    const order = scheduled().confirm('hindranceReported', { by: 'production', open: { kind: 'hindrance' } });
    expect(dayDue(order, 'hindranceAssessed', 'hindrance:1')).toBe('2026-03-09');
    expect(order.trying.confirm('hindranceAssessed', { by: 'production' })).toBe('NOT_YOURS');
    expect(order.waitsFor('orderClosed')).toContain('hindranceAssessed@hindrance:1');
    expect(order.confirm('hindranceAssessed').state('hindranceAssessed', 'hindrance:1')).toBe('done');
  });
});

describe('S2.13.4, a change', () => {
  const diff = diffOf('terms-1', 'terms-2', { delivery: '2026-08-31' });
  const requested = (): ACase =>
    scheduled().confirm('changeRequested', {
      by: 'marketing',
      values: { diff, requestingSection: 'purchasing' },
      open: { kind: 'change' },
    });
  const reviewedAgain = (): ACase => signedBy(requested(), 'changeReviewed', 'technology', 'purchasing', 'production');

  it('S2.13.4a after the review terms do not simply change', () => {
    const order = scheduled();
    const act = { kind: 'setTerms', base: 'terms-1', hash: 'terms-2', slice: { 'terms.delivery': '2026-08-31' } } as const;
    expect(order.ask(act, { by: 'marketing' })?.code).toBe('TERMS_APPROVED');
  });

  it('S2.13.4b G62 G63 E17 only by the change form, which is reviewed again', () => {
    const order = requested();
    expect(order.trying.confirm('changeAgreed', { by: 'customer' })).toBe('TOO_EARLY');
    order.refuse('changeReviewed', { by: 'production', reason: 'line is full' });
    expect(order.open()).toContain('changeRequested@change:1');
    expect(order.state('productionScheduled', 'factoryOrder:1')).toBe('done');
  });

  it('S2.13.4b E17 a customer who does not agree has the form written anew', () => {
    const order = reviewedAgain().refuse('changeAgreed', { by: 'customer', reason: 'too late' });
    expect(order.open()).toContain('changeRequested@change:1');
  });

  it('S2.13.4b while a change is asked for, nothing is scheduled, finished, sent or closed', () => {
    const asked = (order: ACase) => order.confirm('changeRequested', { values: { diff }, open: { kind: 'change' } });
    const planned = reviewed().confirm('purchasePlanned');
    planned.counted('depositReceived', '3000.00', { part: 'instalment:deposit' });
    planned.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' } } }, 'production');
    expect(asked(planned).trying.confirm('productionScheduled')).toBe('TOO_EARLY');
    expect(asked(scheduled()).trying.confirm('productionFinished')).toBe('TOO_EARLY');
    expect(asked(ready()).trying.confirm('goodsShipped')).toBe('TOO_EARLY');
    const last = received('inOrder').confirm('satisfactionAsked');
    last.counted('laterPaymentReceived', '2000.00', { part: 'instalment:kept' });
    expect(asked(last).trying.confirm('orderClosed')).toBe('TOO_EARLY');
  });

  it('F-19 S2.13.4b both are needed: the review again and the customer’s word', () => {
    const order = reviewedAgain();
    expect(order.letters()).toContain('changeToAgree → customer');
    expect(order.plan.terms.version).toBe(1);
    order.confirm('changeAgreed', { by: 'customer' });
    expect(order.plan.terms.version).toBe(2);
    expect(order.state('productionScheduled', 'factoryOrder:1')).toBe('shaken');
    expect(order.trying.uphold('productionScheduled')).toBe('LAW_7');
    signedBy(order, 'orderReviewed', ...DEPARTMENTS);
    expect(order.trying.uphold('productionScheduled')).toBe('ok');
  });

  it('S2.13.4b E17 the loss is borne by the section that asked, and nobody else can be written down', () => {
    const order = reviewedAgain();
    const lossAmount = { amount: '300.00', currency: 'USD' };
    expect(order.trying.confirm('lossCharged', { values: { lossAmount, lossBorneBy: 'customer' } })).toBe('EVIDENCE_UNFIT');
    expect(order.trying.confirm('lossCharged', { by: 'marketing', values: { lossAmount } })).toBe('NOT_YOURS');
    order.confirm('lossCharged', { values: { lossAmount } });
    expect(order.kept('lossCharged', 'change:1').fact).toBeDefined();
    expect(order.waitsFor('orderClosed')).not.toContain('lossCharged@change:1');
  });
});

describe('S2.13, delivery and after-sales', () => {
  it('S2.13.6 S2.13.1e logistics ships what is made and paid, and sees it arrive', () => {
    const order = scheduled();
    order.does({ kind: 'openPart', part: { kind: 'shipment', quantity: { red: '1000' }, values: { etd: '2026-07-20' } } }, 'logistics');
    expect(order.trying.confirm('goodsShipped')).toBe('TOO_EARLY');
    expect(dayDue(shipped(), 'goodsArrived', 'shipment:1')).toBe('2026-03-09');
  });

  it('S2.13.9 G93 F-14 the customer is asked to confirm receipt, and asked again', () => {
    const order = arrived();
    expect(order.letters()).toContain('receiptToConfirm → customer');
    expect(dayDue(order, 'goodsReceived', 'shipment:1')).toBe('2026-03-05');
    order.advance('2026-03-10T18:00:00+08:00');
    expect(reminded(order, 'goodsReceived')).toEqual([
      'owner askedAgain',
      'marketing overdue',
      'owner askedAgain',
      'ownerManager escalation',
    ]);
  });

  it('S2.13.9 goods that did not come are traced', () => {
    const order = arrived().refuse('goodsReceived', { by: 'customer', reason: 'nothing here' });
    expect(order.open()).toContain('goodsArrived@shipment:1');
    expect(order.state('goodsShipped', 'shipment:1')).toBe('done');
  });

  it('E31 F-20 S2.13.9 S2.13.10 a problem is recorded with sales and handled by after-sales, until the customer is content', () => {
    const order = received('problem');
    expect(order.letters()).toEqual(expect.arrayContaining(['copy → marketing', 'copy → afterSales']));
    expect(order.trying.confirm('problemHandled', { by: 'marketing' })).toBe('NOT_YOURS');
    order.confirm('problemHandled', { values: { solution: 'new lids' } });
    expect(order.letters()).toContain('solutionOffered → customer');
    order.refuse('solutionAccepted', { by: 'customer', reason: 'wrong colour' });
    expect(order.open()).toContain('problemHandled@shipment:1');
    expect(order.trying.confirm('satisfactionAsked')).toBe('TOO_EARLY');
    order.confirm('problemHandled').confirm('solutionAccepted', { by: 'customer' });
    expect(order.trying.confirm('satisfactionAsked')).toBe('ok');
  });

  it('S2.13.1f S2.13.10 after-sales asks every customer, a week after receipt, and without a problem nothing is handled', () => {
    const order = received('inOrder');
    expect(order.state('problemHandled', 'shipment:1')).toBe('notNeeded');
    expect(dayDue(order, 'satisfactionAsked', 'shipment:1')).toBe('2026-03-09');
    expect(order.trying.confirm('satisfactionAsked', { by: 'marketing' })).toBe('NOT_YOURS');
  });

  it('S2.13.8 the order closes when all its money is in', () => {
    const order = received('inOrder').confirm('satisfactionAsked');
    expect(order.trying.confirm('orderClosed')).toBe('TOO_EARLY');
    order.counted('laterPaymentReceived', '2000.00', { part: 'instalment:kept' });
    expect(answered(order.confirm('orderClosed')).plan.closed).toBe(true);
  });
});

describe('S2.13, cancelled', () => {
  it('departments wind up what they have begun', () => {
    const order = scheduled().does({ kind: 'cancel', reason: 'project stopped' }, 'marketing');
    order.does({ kind: 'sign', milestone: 'cancel' }, 'generalManager');
    expect(order.open()).toEqual(['customerTold', 'productionStopped', 'purchasesSettled', 'depositSettled']);
    inTurn(order, 'customerTold', 'productionStopped', 'purchasesSettled', 'depositSettled');
    expect(order.plan.closed).toBe(true);
  });
});
