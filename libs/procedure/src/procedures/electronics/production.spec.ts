import { diffOf, type ACase } from '../../scenarios/a-case';
import { answered, dayDue, inTurn, reminded, signedBy } from '../../scenarios/played';
import { drafted, issued, onLine, opened, paid, planned, released, SIGNERS, stored, supplied } from './so-far';

const LINE = 'factoryOrder:1';
const PART = 'shipment:1';
const making = (...args: Parameters<typeof opened>): ACase => planned(supplied(issued(opened(...args))));

describe('S1.11, the first article', () => {
  it('S1.11.7 C23 G59 is confirmed by the merchandiser against the customer’s data before the line starts', () => {
    const order = making().confirm('firstArticleMade');
    expect(order.trying.confirm('lineStarted')).toBe('TOO_EARLY');
    for (const field of ['silkScreen', 'packaging', 'barcode', 'software', 'accessories'])
      expect(order.trying.sign('firstArticleConfirmed', { values: { [field]: 'differs' } })).toBe('EVIDENCE_UNFIT');
    expect(order.trying.sign('firstArticleConfirmed', { by: 'production' })).toBe('NOT_A_SIGNER');
    expect(order.trying.skip('firstArticleConfirmed')).toBe('LAW_NEEDS_IT');
    expect(order.sign('firstArticleConfirmed').trying.confirm('lineStarted')).toBe('ok');
  });

  it('S1.11.7 the customer’s data must be there first', () => {
    const order = making({ customised: true });
    expect(order.trying.confirm('firstArticleMade')).toBe('TOO_EARLY');
    expect(inTurn(order, 'customerDataReceived', 'customerDataDistributed').trying.confirm('firstArticleMade')).toBe('ok');
  });

  it('S1.11.7 the merchandiser who handed the customer’s data on confirms the first article against it, and again when it was mistyped', () => {
    const order = inTurn(making({ customised: true }), 'customerDataReceived', 'customerDataDistributed').confirm('firstArticleMade');
    expect(order.sign('firstArticleConfirmed').state('firstArticleConfirmed', LINE)).toBe('done');
    order.correct('customerDataReceived', { barcode: '6901234567892' }, { by: 'merchandiser' });
    expect(order.state('firstArticleConfirmed', LINE)).toBe('open');
  });

  it('S1.11.7 E22 one that is wrong is made again and confirmed again', () => {
    const order = making().confirm('firstArticleMade').refuse('firstArticleConfirmed', { reason: 'barcode of another customer' });
    expect(order.open()).toContain('firstArticleMade@factoryOrder:1');
    expect(onLine(order).state('lineStarted', LINE)).toBe('done');
  });

  it('S1.11.7 a line reported running without it is a breach of law 6 and held', () => {
    const order = making();
    order.report('lineStarted', { part: LINE });
    expect(order.plan.breaches).toEqual([expect.objectContaining({ law: 6 })]);
    expect(order.plan.holds).toEqual([expect.objectContaining({ blocks: ['production'] })]);
  });

  it('S1.11.7 E17 goods that change shake the line: the first article is confirmed anew', () => {
    const order = onLine(making()).does({ kind: 'openPart', part: { kind: 'change' } });
    order.confirm('changeProposed', { values: { diff: diffOf('terms-1', 'terms-2', { goods: 'with logo' }) } });
    order.sign('changeSupported').confirm('changeAgreed');
    expect(order.state('firstArticleConfirmed', LINE)).not.toBe('done');
    expect(order.state('productionOrderIssued', LINE)).toBe('shaken');
    expect(order.trying.confirm('goodsFinished')).toBe('TOO_EARLY');
  });
});

describe('S1.11, material samples', () => {
  it('S1.11.6a S1.11.6c a sampling request is a case of its own; until its sample is signed no goods are made', () => {
    const order = planned(issued(opened())).confirm('samplingAsked', { open: { kind: 'materialSample', inside: LINE } });
    expect(order.of('effectAsked').map(({ of }) => of)).toContainEqual({
      opens: 'samplingRequest',
      carry: ['terms.goods', 'terms.delivery'],
    });
    supplied(order);
    expect(order.trying.confirm('firstArticleMade')).toBe('TOO_EARLY');
    order.report('materialSampleSigned', { source: 'case', sourceId: 'samplingRequest:1' });
    expect(order.trying.confirm('firstArticleMade')).toBe('ok');
  });
});

