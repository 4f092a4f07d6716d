import {
  again,
  all,
  any,
  approval,
  count,
  days,
  each,
  is,
  known,
  letter,
  moneyIn,
  on,
  outside,
  setting,
  stage,
  task,
  workingDays,
} from '../../builders';
import { AGREED } from '../house/agreed';

// Every order, spare parts too, is reviewed before anything is planned, bought or made.
export const reviewing = stage('reviewing', [
  task('orderReceived', {
    by: 'marketing',
    evidence: {
      customerOrder: 'file',
      orderKind: { type: 'choice', of: ['order', 'spareParts'] },
      parentOrder: { type: 'text', optional: true },
    },
    copies: { to: ['technology', 'purchasing', 'production', 'logistics', 'finance'] },
    due: workingDays(setting('receiveDays')).after('case.opened', { afresh: true }),
    source: ['S2.13.1a', 'S2.13.2'],
  }),
  task('technicalConfirmed', {
    after: ['orderReceived', known('terms.delivery'), known('terms.instalments')],
    by: 'technology',
    reads: ['terms.lines', 'terms.goods', 'terms.remarks'],
    evidence: { specialRequirements: 'text', physicalSample: { type: 'choice', of: ['confirmed', 'none'] } },
    due: workingDays(setting('technicalDays')).after('orderReceived', { afresh: true }),
    source: ['S2.13.1b'],
  }),
  approval('orderReviewed', {
    after: ['technicalConfirmed'],
    mode: 'all',
    chain: [{ role: 'technology', own: true }, 'marketing', 'purchasing', 'production', 'finance'],
    reads: AGREED,
    is: 'reviewStands',
    refused: again('technicalConfirmed', 'orderReceived'),
    due: workingDays(setting('reviewDays')).after('technicalConfirmed'),
    source: ['S2.13.1b', 'S2.13.2', 'G20'],
  }),
  task('purchasePlanned', {
    after: ['orderReviewed'],
    by: 'purchasing',
    reads: ['terms.lines', 'terms.goods'],
    evidence: { purchasePlan: 'file' },
    due: workingDays(setting('planDays')).after('orderReviewed'),
    source: ['S2.13.1c'],
  }),
]);

/** Finance sees that the order's money arrives in time. */
export const money = each('instalment', { from: 'terms.instalments' }, [
  count('depositReceived', {
    after: ['orderReviewed'],
    by: 'finance',
    when: is('part.gate', 'production'),
    toward: 'part.amount',
    tolerance: 'setting.bankCharges',
    is: moneyIn('production'),
    due: days(setting('depositDays')).after('orderReviewed'),
    ladder: 'money',
    source: ['S2.13.8', 'F-14'],
  }),
  count('shipmentPaymentReceived', {
    after: ['orderReviewed'],
    by: 'finance',
    when: is('part.gate', 'shipment'),
    toward: 'part.amount',
    tolerance: 'setting.bankCharges',
    is: moneyIn('shipment'),
    due: workingDays(1).before('goodsShipped'),
    ladder: 'money',
    source: ['S2.13.8'],
  }),
  count('laterPaymentReceived', {
    after: ['goodsShipped'],
    by: 'finance',
    when: all(is('part.method', 'tt'), any(is('part.gate', 'originals'), is('part.gate', 'later'))),
    toward: 'part.amount',
    tolerance: 'setting.bankCharges',
    is: moneyIn('later'),
    due: days(setting('laterDays')).after('goodsShipped'),
    ladder: 'money',
    source: ['S2.13.8'],
  }),
]);

export const production = each('factoryOrder', { covers: 'terms.lines' }, [
  task('productionScheduled', {
    after: ['orderReviewed', 'purchasePlanned', 'depositReceived', 'change'],
    by: 'production',
    is: 'startsProduction',
    reads: ['terms.goods', 'terms.delivery', 'part.quantity'],
    evidence: { schedule: 'file' },
    due: workingDays(setting('planDays')).after('purchasePlanned'),
    source: ['S2.13.3', 'S2.13.5a'],
  }),
  task('progressTracked', {
    after: ['productionScheduled'],
    by: 'marketing',
    evidence: { progress: 'text' },
    due: days(setting('trackDays')).after('productionScheduled'),
    every: days(setting('trackDays')),
    until: 'productionFinished',
    source: ['S2.13.7', 'C51a', 'F-14'],
  }),
  task('productionFinished', {
    after: ['productionScheduled', 'change'],
    by: 'production',
    evidence: { finished: 'lines' },
    due: on('part.dueOn', { closed: 'before' }),
    source: ['S2.13.1d'],
  }),
]);

/** What a department did that hindered production is written down while it is fresh, and assessed. */
export const hindrances = each('hindrance', {}, [
  task('hindranceReported', {
    by: 'production',
    evidence: { department: 'text', whatHappened: 'text', effect: 'text' },
    source: ['S2.13.5b'],
  }),
  task('hindranceAssessed', {
    after: ['hindranceReported'],
    by: 'managementDepartment',
    evidence: { assessment: 'text' },
    refused: again('hindranceReported'),
    due: workingDays(setting('assessDays')).after('hindranceReported'),
    source: ['S2.13.5b', 'E41'],
  }),
]);

/** After the review nothing changes but by the change form: reviewed again, agreed with the customer, the loss with who asked for it. */
export const changes = each('change', {}, [
  task('changeRequested', {
    by: 'marketing',
    evidence: {
      requestingSection: { type: 'choice', of: ['marketing', 'technology', 'purchasing', 'production', 'logistics', 'finance'] },
      changeKind: { type: 'choice', of: ['technicalRequirement', 'quantity', 'accessories', 'completionTime', 'other'] },
      diff: 'termsDiff',
      reason: 'text',
    },
    copies: { to: ['technology', 'purchasing', 'production'] },
    source: ['S2.13.4b', 'G62', 'E17'],
  }),
  approval('changeReviewed', {
    after: ['changeRequested'],
    mode: 'all',
    chain: ['technology', 'purchasing', 'production'],
    refused: again('changeRequested'),
    due: workingDays(setting('reviewDays')).after('changeRequested'),
    source: ['S2.13.2', 'S2.13.4b', 'G63', 'E17', 'F-19'],
  }),
  outside('changeAgreed', {
    after: ['changeReviewed'],
    by: 'customer',
    is: 'adoptsTerms',
    atOpening: [letter('customer', 'changeToAgree')],
    refused: again('changeRequested'),
    due: workingDays(setting('replyDays')).after('changeReviewed'),
    ladder: 'party',
    source: ['S2.13.4b', 'F-19'],
  }),
  task('lossCharged', {
    after: ['changeReviewed'],
    by: 'finance',
    evidence: { lossAmount: 'money', lossBorneBy: { type: 'choice', of: ['requestingSection'] } },
    due: workingDays(setting('assessDays')).after('changeReviewed'),
    source: ['S2.13.4b', 'E17'],
  }),
]);
