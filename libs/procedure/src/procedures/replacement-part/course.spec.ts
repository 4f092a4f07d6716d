import { correctionsOf, courseOf, table } from '../../scenarios/course';
import { replacementPart } from '.';

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
test('S1.3.5 the ordinary course', () => {
  expect(table(courseOf(replacementPart))).toBe(`
partEntered | customerService | 2026-03-02 10:00 | orderNumber partWanted quantity reason | reminder→owner | replacementOrdered
replacementOrdered | merchandiser | 2026-03-03 10:00 |  | reminder→owner | partSent |  | replacementOrder replacementOrder→factory
partSent | factory | 2026-03-09 10:00 | courier trackingNumber | overdue→merchandiser | partArrived | replacementOrdered | copy→customerService partOnItsWay→customer
partArrived | customer | 2026-03-11 10:00 |  | overdue→merchandiser | registerClosed | replacementOrdered
registerClosed | customerService | 2026-03-03 10:00 |  | reminder→owner
`);
});

test('S1.3.5 what is wound up when it is cancelled before registerClosed', () => {
  expect(table(courseOf(replacementPart, { cancelledBefore: 'registerClosed' }))).toBe(`
cancel | salesperson
factoryStopped | merchandiser |  |  |  |  |  | replacementCancelled→factory
`);
});

test('S1.3.5 what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(replacementPart, { cancelledBefore: true }))).toBe(`
cancel | salesperson
`);
});

test('S1.3.5 what falls when somebody corrects what was said', () => {
  expect(table(correctionsOf(replacementPart))).toBe(`
partEntered partWanted | replacementOrdered
partEntered quantity | replacementOrdered
`);
});
