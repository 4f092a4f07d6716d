import { IN_THREE, LC, TT, besides, correctionsOf, courseOf, table } from '../../scenarios/course';
import { nineSteps } from '.';

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
const ORDINARY = { instalments: TT, arises: ['problem'] } as const;
const TROUBLED = { ...ORDINARY, values: { touchesOrder: true, delaysShipment: true } };
const ordinary = (): string[] => courseOf(nineSteps, ORDINARY);

test('S0 the ordinary course by T/T, with a problem on the way', () => {
  expect(table(ordinary())).toBe(`
sampleNoteDrafted | merchandiser | 2026-03-03 10:00 | requirements | reminder→owner | sampleNoteSigned
sampleNoteSigned | businessManager | 2026-03-03 10:00 |  | reminder→owner | sampleFinished | sampleNoteDrafted | sampleNote sampleNote→factory
sampleFinished | factory | 2026-03-11 10:00 |  | overdue→merchandiser | sampleDispatched | sampleNoteDrafted
sampleDispatched | merchandiser | 2026-03-03 10:00 | courier trackingNumber | reminder→owner | sampleApproved |  | sampleOnItsWay→customer
sampleApproved | customer | 2026-03-12 01:00 |  | overdue→merchandiser | proformaDrafted | sampleNoteDrafted
proformaDrafted | merchandiser | 2026-03-03 10:00 |  | reminder→owner | proformaApproved |  | proformaInvoice
proformaApproved | businessManager | 2026-03-03 10:00 |  | reminder→owner | orderConfirmed | proformaDrafted
orderConfirmed | customer | 2026-03-05 10:00 |  | overdue→merchandiser | depositReceived@instalment:deposit forwarderContacted@shipment:1 | proformaDrafted | proformaInvoice→customer
depositReceived@instalment:deposit | counted for finance | 2026-03-09 01:00 |  | paymentReminder→customer | productionOrderIssued@factoryOrder:1 |  | depositWanted→customer
productionOrderIssued@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | quality packing deliveryDate | reminder→owner | progressChecked@factoryOrder:1 |  | copy→salesperson productionOrder productionOrder→factory clear:startsProduction
progressChecked@factoryOrder:1 | merchandiser | 2026-03-09 01:00 | progress | reminder→owner
problemReported@problem:1 | factory |  | problem |  | solutionProposed@problem:1 | problemReported@problem:1 | copy→salesperson problemReported→salesperson
solutionProposed@problem:1 | salesperson | 2026-03-02 06:30 | solution touchesOrder delaysShipment solvedBy | overdue→owner | workshopTold@problem:1
workshopTold@problem:1 | merchandiser | 2026-03-02 06:30 | instructions | overdue→owner | problemSolved@problem:1 |  | problemSolution→factory
problemSolved@problem:1 | factory | 2026-03-02 10:00 |  | overdue→merchandiser | goodsFinished@factoryOrder:1 | solutionProposed@problem:1
goodsFinished@factoryOrder:1 | factory | 2026-07-31 10:00 |  | overdue→merchandiser |  | nothing
forwarderContacted@shipment:1 | merchandiser | 2026-07-17 10:00 | readyOn | reminder→owner | sailingConfirmed@shipment:1 |  | bookingWanted→forwarder
sailingConfirmed@shipment:1 | forwarder | 2026-03-05 10:00 | vessel sailing | overdue→merchandiser | customsPapersSent@shipment:1 | forwarderContacted@shipment:1
customsPapersSent@shipment:1 | merchandiser | 2026-07-24 10:00 |  | reminder→owner | goodsLoaded@shipment:1 |  | commercialInvoice packingList customsData customsPapers→forwarder
goodsLoaded@shipment:1 | merchandiser | 2026-07-31 10:00 | container seal quantity | reminder→owner | blChecked@shipment:1 balanceReceived@shipment:1 |  | clear:load
blChecked@shipment:1 | merchandiser | 2026-03-03 10:00 | blNumber blDraft | reminder→owner | blConfirmed@shipment:1 |  | blToConfirm→customer
blConfirmed@shipment:1 | customer | 2026-03-05 10:00 |  | overdue→merchandiser | paymentRequested@shipment:1 | blChecked@shipment:1
paymentRequested@shipment:1 | merchandiser | 2026-03-03 10:00 | blCopy | reminder→owner |  |  | paymentRequest→customer
balanceReceived@shipment:1 | counted for finance | 2026-03-09 01:00 |  | paymentReminder→customer | originalsSent@shipment:1
originalsSent@shipment:1 | merchandiser | 2026-03-03 10:00 | courier trackingNumber | reminder→owner | documentsReturned |  | clear:originals originalsOnTheirWay→customer
documentsReturned | merchandiser | 2026-04-16 01:00 | customsDeclaration verificationForm | reminder→owner | exchangeSettled |  | copy→finance
exchangeSettled | finance | 2026-03-12 01:00 | settled | reminder→owner | rebateDone
rebateDone | finance | 2026-05-31 01:00 |  | reminder→owner
`);
});

