import { dayDue, inTurn, reminded, signedBy } from '../../scenarios/played';
import { diffOf, type ACase } from '../../scenarios/a-case';
import { shAnnex1, shAnnex2 } from '.';
import { anShOrder, audit, audited, contracted, deposited, divided, instructed, reviewed, reviewOpened } from './sh-order';

const BOTH = [
  ['annex 1', shAnnex1],
  ['annex 2', shAnnex2],
] as const;

describe.each(BOTH)('S2.16, an order comes in: %s', (_, procedure) => {
  it('S2.16a.1 S2.16b.1 C13 is taken in within a day', () => {
    const order = anShOrder(procedure);
    expect(order.now).toBe('2026-03-02T01:00:00.000Z');
    expect(order.due('orderReceived')).toBe('2026-03-03T01:00:00.000Z');
    expect(order.trying.confirm('reviewOpened')).toBe('TOO_EARLY');
  });

  it.each(['delivery', 'instalments'])('S2.16a.2 without %s there is nothing to review yet', (missing) => {
    const order = anShOrder(procedure);
    delete order.plan.terms.slice[`terms.${missing}`];
    expect(order.confirm('orderReceived').trying.confirm('reviewOpened')).toBe('TOO_EARLY');
  });

  it('S2.16b.1 C14 half a day later sales asks PMC when the review ends, and asks on until it has', () => {
    const order = anShOrder(procedure).confirm('orderReceived');
    // half of nine to twelve and half past one to six
    expect(order.due('reviewEndAsked')).toBe('2026-03-02T06:15:00.000Z');
    order.wait(60).confirm('reviewEndAsked', { values: { endPromised: '2026-03-04' } });
    expect(order.open()).toContain('reviewEndAsked');
    expect(dayDue(order, 'reviewEndAsked')).toBe('2026-03-03');
    divided(inTurn(order, 'reviewOpened'), { kind: 'product' });
    inTurn(order, 'productReviewed', 'productionCostAudited', 'orderReviewed');
    expect(order.state('reviewEndAsked')).toBe('notNeeded');
  });

  it('S2.16b.2 C15c G20 every product’s owner has half a day; the review waits for all of them', () => {
    const order = divided(reviewOpened(anShOrder(procedure)), { kind: 'product', label: 'lid' });
    expect(order.due('productReviewed', 'product:mug')).toBe('2026-03-02T06:15:00.000Z');
    order.confirm('productionCostAudited').confirm('productReviewed', { part: 'product:mug' });
    expect(order.trying.confirm('orderReviewed')).toBe('TOO_EARLY');
    order.confirm('productReviewed', { part: 'product:lid' });
    expect(order.trying.confirm('orderReviewed')).toBe('ok');
  });

  it('S2.16b.2 a product owner who is late is urged at once, his manager four hours later', () => {
    const order = reviewOpened(anShOrder(procedure)).advance('2026-03-03T12:00:00+08:00');
    expect(reminded(order, 'productReviewed').slice(0, 2)).toEqual(['owner overdue', 'ownerManager escalation']);
  });

  it('S2.16a.4 G23 without the production cost audited by outsourcing there is no review', () => {
    const order = reviewOpened(anShOrder(procedure)).confirm('productReviewed');
    expect(order.trying.confirm('orderReviewed')).toBe('TOO_EARLY');
    expect(order.trying.confirm('productionCostAudited', { by: 'purchasing' })).toBe('NOT_YOURS');
    expect(order.confirm('productionCostAudited').trying.confirm('orderReviewed')).toBe('ok');
  });

  it('S2.16a.2 no product, no review: PMC names at least one', () => {
    const order = inTurn(anShOrder(procedure), 'orderReceived', 'reviewOpened', 'productionCostAudited');
    expect(order.waitsFor('orderReviewed')).toContain('productReviewed');
  });

  it('E15 S2.16a.3 an objection of the auditors sends the review back to PMC, who has its time again', () => {
    const order = reviewed(anShOrder(procedure))
      .advance('2026-03-09T10:00:00+08:00')
      .refuse('reviewAudited', { reason: 'colour fastness' });
    expect(order.open()).toContain('orderReviewed');
    expect(dayDue(order, 'orderReviewed')).toBe('2026-03-11');
  });

  it('G22 C15e E15 S2.16b.2 an abnormal review passes only with the vice-chairman, within a day', () => {
    const order = audited(anShOrder(procedure), 'abnormal');
    expect(order.due('abnormalReviewSigned')).toBe('2026-03-03T01:00:00.000Z');
    expect(order.trying.confirm('contractDrafted')).toBe('TOO_EARLY');
    expect(order.trying.sign('abnormalReviewSigned', { by: 'planningManager' })).toBe('NOT_A_SIGNER');
    expect(order.sign('abnormalReviewSigned').trying.confirm('contractDrafted')).toBe('ok');
    expect(audited(anShOrder(procedure)).state('abnormalReviewSigned')).toBe('notNeeded');
  });

  it('S2.16b.2 G22 nor does one in which one product owner found his product abnormal, whatever PMC made of it', () => {
    const order = divided(reviewOpened(anShOrder(procedure)), { kind: 'product', label: 'lid' }).confirm('productionCostAudited');
    order.confirm('productReviewed', { part: 'product:mug', values: { judgement: 'abnormal' } });
    order.confirm('productReviewed', { part: 'product:lid', values: { judgement: 'ok' } });
    audit(order.confirm('orderReviewed', { values: { result: 'ok' } }));
    expect(order.trying.confirm('contractDrafted')).toBe('TOO_EARLY');
    expect(order.sign('abnormalReviewSigned').trying.confirm('contractDrafted')).toBe('ok');
  });

  it('G22 refused by the vice-chairman, the order ends', () => {
    const order = audited(anShOrder(procedure), 'abnormal').refuse('abnormalReviewSigned', { reason: 'no margin' });
    expect(order.plan.cancelled).toBe(true);
    expect(order.plan.closed).toBe(true);
  });

  it('S2.16a.5 S2.16b.3 G25 C11 the contract is signed within a day of the review, by the customer, and again when he wants it otherwise', () => {
    const order = audited(anShOrder(procedure)).confirm('contractDrafted');
    expect(order.letters()).toContain('contractToSign → customer');
    expect(order.due('contractSigned')).toBe('2026-03-03T01:00:00.000Z');
    order.refuse('contractSigned', { reason: 'wrong consignee', back: ['contractDrafted'] });
    expect(order.open()).toContain('contractDrafted');
    expect(order.state('reviewAudited')).toBe('done');
  });

  it('S2.16a.5 S2.16b.3 G26 C12 contract and review form are on file with finance and PMC two days after the review', () => {
    const order = contracted(anShOrder(procedure));
    expect(order.due('contractFiled')).toBe('2026-03-04T01:00:00.000Z');
    expect(order.trying.confirm('contractFiled', { values: { reviewForm: undefined } })).toBe('EVIDENCE_MISSING');
    expect(order.confirm('contractFiled').letters()).toEqual(expect.arrayContaining(['copy → planning', 'copy → finance']));
  });
});

