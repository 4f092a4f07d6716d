import type { ACase } from '../../scenarios/a-case';
import { answered, dayDue, inTurn, reminded, WAYS } from '../../scenarios/played';
import { contracted, fixed, issued, loaded, making, noted, opened, packed, paid, passed, planned, recorded } from './so-far';

const PART = 'shipment:1';
const LATER = [{ id: 'all', method: 'tt', gate: 'later', share: '100' }] as const;

function withDeposit(): ACase {
  const order = contracted(opened({ instalments: WAYS.depositAndBalance }));
  order.counted('depositReceived', '3000.00', { part: 'instalment:deposit' });
  return order;
}

describe('S1.2, before the goods leave', () => {
  it('S1.2.4a G68 the customer is asked to inspect a week before; goods he refuses are made again', () => {
    const order = packed(making({ inspection: 'customer' }));
    expect(dayDue(order, 'inspectionAsked', PART)).toBe('2026-07-13');
    expect(order.confirm('inspectionAsked').letters()).toContain('inspectionWanted → customer');
    order.confirm('goodsFinished').sign('goodsPassed');
    expect(order.trying.confirm('pickUpOrderIssued')).toBe('TOO_EARLY');
    order.refuse('inspected', { reason: 'scratches' });
    expect(order.open()).toContain('goodsFinished@factoryOrder:1');
    order.confirm('goodsFinished').sign('goodsPassed').confirm('inspected');
    expect(order.trying.confirm('pickUpOrderIssued')).toBe('ok');
    expect(making().state('inspectionAsked', PART)).toBe('notNeeded');
  });

  it('S1.2.4a or the customer takes the goods as they are, in writing', () => {
    const order = passed(making({ inspection: 'customer' }));
    expect(order.trying.confirm('concessionGiven')).toBe('TOO_EARLY');
    order.confirm('inspectionAsked');
    expect(order.trying.confirm('concessionGiven', { by: 'customer', values: { concession: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.confirm('concessionGiven', { by: 'customer' }).trying.confirm('pickUpOrderIssued')).toBe('ok');
  });

  it('S1.2.4a E23 goods that left before the customer had inspected them after all do not simply stay gone', () => {
    const order = inTurn(passed(making({ inspection: 'customer' })), 'inspectionAsked', 'inspected');
    answered(paid(inTurn(fixed(order), 'pickUpOrderIssued', 'deliveryNoteMade')).sign('deliveryNoteSigned')).confirm('goodsLoaded');
    answered(order).withdraw('inspected', { by: 'businessManager' });
    expect(order.state('goodsLoaded', PART)).toBe('shaken');
    expect(order.trying.uphold('goodsLoaded')).toBe('LAW_2');
    expect(order.confirm('inspected').trying.uphold('goodsLoaded')).toBe('ok');
  });

  it('S1.2.4b G77 E40 the customer is asked for the warehouse-entry data and asked again; no transport is arranged without', () => {
    const order = making().confirm('entryDataAsked');
    expect(order.letters()).toContain('entryDataWanted → customer');
    expect(dayDue(order, 'entryDataReceived', PART)).toBe('2026-07-13');
    expect(order.trying.confirm('pickUpArranged')).toBe('TOO_EARLY');
    order.advance('2026-07-15T18:00:00+08:00');
    expect(reminded(order, 'entryDataReceived')).toEqual([
      'owner askedAgain',
      'merchandiser overdue',
      'owner askedAgain',
      'salesperson overdue',
    ]);
    expect(order.confirm('entryDataReceived').trying.confirm('pickUpArranged')).toBe('ok');
  });

  it('S1.2.4c the volume is calculated and the logistics company fixes the day it loads at the factory', () => {
    const order = inTurn(making(), 'entryDataAsked', 'entryDataReceived');
    expect(order.trying.confirm('pickUpArranged', { values: { volume: '' } })).toBe('EVIDENCE_MISSING');
    order.confirm('pickUpArranged');
    expect(order.letters()).toContain('pickUpWanted → carrier');
    order.confirm('loadingFixed', { values: { loadingOn: '2026-07-16' } });
    passed(order);
    answered(paid(inTurn(order, 'pickUpOrderIssued', 'deliveryNoteMade')).sign('deliveryNoteSigned'));
    expect(dayDue(order, 'goodsLoaded', PART)).toBe('2026-07-16');
  });

  it('S1.1.5a G83 goods leave only against the pick-up order; a mark, material or label that does not conform sends them back', () => {
    const order = fixed(passed(making()));
    for (const field of ['packingMark', 'materialChecked', 'colourLabel'])
      expect(order.trying.confirm('pickUpOrderIssued', { values: { [field]: 'differs' } })).toBe('EVIDENCE_UNFIT');
    expect(order.trying.confirm('goodsLoaded')).toBe('TOO_EARLY');
    order.refuse('pickUpOrderIssued', { reason: 'colour label of another order' });
    expect(order.open()).toContain('goodsFinished@factoryOrder:1');
    order.confirm('goodsFinished').sign('goodsPassed').confirm('pickUpOrderIssued');
    expect(order.letters()).toContain('copy → warehouse');
  });

  it('S1.2.4e goods that are finished are sent on promptly: the pick-up order is due a working day after they passed', () => {
    expect(dayDue(passed(making()), 'pickUpOrderIssued', PART)).toBe('2026-03-03');
    expect(dayDue(inTurn(fixed(passed(making())), 'pickUpOrderIssued'), 'deliveryNoteMade', PART)).toBe('2026-03-03');
  });

  it('S1.2.4c S1.2.4d no delivery note before the logistics company has fixed the loading', () => {
    const order = inTurn(passed(making()), 'pickUpOrderIssued');
    expect(order.trying.confirm('deliveryNoteMade')).toBe('TOO_EARLY');
    expect(fixed(order).trying.confirm('deliveryNoteMade')).toBe('ok');
  });

  it('S1.2.3a G78 E25 F-02 unpaid goods stay: finance cannot sign before the payment has arrived', () => {
    const order = noted(making());
    expect(order.trying.sign('deliveryNoteSigned')).toBe('TOO_EARLY');
    order.counted('shipmentPaymentReceived', '9949.99', { part: 'instalment:all' });
    expect(order.trying.sign('deliveryNoteSigned')).toBe('TOO_EARLY');
    order.counted('shipmentPaymentReceived', '9950.00', { part: 'instalment:all' });
    expect(order.trying.sign('deliveryNoteSigned')).toBe('ok');
  });

  it('S1.2.4d G80 F-32 finance signs every delivery note, also where nothing is paid before; without it the warehouse does not load', () => {
    const onCredit = noted(making({ instalments: [...LATER] }));
    expect(onCredit.trying.confirm('goodsLoaded')).toBe('TOO_EARLY');
    expect(onCredit.trying.skip('deliveryNoteSigned')).toBe('LAW_NEEDS_IT');
    onCredit.refuse('deliveryNoteSigned', { reason: 'address of another customer' });
    expect(onCredit.open()).toContain('deliveryNoteMade@shipment:1');
    onCredit.confirm('deliveryNoteMade').sign('deliveryNoteSigned');
    expect(answered(onCredit).trying.confirm('goodsLoaded')).toBe('ok');
  });

  it('S1.2.4d a load that went out unsigned is a breach, and the shipment is held', () => {
    const order = paid(noted(making()));
    order.report('goodsLoaded', { part: PART, values: { quantity: { red: '1000' }, loaders: 'night shift' } });
    expect(order.plan.breaches).toEqual([expect.objectContaining({ law: 2 })]);
    expect(order.plan.holds).toEqual([expect.objectContaining({ blocks: ['shipment'], kind: 'breach' })]);
  });
});

describe('S1.1 S1.2, loaded', () => {
  it('S1.1.5b G84 spec, container and seal number and quantity are recorded for each container, the day it is loaded', () => {
    const order = loaded(making());
    const supported = ['copy → documentsClerk', 'copy → salesperson'];
    expect(order.letters().slice(-3)).toEqual([...supported, 'goodsOnTheirWay → customer']);
    expect(order.trying.confirm('slipsHandedOver')).toBe('TOO_EARLY');
    order.does({ kind: 'openPart', part: { kind: 'container', inside: PART } });
    expect(dayDue(order, 'containerRecorded', 'container:1')).toBe('2026-03-02');
    for (const field of ['containerSpec', 'seal', 'container', 'loadedQuantity'])
      expect(order.trying.confirm('containerRecorded', { values: { [field]: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.trying.confirm('containerRecorded', { values: { container: 'CSQU3054384' } })).toBe('EVIDENCE_UNFIT');
    order.confirm('containerRecorded');
    expect(order.letters().slice(-2)).toEqual(supported);
    expect(order.trying.confirm('slipsHandedOver')).toBe('ok');
  });

  it('S1.1.5b a loading that names no loaders is not taken', () => {
    const order = answered(paid(noted(making())).sign('deliveryNoteSigned'));
    expect(order.trying.confirm('goodsLoaded', { values: { loaders: '' } })).toBe('EVIDENCE_MISSING');
  });

  it('G85 the customer is told that the goods are on their way', () => {
    expect(loaded(making()).letters()).toContain('goodsOnTheirWay → customer');
  });

  it('S1.1.6a C41 the finance copies of all four slips are handed in the same day; else merchandiser and finance hear of it', () => {
    const order = recorded(loaded(making()));
    expect(dayDue(order, 'slipsHandedOver', PART)).toBe('2026-03-02');
    for (const field of ['applicationSlip', 'pickUpOrder', 'outboundSlip', 'inboundSlips'])
      expect(order.trying.confirm('slipsHandedOver', { values: { [field]: [] } })).toBe('EVIDENCE_MISSING');
    order.advance('2026-03-03T18:00:00+08:00');
    expect(reminded(order, 'slipsHandedOver')).toEqual(['owner reminder', 'owner overdue', 'finance escalation']);
    order.confirm('slipsHandedOver').refuse('slipsReceived', { by: 'finance', reason: 'the outbound slip is missing' });
    expect(order.open()).toContain('slipsHandedOver@shipment:1');
    expect(order.confirm('slipsHandedOver').sign('slipsReceived').state('slipsReceived', PART)).toBe('done');
  });

  it('S1.2.4d the sales outbound is entered in the ERP, S1.2.3c finance gets the invoicing data, before the order is settled', () => {
    const order = inTurn(recorded(loaded(making())), 'slipsHandedOver').sign('slipsReceived');
    expect(order.waitsFor('orderSettled')).toContain('originalsSent@shipment:1');
    inTurn(order, 'documentsMade', 'originalsSent');
    expect(order.trying.confirm('orderSettled')).toBe('TOO_EARLY');
    expect(order.trying.confirm('invoicingDataSent', { values: { invoicing: {} } })).toBe('EVIDENCE_MISSING');
    expect(order.waitsFor('orderSettled')).toEqual(['outboundEntered@shipment:1', 'invoicingDataSent@shipment:1']);
    expect(order.trying.confirm('outboundEntered', { values: { outboundNumber: '' } })).toBe('EVIDENCE_MISSING');
    inTurn(order, 'productionPlanned').sign('planAgreed');
    inTurn(order, 'deliveryDateReplied', 'outboundEntered', 'invoicingDataSent');
    expect(order.letters().at(-1)).toBe('copy → finance');
    inTurn(order, 'orderSettled');
    expect(order.plan.closed).toBe(true);
  });

  it('S1.2.3b receivables are collected: thirty days after loading the customer is reminded, then the salesperson and the manager', () => {
    const order = noted(making({ instalments: [...LATER] })).sign('deliveryNoteSigned');
    answered(order).confirm('goodsLoaded');
    expect(dayDue(order, 'laterPaymentReceived', 'instalment:all')).toBe('2026-04-01');
    order.advance('2026-04-09T18:00:00+08:00');
    expect(reminded(order, 'laterPaymentReceived')).toEqual([
      'merchandiser reminder',
      'customer paymentReminder',
      'merchandiser overdue',
      'salesperson overdue',
      'ownerManager escalation',
    ]);
    expect(order.trying.confirm('orderSettled')).toBe('TOO_EARLY');
  });

  it('F-02 G89 G90 E26 with a balance against the copy, nothing is to be in before loading, and the originals leave after it', () => {
    const order = issued(withDeposit());
    answered(noted(planned(order)).sign('deliveryNoteSigned')).confirm('goodsLoaded');
    answered(order).confirm('documentsMade');
    expect(order.letters()).toContain('blCopy → customer');
    expect(order.trying.confirm('originalsSent')).toBe('TOO_EARLY');
    order.counted('balanceReceived', '7000.00', { part: PART });
    expect(answered(order).confirm('originalsSent').letters()).toContain('originalsOnTheirWay → customer');
  });

  it('F-02 under an L/C the documents go to the bank, and come back when it finds something', () => {
    const order = contracted(opened({ instalments: WAYS.lc }));
    order.confirm('lcReceived', { by: 'documentsClerk', files: true, values: { expiry: '2026-08-05', latestShipment: '2026-07-25' } });
    order.sign('lcReviewed', { by: 'salesperson' }).sign('lcReviewed', { by: 'documentsClerk' });
    answered(noted(planned(issued(order))).sign('deliveryNoteSigned')).confirm('goodsLoaded');
    answered(order).confirm('documentsMade');
    expect(order.state('originalsSent', PART)).toBe('notNeeded');
    answered(order).confirm('documentsPresented').refuse('bankPaid', { by: 'finance', files: true, reason: 'late' });
    expect(order.open()).toContain('documentsMade@shipment:1');
    expect(order.state('documentsPresented', PART)).toBe('shaken');
  });
});
