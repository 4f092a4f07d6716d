import { dayDue, inTurn, reminded } from '../../scenarios/played';
import { shAnnex1, shAnnex2 } from '.';
import { anShOrder, contracted, cutOut, deposited, finished, instructed, prepared, divided } from './sh-order';

const BOTH = [shAnnex1, shAnnex2];
const DEPOSIT = { part: 'instalment:deposit' };

describe('S2.16a, the deposit', () => {
  it('S2.16a.5 S2.16a.7 C10 F-30 is asked for with the contract and due in seven days', () => {
    const order = contracted(anShOrder());
    expect(order.letters()).toContain('depositWanted → customer');
    expect(dayDue(order, 'depositReceived', 'instalment:deposit')).toBe('2026-03-09');
  });

  it.each(BOTH)(
    'E14 C10 $rules.id: seven days are over: the customer is reminded, then those who look after him, then the manager, for ever',
    (annex) => {
      const order = contracted(anShOrder(annex)).advance('2026-03-20T18:00:00+08:00');
      const told = reminded(order, 'depositReceived');
      expect(told.slice(0, 4)).toEqual([
        'foreignTrade reminder',
        'customer paymentReminder',
        'foreignTrade overdue',
        'ownerManager escalation',
      ]);
      expect(told.slice(4).every((one) => one === 'ownerManager escalation')).toBe(true);
      expect(told.length).toBeGreaterThan(4);
    },
  );

  it('G35 E14 F-30 the deadline only reminds, the gate is hard: without the deposit nothing is issued to the workshop', () => {
    const order = contracted(anShOrder()).confirm('instructionSheetMade').sign('instructionSheetAudited');
    expect(order.trying.confirm('instructionSheetIssued')).toBe('TOO_EARLY');
    order.counted('depositReceived', '2949.99', DEPOSIT);
    expect(order.trying.confirm('instructionSheetIssued')).toBe('TOO_EARLY');
    order.advance('2026-04-20T09:00:00+08:00').counted('depositReceived', '3000.00', DEPOSIT);
    expect(order.trying.confirm('instructionSheetIssued')).toBe('ok');
  });

  it('F-24 deposit and shipping notice are two boxes: the one does not wait for the other', () => {
    const order = instructed(anShOrder());
    expect(order.state('depositReceived', 'instalment:deposit')).toBe('done');
    divided(order, { kind: 'shipment', quantity: { red: '1000' }, values: { etd: '2026-07-20' } });
    expect(order.state('shippingNoticeIssued', 'shipment:1')).toBe('waits');
    expect(order.waitsFor('shippingNoticeIssued', 'shipment:1')).toEqual(['shipmentReleased@shipment:1']);
  });
});

describe('S2.16a, from the sheet to the materials', () => {
  it('S2.16b.5 PMC keeps the original and sends copies out', () => {
    const order = instructed(anShOrder(shAnnex2));
    const copies = ['copy → outsourcing', 'copy → purchasing', 'copy → warehouse', 'copy → quality'];
    expect(order.letters()).toEqual(expect.arrayContaining(copies));
    const again = deposited(anShOrder(shAnnex2)).confirm('instructionSheetMade').sign('instructionSheetAudited');
    expect(again.trying.confirm('instructionSheetIssued', { values: { original: 'lost' } })).toBe('EVIDENCE_UNFIT');
  });

  it('S2.16a.8 G51 F-10 PMC makes the bill of materials and finance audits it; refused it is made anew', () => {
    const order = instructed(anShOrder());
    expect(order.trying.confirm('bomMade', { by: 'foreignTrade' })).toBe('NOT_YOURS');
    order.confirm('bomMade');
    expect(order.trying.confirm('materialTableMade')).toBe('TOO_EARLY');
    expect(order.trying.sign('bomAudited', { by: 'planning' })).toBe('NOT_A_SIGNER');
    expect(order.refuse('bomAudited', { reason: 'cloth width' }).open()).toContain('bomMade');
    expect(order.confirm('bomMade').sign('bomAudited').trying.confirm('materialTableMade')).toBe('ok');
  });

  it('S2.16a.9 C21 plan and requisition a day after the audit, bought only when approved', () => {
    const order = instructed(anShOrder()).confirm('bomMade').sign('bomAudited');
    expect(order.due('materialTableMade')).toBe('2026-03-03T01:00:00.000Z');
    expect(order.trying.confirm('materialTableMade', { values: { requisition: undefined } })).toBe('EVIDENCE_MISSING');
    order.confirm('materialTableMade');
    expect(order.trying.confirm('materialsOrdered')).toBe('TOO_EARLY');
    expect(order.sign('materialTableApproved').trying.confirm('materialsOrdered')).toBe('ok');
  });

  it('S2.16a.10 S2.16a.11 the processor has a contract, then the cloth is tallied on the day it comes', () => {
    const order = prepared(anShOrder());
    divided(order, { kind: 'factoryOrder', quantity: { red: '1000' } });
    expect(order.trying.confirm('greigeTallied')).toBe('TOO_EARLY');
    expect(order.trying.confirm('processorContracted', { values: { processingContract: undefined } })).toBe('EVIDENCE_MISSING');
    order.confirm('processorContracted');
    expect(dayDue(order, 'greigeTallied', 'factoryOrder:1')).toBe('2026-03-20');
    expect(order.trying.confirm('greigeTallied')).toBe('ok');
  });
});

