import { besides, courseOf, table } from '../../scenarios/course';
import { contact } from '.';

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
const ordinary = (): string[] => courseOf(contact);

test('S1.4 S2.8.2 S2.8.5 the ordinary course by e-mail with a question', () => {
  expect(table(ordinary())).toBe(`
contactTaken | merchandiser | 2026-03-02 01:30 | channel about wanted | overdue→owner | answered nextTimeTold
answered | merchandiser | 2026-03-02 10:00 | answer | overdue→owner | contactFiled
contactFiled | merchandiser | 2026-03-02 10:00 |  | reminder→owner
`);
});

test('S1.4 S2.8.2 S2.8.5 what is otherwise by fax about an order', () => {
  const course = courseOf(contact, { values: { channel: 'fax', about: 'order' } });
  expect(table(besides(course, ordinary()))).toBe(`
contactTaken | merchandiser | 2026-03-02 01:30 | channel about wanted | overdue→owner | faxFiled answered nextTimeTold orderAcknowledged
faxFiled | merchandiser | 2026-03-02 10:00 | fax | reminder→owner
answered | merchandiser | 2026-03-02 01:10 | answer | overdue→owner
orderAcknowledged | merchandiser | 2026-03-02 10:00 | requirements | reminder→owner | contactFiled |  | orderReceived→customer
`);
});

test('S1.4 S2.8.2 S2.8.5 what is otherwise by phone about goods wanted', () => {
  const course = courseOf(contact, { values: { channel: 'phone', about: 'inquiry' } });
  expect(table(besides(course, ordinary()))).toBe(`
contactTaken | merchandiser | 2026-03-02 01:30 | channel about wanted | overdue→owner | answered nextTimeTold inquiryOpened phoneLogged
answered | merchandiser | 2026-03-02 01:30 | answer | overdue→owner
inquiryOpened | merchandiser | 2026-03-02 10:00 |  | reminder→owner |  |  | opens:inquiry
phoneLogged | merchandiser | 2026-03-02 10:00 | purpose talk | reminder→owner | contactFiled
`);
});

test('S1.4 S2.8.2 S2.8.5 what is otherwise on a visit with a complaint', () => {
  const course = courseOf(contact, { values: { channel: 'visit', about: 'complaint', visitOn: '2026-03-06' } });
  expect(table(besides(course, ordinary()))).toBe(`
contactTaken | merchandiser | 2026-03-02 01:30 | channel about wanted | overdue→owner | answered nextTimeTold complaintOpened visitPrepared
answered | merchandiser | 2026-03-06 10:00 | answer | overdue→owner
complaintOpened | merchandiser | 2026-03-02 01:30 |  | overdue→owner |  |  | opens:complaint
visitPrepared | merchandiser | 2026-03-05 10:00 | purpose productRange agenda prepared | reminder→owner | minutesTaken
minutesTaken | merchandiser | 2026-03-06 10:00 | minutes | reminder→owner | minutesSent
minutesSent | merchandiser | 2026-03-03 10:00 | englishMinutes | reminder→owner | contactFiled |  | minutesOfMeeting→customer
`);
});

test('S1.4 S2.8.2 S2.8.5 what is wound up when it is cancelled before contactFiled', () => {
  expect(table(courseOf(contact, { cancelledBefore: 'contactFiled' }))).toBe(`
cancel | businessManager
contactDropped | merchandiser |  | reason
`);
});

test('S1.4 S2.8.2 S2.8.5 what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(contact, { cancelledBefore: true }))).toBe(`
cancel | businessManager
`);
});
