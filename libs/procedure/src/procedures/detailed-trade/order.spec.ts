import { detailedTrade } from '.';
import { DA, formFilled, LC, opened, OPEN, ordered, reserved, reviewed, type termsOf } from './a-trade';
import { newTerms, type ACase } from '../../scenarios/a-case';

const LONG_SIGNED = ['salesperson', 'businessManager', 'managementDepartment'];
const signedBy = (order: ACase, roles: string[]): ACase => roles.reduce((so, by) => so.sign('contractReviewed', { by }), order);

describe('inquiry, proforma, purchase order', () => {
  it('S2.1.1 G01 nothing is offered before the inquiry is clear', () => {
    const order = opened();
    expect(order.open()).toEqual(['inquiryClarified']);
    expect(order.trying.confirm('proformaDrafted')).toBe('TOO_EARLY');
    expect(order.due('inquiryClarified')?.slice(0, 10)).toBe('2026-03-03');
  });

  it('S2.1.1 an order that comes from an accepted inquiry has it on file: nobody is asked again, no letter leaves', () => {
    const by = { person: 'salesperson', role: 'salesperson' };
    const onFile = [{ milestone: 'inquiryClarified', by, happened: '2026-02-27', values: { details: '1000 red mugs' } }];
    const order = opened({}, { onFile });
    expect(order.open()).toEqual(['proformaDrafted']);
    expect(order.letters()).toEqual([]);
  });

  it('S2.1.2 F-14 the proforma is due promptly, once delivery, payment and inspection are fixed, and says model, maker, packing and container', () => {
    for (const open of [{ delivery: null }, { instalments: [] }, { inspection: null }])
      expect(opened(open).confirm('inquiryClarified').trying.confirm('proformaDrafted')).toBe('TOO_EARLY');
    const order = opened().confirm('inquiryClarified');
    for (const field of ['model', 'manufacturer', 'packing', 'containerType'])
      expect(order.trying.confirm('proformaDrafted', { values: { [field]: '' } })).toMatch(/EVIDENCE_(MISSING|UNFIT)/);
    expect(order.due('proformaDrafted')?.slice(0, 10)).toBe('2026-03-03');
    expect(order.confirm('proformaDrafted').letters()).toEqual(['proformaInvoice → customer']);
  });

  it('S2.1.3 G17 S2.3 the customer orders on the proforma with the purchase order itself', () => {
    const order = opened().confirm('inquiryClarified').confirm('proformaDrafted');
    expect(order.trying.confirm('purchaseOrderReceived', { values: { purchaseOrder: undefined } })).toBe('EVIDENCE_MISSING');
    expect(order.trying.confirm('purchaseOrderReceived', { by: 'salesperson' })).toBe('EVIDENCE_MISSING');
    expect(order.confirm('purchaseOrderReceived').state('purchaseOrderReceived')).toBe('done');
  });

  it('F-09 E06 a proforma the customer does not take is made anew, the next version of the same paper', () => {
    const order = opened().confirm('inquiryClarified').confirm('proformaDrafted').refuse('purchaseOrderReceived', { reason: 'price' });
    expect(order.open()).toEqual(['proformaDrafted']);
    order.does(newTerms('terms-1', 'terms-2', { price: 'lower', prices: { red: '9.50' } }));
    order.confirm('proformaDrafted');
    const papers = order.of('effectAsked').filter(({ of }) => 'paper' in of && of.paper === 'proformaInvoice');
    expect(papers).toHaveLength(2);
    expect(new Set(papers.map(({ effect }) => effect)).size).toBe(1);
  });

  it('S1.6.1 G05 a price that changes after the order has to be ordered again before anything is contracted', () => {
    const order = reserved(ordered(opened()));
    order.does(newTerms('terms-1', 'terms-2', { price: 'higher' }));
    expect(order.state('purchaseOrderReceived')).toBe('waits');
    expect(order.open()).toContain('proformaDrafted');
    expect(order.trying.confirm('reviewFormFilled')).toBe('TOO_EARLY');
    expect(order.confirm('proformaDrafted').confirm('purchaseOrderReceived').trying.confirm('reviewFormFilled')).toBe('ok');
  });
});

