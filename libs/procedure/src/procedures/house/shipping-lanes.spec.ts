import { answered, dayDue, inTurn, signedBy } from '../../scenarios/played';
import { dispatched, finished, issued, KINDS, noteSigned, opened, paid, PART, planned, reviewed, sent, stored } from './a-sheet-order';

const received = (amount: string) => ({ values: { received: { amount, currency: 'USD' } } });
const LATER = [{ id: 'all', method: 'tt' as const, gate: 'later' as const, share: '100' }];

describe.each(KINDS)('the shipping lanes, %s', (_, rules, made) => {
  it('S1.15.2 F-21 the order says its lane; abroad the salesperson says how the money is collected, at home it is paid in full', () => {
    const home = stored(rules);
    expect(home.state('collectionConfirmed', PART)).toBe('notNeeded');
    expect(home.state('collectibilityStated', PART)).toBe('notNeeded');
    expect(inTurn(home, 'deliveryNoteMade').trying.sign('deliveryNoteSigned')).toBe('TOO_EARLY');
    const abroad = inTurn(stored(rules, { lane: 'foreign', instalments: LATER }), 'deliveryNoteMade');
    expect(abroad.state('fullPaymentConfirmed', PART)).toBe('undecided');
    expect(abroad.trying.confirm('collectionConfirmed', { by: 'merchandiser' })).toBe('NOT_YOURS');
    abroad.confirm('collectionConfirmed', { values: { collectionMethod: 'other' } });
    expect(abroad.state('fullPaymentConfirmed', PART)).toBe('notNeeded');
    expect(abroad.state('collectibilityStated', PART)).toBe('open');
    const unwritten = stored(rules, { lane: 'foreign', instalments: LATER });
    unwritten.confirm('collectionConfirmed', { values: { collectionMethod: 'other' } });
    expect(unwritten.trying.confirm('collectibilityStated')).toBe('TOO_EARLY');
  });

  it('S1.15.3a G78 E25 F-02 finance signs the delivery note when the full payment is there, and not before', () => {
    const order = inTurn(stored(rules), 'deliveryNoteMade');
    expect(order.trying.confirm('fullPaymentConfirmed', received('10000.00'))).toBe('TOO_EARLY');
    paid(order).confirm('fullPaymentConfirmed', received('9999.99'));
    expect(order.trying.sign('deliveryNoteSigned')).toBe('TOO_EARLY');
    order.correct('fullPaymentConfirmed', received('10000.00').values);
    expect(order.trying.sign('deliveryNoteSigned', { by: 'merchandiser' })).toBe('NOT_A_SIGNER');
    expect(order.trying.sign('deliveryNoteSigned', { by: 'finance' })).toBe('ok');
  });

  it('S1.15.3a E14 a deposit that the bank takes back is missing in the full payment', () => {
    const deposit = { id: 'deposit', method: 'tt' as const, gate: 'production' as const, share: '100' };
    const order = reviewed(opened(rules, { instalments: [deposit] }));
    order.counted('depositReceived', '10000.00', { part: 'instalment:deposit' });
    inTurn(finished(sent(order)), 'deliveryNoteMade').counted('depositReceived', '0', { part: 'instalment:deposit' });
    expect(order.trying.confirm('fullPaymentConfirmed', received('10000.00'))).toBe('TOO_EARLY');
  });

  it('S1.15.3b G78 collected otherwise, what is to be paid before shipping is still awaited', () => {
    const order = inTurn(stored(rules, { lane: 'foreign' }), 'deliveryNoteMade');
    order.confirm('collectionConfirmed', { values: { collectionMethod: 'other' } }).confirm('collectibilityStated');
    expect(order.trying.sign('deliveryNoteSigned')).toBe('TOO_EARLY');
    expect(paid(order).trying.sign('deliveryNoteSigned')).toBe('ok');
  });

  it('S1.15.3b G79 G80 F-32 collected otherwise, the salesperson writes that the money comes, and finance signs on the strength of it', () => {
    const order = inTurn(stored(rules, { lane: 'foreign', instalments: LATER }), 'deliveryNoteMade');
    order.confirm('collectionConfirmed', { values: { collectionMethod: 'other' } });
    expect(order.trying.sign('deliveryNoteSigned')).toBe('TOO_EARLY');
    expect(order.trying.confirm('collectibilityStated', { by: 'merchandiser' })).toBe('NOT_YOURS');
    expect(order.trying.confirm('collectibilityStated', { values: { statement: '' } })).toBe('EVIDENCE_MISSING');
    expect([order.ownerOf('collectibilityStated', PART), dayDue(order, 'collectibilityStated', PART)]).toEqual([
      'salesperson',
      '2026-03-03',
    ]);
    order.confirm('collectibilityStated');
    expect(order.trying.confirm('goodsPacked')).toBe('TOO_EARLY');
    order.refuse('deliveryNoteSigned', { reason: 'they still owe for March', back: ['collectibilityStated'] });
    expect(order.open()).toContain(`collectibilityStated@${PART}`);
    order.confirm('collectibilityStated').sign('deliveryNoteSigned');
    expect(order.trying.skip('deliveryNoteSigned')).toBe('ALREADY_DONE');
    expect(order.state('responsibleSigned', PART)).toBe('open');
  });

  it('S1.15.3b F-32 goods that left without finance’s signature are a breach of law 2', () => {
    const order = inTurn(stored(rules, { lane: 'foreign', instalments: LATER }), 'deliveryNoteMade');
    order.report('goodsDispatched', { part: PART, values: { waybill: '1', quantity: { red: '1000' } } });
    expect(order.plan.breaches).toEqual([expect.objectContaining({ law: 2 })]);
  });

  it('S1.15.4 G81 salesperson and warehouse sign too, before anything is packed', () => {
    const order = paid(inTurn(stored(rules), 'deliveryNoteMade'));
    order.confirm('fullPaymentConfirmed', received('10000.00')).sign('deliveryNoteSigned').sign('responsibleSigned', { by: 'warehouse' });
    expect(order.trying.confirm('goodsPacked')).toBe('TOO_EARLY');
    expect(order.sign('responsibleSigned', { by: 'salesperson' }).trying.confirm('goodsPacked')).toBe('ok');
  });

  it('S1.15.5 business card, catalogue and gift go into the parcel', () => {
    const order = noteSigned(stored(rules));
    for (const field of ['businessCard', 'catalogue', 'gift'])
      expect(order.trying.confirm('goodsPacked', { values: { [field]: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.trying.confirm('goodsPacked', { values: { photo: [] } })).toBe('EVIDENCE_MISSING');
    expect(order.trying.confirm('goodsPacked')).toBe('ok');
  });

  it('S1.15.6 G82 F-21 abroad the customer confirms the photo before the goods leave; at home only where the order asks it', () => {
    expect(noteSigned(stored(rules)).confirm('goodsPacked').state('photoConfirmed', PART)).toBe('notNeeded');
    const asked = noteSigned(stored(rules, { photo: true })).confirm('goodsPacked');
    expect(asked.letters()).toContain('goodsPhotos → customer');
    expect(asked.trying.confirm('expressArranged')).toBe('TOO_EARLY');
    asked.refuse('photoConfirmed', { reason: 'the blue ones are missing' });
    expect(asked.open()).toContain(`goodsPacked@${PART}`);
    expect(asked.confirm('goodsPacked').confirm('photoConfirmed').trying.confirm('expressArranged')).toBe('ok');
    const abroad = stored(rules, { lane: 'foreign' }).confirm('collectionConfirmed');
    expect(noteSigned(abroad).confirm('goodsPacked').state('photoConfirmed', PART)).toBe('open');
  });

  it('S1.15.7a F-21 at home by express or logistics', () => {
    const order = noteSigned(stored(rules)).confirm('goodsPacked');
    expect(order.state('freightArranged', PART)).toBe('notNeeded');
    expect(order.trying.confirm('goodsDispatched')).toBe('TOO_EARLY');
    expect(order.trying.confirm('expressArranged', { values: { sentBy: 'ship' } })).toBe('EVIDENCE_UNFIT');
    expect(answered(order.confirm('expressArranged')).trying.confirm('goodsDispatched')).toBe('ok');
  });

  it('S1.15.7b F-21 abroad only by the freight company that the house has designated', () => {
    const order = noteSigned(stored(rules, { lane: 'foreign' }).confirm('collectionConfirmed'));
    expect(order.fork().skip('photoConfirmed', { by: 'merchandiser' }).trying.confirm('freightArranged')).toBe('TOO_EARLY');
    inTurn(order, 'goodsPacked', 'photoConfirmed');
    expect(order.state('expressArranged', PART)).toBe('notNeeded');
    expect(order.trying.confirm('freightArranged', { values: { freightCompany: 'a cheaper one' } })).toBe('EVIDENCE_UNFIT');
    order.confirm('freightArranged');
    expect(order.letters()).toContain('pickUpWanted → carrier');
    expect(answered(order).trying.confirm('goodsDispatched')).toBe('ok');
  });

  it('S1.15.8 F-21 the way is looked up every few days until the goods are received: at home the customer hears of it too', () => {
    const order = dispatched(rules);
    expect(dayDue(order, 'domesticWayKnown', PART)).toBe('2026-03-04');
    const before = order.letters().length;
    order.confirm('domesticWayKnown');
    expect(order.letters().slice(before)).toEqual(['copy → salesperson', 'onTheWay → customer']);
    expect(order.state('foreignWayKnown', PART)).toBe('notNeeded');
    expect(order.confirm('goodsReceived').state('domesticWayKnown', PART)).toBe('notNeeded');
  });

  it('S1.15.8 F-21 abroad only the salesperson hears of it', () => {
    const order = noteSigned(stored(rules, { lane: 'foreign' }).confirm('collectionConfirmed'));
    inTurn(order, 'goodsPacked', 'photoConfirmed', 'freightArranged', 'goodsDispatched');
    const before = order.letters().length;
    order.advance('2026-03-04T10:00:00+08:00').confirm('foreignWayKnown');
    expect(dayDue(order, 'foreignWayKnown', PART)).toBe('2026-03-06');
    expect(order.letters().slice(before)).toEqual(['copy → salesperson']);
    expect(order.state('domesticWayKnown', PART)).toBe('notNeeded');
    expect(order.fork().confirm('goodsReceived').state('foreignWayKnown', PART)).toBe('notNeeded');
    expect(dayDue(order, 'goodsReceived', PART)).toBe('2026-04-11');
    expect(dayDue(dispatched(rules), 'goodsReceived', PART)).toBe('2026-03-09');
  });

  it('S1.15.8 goods that the customer did not get as ordered open a complaint', () => {
    const order = dispatched(rules).refuse('goodsReceived', { reason: 'ten are broken' });
    expect(order.of('effectAsked').map(({ of }) => of)).toContainEqual({ opens: 'complaint' });
    expect(order.trying.confirm('carrierPaid')).toBe('TOO_EARLY');
  });

  it('S1.15.9 G97 G93 G85 the carrier is paid after the customer has received the goods: only then finance has leave to pay', () => {
    const order = dispatched(rules);
    const leave = (): unknown[] => order.of('effectAsked').flatMap(({ of }) => ('clear' in of && of.of === 'finance' ? [of] : []));
    expect(order.trying.confirm('carrierPaid')).toBe('TOO_EARLY');
    expect(leave()).toEqual([]);
    order.confirm('goodsReceived');
    expect(order.trying.confirm('orderSettled')).toBe('TOO_EARLY');
    expect(leave()).toEqual([{ clear: 'carrier', of: 'finance' }]);
    expect(answered(order).ownerOf('carrierPaid')).toBe('finance');
    inTurn(order, 'carrierPaid', 'orderSettled');
    expect(answered(order).plan.closed).toBe(true);
  });

  it('G80 G81 G82 G85 what is taken back after the goods have left has to be answered for', () => {
    const packed = inTurn(noteSigned(stored(rules, { photo: true })), 'goodsPacked', 'photoConfirmed', 'expressArranged');
    const order = answered(inTurn(packed, 'goodsDispatched'));
    for (const name of ['goodsStored', 'deliveryNoteSigned', 'responsibleSigned', 'goodsPacked', 'photoConfirmed', 'expressArranged']) {
      const other = order.fork().withdraw(name, { by: 'businessManager' });
      expect([name, other.state('goodsDispatched', PART)]).toEqual([name, 'shaken']);
    }
    order.counted('shipmentPaymentReceived', '1.00', { part: 'instalment:all' });
    expect(order.state('goodsDispatched', PART)).toBe('shaken');
  });

  it('E17 E20 G60 nothing leaves while an abnormality or a change is open', () => {
    const order = inTurn(noteSigned(stored(rules)), 'goodsPacked', 'expressArranged');
    expect(
      order
        .fork()
        .does({ kind: 'openPart', part: { kind: 'change' } })
        .trying.confirm('goodsDispatched'),
    ).toBe('TOO_EARLY');
    order.does({ kind: 'openPart', part: { kind: 'abnormality', inside: 'factoryOrder:1' } });
    expect(order.trying.confirm('goodsDispatched')).toBe('TOO_EARLY');
  });

  it('S1.15.9 G109 E35 the order is settled when the money that comes later is in too', () => {
    const order = inTurn(dispatched(rules, { instalments: LATER }), 'goodsReceived', 'carrierPaid');
    expect(order.trying.confirm('orderSettled')).toBe('TOO_EARLY');
    order.counted('laterPaymentReceived', '10000.00', { part: 'instalment:all' });
    expect(order.trying.confirm('orderSettled')).toBe('ok');
  });

  it('S1.13.6 S1.14.6 an order is not settled before its product was photographed', () => {
    const unseen = made.filter((step) => step !== 'productPhotographed');
    const order = inTurn(inTurn(planned(issued(opened(rules))), ...unseen).sign('qaPassed'), 'goodsStored');
    inTurn(noteSigned(order), 'goodsPacked', 'expressArranged', 'goodsDispatched', 'goodsReceived', 'carrierPaid');
    expect(order.trying.confirm('orderSettled')).toBe('TOO_EARLY');
    expect(order.confirm('productPhotographed').trying.confirm('orderSettled')).toBe('ok');
  });

  it('G92 F-02 paid in part by L/C, the documents go to the bank within 21 days, once the balance is in', () => {
    const balance = { id: 'balance', method: 'tt' as const, gate: 'originals' as const, share: '30', per: 'shipment' as const };
    const order = reviewed(
      opened(rules, { lane: 'foreign', instalments: [{ id: 'lc', method: 'lc', gate: 'production', share: '70' }, balance] }),
    );
    const lc = { part: 'instalment:lc' };
    order.confirm('lcReceived', { ...lc, by: 'documentsClerk', files: true, values: { expiry: '2026-12-31' } });
    order.sign('lcReviewed', { ...lc, by: 'documentsClerk' }).sign('lcReviewed', { ...lc, by: 'salesperson' });
    const stated = inTurn(finished(sent(order)), 'deliveryNoteMade').confirm('collectionConfirmed', {
      values: { collectionMethod: 'other' },
    });
    signedBy(stated.confirm('collectibilityStated').sign('deliveryNoteSigned'), 'responsibleSigned', 'salesperson', 'warehouse');
    inTurn(order, 'goodsPacked', 'photoConfirmed', 'freightArranged', 'goodsDispatched', 'documentsMade');
    expect(order.state('documentsPresented', PART)).toBe('waits');
    order.counted('balanceReceived', '3000.00', { part: PART });
    expect(dayDue(order, 'documentsPresented', PART)).toBe('2026-03-23');
    const presented = answered(order)
      .confirm('documentsPresented')
      .withdraw('lcReviewed', { ...lc, by: 'businessManager' });
    expect(presented.state('documentsPresented', PART)).toBe('shaken');
  });

  it('G85 the customer is told that the goods have left', () => {
    expect(dispatched(rules).letters()).toContain('goodsOnTheirWay → customer');
  });

  it('F-02 G89 G90 abroad with a balance the originals leave after it; at home there are none', () => {
    expect(dispatched(rules).state('originalsSent', PART)).toBe('notNeeded');
    const balance = [{ id: 'balance', method: 'tt' as const, gate: 'originals' as const, share: '100', per: 'shipment' as const }];
    const order = inTurn(stored(rules, { lane: 'foreign', instalments: balance }), 'deliveryNoteMade');
    order.confirm('collectionConfirmed', { values: { collectionMethod: 'other' } }).confirm('collectibilityStated');
    signedBy(order.sign('deliveryNoteSigned'), 'responsibleSigned', 'salesperson', 'warehouse');
    inTurn(order, 'goodsPacked', 'photoConfirmed', 'freightArranged', 'goodsDispatched', 'documentsMade');
    expect(order.trying.confirm('originalsSent')).toBe('TOO_EARLY');
    order.counted('balanceReceived', '10000.00', { part: PART });
    expect(order.trying.confirm('originalsSent')).toBe('ok');
  });
});
