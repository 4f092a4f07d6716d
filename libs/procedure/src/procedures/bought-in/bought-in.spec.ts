import { dayDue, inTurn, reminded } from '../../scenarios/played';
import { issued, LINE, opened, planned } from '../house/a-sheet-order';
import { boughtIn } from '.';

describe('S1.14, a product bought in', () => {
  const buying = () => planned(issued(opened(boughtIn.rules)));

  it('S1.14.4 purchasing orders from the supplier after the sheet is out, and the supplier is asked on the day', () => {
    const order = buying();
    expect(order.ownerOf('purchaseOrdered')).toBe('purchasing');
    const other = issued(opened(boughtIn.rules))
      .confirm('purchaseOrdered')
      .does({ kind: 'changePart', part: LINE, quantity: { red: '900' } });
    expect(other.state('purchaseOrdered', LINE)).toBe('waits');
    order.confirm('purchaseOrdered', { values: { arriveOn: '2026-05-20' } });
    expect(order.letters()).toContain('purchaseOrder → supplier');
    expect(dayDue(order, 'goodsArrived', LINE)).toBe('2026-05-20');
    order.advance('2026-05-22T18:00:00+08:00');
    expect(reminded(order, 'goodsArrived').slice(0, 2)).toEqual(['owner askedAgain', 'merchandiser overdue']);
  });

  it('S1.14.5 E17 an abnormality, and a change that is open, stop the purchase until it is cleared, then purchasing goes on', () => {
    const order = inTurn(buying(), 'purchaseOrdered');
    const changing = order.fork().does({ kind: 'openPart', part: { kind: 'change' } });
    expect(changing.trying.confirm('goodsArrived')).toBe('TOO_EARLY');
    order.confirm('abnormalityReported', { open: { kind: 'abnormality', inside: LINE } });
    expect(order.trying.confirm('goodsArrived')).toBe('TOO_EARLY');
    expect(order.confirm('resolutionFound').sign('abnormalityCleared').trying.confirm('goodsArrived')).toBe('ok');
  });

  it('G78 E25 once it is known when the goods come, money before shipping is due the day before they can leave, and urged', () => {
    const order = buying().confirm('purchaseOrdered', { values: { arriveOn: '2026-05-20' } });
    expect(dayDue(order, 'shipmentPaymentReceived', 'instalment:all')).toBe('2026-06-02');
    expect(reminded(order.advance('2026-06-02T18:00:00+08:00'), 'shipmentPaymentReceived')).toEqual([
      'merchandiser reminder',
      'customer paymentReminder',
    ]);
  });

  it('S1.14.5 a supplier who cannot deliver sends it back to purchasing', () => {
    const order = inTurn(buying(), 'purchaseOrdered').refuse('goodsArrived', { reason: 'out of stock' });
    expect(order.open()).toContain(`purchaseOrdered@${LINE}`);
  });

  it('S1.14.6 G66 goods are tested, then lit, then sales is called to photograph them', () => {
    const order = inTurn(buying(), 'purchaseOrdered', 'goodsArrived');
    expect(order.trying.confirm('productReady')).toBe('TOO_EARLY');
    expect(order.trying.confirm('goodsTested', { values: { testReport: [] } })).toBe('EVIDENCE_MISSING');
    order.refuse('goodsTested', { reason: 'wrong voltage' });
    expect(order.open()).toContain(`purchaseOrdered@${LINE}`);
    inTurn(order, 'purchaseOrdered', 'goodsArrived', 'goodsTested');
    expect(order.trying.confirm('productPhotographed')).toBe('TOO_EARLY');
    expect(order.confirm('productReady').letters()).toContain('readyForPhoto → salesperson');
    expect(order.trying.confirm('productPhotographed')).toBe('ok');
  });
});
