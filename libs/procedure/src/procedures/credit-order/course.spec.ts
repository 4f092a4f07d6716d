import { IN_THREE, OPEN_ACCOUNT, TT, besides, correctionsOf, courseOf, table } from '../../scenarios/course';
import { creditOrder } from '.';

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
const ordinary = (): string[] => courseOf(creditOrder, { instalments: OPEN_ACCOUNT, terms: { settlement: 'perOrder' } });

test('S2.15 S2.6 the ordinary course settled per order', () => {
  expect(table(ordinary())).toBe(`
orderClassified | orderDesk | 2026-03-02 03:00 | customerOrder channel region assistant | reminder→owner | orderRead
orderRead | salesAssistant | 2026-03-02 03:00 | nameModelQuantity | reminder→owner | standardOrderEntered
standardOrderEntered | salesAssistant | 2026-03-02 10:00 | originalAmount | reminder→owner | amountReconciled
amountReconciled | salesAuditClerk | 2026-03-02 10:00 |  | overdue→owner | slipChecked | standardOrderEntered | copy→salesAccountant standardOrder
slipChecked | salesAssistant | 2026-03-02 10:00 | slipAmount | reminder→owner | orderApproved undertakingHonoured
orderApproved | salesAssistant | 2026-03-02 10:00 |  | reminder→owner | goodsShipped@shipment:1 |  | copy→salesperson copy→warehouse orderAccepted→customer
goodsShipped@shipment:1 | warehouse | 2026-07-31 10:00 | deliveryNote shipped | reminder→owner | paymentReceived@instalment:all |  | copy→salesAssistant copy→salesAccountant
paymentReceived@instalment:all | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer | accountSettled
undertakingHonoured | customer |  |  |  |  | undertakingHonoured
accountSettled | salesAccountant | 2026-03-05 10:00 |  | reminder→owner
`);
});

test('S2.15 S2.6 what is otherwise settled monthly', () => {
  const course = courseOf(creditOrder, { instalments: OPEN_ACCOUNT, terms: { settlement: 'monthly' } });
  expect(table(besides(course, ordinary()))).toBe(`
amountReconciled | salesAuditClerk | 2026-03-02 10:00 |  | overdue→owner | arrearsChecked | standardOrderEntered | copy→salesAccountant standardOrder
arrearsChecked | salesAssistant | 2026-03-02 10:00 | arrears disputed | reminder→owner | arrearsPaid
arrearsPaid | counted for finance | 2026-03-05 10:00 |  | paymentReminder→customer | orderApproved |  | arrearsWanted→customer
`);
});

test('S2.15 S2.6 what is otherwise paid in advance', () => {
  const course = courseOf(creditOrder, { instalments: TT, terms: { settlement: 'perOrder' } });
  expect(table(besides(course, ordinary()))).toBe(`
orderApproved | salesAssistant | 2026-03-02 10:00 |  | reminder→owner | earlyPaymentReceived@instalment:deposit |  | copy→salesperson copy→warehouse orderAccepted→customer
earlyPaymentReceived@instalment:deposit | counted for finance | 2026-03-05 10:00 |  | paymentReminder→customer | goodsShipped@shipment:1
goodsShipped@shipment:1 | warehouse | 2026-07-31 10:00 | deliveryNote shipped | reminder→owner | paymentReceived@instalment:balance |  | copy→salesAssistant copy→salesAccountant
paymentReceived@instalment:balance | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer | accountSettled
`);
});

test('S2.15 S2.6 what is wound up when it is cancelled before goodsShipped', () => {
  expect(table(courseOf(creditOrder, { instalments: OPEN_ACCOUNT, terms: { settlement: 'perOrder' }, cancelledBefore: 'goodsShipped' })))
    .toBe(`
cancel | salesManager
customerTold | salesperson |  | agreedHow |  |  |  | orderCancelled→customer
paymentSettled | finance |  | refunded kept reason
`);
});

test('S2.15 S2.6 what is otherwise paid before shipping, on account and later', () => {
  const course = courseOf(creditOrder, { instalments: IN_THREE, terms: { settlement: 'perOrder' } });
  expect(table(besides(course, ordinary()))).toBe(`
orderApproved | salesAssistant | 2026-03-02 10:00 |  | reminder→owner | earlyPaymentReceived@instalment:first |  | copy→salesperson copy→warehouse orderAccepted→customer
earlyPaymentReceived@instalment:first | counted for finance | 2026-03-05 10:00 |  | paymentReminder→customer | goodsShipped@shipment:1
goodsShipped@shipment:1 | warehouse | 2026-07-31 10:00 | deliveryNote shipped | reminder→owner | paymentReceived@instalment:credit paymentReceived@instalment:rest |  | copy→salesAssistant copy→salesAccountant
paymentReceived@instalment:credit | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
paymentReceived@instalment:rest | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer | accountSettled
`);
});

test('S2.15 S2.6 what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(creditOrder, { instalments: OPEN_ACCOUNT, terms: { settlement: 'perOrder' }, cancelledBefore: true }))).toBe(`
cancel | salesManager
`);
});

test('S2.15 S2.6 what falls when somebody corrects what was said', () => {
  expect(table(correctionsOf(creditOrder, { instalments: OPEN_ACCOUNT, terms: { settlement: 'perOrder' } }))).toBe(`
standardOrderEntered originalAmount | amountReconciled
slipChecked slipAmount | orderApproved
`);
});