describe('S1.11, exceptions', () => {
  const reported = (order: ACase, affectsDates: boolean): ACase =>
    order.confirm('exceptionReported', { values: { affectsDates }, open: { kind: 'exception', inside: LINE } });

  it('S1.11.4 G60 E20 the deputy general manager hears of it at once and says when it is solved; the goods stay until then', () => {
    const order = reported(onLine(making()), false);
    expect(order.letters()).toContain('exceptionReported → deputyGeneralManager');
    expect(order.state('departmentsCoordinated', 'exception:1')).toBe('notNeeded');
    expect(order.trying.confirm('goodsFinished')).toBe('TOO_EARLY');
    expect(order.plan.holds).toEqual([expect.objectContaining({ blocks: ['shipment'], part: LINE })]);
    expect(order.trying.sign('exceptionSolved', { by: 'merchandiser' })).toBe('NOT_A_SIGNER');
    order.sign('exceptionSolved');
    expect(order.plan.holds).toEqual([]);
    expect(order.trying.confirm('goodsFinished')).toBe('ok');
  });

  it('S1.11.4 G61 what is not solved is reported again', () => {
    const order = reported(onLine(making()), false).refuse('exceptionSolved', { reason: 'still one in ten' });
    expect(order.open()).toContain('exceptionReported@exception:1');
  });

  it('S1.11.4 E20 one that touches delivery or inspection is coordinated with the departments, and the salesperson hears of it', () => {
    const order = reported(onLine(making()), true);
    expect(order.trying.sign('exceptionSolved')).toBe('TOO_EARLY');
    const before = order.letters().length;
    order.confirm('departmentsCoordinated', { values: { datesKept: true } });
    const departments = ['production', 'engineering', 'quality', 'purchasing'];
    expect(order.letters().slice(before)).toEqual([...departments.map((role) => `copy → ${role}`), 'datesInDanger → salesperson']);
    expect(order.trying.sign('exceptionSolved', { values: { result: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.state('dateMoveAllowed', 'exception:1')).toBe('notNeeded');
    expect(order.trying.sign('exceptionSolved')).toBe('ok');
  });

  it('E17 S1.11.7 while a change is asked for, nothing is issued, put on line, finished or loaded', () => {
    const asked = (order: ACase): ACase => order.does({ kind: 'openPart', part: { kind: 'change' } });
    const signed = signedBy(drafted(released(opened())), 'productionOrderSigned', ...SIGNERS);
    expect(asked(signed).trying.confirm('productionOrderIssued')).toBe('TOO_EARLY');
    const ready = making().confirm('firstArticleMade').sign('firstArticleConfirmed');
    expect(asked(ready.fork()).trying.confirm('lineStarted')).toBe('TOO_EARLY');
    expect(asked(onLine(making())).trying.confirm('goodsFinished')).toBe('TOO_EARLY');
    const loadable = answered(paid(stored(onLine(making())).confirm('shippingPapersMade')));
    expect(asked(loadable).trying.confirm('goodsLoaded')).toBe('TOO_EARLY');
  });

  it('S1.11.1a E17 of another price the order is released anew, and nothing leaves until it is', () => {
    const order = answered(paid(stored(onLine(making())).confirm('shippingPapersMade'))).does({
      kind: 'openPart',
      part: { kind: 'change' },
    });
    order.confirm('changeProposed', { values: { diff: diffOf('terms-1', 'terms-2', { price: 'dearer' }) } });
    order.sign('changeSupported').confirm('changeAgreed');
    expect(order.state('productionOrderSigned', LINE)).toBe('done');
    expect(order.trying.confirm('goodsLoaded')).toBe('LAW_7');
  });

  it('S1.11.4 E21 the dates move as a last resort only: deputy general manager and salesperson sign for it', () => {
    const order = reported(onLine(making()), true).confirm('departmentsCoordinated', { values: { datesKept: false } });
    expect(order.trying.sign('exceptionSolved')).toBe('TOO_EARLY');
    expect(order.trying.sign('dateMoveAllowed', { by: 'salesperson' })).toBe('NOT_YOUR_TURN');
    expect(order.trying.sign('dateMoveAllowed', { by: 'deputyGeneralManager' })).toBe('ok');
    order.refuse('dateMoveAllowed', { by: 'salesperson', reason: 'the customer sails on the 20th' });
    expect(order.open()).toContain('departmentsCoordinated@exception:1');
  });

  it('S1.11.13 departments are coordinated by items that may hold a step up', () => {
    const order = onLine(making());
    order.does({ kind: 'add', title: 'lend two testers', to: 'engineering', blocks: { milestone: 'goodsFinished', part: LINE } });
    expect(order.trying.confirm('goodsFinished')).toBe('TOO_EARLY');
    order.does({ kind: 'finish', item: Object.keys(order.plan.own)[0] ?? '' }, 'engineering');
    expect(order.trying.confirm('goodsFinished')).toBe('ok');
  });

  it('S1.11.4 C55 G65 goods not ready on their day go up to the deputy general manager', () => {
    const order = onLine(making()).advance('2026-07-01T18:00:00+08:00');
    expect(reminded(order, 'goodsFinished')).toEqual(['owner reminder', 'owner overdue', 'deputyGeneralManager escalation']);
  });
});

describe('S1.11, inspection and shipping', () => {
  it('S1.11.8 C04 G68 the customer appoints the inspection a week before delivery; production and quality are told to help', () => {
    const order = making({ inspection: 'customer' }).confirm('appointmentAsked');
    expect(dayDue(order, 'inspectionAppointed', PART)).toBe('2026-07-24');
    order.confirm('inspectionAppointed', { values: { inspectionOn: '2026-07-10' } });
    expect(order.letters()).toEqual(expect.arrayContaining(['inspectionComing → production', 'inspectionComing → quality']));
    stored(onLine(order));
    expect(dayDue(order, 'inspected', PART)).toBe('2026-07-10');
    expect(order.trying.confirm('shippingPapersMade')).toBe('TOO_EARLY');
    order.refuse('inspected', { reason: 'loose screws' });
    expect(order.open()).toContain('goodsFinished@factoryOrder:1');
    stored(order).confirm('inspected');
    expect(order.trying.confirm('shippingPapersMade')).toBe('ok');
  });

  it('S1.11.8 or the customer takes the goods as they are, in writing', () => {
    const order = inTurn(making({ inspection: 'customer' }), 'appointmentAsked', 'inspectionAppointed');
    expect(order.trying.confirm('concessionGiven')).toBe('TOO_EARLY');
    stored(onLine(order));
    expect(order.trying.confirm('concessionGiven', { by: 'customer', values: { concession: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.fork().refuse('concessionGiven', { by: 'customer' }).open()).toContain('goodsFinished@factoryOrder:1');
    order.confirm('concessionGiven', { by: 'customer' });
    expect(order.state('inspected', PART)).toBe('notNeeded');
    expect(answered(paid(order.confirm('shippingPapersMade'))).trying.confirm('goodsLoaded')).toBe('ok');
  });

  it('S1.11.8 E23 goods that left before the customer had inspected them after all do not simply stay gone', () => {
    const order = inTurn(making({ inspection: 'customer' }), 'appointmentAsked', 'inspectionAppointed');
    inTurn(answered(paid(inTurn(stored(onLine(order)), 'inspected', 'shippingPapersMade'))), 'goodsLoaded');
    order.withdraw('inspected', { by: 'generalManager' });
    expect(order.trying.uphold('goodsLoaded')).toBe('LAW_2');
    expect(order.confirm('inspected').trying.uphold('goodsLoaded')).toBe('ok');
  });

  it('S1.11.9 G71 E23 goods pass before they are stored; stored, the salesperson is told to ship promptly and makes the papers', () => {
    const order = onLine(making()).confirm('goodsFinished');
    expect(order.trying.confirm('goodsStored')).toBe('TOO_EARLY');
    order.refuse('goodsPassed', { reason: 'dead pixels' });
    expect(order.open()).toContain('goodsFinished@factoryOrder:1');
    order.confirm('goodsFinished').sign('goodsPassed');
    expect(dayDue(order, 'goodsStored', LINE)).toBe('2026-03-03');
    expect(order.trying.confirm('shippingPapersMade')).toBe('TOO_EARLY');
    for (const field of ['storedQuantity', 'place'])
      expect(order.trying.confirm('goodsStored', { values: { [field]: '' } })).toBe('EVIDENCE_MISSING');
    order.confirm('goodsStored');
    expect(order.letters()).toContain('goodsStored → salesperson');
    expect(order.ownerOf('shippingPapersMade')).toBe('salesperson');
    expect(dayDue(order, 'shippingPapersMade', PART)).toBe('2026-03-03');
    order.confirm('shippingPapersMade', { values: { salesUnit: 'Company B' } });
    expect(order.trying.confirm('goodsLoaded')).toBe('TOO_EARLY');
    expect(answered(paid(order)).trying.confirm('goodsLoaded')).toBe('ok');
  });

  it('S1.11.9 E17 while the production order is to be signed again after a change, nothing is loaded', () => {
    const order = answered(paid(stored(onLine(making())).confirm('shippingPapersMade'))).does({
      kind: 'openPart',
      part: { kind: 'change' },
    });
    order.confirm('changeProposed', { values: { diff: diffOf('terms-1', 'terms-2', { delivery: '2026-08-31' }) } });
    order.sign('changeSupported').confirm('changeAgreed');
    order.confirm('customerOrderReceived', { by: 'salesperson', files: true }).sign('orderReleased');
    order.confirm('dueDateAnalysed').confirm('productionOrderDrafted');
    expect(order.trying.confirm('goodsLoaded')).toBe('LAW_7');
    signedBy(order, 'productionOrderSigned', ...SIGNERS);
    expect(answered(order).trying.confirm('goodsLoaded')).toBe('ok');
  });

  it('S1.11.5b S1.11.11 nothing is filed before the goods have left and the readers of the order, or of the prototype order, have it', () => {
    const bulk = making({ lane: 'domestic' });
    expect(bulk.waitsFor('orderFiled')).toEqual(['goodsLoaded@shipment:1', 'orderDistributed@factoryOrder:1']);
    const prototype = making({ lane: 'domestic', prototype: true });
    expect(prototype.waitsFor('orderFiled')).toEqual(['goodsLoaded@shipment:1', 'prototypeOrderDistributed@factoryOrder:1']);
  });

  it('S1.11.5b S1.11.11 G85 the order closes when it is filed by year-month and order number', () => {
    const order = stored(onLine(making())).confirm('shippingPapersMade');
    inTurn(answered(paid(order)), 'goodsLoaded', 'documentsMade', 'originalsSent', 'orderDistributed');
    expect(order.letters()).toContain('goodsOnTheirWay → customer');
    for (const field of ['yearMonth', 'orderNumber'])
      expect(order.trying.confirm('orderFiled', { values: { [field]: '' } })).toBe('EVIDENCE_MISSING');
    expect(answered(order.confirm('orderFiled', { values: { yearMonth: '2026-03' } })).plan.closed).toBe(true);
  });

  it('cancelled, production stops and the materials bought are settled', () => {
    const order = inTurn(issued(opened()), 'bomConfirmed', 'bomDistributed').does({ kind: 'cancel', reason: 'recall' }, 'salesperson');
    order.does({ kind: 'sign', milestone: 'cancel' }, 'generalManager');
    expect(order.open()).toEqual(['customerTold', 'productionStopped', 'materialsSettled']);
    expect(answered(inTurn(order, 'customerTold', 'productionStopped', 'materialsSettled')).plan.closed).toBe(true);
  });
});
