import { milestonesOf } from '../../milestones-of';
import { dayDue, inTurn, reminded, signedBy } from '../../scenarios/played';
import { shAnnex1, shAnnex2 } from '.';
import { anShOrder, cutOut, DEPARTMENTS, finished, instructed, packed, paidUp, prepared, shipped, stored, divided } from './sh-order';

const BOTH = [
  ['annex 1', shAnnex1],
  ['annex 2', shAnnex2],
] as const;
const REST = { part: 'instalment:rest' };

describe.each(BOTH)('S2.16, the whole payment: %s', (_, procedure) => {
  it('S2.16b.4 C25 is due fourteen days after production is finished', () => {
    const order = inTurn(cutOut(anShOrder(procedure)), 'strikeOffConfirmed', 'bulkStarted').advance('2026-03-20T09:00:00+08:00');
    expect(dayDue(order.confirm('productionFinished'), 'fullPaymentReceived', 'instalment:rest')).toBe('2026-04-03');
  });

  it('F-04 C25 reminds the customer on day 10, tells the manager on day 12, and day 14 is the limit', () => {
    const order = finished(anShOrder(procedure).advance('2026-03-06T09:00:00+08:00')).advance('2026-03-30T18:00:00+08:00');
    const told = order.reminders('fullPaymentReceived').map(({ at, to, letter }) => `${at.slice(0, 10)} ${to} ${letter ?? ''}`);
    expect(told.slice(0, 3)).toEqual([
      '2026-03-16 customer paymentReminder',
      '2026-03-18 ownerManager paymentEscalated',
      '2026-03-20 ownerManager escalation',
    ]);
    expect(told.length).toBeGreaterThan(3);
  });

  it('G78 F-02 S2.16b.4 nothing is released before all is paid; then the slip the same day, finance, and only then the warehouse', () => {
    const order = stored(anShOrder(procedure));
    expect(order.trying.confirm('shipmentReleased')).toBe('TOO_EARLY');
    order.counted('fullPaymentReceived', '6000.00', REST);
    expect(order.trying.confirm('paymentSlipIssued', REST)).toBe('TOO_EARLY');
    order.counted('fullPaymentReceived', '7000.00', REST);
    expect(order.due('paymentSlipIssued', 'instalment:rest')).toBe('2026-03-02T10:00:00.000Z');
    expect(order.trying.confirm('shipmentReleased')).toBe('TOO_EARLY');
    order.confirm('paymentSlipIssued', REST);
    expect(order.trying.confirm('goodsShipped')).toBe('TOO_EARLY');
    expect(order.trying.confirm('shipmentReleased', { by: 'warehouse' })).toBe('NOT_YOURS');
    inTurn(order, 'shipmentReleased', 'shippingNoticeIssued');
    expect(order.trying.confirm('goodsShipped')).toBe('ok');
  });

  it('G78 S2.16b.4 money that is not there after all is not released on the slip', () => {
    const order = paidUp(stored(anShOrder(procedure)));
    order.counted('fullPaymentReceived', '1000.00', REST);
    expect(order.trying.confirm('shipmentReleased')).toBe('TOO_EARLY');
  });

  it('F-24 F-18 S2.16a.7 the shipping notice is foreign trade’s own, to the warehouse, which acknowledges it', () => {
    const order = inTurn(paidUp(stored(anShOrder(procedure))), 'shipmentReleased');
    expect(order.state('shippingNoticeIssued', 'shipment:1')).toBe('open');
    expect(order.trying.confirm('shippingNoticeIssued', { by: 'finance' })).toBe('NOT_YOURS');
    expect(order.confirm('shippingNoticeIssued').letters()).toContain('copy → warehouse');
  });

  it('G78 goods reported gone unpaid are a breach, and further goods stay', () => {
    const order = stored(anShOrder(procedure));
    order.report('goodsShipped', { part: 'shipment:1', source: 'warehouse' });
    expect(order.plan.breaches.map(({ law }) => law)).toContain(2);
    expect(order.plan.holds).toMatchObject([{ blocks: ['shipment'], kind: 'breach' }]);
  });
});

