import {
  again,
  any,
  approval,
  clear,
  count,
  days,
  each,
  hold,
  is,
  latest,
  letter,
  moneyIn,
  not,
  on,
  outside,
  paper,
  setting,
  task,
  workingDays,
  workingHours,
} from '../../builders';
import { AGREED } from '../house/agreed';
import { paymentMilestones } from '../house/payments';
import { BY_SUPPLIER, OUT_OF_STOCK, OWN_PRODUCTION } from './options';

const [deposit, , , credit, beforeShipment] = paymentMilestones({
  agreed: AGREED,
  confirmed: 'resourcesAssigned',
  drafted: 'orderEntered',
  loaded: 'goodsShipped',
});

/** Paid by transfer or on account; what is not asked before production or shipment comes after the goods. */
export const money = each('instalment', { from: 'terms.instalments' }, [
  deposit,
  credit,
  beforeShipment,
  count('laterPaymentReceived', {
    after: ['goodsShipped'],
    by: 'finance',
    when: any(is('part.method', 'openAccount'), not(any(is('part.gate', 'production'), is('part.gate', 'shipment')))),
    toward: 'part.amount',
    tolerance: 'setting.bankCharges',
    is: moneyIn('later'),
    due: days(setting('laterDays')).after('goodsShipped'),
    ladder: 'money',
    source: ['S2.4.5'],
  }),
]);

const DEFECTIVE = is('facts.inProcessSampled.found', 'defects');

// 3–6. Plan, supervision, three inspections, into the warehouse. Goods out of stock need none of it.
export const making = each('factoryOrder', { covers: 'terms.lines', when: not(OUT_OF_STOCK) }, [
  task('productionPlanned', {
    after: ['departmentsConfirmed', 'agreementSigned', 'change'],
    by: 'merchandiser',
    reads: ['terms.delivery', 'terms.goods', 'part.quantity'],
    evidence: { schedule: 'list', planMaterials: 'list', manpower: 'text', finishOn: 'date' },
    due: latest(workingDays(setting('planDays')).after('departmentsConfirmed'), workingDays(setting('planDays')).after('agreementSigned')),
    then: [paper('productionPlan')],
    source: ['S2.11.3', 'S2.5.4', 'S2.10.5'],
  }),
  task('productionStarted', {
    after: ['productionPlanned', 'depositReceived', 'creditConfirmed', 'material', 'change'],
    by: 'merchandiser',
    is: 'startsProduction',
    reads: ['terms.delivery', 'terms.goods', 'part.quantity'],
    due: latest(
      workingDays(1).after('productionPlanned'),
      workingDays(1).after('materialChecked'),
      workingDays(1).after('depositReceived'),
    ),
    then: [paper('productionOrder'), clear('production', 'startsProduction')],
    source: ['S2.10.6', 'S2.5.4'],
  }),
  task('progressChecked', {
    after: ['productionStarted'],
    by: 'merchandiser',
    evidence: { progress: 'text' },
    due: days(setting('progressDays')).after('productionStarted'),
    every: days(setting('progressDays')),
    until: 'finished',
    then: [letter('customer', 'progressReport')],
    source: ['S2.11.4', 'S2.5.4', 'S2.10.6', 'G64'],
  }),
  task('inProcessSampled', {
    after: ['productionStarted'],
    by: 'merchandiser',
    evidence: { sampled: 'number', found: { type: 'choice', of: ['nothing', 'defects'] } },
    due: days(setting('inProcessDays')).after('productionStarted', { afresh: true }),
    source: ['S2.11.5b'],
  }),
  task('defectsCorrected', {
    after: ['inProcessSampled'],
    by: 'merchandiser',
    when: DEFECTIVE,
    evidence: { correction: 'text' },
    due: workingDays(2).after('inProcessSampled'),
    source: ['S2.11.5b'],
  }),
  outside('supplierFinished', {
    after: ['productionStarted', 'inProcessSampled', 'defectsCorrected', 'problem', 'change'],
    by: 'supplier',
    when: BY_SUPPLIER,
    refused: again('inProcessSampled'),
    due: on('facts.productionPlanned.finishOn'),
    ladder: 'party',
    source: ['S2.11.4'],
  }),
  task('ownGoodsFinished', {
    after: ['productionStarted', 'inProcessSampled', 'defectsCorrected', 'problem', 'change'],
    by: 'production',
    when: OWN_PRODUCTION,
    due: on('facts.productionPlanned.finishOn'),
    source: ['S2.5.4', 'S2.10.6'],
  }),
  // refused, whichever finished is finished again
  approval('finished', {
    after: ['supplierFinished', 'ownGoodsFinished'],
    chain: ['merchandiser'],
    evidence: { inspectionReport: 'file' },
    due: latest(
      workingDays(setting('inspectionDays')).after('supplierFinished', { afresh: true }),
      workingDays(setting('inspectionDays')).after('ownGoodsFinished', { afresh: true }),
    ),
    source: ['S2.11.5c'],
  }),
  task('goodsBrought', {
    after: ['finished', 'haulageProblem'],
    by: 'logistics',
    evidence: { deliveryNote: 'scan' },
    due: workingDays(setting('bringDays')).after('finished', { afresh: true }),
    source: ['S2.11.6a'],
  }),
  approval('inboundInspected', {
    after: ['goodsBrought'],
    chain: ['warehouse'],
    evidence: { storedAt: 'text' },
    refused: again('goodsBrought'),
    due: workingDays(1).after('goodsBrought'),
    source: ['S2.11.6b'],
  }),
]);

