import { again, each, letter, on, onFile, outside, paper, procedure, setting, stage, task, workingDays } from '../../builders';
import { AGREED } from '../house/agreed';
import { changes } from '../house/changes';
import { HOUSE_LADDERS } from '../house/ladders';
import { abnormalities, ORDER_SHEET_SETTINGS, orderSheet, passedAndStored, sheetIssued } from '../house/order-sheet';
import { PAYMENT_SETTINGS, payments } from '../house/payments';
import { LANE_SETTINGS, shippingLanes } from '../house/shipping-lanes';
import { TITLE_SETTINGS } from '../house/title';
import { customerTold, moneySettled } from '../house/winding-up';

const money = payments({ agreed: AGREED, confirmed: 'orderReviewed', drafted: 'sheetFilled', loaded: 'goodsDispatched' });

const buying = each('factoryOrder', { covers: 'terms.lines' }, [
  ...sheetIssued,
  task('purchaseOrdered', {
    after: ['sheetIssued'],
    by: 'purchasing',
    reads: ['terms.goods', 'part.quantity'],
    evidence: { purchaseNumber: 'text', arriveOn: 'date' },
    due: workingDays(setting('promptDays')).after('sheetIssued', { afresh: true }),
    then: [paper('purchaseOrder'), letter('supplier', 'purchaseOrder')],
    source: ['S1.14.4'],
  }),
  outside('goodsArrived', {
    after: ['purchaseOrdered', 'abnormality', 'change'],
    by: 'supplier',
    evidence: { deliveryNumber: { type: 'text', optional: true } },
    refused: again('purchaseOrdered'),
    due: on('facts.purchaseOrdered.arriveOn'),
    ladder: 'party',
    source: ['S1.14.4', 'S1.14.5'],
  }),
  // tested first, then lit: only then sales is called to photograph
  task('goodsTested', {
    after: ['goodsArrived'],
    by: 'engineering',
    evidence: { testReport: 'file' },
    refused: again('purchaseOrdered'),
    due: workingDays(setting('testDays')).after('goodsArrived', { afresh: true }),
    source: ['S1.14.6', 'G66'],
  }),
  task('productReady', {
    after: ['goodsTested'],
    by: 'purchasing',
    evidence: { poweredOn: { type: 'choice', of: ['lit'] } },
    due: workingDays(setting('promptDays')).after('goodsTested'),
    then: [letter('salesperson', 'readyForPhoto')],
    source: ['S1.14.6', 'G66'],
  }),
  task('productPhotographed', {
    after: ['productReady'],
    by: 'salesperson',
    evidence: { photo: 'photo' },
    due: workingDays(setting('promptDays')).after('productReady'),
    source: ['S1.14.6'],
  }),
  ...passedAndStored('goodsTested'),
]);

const settling = stage('settling', [
  task('orderSettled', {
    after: ['carrierPaid', 'title', 'laterPaymentReceived', 'productPhotographed'],
    by: 'finance',
    is: 'closes',
    due: workingDays(setting('settleDays')).after('carrierPaid'),
    source: ['S1.15.9'],
  }),
]);

const windingUp = stage('windingUp', [
  customerTold('orderReviewed'),
  task('sheetRecalled', {
    by: 'merchandiser',
    when: onFile('sheetIssued'),
    evidence: { cost: 'money' },
    copies: { to: ['salesperson', 'engineering', 'purchasing', 'production', 'quality', 'warehouse'] },
  }),
  task('purchaseCancelled', {
    by: 'purchasing',
    when: onFile('purchaseOrdered'),
    evidence: { cost: 'money', goodsDone: { type: 'lines', optional: true } },
    then: [letter('supplier', 'cancelPurchase')],
  }),
  ...moneySettled(),
]);

/** S1.14 and S1.15: a product bought in, from the six-party review to the carrier's freight. */
export const boughtInRules = procedure(
  'boughtIn',
  {
    for: 'order',
    version: 1,
    cast: [
      'merchandiser',
      'salesperson',
      'engineering',
      'purchasing',
      'production',
      'quality',
      'warehouse',
      'documentsClerk',
      'finance',
      'businessManager',
    ],
    parties: ['customer', 'supplier', 'carrier', 'bank'],
    cancel: ['businessManager'],
    allows: { methods: ['tt', 'lc', 'openAccount'], inspection: ['none', 'company'] },
    settings: {
      overrideRole: 'businessManager',
      financeReleases: true,
      ...PAYMENT_SETTINGS,
      ...TITLE_SETTINGS,
      ...ORDER_SHEET_SETTINGS,
      ...LANE_SETTINGS,
      signDays: 1,
      replyDays: 3,
      testDays: 2,
      settleDays: 5,
    },
    ladders: HOUSE_LADDERS,
  },
  [orderSheet, money, buying, abnormalities, changes, shippingLanes, settling, windingUp],
);
