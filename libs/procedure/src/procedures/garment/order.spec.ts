import { diffOf } from '../../scenarios/a-case';
import { reminded } from '../../scenarios/played';
import {
  agreed,
  answered,
  entered,
  finished,
  opened,
  paid,
  planned,
  producing,
  ready,
  sampled,
  sheeted,
  shipped,
  shipping,
  started,
  studied,
  termsOf,
} from './a-garment-order';

const BALANCE = { id: 'balance', method: 'tt', gate: 'originals', share: '30', per: 'shipment' } as const;
const LATER = [{ id: 'all', method: 'openAccount', gate: 'later', share: '100' }] as const;

describe('S3.1, the order', () => {
  it('S3.1.1 is entered with style, quantity and delivery date; before they are agreed there is nothing to enter', () => {
    expect(opened().trying.confirm('orderReceived', { by: 'salesperson' })).toBe('EVIDENCE_MISSING');
    const open = opened({ delivery: null }).confirm('orderReceived', { by: 'salesperson', files: true });
    expect(open.trying.confirm('orderEntered')).toBe('TOO_EARLY');
    const unpaid = opened();
    delete unpaid.plan.terms.slice['terms.instalments'];
    expect(unpaid.confirm('orderReceived', { by: 'salesperson', files: true }).trying.confirm('orderEntered')).toBe('TOO_EARLY');
    const order = opened().confirm('orderReceived', { by: 'salesperson', files: true });
    expect(order.trying.confirm('orderEntered', { values: { style: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.due('orderEntered')?.slice(0, 10)).toBe('2026-03-03');
  });

  it('S3.1.2 what was entered is checked by another person, goes to the customer as order confirmation, and is put right when it is wrong', () => {
    const order = entered(opened());
    expect(order.letters()).not.toContain('orderConfirmation → customer');
    expect(order.trying.sign('orderInfoChecked', { by: 'salesperson' })).toBe('NOT_A_SIGNER');
    order.refuse('orderInfoChecked', { reason: 'delivery copied wrongly' }).confirm('orderEntered').sign('orderInfoChecked');
    expect(order.letters()).toContain('orderConfirmation → customer');
    order.refuse('orderConfirmed', { reason: 'style 1107, not 1170' });
    expect(order.open()).toContain('orderEntered');
    expect(order.state('orderInfoChecked')).toBe('waits');
  });

  it('S3.1.3 G16 production hears of the order when the customer has confirmed it, and acknowledges', () => {
    const order = entered(opened()).sign('orderInfoChecked');
    expect(order.trying.confirm('productionTold')).toBe('TOO_EARLY');
    expect(order.confirm('orderConfirmed').confirm('productionTold').letters()).toEqual(
      expect.arrayContaining(['copy → production', 'copy → purchasing']),
    );
  });

  it('S2.2 the bulk order is asked for two weeks after the sample was approved', () => {
    expect(opened().due('orderReceived')?.slice(0, 10)).toBe('2026-03-03');
    const order = sampled(opened());
    expect(order.due('orderReceived')?.slice(0, 10)).toBe('2026-03-16');
  });

  it('S3.0a S3.0b the scope is from the customer’s order to the final delivery; what was corrected stays on file', () => {
    const order = paid(shipped(opened())).confirm('goodsReceived').confirm('satisfactionAnswered').confirm('lessonsNoted');
    order.correct('customerAdvised', { logisticsNumber: 'HB8800' }, { by: 'salesperson' });
    const written = order.events.flatMap((event) =>
      event.type === 'corrected' ? [event.by?.person, event.values['logisticsNumber']] : [],
    );
    expect(written).toEqual(['salesperson', 'HB8800']);
    expect(order.of('confirmed').find(({ key }) => key.startsWith('customerAdvised'))?.values?.['logisticsNumber']).not.toBe('HB8800');
  });
});

describe('S3.2, the production plan', () => {
  it('S3.2.1 has timetable, materials and manpower, and waits for the order', () => {
    const order = entered(opened());
    order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' } } });
    expect(order.trying.confirm('productionPlanned')).toBe('TOO_EARLY');
    order.sign('orderInfoChecked').confirm('orderConfirmed').confirm('productionTold');
    for (const field of ['schedule', 'planMaterials', 'manpower', 'finishOn'])
      expect(order.trying.confirm('productionPlanned', { values: { [field]: '' } })).toBe('EVIDENCE_MISSING');
  });

  it('S3.2.2 G47 sales agrees to the plan before the delivery is told to the customer and before anything is started', () => {
    const order = planned(agreed(opened()));
    order.counted('depositReceived', '3000.00', { part: 'instalment:deposit' });
    expect(order.letters()).not.toContain('deliveryConfirmed → customer');
    expect(order.trying.confirm('productionStarted')).toBe('TOO_EARLY');
    expect(order.refuse('planAgreed', { reason: 'too tight' }).open()).toContain('productionPlanned@factoryOrder:1');
    order.confirm('productionPlanned').sign('planAgreed');
    expect(order.letters()).toContain('deliveryConfirmed → customer');
    expect(order.trying.confirm('productionStarted')).toBe('ok');
  });

  it('S3.2.2 E21 a date that cannot be kept is settled with the customer first', () => {
    const order = planned(agreed(opened()), { feasible: 'tooLate' });
    expect(order.letters()).toContain('deliveryNotFeasible → customer');
    expect(order.trying.sign('planAgreed')).toBe('TOO_EARLY');
    expect(order.confirm('deliveryNegotiated').trying.sign('planAgreed')).toBe('ok');
    expect(planned(agreed(opened())).state('deliveryNegotiated', 'factoryOrder:1')).toBe('notNeeded');
  });

  it('S3.2.1 a change of the delivery date has production plan anew', () => {
    const order = producing(opened());
    const diff = diffOf('terms-1', 'terms-2', { delivery: '2026-08-31' });
    order.confirm('changeProposed', { values: { diff, lossBorneBy: 'customer' }, open: { kind: 'change' } });
    order.sign('changeSupported').confirm('changeAgreed');
    expect(order.state('productionStarted', 'factoryOrder:1')).toBe('shaken');
    expect(order.trying.uphold('productionStarted')).toBe('LAW_7');
    order.confirm('orderEntered').sign('orderInfoChecked').confirm('orderConfirmed').confirm('productionTold');
    order.confirm('productionPlanned').sign('planAgreed');
    expect(order.trying.confirm('productionStarted')).toBe('ok');
  });

  it('S2.2 production does not start while a sample of the order is not approved', () => {
    const order = planned(agreed(studied(opened()))).sign('planAgreed');
    order.counted('depositReceived', '3000.00', { part: 'instalment:deposit' });
    expect(order.trying.confirm('productionStarted')).toBe('TOO_EARLY');
    expect(order.waitsFor('productionStarted', 'factoryOrder:1')).toContain('sampleApproved@sample:1');
  });
});

describe('S3.3, materials', () => {
  const ordering = () => {
    const order = planned(agreed(opened()));
    order.does({ kind: 'openPart', part: { kind: 'material', label: 'denim', inside: 'factoryOrder:1' } }, 'purchasing');
    return order;
  };
  const ordered = () => ordering().sign('planAgreed').confirm('materialOrdered');
  const confirmed = () => ordered().confirm('materialConfirmed', { values: { deliveryDate: '2026-03-10' } });

  it('S3.3.1 materials are bought when there is a plan', () => {
    expect(ordering().trying.confirm('materialOrdered')).toBe('TOO_EARLY');
    expect(ordered().letters()).toContain('materialOrder → supplier');
  });

  it('S3.3.2 supplier and purchasing agree on specification, price and delivery date, which is on record', () => {
    const order = ordered();
    expect(order.trying.confirm('materialConfirmed', { values: { deliveryDate: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.refuse('materialConfirmed', { reason: 'price' }).open()).toContain('materialOrdered@material:denim');
    const papers = confirmed()
      .of('effectAsked')
      .flatMap(({ of }) => ('paper' in of ? [of.paper] : []));
    expect(papers).toContain('purchaseRecord');
  });

  it('S3.3.2 C57 late material is chased at the supplier, then purchasing, the merchandiser, the deputy general manager', () => {
    const order = confirmed();
    expect(order.due('materialArrived', 'material:denim')?.slice(0, 10)).toBe('2026-03-10');
    order.advance('2026-03-13T18:00:00+08:00');
    const told = order.reminders('materialArrived').map(({ to, letter }) => `${to} ${letter ?? ''}`);
    expect(told).toEqual(['supplier askedAgain', 'purchasing overdue', 'merchandiser overdue', 'deputyGeneralManager escalation']);
  });

  it('S3.3.3 G54 E19 material that does not conform goes back; production waits for it', () => {
    const order = confirmed().confirm('materialArrived');
    order.counted('depositReceived', '3000.00', { part: 'instalment:deposit' });
    expect(order.trying.sign('materialAccepted', { by: 'purchasing' })).toBe('NOT_A_SIGNER');
    order.refuse('materialAccepted', { reason: 'shade', back: ['materialOrdered'] });
    expect(order.open()).toContain('materialOrdered@material:denim');
    expect(order.trying.confirm('productionStarted')).toBe('TOO_EARLY');
    order.confirm('materialOrdered').confirm('materialConfirmed').confirm('materialArrived').sign('materialAccepted');
    expect(order.trying.confirm('productionStarted')).toBe('ok');
  });
});

describe('S3.4, following production', () => {
  it('S3.4.1 S3.9 C51b the merchandiser talks with production every week until the goods are finished', () => {
    const order = producing(opened());
    expect(order.due('progressTalked', 'factoryOrder:1')?.slice(0, 10)).toBe('2026-03-09');
    order.advance('2026-03-09T10:00:00+08:00').confirm('progressTalked');
    expect(order.due('progressTalked', 'factoryOrder:1')?.slice(0, 10)).toBe('2026-03-16');
    expect(order.confirm('inProcessChecked').confirm('goodsFinished').state('progressTalked', 'factoryOrder:1')).toBe('notNeeded');
  });

  it('S3.4.1 goods are checked in process before they can be finished', () => {
    expect(producing(opened()).trying.confirm('goodsFinished')).toBe('TOO_EARLY');
    const unchecked = planned(agreed(opened())).sign('planAgreed').skip('inProcessChecked');
    expect(unchecked.trying.confirm('goodsFinished')).toBe('TOO_EARLY');
    expect(producing(opened()).trying.confirm('inProcessChecked', { values: { sampled: 'many' } })).toBe('EVIDENCE_UNFIT');
  });

  it('S3.4.2 E21 E20 a delay goes to sales and to the customer, and the goods stay until it is solved', () => {
    const order = producing(opened()).confirm('inProcessChecked');
    order.confirm('problemReported', { open: { kind: 'problem', inside: 'factoryOrder:1' } });
    expect(order.plan.holds).toEqual([expect.objectContaining({ blocks: ['shipment'], part: 'factoryOrder:1' })]);
    expect(order.due('solutionProposed', 'problem:1')).toBe('2026-03-02T06:30:00.000Z');
    expect(order.confirm('solutionProposed').trying.confirm('solutionAgreed')).toBe('TOO_EARLY');
    expect(order.trying.sign('solutionSupported', { by: 'merchandiser' })).toBe('NOT_A_SIGNER');
    order.sign('solutionSupported').refuse('solutionAgreed', { reason: 'no later than June' });
    expect(order.open()).toContain('solutionProposed@problem:1');
    order.confirm('solutionProposed').sign('solutionSupported').confirm('solutionAgreed');
    expect(order.trying.confirm('goodsFinished')).toBe('TOO_EARLY');
    expect(order.confirm('problemSolved').plan.holds).toEqual([]);
    expect(order.trying.confirm('goodsFinished')).toBe('ok');
  });

  it('S3.4.3 G70 E23 goods that fail are reworked and inspected again; nothing is arranged before', () => {
    const order = shipping(finished(opened()));
    expect(order.trying.sign('goodsInspected', { by: 'production' })).toBe('NOT_A_SIGNER');
    order.refuse('goodsInspected', { reason: 'seams' });
    expect(order.open()).toContain('goodsFinished@factoryOrder:1');
    expect(order.trying.confirm('shipmentArranged')).toBe('TOO_EARLY');
    order.confirm('goodsFinished').sign('goodsInspected');
    expect(order.trying.confirm('shipmentArranged')).toBe('ok');
  });

  it('S3.4.3 where another inspection is agreed in the end, the goods are inspected by that', () => {
    const order = finished(opened()).sign('goodsInspected');
    const diff = diffOf('terms-1', 'terms-2', { inspection: 'none' });
    order.confirm('changeProposed', { values: { diff, lossBorneBy: 'customer' }, open: { kind: 'change' } });
    order.sign('changeSupported').confirm('changeAgreed');
    expect(order.state('goodsInspected', 'factoryOrder:1')).toBe('open');
  });

  it('S3.4.3 S3.4.2 goods that are late are chased: production, the merchandiser, sales, the manager', () => {
    const order = producing(opened()).confirm('inProcessChecked').advance('2026-07-14T18:00:00+08:00');
    expect(reminded(order, 'goodsFinished')).toEqual([
      'owner reminder',
      'merchandiser overdue',
      'salesperson overdue',
      'ownerManager escalation',
    ]);
  });

  it('S3.4.3 goods seen leaving uninspected are a breach that holds them', () => {
    const order = shipping(finished(opened()));
    order.report('goodsShipped', { part: 'shipment:1' });
    expect(order.plan.breaches).toEqual([expect.objectContaining({ law: 2 })]);
    expect(order.plan.holds).toEqual([expect.objectContaining({ blocks: ['shipment'], part: 'shipment:1' })]);
  });
});

describe('S3.5, leaving', () => {
  it('S3.5.1 G85 the goods leave after the inspection, and in part shipments if need be', () => {
    const order = agreed(opened());
    order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '600' } } });
    order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '400' } } });
    order.counted('depositReceived', '3000.00', { part: 'instalment:deposit' });
    const first = { part: 'factoryOrder:1' };
    order.confirm('productionPlanned', first).sign('planAgreed', first).confirm('productionStarted', first);
    answered(order).confirm('inProcessChecked', first).confirm('goodsFinished', first).sign('goodsInspected', first);
    const carries = { 'factoryOrder:1': { red: '600' } };
    order.does({ kind: 'openPart', part: { kind: 'shipment', quantity: { red: '600' }, carries, values: { etd: '2026-06-01' } } });
    const part = { part: 'shipment:1' };
    answered(order.confirm('shipmentArranged', part).confirm('transportConfirmed', part).confirm('packingListMade', part));
    order.confirm('goodsShipped', part);
    expect(order.state('goodsShipped', 'shipment:1')).toBe('done');
    expect(order.state('goodsFinished', 'factoryOrder:2')).toBe('waits');
    expect(order.trying.confirm('moneyCollected')).toBe('TOO_EARLY');
  });

  it('S3.5.2 company, transport mode and date are confirmed by the carrier, or arranged anew', () => {
    const order = shipping(finished(opened()).sign('goodsInspected'));
    expect(order.trying.confirm('shipmentArranged', { values: { transportMode: 'balloon' } })).toBe('EVIDENCE_UNFIT');
    expect(order.confirm('shipmentArranged').letters()).toContain('transportWanted → carrier');
    expect(order.refuse('transportConfirmed', { reason: 'no space' }).open()).toContain('shipmentArranged@shipment:1');
    order.confirm('shipmentArranged').confirm('packingListMade');
    expect(answered(order).trying.confirm('goodsShipped')).toBe('TOO_EARLY');
    expect(answered(order.confirm('transportConfirmed')).trying.confirm('goodsShipped')).toBe('ok');
  });

  it('S2.2 the packing list and, where it is asked for, the commodity inspection come before the goods leave', () => {
    const order = shipping(finished(opened({ commodityInspection: true })).sign('goodsInspected'));
    order.confirm('shipmentArranged').confirm('transportConfirmed');
    expect(answered(order).trying.confirm('goodsShipped')).toBe('TOO_EARLY');
    expect(answered(order.confirm('packingListMade')).trying.confirm('goodsShipped')).toBe('TOO_EARLY');
    expect(answered(order.confirm('commodityInspected')).trying.confirm('goodsShipped')).toBe('ok');
    expect(ready(finished(opened()).sign('goodsInspected')).state('commodityInspected', 'shipment:1')).toBe('notNeeded');
  });

  it('S3.5.3 F-18 the customer is told number and expected arrival within four working hours, by a letter of its own', () => {
    const order = ready(finished(opened()).sign('goodsInspected')).confirm('goodsShipped');
    expect(order.due('customerAdvised', 'shipment:1')).toBe('2026-03-02T06:30:00.000Z');
    expect(order.letters()).not.toContain('goodsOnTheirWay → customer');
    expect(order.trying.confirm('customerAdvised', { values: { eta: 'soon' } })).toBe('EVIDENCE_UNFIT');
    expect(order.confirm('customerAdvised').letters()).toContain('goodsOnTheirWay → customer');
  });

  it('S2.2 the original documents leave when the balance is in', () => {
    const order = shipped(opened()).confirm('documentsMade');
    expect(order.trying.confirm('originalsSent')).toBe('TOO_EARLY');
    order.counted('balanceReceived', '7000.00', { part: 'shipment:1' });
    expect(order.trying.confirm('originalsSent')).toBe('ok');
  });
});

