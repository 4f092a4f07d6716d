import {
  ALL_WAYS,
  IN_THREE,
  LC,
  OPEN_ACCOUNT,
  TT,
  backwardsOf,
  besides,
  changesOf,
  correctionsOf,
  courseOf,
  heldBy,
  lessensOf,
  table,
} from '../../scenarios/course';
import { taskOrder } from '.';

const AGREED = { instalments: TT, inspection: 'customer', terms: { lane: 'foreign' }, arises: ['sample', 'problem'] } as const;

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
const ordinary = (): string[] => courseOf(taskOrder, AGREED);

test('S1.1 S1.2 the ordinary course by T/T, inspected by the customer, with a sample', () => {
  expect(table(ordinary())).toBe(`
sampleSent@sample:1 | merchandiser |  | courier trackingNumber |  | sampleApproved@sample:1 |  | sampleOnItsWay→customer
sampleApproved@sample:1 | customer | 2026-03-12 01:00 |  | overdue→merchandiser |  | sampleSent@sample:1
orderChecked | merchandiser | 2026-03-03 10:00 | customerOrder productName specification packing registrationNumber | reminder→owner | contractSigned |  | salesContract
contractSigned | salesperson | 2026-03-03 10:00 |  | reminder→owner | orderConfirmed | orderChecked
orderConfirmed | customer | 2026-03-05 10:00 |  | overdue→merchandiser | depositReceived@instalment:deposit taskOrderDrafted@factoryOrder:1 inspectionAsked@shipment:1 entryDataAsked@shipment:1 | orderChecked | salesContract→customer
depositReceived@instalment:deposit | counted for finance | 2026-03-09 01:00 |  | paymentReminder→customer |  |  | depositWanted→customer
taskOrderDrafted@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | customerOrderSheet processRequirements material specification shippingMark labels | reminder→owner | taskOrderSigned@factoryOrder:1
taskOrderSigned@factoryOrder:1 | salesperson businessManager generalManager | 2026-03-03 10:00 |  | reminder→owner | taskOrderIssued@factoryOrder:1 | taskOrderDrafted@factoryOrder:1
taskOrderIssued@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | deliveryDate | reminder→owner | productionPlanned@factoryOrder:1 packingArranged@factoryOrder:1 workshopVisited@factoryOrder:1 |  | copy→documentsClerk! copy→salesperson! copy→businessManager! copy→cashier! copy→finance! copy→production! copy→productionChief! copy→quality! copy→technology! copy→purchasing! copy→packingWarehouse! productionTaskOrder taskOrder→production
productionPlanned@factoryOrder:1 | production | 2026-03-04 10:00 | productionPlan deliveryDate | reminder→owner | planAgreed@factoryOrder:1
planAgreed@factoryOrder:1 | salesperson | 2026-03-03 10:00 |  | reminder→owner | deliveryDateReplied@factoryOrder:1 | productionPlanned@factoryOrder:1
deliveryDateReplied@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | deliveryDate | reminder→owner |  |  | deliveryDate→customer
packingArranged@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | material specification packingQuantity shippingMark labels neededOn | reminder→owner | packingDelivered@factoryOrder:1 |  | copy→production copy→purchasing copy→packingWarehouse packingOrder packingOrder→packingSubcontractor
packingDelivered@factoryOrder:1 | packingSubcontractor | 2026-03-02 10:00 |  | overdue→merchandiser | printsChecked@factoryOrder:1 | packingArranged@factoryOrder:1
printsChecked@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | colourBox manual shippingMarkPrinted outerCarton silkScreen | reminder→owner |  | packingArranged@factoryOrder:1
workshopVisited@factoryOrder:1 | merchandiser | 2026-03-04 01:00 | processes progress | reminder→owner
problemReported@problem:1 | merchandiser |  | problem suggestion writtenReport |  | measuresAgreed@problem:1 |  | problemReport→businessManager
measuresAgreed@problem:1 | production quality | 2026-03-02 06:30 | measures solvedBy delaysDelivery | overdue→owner | problemSolved@problem:1 | problemReported@problem:1
problemSolved@problem:1 | quality | 2026-03-02 10:00 | result | reminder→owner | goodsFinished@factoryOrder:1 | measuresAgreed@problem:1
goodsFinished@factoryOrder:1 | production | 2026-07-31 10:00 | inboundSlip | overdue→merchandiser | goodsPassed@factoryOrder:1
goodsPassed@factoryOrder:1 | quality | 2026-03-03 10:00 | findings | reminder→owner |  | workshopVisited@factoryOrder:1 goodsFinished@factoryOrder:1
inspectionAsked@shipment:1 | merchandiser | 2026-07-24 10:00 | readyOn | reminder→owner | inspected@shipment:1 concessionGiven@shipment:1 |  | inspectionWanted→customer
inspected@shipment:1 | customer | 2026-03-05 10:00 |  | overdue→merchandiser | pickUpOrderIssued@shipment:1 | workshopVisited@factoryOrder:1 goodsFinished@factoryOrder:1
entryDataAsked@shipment:1 | merchandiser | 2026-07-21 10:00 | entryWanted | reminder→owner | entryDataReceived@shipment:1
entryDataReceived@shipment:1 | customer | 2026-07-24 10:00 | warehouseAddress entryFrom | overdue→merchandiser | pickUpArranged@shipment:1 | entryDataAsked@shipment:1 | entryDataWanted→customer
pickUpArranged@shipment:1 | merchandiser | 2026-07-28 10:00 | volume packages readyOn | reminder→owner | loadingFixed@shipment:1 |  | pickUpWanted→carrier
loadingFixed@shipment:1 | carrier | 2026-03-03 10:00 | loadingOn truck | overdue→merchandiser |  | pickUpArranged@shipment:1
pickUpOrderIssued@shipment:1 | merchandiser | 2026-03-03 10:00 | packingMark materialChecked colourLabel | reminder→owner | deliveryNoteMade@shipment:1 | workshopVisited@factoryOrder:1 goodsFinished@factoryOrder:1 | copy→warehouse pickUpOrder
deliveryNoteMade@shipment:1 | merchandiser | 2026-03-03 10:00 | deliveryAddress | reminder→owner | deliveryNoteSigned@shipment:1 |  | deliveryNote
deliveryNoteSigned@shipment:1 | finance | 2026-03-03 10:00 |  | reminder→owner | goodsLoaded@shipment:1 | deliveryNoteMade@shipment:1
goodsLoaded@shipment:1 | merchandiser | 2026-03-02 10:00 | loaders quantity | reminder→owner | outboundEntered@shipment:1 invoicingDataSent@shipment:1 documentsMade@shipment:1 balanceReceived@shipment:1 containerRecorded@container:1 |  | clear:load copy→documentsClerk copy→salesperson goodsOnTheirWay→customer
outboundEntered@shipment:1 | merchandiser | 2026-03-02 10:00 | outboundNumber | reminder→owner
invoicingDataSent@shipment:1 | merchandiser | 2026-03-03 10:00 | invoicing | reminder→owner |  |  | copy→finance
documentsMade@shipment:1 | documentsClerk | 2026-03-04 10:00 | blNumber blCopy | reminder→owner |  |  | commercialInvoice packingList blCopy→customer
balanceReceived@shipment:1 | counted for finance | 2026-03-09 01:00 |  | paymentReminder→customer | originalsSent@shipment:1
originalsSent@shipment:1 | documentsClerk | 2026-03-03 10:00 | courier trackingNumber | reminder→owner |  |  | originalsOnTheirWay→customer
containerRecorded@container:1 | merchandiser | 2026-03-02 10:00 | containerSpec container seal loadedQuantity | reminder→owner | slipsHandedOver@shipment:1 |  | copy→documentsClerk copy→salesperson
slipsHandedOver@shipment:1 | merchandiser | 2026-03-02 10:00 | applicationSlip pickUpOrder outboundSlip inboundSlips | overdue→owner | slipsReceived@shipment:1
slipsReceived@shipment:1 | finance | 2026-03-03 10:00 |  | reminder→owner | orderSettled | slipsHandedOver@shipment:1
orderSettled | finance | 2026-03-09 10:00 |  | reminder→owner
`);
});

