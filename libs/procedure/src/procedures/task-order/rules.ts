import { letter, onFile, procedure, setting, stage, task, workingDays } from '../../builders';
import { AGREED } from '../house/agreed';
import { changes } from '../house/changes';
import { HOUSE_LADDERS } from '../house/ladders';
import { PAYMENT_SETTINGS, payments } from '../house/payments';
import { TITLE_SETTINGS } from '../house/title';
import { customerTold, moneySettled } from '../house/winding-up';
import { ordering, samples } from './ordering.rules';
import { problems, production } from './production.rules';
import { containers, shipping } from './shipping.rules';

const money = payments({ agreed: AGREED, confirmed: 'orderConfirmed', drafted: 'orderChecked', loaded: 'goodsLoaded' });

const settling = stage('settling', [
  task('orderSettled', {
    after: ['slipsReceived', 'outboundEntered', 'invoicingDataSent', 'title', 'laterPaymentReceived'],
    by: 'finance',
    is: 'closes',
    due: workingDays(setting('settleDays')).after('slipsReceived'),
    source: ['S1.2.3b', 'S1.1.6a'],
  }),
]);

const windingUp = stage('windingUp', [
  customerTold('orderConfirmed'),
  task('productionStopped', {
    by: 'production',
    when: onFile('taskOrderIssued'),
    evidence: { goodsDone: { type: 'lines', optional: true }, cost: 'money' },
  }),
  task('packingCancelled', {
    by: 'merchandiser',
    when: onFile('packingArranged'),
    evidence: { cost: { type: 'money', optional: true } },
    then: [letter('packingSubcontractor', 'cancelPacking')],
  }),
  task('pickUpCancelled', {
    by: 'merchandiser',
    when: onFile('pickUpArranged'),
    evidence: { cost: { type: 'money', optional: true } },
    then: [letter('carrier', 'cancelPickUp')],
  }),
  ...moneySettled(),
]);

/** S1.1 and S1.2: a factory of one's own works by a production task order; finance signs before the goods leave. */
export const taskOrderRules = procedure(
  'taskOrder',
  {
    for: 'order',
    version: 1,
    cast: [
      'merchandiser',
      'salesperson',
      'businessManager',
      'generalManager',
      'documentsClerk',
      'finance',
      'cashier',
      'production',
      'productionChief',
      'quality',
      'technology',
      'purchasing',
      'packingWarehouse',
      'warehouse',
    ],
    parties: ['customer', 'packingSubcontractor', 'carrier', 'bank'],
    cancel: ['businessManager'],
    allows: { methods: ['tt', 'lc', 'openAccount'], inspection: ['none', 'company', 'customer'] },
    settings: {
      overrideRole: 'generalManager',
      financeReleases: true,
      ...PAYMENT_SETTINGS,
      ...TITLE_SETTINGS,
      promptDays: 1,
      signDays: 1,
      replyDays: 3,
      sampleReplyDays: 10,
      planDays: 2,
      visitDays: 2,
      problemHours: 4,
      inspectionDays: 7,
      entryAskedDays: 8,
      entryDataDays: 5,
      pickUpDays: 3,
      settleDays: 5,
    },
    ladders: {
      ...HOUSE_LADDERS,
      delivery: [
        { n: -3, unit: 'workingDays', to: 'owner', letter: 'reminder' },
        { n: -1, unit: 'workingDays', to: 'quality', letter: 'reminder' },
        { n: 0, unit: 'workingDays', to: 'merchandiser', letter: 'overdue' },
        { n: 1, unit: 'workingDays', to: 'customer', letter: 'goodsLate' },
        { n: 2, unit: 'workingDays', to: 'ownerManager', letter: 'escalation', every: { n: 2, unit: 'workingDays' } },
      ],
      slips: [
        { n: -1, unit: 'workingHours', to: 'owner', letter: 'reminder', daily: false },
        { n: 0, unit: 'workingHours', to: 'owner', letter: 'overdue' },
        { n: 4, unit: 'workingHours', to: 'finance', letter: 'escalation', every: { n: 1, unit: 'workingDays' } },
      ],
    },
  },
  [samples, ordering, money, production, problems, changes, shipping, containers, settling, windingUp],
);
