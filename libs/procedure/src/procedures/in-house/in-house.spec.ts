import { dayDue, inTurn } from '../../scenarios/played';
import { issued, LINE, opened, planned, reviewed } from '../house/a-sheet-order';
import { inHouse } from '.';

describe('S1.13, a product of one’s own', () => {
  const making = () => planned(issued(opened(inHouse.rules)));

  it('S1.13.6 G66 nearly finished, it is labelled and lit; sales is called and photographs it', () => {
    const order = making();
    expect(dayDue(order, 'productReady', LINE)).toBe('2026-06-25');
    for (const field of ['labelled', 'poweredOn'])
      expect(order.trying.confirm('productReady', { values: { [field]: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.trying.confirm('productReady', { by: 'merchandiser' })).toBe('NOT_YOURS');
    order.confirm('productReady');
    expect(order.letters()).toContain('readyForPhoto → salesperson');
    expect(dayDue(order, 'productPhotographed', LINE)).toBe('2026-03-03');
    expect(order.trying.confirm('productPhotographed', { values: { photo: [] } })).toBe('EVIDENCE_MISSING');
    expect(order.trying.confirm('productPhotographed', { by: 'production' })).toBe('NOT_YOURS');
  });

  it('S1.13.4 G65 E17 the goods are due on the day of their sheet and go from production to quality', () => {
    const order = inTurn(making(), 'productReady');
    expect(dayDue(order, 'goodsFinished', LINE)).toBe('2026-06-30');
    const changing = order.fork().does({ kind: 'openPart', part: { kind: 'change' } });
    expect(changing.trying.confirm('goodsFinished')).toBe('TOO_EARLY');
    expect(order.trying.sign('qaPassed')).toBe('TOO_EARLY');
    const unissued = reviewed(opened(inHouse.rules)).does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' } } });
    expect(unissued.skip('productReady').trying.confirm('goodsFinished')).toBe('TOO_EARLY');
    expect(order.confirm('goodsFinished').trying.sign('qaPassed')).toBe('ok');
  });
});