test('S1.1 S1.2 G92 E21 what is otherwise by L/C, inspected by us, delayed by a problem', () => {
  const course = courseOf(taskOrder, {
    instalments: LC,
    inspection: 'company',
    terms: { lane: 'foreign' },
    arises: ['problem'],
    values: { delaysDelivery: true, expiry: '2026-08-31' },
  });
  expect(table(besides(course, ordinary()))).toBe(`
orderConfirmed | customer | 2026-03-05 10:00 |  | overdue→merchandiser | lcReceived@instalment:lc taskOrderDrafted@factoryOrder:1 entryDataAsked@shipment:1 | orderChecked | salesContract→customer
lcReceived@instalment:lc | customer | 2026-06-30 10:00 | lc amount latestShipment expiry | overdue→merchandiser | lcReviewed@instalment:lc | orderChecked | lcWanted→customer
lcReviewed@instalment:lc | salesperson documentsClerk | 2026-03-03 10:00 |  | reminder→owner |  | lcReceived@instalment:lc
measuresAgreed@problem:1 | production quality | 2026-03-02 06:30 | measures solvedBy delaysDelivery | overdue→owner | delayTold@problem:1 problemSolved@problem:1 | problemReported@problem:1
delayTold@problem:1 | salesperson | 2026-03-03 10:00 | reason newDate | overdue→owner |  |  | deliveryDelayed→customer
goodsPassed@factoryOrder:1 | quality | 2026-03-03 10:00 | findings | reminder→owner | pickUpOrderIssued@shipment:1 | workshopVisited@factoryOrder:1 goodsFinished@factoryOrder:1
goodsLoaded@shipment:1 | merchandiser | 2026-03-02 10:00 | loaders quantity | reminder→owner | outboundEntered@shipment:1 invoicingDataSent@shipment:1 documentsMade@shipment:1 containerRecorded@container:1 |  | clear:load copy→documentsClerk copy→salesperson goodsOnTheirWay→customer
documentsMade@shipment:1 | documentsClerk | 2026-03-04 10:00 | blNumber blCopy | reminder→owner | documentsPresented@shipment:1 |  | commercialInvoice packingList blCopy→customer
documentsPresented@shipment:1 | documentsClerk | 2026-03-23 01:00 | bank | reminder→owner | bankPaid@shipment:1
bankPaid@shipment:1 | bank | 2026-03-12 01:00 | paid | overdue→documentsClerk |  | documentsMade@shipment:1
`);
});