describe('S3.6, after the goods are there', () => {
  const arrived = () => paid(shipped(opened())).confirm('goodsReceived');

  it('S3.6.1 C58 G93 an arrival that passes without receipt is followed, day after day', () => {
    const order = shipped(opened());
    expect(order.due('goodsReceived', 'shipment:1')?.slice(0, 10)).toBe('2026-04-20');
    order.advance('2026-04-24T18:00:00+08:00');
    const told = order.reminders('goodsReceived').map(({ to, letter }) => `${to} ${letter ?? ''}`);
    expect(told.slice(0, 4)).toEqual(['merchandiser reminder', 'logistics overdue', 'carrier askedAgain', 'ownerManager escalation']);
  });

  it('S3.6.1 S3.6.3 G110 after receipt the customer is asked whether the goods are as expected', () => {
    const order = arrived();
    expect(order.letters()).toContain('asExpected → customer');
    expect(order.trying.confirm('lessonsNoted')).toBe('TOO_EARLY');
    order.confirm('satisfactionAnswered', { values: { asExpected: 'yes', feedback: 'softer label next time' } });
    expect(order.state('complaintPassedOn', 'shipment:1')).toBe('notNeeded');
  });

  it('S3.6.2 E32 a complaint is recorded, passed to the departments at once, and is a case of its own', () => {
    const order = arrived().confirm('satisfactionAnswered', { values: { asExpected: 'no' } });
    expect(order.trying.confirm('complaintPassedOn', { values: { handlingDepartment: '' } })).toBe('EVIDENCE_MISSING');
    order.confirm('complaintPassedOn', { values: { complaint: 'colour runs', handlingDepartment: 'production' } });
    expect(order.letters()).toEqual(expect.arrayContaining(['copy → salesperson', 'copy → production']));
    expect(Object.keys(order.plan.effects)).toContain('complaintPassedOn@shipment:1/opens:complaint');
    expect(answered(order.confirm('lessonsNoted').confirm('filesArchived')).plan.closed).toBe(true);
  });
});

