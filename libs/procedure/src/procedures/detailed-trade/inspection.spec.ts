import type { Inspection } from '@gendan/trade';
import { answered, agreed, opened, producing, ready, released, secured } from './a-trade';
import type { ACase } from '../../scenarios/a-case';

const FIRST = 'factoryOrder:1';
const ASKS = { company: 'inspectorNotified', customer: 'customerAsked', thirdParty: 'slotAsked' } as const;

/** Appointed, papers sent, goods finished: the inspector may look at them. */
function appointed(inspection: Exclude<Inspection, 'none'>): ACase {
  const order = producing({ inspection }).confirm(ASKS[inspection]);
  if (inspection === 'customer') order.confirm('customerInspectionFixed', { values: { inspectionDate: '2026-07-12' } });
  if (inspection === 'thirdParty')
    order.confirm('thirdPartyInspectionBooked', { values: { inspectionDate: '2026-07-12' } }).sign('slotAccepted', { by: 'merchandiser' });
  return ready(order.confirm('inspectionPapersSent'));
}
const INSPECTED = { company: 'companyInspected', customer: 'customerInspected', thirdParty: 'thirdPartyInspected' } as const;
const load = (order: ACase): string => answered(order).trying.confirm('goodsLoaded');

describe('who is told, and when', () => {
  it('S2.1.7a C03 G67 the company inspector is notified a week before delivery; he hears day and place', () => {
    const order = producing({ inspection: 'company', delivery: '2026-07-17' });
    expect(order.due('inspectorNotified', FIRST)?.slice(0, 10)).toBe('2026-07-03');
    order.does({ kind: 'changePart', part: FIRST, values: { dueOn: null } });
    expect(order.due('inspectorNotified', FIRST)?.slice(0, 10)).toBe('2026-07-10');
    order.advance('2026-07-16T18:00:00+08:00');
    expect(order.reminders('inspectorNotified').map(({ letter }) => letter)).toEqual(
      expect.arrayContaining(['reminder', 'overdue', 'escalation']),
    );
    expect(order.confirm('inspectorNotified').letters()).toContain('inspectionNotice → inspector');
  });

  it('S2.1.7b C04 G68 a customer who inspects is asked a week before; planning and the factory hear the day he fixes', () => {
    const order = producing({ inspection: 'customer' });
    expect(order.due('customerAsked', FIRST)?.slice(0, 10)).toBe('2026-07-03');
    expect(order.confirm('customerAsked').letters()).toContain('inspectionWanted → customer');
    expect(order.trying.confirm('customerInspectionFixed', { values: { inspectorName: '' } })).toBe('EVIDENCE_MISSING');
    order.advance('2026-07-20T18:00:00+08:00');
    expect(order.reminders('customerInspectionFixed').some(({ letter }) => letter === 'escalation')).toBe(true);
    order.confirm('customerInspectionFixed');
    expect(order.letters()).toEqual(expect.arrayContaining(['inspectionDate → planning', 'inspectionDate → factory']));
  });

  it('S2.1.7c C05 G69 a third party is asked for a day two weeks before; the factory hears when it is settled', () => {
    const order = producing({ inspection: 'thirdParty' });
    expect(order.due('slotAsked', FIRST)?.slice(0, 10)).toBe('2026-06-26');
    expect(order.confirm('slotAsked').letters()).toContain('slotWanted → inspectionCompany');
    expect(order.letters()).not.toContain('inspectionDate → factory');
    expect(order.confirm('thirdPartyInspectionBooked').letters()).toContain('inspectionDate → factory');
  });

  it('F-15 C05 with nine days left the third party is asked at once, and the manager hears of it', () => {
    const order = released(secured(agreed(opened({ inspection: 'thirdParty', delivery: '2026-03-11' }))));
    const [first] = order.reminders('slotAsked');
    expect(first?.at).toBe(order.now);
    expect(first).toMatchObject({ letter: 'escalation' });
    expect(first?.swallowed).toBeGreaterThan(0);
  });

  it('S2.1.7a S2.1.7b S2.1.7c the terms say who inspects: only that one is asked, nobody where none was agreed', () => {
    for (const inspection of ['none', 'company', 'customer', 'thirdParty'] as const) {
      const order = producing({ inspection });
      const asked = Object.entries(ASKS).filter(([, name]) => order.state(name, FIRST) === 'open');
      expect(asked.map(([who]) => who)).toEqual(inspection === 'none' ? [] : [inspection]);
    }
    expect(load(ready(producing()))).toBe('ok');
  });
});

