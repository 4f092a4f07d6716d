import {
  again,
  any,
  approval,
  byCases,
  days,
  each,
  halfDays,
  is,
  known,
  latest,
  letter,
  outside,
  paper,
  sameDay,
  setting,
  someIs,
  stage,
  stop,
  task,
  workingDays,
} from '../../builders';
import { AGREED } from '../house/agreed';

// The order comes in; from half a day later sales asks when the review will be finished.
export const receiving = stage('receiving', [
  task('orderReceived', {
    by: 'salesperson',
    evidence: { customerOrder: 'file', requirements: { type: 'text', optional: true } },
    due: days(setting('receiveDays')).after('case.opened', { closed: 'after' }),
    source: ['S2.16a.1', 'S2.16b.1', 'C13'],
  }),
  task('reviewEndAsked', {
    after: ['orderReceived'],
    by: 'salesperson',
    evidence: { endPromised: 'date', comments: { type: 'text', optional: true } },
    due: halfDays(setting('chaseHalfDays')).after('orderReceived'),
    every: workingDays(1),
    until: 'orderReviewed',
    source: ['S2.16b.1', 'C14'],
  }),
]);

/** The owner of each product judges his own, within half a day. */
export const products = each('product', { atLeast: 1 }, [
  task('productReviewed', {
    after: ['reviewOpened'],
    by: 'productOwner',
    evidence: { judgement: { type: 'choice', of: ['ok', 'abnormal'] }, comments: { type: 'text', optional: true } },
    due: halfDays(setting('ownerHalfDays')).after('reviewOpened'),
    ladder: 'urgent',
    source: ['S2.16b.2', 'G20', 'C15c'],
  }),
]);

/** The review is led by PMC and audited by those the annex names; what is abnormal passes only with the vice-chairman. */
export const reviewing = <const A extends readonly [string, ...string[]]>(auditors: A) =>
  stage('reviewing', [
    task('reviewOpened', {
      after: ['orderReceived', known('terms.delivery'), known('terms.instalments')],
      by: 'planning',
      due: sameDay('orderReceived'),
      then: [paper('orderReviewForm')],
      source: ['S2.16a.2'],
    }),
    task('productionCostAudited', {
      after: ['reviewOpened'],
      by: 'outsourcing',
      reads: ['terms.lines', 'terms.goods'],
      evidence: { productionCost: 'money' },
      due: workingDays(1).after('reviewOpened'),
      source: ['S2.16a.4', 'G23'],
    }),
    task('orderReviewed', {
      after: ['productReviewed', 'productionCostAudited'],
      by: 'planning',
      reads: AGREED,
      evidence: { reviewForm: 'file', result: { type: 'choice', of: ['ok', 'abnormal'] }, remarks: { type: 'text', optional: true } },
      due: byCases(
        {
          when: is('terms.productClass', 'new'),
          due: days(setting('reviewNewDays')).after('orderReceived', { afresh: true, closed: 'after' }),
        },
        { due: days(setting('reviewDays')).after('orderReceived', { afresh: true, closed: 'after' }) },
      ),
      source: ['S2.16a.2', 'S2.16b.2', 'G20', 'C15a', 'C15b', 'F-05'],
    }),
    approval('reviewAudited', {
      after: ['orderReviewed'],
      mode: 'all',
      chain: auditors,
      reads: AGREED,
      is: 'reviewStands',
      refused: again('orderReviewed'),
      due: days(setting('auditDays')).after('orderReviewed', { closed: 'after' }),
      source: ['S2.16a.3', 'S2.16b.2', 'G21', 'C15d', 'E15'],
    }),
    approval('abnormalReviewSigned', {
      after: ['reviewAudited'],
      chain: ['viceChairman'],
      when: any(is('facts.orderReviewed.result', 'abnormal'), someIs('facts.productReviewed.judgement', 'abnormal')),
      refused: stop(),
      due: days(setting('abnormalDays')).after('reviewAudited', { closed: 'after' }),
      source: ['S2.16b.2', 'G22', 'C15e', 'E15'],
    }),
  ]);

const reviewedOk = (span: 'contractDays' | 'filingDays') =>
  latest(
    days(setting(span)).after('reviewAudited', { afresh: true, closed: 'after' }),
    days(setting(span)).after('abnormalReviewSigned', { afresh: true, closed: 'after' }),
  );

// The contract a day after the review, on file with PMC and finance a day later.
export const contracting = stage('contracting', [
  task('contractDrafted', {
    after: ['reviewAudited', 'abnormalReviewSigned', 'change'],
    by: 'foreignTrade',
    reads: AGREED,
    due: reviewedOk('contractDays'),
    then: [paper('salesContract')],
    source: ['S2.16a.5'],
  }),
  outside('contractSigned', {
    after: ['contractDrafted'],
    by: 'customer',
    reads: AGREED,
    is: 'showsCustomer',
    evidence: { contract: 'scan' },
    atOpening: [letter('customer', 'contractToSign')],
    refused: again('contractDrafted', 'orderReviewed'),
    due: reviewedOk('contractDays'),
    ladder: 'party',
    source: ['S2.16a.5', 'S2.16b.3', 'G25', 'C11'],
  }),
  task('contractFiled', {
    after: ['contractSigned'],
    by: 'foreignTrade',
    evidence: { contract: 'scan', reviewForm: 'file', registerNumber: 'text' },
    copies: { to: ['planning', 'finance'], acknowledge: true },
    due: reviewedOk('filingDays'),
    then: [paper('contractRegister')],
    source: ['S2.16a.5', 'S2.16b.3', 'G26', 'C12'],
  }),
]);

/** A change is reviewed again before the customer agrees; then contract and instruction sheet are made anew. */
export const changes = each('change', {}, [
  task('changeProposed', {
    by: 'salesperson',
    evidence: { diff: 'termsDiff', reason: 'text', lossBorneBy: 'party' },
    copies: { to: ['foreignTrade'] },
    source: ['E15'],
  }),
  approval('changeReviewed', {
    after: ['changeProposed'],
    mode: 'all',
    chain: ['planning', 'foreignTrade'],
    refused: again('changeProposed'),
    due: days(setting('auditDays')).after('changeProposed', { closed: 'after' }),
    source: ['E15'],
  }),
  outside('changeAgreed', {
    after: ['changeReviewed'],
    by: 'customer',
    is: 'adoptsTerms',
    atOpening: [letter('customer', 'changeToAgree')],
    refused: again('changeProposed'),
    due: workingDays(setting('replyDays')).after('changeReviewed'),
    ladder: 'party',
    source: ['E15'],
  }),
]);
