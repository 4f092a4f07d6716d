import { again, approval, count, letter, on, onFile, outside, paper, procedure, setting, stage, task, workingDays } from '../../builders';
import { HOUSE_LADDERS } from '../house/ladders';

const repeating = { n: 2, unit: 'workingDays' } as const;
const NOTHING_DELIVERED = { methods: [], inspection: [] } as const;

/** S1.17: last month's unpaid goods, signed by us, sealed by the customer, and the day on which it is paid. */
export const statementRules = procedure(
  'statement',
  {
    for: 'statement',
    version: 1,
    cast: ['merchandiser', 'salesperson', 'finance'],
    parties: ['customer'],
    cancel: ['finance'],
    allows: NOTHING_DELIVERED,
    settings: { draftDays: 3, signDays: 1, returnDays: 5, dateDays: 2, bankCharges: '50' },
    ladders: {
      default: HOUSE_LADDERS.default,
      chase: [
        { n: -1, unit: 'workingDays', to: 'customer', letter: 'askedAgain', daily: false },
        { n: 1, unit: 'workingDays', to: 'customer', letter: 'statementWanted' },
        { n: 2, unit: 'workingDays', to: 'salesperson', letter: 'overdue' },
        { n: 4, unit: 'workingDays', to: 'ownerManager', letter: 'escalation', every: repeating },
      ],
      promised: [
        { n: -2, unit: 'workingDays', to: 'merchandiser', letter: 'reminder' },
        { n: 0, unit: 'workingDays', to: 'customer', letter: 'paymentReminder' },
        { n: 1, unit: 'workingDays', to: 'salesperson', letter: 'overdue' },
        { n: 2, unit: 'workingDays', to: 'finance', letter: 'overdue' },
        { n: 5, unit: 'workingDays', to: 'ownerManager', letter: 'escalation', every: repeating },
      ],
    },
  },
  [
    stage('drafting', [
      task('statementDrafted', {
        by: 'merchandiser',
        evidence: { month: 'text', deliveries: 'list', total: 'money' },
        due: workingDays(setting('draftDays')).after('case.opened', { afresh: true }),
        then: [paper('statementOfAccount')],
        source: ['S1.17.1', 'C27'],
      }),
      approval('statementSigned', {
        after: ['statementDrafted'],
        mode: 'all',
        chain: ['salesperson', 'finance'],
        refused: again('statementDrafted'),
        due: workingDays(setting('signDays')).after('statementDrafted'),
        source: ['S1.17.2'],
      }),
    ]),
    stage('confirming', [
      outside('statementReturned', {
        after: ['statementSigned'],
        by: 'customer',
        reads: ['facts.statementDrafted.total'],
        is: 'showsCustomer',
        evidence: { sealed: 'scan' },
        atOpening: [letter('customer', 'statementToSeal')],
        refused: again('statementDrafted'),
        due: workingDays(setting('returnDays')).after('statementSigned'),
        ladder: 'chase',
        source: ['S1.17.3', 'G107', 'E36'],
      }),
      outside('paymentDatePromised', {
        after: ['statementReturned'],
        by: 'customer',
        evidence: { promisedDate: 'date' },
        atOpening: [letter('customer', 'paymentDateWanted')],
        refused: again('statementDrafted'),
        due: workingDays(setting('dateDays')).after('statementReturned'),
        ladder: 'chase',
        copies: { to: ['salesperson', 'finance'] },
        source: ['S1.17.4', 'G108', 'E36'],
      }),
      count('statementPaid', {
        after: ['statementDrafted'],
        by: 'finance',
        toward: 'facts.statementDrafted.total',
        tolerance: 'setting.bankCharges',
        due: on('facts.paymentDatePromised.promisedDate'),
        ladder: 'promised',
        source: ['S1.17.4', 'C59', 'G109', 'E35'],
      }),
      task('statementFiled', {
        after: ['paymentDatePromised', 'statementPaid'],
        by: 'finance',
        is: 'closes',
        due: workingDays(1).after('statementPaid'),
        source: ['S1.17.4'],
      }),
    ]),
    stage('windingUp', [
      task('statementRecalled', {
        by: 'merchandiser',
        when: onFile('statementSigned'),
        evidence: { reason: 'text' },
        then: [letter('customer', 'statementRecalled')],
      }),
    ]),
  ],
);

