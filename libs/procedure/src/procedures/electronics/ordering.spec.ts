import { diffOf, type ACase } from '../../scenarios/a-case';
import { dayDue, inTurn, reminded, signedBy, WAYS } from '../../scenarios/played';
import { drafted, issued, opened, released, SIGNERS } from './so-far';

const READERS = [
  'salesperson',
  'packingWarehouse',
  'electronicsWarehouse',
  'unitWarehouse',
  'warehouse',
  'production',
  'engineering',
  'quality',
  'purchasing',
  'finance',
];
const copies = (order: ACase): string[] => order.letters().flatMap((one) => (one.startsWith('copy → ') ? [one.slice(7)] : []));

describe('S1.11, the production order', () => {
  it('S1.11.1a nothing is drafted before sales has released the order', () => {
    const order = opened().confirm('customerOrderReceived', { by: 'salesperson', files: true });
    order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' } } });
    expect(order.trying.confirm('productionOrderDrafted')).toBe('TOO_EARLY');
    expect(order.trying.sign('orderReleased', { by: 'merchandiser' })).toBe('NOT_A_SIGNER');
    order.refuse('orderReleased', { reason: 'no payment terms on it' });
    expect(order.open()).toContain('customerOrderReceived');
  });

  it('S1.11.1a E17 of another price, an order that was not drafted yet is released anew before it is', () => {
    const order = released(opened()).confirm('dueDateAnalysed');
    order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' } } });
    const diff = diffOf('terms-1', 'terms-2', { price: 'dearer' });
    order
      .confirm('changeProposed', { values: { diff }, open: { kind: 'change' } })
      .sign('changeSupported')
      .confirm('changeAgreed');
    expect(order.trying.confirm('productionOrderDrafted')).toBe('TOO_EARLY');
    expect(released(order).trying.confirm('productionOrderDrafted')).toBe('ok');
  });

  it.each(['delivery', 'instalments'])('S1.11.1a an order without %s is not taken in', (missing) => {
    const order = opened();
    delete order.plan.terms.slice[`terms.${missing}`];
    const taken = order.does({ kind: 'add', title: 'ask him', to: 'salesperson' });
    expect(taken.trying.confirm('customerOrderReceived', { by: 'salesperson', files: true })).toBe('TOO_EARLY');
  });

  it('S1.11.1a G44 F-08 five sign in order, the general manager last; nothing is issued before he has', () => {
    const order = drafted(released(opened()));
    for (const [at, by] of SIGNERS.entries()) {
      expect(order.trying.confirm('productionOrderIssued')).toBe('TOO_EARLY');
      for (const later of SIGNERS.slice(at + 1)) expect(order.trying.sign('productionOrderSigned', { by: later })).toBe('NOT_YOUR_TURN');
      order.sign('productionOrderSigned', { by });
    }
    expect(order.trying.confirm('productionOrderIssued')).toBe('ok');
  });

  it('S1.11.1a E07 a warehouse refuses: it is drafted anew, all five sign again', () => {
    const order = drafted(released(opened()));
    order.sign('productionOrderSigned', { by: 'salesperson' }).sign('productionOrderSigned', { by: 'softwareEngineer' });
    order.refuse('productionOrderSigned', { by: 'packingWarehouse', reason: 'no such box' });
    expect(order.open()).toContain('productionOrderDrafted@factoryOrder:1');
    order.confirm('productionOrderDrafted');
    expect(order.trying.sign('productionOrderSigned', { by: 'packingWarehouse' })).toBe('NOT_YOUR_TURN');
  });

  it('S1.11.1a G45 ten readers get it and acknowledge it', () => {
    const order = issued(opened()).confirm('orderDistributed');
    expect(copies(order)).toEqual(READERS);
    expect(order.state('prototypeOrderDistributed', 'factoryOrder:1')).toBe('notNeeded');
    for (const copy of READERS) order.does({ kind: 'acknowledge', milestone: 'orderDistributed', copy }, copy);
    expect(order.kept('orderDistributed', 'factoryOrder:1').acks).toEqual(READERS);
  });

  it('S1.11.1a a prototype order goes straight to the prototype owner instead of production, and has no line', () => {
    const order = issued(opened({ prototype: true }));
    expect(order.state('orderDistributed', 'factoryOrder:1')).toBe('notNeeded');
    expect(copies(order.confirm('prototypeOrderDistributed'))).toEqual(
      READERS.map((role) => (role === 'production' ? 'prototypeOwner' : role)),
    );
    expect(order.state('firstArticleConfirmed', 'factoryOrder:1')).toBe('notNeeded');
    expect(order.state('lineStarted', 'factoryOrder:1')).toBe('notNeeded');
  });

  it('S1.11.1a G32 G33 an L/C is reviewed by salesperson and documents clerk, whoever comes first', () => {
    const order = released(opened({ instalments: WAYS.lc }));
    order.confirm('lcReceived', { by: 'documentsClerk', files: true });
    order.sign('lcReviewed', { by: 'documentsClerk' }).sign('lcReviewed', { by: 'salesperson' });
    expect(order.state('lcReviewed', 'instalment:lc')).toBe('done');
  });

  it('S1.11.1a the deposit comes before the order is issued', () => {
    const order = signedBy(drafted(released(opened({ instalments: WAYS.depositAndBalance }))), 'productionOrderSigned', ...SIGNERS);
    expect(order.trying.confirm('productionOrderIssued')).toBe('TOO_EARLY');
    order.advance('2026-03-06T10:00:00+08:00').counted('depositReceived', '3000.00', { part: 'instalment:deposit' });
    expect(dayDue(order, 'productionOrderIssued', 'factoryOrder:1')).toBe('2026-03-09');
    expect(order.trying.confirm('productionOrderIssued')).toBe('ok');
  });
});

