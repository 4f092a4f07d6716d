import {
  above,
  again,
  all,
  any,
  approval,
  atLeast,
  atMost,
  below,
  count,
  is,
  latest,
  less,
  letter,
  not,
  onFile,
  oneOf,
  opens,
  outside,
  path,
  sameDay,
  setting,
  stage,
  task,
  workingDays,
} from '../../builders';

export const monthly = is('terms.settlement', 'monthly');
const SLIP = 'facts.slipChecked.slipAmount';
const CAPACITY = 'facts.slipChecked.guaranteeLimit';
const GUARANTEED = 'facts.guaranteeGiven.guaranteed';
/** What is short of the order, and how much of that the customer's limit does not cover: that much is to be guaranteed (F-06). */
const shortfall = less('terms.amount', path(SLIP));
const excess = less('terms.amount', path(SLIP), setting('creditLimit'));

const noSlip = atMost(SLIP, 0);
const enough = atLeast(SLIP, path('terms.amount'));
/** Short by less than the customer’s limit. */
export const withinLimit = all(
  above(SLIP, 0),
  below(SLIP, path('terms.amount')),
  above(SLIP, less('terms.amount', setting('creditLimit'))),
);
// a shortfall of exactly the limit counts as over it
const overLimit = all(above(SLIP, 0), atMost(SLIP, less('terms.amount', setting('creditLimit'))));
const canGuarantee = any(all(noSlip, atLeast(CAPACITY, path('terms.amount'))), all(overLimit, atLeast(CAPACITY, excess)));
const guaranteed = all(
  onFile('guaranteeGiven'),
  atMost(GUARANTEED, path(CAPACITY)),
  any(all(noSlip, atLeast(GUARANTEED, path('terms.amount'))), all(overLimit, atLeast(GUARANTEED, excess))),
);
/** Who does not pay by the month has paid, or there is paper for what is missing. */
const secured = any(
  monthly,
  enough,
  all(withinLimit, onFile('undertakingGiven'), atLeast('facts.undertakingGiven.undertaken', shortfall)),
  guaranteed,
  all(noSlip, onFile('deferralSigned')),
  all(onFile('topUpReceived'), atLeast('facts.topUpReceived.slipTotal', path('terms.amount'))),
);

// The slip against the order; what is short is undertaken, guaranteed, deferred or topped up.
export const slips = stage(
  'slips',
  [
    task('slipChecked', {
      after: ['amountReconciled'],
      by: 'salesAssistant',
      reads: ['terms.amount'],
      evidence: {
        slipAmount: 'money',
        slipCopy: { type: 'scan', optional: true },
        shortReason: { type: 'text', optional: true },
        guaranteeLimit: { type: 'money', optional: true },
      },
      due: sameDay('amountReconciled'),
      source: ['S2.15.4', 'S2.15.5a', 'S2.15.6', 'S2.15.8', 'G38', 'E10', 'E11'],
    }),
    oneOf('security', [
      outside('undertakingGiven', {
        after: ['slipChecked'],
        by: 'customer',
        when: withinLimit,
        reads: [SLIP],
        atOpening: [letter('customer', 'undertakingWanted')],
        evidence: { undertaking: 'scan', undertaken: 'money' },
        refused: again('slipChecked'),
        then: [opens('undertaking', ['terms.currency', 'facts.undertakingGiven.undertaken'])],
        due: workingDays(setting('replyDays')).after('slipChecked', { afresh: true }),
        ladder: 'party',
        source: ['S2.15.5a', 'G39', 'C29', 'E10'],
      }),
      task('guaranteeGiven', {
        after: ['slipChecked'],
        by: 'salesperson',
        when: canGuarantee,
        reads: [SLIP],
        evidence: { guaranteeLetter: 'scan', guaranteed: 'money' },
        refused: again('slipChecked'),
        due: workingDays(setting('signDays')).after('slipChecked', { afresh: true }),
        source: ['S2.15.5b', 'S2.15.6', 'G40', 'E10', 'E11', 'F-06'],
      }),
      approval('deferralSigned', {
        after: ['slipChecked'],
        chain: ['marketingDirector'],
        when: noSlip,
        evidence: { agreement: 'scan', payableOn: 'date' },
        refused: again('slipChecked'),
        due: workingDays(setting('signDays')).after('slipChecked', { afresh: true }),
        source: ['S2.15.6', 'G41', 'E11'],
      }),
      task('topUpReceived', {
        after: ['slipChecked'],
        by: 'salesAssistant',
        when: any(noSlip, overLimit),
        reads: [SLIP],
        atOpening: [letter('customer', 'topUpWanted')],
        evidence: { slipCopy: 'scan', slipTotal: 'money' },
        refused: again('slipChecked'),
        due: workingDays(setting('replyDays')).after('slipChecked', { afresh: true }),
        source: ['S2.15.5b', 'S2.15.6', 'E10', 'E11'],
      }),
    ]),
  ],
  { when: not(monthly) },
);

// Who pays by the month has last month settled before a new order is approved.
export const arrears = stage(
  'arrears',
  [
    task('arrearsChecked', {
      after: ['amountReconciled'],
      by: 'salesAssistant',
      evidence: { arrears: 'money', disputed: 'flag' },
      due: sameDay('amountReconciled'),
      source: ['S2.15.7', 'C28'],
    }),
    oneOf('arrearsCleared', [
      count('arrearsPaid', {
        after: ['arrearsChecked'],
        by: 'finance',
        when: above('facts.arrearsChecked.arrears', 0),
        toward: 'facts.arrearsChecked.arrears',
        atOpening: [letter('customer', 'arrearsWanted')],
        due: workingDays(setting('arrearsDays')).after('arrearsChecked'),
        ladder: 'collecting',
        source: ['S2.15.7', 'G42', 'C28', 'E12'],
      }),
      approval('disputeDecided', {
        after: ['arrearsChecked'],
        chain: ['salesManager'],
        when: all(above('facts.arrearsChecked.arrears', 0), is('facts.arrearsChecked.disputed', true)),
        evidence: { agreedHow: 'text' },
        refused: again('arrearsChecked'),
        due: workingDays(setting('signDays')).after('arrearsChecked'),
        source: ['S2.15.7', 'E12'],
      }),
    ]),
  ],
  { when: monthly },
);

export const approving = stage('approving', [
  task('orderApproved', {
    after: ['slipChecked', 'security', 'arrearsChecked', 'arrearsCleared', 'change', secured],
    by: 'salesAssistant',
    reads: ['terms.amount', 'terms.lines', 'terms.instalments', SLIP],
    copies: { to: ['salesperson', 'warehouse'] },
    due: latest(sameDay('slipChecked'), sameDay('security'), sameDay('arrearsCleared'), sameDay('arrearsChecked')),
    then: [letter('customer', 'orderAccepted')],
    source: ['S2.15.4', 'S2.15.5a', 'S2.15.5b', 'S2.15.6', 'S2.15.7', 'G38', 'G39', 'G40', 'G41', 'G42'],
  }),
]);
