import { each, letter, on, onFile, procedure, setting, stage, task, workingDays } from '../../builders';
import { AGREED } from '../house/agreed';
import { changes } from '../house/changes';
import { HOUSE_LADDERS } from '../house/ladders';
import { abnormalities, ORDER_SHEET_SETTINGS, orderSheet, passedAndStored, sheetIssued } from '../house/order-sheet';
import { PAYMENT_SETTINGS, payments } from '../house/payments';
import { LANE_SETTINGS, shippingLanes } from '../house/shipping-lanes';
import { TITLE_SETTINGS } from '../house/title';
import { customerTold, moneySettled } from '../house/winding-up';

const money = payments({ agreed: AGREED, confirmed: 'orderReviewed', drafted: 'sheetFilled', loaded: 'goodsDispatched' });

const production = each('factoryOrder', { covers: 'terms.lines' }, [
  ...sheetIssued,
  // a product that is nearly finished is labelled and lit, so that sales can photograph it
  task('productReady', {
    after: ['sheetIssued'],
    by: 'production',
    evidence: { labelled: { type: 'choice', of: ['labelled'] }, poweredOn: { type: 'choice', of: ['lit'] } },
    due: workingDays(setting('photoDays')).before('part.dueOn'),
    then: [letter('salesperson', 'readyForPhoto')],
    source: ['S1.13.6', 'G66'],
  }),
  task('productPhotographed', {
    after: ['productReady'],
    by: 'salesperson',
    evidence: { photo: 'photo' },
    due: workingDays(setting('promptDays')).after('productReady'),
    source: ['S1.13.6'],
  }),
  task('goodsFinished', {
    after: ['sheetIssued', 'productReady', 'abnormality', 'change'],
    by: 'production',
    due: on('part.dueOn'),
    source: ['S1.13.4', 'G65'],
  }),
  ...passedAndStored('goodsFinished'),
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
    evidence: { goodsDone: { type: 'lines', optional: true }, cost: 'money' },
    copies: { to: ['salesperson', 'engineering', 'purchasing', 'production', 'quality', 'warehouse'] },
  }),
  ...moneySettled(),
]);

/** S1.13 and S1.15: a product of one's own, from the six-party review to the carrier's freight. */
export const inHouseRules = procedure(
  'inHouse',
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
    parties: ['customer', 'carrier', 'bank'],
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
      photoDays: 3,
      settleDays: 5,
    },
    ladders: HOUSE_LADDERS,
  },
  [orderSheet, money, production, abnormalities, changes, shippingLanes, settling, windingUp],
);