describe('the factory, reserved', () => {
  it('S2.1.4 F-01 the order goes to the factory when the customer has ordered, as a reservation: it produces only on the notice', () => {
    const order = reserved(ordered(opened()));
    expect(order.letters()).toContain('factoryReservation → factory');
    expect(order.letters()).not.toContain('productionNotice → factory');
    expect(order.trying.confirm('productionNoticeIssued')).toBe('TOO_EARLY');
    expect(order.trying.confirm('goodsFinished')).toBe('TOO_EARLY');
    expect(order.plan.effects).toEqual({});
  });

  it('S2.1.4 F-01 no reservation before the purchase order', () => {
    const order = opened().confirm('inquiryClarified').confirm('proformaDrafted');
    order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' } } });
    expect(order.trying.confirm('factoryReserved')).toBe('TOO_EARLY');
  });

  it('S1.7.1 F-14 the producer is decided as soon as possible; a factory that cannot is replaced', () => {
    const order = ordered(opened());
    order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' } } });
    expect(order.due('factoryReserved', 'factoryOrder:1')?.slice(0, 10)).toBe('2026-03-03');
    order.confirm('factoryReserved').refuse('capacityConfirmed', { reason: 'full until August' });
    expect(order.open()).toContain('factoryReserved@factoryOrder:1');
  });

  it('S2.1.9 the factory is told the inspection requirement with the order', () => {
    const order = ordered(opened());
    order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' } } });
    expect(order.trying.confirm('factoryReserved', { values: { inspectionRequirement: '' } })).toBe('EVIDENCE_MISSING');
    expect(detailedTrade.words.letters['factoryReservation']?.body.zh).toContain('{{values.inspectionRequirement}}');
  });
});

describe('the export contract review form', () => {
  const filled = (change = {}, values = {}): ACase => formFilled(reserved(ordered(opened({ instalments: OPEN, ...change }))), values);

  it('S2.1.5a the form is the first thing after the order and lists the costs', () => {
    const order = reserved(ordered(opened()));
    expect(order.open()).toContain('reviewFormFilled');
    expect(order.due('reviewFormFilled')?.slice(0, 10)).toBe('2026-03-03');
    expect(order.trying.confirm('reviewFormFilled', { values: { costs: undefined } })).toBe('EVIDENCE_MISSING');
  });

  it('S2.1.5b without the customer’s order or the factory contract attached it cannot be handed in', () => {
    const order = reserved(ordered(opened()));
    for (const field of ['customerOrder', 'factoryContract'])
      expect(order.trying.confirm('reviewFormFilled', { values: { [field]: undefined } })).toBe('EVIDENCE_MISSING');
    expect(order.trying.confirm('reviewFormFilled')).toBe('ok');
  });

  it('S2.1.5b all the goods have a factory before the form is filled', () => {
    const order = ordered(opened());
    order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '600' } } });
    order.confirm('factoryReserved').confirm('capacityConfirmed');
    expect(order.trying.confirm('reviewFormFilled')).toBe('TOO_EARLY');
  });

  it('S2.1.5c G27 G28 G29 salesperson, department manager, management department sign one after the other; nothing is carried out before', () => {
    const order = filled();
    expect(order.trying.sign('contractReviewed', { by: 'businessManager' })).toBe('NOT_YOUR_TURN');
    order.sign('contractReviewed', { by: 'salesperson' });
    expect(order.trying.sign('contractReviewed', { by: 'managementDepartment' })).toBe('NOT_YOUR_TURN');
    order.sign('contractReviewed', { by: 'businessManager' });
    expect(order.trying.confirm('salesOrderMade')).toBe('TOO_EARLY');
    expect(order.trying.confirm('contractDrafted')).toBe('TOO_EARLY');
    expect(order.sign('contractReviewed', { by: 'managementDepartment' }).state('contractReviewed')).toBe('done');
  });

  it('S2.1.5d G30 F-13 the general manager signs above the amount that is set, with prepayment, with commission; else not', () => {
    const after3 = (order: ACase): string => signedBy(order, LONG_SIGNED).state('contractReviewed');
    expect(after3(filled())).toBe('done');
    expect(after3(filled({}, { prepayment: true }))).toBe('open');
    expect(after3(filled({}, { commission: true }))).toBe('open');
    const large = (price: string): Partial<Parameters<typeof termsOf>[0]> => ({
      lines: [{ line: 'red', product: 'mug', description: 'Mug, red', quantity: '1000', unit: 'PCS', price }],
    });
    expect(after3(filled(large('50.00')))).toBe('done');
    const above = filled(large('50.01'));
    expect(after3(above)).toBe('open');
    expect(above.sign('contractReviewed', { by: 'generalManager' }).state('contractReviewed')).toBe('done');
  });

  it('S2.1.5d a deposit is a prepayment, whatever the form says', () => {
    const deposit = [
      { id: 'deposit', method: 'tt', gate: 'production', share: '30' },
      { id: 'rest', method: 'tt', gate: 'originals', share: '70' },
    ] as const;
    expect(signedBy(filled({ instalments: [...deposit] }, { prepayment: false }), LONG_SIGNED).state('contractReviewed')).toBe('open');
    for (const instalments of [LC, DA])
      expect(signedBy(filled({ instalments }, { prepayment: false }), LONG_SIGNED).state('contractReviewed')).toBe('done');
  });

  it('S2.1.5d F-13 every company sets its own amount', () => {
    const order = opened({ instalments: OPEN }, { settings: { gmThreshold: '5000' } });
    expect(signedBy(formFilled(reserved(ordered(order))), LONG_SIGNED).state('contractReviewed')).toBe('open');
    expect(detailedTrade.rules.settings['gmThreshold']).toBe('50000');
  });

  it('E07 any of them sends the form back to be reworked, or back to the proforma to be negotiated again; the signatures begin anew', () => {
    for (const by of ['businessManager', 'managementDepartment']) {
      const order = signedBy(filled(), LONG_SIGNED.slice(0, LONG_SIGNED.indexOf(by))).refuse('contractReviewed', {
        by,
        reason: 'freight missing',
      });
      expect(order.open()).toContain('reviewFormFilled');
      formFilled(order);
      expect(order.trying.sign('contractReviewed', { by: 'businessManager' })).toBe('NOT_YOUR_TURN');
      expect(reviewed(order).state('contractReviewed')).toBe('done');
    }
    const stopped = signedBy(filled({}, { commission: true }), LONG_SIGNED);
    stopped.refuse('contractReviewed', { by: 'generalManager', reason: 'no margin left', back: ['proformaDrafted'] });
    expect(stopped.open()).toContain('proformaDrafted');
    expect(stopped.state('purchaseOrderReceived')).toBe('waits');
  });

  it('S2.1.5e the sales order goes to the progress clerk, who acknowledges it, when the form is through', () => {
    const order = reviewed(filled());
    const acknowledge = { kind: 'acknowledge', milestone: 'salesOrderMade', copy: 'merchandiser' } as const;
    expect(order.confirm('salesOrderMade').letters()).toContain('copy → merchandiser');
    expect(order.trying.does(acknowledge, 'salesperson')).toBe('NOT_YOURS');
    expect(order.trying.does(acknowledge, 'merchandiser')).toBe('ok');
  });
});