describe('S1.11, a due date that conflicts', () => {
  const inConflict = (): ACase => {
    const order = released(opened()).does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' } } });
    return order.confirm('dueDateAnalysed', { values: { conflict: true, conflictsWith: 'EX2601-009' } });
  };

  it('S1.11.1b G46 E16 with orders already placed is decided by general manager and salesperson together, within hours', () => {
    const order = inConflict();
    expect(order.due('dueDateConflictDecided')).toBe('2026-03-02T06:30:00.000Z');
    expect(order.trying.confirm('productionOrderDrafted')).toBe('TOO_EARLY');
    expect(order.trying.sign('dueDateConflictDecided', { by: 'merchandiser' })).toBe('NOT_A_SIGNER');
    order.sign('dueDateConflictDecided', { by: 'salesperson', values: { decision: 'keep' } });
    expect(order.state('dueDateConflictDecided')).toBe('open');
    order.sign('dueDateConflictDecided', { by: 'generalManager', values: { decision: 'keep' } });
    expect(order.trying.confirm('productionOrderDrafted')).toBe('ok');
    expect(order.trying.sign('productionOrderSigned', { by: 'salesperson' })).toBe('ok');
  });

  it('S1.11.1b E16 if the date is to change, nobody signs the production order before the customer has agreed to the change', () => {
    const order = inConflict();
    const values = { decision: 'change', newDate: '2026-08-31' };
    order.sign('dueDateConflictDecided', { by: 'salesperson', values }).sign('dueDateConflictDecided', { by: 'generalManager', values });
    order.confirm('productionOrderDrafted');
    expect(order.trying.sign('productionOrderSigned', { by: 'salesperson' })).toBe('TOO_EARLY');
    order.does({ kind: 'openPart', part: { kind: 'change' } });
    order.confirm('changeProposed', { values: { diff: diffOf('terms-1', 'terms-2', { delivery: '2026-08-31' }) } });
    order.sign('changeSupported').confirm('changeAgreed');
    released(order).confirm('dueDateAnalysed').confirm('productionOrderDrafted');
    expect(order.trying.sign('productionOrderSigned', { by: 'salesperson' })).toBe('ok');
  });

  it('S1.11.1b without a conflict nobody is asked', () => {
    expect(released(opened()).confirm('dueDateAnalysed').state('dueDateConflictDecided')).toBe('notNeeded');
  });
});

