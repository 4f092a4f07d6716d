import {
  agreed,
  answered,
  opened,
  producing,
  released,
  reserved,
  ordered,
  secured,
  ready,
  loaded,
  contracted,
  reviewed,
  formFilled,
} from './a-trade';
import { detailedTrade } from '.';
import { milestonesOf } from '../../milestones-of';
import { diffOf, newTerms, type ACase } from '../../scenarios/a-case';

const FIRST = 'factoryOrder:1';
const evidenceOf = (name: string): string[] =>
  Object.keys(milestonesOf(detailedTrade.rules.of).find((each) => each.name === name)?.evidence ?? {});

describe('what binds the factory', () => {
  it('S1.7.2a our own factory gets the purchase-and-sale contract with a material list, which must be there', () => {
    const order = secured(agreed(opened(), { producer: 'own' }));
    expect(order.state('outsourcingListMade', FIRST)).toBe('notNeeded');
    expect(order.trying.confirm('productionNoticeIssued')).toBe('TOO_EARLY');
    expect(order.trying.confirm('factoryContractMade', { values: { materialList: undefined } })).toBe('EVIDENCE_MISSING');
    expect(order.confirm('factoryContractMade').trying.confirm('productionNoticeIssued')).toBe('ok');
    const papers = order.of('effectAsked').flatMap(({ of }) => ('paper' in of ? [of.paper] : []));
    expect(papers).toEqual(expect.arrayContaining(['factoryContract', 'materialList', 'productionNotice']));
  });

  it('S1.7.2b an outside producer gets the outsourcing list: the same boxes without the two amounts', () => {
    const order = secured(agreed(opened(), { producer: 'outside' }));
    expect(order.state('factoryContractMade', FIRST)).toBe('notNeeded');
    expect(order.trying.confirm('productionNoticeIssued')).toBe('TOO_EARLY');
    expect(order.confirm('outsourcingListMade').trying.confirm('productionNoticeIssued')).toBe('ok');
    const boxes = evidenceOf('factoryContractMade');
    expect(boxes).toEqual(expect.arrayContaining(['domesticAmount', 'totalAmount', 'materialList', 'quality', 'packing', 'material']));
    const amounts = ['domesticAmount', 'totalAmount', 'materialList'];
    expect(evidenceOf('outsourcingListMade')).toEqual(boxes.filter((box) => !amounts.includes(box)));
  });

  it('S1.7.1 S1.7.2a nothing binding goes to a factory before the customer has signed', () => {
    expect(reserved(ordered(opened()), { producer: 'own' }).trying.confirm('factoryContractMade')).toBe('TOO_EARLY');
    expect(reserved(ordered(opened()), { producer: 'outside' }).trying.confirm('outsourcingListMade')).toBe('TOO_EARLY');
  });

  it('S2.1.4 S1.7.2a a factory found later is bound only when it has said that it can', () => {
    const order = secured(agreed(opened(), { producer: 'outside' })).does({ kind: 'dropPart', part: FIRST, reason: 'bankrupt' });
    const later = order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' } } });
    for (const [producer, binding] of [
      ['own', 'factoryContractMade'],
      ['outside', 'outsourcingListMade'],
    ] as const) {
      const reserving = later.fork().confirm('factoryReserved', { values: { producer } });
      expect(reserving.trying.confirm(binding)).toBe('TOO_EARLY');
      expect(reserving.confirm('capacityConfirmed').trying.confirm(binding)).toBe('ok');
    }
  });

  it('S2.1.6 G48 F-01 the notice goes out when all of it holds: review, contract, sales order, money, the manager’s word', () => {
    const order = agreed(opened()).confirm('factoryContractMade');
    expect(order.trying.confirm('productionNoticeIssued')).toBe('TOO_EARLY');
    secured(order).confirm('productionNoticeIssued');
    expect(order.letters()).toContain('productionNotice → factory');
    expect(order.letters()).toContain('copy → planning');
    expect(order.plan.effects).toHaveProperty([`productionNoticeIssued@${FIRST}/clear:production.startsProduction`]);
  });

  it('S2.1.6 two factories are told each for itself', () => {
    const order = ordered(opened());
    for (const red of ['600', '400']) order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red } } });
    for (const part of [FIRST, 'factoryOrder:2']) order.confirm('factoryReserved', { part }).confirm('capacityConfirmed', { part });
    secured(contracted(reviewed(formFilled(order))));
    released(order, FIRST);
    expect(order.state('goodsFinished', FIRST)).toBe('open');
    expect(order.state('goodsFinished', 'factoryOrder:2')).toBe('waits');
    expect(released(order, 'factoryOrder:2').state('goodsFinished', 'factoryOrder:2')).toBe('open');
  });

  it('S1.7.2a a factory that reports goods finished before any notice is a report kept, not a start', () => {
    const order = agreed(opened());
    order.report('goodsFinished', { part: FIRST });
    expect(order.state('goodsFinished', FIRST)).toBe('waits');
  });
});

