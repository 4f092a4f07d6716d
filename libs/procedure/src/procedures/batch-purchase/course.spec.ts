import { correctionsOf, courseOf, table } from '../../scenarios/course';
import { batchPurchase } from '.';

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
test('S1.3.3 the ordinary course', () => {
  expect(table(courseOf(batchPurchase))).toBe(`
batchDrafted | merchandiser | 2026-03-03 10:00 | goods total | reminder→owner | batchOrdered
batchOrdered | salesManager | 2026-03-03 10:00 |  | reminder→owner | batchSent | batchDrafted | batchPurchaseOrder
batchSent | merchandiser | 2026-03-03 10:00 | printFiled | reminder→owner | batchTracked batchDelivered |  | batchOrder→supplier
batchTracked | merchandiser | 2026-03-04 01:00 | production delivery payment | reminder→owner
batchDelivered | supplier | 2026-03-17 01:00 | deliveryNote | askedAgain→supplier | batchReceived | batchDrafted
batchReceived | warehouse | 2026-03-03 10:00 | receipt | reminder→owner | batchPaid | batchDelivered
batchPaid | finance | 2026-03-09 10:00 | paid | reminder→owner
`);
});

test('S1.3.3 what is wound up when it is cancelled before batchPaid', () => {
  expect(table(courseOf(batchPurchase, { cancelledBefore: 'batchPaid' }))).toBe(`
cancel | deputyGeneralManager
supplierStopped | merchandiser |  |  |  |  |  | batchCancelled→supplier
`);
});

test('S1.3.3 what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(batchPurchase, { cancelledBefore: true }))).toBe(`
cancel | deputyGeneralManager
`);
});

test('S1.3.3 what falls when somebody corrects what was said', () => {
  expect(table(correctionsOf(batchPurchase))).toBe(`
batchDrafted goods | batchOrdered batchSent
batchDrafted total | batchOrdered
`);
});
