import { answered, inTurn, reminded } from '../../scenarios/played';
import { paymentStatistics, type PaymentStatus, paymentStatus } from '../house/payment-status';
import type { ACase } from '../../scenarios/a-case';
import { aCreditOrder, approved, cny, planned, reconciled, shipped, slip, undertaken } from './credit-order';

const ALL = { part: 'instalment:all' };
const KEY = 'paymentReceived@instalment:all';
const statusOf = (order: ACase) => paymentStatus(order.rules, order.plan, KEY, order.now);
const collecting = (): ACase => shipped(approved(aCreditOrder()));

describe('S2.6, the customer payment tracking table', () => {
  it('S2.6.1 G109 five statuses: unpaid, pending, overdue, partly paid, paid', () => {
    expect(statusOf(approved(aCreditOrder()))).toBe('unpaid');
    const order = collecting();
    expect(statusOf(order)).toBe('pending');
    order.advance('2026-04-02T09:00:00+08:00');
    expect(statusOf(order)).toBe('overdue');
    order.counted('paymentReceived', '4000.00', ALL);
    expect(statusOf(order)).toBe('partial');
    order.counted('paymentReceived', '10000.00', ALL);
    expect(statusOf(order)).toBe('paid');
  });

  it('S2.6.1 money that is taken back makes it unpaid again', () => {
    const order = collecting();
    order.counted('paymentReceived', '10000.00', ALL);
    order.counted('paymentReceived', '0', ALL);
    expect(statusOf(order)).toBe('pending');
  });

  it('S2.6.1 C26 E35 overdue: the customer is reminded, and it stands on file; then the sales manager, for ever', () => {
    const order = collecting().advance('2026-04-30T18:00:00+08:00');
    const told = reminded(order, 'paymentReceived');
    expect(told.slice(0, 4)).toEqual([
      'salesAssistant reminder',
      'customer paymentReminder',
      'customer paymentReminder',
      'salesManager escalation',
    ]);
    expect(told.length).toBeGreaterThan(4);
  });

  it('F-16 C26 partly paid is reminded after the due date too, and no more when it is paid', () => {
    const order = collecting();
    order.counted('paymentReceived', '9999.99', ALL);
    expect(reminded(order.advance('2026-03-27T18:00:00+08:00'), 'paymentReceived')).toEqual([]);
    expect(reminded(order.advance('2026-04-02T18:00:00+08:00'), 'paymentReceived')).toContain('customer paymentReminder');
    order.counted('paymentReceived', '10000.00', ALL);
    const before = reminded(order, 'paymentReceived').length;
    expect(reminded(order.advance('2026-06-30T18:00:00+08:00'), 'paymentReceived')).toHaveLength(before);
  });

  it('S2.6.2 counts customers and amounts that are paid, unpaid and overdue, by currency', () => {
    const row = (customer: string, amount: string, status: PaymentStatus) => ({ customer, amount: cny(amount), status });
    const rows = [
      row('A', '1000', 'paid'),
      row('B', '2000', 'pending'),
      row('C', '1500', 'partial'),
      row('D', '500', 'overdue'),
      row('D', '250.50', 'overdue'),
      { ...row('E', '70', 'overdue'), amount: { amount: '70', currency: 'USD' } },
    ];
    expect(paymentStatistics(rows)).toEqual({
      paid: { customers: 1, amounts: { CNY: '1000' } },
      unpaid: { customers: 2, amounts: { CNY: '3500' } },
      overdue: { customers: 2, amounts: { CNY: '750.50', USD: '70' } },
    });
  });

  it('S2.6.1 closes when the money is in and the sales accountant has settled', () => {
    const order = collecting();
    expect(order.trying.confirm('accountSettled')).toBe('TOO_EARLY');
    order.counted('paymentReceived', '10000.00', ALL);
    expect(answered(order.confirm('accountSettled')).plan.closed).toBe(true);
  });

  it('money agreed before shipment holds the goods, slip or no slip', () => {
    const order = approved(aCreditOrder({ instalments: [{ id: 'all', method: 'tt', gate: 'shipment', share: '100' }] }));
    order.does({ kind: 'openPart', part: { kind: 'shipment', quantity: { pan: '200' } } }, 'salesAssistant');
    expect(order.trying.confirm('goodsShipped')).toBe('TOO_EARLY');
    const left = order.fork();
    left.report('goodsShipped', { part: 'shipment:1' });
    expect(left.waitsFor('accountSettled')).toEqual(['earlyPaymentReceived@instalment:all']);
    order.counted('earlyPaymentReceived', '10000.00', ALL);
    expect(order.trying.confirm('accountSettled')).toBe('TOO_EARLY');
    order.confirm('goodsShipped').counted('earlyPaymentReceived', '0', ALL);
    expect(order.trying.confirm('accountSettled')).toBe('TOO_EARLY');
  });

  it('G41 deferred, it is due on the day of the agreement', () => {
    const values = { agreement: [{ hash: 'a'.repeat(64), name: 'agreement.pdf' }], payableOn: '2026-05-29' };
    const order = slip(reconciled(aCreditOrder()), '0').sign('deferralSigned', { values }).confirm('orderApproved');
    expect(shipped(order).due('paymentReceived', 'instalment:all')?.slice(0, 10)).toBe('2026-05-29');
  });
});

describe('S2.15.5a, what an undertaking covers', () => {
  const undertook = (): ACase => {
    const order = undertaken(slip(reconciled(aCreditOrder()), '9500.00'), '500.00');
    order.answer('undertakingGiven/opens:undertaking', { values: { case: 'undertaking:U1' } });
    return shipped(order.confirm('orderApproved'));
  };

  it('S2.15.5a C29 is not missed in this order, which closes without it', () => {
    const order = undertook();
    order.counted('paymentReceived', '9499.99', ALL);
    expect(order.trying.confirm('accountSettled')).toBe('TOO_EARLY');
    order.counted('paymentReceived', '9500.00', ALL);
    expect(answered(order.confirm('accountSettled')).plan.closed).toBe(true);
  });

  it('S2.15.5a nor is it missed before shipment', () => {
    const order = undertaken(
      slip(reconciled(aCreditOrder({ instalments: [{ id: 'all', method: 'tt', gate: 'shipment', share: '100' }] })), '9500.00'),
      '500.00',
    );
    order.answer('undertakingGiven/opens:undertaking', { values: { case: 'undertaking:U1' } });
    planned(order.confirm('orderApproved')).counted('earlyPaymentReceived', '9500.00', ALL);
    expect(order.trying.confirm('goodsShipped')).toBe('ok');
  });

  it('S2.15.5a C29 told back while the order is open, it stands on its file', () => {
    const order = undertook();
    order.report('undertakingHonoured', { source: 'case', sourceId: 'undertaking:U1' });
    expect(order.plan.unfit).toEqual([]);
    expect(order.kept('undertakingHonoured').fact).toBeDefined();
    order.counted('paymentReceived', '9500.00', ALL);
    expect(answered(order.confirm('accountSettled')).plan.closed).toBe(true);
  });
});

describe('S2.15, cancelled', () => {
  it('the customer is told and what he paid is settled', () => {
    const order = approved(aCreditOrder()).does({ kind: 'cancel', reason: 'out of stock' }, 'salesAssistant');
    order.does({ kind: 'sign', milestone: 'cancel' }, 'salesManager');
    expect(order.open()).toEqual(['customerTold', 'paymentSettled']);
    inTurn(order, 'customerTold').confirm('paymentSettled', { values: { refunded: cny('10000.00'), kept: cny('0') } });
    expect(answered(order).plan.closed).toBe(true);
  });
});