test('S0 what is otherwise by L/C', () => {
  const course = courseOf(nineSteps, { instalments: LC });
  expect(table(besides(course, ordinary()))).toBe(`
orderConfirmed | customer | 2026-03-05 10:00 |  | overdue→merchandiser | lcReceived@instalment:lc forwarderContacted@shipment:1 | proformaDrafted | proformaInvoice→customer
lcReceived@instalment:lc | customer | 2026-06-30 10:00 | lc amount latestShipment expiry | overdue→merchandiser | lcReviewed@instalment:lc | proformaDrafted | lcWanted→customer
lcReviewed@instalment:lc | salesperson documentsClerk | 2026-03-03 10:00 |  | reminder→owner | productionOrderIssued@factoryOrder:1 | lcReceived@instalment:lc
productionOrderIssued@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | quality packing deliveryDate | reminder→owner | progressChecked@factoryOrder:1 goodsFinished@factoryOrder:1 |  | copy→salesperson productionOrder productionOrder→factory clear:startsProduction
goodsLoaded@shipment:1 | merchandiser | 2026-03-02 10:00 | container seal quantity | reminder→owner | blChecked@shipment:1 |  | clear:load
blConfirmed@shipment:1 | customer | 2026-03-05 10:00 |  | overdue→merchandiser | documentsMade@shipment:1 | blChecked@shipment:1
documentsMade@shipment:1 | merchandiser | 2026-03-04 10:00 | documents | reminder→owner | documentsChecked@shipment:1 |  | commercialInvoice packingList draft
documentsChecked@shipment:1 | documentsClerk | 2026-03-03 10:00 |  | reminder→owner | documentsPresented@shipment:1 | documentsMade@shipment:1 or blChecked@shipment:1
documentsPresented@shipment:1 | merchandiser | 2026-03-02 10:00 | bank | reminder→owner | bankPaid@shipment:1 documentsReturned |  | clear:originals
bankPaid@shipment:1 | bank | 2026-03-12 01:00 | paid | overdue→documentsClerk |  | documentsMade@shipment:1
`);
});

test('S0.6 S0.7 F-19 E21 what is otherwise when a problem touches the order and misses the sailing', () => {
  expect(table(besides(courseOf(nineSteps, TROUBLED), ordinary()))).toBe(`
solutionProposed@problem:1 | salesperson | 2026-03-02 06:30 | solution touchesOrder delaysShipment solvedBy | overdue→owner | solutionAgreed@problem:1 forwarderTold@problem:1
solutionAgreed@problem:1 | customer | 2026-03-03 10:00 |  | overdue→merchandiser | workshopTold@problem:1 | solutionProposed@problem:1 | solutionToAgree→customer
forwarderTold@problem:1 | merchandiser | 2026-03-03 10:00 | readyOn | overdue→owner | sailingReplanned@problem:1 |  | sailingDelayed→forwarder
sailingReplanned@problem:1 | forwarder | 2026-03-05 10:00 | vessel sailing | overdue→merchandiser |  | forwarderTold@problem:1
`);
});

