import { type ACase, diffOf } from '../../scenarios/a-case';
import { dayDue, neededOf, reminded } from '../../scenarios/played';
import {
  answered,
  assigned,
  audited,
  contracted,
  delivered,
  opened,
  planned,
  resourced,
  sampled,
  settled,
  shipped,
  shipping,
  started,
  stored,
} from './a-domestic-order';

const MADE = 'factoryOrder:1';

describe('S2.11.3–S2.11.6, making and storing', () => {
  it('S2.11.3 S2.5.4 S2.10.5 the plan has timetable, materials and manpower, and waits for the agreement', () => {
    const order = assigned(opened(), 'supplier').confirm('supplierChosen');
    order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '100' } } });
    expect(order.trying.confirm('productionPlanned')).toBe('TOO_EARLY');
    order.confirm('agreementSigned');
    for (const field of ['schedule', 'planMaterials', 'manpower', 'finishOn'])
      expect(order.trying.confirm('productionPlanned', { values: { [field]: '' } })).toBe('EVIDENCE_MISSING');
  });

  it('S2.11.4 S2.5.4 S2.10.6 G64 progress is checked every week and told to the customer, until the goods are finished', () => {
    const order = started(opened());
    expect(order.due('progressChecked', MADE)?.slice(0, 10)).toBe('2026-03-09');
    expect(order.advance('2026-03-09T10:00:00+08:00').confirm('progressChecked').letters()).toContain('progressReport → customer');
    expect(order.due('progressChecked', MADE)?.slice(0, 10)).toBe('2026-03-16');
    order.confirm('inProcessSampled').confirm('supplierFinished').sign('finished');
    expect(order.state('progressChecked', MADE)).toBe('notNeeded');
  });

  it('S2.11.4 S2.10.6 a problem is solved with the supplier, the customer hears of it, and the goods stay until then', () => {
    const order = sampled(opened());
    order.confirm('problemReported', { by: 'supplier', open: { kind: 'problem', inside: MADE } });
    expect(order.plan.holds).toEqual([expect.objectContaining({ blocks: ['shipment'], part: MADE })]);
    expect(order.trying.confirm('supplierFinished')).toBe('TOO_EARLY');
    expect(order.confirm('solutionAgreed').letters()).toContain('delayExplained → customer');
    expect(order.refuse('problemSolved', { reason: 'the machine again' }).open()).toContain('solutionAgreed@problem:1');
    expect(order.confirm('solutionAgreed').confirm('problemSolved').plan.holds).toEqual([]);
    expect(order.trying.confirm('supplierFinished')).toBe('ok');
  });

  it('S2.5.3 S2.11.5a raw material comes on the date that was agreed and is checked; what fails is rejected before production starts', () => {
    const order = planned(opened());
    order.does({ kind: 'openPart', part: { kind: 'material', inside: MADE } }, 'purchasing');
    order.confirm('materialOrdered', { values: { arrivesOn: '2026-03-10' } });
    expect(order.letters()).toContain('materialOrder → supplier');
    expect(order.due('materialArrived', 'material:1')?.slice(0, 10)).toBe('2026-03-10');
    const late = order.fork().advance('2026-03-11T18:00:00+08:00');
    expect(reminded(late, 'materialArrived')).toEqual(['supplier askedAgain', 'purchasing overdue', 'ownerManager escalation']);
    order.confirm('materialArrived').refuse('materialChecked', { reason: 'wet' });
    expect(order.open()).toContain('materialOrdered@material:1');
    expect(order.trying.confirm('productionStarted')).toBe('TOO_EARLY');
    order.confirm('materialOrdered').confirm('materialArrived').sign('materialChecked');
    expect(order.trying.confirm('productionStarted')).toBe('ok');
  });

  it('S2.11.5b what is found in sampling is corrected before the goods can be finished', () => {
    const order = started(opened());
    expect(order.trying.confirm('supplierFinished')).toBe('TOO_EARLY');
    order.confirm('inProcessSampled', { values: { found: 'defects' } });
    expect(order.trying.confirm('supplierFinished')).toBe('TOO_EARLY');
    expect(order.confirm('defectsCorrected').trying.confirm('supplierFinished')).toBe('ok');
    const unstarted = planned(opened()).skip('inProcessSampled');
    expect(unstarted.trying.confirm('supplierFinished')).toBe('TOO_EARLY');
  });

  it('S2.5.4 S2.10.6 S2.11.5b our own goods are finished when defects are corrected, problems solved and changes agreed', () => {
    const defective = started(opened(), 'ownProduction').confirm('inProcessSampled', { values: { found: 'defects' } });
    expect(defective.trying.confirm('ownGoodsFinished')).toBe('TOO_EARLY');
    expect(defective.confirm('defectsCorrected').trying.confirm('ownGoodsFinished')).toBe('ok');
    const troubled = sampled(opened(), 'ownProduction');
    troubled.confirm('problemReported', { by: 'supplier', open: { kind: 'problem', inside: MADE } });
    expect(troubled.trying.confirm('ownGoodsFinished')).toBe('TOO_EARLY');
    const changing = sampled(opened(), 'ownProduction').does({ kind: 'openPart', part: { kind: 'change' } });
    expect(changing.trying.confirm('ownGoodsFinished')).toBe('TOO_EARLY');
    const unstarted = planned(opened(), 'ownProduction').skip('inProcessSampled');
    expect(unstarted.trying.confirm('ownGoodsFinished')).toBe('TOO_EARLY');
  });

  it('S2.11.5c goods that fail the full inspection are reworked by whoever made them', () => {
    const bought = sampled(opened()).confirm('supplierFinished').refuse('finished', { reason: 'scratches' });
    expect(bought.open()).toContain(`supplierFinished@${MADE}`);
    const own = sampled(opened(), 'ownProduction').confirm('ownGoodsFinished').refuse('finished', { reason: 'scratches' });
    expect(own.open()).toContain(`ownGoodsFinished@${MADE}`);
    expect(own.trying.confirm('goodsBrought')).toBe('TOO_EARLY');
    expect(own.confirm('ownGoodsFinished').sign('finished').trying.confirm('goodsBrought')).toBe('ok');
  });

  it('S2.11.6a S2.11.6b goods are brought to the warehouse in two days, inspected there and put into stock', () => {
    const order = sampled(opened()).confirm('supplierFinished').sign('finished');
    expect(order.due('goodsBrought', MADE)?.slice(0, 10)).toBe('2026-03-04');
    order.confirm('goodsBrought');
    expect(order.trying.sign('inboundInspected', { values: { storedAt: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.refuse('inboundInspected', { reason: 'two pieces short' }).open()).toContain(`goodsBrought@${MADE}`);
    expect(shipping(order).trying.confirm('goodsPacked')).toBe('TOO_EARLY');
    expect(order.confirm('goodsBrought').sign('inboundInspected').trying.confirm('goodsPacked')).toBe('ok');
  });

  it('S2.11.6a trouble on the way to the warehouse is solved with the carrier; until then nothing has been brought', () => {
    const order = sampled(opened()).confirm('supplierFinished').sign('finished');
    order.confirm('haulageProblemReported', { open: { kind: 'haulageProblem', inside: MADE } });
    expect(order.letters()).toEqual(expect.arrayContaining(['copy → merchandiser', 'haulageTrouble → carrier']));
    expect(order.due('haulageProblemSolved', 'haulageProblem:1')).toBe('2026-03-02T06:30:00.000Z');
    expect(order.trying.confirm('goodsBrought')).toBe('TOO_EARLY');
    expect(order.confirm('haulageProblemSolved').trying.confirm('goodsBrought')).toBe('ok');
  });
});

describe('delivering', () => {
  const moving = (): ACase => shipped(shipping(assigned(opened())));

  it('S2.4.3 S2.5.5 S2.5.6 S2.10.7 S2.11.7a goods out of stock are packed, given to a carrier, and leave on the date ordered', () => {
    const order = shipping(assigned(opened()));
    expect(order.due('carrierChosen', 'shipment:1')?.slice(0, 10)).toBe('2026-05-18');
    expect(order.confirm('carrierChosen').letters()).toContain('pickUpWanted → carrier');
    expect(answered(order).trying.confirm('goodsShipped')).toBe('TOO_EARLY');
    expect(order.confirm('goodsPacked').due('goodsShipped', 'shipment:1')?.slice(0, 10)).toBe('2026-05-20');
    expect(answered(order).confirm('goodsShipped').letters()).toContain('goodsOnTheirWay → customer');
    const made = shipping(stored(opened()));
    expect(made.confirm('goodsPacked').state('goodsPacked', 'shipment:1')).toBe('done');
    const unconfirmed = shipping(resourced(audited(opened()).confirm('orderConfirmed')));
    expect(unconfirmed.trying.confirm('goodsPacked')).toBe('TOO_EARLY');
  });

  it('S2.4.4 S2.14.3a S2.14.3b the customer hears number and arrival, under the link of this order', () => {
    const order = shipping(assigned(opened())).confirm('goodsPacked').confirm('carrierChosen');
    for (const field of ['trackingNumber', 'expectedArrival'])
      expect(answered(order).trying.confirm('goodsShipped', { values: { [field]: '' } })).toBe('EVIDENCE_MISSING');
    expect(moving().letters()).toContain('goodsOnTheirWay → customer');
  });

  it('S2.4.3 S2.14.3a S2.14.3c the position is updated every day and each time told, until the goods are there', () => {
    const order = moving();
    expect(order.due('positionUpdated', 'shipment:1')).toBe('2026-03-03T01:00:00.000Z');
    order.advance('2026-03-03T08:00:00+08:00').confirm('positionUpdated', { values: { location: 'Jinan' } });
    expect(order.letters()).toContain('logisticsUpdate → customer');
    expect(order.due('positionUpdated', 'shipment:1')).toBe('2026-03-04T00:00:00.000Z');
    expect(order.confirm('goodsReceived').state('positionUpdated', 'shipment:1')).toBe('notNeeded');
  });

  it('S2.4.3 S2.10.7 E30 delay or damage on the way is reported by the carrier, solved, told, and keeps the receipt open', () => {
    const order = moving();
    order.confirm('transitProblemReported', {
      by: 'carrier',
      values: { transitTrouble: 'damage' },
      open: { kind: 'transitProblem', inside: 'shipment:1' },
    });
    expect(order.due('transitProblemSolved', 'transitProblem:1')).toBe('2026-03-02T06:30:00.000Z');
    expect(order.confirm('goodsReceived').trying.confirm('receiptAccepted')).toBe('TOO_EARLY');
    expect(order.confirm('transitProblemSolved').letters()).toContain('transitProblemHandled → customer');
    expect(order.trying.confirm('receiptAccepted')).toBe('ok');
  });

  it('S2.5.6 G93 the customer’s signature is on file', () => {
    expect(moving().trying.confirm('goodsReceived', { values: { signedBy: '' } })).toBe('EVIDENCE_MISSING');
    expect(moving().trying.confirm('goodsReceived', { values: { signature: '' } })).toBe('EVIDENCE_MISSING');
  });

  it('S2.4.4 C58 an arrival that passes without receipt is followed at logistics, the carrier, the merchandiser, the manager', () => {
    const order = moving();
    expect(order.due('goodsReceived', 'shipment:1')?.slice(0, 10)).toBe('2026-03-06');
    order.advance('2026-03-11T18:00:00+08:00');
    const told = order.reminders('goodsReceived').map(({ to, letter }) => `${to} ${letter ?? ''}`);
    expect(told.slice(0, 4)).toEqual(['logistics overdue', 'carrier askedAgain', 'merchandiser overdue', 'ownerManager escalation']);
  });

  it('S2.5.6 E28 a delivery in part is signed for; the rest is due three working days later', () => {
    const order = moving().confirm('goodsReceived', { values: { received: 'partly', detail: { red: '80' } } });
    expect(order.due('restReceived', 'shipment:1')?.slice(0, 10)).toBe('2026-03-05');
    expect(order.trying.confirm('receiptAccepted')).toBe('TOO_EARLY');
    expect(order.confirm('restReceived').trying.confirm('receiptAccepted')).toBe('ok');
  });

  it('S2.5.6 E28 an order may travel in several shipments; it is delivered when the last one is accepted', () => {
    const order = shipping(shipping(assigned(opened()), '60', '1'), '40', '2');
    shipped(order, 'shipment:1').confirm('goodsReceived', { part: 'shipment:1' }).confirm('receiptAccepted', { part: 'shipment:1' });
    expect(order.trying.confirm('delivered')).toBe('TOO_EARLY');
    shipped(order, 'shipment:2').confirm('goodsReceived', { part: 'shipment:2' }).confirm('receiptAccepted', { part: 'shipment:2' });
    expect(order.trying.confirm('delivered')).toBe('ok');
  });

  it('S2.5.7a G96 E31 an error the customer reports opens a complaint, and the order is not delivered until he accepts', () => {
    const order = moving().confirm('goodsReceived').refuse('receiptAccepted', { by: 'customer', reason: 'two are blue' });
    expect(Object.keys(order.plan.effects)).toContain('receiptAccepted@shipment:1/opens:complaint');
    expect(answered(order).trying.confirm('delivered')).toBe('TOO_EARLY');
    expect(order.confirm('receiptAccepted').trying.confirm('delivered')).toBe('ok');
  });
});

describe('delivered, settled, closed', () => {
  it('F-11 F-31 S2.4.5 S2.5.7a S2.14.4a are three states in this order', () => {
    const order = delivered(opened());
    expect([order.state('delivered'), order.state('settled'), order.state('orderClosed')]).toEqual(['done', 'waits', 'waits']);
    expect(order.trying.confirm('settled')).toBe('TOO_EARLY');
    settled(order);
    expect([order.state('settled'), order.plan.closed ?? false]).toEqual(['done', false]);
    order.confirm('satisfactionSurveyed');
    expect(order.trying.confirm('orderClosed', { values: { finalCheck: '' } })).toBe('EVIDENCE_MISSING');
    expect(answered(order.confirm('orderClosed')).plan.closed).toBe(true);
  });

  it('S2.14.4b G110 the customer rates, or S2.10.8 S2.5.7b S2.11.7b is asked; one is enough', () => {
    const rated = delivered(opened());
    expect(rated.letters()).toContain('ratingWanted → customer');
    expect(rated.confirm('customerRated', { values: { rating: '5', satisfied: 'yes' } }).state('satisfactionSurveyed')).toBe('notNeeded');
    expect(rated.state('complaintPassedOn')).toBe('notNeeded');
    const asked = delivered(opened());
    expect(dayDue(asked, 'satisfactionSurveyed')).toBe('2026-03-05');
    expect(neededOf(asked, 'satisfactionSurveyed', 'satisfaction')).toEqual(['satisfaction']);
    expect(asked.trying.confirm('satisfactionSurveyed', { by: 'businessManager' })).toBe('NOT_YOURS');
    asked.confirm('satisfactionSurveyed', { by: 'salesperson', values: { satisfaction: 'dissatisfied' } });
    expect(asked.state('customerRated')).toBe('notNeeded');
    asked.confirm('complaintPassedOn');
    expect(Object.keys(asked.plan.effects)).toContain('complaintPassedOn/opens:complaint');
  });

  it.each(['settled', 'complaintPassedOn', 'contractArchived'])('S2.4.5 F-31 nothing is closed before %s', (missing) => {
    const order = shipped(shipping(resourced(contracted(opened())).sign('departmentsConfirmed', { by: 'warehouse' })));
    order.confirm('goodsReceived').confirm('receiptAccepted').confirm('delivered');
    order.confirm('satisfactionSurveyed', { values: { satisfaction: 'dissatisfied' } });
    order.counted('laterPaymentReceived', '10000.00', { part: 'instalment:all' });
    for (const step of ['settled', 'complaintPassedOn', 'contractArchived'].filter((one) => one !== missing)) order.confirm(step);
    expect(order.trying.confirm('orderClosed')).toBe('TOO_EARLY');
    expect(order.confirm(missing).trying.confirm('orderClosed')).toBe('ok');
  });

  it('S2.4.5 what was agreed before production or shipment is settled too when goods out of stock have left without it', () => {
    const before = [
      { id: 'deposit', method: 'tt', gate: 'production', share: '30' },
      { id: 'rest', method: 'tt', gate: 'shipment', share: '70' },
    ] as const;
    const order = shipping(assigned(opened({ instalments: [...before] })));
    order.report('goodsShipped', { part: 'shipment:1' });
    order.confirm('goodsReceived').confirm('receiptAccepted').confirm('delivered');
    expect(order.waitsFor('settled')).toEqual(['depositReceived@instalment:deposit', 'shipmentPaymentReceived@instalment:rest']);
  });

  it('S2.11.8 the supplier is rated and the company hears of it', () => {
    const order = shipped(shipping(stored(opened())))
      .confirm('goodsReceived')
      .confirm('receiptAccepted')
      .confirm('delivered');
    expect(settled(order).confirm('satisfactionSurveyed').trying.confirm('orderClosed')).toBe('TOO_EARLY');
    expect(order.confirm('supplierRated').letters()).toEqual(expect.arrayContaining(['copy → businessManager', 'copy → purchasing']));
    expect(order.trying.confirm('orderClosed')).toBe('ok');
    expect(delivered(opened()).state('supplierRated')).toBe('notNeeded');
  });

  it('S2.14.5 status needs no hand: the receipt reported by the carrier’s system counts, also before its turn', () => {
    const order = shipping(assigned(opened()));
    order.report('goodsReceived', { part: 'shipment:1', values: { signedBy: 'Wang', received: 'complete' } });
    expect(order.state('goodsReceived', 'shipment:1')).toBe('waits');
    expect(shipped(order).state('goodsReceived', 'shipment:1')).toBe('done');
  });
});

describe('S2.8, questions at any time', () => {
  const asked = (): ACase => opened().confirm('questionAsked', { by: 'customer', open: { kind: 'contact' } });

  it('S2.8.2 S2.4.4 S2.11.7b C36 a question is answered within thirty minutes', () => {
    const order = asked();
    expect(order.due('questionAnswered', 'contact:1')).toBe('2026-03-02T01:30:00.000Z');
    expect(order.confirm('questionAnswered', { values: { solved: 'yes' } }).letters()).toContain('answer → customer');
    expect(order.state('nextCallPromised', 'contact:1')).toBe('notNeeded');
  });

  it('S2.8.2 S2.8.5 C37 E39 what cannot be solved at once gets the time of the next call, and that promise is kept or the supervisor hears of it', () => {
    const order = asked().confirm('questionAnswered', { values: { solved: 'notYet' } });
    expect(order.trying.confirm('nextCallPromised', { values: { nextCall: 'soon' } })).toBe('EVIDENCE_UNFIT');
    order.confirm('nextCallPromised', { values: { nextCall: '2026-03-02T06:00:00.000Z' } });
    expect(order.letters()).toContain('nextCall → customer');
    expect(order.due('promiseKept', 'contact:1')).toBe('2026-03-02T06:00:00.000Z');
    order.advance('2026-03-02T14:20:00+08:00');
    const told = order.reminders('promiseKept').map(({ to, letter }) => `${to} ${letter ?? ''}`);
    expect(told).toEqual(['owner reminder', 'owner overdue', 'ownerManager escalation']);
  });

  it('S2.8.5 the order is not closed while a promise is open', () => {
    const order = settled(delivered(opened())).confirm('satisfactionSurveyed');
    order.confirm('questionAsked', { by: 'customer', open: { kind: 'contact' } });
    expect(order.trying.confirm('orderClosed')).toBe('TOO_EARLY');
    expect(answered(order.confirm('questionAnswered').confirm('orderClosed')).plan.closed).toBe(true);
  });
});

describe('paying, changing, cancelling', () => {
  it('S2.4.5 with a deposit production waits for it; with payment before shipment the goods wait', () => {
    const deposit = planned(opened({ instalments: [{ id: 'all', method: 'tt', gate: 'production', share: '100' }] }));
    expect(deposit.trying.confirm('productionStarted')).toBe('TOO_EARLY');
    deposit.counted('depositReceived', '10000.00', { part: 'instalment:all' });
    expect(deposit.trying.confirm('productionStarted')).toBe('ok');
    const before = shipping(assigned(opened({ instalments: [{ id: 'all', method: 'tt', gate: 'shipment', share: '100' }] })));
    answered(before.confirm('goodsPacked').confirm('carrierChosen'));
    expect(before.trying.confirm('goodsShipped')).toBe('TOO_EARLY');
    before.counted('shipmentPaymentReceived', '10000.00', { part: 'instalment:all' });
    expect(answered(before).trying.confirm('goodsShipped')).toBe('ok');
  });

  it('S2.4.2 S2.10.3 a change has order and contract audited again; nothing leaves until then', () => {
    const remarked = (order: ACase): ACase =>
      order
        .confirm('changeProposed', {
          values: { diff: diffOf('terms-1', 'terms-2', { remarks: 'to the back door' }), lossBorneBy: 'customer' },
          open: { kind: 'change' },
        })
        .sign('changeSupported')
        .confirm('changeAgreed');
    const ready = (order: ACase): ACase =>
      answered(
        shipping(order.sign('departmentsConfirmed', { by: 'warehouse' }))
          .confirm('goodsPacked')
          .confirm('carrierChosen'),
      );
    const confirmed = remarked(ready(resourced(audited(opened()).confirm('orderConfirmed'))));
    expect(confirmed.trying.confirm('goodsShipped')).toBe('LAW_7');
    answered(confirmed.confirm('orderEntered').sign('orderAudited'));
    expect(confirmed.trying.confirm('goodsShipped')).toBe('ok');
    const signed = remarked(ready(resourced(contracted(opened()))))
      .confirm('orderEntered')
      .sign('orderAudited');
    expect(signed.trying.confirm('goodsShipped')).toBe('LAW_7');
  });

  it('S2.11 cancelled in production, customer and supplier are told and the deposit is settled', () => {
    const order = planned(opened({ instalments: [{ id: 'all', method: 'tt', gate: 'production', share: '100' }] }));
    order.counted('depositReceived', '10000.00', { part: 'instalment:all' });
    answered(order.confirm('productionStarted')).does({ kind: 'cancel', reason: 'the shop closes' }, 'salesperson');
    order.does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
    expect(order.open()).toEqual(['customerTold', 'supplierStopped', 'ownProductionStopped', 'depositSettled']);
    answered(order.confirm('customerTold').confirm('supplierStopped').confirm('ownProductionStopped').confirm('depositSettled'));
    expect(order.plan.closed).toBe(true);
  });
});