describe('closing', () => {
  it('S3.0b S3.7 S3.8 the case ends when lessons are noted, shared, and the files archived', () => {
    const order = paid(shipped(opened())).confirm('goodsReceived').confirm('satisfactionAnswered');
    expect(order.trying.confirm('filesArchived')).toBe('TOO_EARLY');
    const unpaid = shipped(opened()).confirm('goodsReceived').confirm('satisfactionAnswered').confirm('lessonsNoted');
    expect(unpaid.trying.confirm('filesArchived')).toBe('TOO_EARLY');
    expect(order.confirm('lessonsNoted').letters()).toEqual(expect.arrayContaining(['copy → production', 'copy → purchasing']));
    expect(order.trying.confirm('filesArchived', { values: { archived: [] } })).toBe('EVIDENCE_MISSING');
    expect(answered(order.confirm('filesArchived')).plan.closed).toBe(true);
  });

  it('S2.2 on open account the case ends when the customer has paid', () => {
    const order = agreed(opened({ instalments: [...LATER] }));
    answered(order).confirm('creditConfirmed');
    const gone = ready(
      started(planned(order).sign('planAgreed')).confirm('inProcessChecked').confirm('goodsFinished').sign('goodsInspected'),
    );
    gone.confirm('goodsShipped').confirm('customerAdvised').confirm('documentsMade').confirm('originalsSent');
    expect(gone.trying.confirm('moneyCollected')).toBe('TOO_EARLY');
    gone.counted('laterPaymentReceived', '10000.00', { part: 'instalment:all' });
    expect(gone.trying.confirm('moneyCollected')).toBe('ok');
  });

  it('S2.2 sold at home there are no originals to send: the money is collected when the balance is in, and not before the goods have left', () => {
    const order = shipped(opened({ lane: 'domestic' }));
    expect(order.state('documentsMade', 'shipment:1')).toBe('notNeeded');
    expect(order.trying.confirm('moneyCollected')).toBe('TOO_EARLY');
    order.counted('balanceReceived', '7000.00', { part: 'shipment:1' });
    expect(order.trying.confirm('moneyCollected')).toBe('ok');
    const inAdvance = agreed(
      opened({ lane: 'domestic', instalments: [{ id: 'deposit', method: 'tt', gate: 'production', share: '100' }] }),
    );
    inAdvance.counted('depositReceived', '10000.00', { part: 'instalment:deposit' });
    const made = started(planned(inAdvance).sign('planAgreed')).confirm('inProcessChecked').confirm('goodsFinished').sign('goodsInspected');
    expect(ready(made).trying.confirm('moneyCollected')).toBe('TOO_EARLY');
    expect(made.confirm('goodsShipped').trying.confirm('moneyCollected')).toBe('ok');
  });

  it('S2.2 F-02 paid by L/C, the documents go to the bank within 21 days, once what is not paid by it is in', () => {
    const order = agreed(opened({ instalments: [{ id: 'lc', method: 'lc', gate: 'production', share: '70' }, BALANCE] }));
    const lc = { part: 'instalment:lc' };
    order.confirm('lcReceived', {
      ...lc,
      by: 'documentsClerk',
      files: true,
      values: { latestShipment: '2026-07-20', expiry: '2026-08-10' },
    });
    expect(planned(order).sign('planAgreed').trying.confirm('productionStarted')).toBe('TOO_EARLY');
    started(order.sign('lcReviewed', { ...lc, by: 'documentsClerk' }).sign('lcReviewed', { ...lc, by: 'salesperson' }));
    ready(order.confirm('inProcessChecked').confirm('goodsFinished').sign('goodsInspected'));
    expect(order.due('goodsShipped', 'shipment:1')?.slice(0, 10)).toBe('2026-07-20');
    order.confirm('goodsShipped').confirm('documentsMade');
    expect(order.state('documentsPresented', 'shipment:1')).toBe('waits');
    order.counted('balanceReceived', '3000.00', { part: 'shipment:1' });
    expect(order.due('documentsPresented', 'shipment:1')?.slice(0, 10)).toBe('2026-03-23');
    order.confirm('documentsPresented');
    expect(order.state('originalsSent', 'shipment:1')).toBe('notNeeded');
    expect(
      order
        .fork()
        .withdraw('lcReviewed', { ...lc, by: 'finance' })
        .state('documentsPresented', 'shipment:1'),
    ).toBe('shaken');
    expect(order.confirm('bankPaid', { by: 'finance', files: true }).trying.confirm('moneyCollected')).toBe('ok');
  });

  it('S2.2 S3 cancelled while sampling, the sample room stops; cancelled in production, all that was begun is wound up', () => {
    const cancelled = (order: ReturnType<typeof opened>) =>
      order
        .does({ kind: 'cancel', reason: 'the season is over' }, 'salesperson')
        .does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
    expect(cancelled(sheeted(opened())).open()).toEqual(['samplingStopped']);
    const order = cancelled(producing(opened()));
    expect(order.open()).toEqual(['customerTold', 'productionStopped', 'depositSettled']);
    answered(order.confirm('customerTold').confirm('productionStopped').confirm('depositSettled'));
    expect(order.plan.closed).toBe(true);
    expect(termsOf()['commodityInspection']).toBeNull();
  });
});