describe('the contract with the customer', () => {
  const drafted = (): ACase =>
    reviewed(formFilled(reserved(ordered(opened()))))
      .confirm('salesOrderMade')
      .confirm('contractDrafted');

  it('S1.6.1 the contract says how the goods are made, packed and sent, and where to pay', () => {
    const order = reviewed(formFilled(reserved(ordered(opened()))));
    for (const field of ['specification', 'material', 'surfaceTreatment', 'packing', 'transport', 'bankAccount'])
      expect(order.trying.confirm('contractDrafted', { values: { [field]: '' } })).toBe('EVIDENCE_MISSING');
  });

  it('S1.6.2 G25 it is in force when both have signed and sealed it, we first', () => {
    const order = drafted();
    expect(order.letters()).not.toContain('contractToSign → customer');
    expect(order.trying.confirm('contractSigned')).toBe('TOO_EARLY');
    expect(order.sign('contractSealed').letters()).toContain('contractToSign → customer');
    expect(order.state('depositReceived', 'instalment:deposit')).toBe('waits');
    expect(order.confirm('contractSigned').state('depositReceived', 'instalment:deposit')).toBe('open');
  });

  it('E07 a contract that we do not seal, or the customer does not sign, is drafted again', () => {
    expect(drafted().refuse('contractSealed', { reason: 'wrong account' }).open()).toContain('contractDrafted');
    expect(drafted().sign('contractSealed').refuse('contractSigned', { reason: 'penalty clause' }).open()).toContain('contractDrafted');
  });

  it('G25 whoever drafted it does not seal it', () => {
    const both = { person: 'lin', role: 'merchandiser' };
    const order = reviewed(formFilled(reserved(ordered(opened({}, { cast: { merchandiser: 'lin', businessManager: 'chen' } })))));
    order.confirm('salesOrderMade').confirm('contractDrafted', { by: both });
    order.does({ kind: 'assign', role: 'businessManager', person: 'lin' });
    expect(order.trying.sign('contractSealed', { by: { person: 'lin', role: 'businessManager' } })).toBe('FOUR_EYES');
  });
});