test('S1.1 S1.2 what is otherwise at home', () => {
  const course = courseOf(taskOrder, { instalments: OPEN_ACCOUNT, terms: { lane: 'domestic' } });
  expect(table(besides(course, ordinary()))).toBe(`
orderConfirmed | customer | 2026-03-05 10:00 |  | overdue→merchandiser | creditConfirmed@instalment:all taskOrderDrafted@factoryOrder:1 entryDataAsked@shipment:1 | orderChecked | salesContract→customer
creditConfirmed@instalment:all | businessManager | 2026-03-03 10:00 |  | reminder→owner |  | orderChecked | ask:reserveCredit
printsChecked@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | colourBox manual shippingMarkPrinted outerCarton silkScreen | reminder→owner | goodsFinished@factoryOrder:1 | packingArranged@factoryOrder:1
goodsPassed@factoryOrder:1 | quality | 2026-03-03 10:00 | findings | reminder→owner | pickUpOrderIssued@shipment:1 | workshopVisited@factoryOrder:1 goodsFinished@factoryOrder:1
goodsLoaded@shipment:1 | merchandiser | 2026-03-02 10:00 | loaders quantity | reminder→owner | laterPaymentReceived@instalment:all outboundEntered@shipment:1 invoicingDataSent@shipment:1 containerRecorded@container:1 |  | clear:load copy→documentsClerk copy→salesperson goodsOnTheirWay→customer
laterPaymentReceived@instalment:all | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
`);
});

test('S1.1 S1.2 what is wound up when it is cancelled before goodsLoaded', () => {
  expect(table(courseOf(taskOrder, { ...AGREED, instalments: ALL_WAYS, cancelledBefore: 'goodsLoaded' }))).toBe(`
cancel | businessManager
customerTold | salesperson |  | agreedHow |  |  |  | orderCancelled→customer
productionStopped | production |  | cost
packingCancelled | merchandiser |  |  |  |  |  | cancelPacking→packingSubcontractor
pickUpCancelled | merchandiser |  |  |  |  |  | cancelPickUp→carrier
depositSettled | finance |  | refunded kept reason
lcGivenBack | documentsClerk |  | how
`);
});

