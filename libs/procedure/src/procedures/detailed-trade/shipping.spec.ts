import {
  answered,
  BEFORE_SHIPPING,
  finished,
  LC,
  loaded,
  opened,
  OPEN,
  planned,
  producing,
  ready,
  released,
  secured,
  agreed,
  withOriginals,
} from './a-trade';
import type { ACase } from '../../scenarios/a-case';

const FIRST = 'factoryOrder:1';
const SHIPMENT = 'shipment:1';
const papers = (order: ACase, of: string): string[] =>
  order.of('effectAsked').flatMap((event) => (event.key.startsWith(of) && 'paper' in event.of ? [event.of.paper] : []));

describe('papers, booking, customs', () => {
  it('S2.1.8 G73 G74 from the factory’s packing data come contract, invoice and packing list, and the documents clerk takes them over', () => {
    const order = planned(producing());
    expect(order.letters()).not.toContain('packingDataWanted → factory');
    expect(order.confirm('goodsFinished').letters()).toContain('packingDataWanted → factory');
    expect(order.trying.confirm('exportPapersHandedOver')).toBe('TOO_EARLY');
    expect(order.trying.confirm('packingDataReceived', { values: { packingData: undefined } })).toBe('EVIDENCE_MISSING');
    order.confirm('packingDataReceived').confirm('exportPapersHandedOver');
    expect(papers(order, 'exportPapersHandedOver')).toEqual(['exportContract', 'commercialInvoice', 'packingList']);
    const taken = { kind: 'acknowledge', milestone: 'exportPapersHandedOver', part: SHIPMENT, copy: 'documentsClerk' } as const;
    expect(order.trying.does(taken, 'documentsClerk')).toBe('ok');
  });

  it('G73 no packing data before the goods are finished', () => {
    expect(producing().trying.confirm('packingDataReceived')).toBe('TOO_EARLY');
  });

  it('S2.1.9 G72 goods under statutory inspection are declared to customs only when the authority has passed them; others without', () => {
    const order = finished(planned(producing({}, { statutory: true, inspectionRequirement: 'CCIC on site' })));
    expect(order.trying.confirm('commodityPapersGiven')).toBe('TOO_EARLY');
    order.confirm('exportPapersHandedOver').confirm('commodityPapersGiven');
    expect(papers(order, 'commodityPapersGiven')).toEqual(['commodityInspectionPapers']);
    expect(order.trying.confirm('customsPapersSent')).toBe('TOO_EARLY');
    order.confirm('commodityInspected', { by: 'documentsClerk', files: true });
    expect(order.trying.confirm('customsPapersSent')).toBe('ok');
    const free = finished(planned(producing({}, { statutory: false })));
    expect(free.confirm('exportPapersHandedOver').trying.confirm('customsPapersSent')).toBe('ok');
  });

  it('S2.1.9 goods the authority does not pass go back to the factory', () => {
    const order = finished(planned(producing({}, { statutory: true })))
      .confirm('exportPapersHandedOver')
      .confirm('commodityPapersGiven');
    order.refuse('commodityInspected', { by: 'documentsClerk', files: true, reason: 'lead content' });
    expect(order.open()).toContain(`goodsFinished@${FIRST}`);
  });

  it('S2.17.4 F-27 certificate, port filing, pre-entry, declaration and verification form are on file with number and date', () => {
    const order = finished(planned(producing())).confirm('exportPapersHandedOver', { values: { originWanted: true } });
    order.confirm('originApplied', { values: { certificateKind: 'formA', applicationDate: '2026-07-11' } });
    order.confirm('originReceived', { by: 'documentsClerk', files: true, values: { receivedOn: '2026-07-15' } });
    expect(order.trying.confirm('customsPapersSent', { values: { preEntry: '' } })).toBe('EVIDENCE_MISSING');
    loaded(order.confirm('customsPapersSent').confirm('shippingNoticeIssued'));
    for (const field of ['declarationNo', 'declaredAmount', 'declarationDate', 'verificationForm', 'invoiceNo'])
      expect(order.trying.confirm('customsDeclared', { values: { [field]: undefined } })).toBe('EVIDENCE_MISSING');
    expect(order.trying.confirm('customsDeclared')).toBe('ok');
  });

  it('S2.17.4 without a certificate wanted none is applied for', () => {
    const order = finished(planned(producing())).confirm('exportPapersHandedOver', { values: { originWanted: false } });
    expect(order.state('originApplied', SHIPMENT)).toBe('notNeeded');
  });

  it('S2.17.3 the forwarder is asked in time before the sailing and gives vessel and arrival', () => {
    const order = producing();
    order.does({ kind: 'openPart', part: { kind: 'shipment', quantity: { red: '1000' }, values: { etd: '2026-07-20' } } });
    expect(order.due('forwarderContacted', SHIPMENT)?.slice(0, 10)).toBe('2026-07-06');
    expect(order.confirm('forwarderContacted').letters()).toContain('bookingWanted → forwarder');
    const unbooked = finished(order.fork()).confirm('exportPapersHandedOver');
    expect(unbooked.trying.confirm('customsPapersSent')).toBe('TOO_EARLY');
    expect(order.trying.confirm('sailingConfirmed', { values: { eta: undefined } })).toBe('EVIDENCE_MISSING');
    expect(order.refuse('sailingConfirmed', { reason: 'no space' }).open()).toContain(`forwarderContacted@${SHIPMENT}`);
  });
});