describe('S2.16a, packing and shipping', () => {
  it('S2.16a.14 packing instruction, packing material, tallies, one after the other', () => {
    const order = finished(anShOrder()).confirm('goodsInspected');
    divided(order, { kind: 'shipment', quantity: { red: '1000' }, values: { etd: '2026-07-20' } });
    expect(dayDue(order, 'packingInstructed', 'shipment:1')).toBe('2026-07-06');
    expect(order.trying.confirm('packingMaterialOrdered')).toBe('TOO_EARLY');
    inTurn(order, 'packingInstructed', 'packingMaterialOrdered');
    expect(order.trying.confirm('packed')).toBe('TOO_EARLY');
    expect(order.trying.confirm('packingTallied', { values: { packingMaterialTally: undefined } })).toBe('EVIDENCE_MISSING');
    expect(inTurn(order, 'packingTallied', 'packed').state('packed', 'shipment:1')).toBe('done');
  });

  it('S2.16a.15 S2.16a.16 quality, PMC and foreign trade judge the packed goods together; one of them may send them back', () => {
    const order = signedBy(packed(anShOrder()), 'fulfilmentConfirmed', 'quality', 'planning');
    expect(order.trying.confirm('goodsInWarehouse')).toBe('TOO_EARLY');
    order.refuse('fulfilmentConfirmed', { by: 'foreignTrade', reason: 'wrong marks', back: ['packed'] });
    expect(order.open()).toContain('packed@shipment:1');
    signedBy(order.confirm('packed'), 'fulfilmentConfirmed', 'quality', 'planning', 'foreignTrade');
    expect(order.trying.confirm('goodsInWarehouse')).toBe('ok');
  });

  it('S2.16a.17 leaves with tally and customs declaration, and the customer hears', () => {
    const order = inTurn(paidUp(stored(anShOrder())), 'shipmentReleased', 'shippingNoticeIssued');
    expect(order.trying.confirm('goodsShipped', { values: { customsDeclaration: undefined } })).toBe('EVIDENCE_MISSING');
    expect(order.confirm('goodsShipped').letters()).toContain('goodsOnTheirWay → customer');
  });

  it('two shipments: one of what is finished may leave, the order stays open for the other', () => {
    const order = prepared(anShOrder());
    for (const quantity of [{ red: '400' }, { red: '600' }])
      divided(order, { kind: 'factoryOrder', quantity, values: { dueOn: '2026-06-30' } });
    const making = ['processorContracted', 'greigeTallied', 'strikeOffSent', 'strikeOffConfirmed', 'bulkStarted', 'productionFinished'];
    for (const step of [...making, 'goodsInspected']) order.confirm(step, { part: 'factoryOrder:1' });
    divided(order, {
      kind: 'shipment',
      quantity: { red: '400' },
      carries: { 'factoryOrder:1': { red: '400' } },
      values: { etd: '2026-07-01' },
    });
    inTurn(order, 'packingInstructed', 'packingMaterialOrdered', 'packingTallied', 'packed');
    inTurn(signedBy(order, 'fulfilmentConfirmed', 'quality', 'planning', 'foreignTrade'), 'goodsInWarehouse');
    inTurn(paidUp(order), 'shipmentReleased', 'shippingNoticeIssued');
    expect(order.trying.confirm('goodsShipped')).toBe('ok');
    expect(order.trying.confirm('statementsMade')).toBe('TOO_EARLY');
  });
});

describe('S2.16a, statements and archive', () => {
  it('S2.16a.18 finance makes both statements and the invoice', () => {
    const order = shipped(anShOrder());
    expect(order.trying.confirm('statementsMade', { values: { payableStatement: undefined } })).toBe('EVIDENCE_MISSING');
    expect(order.trying.confirm('statementsMade')).toBe('ok');
  });

  it.each([shAnnex1, shAnnex2])('S2.16a.19 G100 closes when every department has filed its papers', (procedure) => {
    const order = inTurn(shipped(anShOrder(procedure)), 'contractFiled', 'statementsMade');
    signedBy(order, 'archived', ...DEPARTMENTS.slice(1));
    expect(order.plan.closed).toBeUndefined();
    expect(signedBy(order, 'archived', 'salesperson').plan.closed).toBe(true);
  });

  it.each([shAnnex1, shAnnex2])('S2.16a.18 F-02 what is to come after shipment is chased and keeps the archive open', (procedure) => {
    const order = anShOrder(procedure, {
      instalments: [
        { id: 'deposit', method: 'tt', gate: 'production', share: '30' },
        { id: 'rest', method: 'tt', gate: 'shipment', share: '60' },
        { id: 'kept', method: 'tt', gate: 'later', share: '10' },
      ],
    });
    inTurn(shipped(order), 'contractFiled', 'statementsMade');
    expect(dayDue(order, 'laterPaymentReceived', 'instalment:kept')).toBe('2026-04-01');
    expect(order.trying.sign('archived', { by: 'quality' })).toBe('TOO_EARLY');
    order.counted('laterPaymentReceived', '1000.00', { part: 'instalment:kept' });
    expect(order.trying.sign('archived', { by: 'quality' })).toBe('ok');
  });

  it.each([shAnnex1, shAnnex2])('S2.16a.1 S2.16a.19 all 21 documents have a place', ({ rules, words }) => {
    const numbered = new Map(Object.entries(words.fields).map(([field, { en }]) => [field, Number(/\((\d+)\)$/.exec(en)?.[1])]));
    const numbers = milestonesOf(rules.of).flatMap(({ name, evidence }) =>
      Object.keys(evidence ?? {}).map((field) => numbered.get(`${name}.${field}`) ?? numbered.get(field)),
    );
    expect([...new Set(numbers.filter(Boolean))].sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 21 }, (_, n) => n + 1),
    );
  });
});

describe('S2.16, cancelled', () => {
  it('on the way: the customer is told, processors stop, materials and the deposit are settled', () => {
    const order = prepared(anShOrder()).does({ kind: 'cancel', reason: 'season missed' }, 'salesperson');
    order.does({ kind: 'sign', milestone: 'cancel' }, 'foreignTradeManager');
    expect(order.plan.cancelled).toBeUndefined();
    order.does({ kind: 'sign', milestone: 'cancel' }, 'viceChairman');
    expect(order.open()).toEqual(['customerTold', 'productionStopped', 'materialsSettled', 'depositSettled']);
    inTurn(order, 'customerTold', 'productionStopped', 'materialsSettled', 'depositSettled');
    expect(order.plan.closed).toBe(true);
  });

  it('before the contract there is nothing to wind up', () => {
    const order = anShOrder().confirm('orderReceived').does({ kind: 'cancel', reason: 'price' }, 'salesperson');
    for (const by of ['foreignTradeManager', 'viceChairman']) order.does({ kind: 'sign', milestone: 'cancel' }, by);
    expect(order.plan.closed).toBe(true);
  });
});

describe('S2.16, late', () => {
  it('the sheet that is not issued in time is reminded of, with the deposit in since', () => {
    const order = instructed(anShOrder()).advance('2026-03-06T18:00:00+08:00');
    expect(reminded(order, 'bomMade')).toEqual(['owner reminder', 'owner reminder', 'owner overdue', 'ownerManager escalation']);
  });
});