describe('production, followed', () => {
  it('S1.8.1 F-14 progress is looked at again and again until the goods are finished', () => {
    const order = producing();
    const dues = [1, 2, 3].map(() => {
      const due = order.due('progressChecked', FIRST)?.slice(0, 10);
      order.advance(`${due}T15:00:00+08:00`).confirm('progressChecked');
      return due;
    });
    expect(dues).toEqual(['2026-03-09', '2026-03-16', '2026-03-23']);
    order.confirm('goodsFinished');
    expect(order.state('progressChecked', FIRST)).toBe('notNeeded');
  });

  it('S1.8.1 C07 from 14 days before delivery somebody is asked whether it leaves in time, and must say so 7 days before', () => {
    expect(agreed(opened()).advance('2026-06-26T18:30:00+08:00').state('onTimeChecked', FIRST)).toBe('waits');
    const order = producing().advance('2026-06-25T18:30:00+08:00');
    expect(order.state('onTimeChecked', FIRST)).toBe('waits');
    order.advance('2026-06-26T18:30:00+08:00');
    expect(order.state('onTimeChecked', FIRST)).toBe('open');
    expect(order.ownerOf('onTimeChecked')).toBe('merchandiser');
    expect(order.trying.confirm('onTimeChecked', { values: { readyOn: '' } })).toBe('EVIDENCE_MISSING');
    expect(order.due('onTimeChecked', FIRST)?.slice(0, 10)).toBe('2026-07-03');
    order.advance('2026-07-08T18:00:00+08:00');
    expect(order.reminders('onTimeChecked').some(({ letter }) => letter === 'escalation')).toBe(true);
  });

  it('S1.8.1 goods that are finished early are not asked about any more, goods sent back are', () => {
    const order = producing().confirm('goodsFinished');
    expect(order.state('onTimeChecked', FIRST)).toBe('notNeeded');
    order.advance('2026-06-27T10:00:00+08:00').withdraw('goodsFinished', { by: 'merchandiser' });
    expect(order.state('onTimeChecked', FIRST)).toBe('open');
  });

  it('C55 G65 the goods are due on the factory’s delivery date, without one on the customer’s; late, everybody hears', () => {
    const order = producing();
    expect(order.due('goodsFinished', FIRST)?.slice(0, 10)).toBe('2026-07-10');
    order.does({ kind: 'changePart', part: FIRST, values: { dueOn: null } });
    expect(order.due('goodsFinished', FIRST)?.slice(0, 10)).toBe('2026-07-31');
    order.advance('2026-08-10T18:00:00+08:00');
    const told = order.reminders('goodsFinished').map(({ to }) => to);
    expect(told).toEqual(expect.arrayContaining(['owner', 'merchandiser', 'salesperson']));
    expect(order.reminders('goodsFinished').some(({ letter }) => letter === 'escalation')).toBe(true);
  });
});