describe('S2.16a.12, the strike-off', () => {
  it.each([
    ['C22a', 'local', '2026-03-05', '2026-03-07'],
    ['C22b', 'foreign', '2026-03-09', '2026-03-12'],
  ])('%s S2.16a.12 a %s customer is asked from %s on and due on %s', (_, market, asked, due) => {
    const order = cutOut(anShOrder(undefined, { market }));
    expect(dayDue(order, 'strikeOffAnswerAsked', 'factoryOrder:1')).toBe(asked);
    expect(dayDue(order, 'strikeOffConfirmed', 'factoryOrder:1')).toBe(due);
  });

  it('C22b whose market nobody wrote down is foreign', () => {
    expect(dayDue(cutOut(anShOrder()), 'strikeOffConfirmed', 'factoryOrder:1')).toBe('2026-03-12');
  });

  it.each(BOTH)('C22a $rules.id: asked daily until the customer has answered', (annex) => {
    const order = cutOut(anShOrder(annex, { market: 'local' }))
      .advance('2026-03-05T09:00:00+08:00')
      .confirm('strikeOffAnswerAsked');
    expect(dayDue(order, 'strikeOffAnswerAsked', 'factoryOrder:1')).toBe('2026-03-06');
    expect(order.confirm('strikeOffConfirmed').state('strikeOffAnswerAsked', 'factoryOrder:1')).toBe('notNeeded');
  });

  it('S2.16a.13 G58 bulk starts only after the customer confirmed the strike-off, also where the terms ask for nothing of the kind', () => {
    const order = cutOut(anShOrder());
    expect(order.trying.confirm('bulkStarted')).toBe('TOO_EARLY');
    expect(order.confirm('strikeOffConfirmed').trying.confirm('bulkStarted')).toBe('ok');
  });

  it.each(BOTH)(
    'S2.16a.12 C22b $rules.id: a strike-off without an answer is asked about before and after its day, then others hear of it',
    (annex) => {
      const order = cutOut(anShOrder(annex)).advance('2026-04-20T18:00:00+08:00');
      const told = reminded(order, 'strikeOffConfirmed');
      const once = ['owner askedAgain', 'foreignTrade overdue', 'owner askedAgain', 'salesperson overdue', 'ownerManager escalation'];
      expect(told.slice(0, 5)).toEqual(once);
      expect(told.slice(5).every((one) => one === 'ownerManager escalation')).toBe(true);
    },
  );

  it('G58 E01 a strike-off that is not accepted is made again, with its whole time', () => {
    const order = cutOut(anShOrder()).advance('2026-03-10T09:00:00+08:00').refuse('strikeOffConfirmed', { reason: 'shade' });
    expect(order.open()).toContain('strikeOffSent@factoryOrder:1');
    expect(dayDue(order, 'strikeOffSent', 'factoryOrder:1')).toBe('2026-03-13');
    expect(order.trying.confirm('bulkStarted')).toBe('TOO_EARLY');
  });

  it.each(BOTH)('S2.16a.12 $rules.id: reported bulk without it is a breach where the terms ask for a first article', (annex) => {
    const confirmed = cutOut(anShOrder(annex, { firstArticle: true })).confirm('strikeOffConfirmed');
    expect(confirmed.trying.confirm('bulkStarted')).toBe('ok');
    const order = cutOut(anShOrder(annex, { firstArticle: true }));
    order.report('bulkStarted', { part: 'factoryOrder:1', source: 'production' });
    expect(order.plan.breaches).toMatchObject([{ law: 6, key: 'bulkStarted@factoryOrder:1' }]);
  });
});

describe('S2.16a.13, two processors', () => {
  it('G65 each reports its progress and finishes by itself; the second does not hold up the first', () => {
    const order = prepared(anShOrder());
    for (const quantity of [{ red: '400' }, { red: '600' }])
      divided(order, { kind: 'factoryOrder', quantity, values: { dueOn: '2026-06-30' } });
    const first = { part: 'factoryOrder:1' };
    for (const step of ['processorContracted', 'greigeTallied', 'strikeOffSent', 'strikeOffConfirmed', 'bulkStarted'])
      order.confirm(step, first);
    expect(dayDue(order, 'progressReported', 'factoryOrder:1')).toBe('2026-03-09');
    expect(dayDue(order, 'productionFinished', 'factoryOrder:1')).toBe('2026-06-30');
    order.confirm('productionFinished', first);
    expect(order.state('progressReported', 'factoryOrder:1')).toBe('notNeeded');
    expect(order.state('productionFinished', 'factoryOrder:2')).toBe('waits');
  });

  it('S2.16a.15 what quality does not pass is made good', () => {
    const order = finished(anShOrder()).refuse('goodsInspected', { reason: 'stains' });
    expect(order.open()).toContain('productionFinished@factoryOrder:1');
    expect(inTurn(order, 'productionFinished', 'goodsInspected').state('goodsInspected', 'factoryOrder:1')).toBe('done');
  });
});
