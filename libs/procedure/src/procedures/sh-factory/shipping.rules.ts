import {
  again,
  any,
  approval,
  days,
  each,
  latest,
  letter,
  on,
  onFile,
  paper,
  sameDay,
  setting,
  stage,
  task,
  workingDays,
} from '../../builders';
import { customerTold } from '../house/winding-up';

/** Packed, judged by quality, PMC and foreign trade together, in the warehouse, released by finance, gone. */
export const shipping = each('shipment', { covers: 'terms.lines' }, [
  task('packingInstructed', {
    after: ['instructionSheetIssued'],
    by: 'outsourcing',
    evidence: { packingInstruction: 'file' },
    due: days(setting('packingDays')).before('part.etd', { closed: 'before' }),
    source: ['S2.16a.14'],
  }),
  task('packingMaterialOrdered', {
    after: ['packingInstructed'],
    by: 'purchasing',
    evidence: { packingMaterialOrder: 'file' },
    due: workingDays(setting('orderingDays')).after('packingInstructed'),
    source: ['S2.16a.14'],
  }),
  task('packingTallied', {
    after: ['packingMaterialOrdered', 'productionFinished'],
    by: 'warehouse',
    evidence: { semiFinishedTally: 'file', packingMaterialTally: 'file' },
    due: workingDays(1).after('productionFinished'),
    source: ['S2.16a.14'],
  }),
  task('packed', {
    after: ['packingTallied', 'goodsInspected'],
    by: 'planning',
    evidence: { packingProgress: 'file', fulfilment: 'file' },
    due: workingDays(setting('packDays')).after('goodsInspected', { afresh: true }),
    source: ['S2.16a.16'],
  }),
  approval('fulfilmentConfirmed', {
    after: ['packed'],
    mode: 'all',
    chain: ['quality', { role: 'planning', own: true }, 'foreignTrade'],
    refused: again('packed', 'goodsInspected'),
    due: workingDays(setting('signDays')).after('packed'),
    source: ['S2.16a.15', 'S2.16a.16'],
  }),
  task('goodsInWarehouse', {
    after: ['fulfilmentConfirmed'],
    by: 'warehouse',
    evidence: { stored: 'lines' },
    due: workingDays(1).after('fulfilmentConfirmed'),
    source: ['S2.16a.16'],
  }),
  task('shipmentReleased', {
    after: ['fullPaymentReceived', 'paymentSlipIssued', 'fulfilmentConfirmed'],
    by: 'finance',
    is: 'financeReleased',
    due: latest(sameDay('paymentSlipIssued'), workingDays(1).after('fulfilmentConfirmed')),
    source: ['S2.16b.4', 'G78'],
  }),
  task('shippingNoticeIssued', {
    after: ['shipmentReleased'],
    by: 'foreignTrade',
    copies: { to: ['warehouse'], acknowledge: true },
    due: sameDay('shipmentReleased'),
    then: [paper('warehouseShippingNotice')],
    source: ['S2.16a.7', 'F-18', 'F-24'],
  }),
  task('goodsShipped', {
    after: ['shippingNoticeIssued', 'goodsInWarehouse', 'product', 'change'],
    by: 'warehouse',
    is: 'goodsLeave',
    evidence: { shippingTally: 'file', customsDeclaration: 'scan', shipped: 'lines' },
    copies: { to: ['foreignTrade', 'salesperson'] },
    due: on('part.etd'),
    then: [letter('customer', 'goodsOnTheirWay')],
    source: ['S2.16a.17', 'S2.16b.4'],
  }),
]);

export const settling = stage('settling', [
  task('statementsMade', {
    after: ['goodsShipped'],
    by: 'finance',
    evidence: { receivableStatement: 'file', payableStatement: 'file', invoice: 'file' },
    due: workingDays(setting('statementDays')).after('goodsShipped', { afresh: true }),
    source: ['S2.16a.18'],
  }),
  approval('archived', {
    after: ['statementsMade', 'laterPaymentReceived', 'contractFiled'],
    mode: 'all',
    chain: [
      'salesperson',
      { role: 'foreignTrade', own: true },
      'planning',
      'outsourcing',
      'purchasing',
      'warehouse',
      'quality',
      { role: 'finance', own: true },
    ],
    is: 'closes',
    refused: again('statementsMade'),
    due: days(setting('archiveDays')).after('statementsMade'),
    source: ['S2.16a.19', 'G100'],
  }),
]);

export const windingUp = stage('windingUp', [
  customerTold('contractSigned'),
  task('productionStopped', {
    by: 'outsourcing',
    when: any(onFile('instructionSheetIssued'), onFile('processorContracted')),
    evidence: { cost: 'money', goodsDone: { type: 'lines', optional: true } },
  }),
  task('materialsSettled', {
    by: 'purchasing',
    when: any(onFile('materialsOrdered'), onFile('packingMaterialOrdered')),
    evidence: { cost: 'money', agreedHow: 'text' },
  }),
  task('depositSettled', {
    by: 'finance',
    when: any(onFile('depositReceived'), onFile('fullPaymentReceived')),
    evidence: { refunded: 'money', kept: 'money', reason: 'text' },
  }),
]);
