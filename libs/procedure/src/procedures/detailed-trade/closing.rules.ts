import { again, all, any, approval, days, each, letter, not, onFile, setting, stage, task, workingDays } from '../../builders';
import { customerTold, moneySettled } from '../house/winding-up';

// What is paid or deducted because something went wrong.
export const claims = each('claim', {}, [
  task('compensationProposed', {
    by: 'merchandiser',
    evidence: { unit: 'text', reason: 'text', compensation: 'money' },
    source: ['S2.17.7', 'E37'],
  }),
  approval('compensationConfirmed', {
    after: ['compensationProposed'],
    chain: ['businessManager'],
    refused: again('compensationProposed'),
    due: workingDays(setting('signDays')).after('compensationProposed'),
    source: ['S2.17.7', 'G101', 'E37', 'F-23'],
  }),
]);

// Settlement, write-off, rebate; then the file is closed.
export const settling = stage('settling', [
  task('documentsReturned', {
    after: ['originalsSent', 'documentsPresented', 'customsDeclared'],
    by: 'documentsClerk',
    evidence: { customsDeclaration: 'scan', verificationReturned: 'date' },
    copies: { to: ['finance'] },
    due: days(setting('documentsBackDays')).after('goodsLoaded'),
    source: ['S2.17.4', 'G98', 'F-27'],
  }),
  task('exchangeSettled', {
    after: ['documentsReturned', 'balanceReceived', 'bankPaid', 'laterPaymentReceived'],
    by: 'finance',
    evidence: { settled: 'money' },
    due: days(setting('settlementDays')).after('documentsReturned'),
    source: ['G98'],
  }),
  task('rebateDone', {
    after: ['exchangeSettled'],
    by: 'finance',
    evidence: { rebate: { type: 'money', optional: true } },
    due: days(setting('rebateDays')).after('documentsReturned'),
    source: ['G98', 'F-27'],
  }),
  task('orderArchived', {
    after: ['rebateDone', 'freightRemitted', 'purchaseConfirmed', 'reorderLetterSent', 'claim'],
    by: 'merchandiser',
    evidence: { orderDocuments: 'flag', computerRecords: 'flag', samples: 'flag' },
    due: workingDays(setting('archiveDays')).after('rebateDone', { afresh: true }),
    source: ['S2.17.6', 'G100'],
  }),
  approval('archiveAgreed', {
    after: ['orderArchived'],
    chain: ['businessManager'],
    is: 'closes',
    refused: again('orderArchived'),
    due: workingDays(setting('signDays')).after('orderArchived'),
    source: ['S2.17.6', 'G100', 'F-23'],
  }),
]);

export const windingUp = stage('windingUp', [
  customerTold('purchaseOrderReceived'),
  task('reservationLifted', {
    by: 'merchandiser',
    when: all(onFile('factoryReserved'), not(onFile('productionNoticeIssued'))),
    then: [letter('factory', 'reservationLifted')],
  }),
  task('factoryStopped', {
    by: 'merchandiser',
    when: onFile('productionNoticeIssued'),
    evidence: { cost: 'money', goodsDone: { type: 'lines', optional: true } },
    then: [letter('factory', 'stopProduction')],
  }),
  task('inspectionCancelled', {
    by: 'merchandiser',
    when: any(onFile('inspectorNotified'), onFile('customerInspectionFixed'), onFile('thirdPartyInspectionBooked')),
    evidence: { cost: { type: 'money', optional: true } },
  }),
  task('sailingCancelled', {
    by: 'merchandiser',
    when: onFile('forwarderContacted'),
    evidence: { cost: { type: 'money', optional: true } },
    then: [letter('forwarder', 'cancelSailing')],
  }),
  ...moneySettled(),
]);
