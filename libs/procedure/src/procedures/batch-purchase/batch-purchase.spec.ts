import { type ACase, aCase } from '../../scenarios/a-case';
import { batchPurchase } from '.';

const drafted = (): ACase => aCase({ rules: batchPurchase.rules }).confirm('batchDrafted');
const sent = (): ACase => drafted().sign('batchOrdered', { by: 'salesManager' }).confirm('batchSent');

describe('S1.3.3, a batch purchase', () => {
  it.each(['salesManager', 'deputyGeneralManager'])('S1.3.3 one of the two managers orders: %s', (who) => {
    const order = drafted();
    expect(order.trying.sign('batchOrdered', { by: 'merchandiser' })).toBe('NOT_A_SIGNER');
    expect(order.trying.confirm('batchSent')).toBe('TOO_EARLY');
    expect(order.sign('batchOrdered', { by: who }).open()).toEqual(['batchSent']);
  });

  it('S1.3.3 E07 a refused one is drafted again', () => {
    expect(drafted().refuse('batchOrdered', { by: 'deputyGeneralManager', reason: 'too many' }).open()).toEqual(['batchDrafted']);
  });

  it('S1.3.3 it goes to the supplier and its print is on file', () => {
    const order = drafted().sign('batchOrdered', { by: 'salesManager' });
    expect(order.trying.confirm('batchSent', { values: { printFiled: undefined } })).toBe('EVIDENCE_MISSING');
    expect(order.confirm('batchSent').letters()).toEqual(['batchOrder → supplier']);
  });

  it('S1.3.3 F-14 production, delivery and payment are followed up every two days until it is paid', () => {
    const order = sent();
    expect(order.due('batchTracked')?.slice(0, 10)).toBe('2026-03-04');
    expect(order.trying.confirm('batchTracked', { values: { payment: '' } })).toBe('EVIDENCE_MISSING');
    order.advance('2026-03-04T10:00:00+08:00').confirm('batchTracked');
    expect(order.due('batchTracked')?.slice(0, 10)).toBe('2026-03-06');
    order.confirm('batchDelivered', { by: 'supplier' }).confirm('batchReceived').confirm('batchPaid');
    expect(order.plan.closed).toBe(true);
  });

  it('S1.3.2 S1.3.3 a late supplier is asked, then chased', () => {
    const order = sent().advance('2026-03-23T10:00:00+08:00');
    expect(order.reminders('batchDelivered').map(({ to }) => to)).toEqual(['supplier', 'merchandiser', 'ownerManager']);
  });

  it('S1.3.2 S1.3.3 goods that are not as ordered are not received, and not paid', () => {
    const order = sent().confirm('batchDelivered', { by: 'supplier' }).refuse('batchReceived', { by: 'warehouse', reason: '20 short' });
    expect(order.open()).toContain('batchDelivered');
    expect(order.trying.confirm('batchPaid')).toBe('TOO_EARLY');
  });

  it('cancelled, the supplier is stopped', () => {
    const order = sent().does({ kind: 'cancel', reason: 'enough in stock' });
    order.does({ kind: 'sign', milestone: 'cancel' }, 'deputyGeneralManager');
    expect(order.confirm('supplierStopped').letters()).toContain('batchCancelled → supplier');
  });
});