describe('the day of a third party', () => {
  const booked = (inspectionDate: string): ACase =>
    producing({ inspection: 'thirdParty' }).confirm('slotAsked').confirm('thirdPartyInspectionBooked', { values: { inspectionDate } });

  it('E24 no day before delivery: asked again for another', () => {
    const order = producing({ inspection: 'thirdParty' }).confirm('slotAsked').refuse('thirdPartyInspectionBooked', { reason: 'full' });
    expect(order.open()).toContain(`slotAsked@${FIRST}`);
    const late = booked('2026-08-03').refuse('slotAccepted', { by: 'merchandiser', reason: 'after delivery' });
    expect(late.open()).toContain(`slotAsked@${FIRST}`);
  });

  it('C06 S2.1.7c a day that is not before delivery needs the manager, and the inspection waits until a new delivery date is agreed', () => {
    const good = booked('2026-07-30').sign('slotAccepted', { by: 'merchandiser' });
    expect(good.state('slotAccepted', FIRST)).toBe('done');
    expect(booked('2026-07-31').trying.sign('slotAccepted', { by: 'businessManager' })).toBe('NOT_YOUR_TURN');
    const late = booked('2026-07-31').sign('slotAccepted', { by: 'merchandiser' });
    expect(late.state('slotAccepted', FIRST)).toBe('open');
    ready(late.sign('slotAccepted', { by: 'businessManager' }).confirm('inspectionPapersSent'));
    expect(late.trying.confirm('thirdPartyInspected')).toBe('TOO_EARLY');
    expect(late.waitsFor('thirdPartyInspected', FIRST).join()).toContain('terms.delivery');
  });

  it('C06 the inspection is due on its day, before delivery at the latest', () => {
    expect(appointed('thirdParty').due('thirdPartyInspected', FIRST)?.slice(0, 10)).toBe('2026-07-12');
    const tight = producing({ inspection: 'company', delivery: '2026-07-10' }).confirm('inspectorNotified', {
      values: { inspectionDate: '2026-07-12' },
    });
    const due = tight.confirm('inspectionPapersSent').confirm('goodsFinished').due('companyInspected', FIRST);
    expect(due?.slice(0, 10)).toBe('2026-07-09');
  });
});

describe('the inspection', () => {
  it.each(['company', 'customer', 'thirdParty'] as const)(
    'S2.17.2 G70 F-23 %s: papers first, then PASS or FAIL with the situation; the goods leave when the manager has signed a PASS',
    (inspection) => {
      const early = ready(producing({ inspection }));
      expect(early.trying.confirm(INSPECTED[inspection])).toBe('TOO_EARLY');
      const order = appointed(inspection);
      expect(order.trying.confirm(INSPECTED[inspection], { values: { situation: '' } })).toBe('EVIDENCE_MISSING');
      expect(order.trying.confirm(INSPECTED[inspection], { values: { result: 'good' } })).toBe('EVIDENCE_UNFIT');
      expect(load(order)).toBe('TOO_EARLY');
      order.confirm(INSPECTED[inspection], { values: { result: 'pass' } });
      expect(load(order)).toBe('TOO_EARLY');
      expect(order.trying.sign('inspectionAccepted', { by: 'merchandiser' })).toBe('NOT_A_SIGNER');
      order.sign('inspectionAccepted', { by: 'businessManager' });
      expect(load(order)).toBe('ok');
    },
  );

  it('E23 S2.17.2 FAIL: the manager sends the goods back to be reworked, and they are inspected again', () => {
    const order = appointed('company').confirm('companyInspected', { values: { result: 'fail', situation: '12 of 80 chipped' } });
    expect(order.trying.sign('inspectionAccepted', { by: 'businessManager' })).toBe('TOO_EARLY');
    expect(load(order)).toBe('TOO_EARLY');
    order.refuse('concessionSought', { by: 'businessManager', reason: 'sort all cartons' });
    expect(order.open()).toContain(`goodsFinished@${FIRST}`);
    expect(order.kept('companyInspected', FIRST).round).toBe(2);
    order.confirm('goodsFinished').confirm('companyInspected', { values: { result: 'pass' } });
    expect(load(order)).toBe('TOO_EARLY');
    order.sign('inspectionAccepted', { by: 'businessManager' });
    expect(load(order)).toBe('ok');
  });

  it('E23 FAIL: or the manager asks the customer, and the goods leave on his written leave, which the manager signs', () => {
    const order = appointed('company').confirm('companyInspected', { values: { result: 'fail' } });
    expect(order.trying.confirm('concessionGiven')).toBe('TOO_EARLY');
    order.sign('concessionSought', { by: 'businessManager' });
    expect(order.letters()).toContain('concessionWanted → customer');
    expect(load(order)).toBe('TOO_EARLY');
    expect(order.trying.confirm('concessionGiven', { values: { letter: undefined } })).toBe('EVIDENCE_MISSING');
    order.confirm('concessionGiven');
    expect(load(order)).toBe('TOO_EARLY');
    expect(
      order
        .fork()
        .report('goodsLoaded', { part: 'shipment:1' })
        .map(({ type }) => type),
    ).not.toContain('breached');
    order.sign('inspectionAccepted', { by: 'businessManager' });
    expect(load(order)).toBe('ok');
  });

  it('E23 a customer who does not take them has them reworked', () => {
    const order = appointed('company').confirm('companyInspected', { values: { result: 'fail' } });
    order.sign('concessionSought', { by: 'businessManager' }).refuse('concessionGiven', { reason: 'rework' });
    expect(order.open()).toContain(`goodsFinished@${FIRST}`);
  });

  it('G70 goods seen leaving without a PASS are a breach: that shipment is held, and somebody else answers', () => {
    const order = appointed('company');
    order.report('goodsLoaded', { part: 'shipment:1' });
    expect(order.plan.breaches).toEqual([expect.objectContaining({ law: 2 })]);
    expect(order.plan.holds).toEqual([expect.objectContaining({ blocks: ['shipment'], part: 'shipment:1' })]);
  });
});
