import { correctionsOf, courseOf, table } from '../../scenarios/course';
import { dutyProcedures } from '.';
import type { Procedure } from '../../language';

function duty(id: string): Procedure {
  const found = dutyProcedures.find(({ rules }) => rules.id === id);
  if (!found) throw new Error(`no duty ${id}`);
  return found;
}

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
test('S1.1.6b salesReport: the ordinary course', () => {
  expect(table(courseOf(duty('salesReport'), { terms: { dueOn: '2026-03-04' } }))).toBe(`
salesReportMade | merchandiser | 2026-03-04 10:00 | salesReport sampleRegister | reminder→owner | salesReportReceived
salesReportReceived | finance | 2026-03-04 10:00 |  | reminder→owner |  | salesReportMade
`);
});

test('S1.1.6b salesReport: what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(duty('salesReport'), { terms: { dueOn: '2026-03-04' }, cancelledBefore: true }))).toBe(`
cancel | finance
`);
});

test('S1.1.6b salesReport: what is wound up when it is cancelled before salesReportReceived', () => {
  expect(table(courseOf(duty('salesReport'), { terms: { dueOn: '2026-03-04' }, cancelledBefore: 'salesReportReceived' }))).toBe(`
cancel | finance
turnDropped | merchandiser |  | reason
`);
});

test('S1.3.9 stocktake: the ordinary course with differences', () => {
  expect(table(courseOf(duty('stocktake'), { terms: { dueOn: '2026-03-04' }, values: { differs: true } }))).toBe(`
stockCounted | warehouse | 2026-03-04 10:00 | countSheet | reminder→owner | stockCompared
stockCompared | merchandiser | 2026-03-04 10:00 | differs | reminder→owner | differencesExplained | stockCounted
differencesExplained | warehouse | 2026-03-04 10:00 | cause | reminder→owner | stocktakeFiled
stocktakeFiled | merchandiser | 2026-03-04 10:00 |  | reminder→owner |  |  | copy→finance
`);
});

test('S1.3.9 stocktake: what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(duty('stocktake'), { terms: { dueOn: '2026-03-04' }, cancelledBefore: true }))).toBe(`
cancel | warehouse
`);
});

test('S1.3.9 stocktake: what is wound up when it is cancelled before stockCompared', () => {
  expect(
    table(courseOf(duty('stocktake'), { terms: { dueOn: '2026-03-04' }, values: { differs: true }, cancelledBefore: 'stockCompared' })),
  ).toBe(`
cancel | warehouse
turnDropped | merchandiser |  | reason
`);
});

test('S1.3.10 stockTable: the ordinary course below the safety stock', () => {
  expect(table(courseOf(duty('stockTable'), { terms: { dueOn: '2026-03-04' }, values: { belowSafety: true } }))).toBe(`
stockTableUpdated | merchandiser | 2026-03-04 10:00 | belowSafety | reminder→owner | purchaseReminded
purchaseReminded | merchandiser | 2026-03-04 10:00 |  | reminder→owner |  |  | copy→purchasing opens:purchase
`);
});

test('S1.3.10 stockTable: what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(duty('stockTable'), { terms: { dueOn: '2026-03-04' }, cancelledBefore: true }))).toBe(`
cancel | purchasing
`);
});

test('S1.3.10 stockTable: what is wound up when it is cancelled before purchaseReminded', () => {
  expect(
    table(
      courseOf(duty('stockTable'), { terms: { dueOn: '2026-03-04' }, values: { belowSafety: true }, cancelledBefore: 'purchaseReminded' }),
    ),
  ).toBe(`
cancel | purchasing
turnDropped | merchandiser |  | reason
`);
});

test('S1.3.13 dailyReceipts: the ordinary course with parts that came', () => {
  expect(table(courseOf(duty('dailyReceipts'), { terms: { dueOn: '2026-03-04' }, values: { partsCame: true } }))).toBe(`
receiptsHandedOver | warehouse | 2026-03-04 10:00 | receipts partsCame | reminder→owner | receiptsRegistered
receiptsRegistered | merchandiser | 2026-03-04 10:00 |  | reminder→owner | customerServiceTold | receiptsHandedOver
customerServiceTold | merchandiser | 2026-03-04 10:00 |  | reminder→owner | receiptsFiled |  | copy→customerService
receiptsFiled | merchandiser | 2026-03-04 10:00 |  | reminder→owner
`);
});

test('S1.3.13 dailyReceipts: what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(duty('dailyReceipts'), { terms: { dueOn: '2026-03-04' }, cancelledBefore: true }))).toBe(`
cancel | warehouse
`);
});

test('S1.3.13 dailyReceipts: what is wound up when it is cancelled before receiptsRegistered', () => {
  expect(
    table(
      courseOf(duty('dailyReceipts'), {
        terms: { dueOn: '2026-03-04' },
        values: { partsCame: true },
        cancelledBefore: 'receiptsRegistered',
      }),
    ),
  ).toBe(`
cancel | warehouse
turnDropped | merchandiser |  | reason
`);
});

test('S2.15.3 orderReconciliation: the ordinary course', () => {
  expect(table(courseOf(duty('orderReconciliation'), { terms: { dueOn: '2026-03-04' } }))).toBe(`
ordersCompared | salesAssistant | 2026-03-04 10:00 | equal | reminder→owner | differenceCorrected
differenceCorrected | salesAssistant | 2026-03-04 10:00 | cause | reminder→owner | entriesAgreed
entriesAgreed | salesAuditClerk | 2026-03-04 10:00 |  | reminder→owner |  | ordersCompared
`);
});

test('S2.15.3 orderReconciliation: what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(duty('orderReconciliation'), { terms: { dueOn: '2026-03-04' }, cancelledBefore: true }))).toBe(`
cancel | salesAuditClerk
`);
});

test('S2.15.3 orderReconciliation: what is wound up when it is cancelled before differenceCorrected', () => {
  expect(table(courseOf(duty('orderReconciliation'), { terms: { dueOn: '2026-03-04' }, cancelledBefore: 'differenceCorrected' }))).toBe(`
cancel | salesAuditClerk
turnDropped | salesAssistant |  | reason
`);
});

test('S1.11.10 repairAnalysis: the ordinary course', () => {
  expect(table(courseOf(duty('repairAnalysis'), { terms: { dueOn: '2026-03-04' } }))).toBe(`
qualityReportsCollected | quality | 2026-03-04 10:00 | qualityReports | reminder→owner
repairReportsCollected | engineering | 2026-03-04 10:00 | repairReports | reminder→owner | repairsAnalysed
repairsAnalysed | merchandiser | 2026-03-04 10:00 | analysis proposals | reminder→owner |  |  | copy→businessManager copy→deputyGeneralManager
`);
});

test('S1.11.10 repairAnalysis: what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(duty('repairAnalysis'), { terms: { dueOn: '2026-03-04' }, cancelledBefore: true }))).toBe(`
cancel | businessManager
`);
});

test('S1.11.10 repairAnalysis: what is wound up when it is cancelled before repairReportsCollected', () => {
  expect(table(courseOf(duty('repairAnalysis'), { terms: { dueOn: '2026-03-04' }, cancelledBefore: 'repairReportsCollected' }))).toBe(`
cancel | businessManager
turnDropped | merchandiser |  | reason
`);
});

test('S1.11.12 prototypeCheck: the ordinary course with a replacement', () => {
  expect(table(courseOf(duty('prototypeCheck'), { terms: { dueOn: '2026-03-04' }, arises: ['replacement'] }))).toBe(`
prototypesChecked | merchandiser | 2026-03-04 10:00 | allThere allWorking allComplete | reminder→owner | missingReported brokenRepaired
missingReported | merchandiser | 2026-03-04 10:00 | missing | reminder→owner |  |  | copy→administration
brokenRepaired | engineering | 2026-03-04 10:00 |  | reminder→owner
modelChanged@replacement:1 | merchandiser | 2026-03-04 10:00 | model change | reminder→owner | registerSigned@replacement:1 |  | copy→finance
registerSigned@replacement:1 | finance | 2026-03-04 10:00 |  | reminder→owner | checkFiled | modelChanged@replacement:1
checkFiled | merchandiser | 2026-03-04 10:00 |  | reminder→owner
`);
});

test('S1.11.12 prototypeCheck: what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(duty('prototypeCheck'), { terms: { dueOn: '2026-03-04' }, cancelledBefore: true }))).toBe(`
cancel | administration
`);
});

test('S1.11.12 prototypeCheck: what is wound up when it is cancelled before missingReported', () => {
  expect(
    table(
      courseOf(duty('prototypeCheck'), { terms: { dueOn: '2026-03-04' }, arises: ['replacement'], cancelledBefore: 'missingReported' }),
    ),
  ).toBe(`
cancel | administration
turnDropped | merchandiser |  | reason
`);
});

test('S1.11.12 prototypeCheck: what falls when somebody corrects what was said', () => {
  expect(table(correctionsOf(duty('prototypeCheck'), { terms: { dueOn: '2026-03-04' }, arises: ['replacement'] }))).toBe(`
modelChanged@replacement:1 model | registerSigned@replacement:1
modelChanged@replacement:1 change | registerSigned@replacement:1
`);
});

test('S1.4.1e prospecting: the ordinary course', () => {
  expect(table(courseOf(duty('prospecting'), { terms: { dueOn: '2026-03-04' } }))).toBe(`
prospectsWritten | merchandiser | 2026-03-04 10:00 | prospects useful | reminder→owner
`);
});

test('S1.4.1e prospecting: what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(duty('prospecting'), { terms: { dueOn: '2026-03-04' }, cancelledBefore: true }))).toBe(`
cancel | salesperson
`);
});

test('S3.6.3 S3.6.2 customerCare: the ordinary course with a complaint', () => {
  expect(table(courseOf(duty('customerCare'), { terms: { dueOn: '2026-03-04' }, values: { complains: true } }))).toBe(`
customerContacted | merchandiser | 2026-03-04 10:00 | needs feedback complains | reminder→owner | complaintPassedOn |  | copy→salesperson
complaintPassedOn | merchandiser | 2026-03-04 10:00 |  | reminder→owner |  |  | opens:complaint
`);
});

test('S3.6.3 S3.6.2 customerCare: what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(duty('customerCare'), { terms: { dueOn: '2026-03-04' }, cancelledBefore: true }))).toBe(`
cancel | salesperson
`);
});

test('S3.6.3 S3.6.2 customerCare: what is wound up when it is cancelled before complaintPassedOn', () => {
  expect(
    table(
      courseOf(duty('customerCare'), { terms: { dueOn: '2026-03-04' }, values: { complains: true }, cancelledBefore: 'complaintPassedOn' }),
    ),
  ).toBe(`
cancel | salesperson
turnDropped | merchandiser |  | reason
`);
});

test('S2.13.7 orderTracking: the ordinary course', () => {
  expect(table(courseOf(duty('orderTracking'), { terms: { dueOn: '2026-03-04' } }))).toBe(`
ordersTracked | marketing | 2026-03-04 10:00 | endangered | reminder→owner |  |  | copy→salesperson
`);
});

test('S2.13.7 orderTracking: what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(duty('orderTracking'), { terms: { dueOn: '2026-03-04' }, cancelledBefore: true }))).toBe(`
cancel | salesperson
`);
});

test('S3.4.1 S3.4.2 progressTalk: the ordinary course with problems', () => {
  expect(table(courseOf(duty('progressTalk'), { terms: { dueOn: '2026-03-04' }, values: { problems: true } }))).toBe(`
progressStated | production | 2026-03-04 10:00 | progress problems | reminder→owner | progressDiscussed
progressDiscussed | merchandiser | 2026-03-04 10:00 |  | reminder→owner | solutionSought | progressStated
solutionSought | salesperson | 2026-03-04 10:00 | solution | reminder→owner
`);
});

test('S3.4.1 S3.4.2 progressTalk: what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(duty('progressTalk'), { terms: { dueOn: '2026-03-04' }, cancelledBefore: true }))).toBe(`
cancel | salesperson
`);
});

test('S3.4.1 S3.4.2 progressTalk: what is wound up when it is cancelled before progressDiscussed', () => {
  expect(
    table(
      courseOf(duty('progressTalk'), { terms: { dueOn: '2026-03-04' }, values: { problems: true }, cancelledBefore: 'progressDiscussed' }),
    ),
  ).toBe(`
cancel | salesperson
turnDropped | merchandiser |  | reason
`);
});

test('S2.13.11a S2.13.11b selfCheck: the ordinary course with problems', () => {
  expect(table(courseOf(duty('selfCheck'), { terms: { dueOn: '2026-03-04' }, values: { problems: true } }))).toBe(`
departmentChecked | businessManager | 2026-03-04 10:00 | findings problems | reminder→owner | problemsCorrected |  | copy→generalManager
problemsCorrected | businessManager | 2026-03-04 10:00 | correction | reminder→owner
`);
});

test('S2.13.11a S2.13.11b selfCheck: what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(duty('selfCheck'), { terms: { dueOn: '2026-03-04' }, cancelledBefore: true }))).toBe(`
cancel | generalManager
`);
});

test('S2.13.11a S2.13.11b selfCheck: what is wound up when it is cancelled before problemsCorrected', () => {
  expect(
    table(
      courseOf(duty('selfCheck'), { terms: { dueOn: '2026-03-04' }, values: { problems: true }, cancelledBefore: 'problemsCorrected' }),
    ),
  ).toBe(`
cancel | generalManager
turnDropped | businessManager |  | reason
`);
});

test('S2.13.11c S2.13.11a ruleCheck: the ordinary course with violations', () => {
  expect(table(courseOf(duty('ruleCheck'), { terms: { dueOn: '2026-03-04' }, values: { violations: true } }))).toBe(`
rulesChecked | managementDepartment | 2026-03-04 10:00 | findings violations | reminder→owner | violationsAssessed
violationsAssessed | managementDepartment | 2026-03-04 10:00 | assessed | reminder→owner | checkApproved
checkApproved | generalManager | 2026-03-04 10:00 |  | reminder→owner |  | rulesChecked
`);
});

test('S2.13.11c S2.13.11a ruleCheck: what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(duty('ruleCheck'), { terms: { dueOn: '2026-03-04' }, cancelledBefore: true }))).toBe(`
cancel | generalManager
`);
});

test('S2.13.11c S2.13.11a ruleCheck: what is wound up when it is cancelled before violationsAssessed', () => {
  expect(
    table(
      courseOf(duty('ruleCheck'), { terms: { dueOn: '2026-03-04' }, values: { violations: true }, cancelledBefore: 'violationsAssessed' }),
    ),
  ).toBe(`
cancel | generalManager
turnDropped | managementDepartment |  | reason
`);
});

test('S3.8 summaryMeeting: the ordinary course', () => {
  expect(table(courseOf(duty('summaryMeeting'), { terms: { dueOn: '2026-03-04' } }))).toBe(`
feedbackGathered | merchandiser | 2026-03-04 10:00 | feedback | reminder→owner | meetingHeld
meetingHeld | merchandiser | 2026-03-04 10:00 | record problems proposals | reminder→owner | processAdjusted
processAdjusted | businessManager | 2026-03-04 10:00 | adjustments | reminder→owner |  | meetingHeld
`);
});

test('S3.8 summaryMeeting: what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(duty('summaryMeeting'), { terms: { dueOn: '2026-03-04' }, cancelledBefore: true }))).toBe(`
cancel | businessManager
`);
});

test('S3.8 summaryMeeting: what is wound up when it is cancelled before meetingHeld', () => {
  expect(table(courseOf(duty('summaryMeeting'), { terms: { dueOn: '2026-03-04' }, cancelledBefore: 'meetingHeld' }))).toBe(`
cancel | businessManager
turnDropped | merchandiser |  | reason
`);
});

test('S3.7 documentBackup: the ordinary course', () => {
  expect(table(courseOf(duty('documentBackup'), { terms: { dueOn: '2026-03-04' } }))).toBe(`
documentsArchived | merchandiser | 2026-03-04 10:00 | orderConfirmations productionPlans purchaseRecords deliveryNotes customerFeedback | reminder→owner | backupMade
backupMade | merchandiser | 2026-03-04 10:00 | place | reminder→owner
`);
});

test('S3.7 documentBackup: what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(duty('documentBackup'), { terms: { dueOn: '2026-03-04' }, cancelledBefore: true }))).toBe(`
cancel | businessManager
`);
});

test('S3.7 documentBackup: what is wound up when it is cancelled before backupMade', () => {
  expect(table(courseOf(duty('documentBackup'), { terms: { dueOn: '2026-03-04' }, cancelledBefore: 'backupMade' }))).toBe(`
cancel | businessManager
turnDropped | merchandiser |  | reason
`);
});
