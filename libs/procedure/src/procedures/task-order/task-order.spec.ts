import { type ACase, diffOf } from '../../scenarios/a-case';
import { answered, dayDue, inTurn, reminded, signedBy, WAYS } from '../../scenarios/played';
import { contracted, drafted, fixed, issued, making, opened, packed, paid, passed, planned, signed } from './so-far';

const COPIES = [
  'documentsClerk',
  'salesperson',
  'businessManager',
  'cashier',
  'finance',
  'production',
  'productionChief',
  'quality',
  'technology',
  'purchasing',
  'packingWarehouse',
];

describe('S1.1 S1.2, the order and its contract', () => {
  it('S1.2.1a the order is checked point by point before anybody signs: goods, specification, packing, with price, payment and delivery agreed', () => {
    expect(opened({ delivery: null }).trying.confirm('orderChecked')).toBe('TOO_EARLY');
    expect(opened({ instalments: [] }).trying.confirm('orderChecked')).toBe('TOO_EARLY');
    for (const field of ['productName', 'specification', 'packing', 'customerOrder'])
      expect(opened().trying.confirm('orderChecked', { values: { [field]: '' } })).toBe('EVIDENCE_MISSING');
    expect(opened().trying.sign('contractSigned')).toBe('TOO_EARLY');
  });

  it('S1.2.1b the order gets its registration number, the manufacturing command its files', () => {
    expect(opened().trying.confirm('orderChecked', { values: { registrationNumber: '' } })).toBe('EVIDENCE_MISSING');
    const order = contracted(opened()).does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' } } });
    for (const field of ['customerOrderSheet', 'processRequirements', 'material', 'specification', 'shippingMark', 'labels'])
      expect(order.trying.confirm('taskOrderDrafted', { values: { [field]: '' } })).toBe('EVIDENCE_MISSING');
  });

  it('S1.2.2c G14 E01 a sample the customer does not accept is sent again, and no task order is drafted before one is', () => {
    const order = opened()
      .does({ kind: 'openPart', part: { kind: 'sample' } })
      .confirm('sampleSent');
    expect(opened().trying.confirm('sampleSent', { open: { kind: 'sample' }, values: { trackingNumber: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.letters()).toEqual(['sampleOnItsWay → customer']);
    order.refuse('sampleApproved', { reason: 'the red is too dark' });
    expect(order.state('sampleSent', 'sample:1')).toBe('open');
    contracted(order).does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' } } });
    expect(order.trying.confirm('taskOrderDrafted')).toBe('TOO_EARLY');
    expect(order.confirm('sampleSent').confirm('sampleApproved').trying.confirm('taskOrderDrafted')).toBe('ok');
  });
});

describe('S1.1, the production task order', () => {
  it('S1.1.1 nothing is drafted before the salesperson has signed the contract and the customer confirmed it', () => {
    const order = opened().confirm('orderChecked');
    order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' } } });
    expect(order.trying.sign('contractSigned', { by: 'merchandiser' })).toBe('NOT_A_SIGNER');
    expect(order.letters()).toEqual([]);
    order.sign('contractSigned');
    expect(order.letters()).toEqual(['salesContract → customer']);
    expect(order.trying.confirm('taskOrderDrafted')).toBe('TOO_EARLY');
    expect(order.confirm('orderConfirmed').trying.confirm('taskOrderDrafted')).toBe('ok');
  });

  it('S1.1.1 G44 F-08 salesperson, business manager and general manager sign in that order, nobody what he drafted', () => {
    const order = drafted(contracted(opened()));
    expect(dayDue(order, 'taskOrderSigned', 'factoryOrder:1')).toBe('2026-03-03');
    expect(order.trying.sign('taskOrderSigned', { by: 'generalManager' })).toBe('NOT_YOUR_TURN');
    expect(order.trying.sign('taskOrderSigned', { by: 'businessManager' })).toBe('NOT_YOUR_TURN');
    const sameMan = { person: 'merchandiser', role: 'salesperson', for: 'salesperson' };
    expect(order.trying.sign('taskOrderSigned', { by: sameMan })).toBe('FOUR_EYES');
    order.sign('taskOrderSigned', { by: 'salesperson' }).sign('taskOrderSigned', { by: 'businessManager' });
    expect(order.trying.confirm('taskOrderIssued')).toBe('TOO_EARLY');
    expect(order.sign('taskOrderSigned', { by: 'generalManager' }).state('taskOrderSigned', 'factoryOrder:1')).toBe('done');
  });

  it('S1.1.1 E07 the general manager refuses: it is drafted anew and all three sign again', () => {
    const order = drafted(contracted(opened()))
      .sign('taskOrderSigned', { by: 'salesperson' })
      .sign('taskOrderSigned', { by: 'businessManager' });
    order.refuse('taskOrderSigned', { by: 'generalManager', reason: 'labels are missing' });
    expect(order.open()).toContain('taskOrderDrafted@factoryOrder:1');
    order.confirm('taskOrderDrafted');
    expect(order.trying.sign('taskOrderSigned', { by: 'businessManager' })).toBe('NOT_YOUR_TURN');
    signedBy(order, 'taskOrderSigned', 'salesperson', 'businessManager', 'generalManager');
    expect(order.state('taskOrderIssued', 'factoryOrder:1')).toBe('open');
  });

  it('S1.1.1 S1.2.1c G45 eleven copies, one each, and each reader acknowledges his own', () => {
    const order = issued(contracted(opened()));
    expect(order.letters().filter((letter) => letter.startsWith('copy'))).toEqual(COPIES.map((role) => `copy → ${role}`));
    const acknowledge = (copy: string, by: string): string =>
      order.trying.does({ kind: 'acknowledge', milestone: 'taskOrderIssued', part: 'factoryOrder:1', copy }, by);
    expect(acknowledge('cashier', 'finance')).toBe('NOT_YOURS');
    expect(acknowledge('warehouse', 'warehouse')).toBe('NO_COPY');
    expect(COPIES.map((role) => acknowledge(role, role))).toEqual(COPIES.map(() => 'ok'));
    expect(order.kept('taskOrderIssued', 'factoryOrder:1').acks).toEqual(COPIES);
  });

  it('S1.2.1c it is issued the working day after the last thing it waits for: the signatures, or the deposit', () => {
    expect(dayDue(signed(contracted(opened())), 'taskOrderIssued', 'factoryOrder:1')).toBe('2026-03-03');
    const order = signed(contracted(opened({ instalments: WAYS.depositAndBalance })));
    expect(order.trying.confirm('taskOrderIssued')).toBe('TOO_EARLY');
    order.advance('2026-03-06T10:00:00+08:00').counted('depositReceived', '3000.00', { part: 'instalment:deposit' });
    expect(dayDue(order, 'taskOrderIssued', 'factoryOrder:1')).toBe('2026-03-09');
  });

  it('S1.2.1d G47 the customer hears the delivery date that production planned and the salesperson agreed to', () => {
    const order = issued(contracted(opened())).confirm('productionPlanned', { values: { deliveryDate: '2026-06-30' } });
    expect(order.trying.confirm('deliveryDateReplied')).toBe('TOO_EARLY');
    order.refuse('planAgreed', { reason: 'promised for the 20th' });
    expect(order.open()).toContain('productionPlanned@factoryOrder:1');
    order.confirm('productionPlanned', { values: { deliveryDate: '2026-06-20' } }).sign('planAgreed');
    expect(order.confirm('deliveryDateReplied', { values: { deliveryDate: '2026-06-20' } }).letters()).toContain('deliveryDate → customer');
  });
});

describe('S1.1 S1.2, packing and the workshop', () => {
  it('S1.1.2 material, specification, quantity, marks and labels go to the packing subcontractor promptly, to the departments as a copy', () => {
    const order = issued(contracted(opened()));
    expect(dayDue(order, 'packingArranged', 'factoryOrder:1')).toBe('2026-03-03');
    expect(order.trying.confirm('packingArranged', { values: { labels: '' } })).toBe('EVIDENCE_MISSING');
    order.confirm('packingArranged', { values: { neededOn: '2026-05-20' } });
    expect(order.letters()).toEqual(expect.arrayContaining(['packingOrder → packingSubcontractor', 'copy → purchasing']));
    expect(dayDue(order, 'packingDelivered', 'factoryOrder:1')).toBe('2026-05-20');
    order.refuse('packingDelivered', { reason: 'no such board' });
    expect(order.open()).toContain('packingArranged@factoryOrder:1');
  });

  it('S1.2.2d colour box, manual, mark, carton and silk-screen are right, or the goods are not finished', () => {
    const order = inTurn(issued(contracted(opened())), 'packingArranged', 'packingDelivered');
    expect(order.trying.confirm('printsChecked', { values: { colourBox: 'wrong' } })).toBe('EVIDENCE_UNFIT');
    expect(order.trying.confirm('goodsFinished')).toBe('TOO_EARLY');
    order.refuse('printsChecked', { reason: 'manual in the wrong language' });
    expect(order.open()).toContain('packingArranged@factoryOrder:1');
    expect(packed(order).trying.confirm('goodsFinished')).toBe('ok');
  });

  it('S1.1.3 the workshop is visited again and again until the goods are finished', () => {
    const order = issued(contracted(opened()));
    expect(dayDue(order, 'workshopVisited', 'factoryOrder:1')).toBe('2026-03-04');
    order.advance('2026-03-04T10:00:00+08:00').confirm('workshopVisited');
    expect(dayDue(order, 'workshopVisited', 'factoryOrder:1')).toBe('2026-03-06');
    expect(packed(order).confirm('goodsFinished').state('workshopVisited', 'factoryOrder:1')).toBe('notNeeded');
  });

  const reported = (order: ACase): ACase => order.confirm('problemReported', { open: { kind: 'problem', inside: 'factoryOrder:1' } });

  it('S1.1.3 G60 a problem is reported in writing with a suggestion to the department manager', () => {
    const open = { kind: 'problem', inside: 'factoryOrder:1' };
    const order = making();
    expect(order.trying.confirm('problemReported', { open, values: { writtenReport: [] } })).toBe('EVIDENCE_MISSING');
    expect(order.trying.confirm('problemReported', { open, values: { suggestion: '' } })).toBe('EVIDENCE_MISSING');
    expect(reported(order).letters()).toContain('problemReport → businessManager');
  });

  it('S1.1.4 E20 G61 it is settled with manufacturing and quality; the goods stay until quality says it is solved', () => {
    const order = reported(making());
    expect(packed(order).trying.confirm('goodsFinished')).toBe('TOO_EARLY');
    expect(order.plan.holds).toEqual([expect.objectContaining({ blocks: ['shipment'], part: 'factoryOrder:1' })]);
    signedBy(order, 'measuresAgreed', 'quality', 'production').refuse('problemSolved', { reason: 'still dark' });
    expect(order.open()).toContain('measuresAgreed@problem:1');
    signedBy(order, 'measuresAgreed', 'production', 'quality').sign('problemSolved');
    expect(order.plan.holds).toEqual([]);
    expect(order.trying.confirm('goodsFinished')).toBe('ok');
  });

  it('S1.1.4 E21 a problem that delays the delivery is told to the customer, with reason and new date', () => {
    const order = reported(making());
    for (const by of ['production', 'quality']) order.sign('measuresAgreed', { by, values: { delaysDelivery: true } });
    order.sign('problemSolved');
    expect(order.plan.holds).toHaveLength(1);
    expect(order.confirm('delayTold').letters()).toContain('deliveryDelayed → customer');
    expect(order.plan.holds).toEqual([]);
  });

  it('S1.1.4 S1.2.2e C55 G65 the delivery date is urged: production and quality before it, merchandiser, customer and manager after it', () => {
    const order = packed(making());
    expect(dayDue(order, 'goodsFinished', 'factoryOrder:1')).toBe('2026-06-30');
    order.advance('2026-07-03T18:00:00+08:00');
    expect(reminded(order, 'goodsFinished')).toEqual([
      'owner reminder',
      'quality reminder',
      'merchandiser overdue',
      'customer goodsLate',
      'ownerManager escalation',
    ]);
  });

  it('S1.1.4 S1.2.2e E23 quality is strict: goods that do not pass go back to production', () => {
    const order = packed(making()).confirm('goodsFinished').refuse('goodsPassed', { reason: 'glaze cracked' });
    expect(order.open()).toContain('goodsFinished@factoryOrder:1');
    expect(order.state('pickUpOrderIssued', 'shipment:1')).toBe('waits');
  });
});

describe('S1.1, a change', () => {
  const changed = (order: ACase): ACase => {
    const diff = diffOf('terms-1', 'terms-2', { delivery: '2026-08-31' });
    return order
      .confirm('changeProposed', { values: { diff }, open: { kind: 'change' } })
      .sign('changeSupported')
      .confirm('changeAgreed');
  };

  it('E17 G32 G33 G37 an L/C that was reviewed and a credit that was confirmed are looked at anew', () => {
    const byLc = contracted(opened({ instalments: WAYS.lc })).confirm('lcReceived', { by: 'documentsClerk', files: true });
    expect(signedBy(byLc, 'lcReviewed', 'documentsClerk', 'salesperson').state('lcReviewed', 'instalment:lc')).toBe('done');
    expect(changed(byLc).state('lcReviewed', 'instalment:lc')).not.toBe('done');
    const onCredit = answered(contracted(opened({ instalments: WAYS.openAccount }))).confirm('creditConfirmed');
    expect(changed(onCredit).state('creditConfirmed', 'instalment:all')).not.toBe('done');
  });

  it('E17 while it is open nothing is issued, finished or loaded', () => {
    const asked = (order: ACase): ACase => order.fork().does({ kind: 'openPart', part: { kind: 'change' } });
    const order = signed(contracted(opened()));
    expect(asked(order).trying.confirm('taskOrderIssued')).toBe('TOO_EARLY');
    packed(planned(answered(order.confirm('taskOrderIssued'))));
    expect(asked(order).trying.confirm('goodsFinished')).toBe('TOO_EARLY');
    order.confirm('goodsFinished').sign('goodsPassed');
    answered(paid(inTurn(fixed(order), 'pickUpOrderIssued', 'deliveryNoteMade')).sign('deliveryNoteSigned'));
    expect(asked(order).trying.confirm('goodsLoaded')).toBe('TOO_EARLY');
    expect(order.trying.confirm('goodsLoaded')).toBe('ok');
  });

  it('E17 another quantity is drafted, signed and issued anew', () => {
    const order = packed(issued(contracted(opened())));
    order.does({ kind: 'changePart', part: 'factoryOrder:1', quantity: { red: '900' } });
    expect(order.state('taskOrderIssued', 'factoryOrder:1')).toBe('shaken');
    expect(order.open()).toContain('taskOrderDrafted@factoryOrder:1');
    expect(order.trying.confirm('goodsFinished')).toBe('TOO_EARLY');
  });

  it('E17 another price is contracted anew before anything leaves, and the workshop goes on', () => {
    const order = answered(paid(inTurn(fixed(passed(making())), 'pickUpOrderIssued', 'deliveryNoteMade')).sign('deliveryNoteSigned'));
    order.confirm('changeProposed', { values: { diff: diffOf('terms-1', 'terms-2', { price: 'dearer' }) }, open: { kind: 'change' } });
    order.sign('changeSupported').confirm('changeAgreed');
    expect(order.state('taskOrderIssued', 'factoryOrder:1')).toBe('done');
    expect(order.trying.confirm('goodsLoaded')).toBe('LAW_7');
    expect(answered(contracted(order)).trying.confirm('goodsLoaded')).toBe('ok');
  });

  it('E17 is signed, agreed and contracted anew; the workshop hears of it by the task order, signed three times again', () => {
    const order = making();
    order.does({ kind: 'openPart', part: { kind: 'change' } });
    order.confirm('changeProposed', { values: { diff: diffOf('terms-1', 'terms-2', { delivery: '2026-08-31' }) } });
    order.sign('changeSupported').confirm('changeAgreed');
    expect(order.state('taskOrderIssued', 'factoryOrder:1')).toBe('shaken');
    expect(order.state('taskOrderSigned', 'factoryOrder:1')).toBe('waits');
    contracted(order).confirm('taskOrderDrafted');
    expect(order.trying.confirm('taskOrderIssued')).toBe('LAW_7');
    signedBy(order, 'taskOrderSigned', 'salesperson', 'businessManager', 'generalManager');
    order.confirm('taskOrderIssued');
    expect(order.letters().filter((letter) => letter === 'taskOrder → production')).toHaveLength(2);
  });
});

describe('S1.1, cancelled', () => {
  it('production stops, packing is called off, the customer gets his deposit back', () => {
    const order = signed(contracted(opened({ instalments: WAYS.depositAndBalance })));
    order.counted('depositReceived', '3000.00', { part: 'instalment:deposit' });
    planned(answered(order.confirm('taskOrderIssued'))).confirm('packingArranged');
    order.does({ kind: 'cancel', reason: 'the customer is bankrupt' }, 'salesperson');
    order.does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
    expect(order.open()).toEqual(['customerTold', 'productionStopped', 'packingCancelled', 'depositSettled']);
    answered(inTurn(order, 'customerTold', 'productionStopped', 'packingCancelled', 'depositSettled'));
    expect(order.letters()).toEqual(expect.arrayContaining(['orderCancelled → customer', 'cancelPacking → packingSubcontractor']));
    expect(order.plan.closed).toBe(true);
  });

  it('what was passed but never loaded waits no more', () => {
    const order = passed(making());
    order.does({ kind: 'cancel', reason: 'no room' }, 'salesperson').does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
    expect(order.trying.confirm('pickUpOrderIssued')).toBe('DROPPED');
  });
});