test('S1.1 S1.2 what is otherwise paid before shipping, on account and later', () => {
  const course = courseOf(taskOrder, { instalments: IN_THREE, terms: { lane: 'foreign' } });
  expect(table(besides(course, ordinary()))).toBe(`
orderConfirmed | customer | 2026-03-05 10:00 |  | overdue→merchandiser | creditConfirmed@instalment:credit shipmentPaymentReceived@instalment:first taskOrderDrafted@factoryOrder:1 entryDataAsked@shipment:1 | orderChecked | salesContract→customer
creditConfirmed@instalment:credit | businessManager | 2026-03-03 10:00 |  | reminder→owner |  | orderChecked | ask:reserveCredit
shipmentPaymentReceived@instalment:first | counted for finance | 2026-07-30 10:00 |  | paymentReminder→customer
printsChecked@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | colourBox manual shippingMarkPrinted outerCarton silkScreen | reminder→owner | goodsFinished@factoryOrder:1 | packingArranged@factoryOrder:1
goodsPassed@factoryOrder:1 | quality | 2026-03-03 10:00 | findings | reminder→owner | pickUpOrderIssued@shipment:1 | workshopVisited@factoryOrder:1 goodsFinished@factoryOrder:1
goodsLoaded@shipment:1 | merchandiser | 2026-03-02 10:00 | loaders quantity | reminder→owner | laterPaymentReceived@instalment:credit laterPaymentReceived@instalment:rest outboundEntered@shipment:1 invoicingDataSent@shipment:1 documentsMade@shipment:1 containerRecorded@container:1 |  | clear:load copy→documentsClerk copy→salesperson goodsOnTheirWay→customer
laterPaymentReceived@instalment:credit | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
laterPaymentReceived@instalment:rest | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
documentsMade@shipment:1 | documentsClerk | 2026-03-04 10:00 | blNumber blCopy | reminder→owner | originalsSent@shipment:1 |  | commercialInvoice packingList blCopy→customer
`);
});

