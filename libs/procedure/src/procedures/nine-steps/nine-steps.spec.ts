import { chinaOffice, type Instalment, type Terms } from '@gendan/trade';
import { sliceOf } from '../..';
import { type ACase, aCase, diffOf } from '../../scenarios/a-case';
import { neededOf } from '../../scenarios/played';
import { nineSteps } from '.';

const { rules } = nineSteps;
const TT: Instalment[] = [
  { id: 'deposit', method: 'tt', gate: 'production', share: '30' },
  { id: 'balance', method: 'tt', gate: 'originals', share: '70', per: 'shipment' },
];
const BEFORE_SHIPPING: Instalment[] = [{ id: 'all', method: 'tt', gate: 'shipment', share: '100' }];
const LC: Instalment[] = [{ id: 'lc', method: 'lc', gate: 'production', share: '100' }];

/** What `sliceOf` gives, without the prefix. */
function termsOf(change: Partial<Terms> = {}): Record<string, unknown> {
  const terms: Terms = {
    currency: 'USD',
    incoterm: 'FOB',
    port: 'Ningbo',
    lines: [{ line: 'red', product: 'mug', description: 'Mug, red', quantity: '1000', unit: 'PCS', price: '10.00' }],
    delivery: '2026-07-31',
    tolerancePercent: '0',
    instalments: TT,
    inspection: 'none',
    firstArticle: false,
    remarks: null,
    ...change,
  };
  return Object.fromEntries(Object.entries(sliceOf(rules, terms)).map(([path, value]) => [path.slice('terms.'.length), value]));
}

const opened = (change: Partial<Terms> = {}): ACase =>
  aCase({ rules, terms: termsOf(change), calendars: { factory: chinaOffice({ id: 'factory', version: 1 }) } });

/** Services answer whatever they were asked. */
function answered(order: ACase): ACase {
  for (const effect of Object.keys(order.plan.effects)) order.answer(effect);
  return order;
}

const sampled = (order: ACase): ACase =>
  order
    .confirm('sampleNoteDrafted')
    .sign('sampleNoteSigned')
    .confirm('sampleFinished')
    .confirm('sampleDispatched')
    .confirm('sampleApproved');
const agreed = (order: ACase): ACase => sampled(order).confirm('proformaDrafted').sign('proformaApproved').confirm('orderConfirmed');

function producing(order: ACase): ACase {
  order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' }, values: { dueOn: '2026-06-30' } } });
  return answered(order.confirm('productionOrderIssued'));
}

function planned(order: ACase, values: Record<string, unknown> = {}): ACase {
  const carries = { 'factoryOrder:1': { red: '1000' } };
  return order.does({
    kind: 'openPart',
    part: { kind: 'shipment', quantity: { red: '1000' }, carries, values: { etd: '2026-07-20', ...values } },
  });
}

const booked = (order: ACase): ACase => order.confirm('forwarderContacted').confirm('sailingConfirmed').confirm('customsPapersSent');
const loaded = (order: ACase): ACase => answered(booked(order).confirm('goodsFinished')).confirm('goodsLoaded');
const settled = (order: ACase): ACase => answered(order).confirm('documentsReturned').confirm('exchangeSettled').confirm('rebateDone');

