import { besides, correctionsOf, courseOf, table } from '../../scenarios/course';
import { complaint } from '.';

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
const ordinary = (): string[] => courseOf(complaint);

test('S1.16 S3.6 the ordinary course', () => {
  expect(table(ordinary())).toBe(`
complaintTaken | salesperson | 2026-03-02 01:30 | complaintText orderNumber severity | overdue→owner | liaisonFormSent |  | complaintReceived→customer
liaisonFormSent | salesperson | 2026-03-02 10:00 | departments | overdue→owner | meetingHeld |  | copy→afterSales copy→responsibleDepartment copy→quality liaisonForm
meetingHeld | afterSales | 2026-03-04 10:00 | meetingRecord participants | reminder→owner | causeAnalysed |  | copy→businessManager
causeAnalysed | responsibleDepartment | 2026-03-05 10:00 | cause countermeasure compensation | reminder→owner | replyDrafted |  | copy→salesperson
replyDrafted | salesperson | 2026-03-03 10:00 | reply | reminder→owner | replyAccepted
replyAccepted | customer | 2026-03-09 10:00 |  | overdue→merchandiser | complaintArchived | causeAnalysed or complaintTaken | complaintReply→customer
complaintArchived | salesperson | 2026-03-03 10:00 | prevention | reminder→owner |  |  | copy→quality copy→responsibleDepartment
`);
});

test('S1.16 S3.6 what is otherwise serious, with a replacement', () => {
  const course = courseOf(complaint, {
    values: { severity: 'serious', compensation: 'replacement', compensationAmount: { amount: '90000.00', currency: 'USD' } },
  });
  expect(table(besides(course, ordinary()))).toBe(`
causeAnalysed | responsibleDepartment | 2026-03-05 10:00 | cause countermeasure compensation | reminder→owner | compensationApproved |  | copy→salesperson
compensationApproved | businessManager generalManager | 2026-03-03 10:00 |  | reminder→owner | replyDrafted replacementAsked | causeAnalysed
replyAccepted | customer | 2026-03-09 10:00 |  | overdue→merchandiser |  | causeAnalysed or complaintTaken | complaintReply→customer
replacementAsked | afterSales | 2026-03-03 10:00 | partWanted | reminder→owner | complaintArchived |  | opens:replacementPart
`);
});

test('S1.16 S3.6 what is wound up when it is cancelled before complaintArchived', () => {
  expect(table(courseOf(complaint, { cancelledBefore: 'complaintArchived' }))).toBe(`
cancel | businessManager
departmentsTold | salesperson |  | reason
customerAnswered | salesperson |  | reply |  |  |  | complaintEnded→customer
`);
});

test('S1.16 S3.6 what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(complaint, { cancelledBefore: true }))).toBe(`
cancel | businessManager
`);
});

test('S1.16 S3.6 what falls when somebody corrects what was said', () => {
  expect(table(correctionsOf(complaint))).toBe(`
complaintTaken severity | liaisonFormSent
causeAnalysed cause | replyDrafted
causeAnalysed countermeasure | replyDrafted
replyDrafted reply | replyAccepted
`);
});