describe('the goods leave', () => {
  it('S1.9.1 G65 F-18 F-25 finished goods get their shipping notice before they leave, with mark, port, country and transport', () => {
    const early = planned(producing());
    expect(early.trying.confirm('shippingNoticeIssued')).toBe('TOO_EARLY');
    const order = finished(planned(producing())).confirm('exportPapersHandedOver').confirm('customsPapersSent');
    expect(answered(order).trying.confirm('goodsLoaded')).toBe('TOO_EARLY');
    for (const field of ['shippingMark', 'briefDescription', 'shipTime', 'destinationPort', 'destinationCountry', 'transportMode'])
      expect(order.trying.confirm('shippingNoticeIssued', { values: { [field]: undefined } })).toBe('EVIDENCE_MISSING');
    order.confirm('shippingNoticeIssued');
    expect(order.letters()).toContain('factoryShippingNotice → factory');
    expect(answered(order).trying.confirm('goodsLoaded')).toBe('ok');
  });

  it('C55 they are due with the sailing, on the delivery date, or by the L/C, whichever is first', () => {
    const due = (order: ACase): string | undefined => ready(order).due('goodsLoaded', SHIPMENT)?.slice(0, 10);
    expect(due(producing())).toBe('2026-07-20');
    expect(due(producing({ delivery: '2026-07-17' }))).toBe('2026-07-17');
    expect(
      ready(producing({ instalments: LC }), { etd: '2026-07-28' })
        .due('goodsLoaded', SHIPMENT)
        ?.slice(0, 10),
    ).toBe('2026-07-25');
  });

  it('F-02 G78 paid before shipping: the goods stay until all is paid', () => {
    const order = ready(producing({ instalments: BEFORE_SHIPPING }));
    expect(answered(order).trying.confirm('goodsLoaded')).toBe('TOO_EARLY');
    order.counted('shipmentPaymentReceived', '10000.00', { part: 'instalment:all' });
    expect(answered(order).trying.confirm('goodsLoaded')).toBe('ok');
  });

  it('F-02 a company that sets it has every shipment released by finance', () => {
    const order = ready(released(secured(agreed(opened({}, { settings: { financeReleases: true } })))));
    expect(answered(order).trying.confirm('goodsLoaded')).toBe('TOO_EARLY');
    expect(order.trying.confirm('shipmentReleased', { by: 'merchandiser' })).toBe('NOT_YOURS');
    expect(answered(order.confirm('shipmentReleased')).trying.confirm('goodsLoaded')).toBe('ok');
  });

  it('F-02 and finance releases nothing whose payment before shipping has not come', () => {
    const start = { settings: { financeReleases: true } };
    const order = ready(released(secured(agreed(opened({ instalments: BEFORE_SHIPPING }, start)))));
    expect(order.trying.confirm('shipmentReleased')).toBe('TOO_EARLY');
    order.counted('shipmentPaymentReceived', '10000.00', { part: 'instalment:all' });
    expect(order.trying.confirm('shipmentReleased')).toBe('ok');
  });

  it('F-02 two partial shipments: each leaves with its own goods', () => {
    const order = producing();
    for (const [red, etd] of [
      ['600', '2026-07-20'],
      ['400', '2026-07-28'],
    ] as const)
      order.does({ kind: 'openPart', part: { kind: 'shipment', quantity: { red }, carries: { [FIRST]: { red } }, values: { etd } } });
    finished(order);
    const steps = ['forwarderContacted', 'sailingConfirmed', 'exportPapersHandedOver', 'customsPapersSent', 'shippingNoticeIssued'];
    for (const step of steps) order.confirm(step, { part: SHIPMENT });
    expect(answered(order).trying.confirm('goodsLoaded', { part: 'shipment:2' })).toBe('TOO_EARLY');
    expect(order.trying.confirm('goodsLoaded', { part: SHIPMENT })).toBe('ok');
  });
});

