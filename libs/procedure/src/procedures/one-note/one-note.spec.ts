import type { Terms } from '@gendan/trade';
import { sliceOf } from '../..';
import { type ACase, aCase, newTerms } from '../../scenarios/a-case';
import { reminded, reportedWith } from '../../scenarios/played';
import { oneNote } from '.';

const { rules } = oneNote;

function opened(gifts: boolean, change: Partial<Terms> = {}): ACase {
  const goods = { line: 'tea', product: 'tea', description: 'Iced tea', quantity: '60', unit: 'CTN', price: '28.00' };
  const gift = { line: 'shelf', product: 'shelf', description: 'Display shelf', quantity: '2', unit: 'PCS', price: '0', gift: true };
  const terms: Terms = {
    currency: 'CNY',
    incoterm: null,
    port: null,
    lines: gifts ? [goods, gift] : [goods],
    delivery: null,
    tolerancePercent: '0',
    instalments: [{ id: 'all', method: 'openAccount', gate: 'later', share: '100' }],
    inspection: 'none',
    firstArticle: false,
    remarks: null,
    ...change,
  };
  const slice = Object.entries(sliceOf(rules, terms)).map(([path, value]) => [path.slice('terms.'.length), value] as const);
  return aCase({ rules, terms: Object.fromEntries(slice), at: '2026-04-10T10:00:00+08:00' });
}

const signed = (order: ACase): ACase => order.confirm('orderSigned', { by: 'rep', files: true, values: { nextVisit: '2026-04-20' } });
const onTheWay = (gifts = false): ACase => signed(opened(gifts)).confirm('copyTwoHandedOver').confirm('copyOneFiled');
const received = (order: ACase, tea: string): void =>
  void order.counted('goodsReceived', { tea }, { source: 'distributor', version: Number(tea) });

