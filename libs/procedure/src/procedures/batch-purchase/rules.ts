import { again, approval, days, letter, onFile, outside, paper, procedure, setting, stage, task, workingDays } from '../../builders';
import { HOUSE_LADDERS } from '../house/ladders';

/** S1.3.3: one of two named managers orders; the merchandiser sends it on, files the print and follows production, delivery and payment. */
export const batchPurchaseRules = procedure(
  'batchPurchase',
  {
    for: 'purchase',
    version: 1,
    cast: ['merchandiser', 'salesManager', 'deputyGeneralManager', 'warehouse', 'finance'],
    parties: ['supplier'],
    cancel: ['deputyGeneralManager'],
    allows: { methods: [], inspection: [] },
    settings: { draftDays: 1, signDays: 1, trackDays: 2, deliveryDays: 15, payDays: 5 },
    ladders: { default: HOUSE_LADDERS.default, party: supplierLadder() },
  },
  [
    stage('ordering', [
      task('batchDrafted', {
        by: 'merchandiser',
        evidence: { goods: 'list', total: 'money' },
        due: workingDays(setting('draftDays')).after('case.opened', { afresh: true }),
        source: ['S1.3.3'],
      }),
      approval('batchOrdered', {
        after: ['batchDrafted'],
        mode: 'any',
        chain: ['salesManager', 'deputyGeneralManager'],
        refused: again('batchDrafted'),
        due: workingDays(setting('signDays')).after('batchDrafted'),
        then: [paper('batchPurchaseOrder')],
        source: ['S1.3.3', 'E07'],
      }),
      task('batchSent', {
        after: ['batchOrdered'],
        by: 'merchandiser',
        reads: ['facts.batchDrafted.goods'],
        evidence: { printFiled: 'scan' },
        due: workingDays(1).after('batchOrdered'),
        then: [letter('supplier', 'batchOrder')],
        source: ['S1.3.3'],
      }),
    ]),
    stage('following', [
      task('batchTracked', {
        after: ['batchSent'],
        by: 'merchandiser',
        every: days(setting('trackDays')),
        until: 'batchPaid',
        evidence: { production: 'text', delivery: 'text', payment: 'text' },
        due: days(setting('trackDays')).after('batchSent'),
        source: ['S1.3.3', 'F-14'],
      }),
      outside('batchDelivered', {
        after: ['batchSent'],
        by: 'supplier',
        evidence: { deliveryNote: 'file' },
        refused: again('batchDrafted'),
        due: days(setting('deliveryDays')).after('batchSent', { afresh: false }),
        ladder: 'party',
        source: ['S1.3.3'],
      }),
      task('batchReceived', {
        after: ['batchDelivered'],
        by: 'warehouse',
        evidence: { receipt: 'scan' },
        refused: again('batchDelivered'),
        due: workingDays(1).after('batchDelivered'),
        source: ['S1.3.3'],
      }),
      task('batchPaid', {
        after: ['batchReceived'],
        by: 'finance',
        is: 'closes',
        evidence: { paid: 'money' },
        due: workingDays(setting('payDays')).after('batchReceived'),
        source: ['S1.3.2', 'S1.3.3'],
      }),
    ]),
    stage('windingUp', [
      task('supplierStopped', { by: 'merchandiser', when: onFile('batchSent'), then: [letter('supplier', 'batchCancelled')] }),
    ]),
  ],
);

function supplierLadder() {
  return [
    { n: 0, unit: 'workingDays', to: 'supplier', letter: 'askedAgain' },
    { n: 1, unit: 'workingDays', to: 'merchandiser', letter: 'overdue' },
    { n: 3, unit: 'workingDays', to: 'ownerManager', letter: 'escalation', every: { n: 2, unit: 'workingDays' } },
  ] as const;
}
