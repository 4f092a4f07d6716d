import {
  again,
  all,
  approval,
  atLeast,
  atMost,
  each,
  is,
  known,
  letter,
  not,
  outside,
  paper,
  path,
  sameDay,
  setting,
  stage,
  task,
  workingDays,
  workingHours,
} from '../../builders';

/** What the standard order is computed from, and how it is to be paid: a change of any has it compared anew. */
export const ORDERED = ['terms.lines', 'terms.goods', 'terms.price', 'terms.instalments', 'terms.inspection', 'terms.remarks'] as const;

const ORIGINAL = 'facts.standardOrderEntered.originalAmount';
const equal = all(atLeast(ORIGINAL, path('terms.amount')), atMost(ORIGINAL, path('terms.amount')));

// By fax or mail to the desk, to the assistant of the region, read, entered, compared.
export const taking = stage('taking', [
  task('orderClassified', {
    by: 'orderDesk',
    evidence: {
      customerOrder: 'file',
      channel: { type: 'choice', of: ['fax', 'email'] },
      region: { type: 'choice', of: ['south', 'north'] },
      assistant: 'party',
    },
    due: workingHours(setting('takeHours')).after('case.opened'),
    source: ['S2.15.1'],
  }),
  task('orderRead', {
    after: ['orderClassified'],
    by: 'salesAssistant',
    evidence: { nameModelQuantity: { type: 'choice', of: ['clear', 'unclear'] } },
    due: workingHours(setting('takeHours')).after('orderClassified', { afresh: true }),
    source: ['S2.15.2', 'G18'],
  }),
  outside('orderClarified', {
    after: ['orderRead'],
    by: 'customer',
    when: is('facts.orderRead.nameModelQuantity', 'unclear'),
    atOpening: [letter('customer', 'orderUnclear')],
    evidence: { annotation: 'text' },
    refused: again('orderRead'),
    due: workingHours(setting('clearHours')).after('orderRead', { afresh: true }),
    ladder: 'party',
    source: ['S2.15.2', 'E04', 'F-14'],
  }),
  task('standardOrderEntered', {
    after: ['orderRead', 'orderClarified', known('terms.instalments')],
    by: 'salesAssistant',
    reads: ['terms.lines', 'terms.goods', 'terms.price', 'terms.remarks'],
    evidence: { originalAmount: 'money', remark: { type: 'text', optional: true } },
    due: sameDay('orderRead'),
    source: ['S2.15.3'],
  }),
  task('mismatchExplained', {
    after: ['standardOrderEntered'],
    by: 'salesAssistant',
    when: not(equal),
    reads: [ORIGINAL],
    evidence: { cause: 'text', wrong: { type: 'choice', of: ['standardOrder', 'customersOrder'] } },
    due: sameDay('standardOrderEntered'),
    ladder: 'urgent',
    source: ['S2.15.3', 'E09'],
  }),
  approval('amountReconciled', {
    after: ['standardOrderEntered', 'mismatchExplained', equal],
    chain: ['salesAuditClerk'],
    reads: ORDERED,
    is: 'reviewStands',
    refused: again('standardOrderEntered'),
    due: sameDay('standardOrderEntered'),
    ladder: 'urgent',
    copies: { to: ['salesAccountant'] },
    then: [paper('standardOrder')],
    source: ['S2.15.3', 'G19', 'C49', 'E09'],
  }),
]);

/** A change is agreed with the customer, then entered, compared and secured anew. */
export const changes = each('change', {}, [
  task('changeProposed', {
    by: 'salesAssistant',
    evidence: { diff: 'termsDiff', reason: 'text', lossBorneBy: 'party' },
    copies: { to: ['salesAccountant'] },
    source: ['S2.15.3'],
  }),
  approval('changeSupported', {
    after: ['changeProposed'],
    chain: ['salesperson'],
    refused: again('changeProposed'),
    due: workingDays(setting('signDays')).after('changeProposed'),
    source: ['S2.15.3'],
  }),
  outside('changeAgreed', {
    after: ['changeSupported'],
    by: 'customer',
    is: 'adoptsTerms',
    atOpening: [letter('customer', 'changeToAgree')],
    refused: again('changeProposed'),
    due: workingDays(setting('replyDays')).after('changeSupported'),
    ladder: 'party',
    source: ['S2.15.3'],
  }),
]);
