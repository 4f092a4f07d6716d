import { letter, onFile, procedure, setting, stage, task, workingDays } from '../../builders';
import { AGREED } from '../house/agreed';
import { changes } from '../house/changes';
import { HOUSE_LADDERS } from '../house/ladders';
import { PAYMENT_SETTINGS, payments } from '../house/payments';
import { TITLE_SETTINGS } from '../house/title';
import { customerTold, moneySettled } from '../house/winding-up';
import { customerData, ordering } from './ordering.rules';
import { exceptions, materialSamples, production } from './production.rules';
import { shipping } from './shipping.rules';

const money = payments({ agreed: AGREED, confirmed: 'orderReleased', drafted: 'customerOrderReceived', loaded: 'goodsLoaded' });

const settling = stage('settling', [
  task('orderFiled', {
    after: ['goodsLoaded', 'title', 'laterPaymentReceived', 'orderDistributed', 'prototypeOrderDistributed'],
    by: 'merchandiser',
    is: 'closes',
    evidence: { yearMonth: 'text', orderNumber: 'text' },
    due: workingDays(setting('fileDays')).after('goodsLoaded'),
    source: ['S1.11.5b', 'S1.11.11'],
  }),
]);

const windingUp = stage('windingUp', [
  customerTold('orderReleased'),
  task('productionStopped', {
    by: 'production',
    when: onFile('productionOrderIssued'),
    evidence: { goodsDone: { type: 'lines', optional: true }, cost: 'money' },
  }),
  task('materialsSettled', {
    by: 'purchasing',
    when: onFile('bomDistributed'),
    evidence: { cost: 'money', agreedHow: 'text' },
  }),
  task('inspectionCancelled', {
    by: 'merchandiser',
    when: onFile('inspectionAppointed'),
    then: [letter('customer', 'inspectionCancelled')],
  }),
  ...moneySettled(),
]);

const further = { n: 1, unit: 'workingDays' } as const;

/** S1.11: an electronics factory; five sign the production order, ten read it, no line starts before the first article is signed. */
export const electronicsRules = procedure(
  'electronics',
  {
    for: 'order',
    version: 1,
    cast: [
      'merchandiser',
      'salesperson',
      'businessManager',
      'generalManager',
      'deputyGeneralManager',
      'softwareEngineer',
      'packingWarehouse',
      'electronicsWarehouse',
      'unitWarehouse',
      'warehouse',
      'production',
      'prototypeOwner',
      'engineering',
      'quality',
      'purchasing',
      'documentsClerk',
      'finance',
    ],
    parties: ['customer', 'bank'],
    cancel: ['generalManager'],
    allows: { methods: ['tt', 'lc', 'openAccount'], inspection: ['none', 'company', 'customer'] },
    settings: {
      overrideRole: 'generalManager',
      ...PAYMENT_SETTINGS,
      ...TITLE_SETTINGS,
      promptDays: 1,
      signDays: 1,
      replyDays: 3,
      conflictHours: 4,
      bomDays: 2,
      arrivalDays: 3,
      customerDataWeeks: 1,
      lineDays: 7,
      problemHours: 4,
      solveDays: 3,
      appointmentDays: 14,
      inspectionDays: 7,
      fileDays: 5,
    },
    ladders: {
      ...HOUSE_LADDERS,
      bom: [
        { n: -1, unit: 'workingDays', to: 'owner', letter: 'reminder' },
        { n: 0, unit: 'workingDays', to: 'merchandiser', letter: 'overdue' },
        { n: 1, unit: 'workingDays', to: 'deputyGeneralManager', letter: 'escalation', every: further },
      ],
      deputy: [
        { n: -1, unit: 'workingDays', to: 'owner', letter: 'reminder' },
        { n: 0, unit: 'workingDays', to: 'owner', letter: 'overdue' },
        { n: 1, unit: 'workingDays', to: 'deputyGeneralManager', letter: 'escalation', every: further },
      ],
      sales: [
        { n: -1, unit: 'workingDays', to: 'owner', letter: 'reminder' },
        { n: 0, unit: 'workingDays', to: 'merchandiser', letter: 'overdue' },
        { n: 1, unit: 'workingDays', to: 'owner', letter: 'overdue' },
        { n: 2, unit: 'workingDays', to: 'ownerManager', letter: 'escalation', every: further },
      ],
    },
  },
  [ordering, customerData, money, production, materialSamples, exceptions, changes, shipping, settling, windingUp],
);