/** S1.3.6: between the 1st and the 5th the supplier's month is compared and paid. */
export const supplierStatementRules = procedure(
  'supplierStatement',
  {
    for: 'statement',
    version: 1,
    cast: ['merchandiser', 'finance', 'businessManager'],
    parties: ['supplier'],
    cancel: ['businessManager'],
    allows: NOTHING_DELIVERED,
    settings: { listDays: 1, answerDays: 1 },
    ladders: { default: HOUSE_LADDERS.default },
  },
  [
    stage('comparing', [
      task('deliveriesListed', {
        by: 'merchandiser',
        evidence: { month: 'text', deliveries: 'list', total: 'money' },
        due: workingDays(setting('listDays')).after('case.opened', { afresh: true }),
        source: ['S1.3.6', 'C43'],
      }),
      outside('supplierAgreed', {
        after: ['deliveriesListed'],
        by: 'supplier',
        reads: ['facts.deliveriesListed.total'],
        evidence: { supplierStatement: { type: 'file', optional: true } },
        atOpening: [letter('supplier', 'statementToAgree')],
        refused: again('deliveriesListed'),
        due: workingDays(setting('answerDays'), 'supplier').after('deliveriesListed'),
        source: ['S1.3.6'],
      }),
      approval('paymentApproved', {
        after: ['supplierAgreed', 'deliveriesListed'],
        chain: ['businessManager'],
        refused: again('deliveriesListed'),
        due: workingDays(1).after('supplierAgreed'),
        source: ['S1.3.6', 'E07'],
      }),
      task('supplierPaid', {
        after: ['paymentApproved'],
        by: 'finance',
        is: 'closes',
        evidence: { paid: 'money', slip: 'scan' },
        due: on('terms.dueOn'),
        then: [letter('supplier', 'supplierPaid')],
        source: ['S1.3.6', 'C43'],
      }),
    ]),
    stage('windingUp', [task('supplierTold', { by: 'merchandiser', when: onFile('deliveriesListed'), evidence: { reason: 'text' } })]),
  ],
);

/** S1.3.14: a reseller's delivery notes have a form of their own; they are audited, compared and settled between the 1st and the 5th. */
export const resellerStatementRules = procedure(
  'resellerStatement',
  {
    for: 'statement',
    version: 1,
    cast: ['merchandiser', 'salesperson', 'finance'],
    parties: ['reseller'],
    cancel: ['finance'],
    allows: NOTHING_DELIVERED,
    settings: { listDays: 1, answerDays: 1, bankCharges: '50' },
    ladders: { default: HOUSE_LADDERS.default },
  },
  [
    stage('comparing', [
      task('notesCollected', {
        by: 'merchandiser',
        evidence: { month: 'text', specialNotes: 'file', total: 'money' },
        due: workingDays(setting('listDays')).after('case.opened', { afresh: true }),
        source: ['S1.3.14', 'C44'],
      }),
      approval('notesAudited', {
        after: ['notesCollected'],
        chain: ['salesperson'],
        refused: again('notesCollected'),
        due: workingDays(1).after('notesCollected'),
        source: ['S1.3.14', 'E07'],
      }),
      outside('resellerAgreed', {
        after: ['notesAudited'],
        by: 'reseller',
        reads: ['facts.notesCollected.total'],
        atOpening: [letter('reseller', 'statementToAgree')],
        refused: again('notesCollected'),
        due: workingDays(setting('answerDays'), 'reseller').after('notesAudited'),
        source: ['S1.3.14'],
      }),
      count('resellerPaid', {
        after: ['notesCollected'],
        by: 'finance',
        toward: 'facts.notesCollected.total',
        tolerance: 'setting.bankCharges',
        due: on('terms.dueOn'),
        source: ['S1.3.14', 'C44', 'E35'],
      }),
      task('resellerSettled', {
        after: ['resellerAgreed', 'resellerPaid'],
        by: 'finance',
        is: 'closes',
        due: workingDays(1).after('resellerPaid'),
        source: ['S1.3.14', 'C44'],
      }),
    ]),
    stage('windingUp', [task('resellerTold', { by: 'merchandiser', when: onFile('notesCollected'), evidence: { reason: 'text' } })]),
  ],
);
