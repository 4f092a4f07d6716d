import {
  answered,
  agreed,
  BEFORE_SHIPPING,
  DA,
  LC,
  loaded,
  opened,
  OPEN,
  ordered,
  producing,
  ready,
  reserved,
  secured,
  TT,
  withOriginals,
} from './a-trade';
import { detailedTrade } from '.';
import { type ACase, livedOnce } from '../../scenarios/a-case';
import { MUGS, OPENED } from '../../scenarios/agreed';
import { simulate } from '../../simulation';

const SHIPMENT = 'shipment:1';
const FIRST = 'factoryOrder:1';
const HOME = { receivedOn: '2026-08-26', condition: 'cartons dry', satisfied: 'yes' };

const paid = (order: ACase): ACase => {
  order.counted('shipmentPaymentReceived', '10000.00', { part: 'instalment:all' });
  return order;
};
/** Paid before shipping, gone on 20 July, arrived on 20 August. */
const shipped = livedOnce(() => {
  const order = withOriginals(loaded(paid(ready(producing({ instalments: BEFORE_SHIPPING })))));
  return answered(order).confirm('originalsSent');
});
const theDayBefore = livedOnce(() => shipped().advance('2026-08-19T18:00:00+08:00'));

describe('after the goods have left', () => {
  it('S1.10.5 C31 the arrival letter may go from the estimated arrival on and is due a week after it', () => {
    const unsent = ready(producing()).advance('2026-08-21T10:00:00+08:00');
    expect(unsent.trying.confirm('arrivalLetterSent')).toBe('TOO_EARLY');
    const order = theDayBefore();
    expect(order.trying.confirm('arrivalLetterSent')).toBe('TOO_EARLY');
    order.advance('2026-08-20T20:00:00+08:00');
    expect(order.state('arrivalLetterSent', SHIPMENT)).toBe('open');
    expect(order.due('arrivalLetterSent', SHIPMENT)?.slice(0, 10)).toBe('2026-08-27');
    order.advance('2026-09-02T18:00:00+08:00');
    expect(order.reminders('arrivalLetterSent').some(({ letter }) => letter === 'escalation')).toBe(true);
    expect(order.confirm('arrivalLetterSent').letters()).toContain('arrivalLetter → customer');
  });

  it('S1.10.5 G110 the customer says how the goods are; without an answer he is asked again, never spoken for', () => {
    const order = theDayBefore().advance('2026-08-24T10:00:00+08:00').confirm('arrivalLetterSent');
    expect(order.trying.confirm('goodsReceived', { values: { ...HOME, condition: '' } })).toBe('EVIDENCE_MISSING');
    order.advance('2026-10-20T18:00:00+08:00');
    expect(order.reminders('goodsReceived').length).toBeGreaterThan(2);
    expect(order.state('goodsReceived', SHIPMENT)).toBe('open');
    expect(order.confirm('goodsReceived', { values: HOME }).state('goodsReceived', SHIPMENT)).toBe('done');
  });

  it('S1.10.5 a customer who is not satisfied opens a complaint', () => {
    const order = theDayBefore().advance('2026-08-24T10:00:00+08:00').confirm('arrivalLetterSent');
    order.refuse('goodsReceived', { reason: '40 mugs broken' });
    expect(order.of('effectAsked').at(-1)?.of).toEqual({ opens: 'complaint' });
    expect(order.state('goodsReceived', SHIPMENT)).toBe('open');
  });

  it('S1.10.6 C32 F-07 how the goods sell is asked from 15 to 30 days after the customer has them', () => {
    const order = theDayBefore()
      .advance('2026-08-27T10:00:00+08:00')
      .confirm('arrivalLetterSent')
      .confirm('goodsReceived', { values: HOME });
    order.advance('2026-09-09T18:00:00+08:00');
    expect(order.trying.confirm('reorderLetterSent')).toBe('TOO_EARLY');
    order.advance('2026-09-10T20:00:00+08:00');
    expect(order.due('reorderLetterSent', SHIPMENT)?.slice(0, 10)).toBe('2026-09-25');
    expect(order.confirm('reorderLetterSent').letters()).toContain('reorderLetter → customer');
  });
});

describe('compensation', () => {
  const claimed = (): ACase =>
    shipped().confirm('compensationProposed', {
      values: { unit: 'factory', reason: 'short by 20', compensation: { amount: '200', currency: 'USD' } },
      open: { kind: 'claim' },
    });

  it('S2.17.7 G101 E37 unit, reason and total, confirmed by the manager', () => {
    for (const field of ['unit', 'reason', 'compensation'])
      expect(shipped().trying.confirm('compensationProposed', { values: { [field]: undefined }, open: { kind: 'claim' } })).toBe(
        'EVIDENCE_MISSING',
      );
    const order = claimed();
    expect(order.trying.sign('compensationConfirmed', { by: 'merchandiser' })).toBe('NOT_A_SIGNER');
    expect(order.refuse('compensationConfirmed', { by: 'businessManager', reason: 'half' }).open()).toContain(
      'compensationProposed@claim:1',
    );
    order.confirm('compensationProposed').sign('compensationConfirmed', { by: 'businessManager' });
    expect(order.state('compensationConfirmed', 'claim:1')).toBe('done');
  });

  it('S2.17.7 a claim that is not settled keeps the file open', () => {
    const order = claimed();
    expect(order.waitsFor('orderArchived')).toContain('compensationProposed@claim:1'.replace('Proposed', 'Confirmed'));
  });
});

