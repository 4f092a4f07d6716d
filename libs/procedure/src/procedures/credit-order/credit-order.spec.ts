import type { Values } from '../../plan';
import { type ACase, diffOf, newTerms } from '../../scenarios/a-case';
import { answered, dayDue, inTurn, neededOf, reminded } from '../../scenarios/played';
import { aCreditOrder, approved, cny, entered, ready, reconciled, slip, undertaken, ways } from './credit-order';

describe('S2.15, the order is taken', () => {
  it('S2.15.1 comes by fax or mail, is classified south or north and goes to that assistant', () => {
    const order = aCreditOrder();
    expect(order.trying.confirm('orderClassified', { values: { region: 'east' } })).toBe('EVIDENCE_UNFIT');
    expect(order.trying.confirm('orderClassified', { values: { customerOrder: undefined } })).toBe('EVIDENCE_MISSING');
    order.confirm('orderClassified', { values: { region: 'north', assistant: 'lan' } });
    order.does({ kind: 'assign', role: 'salesAssistant', person: 'lan' }, 'orderDesk');
    expect(order.trying.confirm('orderRead', { by: { person: 'nan', role: 'salesAssistant' } })).toBe('NOT_YOURS');
    expect(order.trying.confirm('orderRead', { by: { person: 'lan', role: 'salesAssistant' } })).toBe('ok');
  });

  it('S2.15.2 G18 E04 F-14 what is unclear is asked of the customer within four hours and noted on the order', () => {
    const order = aCreditOrder()
      .confirm('orderClassified')
      .confirm('orderRead', { values: { nameModelQuantity: 'unclear' } });
    expect(order.letters()).toContain('orderUnclear → customer');
    expect(order.due('orderClarified')).toBe('2026-03-02T06:30:00.000Z');
    expect(order.trying.confirm('standardOrderEntered', { values: { originalAmount: cny('10000.00') } })).toBe('TOO_EARLY');
    expect(order.trying.confirm('orderClarified', { by: 'customer', values: { annotation: '' } })).toBe('EVIDENCE_MISSING');
    order.confirm('orderClarified', { by: 'customer', values: { annotation: '28 cm, not 26' } });
    expect(order.open()).toEqual(['standardOrderEntered']);
    expect(inTurn(aCreditOrder(), 'orderClassified', 'orderRead').state('orderClarified')).toBe('notNeeded');
  });

  it('S2.15.2 E04 a customer who does not answer is asked again, then the salesperson and the sales manager hear', () => {
    const order = aCreditOrder()
      .confirm('orderClassified')
      .confirm('orderRead', { values: { nameModelQuantity: 'unclear' } });
    order.advance('2026-03-04T18:00:00+08:00');
    expect(reminded(order, 'orderClarified')).toEqual(['owner askedAgain', 'salesperson overdue', 'salesManager escalation']);
  });

  it('S2.15.3 how it is paid is part of the order: until that is known there is nothing to enter', () => {
    const order = aCreditOrder();
    delete order.plan.terms.slice['terms.instalments'];
    expect(inTurn(order, 'orderClassified', 'orderRead').trying.confirm('standardOrderEntered')).toBe('TOO_EARLY');
  });

  it('S2.15.3 G19 the standard order goes to the sales accountant and is checked by the audit entry clerk the same day', () => {
    const order = entered(aCreditOrder());
    expect(order.due('amountReconciled')).toBe('2026-03-02T10:00:00.000Z');
    expect(order.trying.sign('amountReconciled', { by: 'salesAssistant' })).toBe('NOT_A_SIGNER');
    expect(order.trying.confirm('slipChecked')).toBe('TOO_EARLY');
    expect(order.sign('amountReconciled').letters()).toContain('copy → salesAccountant');
    expect(order.trying.confirm('slipChecked')).toBe('ok');
  });

  it('C49 S2.15.3 a check that is still open at the end of the day is urged', () => {
    const order = entered(aCreditOrder()).advance('2026-03-03T14:00:00+08:00');
    expect(reminded(order, 'amountReconciled')).toEqual(['owner overdue']);
    expect(reminded(order.advance('2026-03-03T15:00:00+08:00'), 'amountReconciled')).toContain('ownerManager escalation');
  });

  it('E09 S2.15.3 G19 unequal amounts are explained and put right, as often as they differ', () => {
    const order = entered(aCreditOrder(), '9800.00');
    expect(order.trying.sign('amountReconciled')).toBe('TOO_EARLY');
    order.confirm('mismatchExplained', { values: { cause: 'freight left out', wrong: 'customersOrder' } });
    expect(order.trying.sign('amountReconciled')).toBe('TOO_EARLY');
    order.correct('standardOrderEntered', { originalAmount: cny('9900.00') });
    expect(order.open()).toEqual(['mismatchExplained']);
    order.correct('standardOrderEntered', { originalAmount: cny('10000.00') });
    expect(order.trying.sign('amountReconciled')).toBe('ok');
  });

  it('E09 S2.15.3 another amount that is wrong too is explained again', () => {
    const order = entered(aCreditOrder(), '9800.00').confirm('mismatchExplained');
    order.does(newTerms('terms-1', 'terms-2', { amount: '9900.00', price: 'cheaper' }), 'salesAssistant');
    order.confirm('standardOrderEntered', { values: { originalAmount: cny('9800.00') } });
    expect(order.open()).toEqual(['mismatchExplained']);
  });

  it('E09 S2.15.3 where the standard order is wrong, its new terms are entered and compared again', () => {
    const order = entered(aCreditOrder(), '9800.00').confirm('mismatchExplained');
    order.does(newTerms('terms-1', 'terms-2', { amount: '9800.00', price: 'cheaper' }), 'salesAssistant');
    expect(order.open()).toContain('standardOrderEntered');
    order.confirm('standardOrderEntered', { values: { originalAmount: cny('9800.00') } });
    expect(order.trying.sign('amountReconciled')).toBe('ok');
  });
});