test('S0 what is wound up when it is cancelled before goodsLoaded', () => {
  expect(table(courseOf(nineSteps, { instalments: TT, arises: ['problem'], cancelledBefore: 'goodsLoaded' }))).toBe(`
cancel | businessManager
customerTold | salesperson |  | agreedHow |  |  |  | orderCancelled→customer
factoryStopped | merchandiser |  | cost |  |  |  | stopProduction→factory
sailingCancelled | merchandiser |  |  |  |  |  | cancelSailing→forwarder
depositSettled | finance |  | refunded kept reason
`);
});

test('S0 what is wound up when it is cancelled before goodsLoaded, by L/C', () => {
  expect(table(courseOf(nineSteps, { instalments: LC, arises: ['problem'], cancelledBefore: 'goodsLoaded' }))).toBe(`
cancel | businessManager
customerTold | salesperson |  | agreedHow |  |  |  | orderCancelled→customer
factoryStopped | merchandiser |  | cost |  |  |  | stopProduction→factory
sailingCancelled | merchandiser |  |  |  |  |  | cancelSailing→forwarder
lcGivenBack | documentsClerk |  | how
`);
});

test('S0 what is otherwise paid before shipping, on account and later', () => {
  const course = courseOf(nineSteps, { instalments: IN_THREE });
  expect(table(besides(course, ordinary()))).toBe(`
orderConfirmed | customer | 2026-03-05 10:00 |  | overdue→merchandiser | creditConfirmed@instalment:credit shipmentPaymentReceived@instalment:first forwarderContacted@shipment:1 | proformaDrafted | proformaInvoice→customer
creditConfirmed@instalment:credit | businessManager | 2026-03-03 10:00 |  | reminder→owner | productionOrderIssued@factoryOrder:1 | proformaDrafted | ask:reserveCredit
shipmentPaymentReceived@instalment:first | counted for finance | 2026-07-30 10:00 |  | paymentReminder→customer
productionOrderIssued@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | quality packing deliveryDate | reminder→owner | progressChecked@factoryOrder:1 goodsFinished@factoryOrder:1 |  | copy→salesperson productionOrder productionOrder→factory clear:startsProduction
goodsLoaded@shipment:1 | merchandiser | 2026-07-31 10:00 | container seal quantity | reminder→owner | laterPaymentReceived@instalment:credit laterPaymentReceived@instalment:rest blChecked@shipment:1 |  | clear:load
laterPaymentReceived@instalment:credit | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
laterPaymentReceived@instalment:rest | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
blConfirmed@shipment:1 | customer | 2026-03-05 10:00 |  | overdue→merchandiser | originalsSent@shipment:1 | blChecked@shipment:1
`);
});

test('S0 what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(nineSteps, { instalments: TT, cancelledBefore: true }))).toBe(`
cancel | businessManager
`);
});

test('S0 what falls when somebody corrects what was said', () => {
  expect(table(correctionsOf(nineSteps, ORDINARY))).toBe(`
sampleNoteDrafted requirements | sampleNoteSigned
solutionProposed@problem:1 solution | workshopTold@problem:1
blChecked@shipment:1 blDraft | blConfirmed@shipment:1
`);
});

test('S0.6 F-19 what falls besides when somebody corrects what the customer had agreed to', () => {
  expect(table(besides(correctionsOf(nineSteps, TROUBLED), correctionsOf(nineSteps, ORDINARY)))).toBe(`
solutionProposed@problem:1 solution | solutionAgreed@problem:1 workshopTold@problem:1
`);
});
