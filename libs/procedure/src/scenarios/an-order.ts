import {
  above,
  again,
  all,
  any,
  approval,
  ask,
  count,
  days,
  each,
  earliest,
  hold,
  is,
  letter,
  moneyIn,
  months,
  not,
  on,
  onFile,
  oneOf,
  outside,
  paper,
  procedure,
  setting,
  stage,
  task,
  weeks,
  workingDays,
} from '../builders';
import type { Values } from '..';

/** For specs only: an export order with all that the scenarios of the language need, and terms for every way of paying. */

const AGREED = ['terms.lines', 'terms.price', 'terms.delivery', 'terms.instalments', 'terms.inspection'] as const;

const ordering = stage('ordering', [
  task('proformaDrafted', {
    by: 'merchandiser',
    reads: AGREED,
    due: workingDays(2).after('case.opened'),
    then: [paper('proformaInvoice')],
  }),
  approval('reviewed', {
    after: ['proformaDrafted'],
    chain: ['businessManager', { role: 'generalManager', when: above('terms.amount', setting('gmThreshold')) }],
    reads: AGREED,
    is: 'reviewStands',
    refused: again('proformaDrafted'),
  }),
  outside('orderConfirmed', {
    after: ['reviewed'],
    by: 'customer',
    reads: AGREED,
    is: 'showsCustomer',
    atOpening: [letter('customer', 'proformaInvoice')],
    refused: again('proformaDrafted'),
  }),
  task('bomMade', { after: ['orderConfirmed'], by: 'purchaser', reads: ['terms.goods'], evidence: { materials: 'list' } }),
]);

const money = each('instalment', { from: 'terms.instalments' }, [
  count('depositReceived', {
    after: ['orderConfirmed'],
    by: 'finance',
    when: all(is('part.method', 'tt'), is('part.gate', 'production')),
    toward: 'part.amount',
    tolerance: 'setting.bankCharges',
    is: moneyIn('production'),
    due: days(7).after('orderConfirmed'),
  }),
  outside('lcReceived', {
    after: ['orderConfirmed'],
    by: 'customer',
    link: false,
    when: is('part.method', 'lc'),
    evidence: { lc: 'lcVersion', expiry: { type: 'date', optional: true } },
    due: months(1).before('terms.delivery'),
  }),
  approval('lcReviewed', {
    after: ['lcReceived'],
    mode: 'all',
    chain: ['salesperson', 'documentsClerk'],
    when: is('part.method', 'lc'),
    reads: ['facts.lcReceived.lc', ...AGREED],
    is: 'lcStands',
    refused: again('lcReceived'),
  }),
  task('creditConfirmed', {
    after: ['orderConfirmed'],
    by: 'businessManager',
    when: is('part.method', 'openAccount'),
    reads: AGREED,
    atOpening: [ask('finance', 'reserveCredit')],
    is: 'creditStands',
  }),
  count('paidBeforeShipping', {
    after: ['orderConfirmed'],
    by: 'finance',
    when: all(is('part.method', 'tt'), is('part.gate', 'shipment')),
    toward: 'part.amount',
    tolerance: 'setting.bankCharges',
    is: moneyIn('shipment'),
  }),
]);

const production = each('factoryOrder', { covers: 'terms.lines' }, [
  task('productionOrderIssued', {
    after: ['orderConfirmed', 'depositReceived', 'lcReviewed', 'creditConfirmed', 'change'],
    by: 'merchandiser',
    is: 'startsProduction',
    reads: ['part.quantity', 'terms.goods'],
    then: [paper('productionOrder'), letter('factory', 'productionOrder')],
  }),
  task('materialsBought', { after: ['productionOrderIssued'], by: 'purchaser', evidence: { cost: 'money' } }),
  outside('goodsFinished', {
    after: ['productionOrderIssued', 'problem'],
    by: 'factory',
    refused: again('productionOrderIssued'),
    due: on('part.dueOn'),
    ladder: 'party',
  }),
]);

const problems = each('problem', { inside: 'factoryOrder' }, [
  outside('problemReported', { by: 'factory', evidence: { problem: 'text' }, then: [hold(['shipment'], 'other')] }),
  task('problemSolved', { after: ['problemReported'], by: 'salesperson', evidence: { solution: 'text' } }),
]);

const changes = each('change', {}, [
  task('changeProposed', { by: 'merchandiser', evidence: { diff: 'termsDiff', reason: 'text' } }),
  approval('changeSupported', { after: ['changeProposed'], chain: ['salesperson'], refused: again('changeProposed') }),
  outside('changeAgreed', { after: ['changeSupported'], by: 'customer', is: 'adoptsTerms', refused: again('changeProposed') }),
]);

