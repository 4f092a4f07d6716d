import { besides, correctionsOf, courseOf, table } from '../../scenarios/course';
import { returnRepair } from '.';

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
const ordinary = (): string[] => courseOf(returnRepair);

test('S1.11.10 S1.2.2f the ordinary course', () => {
  expect(table(ordinary())).toBe(`
returnBookedIn | salesperson | 2026-03-03 10:00 | model pieces orderNumber fault | reminder→owner | qualityChecked |  | copy→quality copy→engineering copy→production copy→warehouse returnBookedIn→merchandiser
qualityChecked | quality | 2026-03-05 10:00 | qualityReport cause findings | reminder→owner | qualityReportFiled repaired |  | copy→merchandiser copy→salesperson
qualityReportFiled | merchandiser | 2026-03-03 10:00 | fileNumber | reminder→owner
repaired | engineering | 2026-03-11 10:00 | repairReport outcome done | reminder→owner | repairPassed
repairPassed | quality | 2026-03-03 10:00 | findings | reminder→owner | unitsSentBack | repaired
unitsSentBack | merchandiser | 2026-03-03 10:00 | courier trackingNumber | reminder→owner | returnSummarised |  | unitsOnTheirWay→customer
returnSummarised | merchandiser | 2026-03-09 10:00 | summary prevention | reminder→owner |  |  | copy→businessManager copy→deputyGeneralManager
`);
});

test('S1.11.10 S1.2.2f what is otherwise beyond repair', () => {
  const course = courseOf(returnRepair, { values: { outcome: 'beyondRepair' } });
  expect(table(besides(course, ordinary()))).toBe(`
repaired | engineering | 2026-03-11 10:00 | repairReport outcome done | reminder→owner | settlementProposed
settlementProposed | salesperson | 2026-03-03 10:00 | agreedHow | reminder→owner | settlementAgreed |  | settlement→customer
settlementAgreed | customer | 2026-03-05 10:00 |  | overdue→merchandiser | returnSummarised | settlementProposed
`);
});

test('S1.11.10 S1.2.2f what is wound up when it is cancelled before returnSummarised', () => {
  expect(table(courseOf(returnRepair, { cancelledBefore: 'returnSummarised' }))).toBe(`
cancel | businessManager
unitsGivenBack | merchandiser |  | agreedHow
`);
});

test('S1.11.10 S1.2.2f what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(returnRepair, { cancelledBefore: true }))).toBe(`
cancel | businessManager
`);
});

test('S1.11.10 S1.2.2f what falls when somebody corrects what was said', () => {
  expect(table(correctionsOf(returnRepair))).toBe(`
qualityChecked qualityReport | qualityReportFiled
repaired repairReport | repairPassed
repaired outcome | repairPassed
repaired done | repairPassed
`);
});