describe('S2.16, where the two tables differ', () => {
  const reviewing = (order: ACase): ACase => inTurn(reviewOpened(order), 'productReviewed', 'productionCostAudited');

  it('C15a C15b F-05 S2.16a.2 the product’s class decides how long the review may take', () => {
    expect(dayDue(reviewing(anShOrder(shAnnex1)), 'orderReviewed')).toBe('2026-03-04');
    expect(dayDue(reviewing(anShOrder(shAnnex1, { productClass: 'regular' })), 'orderReviewed')).toBe('2026-03-04');
    expect(dayDue(reviewing(anShOrder(shAnnex1, { productClass: 'new' })), 'orderReviewed')).toBe('2026-03-12');
  });

  it('F-05 S2.16b.2 by the cycle table two days are for all', () => {
    expect(dayDue(reviewing(anShOrder(shAnnex2, { productClass: 'new' })), 'orderReviewed')).toBe('2026-03-04');
  });

  it('S2.16a.3 C15d G21 annex 1: international business and finance audit, a day', () => {
    const order = reviewed(anShOrder(shAnnex1));
    expect(order.due('reviewAudited')).toBe('2026-03-03T01:00:00.000Z');
    expect(order.sign('reviewAudited', { by: 'finance', as: 'finance' }).state('reviewAudited')).toBe('open');
    expect(order.trying.confirm('contractDrafted')).toBe('TOO_EARLY');
    expect(order.trying.sign('reviewAudited', { by: 'planningManager' })).toBe('NOT_A_SIGNER');
    expect(order.sign('reviewAudited', { by: 'foreignTrade', as: 'foreignTrade' }).state('reviewAudited')).toBe('done');
  });

  it('S2.16b.2 C15d G21 annex 2: PMC audits, and not by who led the review', () => {
    const order = reviewed(anShOrder(shAnnex2));
    expect(order.trying.sign('reviewAudited', { by: 'finance' })).toBe('NOT_A_SIGNER');
    const leader = { person: 'planning', role: 'planningManager', for: 'planningManager' };
    expect(order.trying.sign('reviewAudited', { by: leader })).toBe('FOUR_EYES');
    expect(order.sign('reviewAudited').trying.confirm('contractDrafted')).toBe('ok');
  });

  it('F-03 C20a C20b S2.16a.6 annex 1: a day for the instruction sheet, a day for its audit', () => {
    const order = contracted(anShOrder(shAnnex1));
    expect(order.due('instructionSheetMade')).toBe('2026-03-02T10:00:00.000Z');
    order.advance('2026-03-02T15:00:00+08:00').confirm('instructionSheetMade');
    expect(order.due('instructionSheetAudited')).toBe('2026-03-03T07:00:00.000Z');
  });

  it('F-03 C20c C20d C20e S2.16b.5 annex 2: half a day for the sheet, half for its audit, a day until it is out', () => {
    const order = contracted(anShOrder(shAnnex2));
    expect(order.due('instructionSheetMade')).toBe('2026-03-02T06:15:00.000Z');
    order.counted('depositReceived', '3000.00', { part: 'instalment:deposit' });
    order.confirm('instructionSheetMade');
    expect(order.due('instructionSheetAudited')).toBe('2026-03-02T06:15:00.000Z');
    order.sign('instructionSheetAudited').advance('2026-03-02T11:00:00+08:00');
    expect(order.due('instructionSheetIssued')).toBe('2026-03-02T10:00:00.000Z');
  });

  it('G49 E07 S2.16a.6 S2.16b.5 foreign trade audits the sheet in annex 1, the product’s owner in annex 2; refused it is made anew', () => {
    const one = deposited(anShOrder(shAnnex1)).confirm('instructionSheetMade');
    expect(one.trying.sign('instructionSheetAudited', { by: 'productOwner' })).toBe('NOT_A_SIGNER');
    expect(one.trying.confirm('instructionSheetIssued')).toBe('TOO_EARLY');
    expect(one.sign('instructionSheetAudited', { by: 'foreignTradeManager' }).trying.confirm('instructionSheetIssued')).toBe('ok');
    const two = deposited(anShOrder(shAnnex2)).confirm('instructionSheetMade');
    expect(two.trying.sign('instructionSheetAudited', { by: 'foreignTradeManager' })).toBe('NOT_A_SIGNER');
    expect(two.refuse('instructionSheetAudited', { by: 'productOwner' }).open()).toContain('instructionSheetMade');
  });
});

