import { OPEN_ACCOUNT, besides, changesOf, correctionsOf, courseOf, table } from '../../scenarios/course';
import { elevenTasks } from '.';

const ordinary = () => courseOf(elevenTasks, { instalments: OPEN_ACCOUNT });
const SHORT = { instalments: OPEN_ACCOUNT, values: { stock: 'short' } } as const;

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
test('S2.18 the ordinary course on open account', () => {
  expect(table(ordinary())).toBe(`
orderReceived | salesAssistant | 2026-03-02 01:05 | customerOrder | overdue→owner | orderConfirmed
orderConfirmed | salesperson | 2026-03-02 01:10 | goods quantity price | overdue→owner | stockChecked paymentReceived@instalment:all | orderReceived
stockChecked | warehouse | 2026-03-02 01:15 | stock | overdue→owner | pickingAssigned
pickingAssigned | warehouse | 2026-03-02 01:30 | picker | overdue→owner | picked
picked | warehouse | 2026-03-02 01:30 | pickedQuantity | overdue→owner | packed
packed | warehouse | 2026-03-02 01:30 | packages | overdue→owner | handedToCarrier
handedToCarrier | logistics | 2026-03-02 01:30 | carrier | overdue→owner | customerNotified
customerNotified | salesperson | 2026-03-02 01:05 | trackingNumber | overdue→owner |  |  | shippingNotice→customer
paymentReceived@instalment:all | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer | settled
settled | finance | 2026-03-02 01:25 | settledAmount | overdue→owner | completed
completed | salesperson | 2026-03-02 01:05 |  | overdue→owner
`);
});

test('S2.18.4 S2.18.5 C54 what is otherwise when the stock is short', () => {
  expect(table(besides(courseOf(elevenTasks, SHORT), ordinary()))).toBe(`
stockChecked | warehouse | 2026-03-02 01:15 | stock | overdue→owner | purchased
purchased | purchasing | 2026-03-02 01:30 | bought arrivesOn | overdue→owner | pickingAssigned
`);
});

test('S2.18.2 what is otherwise with a change', () => {
  expect(table(besides(courseOf(elevenTasks, { instalments: OPEN_ACCOUNT, arises: ['change'] }), ordinary()))).toBe(`
orderConfirmed | salesperson | 2026-03-02 01:10 | goods quantity price | overdue→owner | paymentReceived@instalment:all | orderReceived
paymentReceived@instalment:all | counted for finance | 2026-04-01 03:45 |  | paymentReminder→customer
changeProposed@change:1 | salesperson |  | diff reason |  | changeAgreed@change:1 |  | copy→warehouse
changeAgreed@change:1 | customer | 2026-03-03 10:00 |  | overdue→owner | orderConfirmed | changeProposed@change:1 | changeToAgree→customer
`);
});

test('S2.18 what is wound up when it was bought and paid', () => {
  expect(table(courseOf(elevenTasks, { ...SHORT, cancelledBefore: 'settled' }))).toBe(`
cancel | salesManager
goodsPutBack | warehouse |  | putBack
purchaseSettled | purchasing |  | cost
paymentSettled | finance |  | refunded kept reason
`);
});

test('S2.18 what is wound up when it is cancelled before handedToCarrier', () => {
  expect(table(courseOf(elevenTasks, { instalments: OPEN_ACCOUNT, cancelledBefore: 'handedToCarrier' }))).toBe(`
cancel | salesManager
goodsPutBack | warehouse |  | putBack
`);
});

test('S2.18 what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(elevenTasks, { instalments: OPEN_ACCOUNT, cancelledBefore: true }))).toBe(`
cancel | salesManager
`);
});

test('S2.18 what falls when somebody corrects what was said', () => {
  expect(table(correctionsOf(elevenTasks, { instalments: OPEN_ACCOUNT }))).toBe(`
orderReceived customerOrder | orderConfirmed
`);
});

test('S2.18.2 S2.18.3 what falls when other goods, more, dearer and later, are agreed in the end', () => {
  expect(table(changesOf(elevenTasks, { instalments: OPEN_ACCOUNT }))).toBe(`
orderConfirmed lapsed
stockChecked lapsed
`);
});