describe('S2.15.4–S2.15.6, the slip', () => {
  it('S2.15.4 G38 a slip of the whole order: approved, and the goods may leave', () => {
    const order = slip(reconciled(aCreditOrder()), '10000.00');
    expect(ways(order)).toEqual(['orderApproved']);
    expect(order.confirm('orderApproved').letters()).toEqual(expect.arrayContaining(['orderAccepted → customer', 'copy → warehouse']));
  });

  it('S2.15.4 S2.15.5 not approved, nothing leaves', () => {
    const order = slip(reconciled(aCreditOrder()), '9500.00');
    order.does({ kind: 'openPart', part: { kind: 'shipment', quantity: { pan: '200' } } }, 'salesAssistant');
    expect(order.trying.confirm('goodsShipped')).toBe('TOO_EARLY');
  });

  it('S2.15.5a G39 E10 short by less than the limit: the letter first, then approved', () => {
    const order = slip(reconciled(aCreditOrder()), '9000.01');
    expect(ways(order)).toEqual(['undertakingGiven']);
    expect(order.letters()).toContain('undertakingWanted → customer');
    expect(order.trying.confirm('orderApproved')).toBe('TOO_EARLY');
    expect(order.trying.confirm('undertakingGiven', { by: 'customer', values: { undertaking: undefined } })).toBe('EVIDENCE_MISSING');
    expect(undertaken(order, '999.99').trying.confirm('orderApproved')).toBe('ok');
  });

  it('S2.15.5a an undertaking of less than the shortfall does not do', () => {
    const order = undertaken(slip(reconciled(aCreditOrder()), '9500.00'), '400.00');
    expect(order.trying.confirm('orderApproved')).toBe('TOO_EARLY');
    order.correct('undertakingGiven', { undertaken: cny('500.00') }, { by: 'salesAssistant' });
    expect(order.trying.confirm('orderApproved')).toBe('ok');
  });

  it('S2.15.5a E10 a customer who will not undertake pays in more: the slip is checked anew', () => {
    const order = slip(reconciled(aCreditOrder()), '9500.00').refuse('undertakingGiven', { by: 'customer', reason: 'paid the rest' });
    expect(order.open()).toEqual(['slipChecked']);
    expect(ways(slip(order, '10000.00'))).toEqual(['orderApproved']);
  });

  it('S2.15.5a C29 the undertaking is a case of its own, whose number comes back', () => {
    const order = undertaken(slip(reconciled(aCreditOrder()), '9500.00'), '500.00');
    const [opened] = order.of('effectAsked').filter(({ of }) => 'opens' in of);
    expect(opened?.of).toEqual({ opens: 'undertaking', carry: ['terms.currency', 'facts.undertakingGiven.undertaken'] });
    order.answer('undertakingGiven/opens:undertaking', { values: { case: 'undertaking:U1' } });
    expect(order.kept('undertakingGiven').answers).toMatchObject({ case: 'undertaking:U1' });
  });

  it('F-06 S2.15.5b a shortfall of exactly the limit counts as over it', () => {
    expect(ways(slip(reconciled(aCreditOrder()), '9000.00', '5000'))).toEqual(['guaranteeGiven', 'topUpReceived']);
    expect(ways(slip(reconciled(aCreditOrder()), '9000.01', '5000'))).toEqual(['undertakingGiven']);
  });

  it('F-06 S2.15.5b G40 E10 over the limit the salesperson guarantees what exceeds it, not the whole', () => {
    const order = slip(reconciled(aCreditOrder()), '8000.00', '1000.00');
    expect(order.trying.confirm('orderApproved')).toBe('TOO_EARLY');
    expect(order.trying.confirm('guaranteeGiven', { by: 'salesAssistant' })).toBe('NOT_YOURS');
    order.confirm('guaranteeGiven', { values: { guaranteed: cny('999.99') } });
    expect(order.trying.confirm('orderApproved')).toBe('TOO_EARLY');
    order.correct('guaranteeGiven', { guaranteed: cny('1000.00') });
    expect(order.state('topUpReceived')).toBe('notNeeded');
    expect(order.trying.confirm('orderApproved')).toBe('ok');
  });

  it('G40 S2.15.5b nobody guarantees more than he may', () => {
    const order = slip(reconciled(aCreditOrder()), '8000.00', '1200.00').confirm('guaranteeGiven', {
      values: { guaranteed: cny('1300.00') },
    });
    expect(order.trying.confirm('orderApproved')).toBe('TOO_EARLY');
  });

  it('S2.15.5b E10 capacity is not enough: only the customer’s top-up is left, and it has to fill the order', () => {
    const order = slip(reconciled(aCreditOrder()), '8000.00', '999.99');
    expect(ways(order)).toEqual(['topUpReceived']);
    expect(order.letters()).toContain('topUpWanted → customer');
    order.confirm('topUpReceived', { values: { slipTotal: cny('9999.99') } });
    expect(order.trying.confirm('orderApproved')).toBe('TOO_EARLY');
    order.correct('topUpReceived', { slipTotal: cny('10000.00') }, { by: 'salesperson' });
    expect(order.trying.confirm('orderApproved')).toBe('ok');
  });

  it('S2.15.5b E10 part of the top-up came: the slips are checked anew, and what is left may be undertaken', () => {
    const order = slip(reconciled(aCreditOrder()), '8000.00').refuse('topUpReceived', { reason: 'only 1,500 came' });
    expect(ways(slip(order, '9500.00'))).toEqual(['undertakingGiven']);
  });

  it('S2.15.6 E11 without a slip: guarantee of the whole, deferral or a slip after all; approved after the first of them', () => {
    const order = slip(reconciled(aCreditOrder()), '0', '10000.00');
    expect(ways(order)).toEqual(['guaranteeGiven', 'deferralSigned', 'topUpReceived']);
    expect(order.trying.confirm('orderApproved')).toBe('TOO_EARLY');
    order.confirm('guaranteeGiven', { values: { guaranteed: cny('10000.00') } });
    expect(order.state('deferralSigned')).toBe('notNeeded');
    expect(order.trying.confirm('orderApproved')).toBe('ok');
  });

  it('S2.15.6 G40 E11 who may not guarantee the whole is not asked to', () => {
    expect(ways(slip(reconciled(aCreditOrder()), '0', '9999.99'))).toEqual(['deferralSigned', 'topUpReceived']);
  });

  it('S2.15.6 G41 E11 the marketing director signs the deferral, nobody else; refused, the slip is asked for again', () => {
    const order = slip(reconciled(aCreditOrder()), '0');
    expect(order.trying.sign('deferralSigned', { by: 'salesManager' })).toBe('NOT_A_SIGNER');
    expect(order.trying.sign('deferralSigned', { by: 'warehouse' })).toBe('NOT_A_SIGNER');
    const values = { agreement: [{ hash: 'a'.repeat(64), name: 'agreement.pdf' }], payableOn: '2026-04-30' };
    expect(order.sign('deferralSigned', { values }).trying.confirm('orderApproved')).toBe('ok');
    const refused = slip(reconciled(aCreditOrder()), '0').refuse('deferralSigned', { reason: 'twice this year' });
    expect(refused.open()).toEqual(['slipChecked']);
  });

  it.each([
    ['S2.15.5a G39', 'undertakingGiven', '9500.00'],
    ['S2.15.5b G40', 'guaranteeGiven', '8000.00'],
    ['S2.15.5b', 'topUpReceived', '8000.00'],
    ['S2.15.6 G41', 'deferralSigned', '0'],
  ])('%s E10 E11 another slip asks for another paper: %s falls', (_, paper, amount) => {
    const order = slip(reconciled(aCreditOrder()), amount, '10000.00');
    if (paper === 'deferralSigned') order.sign(paper);
    else order.confirm(paper, { values: { guaranteed: cny('1000.00'), undertaken: cny('500.00') } });
    order.correct('slipChecked', { slipAmount: cny(amount === '0' ? '0.00' : `${amount.slice(0, 2)}50.00`) }, { by: 'salesperson' });
    expect(order.state(paper)).toBe('open');
  });

  it('S2.15.6 E11 the slip comes after all', () => {
    const order = slip(reconciled(aCreditOrder()), '0').confirm('topUpReceived', { values: { slipTotal: cny('10000.00') } });
    expect(order.trying.confirm('orderApproved')).toBe('ok');
  });

  it('S2.15.8 a customer without a limit of his own: limit 0 leaves the guarantee', () => {
    expect(ways(slip(reconciled(aCreditOrder({}, { creditLimit: '0' })), '9999.00', '1.00'))).toEqual(['guaranteeGiven', 'topUpReceived']);
  });

  it('S2.15.3 S2.15.4 while a change is asked for nothing is approved or sent; adopted, the comparison falls and nothing leaves without it', () => {
    const asked = (order: ACase, terms: Values): ACase =>
      order.confirm('changeProposed', { values: { diff: diffOf('terms-1', 'terms-2', terms) }, open: { kind: 'change' } });
    const agreed = (terms: Values): ACase => asked(ready(), terms).sign('changeSupported').confirm('changeAgreed', { by: 'customer' });
    expect(asked(slip(reconciled(aCreditOrder()), '10000.00'), { goods: 'blue' }).trying.confirm('orderApproved')).toBe('TOO_EARLY');
    expect(asked(ready(), { goods: 'blue' }).trying.confirm('goodsShipped')).toBe('TOO_EARLY');
    const onAccount = [{ id: 'all', method: 'openAccount', gate: 'later', share: '100' }];
    expect(agreed({ instalments: onAccount }).open()).toContain('amountReconciled');
    const remarked = agreed({ remarks: 'to the other warehouse' });
    expect(remarked.state('orderApproved')).toBe('done');
    expect(remarked.trying.confirm('goodsShipped')).toBe('LAW_7');
  });

  it('S2.15.4 an order that grows after its slip was checked is checked anew', () => {
    const order = answered(approved(aCreditOrder()));
    order.confirm('changeProposed', {
      values: {
        diff: { base: 'terms-1', hash: 'terms-2', slice: { 'terms.amount': '12000.00', 'terms.price': 'dearer' } },
        lossBorneBy: 'customer',
      },
      open: { kind: 'change' },
    });
    order.sign('changeSupported').confirm('changeAgreed', { by: 'customer' });
    expect(order.state('orderApproved')).not.toBe('done');
    order.confirm('standardOrderEntered', { values: { originalAmount: cny('12000.00') } }).sign('amountReconciled');
    expect(order.open()).toContain('slipChecked');
  });
});