describe('the end', () => {
  const settled = (): ACase => {
    const order = shipped().confirm('customsDeclared').confirm('salesListReceived');
    order.sign('purchaseConfirmed', { by: 'finance' }).sign('purchaseConfirmed', { by: 'businessManager' });
    order.confirm('freightKnown').sign('freightAgreed', { by: 'businessManager' });
    return answered(order).confirm('freightRemitted');
  };
  const sold = (order: ACase): ACase =>
    order
      .advance('2026-08-27T10:00:00+08:00')
      .confirm('arrivalLetterSent')
      .confirm('goodsReceived', { values: HOME })
      .advance('2026-09-15T10:00:00+08:00')
      .confirm('reorderLetterSent');

  it('S2.17.4 G98 F-27 the verification form comes back with its date, then finance settles, writes off and claims the rebate', () => {
    const order = shipped();
    expect(order.trying.confirm('documentsReturned')).toBe('TOO_EARLY');
    order.confirm('customsDeclared');
    expect(order.trying.confirm('documentsReturned', { values: { verificationReturned: undefined } })).toBe('EVIDENCE_MISSING');
    order.confirm('documentsReturned');
    expect(order.letters()).toContain('copy → finance');
    expect(order.trying.confirm('rebateDone')).toBe('TOO_EARLY');
    expect(order.confirm('exchangeSettled').trying.confirm('rebateDone', { by: 'merchandiser' })).toBe('NOT_YOURS');
  });

  it.each([
    ['balance', TT, `balanceReceived@${SHIPMENT}`],
    ['bank’s payment', LC, `bankPaid@${SHIPMENT}`],
    ['money on account', OPEN, 'laterPaymentReceived@instalment:all'],
  ])('G98 nothing is settled without the %s', (_, instalments, money) => {
    expect(ready(producing({ instalments })).waitsFor('exchangeSettled')).toContain(money);
  });

  it('S2.17.6 nothing is archived before rebate, freight, the factory’s list and the letters to the customer are done', () => {
    const shipment = ['freightRemitted', 'reorderLetterSent'].map((step) => `${step}@${SHIPMENT}`);
    const all = ['rebateDone', ...shipment, `purchaseConfirmed@${FIRST}`];
    expect(shipped().waitsFor('orderArchived').sort()).toEqual(all.sort());
  });

  it('S2.17.6 G100 documents, computer records and samples are archived, the manager signs, the case closes', () => {
    const order = sold(settled()).confirm('documentsReturned').confirm('exchangeSettled').confirm('rebateDone');
    for (const field of ['orderDocuments', 'computerRecords', 'samples'])
      expect(order.trying.confirm('orderArchived', { values: { [field]: undefined } })).toBe('EVIDENCE_MISSING');
    order.confirm('orderArchived').refuse('archiveAgreed', { by: 'businessManager', reason: 'shipment sample missing' });
    expect(order.plan.closed).toBeUndefined();
    order.confirm('orderArchived', { values: { samples: true } }).sign('archiveAgreed', { by: 'businessManager' });
    order
      .open()
      .filter((key) => key.startsWith('onTimeChecked'))
      .forEach(() => order.confirm('onTimeChecked'));
    expect(order.open()).toEqual([]);
    expect(answered(order).plan.closed).toBe(true);
  });

  it.each([
    ['T/T', TT, 'thirdParty'],
    ['paid before shipping', BEFORE_SHIPPING, 'company'],
    ['L/C', LC, 'customer'],
    ['D/A', DA, 'none'],
    ['open account', OPEN, 'company'],
  ] as const)('S2.1.1 S2.17.6 everybody in time: an order by %s goes from inquiry to archive', (_, instalments, inspection) => {
    const terms = { ...MUGS, instalments: [...instalments], inspection };
    const life = simulate(detailedTrade.rules, { opened: OPENED, terms });
    expect([life.ended, life.waitsFor]).toEqual(['closed', []]);
    expect(life.moments.filter(({ what }) => what === 'refused')).toEqual([]);
  });
});

describe('cancelled', () => {
  const cancelled = (order: ACase): ACase => {
    order.does({ kind: 'cancel', reason: 'the customer is bankrupt' }, 'salesperson');
    return order.does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
  };

  it('F-01 before the notice the factory only releases what it reserved', () => {
    const order = cancelled(reserved(ordered(opened())));
    expect(order.open()).toEqual(['customerTold', 'reservationLifted']);
    order.confirm('customerTold').confirm('reservationLifted');
    expect(order.letters()).toEqual(expect.arrayContaining(['orderCancelled → customer', 'reservationLifted → factory']));
    expect(order.plan.closed).toBe(true);
  });

  it('S2.1.6b after it the factory stops, and the deposit, the inspection and the booking are settled', () => {
    const order = producing({ inspection: 'thirdParty' }).confirm('slotAsked').confirm('thirdPartyInspectionBooked');
    order.does({ kind: 'openPart', part: { kind: 'shipment', quantity: { red: '1000' }, values: { etd: '2026-07-20' } } });
    cancelled(order.confirm('forwarderContacted'));
    expect(order.open()).toEqual(['customerTold', 'factoryStopped', 'inspectionCancelled', 'sailingCancelled', 'depositSettled']);
    for (const task of [...order.open()]) order.confirm(task);
    expect(answered(order).plan.closed).toBe(true);
    expect(FIRST in order.plan.parts).toBe(true);
  });

  it('S2.1.6a an L/C nobody drew on is given back', () => {
    expect(cancelled(secured(agreed(opened({ instalments: LC })))).open()).toContain('lcGivenBack');
  });
});
