import { courseOf, table } from '../../scenarios/course';
import { customerFile } from '.';

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
test('S1.12 S1.2.2a the ordinary course', () => {
  expect(table(courseOf(customerFile))).toBe(`
customerNamed | salesperson | 2026-03-03 10:00 | customerName origin | reminder→owner | companyLearned
companyLearned | merchandiser | 2026-03-09 10:00 | companyBackground businessScope companyNature strength | reminder→owner | trackingTableMade | customerNamed
trackingTableMade | merchandiser | 2026-03-03 10:00 |  | reminder→owner |  |  | copy→salesperson customerTrackingTable
`);
});

test('S1.12 S1.2.2a what is wound up when it is cancelled before trackingTableMade', () => {
  expect(table(courseOf(customerFile, { cancelledBefore: 'trackingTableMade' }))).toBe(`
cancel | businessManager
fileDropped | merchandiser |  | reason
`);
});

test('S1.12 S1.2.2a what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(customerFile, { cancelledBefore: true }))).toBe(`
cancel | businessManager
fileDropped | merchandiser |  | reason
`);
});