describe('S2.15.7, who pays by the month', () => {
  const monthly = () => reconciled(aCreditOrder({ settlement: 'monthly' }));
  const owing = (disputed = false) => monthly().confirm('arrearsChecked', { values: { arrears: cny('800.00'), disputed } });

  it('S2.15.7 needs no slip, but last month has to be settled', () => {
    const order = monthly();
    expect(order.state('slipChecked')).toBe('notNeeded');
    expect(order.trying.confirm('orderApproved')).toBe('TOO_EARLY');
    order.confirm('arrearsChecked', { values: { arrears: cny('0') } });
    expect(order.letters()).not.toContain('arrearsWanted → customer');
    expect(order.trying.confirm('orderApproved')).toBe('ok');
  });

  it('S2.15.7 G42 C28 E12 arrears are asked for and paid before the order is approved', () => {
    const order = owing();
    expect(order.letters()).toContain('arrearsWanted → customer');
    expect(dayDue(order, 'arrearsPaid')).toBe('2026-03-05');
    order.counted('arrearsPaid', '799.99');
    expect(order.trying.confirm('orderApproved')).toBe('TOO_EARLY');
    order.counted('arrearsPaid', '800.00');
    expect(order.trying.confirm('orderApproved')).toBe('ok');
  });

  it('C28 E12 the customer is reminded of them, then the sales manager hears', () => {
    const order = owing().advance('2026-03-20T18:00:00+08:00');
    expect(reminded(order, 'arrearsPaid').slice(0, 4)).toEqual([
      'salesAssistant reminder',
      'customer paymentReminder',
      'customer paymentReminder',
      'salesManager escalation',
    ]);
  });

  it('S2.15.7 E12 a dispute is decided by the sales manager, and only a dispute', () => {
    expect(owing().state('disputeDecided')).toBe('notNeeded');
    const order = owing(true);
    expect(order.trying.sign('disputeDecided', { by: 'salesAssistant' })).toBe('NOT_A_SIGNER');
    expect(dayDue(order, 'disputeDecided')).toBe('2026-03-03');
    expect(neededOf(order, 'disputeDecided', 'agreedHow')).toEqual(['agreedHow']);
    expect(order.fork().refuse('disputeDecided', { reason: 'no letter from him' }).open()).toEqual(['arrearsChecked']);
    order.sign('disputeDecided', { by: 'salesManager', values: { agreedHow: 'credit note' } });
    expect(order.state('arrearsPaid')).toBe('notNeeded');
    const more = order.fork().correct('arrearsChecked', { arrears: cny('900.00') }, { by: 'orderDesk' });
    expect(more.state('disputeDecided')).toBe('open');
    expect(order.trying.confirm('orderApproved')).toBe('ok');
  });
});