test('S1.1 S1.2 what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(taskOrder, { ...AGREED, arises: [], cancelledBefore: true }))).toBe(`
cancel | businessManager
`);
});

test('S1.1 S1.2 what falls when somebody corrects what was said', () => {
  expect(table(correctionsOf(taskOrder, AGREED))).toBe(`
orderChecked customerOrder | contractSigned
orderChecked productName | contractSigned
orderChecked specification | contractSigned
orderChecked packing | contractSigned
orderChecked registrationNumber | contractSigned
taskOrderDrafted@factoryOrder:1 customerOrderSheet | taskOrderSigned@factoryOrder:1
taskOrderDrafted@factoryOrder:1 processRequirements | taskOrderSigned@factoryOrder:1
taskOrderDrafted@factoryOrder:1 material | taskOrderSigned@factoryOrder:1
taskOrderDrafted@factoryOrder:1 specification | taskOrderSigned@factoryOrder:1
taskOrderDrafted@factoryOrder:1 shippingMark | taskOrderSigned@factoryOrder:1 packingArranged@factoryOrder:1
taskOrderDrafted@factoryOrder:1 labels | taskOrderSigned@factoryOrder:1 packingArranged@factoryOrder:1
productionPlanned@factoryOrder:1 productionPlan | planAgreed@factoryOrder:1
productionPlanned@factoryOrder:1 deliveryDate | planAgreed@factoryOrder:1 deliveryDateReplied@factoryOrder:1
problemReported@problem:1 problem | measuresAgreed@problem:1
problemReported@problem:1 suggestion | measuresAgreed@problem:1
problemReported@problem:1 writtenReport | measuresAgreed@problem:1
measuresAgreed@problem:1 measures | problemSolved@problem:1
measuresAgreed@problem:1 solvedBy | problemSolved@problem:1
measuresAgreed@problem:1 delaysDelivery | problemSolved@problem:1
goodsFinished@factoryOrder:1 inboundSlip | goodsPassed@factoryOrder:1
deliveryNoteMade@shipment:1 deliveryAddress | deliveryNoteSigned@shipment:1
slipsHandedOver@shipment:1 applicationSlip | slipsReceived@shipment:1
slipsHandedOver@shipment:1 pickUpOrder | slipsReceived@shipment:1
slipsHandedOver@shipment:1 outboundSlip | slipsReceived@shipment:1
slipsHandedOver@shipment:1 inboundSlips | slipsReceived@shipment:1
`);
});

test('S1.1 S1.2 what waits for what, where all that can wait does, paid in all ways and taken with a concession', () => {
  expect(table(backwardsOf(taskOrder, { ...AGREED, instalments: ALL_WAYS }))).toBe(`
problemReported@problem:1 | measuresAgreed@problem:1
measuresAgreed@problem:1 | problemSolved@problem:1
orderChecked | contractSigned
contractSigned | orderConfirmed
orderConfirmed | depositReceived@instalment:deposit lcReceived@instalment:lc creditConfirmed@instalment:credit shipmentPaymentReceived@instalment:first inspectionAsked@shipment:1 entryDataAsked@shipment:1
entryDataAsked@shipment:1 | entryDataReceived@shipment:1
entryDataReceived@shipment:1 | pickUpArranged@shipment:1
pickUpArranged@shipment:1 | loadingFixed@shipment:1
lcReceived@instalment:lc | lcReviewed@instalment:lc
sampleSent@sample:1 | sampleApproved@sample:1
sampleApproved@sample:1 | taskOrderDrafted@factoryOrder:1
taskOrderDrafted@factoryOrder:1 | taskOrderSigned@factoryOrder:1
taskOrderSigned@factoryOrder:1 | taskOrderIssued@factoryOrder:1
taskOrderIssued@factoryOrder:1 | productionPlanned@factoryOrder:1 packingArranged@factoryOrder:1 workshopVisited@factoryOrder:1
packingArranged@factoryOrder:1 | packingDelivered@factoryOrder:1
packingDelivered@factoryOrder:1 | printsChecked@factoryOrder:1
printsChecked@factoryOrder:1 | goodsFinished@factoryOrder:1
goodsFinished@factoryOrder:1 | goodsPassed@factoryOrder:1
goodsPassed@factoryOrder:1 | inspected@shipment:1 concessionGiven@shipment:1
concessionGiven@shipment:1 | pickUpOrderIssued@shipment:1
pickUpOrderIssued@shipment:1 | deliveryNoteMade@shipment:1
deliveryNoteMade@shipment:1 | deliveryNoteSigned@shipment:1
deliveryNoteSigned@shipment:1 | goodsLoaded@shipment:1
goodsLoaded@shipment:1 | laterPaymentReceived@instalment:credit laterPaymentReceived@instalment:rest outboundEntered@shipment:1 invoicingDataSent@shipment:1 documentsMade@shipment:1 balanceReceived@shipment:1 containerRecorded@container:1
containerRecorded@container:1 | slipsHandedOver@shipment:1
documentsMade@shipment:1 | documentsPresented@shipment:1
documentsPresented@shipment:1 | bankPaid@shipment:1
slipsHandedOver@shipment:1 | slipsReceived@shipment:1
productionPlanned@factoryOrder:1 | planAgreed@factoryOrder:1
planAgreed@factoryOrder:1 | deliveryDateReplied@factoryOrder:1
laterPaymentReceived@instalment:credit | orderSettled
`);
});

test('E17 what falls when other goods, more, dearer and later, are agreed in the end', () => {
  expect(table(changesOf(taskOrder, AGREED))).toBe(`
orderChecked lapsed
contractSigned lapsed
orderConfirmed lapsed
taskOrderDrafted@factoryOrder:1 lapsed
taskOrderSigned@factoryOrder:1 lapsed
taskOrderIssued@factoryOrder:1 shaken
productionPlanned@factoryOrder:1 lapsed
`);
});

test('E17 what falls when a part is to be of less after all', () => {
  expect(table(lessensOf(taskOrder, AGREED))).toBe(`
shipment:1 | deliveryNoteMade@shipment:1 lapsed
factoryOrder:1 | taskOrderDrafted@factoryOrder:1 lapsed taskOrderSigned@factoryOrder:1 lapsed taskOrderIssued@factoryOrder:1 shaken
`);
});

test.each([
  ['E17', 'change', ['taskOrderIssued@factoryOrder:1', 'goodsFinished@factoryOrder:1', 'goodsLoaded@shipment:1']],
  ['S1.1.4 E20', 'problem', ['goodsFinished@factoryOrder:1', 'pickUpOrderIssued@shipment:1', 'goodsLoaded@shipment:1']],
  ['S1.2.2c', 'sample', ['taskOrderDrafted@factoryOrder:1', 'taskOrderIssued@factoryOrder:1']],
])('%s what waits for a %s', (_, kind, held) => {
  expect(heldBy(kind, taskOrder, AGREED)).toEqual(held);
});
