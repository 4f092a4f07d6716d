import {
  above,
  again,
  all,
  any,
  count,
  days,
  earliest,
  is,
  latest,
  letter,
  moneyIn,
  not,
  on,
  outside,
  paper,
  setting,
  stage,
  task,
  workingDays,
} from '../../builders';

export const TITLE_SETTINGS = { documentsDays: 2, balanceDays: 7, presentationDays: 21, bankDays: 10 } as const;

/** Goods sold abroad have original documents; an order says where it goes (`terms.lane`), and abroad is what is meant when it does not. */
const abroad = not(is('terms.lane', 'domestic'));
const throughBank = is('terms.toBank', true);

/**
 * Documents and money of one shipment once its goods are under way: the originals leave after the balance, or go through the bank
 * (G89, G90, G92; E26, F-02). Stands inside the part of the shipment; `loaded` is the act it counts from.
 */
export const title = <const Loaded extends string>(of: { loaded: Loaded }) =>
  stage('title', [
    task('documentsMade', {
      after: [of.loaded],
      by: 'documentsClerk',
      when: any(abroad, throughBank),
      evidence: { blNumber: 'text', blCopy: 'file' },
      due: workingDays(setting('documentsDays')).after(of.loaded, { afresh: true }),
      then: [paper('commercialInvoice'), paper('packingList'), letter('customer', 'blCopy')],
      source: ['G88'],
    }),
    count('balanceReceived', {
      after: [of.loaded],
      by: 'finance',
      when: above('part.balance', 0),
      toward: 'part.balance',
      tolerance: 'setting.bankCharges',
      is: moneyIn('originals'),
      due: latest(days(setting('balanceDays')).after(of.loaded), days(setting('balanceDays')).after('documentsMade')),
      ladder: 'money',
      source: ['G89', 'E26', 'F-02'],
    }),
    task('originalsSent', {
      after: ['documentsMade', 'balanceReceived'],
      by: 'documentsClerk',
      when: all(abroad, not(throughBank)),
      is: 'titleLeaves',
      evidence: { courier: 'text', trackingNumber: 'trackingNumber' },
      due: latest(workingDays(1).after('documentsMade'), workingDays(1).after('balanceReceived')),
      then: [letter('customer', 'originalsOnTheirWay')],
      source: ['G90', 'F-02'],
    }),
    task('documentsPresented', {
      after: ['documentsMade', 'lcReviewed', 'balanceReceived'],
      by: 'documentsClerk',
      when: throughBank,
      is: 'presentsToBank',
      evidence: { bank: 'text' },
      due: earliest(days(setting('presentationDays')).after(of.loaded, { afresh: false }), on('facts.lcReceived.expiry')),
      source: ['G92', 'F-02'],
    }),
    outside('bankPaid', {
      after: ['documentsPresented'],
      by: 'bank',
      link: false,
      when: throughBank,
      evidence: { paid: 'money', charges: { type: 'money', optional: true } },
      refused: again('documentsMade'),
      due: days(setting('bankDays')).after('documentsPresented'),
      ladder: 'bank',
      source: ['F-02'],
    }),
  ]);