describe('S2.16, an order that changes', () => {
  const proposed = (order: ACase): ACase =>
    order.confirm('changeProposed', {
      values: { diff: diffOf('terms-1', 'terms-2', { delivery: '2026-08-31' }), lossBorneBy: 'customer' },
      open: { kind: 'change' },
    });

  it.each(BOTH)('E15 is reviewed again before the customer agrees; then review, contract and sheet are made anew: %s', (_, procedure) => {
    const order = proposed(instructed(anShOrder(procedure)));
    expect(order.trying.confirm('changeAgreed')).toBe('TOO_EARLY');
    signedBy(order, 'changeReviewed', 'planning', 'foreignTrade').confirm('changeAgreed');
    expect(order.state('instructionSheetIssued')).toBe('shaken');
    expect(order.open()).toContain('orderReviewed');
    expect(order.trying.uphold('instructionSheetIssued')).toBe('LAW_7');
    inTurn(audit(order.confirm('orderReviewed')), 'contractDrafted', 'contractSigned', 'instructionSheetMade').sign(
      'instructionSheetAudited',
    );
    expect(order.trying.confirm('instructionSheetIssued')).toBe('ok');
  });

  it('a change that is refused leaves the order as it is', () => {
    const order = proposed(instructed(anShOrder(shAnnex1)));
    order.refuse('changeReviewed', { by: 'planning', reason: 'no capacity in August' });
    expect(order.open()).toContain('changeProposed@change:1');
    expect(order.state('instructionSheetIssued')).toBe('done');
  });
});