describe('S0, paid by T/T', () => {
  const deposited = (): ACase => {
    const order = agreed(opened());
    order.counted('depositReceived', '3000.00', { part: 'instalment:deposit' });
    return order;
  };
  const onTheWater = (): ACase => loaded(planned(producing(deposited()), { balance: '7000.00' }));

  it('S0.1 G06 E07 the factory gets the sample note only when the manager has signed it', () => {
    const order = opened().confirm('sampleNoteDrafted');
    expect(order.letters()).toEqual([]);
    expect(order.trying.confirm('sampleFinished')).toBe('TOO_EARLY');
    expect(order.trying.sign('sampleNoteSigned', { by: 'salesperson' })).toBe('NOT_A_SIGNER');
    order.refuse('sampleNoteSigned', { reason: 'the handle is not drawn' }).confirm('sampleNoteDrafted');
    expect(order.letters()).toEqual([]);
    expect(order.sign('sampleNoteSigned').letters()).toEqual(['sampleNote → factory']);
  });

  it('S0.2 the customer gets the tracking number', () => {
    const order = opened().confirm('sampleNoteDrafted').sign('sampleNoteSigned').confirm('sampleFinished');
    expect(order.trying.confirm('sampleDispatched', { values: { trackingNumber: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.confirm('sampleDispatched').letters()).toContain('sampleOnItsWay → customer');
  });

  it('S0.3 E01 a sample that is not accepted is made again from a new note', () => {
    const order = opened().confirm('sampleNoteDrafted').sign('sampleNoteSigned').confirm('sampleFinished').confirm('sampleDispatched');
    order.refuse('sampleApproved', { reason: 'collar too tight' });
    expect(order.open()).toEqual(['sampleNoteDrafted']);
    expect(order.kept('sampleApproved').round).toBe(2);
    expect(agreed(order).state('orderConfirmed')).toBe('done');
  });

  it('S0.4 G15 E07 the customer sees the proforma after the manager, and may have it changed', () => {
    const order = sampled(opened()).confirm('proformaDrafted');
    expect(order.letters()).not.toContain('proformaInvoice → customer');
    expect(order.trying.sign('proformaApproved', { by: 'merchandiser' })).toBe('NOT_A_SIGNER');
    expect(order.sign('proformaApproved').letters()).toContain('proformaInvoice → customer');
    order.refuse('orderConfirmed', { reason: 'price' });
    expect(order.open()).toEqual(['proformaDrafted']);
  });

  it('S0.4 G06 G15 a proforma at the customer’s waits when the manager’s word on the sample is taken back', () => {
    const order = sampled(opened()).confirm('proformaDrafted').sign('proformaApproved').withdraw('sampleNoteSigned', { by: 'finance' });
    expect([order.state('orderConfirmed'), order.why('orderConfirmed')]).toEqual(['waits', 'law 4']);
  });

  it('S0.4 nothing is offered before delivery date and payment are fixed', () => {
    expect(sampled(opened({ delivery: null })).trying.confirm('proformaDrafted')).toBe('TOO_EARLY');
    expect(sampled(opened({ instalments: [] })).trying.confirm('proformaDrafted')).toBe('TOO_EARLY');
  });

  it('S0.5 G16 G35 the factory hears of the order when the deposit is in, bank charges allowed for', () => {
    const order = agreed(opened());
    order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' } } });
    expect(order.trying.confirm('productionOrderIssued')).toBe('TOO_EARLY');
    order.counted('depositReceived', '2949.99', { part: 'instalment:deposit' });
    expect(order.trying.confirm('productionOrderIssued')).toBe('TOO_EARLY');
    order.counted('depositReceived', '2950.00', { part: 'instalment:deposit' });
    expect(order.confirm('productionOrderIssued').letters()).toContain('productionOrder → factory');
    order.does({ kind: 'changePart', part: 'factoryOrder:1', quantity: { red: '900' } });
    expect(order.state('productionOrderIssued', 'factoryOrder:1')).toBe('shaken');
  });

  it('S0.5 G16 nothing is ordered from the factory that the customer has not confirmed', () => {
    const order = sampled(opened({ instalments: BEFORE_SHIPPING }))
      .confirm('proformaDrafted')
      .sign('proformaApproved');
    order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' } } });
    expect(order.trying.confirm('productionOrderIssued')).toBe('TOO_EARLY');
    expect(order.confirm('orderConfirmed').trying.confirm('productionOrderIssued')).toBe('ok');
  });

  it('S0.7 G75 G84 the forwarder gets the customs papers before the goods are loaded', () => {
    const order = planned(producing(deposited()), { balance: '7000.00' }).confirm('goodsFinished');
    expect(order.trying.confirm('goodsLoaded')).toBe('TOO_EARLY');
    expect(booked(planned(producing(deposited()), { balance: '7000.00' })).trying.confirm('goodsLoaded')).toBe('TOO_EARLY');
    expect(booked(order).letters()).toEqual(expect.arrayContaining(['bookingWanted → forwarder', 'customsPapers → forwarder']));
    expect(answered(order).trying.confirm('goodsLoaded')).toBe('ok');
  });

  it('S0.7 C08 the forwarder is asked two weeks, the papers are with him five working days before the sailing', () => {
    const order = planned(producing(deposited()), { balance: '7000.00' });
    expect(order.due('forwarderContacted', 'shipment:1')?.slice(0, 10)).toBe('2026-07-06');
    order.confirm('forwarderContacted').confirm('sailingConfirmed');
    expect(order.due('customsPapersSent', 'shipment:1')?.slice(0, 10)).toBe('2026-07-13');
    order.advance('2026-07-14T18:00:00+08:00');
    expect(order.reminders('customsPapersSent').map(({ to }) => to)).toEqual(['owner', 'owner', 'owner']);
  });

  it('S0.10 what the factory reports goes to our side, what the customer decides to the factory', () => {
    const order = producing(deposited());
    expect(order.due('progressChecked', 'factoryOrder:1')?.slice(0, 10)).toBe('2026-03-09');
    order.advance('2026-03-09T10:00:00+08:00').confirm('progressChecked');
    expect(order.due('progressChecked', 'factoryOrder:1')?.slice(0, 10)).toBe('2026-03-16');
    expect(order.fork().confirm('goodsFinished').state('progressChecked', 'factoryOrder:1')).toBe('notNeeded');
    order.report('goodsFinished', {
      part: 'factoryOrder:1',
      outcome: 'refused',
      reason: 'glaze cracks',
      by: { person: 'factory', role: 'factory' },
    });
    expect(order.state('productionOrderIssued', 'factoryOrder:1')).toBe('shaken');
    expect(order.of('refused').at(-1)).toMatchObject({ reason: 'glaze cracks', by: { role: 'factory' } });
  });

  it('S0.8a S0.8b G86 G87 G89 G90 E26 E27 the customer confirms the bill of lading, gets its copy, pays, and only then the originals leave', () => {
    const order = onTheWater().confirm('blChecked').refuse('blConfirmed', { reason: 'consignee misspelt' });
    expect(order.open()).toContain('blChecked@shipment:1');
    order.confirm('blChecked').confirm('blConfirmed').confirm('paymentRequested');
    expect(order.letters()).toContain('paymentRequest → customer');
    expect(order.trying.confirm('originalsSent')).toBe('TOO_EARLY');
    const sent = order.fork();
    sent.report('originalsSent', { part: 'shipment:1' });
    expect(sent.plan.breaches).toEqual([expect.objectContaining({ law: 3 })]);
    order.counted('balanceReceived', '7000.00', { part: 'shipment:1' });
    expect(answered(order).confirm('originalsSent').letters()).toContain('originalsOnTheirWay → customer');
    expect(order.state('documentsPresented', 'shipment:1')).toBe('notNeeded');
  });

  it('S0.9 G98 G99 F-27 ends when finance has settled, written off and got the rebate', () => {
    const order = onTheWater().confirm('blChecked').confirm('blConfirmed').confirm('paymentRequested');
    order.counted('balanceReceived', '7000.00', { part: 'shipment:1' });
    answered(order).confirm('originalsSent');
    expect(neededOf(order, 'documentsReturned', 'customsDeclaration', 'verificationForm')).toEqual([
      'customsDeclaration',
      'verificationForm',
    ]);
    expect(order.trying.confirm('exchangeSettled')).toBe('TOO_EARLY');
    const unpaid = answered(order.fork()).confirm('documentsReturned');
    unpaid.counted('balanceReceived', '0', { part: 'shipment:1' });
    expect(unpaid.trying.confirm('exchangeSettled')).toBe('TOO_EARLY');
    settled(order);
    expect(order.letters()).toContain('copy → finance');
    expect(order.plan.closed).toBe(true);
    expect(order.plan.effects).toEqual({});
  });
});

describe('S0, paid before the goods leave', () => {
  it('G78 E25 F-02 the goods stay until all is paid', () => {
    const order = agreed(opened({ instalments: BEFORE_SHIPPING }));
    booked(planned(producing(order))).confirm('goodsFinished');
    expect(order.trying.confirm('goodsLoaded')).toBe('TOO_EARLY');
    const gone = order.fork();
    gone.report('goodsLoaded', { part: 'shipment:1' });
    expect(gone.plan.breaches).toEqual([expect.objectContaining({ law: 2 })]);
    order.counted('shipmentPaymentReceived', '10000.00', { part: 'instalment:all' });
    expect(answered(order).trying.confirm('goodsLoaded')).toBe('ok');
  });
});

describe('S0, on open account', () => {
  it('G37 G109 production starts when the credit is reserved; the case ends when the customer has paid', () => {
    const order = agreed(opened({ instalments: [{ id: 'all', method: 'openAccount', gate: 'later', share: '100' }] }));
    expect(order.trying.confirm('creditConfirmed')).toBe('TOO_EARLY');
    loaded(planned(producing(answered(order).confirm('creditConfirmed'))));
    answered(order.confirm('blChecked').confirm('blConfirmed')).confirm('originalsSent').confirm('documentsReturned');
    expect(order.trying.confirm('exchangeSettled')).toBe('TOO_EARLY');
    order.counted('laterPaymentReceived', '10000.00', { part: 'instalment:all' });
    expect(answered(order.confirm('exchangeSettled').confirm('rebateDone')).plan.closed).toBe(true);
  });
});

describe('S0, paid by L/C', () => {
  const received = {
    lc: { number: 'LC1', version: 0 },
    amount: { amount: '10000.00', currency: 'USD' },
    latestShipment: '2026-07-25',
    expiry: '2026-08-05',
  };
  const withLc = (): ACase =>
    agreed(opened({ instalments: LC })).confirm('lcReceived', { values: received, by: 'documentsClerk', files: true });
  const reviewed = (order: ACase): ACase => order.sign('lcReviewed', { by: 'salesperson' }).sign('lcReviewed', { by: 'documentsClerk' });
  const onTheWater = (): ACase => loaded(planned(producing(reviewed(withLc()))));

  it('E13 G32 G33 G34 an L/C that does not fit is amended, and reviewed anew by both', () => {
    const order = withLc().sign('lcReviewed', { by: 'salesperson' });
    order.refuse('lcReviewed', { by: 'documentsClerk', reason: 'partial shipment not allowed' });
    expect(order.open()).toContain('lcReceived@instalment:lc');
    expect(order.letters().filter((letter) => letter === 'lcWanted → customer')).toHaveLength(2);
    order.confirm('lcReceived', { values: { ...received, lc: { number: 'LC1', version: 1 } }, by: 'documentsClerk', files: true });
    expect(order.sign('lcReviewed', { by: 'documentsClerk' }).state('lcReviewed', 'instalment:lc')).toBe('open');
    expect(order.sign('lcReviewed', { by: 'salesperson' }).state('lcReviewed', 'instalment:lc')).toBe('done');
  });

  it('C01 G31 S0.8c is due a month before delivery; the goods by its latest shipment date; the documents within 21 days and its expiry', () => {
    expect(
      agreed(opened({ instalments: LC }))
        .due('lcReceived', 'instalment:lc')
        ?.slice(0, 10),
    ).toBe('2026-06-30');
    const order = booked(planned(producing(reviewed(withLc())), { etd: '2026-07-28' })).confirm('goodsFinished');
    expect(order.due('goodsLoaded', 'shipment:1')?.slice(0, 10)).toBe('2026-07-25');
    const presenting = (day: string): string | undefined => {
      const shipped = answered(booked(planned(producing(reviewed(withLc())))).confirm('goodsFinished'))
        .advance(day)
        .confirm('goodsLoaded');
      shipped.confirm('blChecked').confirm('blConfirmed').confirm('documentsMade').sign('documentsChecked');
      return shipped.due('documentsPresented', 'shipment:1')?.slice(0, 10);
    };
    expect(presenting('2026-07-10T10:00:00+08:00')).toBe('2026-07-31');
    expect(presenting('2026-07-20T10:00:00+08:00')).toBe('2026-08-05');
  });

  it('S0.8c G87 G92 E13 documents go to the bank after the customer confirmed the bill of lading, and come back when they do not fit', () => {
    const order = onTheWater().confirm('blChecked');
    expect(order.trying.confirm('documentsPresented')).toBe('TOO_EARLY');
    expect(order.state('originalsSent', 'shipment:1')).toBe('notNeeded');
    order.confirm('blConfirmed').confirm('documentsMade').sign('documentsChecked');
    const amended = { ...received, lc: { number: 'LC1', version: 1 } };
    const again = order.fork().correct('lcReceived', amended, { part: 'instalment:lc', by: 'salesperson' });
    expect(again.state('documentsChecked', 'shipment:1')).toBe('open');
    answered(order).confirm('documentsPresented');
    order.refuse('bankPaid', { by: 'finance', files: true, reason: 'late presentation' });
    expect(order.open()).toContain('documentsMade@shipment:1');
    expect(order.state('documentsPresented', 'shipment:1')).toBe('shaken');
  });

  it('S0.8b S0.8c F-02 paid only in part by L/C, the documents go to the bank when the rest is in', () => {
    const rest: Instalment = { id: 'rest', method: 'tt', gate: 'originals', share: '30', per: 'shipment' };
    const lc = { part: 'instalment:lc' };
    const order = agreed(opened({ instalments: [{ id: 'lc', method: 'lc', gate: 'production', share: '70' }, rest] }));
    order.confirm('lcReceived', { ...lc, values: received, by: 'documentsClerk', files: true });
    order.sign('lcReviewed', { ...lc, by: 'salesperson' }).sign('lcReviewed', { ...lc, by: 'documentsClerk' });
    loaded(planned(producing(order)))
      .confirm('blChecked')
      .confirm('blConfirmed')
      .confirm('documentsMade')
      .sign('documentsChecked');
    expect(order.state('documentsPresented', 'shipment:1')).toBe('waits');
    order.counted('balanceReceived', '3000.00', { part: 'shipment:1' });
    expect(order.state('documentsPresented', 'shipment:1')).toBe('open');
  });

  it('S0.8c S0.9 ends when the bank has paid and finance is through', () => {
    const order = onTheWater().confirm('blChecked').confirm('blConfirmed').confirm('documentsMade').sign('documentsChecked');
    const presented = answered(order.fork()).confirm('documentsPresented');
    expect(presented.fork().confirm('documentsReturned').trying.confirm('exchangeSettled')).toBe('TOO_EARLY');
    for (const step of ['blConfirmed', 'lcReviewed'])
      expect(presented.fork().withdraw(step, { by: 'businessManager' }).state('documentsPresented', 'shipment:1')).toBe('shaken');
    settled(answered(order).confirm('documentsPresented').confirm('bankPaid', { by: 'finance', files: true }));
    expect(order.plan.closed).toBe(true);
  });
});

describe('S0.6, a problem in production', () => {
  const producingWithTT = (): ACase => {
    const order = agreed(opened());
    order.counted('depositReceived', '3000.00', { part: 'instalment:deposit' });
    return booked(planned(producing(order), { balance: '7000.00' }));
  };
  const problem = (order: ACase): ACase =>
    order.confirm('problemReported', {
      by: 'factory',
      values: { problem: 'dye lot too dark' },
      open: { kind: 'problem', inside: 'factoryOrder:1' },
    });

  it('G60 G61 E20 is opened by the factory’s own report, goes to the salesperson, and holds these goods until it is solved', () => {
    const order = problem(producingWithTT());
    expect(order.letters()).toContain('problemReported → salesperson');
    expect(order.plan.holds).toEqual([expect.objectContaining({ blocks: ['shipment'], part: 'factoryOrder:1' })]);
    order.report('goodsFinished', { part: 'factoryOrder:1' });
    expect(order.trying.confirm('goodsLoaded')).toBe('TOO_EARLY');
    order.confirm('solutionProposed').confirm('workshopTold').confirm('problemSolved');
    expect(order.plan.holds).toEqual([]);
    expect(order.state('goodsFinished', 'factoryOrder:1')).toBe('done');
    const another = answered(order).fork();
    another.does({ kind: 'openPart', part: { kind: 'problem', inside: 'factoryOrder:1' } });
    expect(another.trying.confirm('goodsLoaded')).toBe('TOO_EARLY');
    expect(order.trying.confirm('goodsLoaded')).toBe('ok');
  });

  it('F-19 the workshop is told only after the customer agreed, where it touches what was agreed', () => {
    const order = problem(producingWithTT()).confirm('solutionProposed', { values: { touchesOrder: true } });
    expect(order.trying.confirm('workshopTold')).toBe('TOO_EARLY');
    expect(order.refuse('solutionAgreed').open()).toContain('solutionProposed@problem:1');
    order.confirm('solutionProposed', { values: { touchesOrder: true } }).confirm('solutionAgreed');
    expect(order.confirm('workshopTold').letters()).toContain('problemSolution → factory');
  });

  it('S0.7 G76 C09 E21 the forwarder is told within a working day that the goods miss the sailing, and finds another', () => {
    const order = problem(producingWithTT()).confirm('solutionProposed', { values: { delaysShipment: true } });
    expect(order.due('forwarderTold', 'problem:1')?.slice(0, 10)).toBe('2026-03-03');
    order.confirm('forwarderTold');
    expect(order.letters()).toContain('sailingDelayed → forwarder');
    order.confirm('sailingReplanned').confirm('workshopTold').confirm('problemSolved');
    expect(order.plan.holds).toEqual([]);
  });
});

describe('S0.6, a change of the order', () => {
  it('E17 F-19 reaches the workshop after salesperson, customer and a new proforma', () => {
    const order = agreed(opened());
    order.counted('depositReceived', '3000.00', { part: 'instalment:deposit' });
    producing(order);
    const diff = diffOf('terms-1', 'terms-2', { delivery: '2026-08-31' });
    order.confirm('changeProposed', { values: { diff, lossBorneBy: 'customer' }, open: { kind: 'change' } });
    expect(order.trying.confirm('changeAgreed')).toBe('TOO_EARLY');
    order.sign('changeSupported').confirm('changeAgreed');
    expect(order.state('productionOrderIssued', 'factoryOrder:1')).toBe('shaken');
    expect(order.trying.uphold('productionOrderIssued')).toBe('LAW_7');
    order.confirm('proformaDrafted').sign('proformaApproved').confirm('orderConfirmed');
    order.confirm('productionOrderIssued');
    expect(order.letters().filter((letter) => letter === 'productionOrder → factory')).toHaveLength(2);
  });
});

describe('S0.6, a change that is not agreed yet', () => {
  const asked = (order: ACase): ACase => order.fork().does({ kind: 'openPart', part: { kind: 'change' } });

  it('E17 nothing is ordered, called finished or loaded while it is open', () => {
    const order = agreed(opened({ instalments: BEFORE_SHIPPING }));
    order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' } } });
    expect(asked(order).trying.confirm('productionOrderIssued')).toBe('TOO_EARLY');
    answered(order.confirm('productionOrderIssued'));
    expect(asked(order).trying.confirm('goodsFinished')).toBe('TOO_EARLY');
    booked(planned(order)).confirm('goodsFinished').counted('shipmentPaymentReceived', '10000.00', { part: 'instalment:all' });
    expect(asked(answered(order)).trying.confirm('goodsLoaded')).toBe('TOO_EARLY');
    expect(order.trying.confirm('goodsLoaded')).toBe('ok');
  });

  it.each([
    ['G32 G33 an L/C is reviewed', LC, 'lcReviewed@instalment:lc'],
    [
      'G37 credit is confirmed',
      [{ id: 'all', method: 'openAccount', gate: 'later', share: '100' }] as Instalment[],
      'creditConfirmed@instalment:all',
    ],
  ])('%s anew when the terms it was read against change', (_, instalments, key) => {
    const order = answered(agreed(opened({ instalments })));
    const [name = '', part = ''] = key.split('@');
    if (name === 'creditConfirmed') order.confirm(name);
    else
      order
        .confirm('lcReceived', { by: 'documentsClerk', files: true })
        .sign(name, { by: 'salesperson' })
        .sign(name, { by: 'documentsClerk' });
    const diff = diffOf('terms-1', 'terms-2', { delivery: '2026-08-31' });
    order
      .confirm('changeProposed', { values: { diff }, open: { kind: 'change' } })
      .sign('changeSupported')
      .confirm('changeAgreed');
    expect(order.state(name, part)).not.toBe('done');
  });
});

describe('S0, cancelled', () => {
  it('what was begun is wound up, nothing else', () => {
    const order = agreed(opened());
    order.counted('depositReceived', '3000.00', { part: 'instalment:deposit' });
    producing(order).does({ kind: 'cancel', reason: 'the customer is bankrupt' }, 'salesperson');
    order.does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
    expect(order.open()).toEqual(['customerTold', 'factoryStopped', 'depositSettled']);
    answered(order.confirm('customerTold').confirm('factoryStopped').confirm('depositSettled'));
    expect(order.letters()).toEqual(expect.arrayContaining(['orderCancelled → customer', 'stopProduction → factory']));
    expect(order.plan.closed).toBe(true);
  });
});

describe('S0, reminders', () => {
  it('a customer who does not answer is asked again; then the salesperson and the manager hear of it, for ever', () => {
    const order = sampled(opened()).confirm('proformaDrafted').sign('proformaApproved');
    order.advance('2026-04-10T18:00:00+08:00');
    const told = order.reminders('orderConfirmed').map(({ to, letter }) => `${to} ${letter ?? ''}`);
    expect(told.slice(0, 5)).toEqual([
      'owner askedAgain',
      'merchandiser overdue',
      'owner askedAgain',
      'salesperson overdue',
      expect.stringMatching(/[Mm]anager.* escalation/),
    ]);
    expect(told.length).toBeGreaterThan(10);
    expect(order.state('orderConfirmed')).toBe('open');
  });
});
