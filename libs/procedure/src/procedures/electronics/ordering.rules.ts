import {
  again,
  any,
  approval,
  atLeast,
  byCases,
  is,
  known,
  letter,
  not,
  on,
  outside,
  path,
  setting,
  stage,
  task,
  weeks,
  workingDays,
  workingHours,
} from '../../builders';
import { AGREED } from '../house/agreed';

const conflict = is('facts.dueDateAnalysed.conflict', true);

/** The customer's order, released by sales; its due date is held against the orders already placed. */
export const ordering = stage('ordering', [
  outside('customerOrderReceived', {
    after: [known('terms.delivery'), known('terms.instalments')],
    by: 'customer',
    link: false,
    reads: AGREED,
    evidence: { customerOrder: 'file' },
    due: workingDays(setting('promptDays')).after('case.opened', { afresh: true }),
    source: ['S1.11.1a'],
  }),
  approval('orderReleased', {
    after: ['customerOrderReceived'],
    chain: ['salesperson'],
    reads: AGREED,
    is: 'reviewStands',
    refused: again('customerOrderReceived'),
    due: workingDays(setting('signDays')).after('customerOrderReceived'),
    source: ['S1.11.1a'],
  }),
  task('dueDateAnalysed', {
    after: ['orderReleased'],
    by: 'merchandiser',
    reads: ['terms.delivery', 'terms.lines'],
    evidence: { conflict: 'flag', conflictsWith: { type: 'text', optional: true } },
    due: workingDays(setting('promptDays')).after('orderReleased', { afresh: true }),
    source: ['S1.11.1a', 'S1.11.1b'],
  }),
  approval('dueDateConflictDecided', {
    after: ['dueDateAnalysed'],
    mode: 'all',
    chain: ['generalManager', 'salesperson'],
    when: conflict,
    evidence: { decision: { type: 'choice', of: ['keep', 'change'] }, newDate: { type: 'date', optional: true } },
    refused: again('dueDateAnalysed'),
    due: workingHours(setting('conflictHours')).after('dueDateAnalysed'),
    ladder: 'urgent',
    source: ['S1.11.1b', 'G46', 'E16'],
  }),
]);

/** A date that was decided to move has moved when the terms say so: the change has been agreed with the customer. */
export const dateAsDecided = any(
  not(conflict),
  is('facts.dueDateConflictDecided.decision', 'keep'),
  atLeast('terms.delivery', path('facts.dueDateConflictDecided.newDate')),
);

/** What is the customer's own: given by sales within a week, a rush order as agreed; kept by the merchandiser, handed on to the departments. */
export const customerData = stage(
  'customerData',
  [
    task('customerDataReceived', {
      after: ['orderReleased'],
      by: 'salesperson',
      evidence: { silkScreen: 'text', packaging: 'text', barcode: 'text', software: 'text', accessories: 'text', files: 'file' },
      due: byCases(
        { when: is('terms.rush', true), due: on('terms.customerDataOn') },
        { due: weeks(setting('customerDataWeeks')).after('orderReleased') },
      ),
      ladder: 'sales',
      source: ['S1.11.5', 'G52', 'C19', 'E18'],
    }),
    task('customerDataDistributed', {
      after: ['customerDataReceived'],
      by: 'merchandiser',
      reads: ['facts.customerDataReceived.files'],
      evidence: { backup: 'text' },
      due: workingDays(setting('promptDays')).after('customerDataReceived'),
      copies: { to: ['purchasing', 'quality', 'production', 'engineering'], acknowledge: true },
      then: [letter('production', 'customerData')],
      source: ['S1.11.5'],
    }),
  ],
  { when: is('terms.customised', true) },
);
