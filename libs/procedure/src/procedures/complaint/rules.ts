import {
  above,
  again,
  approval,
  is,
  letter,
  minutes,
  not,
  onFile,
  opens,
  outside,
  paper,
  procedure,
  sameDay,
  setting,
  stage,
  task,
  workingDays,
} from '../../builders';
import { HOUSE_LADDERS } from '../house/ladders';

// 1–2. Sales takes it down and tells the departments.
const taking = stage('taking', [
  task('complaintTaken', {
    by: 'salesperson',
    evidence: {
      complaintText: 'text',
      orderNumber: 'text',
      severity: { type: 'choice', of: ['serious', 'notSerious'] },
      photo: { type: 'photo', optional: true },
    },
    due: minutes(setting('takenMinutes')).after('case.opened', { afresh: true }),
    ladder: 'urgent',
    then: [letter('customer', 'complaintReceived')],
    source: ['S1.16.1', 'S3.6.2', 'G102', 'C36', 'F-20'],
  }),
  task('liaisonFormSent', {
    after: ['complaintTaken'],
    by: 'salesperson',
    reads: ['facts.complaintTaken.severity'],
    evidence: { departments: 'list' },
    due: sameDay('complaintTaken'),
    ladder: 'urgent',
    copies: { to: ['afterSales', 'responsibleDepartment', 'quality'] },
    then: [paper('liaisonForm')],
    source: ['S1.16.2', 'S3.6.2', 'G102'],
  }),
]);

// 3–4. Serious: a meeting first. Then the responsible department says why, what is done, and what is paid.
const solving = stage('solving', [
  task('meetingHeld', {
    after: ['liaisonFormSent'],
    by: 'afterSales',
    when: is('facts.complaintTaken.severity', 'serious'),
    evidence: { meetingRecord: 'text', participants: 'list' },
    due: workingDays(setting('meetingDays')).after('liaisonFormSent'),
    copies: { to: ['businessManager'] },
    source: ['S1.16.3a', 'G103', 'F-22'],
  }),
  task('causeAnalysed', {
    after: ['liaisonFormSent', 'meetingHeld'],
    by: 'responsibleDepartment',
    evidence: {
      cause: 'text',
      countermeasure: 'text',
      compensation: { type: 'choice', of: ['none', 'replacement', 'priceReduction', 'refund'] },
      compensationAmount: { type: 'money', optional: true },
      paidBy: { type: 'party', optional: true },
    },
    due: workingDays(setting('analysisDays')).after('liaisonFormSent', { afresh: true }),
    copies: { to: ['salesperson'] },
    source: ['S1.16.3b', 'S1.16.4', 'G104', 'E32'],
  }),
  approval('compensationApproved', {
    after: ['causeAnalysed'],
    chain: [
      'businessManager',
      { role: 'generalManager', when: above('facts.causeAnalysed.compensationAmount', setting('compensationLimit')) },
    ],
    when: not(is('facts.causeAnalysed.compensation', 'none')),
    is: 'reviewStands',
    refused: again('causeAnalysed'),
    due: workingDays(setting('approvalDays')).after('causeAnalysed'),
    source: ['S1.16.4', 'E37', 'G101'],
  }),
]);

// 5–6. The customer reads the answer; who is not satisfied opens it again. Then it is archived so that it does not come back.
const answering = stage('answering', [
  task('replyDrafted', {
    after: ['causeAnalysed', 'compensationApproved'],
    by: 'salesperson',
    reads: ['facts.causeAnalysed.cause', 'facts.causeAnalysed.countermeasure'],
    evidence: { reply: 'text' },
    due: workingDays(1).after('causeAnalysed'),
    source: ['S1.16.5'],
  }),
  outside('replyAccepted', {
    after: ['replyDrafted'],
    by: 'customer',
    reads: ['facts.replyDrafted.reply'],
    is: 'showsCustomer',
    evidence: { comments: { type: 'text', optional: true } },
    atOpening: [letter('customer', 'complaintReply')],
    refused: again('causeAnalysed', 'complaintTaken'),
    due: workingDays(setting('replyDays')).after('replyDrafted'),
    ladder: 'party',
    source: ['S1.16.5', 'G105', 'E31', 'E32'],
  }),
  task('replacementAsked', {
    after: ['compensationApproved'],
    by: 'afterSales',
    when: is('facts.causeAnalysed.compensation', 'replacement'),
    evidence: { partWanted: 'text' },
    due: workingDays(1).after('compensationApproved'),
    then: [opens('replacementPart', ['facts.complaintTaken.orderNumber', 'facts.replacementAsked.partWanted'])],
    source: ['E34'],
  }),
  task('complaintArchived', {
    after: ['replyAccepted', 'replacementAsked'],
    by: 'salesperson',
    is: 'closes',
    evidence: { prevention: 'text' },
    due: workingDays(1).after('replyAccepted'),
    copies: { to: ['quality', 'responsibleDepartment'] },
    source: ['S1.16.6', 'G105'],
  }),
]);

const windingUp = stage('windingUp', [
  task('departmentsTold', { by: 'salesperson', when: onFile('liaisonFormSent'), evidence: { reason: 'text' } }),
  task('customerAnswered', {
    by: 'salesperson',
    when: onFile('complaintTaken'),
    evidence: { reply: 'text' },
    then: [letter('customer', 'complaintEnded')],
  }),
]);

/** S1.16: sales records, after-sales handles (F-20), the responsible department explains, the customer is answered. */
export const complaintRules = procedure(
  'complaint',
  {
    for: 'complaint',
    version: 1,
    cast: ['afterSales', 'salesperson', 'responsibleDepartment', 'quality', 'businessManager', 'generalManager', 'merchandiser'],
    parties: ['customer'],
    cancel: ['businessManager'],
    allows: { methods: [], inspection: [] },
    settings: { takenMinutes: 30, meetingDays: 2, analysisDays: 3, approvalDays: 1, replyDays: 5, compensationLimit: '5000' },
    ladders: { default: HOUSE_LADDERS.default, urgent: HOUSE_LADDERS.urgent, party: HOUSE_LADDERS.party },
  },
  [taking, solving, answering, windingUp],
);