const shipping = each('shipment', { covers: 'terms.lines' }, [
  task('spaceBooked', { after: ['orderConfirmed'], by: 'merchandiser', then: [letter('forwarder', 'booking')] }),
  task('inspectionBooked', {
    after: ['orderConfirmed'],
    by: 'merchandiser',
    when: not(is('terms.inspection', 'none')),
    due: weeks(2).before('part.etd'),
  }),
  oneOf('quality', [
    outside('inspected', { by: 'inspectionCompany', when: not(is('terms.inspection', 'none')), is: 'qualityPassed' }),
    outside('concessionGiven', { by: 'customer', when: not(is('terms.inspection', 'none')), is: 'concession' }),
  ]),
  task('financeReleased', { after: ['goodsFinished'], by: 'finance', when: is('setting.financeReleases', true), is: 'financeReleased' }),
  task('goodsLoaded', {
    after: ['goodsFinished', 'quality', 'paidBeforeShipping', 'financeReleased'],
    by: 'merchandiser',
    is: 'goodsLeave',
    evidence: { container: { type: 'iso6346', optional: true }, seal: { type: 'text', optional: true } },
  }),
  task('blChecked', { after: ['goodsLoaded'], by: 'merchandiser', then: [letter('customer', 'blCopy')] }),
  outside('blConfirmed', { after: ['blChecked'], by: 'customer', refused: again('blChecked') }),
  count('balanceReceived', {
    after: ['orderConfirmed'],
    by: 'finance',
    when: above('part.balance', 0),
    toward: 'part.balance',
    tolerance: 'setting.bankCharges',
    is: moneyIn('originals'),
  }),
  task('originalsSent', {
    after: ['blConfirmed', 'balanceReceived'],
    by: 'merchandiser',
    when: not(is('terms.toBank', true)),
    is: 'titleLeaves',
    then: [letter('customer', 'originalsOnTheirWay')],
  }),
  task('documentsPresented', {
    after: ['blConfirmed', 'lcReviewed', 'balanceReceived'],
    by: 'merchandiser',
    when: is('terms.toBank', true),
    is: 'presentsToBank',
    due: earliest(days(21).after('goodsLoaded'), on('facts.lcReceived.expiry')),
  }),
]);

const settling = stage('settling', [
  task('rebateDone', { after: ['originalsSent', 'documentsPresented', 'bomMade'], by: 'finance', is: 'closes' }),
]);

const windingUp = stage('windingUp', [
  task('depositSettled', {
    by: 'finance',
    when: any(onFile('depositReceived'), onFile('paidBeforeShipping')),
    evidence: { refunded: 'money', kept: 'money' },
  }),
  task('materialsSettled', { by: 'purchaser', when: onFile('materialsBought'), evidence: { cost: 'money' } }),
  task('spaceCancelled', { by: 'merchandiser', when: onFile('spaceBooked') }),
  task('lcGivenBack', { by: 'documentsClerk', when: all(onFile('lcReceived'), not(onFile('documentsPresented'))) }),
]);

export const exportOrder = procedure(
  'exportOrder',
  {
    for: 'order',
    version: 1,
    cast: ['merchandiser', 'salesperson', 'businessManager', 'generalManager', 'documentsClerk', 'finance', 'purchaser'],
    parties: ['customer', 'factory', 'forwarder', 'inspectionCompany'],
    cancel: ['businessManager'],
    allows: { methods: ['tt', 'lc', 'dp', 'da', 'openAccount'], inspection: ['none', 'company', 'customer', 'thirdParty'] },
    settings: { overrideRole: 'generalManager', bankCharges: '50', gmThreshold: '50000', financeReleases: false },
    ladders: {
      default: [
        { n: -1, unit: 'workingDays', to: 'owner' },
        { n: 0, unit: 'workingDays', to: 'owner', letter: 'reminder' },
        { n: 1, unit: 'workingDays', to: 'ownerManager', letter: 'escalation' },
      ],
      party: [
        { n: 0, unit: 'workingDays', to: 'owner', letter: 'askedAgain' },
        { n: 1, unit: 'workingDays', to: 'salesperson', letter: 'overdue' },
        { n: 2, unit: 'workingDays', to: 'ownerManager', letter: 'escalation', every: { n: 1, unit: 'workingDays' } },
      ],
    },
  },
  [ordering, money, production, problems, changes, shipping, settling, windingUp],
);

/** 100 red, 30,000 USD: what every order below begins with. */
export const TERMS: Values = {
  lines: { red: '100' },
  goods: 'cotton shirts',
  price: '300',
  amount: '30000',
  delivery: '2026-06-30',
  inspection: 'none',
  firstArticle: false,
  toBank: false,
  tolerancePercent: '0',
  instalments: [{ id: 'deposit', method: 'tt', gate: 'production', amount: '9000' }],
};

/** Ways of paying, as instalments of the terms. */
export const PAID = {
  depositAndBalance: [
    { id: 'deposit', method: 'tt', gate: 'production', amount: '9000' },
    { id: 'balance', method: 'tt', gate: 'originals', share: '70', per: 'shipment' },
  ],
  twoDepositsAndBalance: [
    { id: 'first', method: 'tt', gate: 'production', amount: '6000' },
    { id: 'second', method: 'tt', gate: 'production', amount: '3000' },
    { id: 'balance', method: 'tt', gate: 'originals', share: '70', per: 'shipment' },
  ],
  beforeShipping: [{ id: 'full', method: 'tt', gate: 'shipment', amount: '30000' }],
  lc: [{ id: 'lc', method: 'lc', gate: 'production', share: '100' }],
  dp: [{ id: 'dp', method: 'dp', gate: 'originals', share: '100' }],
  da: [{ id: 'da', method: 'da', gate: 'originals', share: '100' }],
  openAccount: [{ id: 'credit', method: 'openAccount', gate: 'production', share: '100' }],
  depositAndLc: [
    { id: 'deposit', method: 'tt', gate: 'production', amount: '9000' },
    { id: 'lc', method: 'lc', gate: 'production', share: '70' },
  ],
  later: [{ id: 'later', method: 'openAccount', gate: 'later', share: '100' }],
};
