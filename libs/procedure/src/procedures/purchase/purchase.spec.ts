import { type ACase, aCase } from '../../scenarios/a-case';
import { purchase } from '.';

const opened = (): ACase => aCase({ rules: purchase.rules });
const open = { kind: 'material', label: '1' };
const listed = (): ACase => opened().confirm('materialListed', { open, values: { requiredQuantity: '1000' } });
const ordered = (purchasedQuantity = '1000'): ACase => listed().confirm('purchaseOrdered', { values: { purchasedQuantity } });
const promised = (day = '2026-03-20'): ACase =>
  ordered().confirm('supplierConfirmed', { by: 'supplier', values: { confirmedArrival: day } });
const arrived = (quantity = '1000'): ACase => {
  const order = promised();
  order.counted('materialArrived', quantity, { source: 'desk' });
  return order;
};
const part = 'material:1';
const odd = { open: { kind: 'abnormality', label: '1', inside: part } };

describe('S2.12, S3.3: buying material', () => {
  it.each(['projectName', 'materialName', 'requiredQuantity'])('S2.12.1 a row of the procurement table has its %s', (column) => {
    expect(opened().trying.confirm('materialListed', { open, values: { [column]: '' } })).toBe('EVIDENCE_MISSING');
  });

  it('S2.12.1 S2.12.2 rows are numbered as they come, each with its own supplier and arrival', () => {
    const order = promised();
    order.confirm('materialListed', { open: { kind: 'material' } });
    expect(Object.keys(order.plan.parts)).toEqual(['material:1', 'material:2']);
    expect(order.due('materialArrived', 'material:1')?.slice(0, 10)).toBe('2026-03-20');
    expect(order.due('materialArrived', 'material:2')).toBeUndefined();
  });

  it.each(['supplierName', 'specification', 'unitPrice', 'purchasedQuantity', 'purchaseDate'])(
    'S1.3.2 S2.12.2 S3.3.1 S3.3.2 no order to a supplier without %s',
    (column) => {
      expect(listed().trying.confirm('purchaseOrdered', { values: { [column]: '' } })).toBe('EVIDENCE_MISSING');
      expect(ordered().letters()).toEqual(['purchaseOrder → supplier']);
    },
  );

  it('S2.12.4 buying less than is required must be accepted by the merchandiser', () => {
    expect(ordered().state('shortageAccepted', part)).toBe('notNeeded');
    const order = ordered('900');
    expect(order.open()).toContain(`shortageAccepted@${part}`);
    expect(order.due('shortageAccepted', part)?.slice(0, 10)).toBe('2026-03-03');
    expect(order.refuse('shortageAccepted', { by: 'merchandiser', reason: 'the order needs all' }).open()).toContain(
      `purchaseOrdered@${part}`,
    );
  });

  it('S2.12.4 while nobody accepts the shortage the purchase is not paid', () => {
    const order = ordered('900').confirm('supplierConfirmed', { by: 'supplier' });
    order.counted('materialArrived', '900', { source: 'desk' });
    expect(order.confirm('materialAccepted', { part }).trying.confirm('purchasePaid')).toBe('TOO_EARLY');
    expect(order.sign('shortageAccepted', { by: 'merchandiser', part }).trying.confirm('purchasePaid')).toBe('ok');
  });

  it('S3.3.2 a supplier who does not agree to specification, price or date is ordered from anew', () => {
    expect(ordered().refuse('supplierConfirmed', { by: 'supplier', reason: 'price of last year' }).open()).toContain(
      `purchaseOrdered@${part}`,
    );
  });

  it('S1.3.2 S2.12.4 an order without an arrival date is chased: the supplier, purchasing, the deputy general manager', () => {
    const order = ordered().advance('2026-03-07T10:00:00+08:00');
    expect(order.reminders('supplierConfirmed').map(({ to }) => to)).toEqual(['supplier', 'purchasing', 'deputyGeneralManager']);
  });

  it('C57 E19 material that is late is purchasing’s on the day and the deputy general manager’s on the next', () => {
    const order = promised().advance('2026-03-20T23:00:00+08:00');
    expect(order.reminders('materialArrived').map(({ to }) => to)).toEqual(['purchasing', 'purchasing']);
    order.advance('2026-03-24T23:00:00+08:00');
    expect(
      order
        .reminders('materialArrived')
        .map(({ to }) => to)
        .slice(2),
    ).toContain('deputyGeneralManager');
  });

  it('S2.12.4 part of it is not all of it', () => {
    const order = arrived('600');
    expect(order.state('materialArrived', part)).toBe('open');
    expect(order.trying.confirm('materialAccepted', { part })).toBe('TOO_EARLY');
    order.counted('materialArrived', '1000', { source: 'desk', version: 2 });
    expect(order.trying.confirm('materialAccepted', { part })).toBe('ok');
  });

  it('S3.3.3 G54 material that does not conform is rejected and bought again', () => {
    const order = arrived().refuse('materialAccepted', { by: 'warehouse', part, reason: 'wrong alloy' });
    expect(order.open()).toContain(`purchaseOrdered@${part}`);
    expect(order.trying.confirm('purchasePaid')).toBe('TOO_EARLY');
  });

  it('S2.12.3 E19 an abnormal arrival goes to the deputy general manager, and nothing is stored before he decides', () => {
    const order = arrived().confirm('abnormalityReported', odd);
    expect(order.letters()).toEqual(expect.arrayContaining(['copy → deputyGeneralManager', 'copy → merchandiser']));
    expect(order.trying.confirm('materialAccepted', { part })).toBe('TOO_EARLY');
    expect(order.trying.confirm('abnormalityDecided', { by: 'purchasing' })).toBe('NOT_YOURS');
    expect(order.confirm('abnormalityDecided').trying.confirm('materialAccepted', { part })).toBe('ok');
  });

  it('S1.3.2 the supplier is paid when everything is accepted, and the case closes', () => {
    const order = arrived();
    expect(order.trying.confirm('purchasePaid')).toBe('TOO_EARLY');
    order.confirm('materialAccepted', { part }).confirm('purchasePaid');
    expect(order.plan.closed).toBe(true);
  });

  it('cancelled on the way, the supplier is stopped and what came is settled', () => {
    const order = arrived('600').does({ kind: 'cancel', reason: 'the order is gone' }, 'purchasing');
    order.does({ kind: 'sign', milestone: 'cancel' }, 'deputyGeneralManager');
    expect(order.open()).toEqual(['supplierStopped', 'materialSettled']);
    expect(order.confirm('supplierStopped').letters()).toContain('purchaseCancelled → supplier');
  });
});
