import type { Instalment } from '@gendan/trade';
import type { ACase } from '../../scenarios/a-case';
import { answered, dayDue, inTurn, reminded, WAYS } from '../../scenarios/played';
import { contracted, issued, noted, opened, planned } from '../task-order/so-far';

const PART = 'shipment:1';

/** On its way since 2 March, nothing more done. */
function onItsWay(instalments: Instalment[], secured: (order: ACase) => unknown): ACase {
  const order = contracted(opened({ instalments }));
  secured(order);
  return answered(answered(noted(planned(issued(order))).sign('deliveryNoteSigned')).confirm('goodsLoaded'));
}
const deposit = (order: ACase): unknown => order.counted('depositReceived', '3000.00', { part: 'instalment:deposit' });
const againstCopy = (): ACase => onItsWay(WAYS.depositAndBalance, deposit);
const reviewedLc = (order: ACase): unknown =>
  order
    .confirm('lcReceived', { by: 'documentsClerk', files: true, values: { expiry: '2026-03-18', latestShipment: '2026-07-25' } })
    .sign('lcReviewed', { by: 'salesperson' })
    .sign('lcReviewed', { by: 'documentsClerk' });
const underLc = (): ACase => onItsWay(WAYS.lc, reviewedLc);

describe('documents and balance of a shipment', () => {
  it('G88 the documents are made within two working days, and the customer gets the copy of the bill of lading', () => {
    const order = againstCopy();
    expect(dayDue(order, 'documentsMade', PART)).toBe('2026-03-04');
    for (const field of ['blNumber', 'blCopy'])
      expect(order.trying.confirm('documentsMade', { values: { [field]: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.confirm('documentsMade').letters()).toContain('blCopy → customer');
  });

  it('G89 E26 the balance is due seven days after the copy; the customer is reminded, then salesperson and manager hear of it', () => {
    const order = againstCopy().advance('2026-03-03T10:00:00+08:00').confirm('documentsMade');
    expect(dayDue(order, 'balanceReceived', PART)).toBe('2026-03-10');
    order.advance('2026-03-17T18:00:00+08:00');
    expect(reminded(order, 'balanceReceived')).toEqual([
      'merchandiser reminder',
      'customer paymentReminder',
      'merchandiser overdue',
      'salesperson overdue',
      'ownerManager escalation',
    ]);
  });

  it('G90 the originals leave the working day after the balance, with a tracking number; sent unpaid they are a breach of law 3', () => {
    const order = againstCopy().confirm('documentsMade');
    order.counted('balanceReceived', '7000.00', { part: PART });
    expect(dayDue(order, 'originalsSent', PART)).toBe('2026-03-03');
    expect(answered(order).trying.confirm('originalsSent', { values: { trackingNumber: '' } })).toBe('EVIDENCE_MISSING');
    const unpaid = againstCopy().confirm('documentsMade');
    unpaid.report('originalsSent', { part: PART, values: { courier: 'DHL', trackingNumber: 'DHL1234567' } });
    expect(unpaid.plan.breaches).toEqual([expect.objectContaining({ law: 3 })]);
  });

  it('G92 F-02 an L/C is presented by its expiry or within 21 days, whichever is earlier, and the bank is followed', () => {
    const order = inTurn(underLc(), 'documentsMade');
    expect(dayDue(order, 'documentsPresented', PART)).toBe('2026-03-18');
    expect(order.trying.confirm('bankPaid', { by: 'finance', files: true })).toBe('TOO_EARLY');
    order.confirm('documentsPresented');
    expect(dayDue(order, 'bankPaid', PART)).toBe('2026-03-12');
    order.advance('2026-03-18T18:00:00+08:00');
    expect(reminded(order, 'bankPaid')).toEqual(['documentsClerk overdue', 'finance overdue', 'ownerManager escalation']);
  });

  it('F-02 documents of an open order never go to a bank', () => {
    expect(againstCopy().state('documentsPresented', PART)).toBe('notNeeded');
    const order = againstCopy();
    order.report('documentsPresented', { part: PART, values: { bank: 'BOC' } });
    expect(order.plan.breaches).toEqual([expect.objectContaining({ law: 3 })]);
  });
});