describe('S1.11, BOM, materials, the customer’s data', () => {
  it('S1.11.2 C16 E18 the BOM comes from engineering two days after the order; late, the merchandiser chases and the deputy general manager hears of it', () => {
    const order = issued(opened());
    expect(order.ownerOf('bomConfirmed')).toBe('engineering');
    expect(dayDue(order, 'bomConfirmed', 'factoryOrder:1')).toBe('2026-03-04');
    order.advance('2026-03-05T18:00:00+08:00');
    expect(reminded(order, 'bomConfirmed')).toEqual(['owner reminder', 'merchandiser overdue', 'deputyGeneralManager escalation']);
  });

  it('S1.11.2 S1.11.11 G50 F-10 the original is numbered and stamped “controlled document”, seven copies go out', () => {
    const order = issued(opened());
    expect(order.trying.confirm('bomConfirmed', { values: { stamp: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.trying.confirm('bomConfirmed', { values: { documentNumber: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.trying.confirm('bomConfirmed', { by: 'merchandiser' })).toBe('NOT_YOURS');
    const before = copies(order.confirm('bomConfirmed')).length;
    const seven = ['packingWarehouse', 'electronicsWarehouse', 'warehouse', 'production', 'quality', 'purchasing', 'finance'];
    expect(copies(order.confirm('bomDistributed')).slice(before)).toEqual(seven);
  });

  it('S1.11.3 C18 G53 the arrival of all materials is checked three days after the BOM, its timetable goes to the deputy general manager', () => {
    const order = inTurn(issued(opened()), 'bomConfirmed', 'bomDistributed');
    expect(dayDue(order, 'materialArrivalChecked', 'factoryOrder:1')).toBe('2026-03-05');
    order.advance('2026-03-06T18:00:00+08:00');
    expect(reminded(order, 'materialArrivalChecked')).toEqual(['owner reminder', 'owner overdue', 'deputyGeneralManager escalation']);
    order.confirm('materialArrivalChecked', { values: { allInTime: true } });
    expect(copies(order).at(-1)).toBe('deputyGeneralManager');
    expect(order.state('materialsCoordinated', 'factoryOrder:1')).toBe('notNeeded');
  });

  it('S1.11.3 E19 what does not arrive in time is coordinated with the deputy general manager before the first article', () => {
    const order = inTurn(issued(opened()), 'bomConfirmed', 'bomDistributed').confirm('materialArrivalChecked', {
      values: { allInTime: false },
    });
    expect(order.ownerOf('materialsCoordinated')).toBe('deputyGeneralManager');
    expect(order.trying.confirm('firstArticleMade')).toBe('TOO_EARLY');
    expect(order.confirm('materialsCoordinated').trying.confirm('firstArticleMade')).toBe('ok');
  });

  it('S1.11.5 C19 G52 E18 customer-specific data is due from sales a week after the order, for a rush order on the day agreed', () => {
    const order = released(opened({ customised: true }));
    expect(order.ownerOf('customerDataReceived')).toBe('salesperson');
    expect(dayDue(order, 'customerDataReceived')).toBe('2026-03-09');
    const rush = released(opened({ customised: true, rush: true, customerDataOn: '2026-03-04' }));
    expect(dayDue(rush, 'customerDataReceived')).toBe('2026-03-04');
    rush.advance('2026-03-06T18:00:00+08:00');
    expect(reminded(rush, 'customerDataReceived')).toEqual([
      'owner reminder',
      'merchandiser overdue',
      'owner overdue',
      'ownerManager escalation',
    ]);
    expect(released(opened()).state('customerDataReceived')).toBe('notNeeded');
  });

  it('S1.11.5 the merchandiser keeps a backup and hands it on to purchasing, quality, production and engineering', () => {
    const order = released(opened({ customised: true }));
    for (const field of ['silkScreen', 'packaging', 'barcode', 'software', 'accessories'])
      expect(order.trying.confirm('customerDataReceived', { values: { [field]: '' } })).toBe('EVIDENCE_MISSING');
    order.confirm('customerDataReceived');
    expect(order.trying.confirm('customerDataDistributed', { values: { backup: '' } })).toBe('EVIDENCE_MISSING');
    expect(copies(order.confirm('customerDataDistributed'))).toEqual(['purchasing', 'quality', 'production', 'engineering']);
  });
});