describe('goods that cannot leave in time', () => {
  const late = { delayReason: 'dye house flooded', newShipDate: '2026-08-05' };
  const reported = (order = producing()): ACase =>
    order.confirm('delayReported', { by: 'factory', values: late, open: { kind: 'delay', inside: FIRST } });

  it('S1.8.2 E21 the factory reports it through its link; the customer hears within hours, with the reason and the exact new day', () => {
    const order = reported();
    expect(order.state('delayFound', 'delay:1')).toBe('notNeeded');
    for (const field of ['delayReason', 'newShipDate'])
      expect(order.trying.confirm('customerToldOfDelay', { values: { ...late, [field]: '' } })).toMatch(/EVIDENCE_(MISSING|UNFIT)/);
    const hours = Date.parse(order.due('customerToldOfDelay', 'delay:1') ?? '') - Date.parse(order.now);
    expect(hours / 3_600_000).toBeLessThanOrEqual(6);
    expect(order.confirm('customerToldOfDelay', { values: late }).letters()).toContain('delayNotice → customer');
  });

  it('C07 S1.8.2 the merchandiser who finds it opens the same path; the goods are not called in time before it is settled', () => {
    const order = producing().advance('2026-06-28T10:00:00+08:00');
    const open = { kind: 'delay', inside: FIRST };
    expect(order.trying.confirm('delayFound', { by: 'salesperson', values: late, open })).toBe('NOT_YOURS');
    for (const field of ['delayReason', 'newShipDate'])
      expect(order.trying.confirm('delayFound', { values: { ...late, [field]: '' }, open })).toBe('EVIDENCE_MISSING');
    order.confirm('delayFound', { values: late, open });
    expect(order.state('onTimeChecked', FIRST)).toBe('waits');
    order.confirm('customerToldOfDelay', { values: late }).confirm('newDateAgreed');
    expect(order.state('onTimeChecked', FIRST)).toBe('open');
  });

  it('E21 the customer may refuse the day, and is offered another; nothing is loaded in between', () => {
    const order = ready(reported().confirm('customerToldOfDelay', { values: late }));
    expect(answered(order).trying.confirm('goodsLoaded')).toBe('TOO_EARLY');
    order.refuse('newDateAgreed', { reason: 'no later than 1 August' });
    expect(order.open()).toContain('customerToldOfDelay@delay:1');
    order.confirm('customerToldOfDelay', { values: { ...late, newShipDate: '2026-08-01' } }).confirm('newDateAgreed');
    expect(answered(order).trying.confirm('goodsLoaded')).toBe('ok');
  });

  it('E21 goods that miss the sailing: the forwarder is told and finds another one', () => {
    const order = reported().confirm('customerToldOfDelay', { values: { ...late, missesSailing: true } });
    expect(order.confirm('forwarderTold').letters()).toContain('sailingDelayed → forwarder');
    expect(order.state('sailingReplanned', 'delay:1')).toBe('open');
    const kept = reported().confirm('customerToldOfDelay', { values: { ...late, missesSailing: false } });
    expect(kept.state('forwarderTold', 'delay:1')).toBe('notNeeded');
  });
});

describe('a change after the contract', () => {
  const AUGUST = diffOf('terms-1', 'terms-2', { delivery: '2026-08-31' });

  it('E17 F-19 the terms change only by a change part: salesperson, then customer', () => {
    const order = agreed(opened());
    expect(order.trying.does(newTerms('terms-1', 'terms-2', { delivery: '2026-08-31' }))).toBe('TERMS_APPROVED');
    order.confirm('changeProposed', { values: { diff: AUGUST }, open: { kind: 'change' } });
    expect(order.trying.confirm('changeAgreed')).toBe('TOO_EARLY');
    order.sign('changeSupported').confirm('changeAgreed');
    expect(order.plan.terms.hash).toBe('terms-2');
  });

  it('E17 S2.1.5c the review and the contract begin again; the workshop hears of it by the notice that is issued anew', () => {
    const order = producing();
    order
      .confirm('changeProposed', { values: { diff: AUGUST }, open: { kind: 'change' } })
      .sign('changeSupported')
      .confirm('changeAgreed');
    expect(order.state('productionNoticeIssued', FIRST)).toBe('shaken');
    expect(order.trying.uphold('productionNoticeIssued')).toBe('LAW_7');
    expect(order.open()).toEqual(expect.arrayContaining(['proformaDrafted', 'reviewFormFilled']));
    expect(order.state('purchaseOrderReceived')).toBe('done');
    order.confirm('proformaDrafted');
    contracted(reviewed(formFilled(order)));
    released(order);
    expect(order.letters().filter((letter) => letter === 'productionNotice → factory')).toHaveLength(2);
    expect(answered(loaded(ready(order))).state('goodsLoaded', 'shipment:1')).toBe('done');
  });
});
