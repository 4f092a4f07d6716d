import { all, letter, not, onFile, procedure, stage, task } from '../../builders';
import { AGREED } from '../house/agreed';
import { changes } from '../house/changes';
import { HOUSE_LADDERS } from '../house/ladders';
import { PAYMENT_SETTINGS, payments } from '../house/payments';
import { TITLE_SETTINGS } from '../house/title';
import { customerTold, moneySettled } from '../house/winding-up';
import { materials, ordering, problems, producing } from './order.rules';
import { samples } from './sampling.rules';
import { settling, shipping } from './shipping.rules';

const money = payments({ agreed: AGREED, confirmed: 'orderConfirmed', drafted: 'orderEntered', loaded: 'goodsShipped' });

const windingUp = stage('windingUp', [
  customerTold('orderConfirmed'),
  task('samplingStopped', {
    by: 'merchandiser',
    when: all(onFile('sampleMaterialsComplete'), not(onFile('orderConfirmed'))),
    evidence: { cost: 'money' },
    then: [letter('sampleRoom', 'stopSampling')],
  }),
  task('productionStopped', {
    by: 'production',
    when: onFile('productionStarted'),
    evidence: { cost: 'money', goodsDone: { type: 'lines', optional: true } },
  }),
  task('materialsSettled', {
    by: 'purchasing',
    when: onFile('materialOrdered'),
    evidence: { agreedHow: 'text', cost: 'money' },
    then: [letter('supplier', 'materialsCancelled')],
  }),
  task('transportCancelled', {
    by: 'merchandiser',
    when: all(onFile('shipmentArranged'), not(onFile('goodsShipped'))),
    evidence: { cost: { type: 'money', optional: true } },
    then: [letter('carrier', 'transportOff')],
  }),
  ...moneySettled(),
]);

const repeating = { n: 2, unit: 'workingDays' } as const;

/** S2.2 and S3: all garment export orders, from the customer's sample order to the final delivery and after it. */
export const garmentRules = procedure(
  'garment',
  {
    for: 'order',
    version: 1,
    cast: [
      'merchandiser',
      'salesperson',
      'businessManager',
      'deputyGeneralManager',
      'documentsClerk',
      'sampleRoom',
      'production',
      'purchasing',
      'warehouse',
      'logistics',
      'finance',
    ],
    parties: ['customer', 'fabricMill', 'supplier', 'printFactory', 'washingPlant', 'carrier', 'bank'],
    cancel: ['businessManager'],
    allows: { methods: ['tt', 'lc', 'openAccount'], inspection: ['none', 'company'] },
    settings: {
      overrideRole: 'businessManager',
      ...PAYMENT_SETTINGS,
      ...TITLE_SETTINGS,
      draftDays: 1,
      signDays: 1,
      replyDays: 3,
      atOnceHours: 2,
      artworkDays: 5,
      millDays: 5,
      washDays: 2,
      finishingDays: 3,
      sampleReplyDays: 10,
      orderDays: 14,
      planDays: 2,
      progressDays: 7,
      inProcessDays: 7,
      inspectionDays: 2,
      problemHours: 4,
      bookingDays: 10,
      commodityInspectionDays: 3,
      adviseHours: 4,
      contactDays: 3,
      lessonsDays: 5,
      archiveDays: 5,
    },
    ladders: {
      ...HOUSE_LADDERS,
      sample: [
        { n: -2, unit: 'workingDays', to: 'owner', letter: 'reminder' },
        { n: 0, unit: 'workingDays', to: 'merchandiser', letter: 'overdue' },
        { n: 1, unit: 'workingDays', to: 'sampleRoom', letter: 'overdue' },
        { n: 2, unit: 'workingDays', to: 'ownerManager', letter: 'escalation', every: repeating },
      ],
      production: [
        { n: -3, unit: 'workingDays', to: 'owner', letter: 'reminder' },
        { n: 0, unit: 'workingDays', to: 'merchandiser', letter: 'overdue' },
        { n: 1, unit: 'workingDays', to: 'salesperson', letter: 'overdue' },
        { n: 2, unit: 'workingDays', to: 'ownerManager', letter: 'escalation', every: repeating },
      ],
      material: [
        { n: -1, unit: 'workingDays', to: 'supplier', letter: 'askedAgain', daily: false },
        { n: 0, unit: 'workingDays', to: 'purchasing', letter: 'overdue' },
        { n: 1, unit: 'workingDays', to: 'merchandiser', letter: 'overdue' },
        { n: 2, unit: 'workingDays', to: 'deputyGeneralManager', letter: 'escalation', every: repeating },
      ],
      arrival: [
        { n: 0, unit: 'workingDays', to: 'merchandiser', letter: 'reminder' },
        { n: 1, unit: 'workingDays', to: 'logistics', letter: 'overdue' },
        { n: 2, unit: 'workingDays', to: 'carrier', letter: 'askedAgain' },
        { n: 3, unit: 'workingDays', to: 'ownerManager', letter: 'escalation', every: repeating },
      ],
    },
  },
  [samples, ordering, money, producing, materials, problems, changes, shipping, settling, windingUp],
);