describe('S2.9, one note to the end', () => {
  it('S2.9.1 G94 the customer signs for the order and leaves the gift field empty', () => {
    const order = opened(true);
    expect(order.trying.confirm('orderSigned', { by: 'rep', files: true, values: { giftReceiptField: 'signed' } })).toBe('EVIDENCE_UNFIT');
    expect(order.trying.confirm('orderSigned', { by: 'rep', files: true, values: { giftReceiptField: 'empty' } })).toBe('ok');
  });

  it('S2.9.1 the note is signed when it says how it is paid, and signed again when what it says changes', () => {
    expect(opened(false, { instalments: [] }).trying.confirm('orderSigned', { by: 'rep', files: true })).toBe('TOO_EARLY');
    const order = signed(opened(false));
    order.does(newTerms('terms-1', 'terms-2', { price: 'lower' }), 'rep');
    expect(order.open()).toEqual(['orderSigned']);
  });

  it('S2.9.2 copy two that is out when the goods change has to be handed over anew', () => {
    const order = onTheWay();
    order.does(newTerms('terms-1', 'terms-2', { lines: { tea: '80' } }), 'rep');
    expect(order.state('copyTwoHandedOver')).toBe('shaken');
  });

  it('S2.9.2 C33 copy two is with the distributor the same day, who is told to deliver', () => {
    const order = signed(opened(false));
    expect(order.due('copyTwoHandedOver')?.slice(0, 10)).toBe('2026-04-10');
    const late = order.fork().advance('2026-04-13T18:00:00+08:00');
    expect(reminded(late, 'copyTwoHandedOver').slice(0, 3)).toEqual(['owner reminder', 'owner overdue', 'ownerManager escalation']);
    expect(order.confirm('copyTwoHandedOver').letters()).toEqual(['copy → salesAdmin', 'deliverByNote → distributor']);
  });

  it('S2.9.2 F-28 copy one is filed by the office the same day, and the representative gets a scan of it for the next visit', () => {
    const order = signed(opened(false)).confirm('copyTwoHandedOver');
    expect(order.due('copyOneFiled')?.slice(0, 10)).toBe('2026-04-10');
    expect(order.trying.confirm('copyOneFiled', { by: 'rep' })).toBe('NOT_YOURS');
    expect(order.confirm('copyOneFiled').letters()).toContain('copy → rep');
  });

  it('S2.9.3 S2.9.4 C34 C35 F-12 delivery is due 24, the signed receipt 48 hours after the handing over, on any day of the week', () => {
    const order = onTheWay();
    expect(order.now).toBe('2026-04-10T02:00:00.000Z');
    expect(order.due('goodsReceived')).toBe('2026-04-11T02:00:00.000Z');
    received(order.wait(90), '60');
    expect(order.due('signedReceiptReturned')).toBe('2026-04-12T02:00:00.000Z');
  });

  it('S2.9.3 G93 E28 a partial delivery is on file with what was delivered, and the rest is still awaited', () => {
    const order = onTheWay();
    expect(reportedWith(order, 'goodsReceived')).toEqual(['signature']);
    const detail = '20 cartons follow tomorrow';
    order.counted('goodsReceived', { tea: '40' }, { source: 'distributor', version: 40, values: { detail } });
    expect(order.of('counted').at(-1)).toMatchObject({ amount: { tea: '40' }, values: { detail } });
    expect(order.state('goodsReceived')).toBe('open');
    expect(order.trying.confirm('signedReceiptReturned')).toBe('TOO_EARLY');
    received(order, '60');
    expect(order.state('goodsReceived')).toBe('done');
    expect(order.kept('goodsReceived').fact?.values).toMatchObject({ detail });
    order.counted('goodsReceived', { tea: '60' }, { source: 'distributor', version: 61, values: { detail: 'all there' } });
    expect(order.kept('goodsReceived').fact?.values).toMatchObject({ detail: 'all there' });
  });

  it('S2.9.3 G94 E28 gifts are signed for by themselves, where there are any', () => {
    expect(onTheWay(false).state('giftsReceived')).toBe('notNeeded');
    const order = onTheWay(true);
    expect(reportedWith(order, 'giftsReceived')).toEqual(['giftSignature']);
    received(order, '60');
    expect(order.trying.confirm('signedReceiptReturned')).toBe('TOO_EARLY');
    order.counted('giftsReceived', { shelf: '2' }, { source: 'distributor' });
    expect(order.trying.confirm('signedReceiptReturned')).toBe('ok');
  });

  it('S2.9.4 E29 late delivery is tracked and urged again, first the distributor, then the manager, every day', () => {
    const order = onTheWay().advance('2026-04-14T10:00:00+08:00');
    const told = order.reminders('goodsReceived').map(({ to, letter }) => `${to} ${letter ?? ''}`);
    expect(told.slice(0, 4)).toEqual(['owner askedAgain', 'rep overdue', 'distributor deliveryUrged', 'ownerManager escalation']);
    expect(told.slice(4)).toEqual(told.slice(4).map(() => 'ownerManager escalation'));
    expect(told.length).toBeGreaterThan(4);
  });

  it('S2.9.4 E29 a signed copy that is not back after 48 hours is urged in the same way', () => {
    const order = onTheWay();
    received(order, '60');
    const told = reminded(order.advance('2026-04-14T10:00:00+08:00'), 'signedReceiptReturned');
    expect(told.slice(0, 4)).toEqual(['owner askedAgain', 'rep overdue', 'distributor deliveryUrged', 'ownerManager escalation']);
  });

  it('S2.9.5 G95 an unsigned copy goes back to the representative', () => {
    const order = onTheWay();
    received(order, '60');
    order.confirm('signedReceiptReturned').refuse('deliveredConfirmed', { reason: 'no signature' });
    expect(order.open()).toEqual(['signedReceiptReturned']);
    order.confirm('signedReceiptReturned').advance('2026-04-20T18:00:00+08:00');
    expect(reminded(order, 'deliveredConfirmed').slice(0, 3)).toEqual(['owner reminder', 'owner overdue', 'ownerManager escalation']);
  });

  const delivered = (): ACase => {
    const order = onTheWay();
    received(order, '60');
    return order.confirm('signedReceiptReturned').sign('deliveredConfirmed');
  };

  it('S2.9.6 at the next visit the shop is asked; goods that did not arrive open the receipt again', () => {
    const order = delivered();
    expect(order.due('arrivalChecked')?.slice(0, 10)).toBe('2026-04-20');
    const late = order.fork().advance('2026-04-23T18:00:00+08:00');
    expect(reminded(late, 'arrivalChecked')).toEqual(['rep reminder', 'rep overdue', 'ownerManager escalation']);
    order.refuse('arrivalChecked', { by: 'rep', files: true, reason: 'only 40 cartons came' });
    expect(order.open()).toEqual(['signedReceiptReturned']);
  });

  it('S2.9.7 the write-off papers are not complete without copy one', () => {
    const order = signed(opened(false)).confirm('copyTwoHandedOver');
    received(order, '60');
    order.confirm('signedReceiptReturned').sign('deliveredConfirmed');
    expect(order.trying.confirm('writeOffPapersComplete')).toBe('TOO_EARLY');
    expect(order.confirm('copyOneFiled').trying.confirm('writeOffPapersComplete')).toBe('ok');
  });

  it('S2.9.7 S2.9.8 papers with all signatures are written off and the case closes', () => {
    const order = delivered().confirm('writeOffPapersComplete');
    expect(order.trying.confirm('writtenOff')).toBe('TOO_EARLY');
    order.confirm('arrivalChecked', { by: 'rep', files: true }).confirm('writtenOff');
    for (const effect of Object.keys(order.plan.effects)) order.answer(effect);
    expect(order.plan.closed).toBe(true);
  });

  it('cancelled on the way, the note is called back', () => {
    const order = onTheWay().does({ kind: 'cancel', reason: 'ordered twice' }, 'rep');
    order.does({ kind: 'sign', milestone: 'cancel' }, 'salesAdmin');
    expect(order.open()).toEqual(['noteRecalled']);
    expect(order.confirm('noteRecalled').letters()).toContain('noteRecalled → distributor');
    expect(order.plan.closed).toBe(true);
  });
});
