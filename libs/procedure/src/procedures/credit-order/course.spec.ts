import { IN_THREE, OPEN_ACCOUNT, TT, besides, changesOf, correctionsOf, courseOf, table } from '../../scenarios/course';
import { creditOrder } from '.';

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
const ordinary = () => courseOf(creditOrder, { instalments: OPEN_ACCOUNT, terms: { settlement: 'perOrder' } });

test('S2.15 S2.6 the ordinary course settled per order', () => {
  expect(table(ordinary())).toBe(`
orderClassified | orderDesk | 2026-03-02 03:00 | customerOrder channel region assistant | reminder→owner | orderRead
orderRead | salesAssistant | 2026-03-02 03:00 | nameModelQuantity | reminder→owner | standardOrderEntered
standardOrderEntered | salesAssistant | 2026-03-02 10:00 | originalAmount | reminder→owner | amountReconciled
amountReconciled | salesAuditClerk | 2026-03-02 10:00 |  | overdue→owner | slipChecked | standardOrderEntered | copy→salesAccountant standardOrder
slipChecked | salesAssistant | 2026-03-02 10:00 | slipAmount | reminder→owner | orderApproved
orderApproved | salesAssistant | 2026-03-02 10:00 |  | reminder→owner | goodsShipped@shipment:1 |  | copy→salesperson copy→warehouse orderAccepted→customer
goodsShipped@shipment:1 | warehouse | 2026-07-31 10:00 | deliveryNote shipped | reminder→owner | paymentReceived@instalment:all |  | copy→salesAssistant copy→salesAccountant
paymentReceived@instalment:all | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer | accountSettled
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

const USD = (amount: string) => ({ amount, currency: 'USD' });
/** Settled per order: what is otherwise said, and only that. */
const otherwise = (values: Record<string, unknown>): string =>
  table(besides(courseOf(creditOrder, { instalments: OPEN_ACCOUNT, terms: { settlement: 'perOrder' }, values }), ordinary()));

test('S2.15.2 S2.15.3 E04 E09 what is otherwise when the order is unclear and the amounts differ', () => {
  expect(otherwise({ nameModelQuantity: 'unclear', originalAmount: USD('9800.00') })).toBe(`
orderRead | salesAssistant | 2026-03-02 03:00 | nameModelQuantity | reminder→owner | orderClarified
orderClarified | customer | 2026-03-02 06:30 | annotation | askedAgain→owner | standardOrderEntered | orderRead | orderUnclear→customer
standardOrderEntered | salesAssistant | 2026-03-02 10:00 | originalAmount | reminder→owner | mismatchExplained
mismatchExplained | salesAssistant | 2026-03-02 10:00 | cause wrong | overdue→owner
`);
});

test('S2.15.5a G39 E10 what is otherwise when the slip is short by less than the limit', () => {
  expect(otherwise({ slipAmount: USD('9500.00') })).toBe(`
slipChecked | salesAssistant | 2026-03-02 10:00 | slipAmount | reminder→owner | undertakingGiven
undertakingGiven | customer | 2026-03-04 10:00 | undertaking undertaken | askedAgain→owner | orderApproved undertakingHonoured | slipChecked | undertakingWanted→customer opens:undertaking
goodsShipped@shipment:1 | warehouse | 2026-07-31 10:00 | deliveryNote shipped | reminder→owner | accountSettled |  | copy→salesAssistant copy→salesAccountant
undertakingHonoured | customer |  |  |  |  | undertakingGiven paymentReceived@instalment:all
`);
});

test('S2.15.5b G40 E10 what is otherwise when it is short by more, and the salesperson may guarantee it', () => {
  expect(otherwise({ slipAmount: USD('8000.00'), guaranteeLimit: USD('5000.00') })).toBe(`
slipChecked | salesAssistant | 2026-03-02 10:00 | slipAmount | reminder→owner | guaranteeGiven topUpReceived
guaranteeGiven | salesperson | 2026-03-03 10:00 | guaranteeLetter guaranteed | reminder→owner |  | slipChecked
`);
});

test('S2.15.5b E10 what is otherwise when he may not', () => {
  expect(otherwise({ slipAmount: USD('8000.00') })).toBe(`
slipChecked | salesAssistant | 2026-03-02 10:00 | slipAmount | reminder→owner | topUpReceived
topUpReceived | salesAssistant | 2026-03-04 10:00 | slipCopy slipTotal | reminder→owner | orderApproved | slipChecked | topUpWanted→customer
`);
});

test('S2.15.6 G41 E11 what is otherwise without a slip', () => {
  expect(otherwise({ slipAmount: USD('0') })).toBe(`
slipChecked | salesAssistant | 2026-03-02 10:00 | slipAmount | reminder→owner | deferralSigned topUpReceived
deferralSigned | marketingDirector | 2026-03-03 10:00 | agreement payableOn | reminder→owner | orderApproved | slipChecked
paymentReceived@instalment:all | counted for finance | 2026-03-02 10:00 |  | paymentReminder→customer | accountSettled
`);
});

test('S2.15.3 what is otherwise with a change', () => {
  const course = courseOf(creditOrder, { instalments: OPEN_ACCOUNT, terms: { settlement: 'perOrder' }, arises: ['change'] });
  expect(table(besides(course, ordinary()))).toBe(`
slipChecked | salesAssistant | 2026-03-02 10:00 | slipAmount | reminder→owner
changeProposed@change:1 | salesAssistant |  | diff reason lossBorneBy |  | changeSupported@change:1 |  | copy→salesAccountant
changeSupported@change:1 | salesperson | 2026-03-03 10:00 |  | reminder→owner | changeAgreed@change:1 | changeProposed@change:1
changeAgreed@change:1 | customer | 2026-03-04 10:00 |  | askedAgain→owner | standardOrderEntered | changeProposed@change:1 | changeToAgree→customer
`);
});

test('S2.15 S2.6 what is wound up when it is cancelled with the goods under way', () => {
  const terms = { settlement: 'perOrder' };
  expect(table(courseOf(creditOrder, { instalments: OPEN_ACCOUNT, terms, cancelledBefore: 'accountSettled' }))).toBe(`
cancel | salesManager
customerTold | salesperson |  | agreedHow |  |  |  | orderCancelled→customer
goodsTakenBack | warehouse |  | takenBack
paymentSettled | finance |  | refunded kept reason
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

test('S2.15.3 S2.15.4 what falls when other goods, more, dearer and later, are agreed in the end', () => {
  expect(table(changesOf(creditOrder, { instalments: OPEN_ACCOUNT, terms: { settlement: 'perOrder' } }))).toBe(`
standardOrderEntered lapsed
amountReconciled lapsed
slipChecked lapsed
orderApproved lapsed
`);
});