export const materials = each('material', { inside: 'factoryOrder' }, [
  task('materialOrdered', {
    after: ['productionPlanned'],
    by: 'purchasing',
    evidence: { material: 'text', arrivesOn: 'date' },
    due: workingDays(1).after('productionPlanned', { afresh: true }),
    then: [letter('supplier', 'materialOrder')],
    source: ['S2.5.3'],
  }),
  task('materialArrived', {
    after: ['materialOrdered'],
    by: 'purchasing',
    evidence: { deliveryNote: 'scan' },
    due: on('facts.materialOrdered.arrivesOn'),
    ladder: 'material',
    source: ['S2.5.3'],
  }),
  approval('materialChecked', {
    after: ['materialArrived'],
    chain: ['merchandiser'],
    refused: again('materialOrdered', 'materialArrived'),
    due: workingDays(1).after('materialArrived'),
    source: ['S2.11.5a'],
  }),
]);

// 4. A problem is solved with the supplier; the goods stay until it is.
export const problems = each('problem', { inside: 'factoryOrder' }, [
  outside('problemReported', {
    by: 'supplier',
    evidence: { problem: 'text', daysLate: { type: 'number', optional: true } },
    copies: { to: ['salesperson'] },
    then: [hold(['shipment'], 'other')],
    source: ['S2.11.4', 'S2.10.6'],
  }),
  task('solutionAgreed', {
    after: ['problemReported'],
    by: 'merchandiser',
    evidence: { solution: 'text', solvedBy: 'date' },
    due: workingHours(setting('problemHours')).after('problemReported', { afresh: true }),
    ladder: 'urgent',
    then: [letter('customer', 'delayExplained')],
    source: ['S2.11.4', 'S2.10.6'],
  }),
  outside('problemSolved', {
    after: ['solutionAgreed'],
    by: 'supplier',
    evidence: { result: 'text' },
    refused: again('solutionAgreed'),
    due: on('facts.solutionAgreed.solvedBy'),
    ladder: 'party',
    source: ['S2.11.4'],
  }),
]);

// Trouble on the way to our own warehouse is solved with the carrier; until then nothing has been brought.
export const haulageProblems = each('haulageProblem', { inside: 'factoryOrder' }, [
  task('haulageProblemReported', {
    by: 'logistics',
    evidence: { transitTrouble: { type: 'choice', of: ['delay', 'damage', 'lost'] }, problem: 'text' },
    copies: { to: ['merchandiser'] },
    then: [letter('carrier', 'haulageTrouble')],
    source: ['S2.11.6a'],
  }),
  task('haulageProblemSolved', {
    after: ['haulageProblemReported'],
    by: 'logistics',
    evidence: { solution: 'text', expectedArrival: 'date' },
    due: workingHours(setting('problemHours')).after('haulageProblemReported'),
    ladder: 'urgent',
    source: ['S2.11.6a'],
  }),
]);