describe('bill of lading and originals', () => {
  const onTheWater = (change = {}): ACase => loaded(ready(producing(change)));

  it('S1.10.1 G86 G87 E27 the merchandiser checks it with the carrier, then the customer; what is wrong is corrected and confirmed again', () => {
    const order = onTheWater();
    expect(order.trying.confirm('blConfirmed')).toBe('TOO_EARLY');
    expect(order.confirm('blChecked').letters()).toContain('blToConfirm → customer');
    order.refuse('blConfirmed', { reason: 'consignee misspelt' });
    expect(order.open()).toContain(`blChecked@${SHIPMENT}`);
    expect(order.trying.confirm('originalsInHand')).toBe('TOO_EARLY');
    order.confirm('blChecked', { values: { corrections: 'consignee' } }).confirm('blConfirmed');
    expect(order.state('originalsInHand', SHIPMENT)).toBe('open');
  });

  it('S1.10.2 packing list and invoice are made from what was shipped; with insurance policy, packing declaration and certificate where they are wanted', () => {
    expect(ready(producing()).trying.confirm('documentsMade')).toBe('TOO_EARLY');
    const order = onTheWater();
    for (const none of ['insuranceTaken', 'packingDeclared', 'originReceived']) expect(order.state(none, SHIPMENT)).toBe('notNeeded');
    expect(papers(order.confirm('documentsMade'), 'documentsMade')).toEqual(['packingList', 'commercialInvoice']);
    const wanted = finished(planned(producing())).confirm('exportPapersHandedOver', {
      values: { insuranceWanted: true, packingDeclarationWanted: true, originWanted: true },
    });
    loaded(wanted.confirm('customsPapersSent').confirm('shippingNoticeIssued'));
    expect(wanted.waitsFor('documentsMade', SHIPMENT)).toEqual([
      `originReceived@${SHIPMENT}`,
      `insuranceTaken@${SHIPMENT}`,
      `packingDeclared@${SHIPMENT}`,
    ]);
    wanted.confirm('insuranceTaken').confirm('packingDeclared').confirm('originApplied');
    expect(wanted.trying.confirm('documentsMade')).toBe('TOO_EARLY');
    wanted.confirm('originReceived', { by: 'documentsClerk', files: true });
    expect(wanted.trying.confirm('documentsMade')).toBe('ok');
  });

  it('S1.10.3 G88 G89 G90 E26 original in hand, copy and request out, balance in, manager agrees, originals leave: nothing of it earlier', () => {
    const order = onTheWater().confirm('blChecked').confirm('blConfirmed').confirm('documentsMade');
    expect(order.trying.confirm('paymentRequested')).toBe('TOO_EARLY');
    expect(order.trying.confirm('originalsInHand', { values: { keptBy: '' } })).toBe('EVIDENCE_MISSING');
    order.confirm('originalsInHand').confirm('paymentRequested');
    expect(order.letters()).toContain('paymentRequest → customer');
    expect(answered(order).trying.confirm('originalsSent')).toBe('TOO_EARLY');
    order.advance('2026-08-10T18:00:00+08:00');
    expect(order.reminders('balanceReceived').map(({ to }) => to)).toContain('customer');
    order.counted('balanceReceived', '7000.00', { part: SHIPMENT });
    expect(answered(order).trying.confirm('originalsSent')).toBe('TOO_EARLY');
    order.sign('balanceAgreed', { by: 'businessManager' });
    expect(answered(order).confirm('originalsSent').letters()).toContain('originalsOnTheirWay → customer');
  });

  it('S2.17.1a the balance too is verified by finance and has the manager’s word', () => {
    const order = withOriginals(onTheWater()).confirm('paymentRequested');
    expect(order.trying.sign('balanceAgreed', { by: 'businessManager' })).toBe('TOO_EARLY');
    order.counted('balanceReceived', '7000.00', { part: SHIPMENT });
    expect(order.trying.sign('balanceAgreed', { by: 'finance' })).toBe('NOT_A_SIGNER');
  });

  it('S1.10.4 C30 F-14 fully paid before shipment: nobody is asked for money, the originals leave within hours', () => {
    const order = ready(producing({ instalments: BEFORE_SHIPPING }));
    order.counted('shipmentPaymentReceived', '10000.00', { part: 'instalment:all' });
    withOriginals(loaded(order));
    for (const none of ['paymentRequested', 'balanceReceived', 'balanceAgreed']) expect(order.state(none, SHIPMENT)).toBe('notNeeded');
    const hours = (Date.parse(order.due('originalsSent', SHIPMENT) ?? '') - Date.parse(order.now)) / 3_600_000;
    expect(hours).toBe(2);
    expect(answered(order).trying.confirm('originalsSent')).toBe('ok');
  });

  it('S1.10.3 G90 the originals leave with the other documents', () => {
    const order = onTheWater({ instalments: OPEN }).confirm('blChecked').confirm('blConfirmed').confirm('originalsInHand');
    expect(answered(order).trying.confirm('originalsSent')).toBe('TOO_EARLY');
    order.confirm('documentsMade');
    expect(answered(order).trying.confirm('originalsSent')).toBe('ok');
  });

  it('S1.10.3 on open account the originals wait for nothing but themselves', () => {
    const order = withOriginals(onTheWater({ instalments: OPEN }));
    expect(order.state('balanceReceived', SHIPMENT)).toBe('notNeeded');
    expect(answered(order).trying.confirm('originalsSent')).toBe('ok');
  });
});

