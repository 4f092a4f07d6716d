import {
  again,
  approval,
  count,
  days,
  each,
  is,
  known,
  latest,
  letter,
  minutes,
  onFile,
  outside,
  procedure,
  setting,
  stage,
  task,
  workingDays,
} from '../../builders';

const ORDERED = ['terms.lines', 'terms.goods', 'terms.price', 'terms.instalments', 'terms.inspection'] as const;
const verified = { type: 'choice', of: ['verified'] } as const;
const remark = { remark: { type: 'text', optional: true } } as const;

// Each counts from the end of the one before; the remark says what was in the way and how it was solved.
const operation = stage('operation', [
  task('orderReceived', {
    by: 'salesAssistant',
    evidence: { customerOrder: 'file', ...remark },
    due: minutes(setting('receiptMinutes')).after('case.opened', { afresh: true }),
    source: ['S2.18.1', 'C54'],
  }),
  approval('orderConfirmed', {
    after: ['orderReceived', known('terms.instalments')],
    chain: ['salesperson'],
    reads: ORDERED,
    is: 'reviewStands',
    evidence: { goods: verified, quantity: verified, price: verified, ...remark },
    refused: again('orderReceived'),
    due: minutes(setting('confirmationMinutes')).after('orderReceived'),
    source: ['S2.18.2', 'C54'],
  }),
  task('stockChecked', {
    after: ['orderConfirmed', 'change'],
    by: 'warehouse',
    reads: ['terms.lines'],
    evidence: { stock: { type: 'choice', of: ['enough', 'short'] }, ...remark },
    due: minutes(setting('stockMinutes')).after('orderConfirmed'),
    source: ['S2.18.3', 'C54'],
  }),
  task('purchased', {
    after: ['stockChecked'],
    by: 'purchasing',
    when: is('facts.stockChecked.stock', 'short'),
    evidence: { bought: 'lines', arrivesOn: 'date', ...remark },
    due: minutes(setting('purchaseMinutes')).after('stockChecked'),
    source: ['S2.18.4', 'C54'],
  }),
  task('pickingAssigned', {
    after: ['stockChecked', 'purchased'],
    by: 'warehouse',
    evidence: { picker: 'text', ...remark },
    due: latest(minutes(setting('assignmentMinutes')).after('stockChecked'), minutes(setting('assignmentMinutes')).after('purchased')),
    source: ['S2.18.5', 'C54'],
  }),
  task('picked', {
    after: ['pickingAssigned'],
    by: 'warehouse',
    evidence: { pickedQuantity: 'lines', ...remark },
    due: minutes(setting('pickingMinutes')).after('pickingAssigned'),
    source: ['S2.18.6', 'C54'],
  }),
  task('packed', {
    after: ['picked'],
    by: 'warehouse',
    evidence: { packages: 'number', ...remark },
    due: minutes(setting('packingMinutes')).after('picked'),
    source: ['S2.18.7', 'C54'],
  }),
  task('handedToCarrier', {
    after: ['packed', 'change'],
    by: 'logistics',
    is: 'goodsLeave',
    evidence: { carrier: 'text', ...remark },
    due: minutes(setting('logisticsMinutes')).after('packed'),
    source: ['S2.18.8', 'C54'],
  }),
  task('customerNotified', {
    after: ['handedToCarrier'],
    by: 'salesperson',
    evidence: { trackingNumber: 'trackingNumber', ...remark },
    due: minutes(setting('noticeMinutes')).after('handedToCarrier'),
    then: [letter('customer', 'shippingNotice')],
    source: ['S2.18.9', 'C54', 'F-18'],
  }),
]);

const money = each('instalment', { from: 'terms.instalments' }, [
  count('paymentReceived', {
    after: ['orderConfirmed'],
    by: 'finance',
    toward: 'part.amount',
    due: days(setting('paymentDays')).after('handedToCarrier'),
    ladder: 'collecting',
    source: ['S2.18.10'],
  }),
]);

// The money settles the order; that it is settled completes it.
const finishing = stage('finishing', [
  task('settled', {
    after: ['customerNotified', 'paymentReceived'],
    by: 'finance',
    evidence: { settledAmount: 'money', ...remark },
    due: latest(
      minutes(setting('settlementMinutes')).after('customerNotified'),
      minutes(setting('settlementMinutes')).after('paymentReceived'),
    ),
    source: ['S2.18.10', 'C54', 'F-31'],
  }),
  task('completed', {
    after: ['settled'],
    by: 'salesperson',
    is: 'closes',
    evidence: remark,
    due: minutes(setting('completionMinutes')).after('settled'),
    source: ['S2.18.11', 'C54', 'F-31'],
  }),
]);

const changes = each('change', {}, [
  task('changeProposed', {
    by: 'salesperson',
    evidence: { diff: 'termsDiff', reason: 'text' },
    copies: { to: ['warehouse'] },
    source: ['S2.18.2'],
  }),
  outside('changeAgreed', {
    after: ['changeProposed'],
    by: 'customer',
    is: 'adoptsTerms',
    atOpening: [letter('customer', 'changeToAgree')],
    refused: again('changeProposed'),
    due: workingDays(setting('replyDays')).after('changeProposed'),
    source: ['S2.18.2'],
  }),
]);

const windingUp = stage('windingUp', [
  task('goodsPutBack', { by: 'warehouse', when: onFile('picked'), evidence: { putBack: 'lines' } }),
  task('purchaseSettled', { by: 'purchasing', when: onFile('purchased'), evidence: { cost: 'money' } }),
  task('paymentSettled', {
    by: 'finance',
    when: onFile('paymentReceived'),
    evidence: { refunded: 'money', kept: 'money', reason: 'text' },
  }),
]);

/** S2.18: the operation of one order in eleven tasks, each with its department and its minutes. */
export const elevenTasksRules = procedure(
  'elevenTasks',
  {
    for: 'order',
    version: 1,
    cast: ['salesperson', 'salesAssistant', 'warehouse', 'purchasing', 'logistics', 'finance', 'salesManager'],
    parties: ['customer'],
    cancel: ['salesManager'],
    allows: { methods: ['openAccount'], inspection: ['none'] },
    settings: {
      overrideRole: 'salesManager',
      receiptMinutes: 5,
      confirmationMinutes: 10,
      stockMinutes: 15,
      purchaseMinutes: 30,
      assignmentMinutes: 30,
      pickingMinutes: 30,
      packingMinutes: 30,
      logisticsMinutes: 30,
      noticeMinutes: 5,
      settlementMinutes: 25,
      completionMinutes: 5,
      paymentDays: 30,
      replyDays: 1,
    },
    ladders: {
      default: [
        { n: 0, unit: 'workingHours', to: 'owner', letter: 'overdue' },
        { n: 1, unit: 'workingHours', to: 'ownerManager', letter: 'escalation', every: { n: 4, unit: 'workingHours' } },
      ],
      collecting: [
        { n: 0, unit: 'workingDays', to: 'customer', letter: 'paymentReminder' },
        { n: 3, unit: 'workingDays', to: 'salesManager', letter: 'escalation', every: { n: 3, unit: 'workingDays' } },
      ],
    },
  },
  [operation, money, finishing, changes, windingUp],
);
