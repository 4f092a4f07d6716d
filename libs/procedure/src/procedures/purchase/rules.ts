import {
  again,
  approval,
  below,
  count,
  each,
  letter,
  on,
  onFile,
  outside,
  paper,
  path,
  procedure,
  setting,
  stage,
  task,
  workingDays,
} from '../../builders';
import { HOUSE_LADDERS } from '../house/ladders';

const optionalText = { type: 'text', optional: true } as const;

// One row of the procurement table for every material; rows are numbered as they are bought.
const materials = each('material', { atLeast: 1 }, [
  task('materialListed', {
    by: 'purchasing',
    evidence: { projectName: 'text', materialName: 'text', requiredQuantity: 'number', remark: optionalText },
    due: workingDays(setting('listDays')).after('case.opened'),
    source: ['S2.12.1', 'S2.12.2', 'S3.3.1'],
  }),
  task('purchaseOrdered', {
    after: ['materialListed'],
    by: 'purchasing',
    reads: ['facts.materialListed.requiredQuantity'],
    evidence: {
      supplierName: 'text',
      specification: 'text',
      unitPrice: 'money',
      purchasedQuantity: 'number',
      purchaseDate: 'date',
      wantedOn: 'date',
      remark: optionalText,
    },
    due: workingDays(setting('orderDays')).after('materialListed', { afresh: true }),
    then: [paper('purchaseOrder'), letter('supplier', 'purchaseOrder')],
    source: ['S1.3.2', 'S2.12.1', 'S2.12.2', 'S2.12.3', 'S3.3.1', 'S3.3.2'],
  }),
  approval('shortageAccepted', {
    after: ['purchaseOrdered'],
    chain: ['merchandiser'],
    when: below('facts.purchaseOrdered.purchasedQuantity', path('facts.materialListed.requiredQuantity')),
    refused: again('purchaseOrdered'),
    due: workingDays(1).after('purchaseOrdered'),
    source: ['S2.12.4'],
  }),
  outside('supplierConfirmed', {
    after: ['purchaseOrdered'],
    by: 'supplier',
    reads: ['facts.purchaseOrdered.purchasedQuantity', 'facts.purchaseOrdered.specification', 'facts.purchaseOrdered.unitPrice'],
    evidence: { confirmedArrival: 'date' },
    refused: again('purchaseOrdered'),
    due: workingDays(setting('confirmDays'), 'supplier').after('purchaseOrdered'),
    ladder: 'supplier',
    source: ['S1.3.2', 'S3.3.2', 'S2.12.4'],
  }),
  count('materialArrived', {
    after: ['purchaseOrdered'],
    by: 'warehouse',
    toward: 'facts.purchaseOrdered.purchasedQuantity',
    due: on('facts.supplierConfirmed.confirmedArrival'),
    ladder: 'arrival',
    source: ['S2.12.2', 'S2.12.4', 'C57', 'E19'],
  }),
  task('materialAccepted', {
    after: ['materialArrived', 'abnormality'],
    by: 'warehouse',
    evidence: { checkedAgainst: 'text', remark: optionalText },
    refused: again('purchaseOrdered'),
    due: workingDays(setting('acceptDays')).after('materialArrived'),
    source: ['S3.3.3', 'G54', 'E19'],
  }),
  each('abnormality', {}, [
    task('abnormalityReported', {
      by: 'warehouse',
      evidence: { abnormality: 'text', photo: { type: 'photo', optional: true } },
      copies: { to: ['deputyGeneralManager', 'merchandiser'] },
      source: ['S2.12.3', 'E19'],
    }),
    task('abnormalityDecided', {
      after: ['abnormalityReported'],
      by: 'deputyGeneralManager',
      evidence: { decision: 'text' },
      due: workingDays(1).after('abnormalityReported'),
      copies: { to: ['purchasing'] },
      source: ['E19'],
    }),
  ]),
]);

const paying = stage('paying', [
  task('purchasePaid', {
    after: ['materialAccepted', 'shortageAccepted'],
    by: 'finance',
    is: 'closes',
    evidence: { paid: 'money', slip: { type: 'scan', optional: true } },
    due: workingDays(setting('payDays')).after('materialAccepted'),
    source: ['S1.3.2'],
  }),
]);

const windingUp = stage('windingUp', [
  task('supplierStopped', {
    by: 'purchasing',
    when: onFile('purchaseOrdered'),
    evidence: { agreedHow: 'text' },
    then: [letter('supplier', 'purchaseCancelled')],
  }),
  task('materialSettled', { by: 'warehouse', when: onFile('materialArrived'), evidence: { whereTo: 'text' } }),
]);

/** S2.12, S3.3: what is required, what is bought, when it arrives, and whether it conforms. */
export const purchaseRules = procedure(
  'purchase',
  {
    for: 'purchase',
    version: 1,
    cast: ['purchasing', 'merchandiser', 'warehouse', 'deputyGeneralManager', 'finance'],
    parties: ['supplier'],
    cancel: ['deputyGeneralManager'],
    allows: { methods: [], inspection: [] },
    settings: { listDays: 1, orderDays: 1, confirmDays: 1, acceptDays: 1, payDays: 5 },
    ladders: {
      default: HOUSE_LADDERS.default,
      supplier: [
        { n: 0, unit: 'workingDays', to: 'supplier', letter: 'askedAgain' },
        { n: 1, unit: 'workingDays', to: 'purchasing', letter: 'overdue' },
        { n: 2, unit: 'workingDays', to: 'deputyGeneralManager', letter: 'escalation', every: { n: 2, unit: 'workingDays' } },
      ],
      arrival: [
        { n: -2, unit: 'workingDays', to: 'purchasing', letter: 'reminder' },
        { n: 0, unit: 'workingDays', to: 'purchasing', letter: 'overdue' },
        { n: 1, unit: 'workingDays', to: 'deputyGeneralManager', letter: 'escalation', every: { n: 1, unit: 'workingDays' } },
      ],
    },
  },
  [materials, paying, windingUp],
);