describe('presentation to the bank', () => {
  const atTheBank = (): ACase => withOriginals(loaded(ready(producing({ instalments: LC }))));
  const bought = (order: ACase): ACase =>
    order
      .confirm('salesListReceived')
      .sign('purchaseConfirmed', { by: 'finance' })
      .sign('purchaseConfirmed', { by: 'businessManager', values: { actualAmount: { amount: '52000', currency: 'CNY' } } });

  it('S2.17.5 finance verifies the factory’s sales list, the manager confirms the amount really bought', () => {
    const order = atTheBank().confirm('salesListReceived');
    expect(order.trying.sign('purchaseConfirmed', { by: 'businessManager' })).toBe('NOT_YOUR_TURN');
    order.sign('purchaseConfirmed', { by: 'finance' });
    const silent = { by: 'businessManager', values: { actualAmount: undefined } };
    expect(order.trying.sign('purchaseConfirmed', silent)).toBe('EVIDENCE_MISSING');
    expect(order.trying.sign('purchaseConfirmed', { by: 'businessManager' })).toBe('ok');
  });

  it('S2.17.5 G88 G91 nothing is presented before sales list, B/L in custody, documents checked and the manager’s “agree to presentation”', () => {
    const order = atTheBank();
    expect(order.state('originalsSent', SHIPMENT)).toBe('notNeeded');
    expect(order.trying.sign('documentsChecked', { by: 'documentsClerk' })).toBe('ok');
    expect(order.trying.sign('presentationAgreed', { by: 'businessManager' })).toBe('TOO_EARLY');
    bought(order);
    expect(answered(order).trying.confirm('documentsPresented')).toBe('TOO_EARLY');
    order.sign('presentationAgreed', { by: 'businessManager' });
    expect(answered(order).trying.confirm('documentsPresented')).toBe('ok');
  });

  it('S2.17.5 G88 nothing is agreed to while the originals are not in custody', () => {
    const order = bought(
      loaded(ready(producing({ instalments: LC })))
        .confirm('blChecked')
        .confirm('blConfirmed'),
    );
    order.confirm('documentsMade').sign('documentsChecked');
    expect(order.trying.sign('presentationAgreed', { by: 'businessManager' })).toBe('TOO_EARLY');
    expect(order.confirm('originalsInHand').trying.sign('presentationAgreed', { by: 'businessManager' })).toBe('ok');
  });

  it('S2.17.5 E27 nor while a draft that was corrected since is confirmed anew', () => {
    const order = bought(atTheBank()).sign('documentsChecked');
    order.correct('blChecked', { blDraft: [{ hash: 'e'.repeat(64), name: 'draft-2.pdf' }] }, { by: 'salesperson' });
    expect(order.trying.sign('presentationAgreed', { by: 'businessManager' })).toBe('TOO_EARLY');
    expect(order.confirm('blConfirmed').trying.sign('presentationAgreed', { by: 'businessManager' })).toBe('ok');
  });

  it('S2.17.5 G91 not agreed, not presented: the documents are made again', () => {
    const order = bought(atTheBank())
      .sign('documentsChecked')
      .refuse('presentationAgreed', { by: 'businessManager', reason: 'draft wrong' });
    expect(order.open()).toContain(`documentsMade@${SHIPMENT}`);
    expect(order.trying.confirm('documentsPresented')).toBe('TOO_EARLY');
  });

  it('E13 documents the bank sends back are made, checked, agreed and presented again', () => {
    const order = bought(atTheBank()).sign('documentsChecked').sign('presentationAgreed', { by: 'businessManager' });
    answered(order).confirm('documentsPresented').refuse('bankPaid', { by: 'finance', files: true, reason: 'late shipment' });
    expect(order.open()).toContain(`documentsMade@${SHIPMENT}`);
    expect(order.state('documentsPresented', SHIPMENT)).toBe('shaken');
  });
});

describe('freight', () => {
  it('S2.17.3 G97 cubic metres, freight, terminal fee; the manager agrees, then finance pays the carrier, cleared for it', () => {
    const order = loaded(ready(producing()));
    for (const field of ['cbm', 'freightAmount', 'terminalFee'])
      expect(order.trying.confirm('freightKnown', { values: { [field]: undefined } })).toBe('EVIDENCE_MISSING');
    order.confirm('freightKnown');
    expect(order.trying.confirm('freightRemitted')).toBe('TOO_EARLY');
    expect(order.refuse('freightAgreed', { reason: 'twice the quotation' }).open()).toContain(`freightKnown@${SHIPMENT}`);
    order.confirm('freightKnown').sign('freightAgreed', { by: 'businessManager' });
    expect(order.plan.effects).toHaveProperty([`freightRemitted@${SHIPMENT}/clear:finance.carrier`]);
    expect(answered(order).trying.confirm('freightRemitted', { by: 'merchandiser' })).toBe('NOT_YOURS');
    expect(order.trying.confirm('freightRemitted', { by: 'finance' })).toBe('ok');
  });
});
