import {
  ALL_WAYS,
  IN_THREE,
  LC,
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
import { electronics } from '.';

const PROTOTYPE = {
  instalments: TT,
  inspection: 'company',
  terms: { lane: 'foreign', customised: true, prototype: true },
  arises: ['materialSample', 'exception'],
} as const;
/** With everything in the way. */
const BULK = {
  instalments: ALL_WAYS,
  inspection: 'customer',
  terms: { lane: 'foreign', customised: true },
  arises: ['materialSample', 'exception'],
  values: { conflict: true, affectsDates: true },
} as const;

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
const ordinary = () => courseOf(electronics, PROTOTYPE);

test('S1.11 the ordinary course by T/T, made to order with a prototype', () => {
  expect(table(ordinary())).toBe(`
customerOrderReceived | customer | 2026-03-03 10:00 | customerOrder | reminder→owner | orderReleased | customerOrderReceived
orderReleased | salesperson | 2026-03-03 10:00 |  | reminder→owner | dueDateAnalysed customerDataReceived depositReceived@instalment:deposit | customerOrderReceived
dueDateAnalysed | merchandiser | 2026-03-03 10:00 | conflict | reminder→owner | productionOrderDrafted@factoryOrder:1
customerDataReceived | salesperson | 2026-03-09 01:00 | silkScreen packaging barcode software accessories files | overdue→merchandiser | customerDataDistributed
customerDataDistributed | merchandiser | 2026-03-03 10:00 | backup | reminder→owner |  |  | copy→purchasing! copy→quality! copy→production! copy→engineering! customerData→production
depositReceived@instalment:deposit | counted for finance | 2026-03-09 01:00 |  | paymentReminder→customer |  |  | depositWanted→customer
productionOrderDrafted@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | model softwareVersion requirements | reminder→owner | productionOrderSigned@factoryOrder:1
productionOrderSigned@factoryOrder:1 | salesperson softwareEngineer packingWarehouse electronicsWarehouse generalManager | 2026-03-03 10:00 |  | reminder→owner | productionOrderIssued@factoryOrder:1 | productionOrderDrafted@factoryOrder:1
productionOrderIssued@factoryOrder:1 | merchandiser | 2026-03-03 10:00 |  | reminder→owner | prototypeOrderDistributed@factoryOrder:1 bomConfirmed@factoryOrder:1 |  | productionOrder
prototypeOrderDistributed@factoryOrder:1 | merchandiser | 2026-03-03 10:00 |  | reminder→owner |  |  | copy→salesperson! copy→packingWarehouse! copy→electronicsWarehouse! copy→unitWarehouse! copy→warehouse! copy→prototypeOwner! copy→engineering! copy→quality! copy→purchasing! copy→finance!
bomConfirmed@factoryOrder:1 | engineering | 2026-03-04 01:00 | bom documentNumber stamp | overdue→merchandiser | bomDistributed@factoryOrder:1
bomDistributed@factoryOrder:1 | merchandiser | 2026-03-03 10:00 |  | reminder→owner | materialArrivalChecked@factoryOrder:1 |  | copy→packingWarehouse! copy→electronicsWarehouse! copy→warehouse! copy→production! copy→quality! copy→purchasing! copy→finance!
materialArrivalChecked@factoryOrder:1 | merchandiser | 2026-03-05 01:00 | arrivals allInTime | overdue→owner | materialsCoordinated@factoryOrder:1 |  | copy→deputyGeneralManager materialArrivalTimetable
materialsCoordinated@factoryOrder:1 | deputyGeneralManager | 2026-03-03 10:00 | agreedHow arriveOn | overdue→owner
samplingAsked@materialSample:1 | salesperson |  | material requirements |  | materialSampleSigned@materialSample:1 |  | opens:samplingRequest
materialSampleSigned@materialSample:1 | merchandiser
exceptionReported@exception:1 | merchandiser |  | problem affectsDates |  | exceptionSolved@exception:1 |  | exceptionReported→deputyGeneralManager
exceptionSolved@exception:1 | deputyGeneralManager | 2026-03-05 10:00 | result | overdue→owner | goodsFinished@factoryOrder:1 | exceptionReported@exception:1
goodsFinished@factoryOrder:1 | production | 2026-07-31 10:00 |  | overdue→owner | goodsPassed@factoryOrder:1
goodsPassed@factoryOrder:1 | quality | 2026-03-03 10:00 | findings | reminder→owner | goodsStored@factoryOrder:1 | goodsFinished@factoryOrder:1
goodsStored@factoryOrder:1 | unitWarehouse | 2026-03-03 10:00 | storedQuantity place | reminder→owner | shippingPapersMade@shipment:1 |  | goodsStored→salesperson
shippingPapersMade@shipment:1 | salesperson | 2026-03-03 10:00 | deliveryAddress | reminder→owner | goodsLoaded@shipment:1 |  | deliveryNote
goodsLoaded@shipment:1 | merchandiser | 2026-03-03 10:00 | carrierName quantity | reminder→owner | documentsMade@shipment:1 balanceReceived@shipment:1 |  | clear:load copy→salesperson goodsOnTheirWay→customer
documentsMade@shipment:1 | documentsClerk | 2026-03-04 10:00 | blNumber blCopy | reminder→owner |  |  | commercialInvoice packingList blCopy→customer
balanceReceived@shipment:1 | counted for finance | 2026-03-09 01:00 |  | paymentReminder→customer | originalsSent@shipment:1
originalsSent@shipment:1 | documentsClerk | 2026-03-03 10:00 | courier trackingNumber | reminder→owner | orderFiled |  | originalsOnTheirWay→customer
orderFiled | merchandiser | 2026-03-09 10:00 | yearMonth orderNumber | reminder→owner
`);
});

test('S1.11 what is otherwise by L/C, in a hurry', () => {
  const course = courseOf(electronics, {
    instalments: LC,
    inspection: 'customer',
    terms: { lane: 'foreign', rush: true, customerDataOn: '2026-03-05' },
    values: { expiry: '2026-08-31' },
  });
  expect(table(besides(course, ordinary()))).toBe(`
orderReleased | salesperson | 2026-03-03 10:00 |  | reminder→owner | dueDateAnalysed lcReceived@instalment:lc appointmentAsked@shipment:1 | customerOrderReceived
lcReceived@instalment:lc | customer | 2026-06-30 10:00 | lc amount latestShipment expiry | overdue→merchandiser | lcReviewed@instalment:lc | customerOrderReceived | lcWanted→customer
lcReviewed@instalment:lc | salesperson documentsClerk | 2026-03-03 10:00 |  | reminder→owner |  | lcReceived@instalment:lc
productionOrderIssued@factoryOrder:1 | merchandiser | 2026-03-03 10:00 |  | reminder→owner | orderDistributed@factoryOrder:1 bomConfirmed@factoryOrder:1 |  | productionOrder
orderDistributed@factoryOrder:1 | merchandiser | 2026-03-03 10:00 |  | reminder→owner |  |  | copy→salesperson! copy→packingWarehouse! copy→electronicsWarehouse! copy→unitWarehouse! copy→warehouse! copy→production! copy→engineering! copy→quality! copy→purchasing! copy→finance!
materialsCoordinated@factoryOrder:1 | deputyGeneralManager | 2026-03-03 10:00 | agreedHow arriveOn | overdue→owner | firstArticleMade@factoryOrder:1
firstArticleMade@factoryOrder:1 | production | 2026-07-22 10:00 | photo | reminder→owner | firstArticleConfirmed@factoryOrder:1
firstArticleConfirmed@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | silkScreen packaging barcode software accessories | overdue→owner | lineStarted@factoryOrder:1 | firstArticleMade@factoryOrder:1
lineStarted@factoryOrder:1 | production | 2026-03-03 10:00 |  | reminder→owner | goodsFinished@factoryOrder:1
goodsStored@factoryOrder:1 | unitWarehouse | 2026-03-03 10:00 | storedQuantity place | reminder→owner |  |  | goodsStored→salesperson
appointmentAsked@shipment:1 | salesperson | 2026-07-17 10:00 | readyOn | reminder→owner | inspectionAppointed@shipment:1 |  | inspectionWanted→customer
inspectionAppointed@shipment:1 | customer | 2026-07-24 10:00 | inspectionOn inspectorName | overdue→merchandiser | inspected@shipment:1 concessionGiven@shipment:1 | appointmentAsked@shipment:1 | copy→quality inspectionComing→production inspectionComing→quality
inspected@shipment:1 | customer | 2026-03-02 10:00 |  | overdue→merchandiser | shippingPapersMade@shipment:1 | goodsFinished@factoryOrder:1
goodsLoaded@shipment:1 | merchandiser | 2026-03-02 10:00 | carrierName quantity | reminder→owner | documentsMade@shipment:1 |  | clear:load copy→salesperson goodsOnTheirWay→customer
documentsMade@shipment:1 | documentsClerk | 2026-03-04 10:00 | blNumber blCopy | reminder→owner | documentsPresented@shipment:1 |  | commercialInvoice packingList blCopy→customer
documentsPresented@shipment:1 | documentsClerk | 2026-03-23 01:00 | bank | reminder→owner | bankPaid@shipment:1
bankPaid@shipment:1 | bank | 2026-03-12 01:00 | paid | overdue→documentsClerk | orderFiled | documentsMade@shipment:1
`);
});

test('S1.11.1b S1.11.4 G46 G61 E16 E20 E21 what is otherwise when dates conflict and an exception touches them', () => {
  const course = courseOf(electronics, {
    instalments: TT,
    terms: { lane: 'foreign' },
    values: { conflict: true, affectsDates: true },
    arises: ['exception'],
  });
  expect(table(besides(course, ordinary()))).toBe(`
orderReleased | salesperson | 2026-03-03 10:00 |  | reminder→owner | dueDateAnalysed depositReceived@instalment:deposit | customerOrderReceived
dueDateAnalysed | merchandiser | 2026-03-03 10:00 | conflict | reminder→owner | dueDateConflictDecided
dueDateConflictDecided | salesperson generalManager | 2026-03-02 06:30 | decision | overdue→owner | productionOrderDrafted@factoryOrder:1 | dueDateAnalysed
productionOrderIssued@factoryOrder:1 | merchandiser | 2026-03-03 10:00 |  | reminder→owner | orderDistributed@factoryOrder:1 bomConfirmed@factoryOrder:1 |  | productionOrder
orderDistributed@factoryOrder:1 | merchandiser | 2026-03-03 10:00 |  | reminder→owner |  |  | copy→salesperson! copy→packingWarehouse! copy→electronicsWarehouse! copy→unitWarehouse! copy→warehouse! copy→production! copy→engineering! copy→quality! copy→purchasing! copy→finance!
materialsCoordinated@factoryOrder:1 | deputyGeneralManager | 2026-03-03 10:00 | agreedHow arriveOn | overdue→owner | firstArticleMade@factoryOrder:1
firstArticleMade@factoryOrder:1 | production | 2026-07-22 10:00 | photo | reminder→owner | firstArticleConfirmed@factoryOrder:1
firstArticleConfirmed@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | silkScreen packaging barcode software accessories | overdue→owner | lineStarted@factoryOrder:1 | firstArticleMade@factoryOrder:1
lineStarted@factoryOrder:1 | production | 2026-03-03 10:00 |  | reminder→owner
exceptionReported@exception:1 | merchandiser |  | problem affectsDates |  | departmentsCoordinated@exception:1 |  | exceptionReported→deputyGeneralManager
departmentsCoordinated@exception:1 | merchandiser | 2026-03-02 06:30 | measures datesKept | overdue→owner | dateMoveAllowed@exception:1 |  | copy→production copy→engineering copy→quality copy→purchasing datesInDanger→salesperson
dateMoveAllowed@exception:1 | deputyGeneralManager salesperson | 2026-03-03 10:00 | lastResort | overdue→owner | exceptionSolved@exception:1 | departmentsCoordinated@exception:1
`);
});

test('S1.11 E17 F-19 what is otherwise at home with a change', () => {
  expect(table(besides(courseOf(electronics, { instalments: TT, terms: { lane: 'domestic' }, arises: ['change'] }), ordinary()))).toBe(`
orderReleased | salesperson | 2026-03-03 10:00 |  | reminder→owner | dueDateAnalysed depositReceived@instalment:deposit | customerOrderReceived
productionOrderSigned@factoryOrder:1 | salesperson softwareEngineer packingWarehouse electronicsWarehouse generalManager | 2026-03-03 10:00 |  | reminder→owner |  | productionOrderDrafted@factoryOrder:1
changeProposed@change:1 | merchandiser |  | diff reason lossBorneBy |  | changeSupported@change:1 |  | copy→salesperson
changeSupported@change:1 | salesperson | 2026-03-03 10:00 |  | overdue→owner | changeAgreed@change:1 | changeProposed@change:1
changeAgreed@change:1 | customer | 2026-03-05 10:00 |  | overdue→merchandiser | customerOrderReceived | changeProposed@change:1 | changeToAgree→customer
`);
});

test('S1.11 what is wound up when it is cancelled by L/C before the inspection', () => {
  expect(table(courseOf(electronics, { instalments: LC, inspection: 'customer', cancelledBefore: 'inspected' }))).toBe(`
cancel | generalManager
customerTold | salesperson |  | agreedHow |  |  |  | orderCancelled→customer
productionStopped | production |  | cost
materialsSettled | purchasing |  | cost agreedHow
inspectionCancelled | merchandiser |  |  |  |  |  | inspectionCancelled→customer
lcGivenBack | documentsClerk |  | how
`);
});

test('S1.11 what is wound up when it is cancelled before goodsLoaded', () => {
  expect(table(courseOf(electronics, { ...PROTOTYPE, cancelledBefore: 'goodsLoaded' }))).toBe(`
cancel | generalManager
customerTold | salesperson |  | agreedHow |  |  |  | orderCancelled→customer
productionStopped | production |  | cost
materialsSettled | purchasing |  | cost agreedHow
depositSettled | finance |  | refunded kept reason
`);
});

test('S1.11 what is otherwise paid before shipping, on account and later', () => {
  const course = courseOf(electronics, { instalments: IN_THREE, terms: { lane: 'foreign', customised: true, prototype: true } });
  expect(table(besides(course, ordinary()))).toBe(`
orderReleased | salesperson | 2026-03-03 10:00 |  | reminder→owner | dueDateAnalysed customerDataReceived creditConfirmed@instalment:credit shipmentPaymentReceived@instalment:first | customerOrderReceived
creditConfirmed@instalment:credit | businessManager | 2026-03-03 10:00 |  | reminder→owner |  | customerOrderReceived | ask:reserveCredit
shipmentPaymentReceived@instalment:first | counted for finance | 2026-07-30 10:00 |  | paymentReminder→customer
materialsCoordinated@factoryOrder:1 | deputyGeneralManager | 2026-03-03 10:00 | agreedHow arriveOn | overdue→owner | goodsFinished@factoryOrder:1
goodsLoaded@shipment:1 | merchandiser | 2026-03-03 10:00 | carrierName quantity | reminder→owner | laterPaymentReceived@instalment:credit laterPaymentReceived@instalment:rest documentsMade@shipment:1 |  | clear:load copy→salesperson goodsOnTheirWay→customer
laterPaymentReceived@instalment:credit | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
laterPaymentReceived@instalment:rest | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
documentsMade@shipment:1 | documentsClerk | 2026-03-04 10:00 | blNumber blCopy | reminder→owner | originalsSent@shipment:1 |  | commercialInvoice packingList blCopy→customer
`);
});

test('S1.11 what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(electronics, { ...PROTOTYPE, arises: [], cancelledBefore: true }))).toBe(`
cancel | generalManager
`);
});

test('S1.11 what falls when somebody corrects what was said', () => {
  expect(table(correctionsOf(electronics, PROTOTYPE))).toBe(`
customerOrderReceived customerOrder | orderReleased
customerDataReceived files | customerDataDistributed
productionOrderDrafted@factoryOrder:1 model | productionOrderSigned@factoryOrder:1
productionOrderDrafted@factoryOrder:1 softwareVersion | productionOrderSigned@factoryOrder:1
productionOrderDrafted@factoryOrder:1 requirements | productionOrderSigned@factoryOrder:1
bomConfirmed@factoryOrder:1 bom | bomDistributed@factoryOrder:1
exceptionReported@exception:1 problem | exceptionSolved@exception:1
exceptionReported@exception:1 affectsDates | exceptionSolved@exception:1
`);
});

test('S1.11 E17 what falls when other goods, more, dearer and later, are agreed in the end', () => {
  expect(table(changesOf(electronics, BULK))).toBe(`
customerOrderReceived lapsed
orderReleased lapsed
dueDateAnalysed lapsed
lcReviewed@instalment:lc lapsed
creditConfirmed@instalment:credit lapsed
productionOrderDrafted@factoryOrder:1 lapsed
productionOrderSigned@factoryOrder:1 lapsed
productionOrderIssued@factoryOrder:1 shaken
orderDistributed@factoryOrder:1 lapsed
bomConfirmed@factoryOrder:1 lapsed
firstArticleConfirmed@factoryOrder:1 lapsed
`);
});

test('S1.11 E17 what waits for a change', () => {
  expect(table(heldBy('change', electronics, BULK))).toBe(`
productionOrderIssued@factoryOrder:1
lineStarted@factoryOrder:1
goodsFinished@factoryOrder:1
goodsLoaded@shipment:1
`);
});

test('S1.11.4 E20 what waits for an exception', () => {
  expect(table(heldBy('exception', electronics, BULK))).toBe(`
goodsFinished@factoryOrder:1
goodsLoaded@shipment:1
`);
});

test('S1.11.6c what waits for a sample of material', () => {
  expect(table(heldBy('materialSample', electronics, BULK))).toBe(`
firstArticleMade@factoryOrder:1
lineStarted@factoryOrder:1
goodsFinished@factoryOrder:1
goodsLoaded@shipment:1
`);
});

test('S1.11 G32 E13 what falls when somebody corrects what was said, by L/C and with everything in the way', () => {
  expect(table(correctionsOf(electronics, BULK))).toBe(`
customerOrderReceived customerOrder | orderReleased
dueDateAnalysed conflict | dueDateConflictDecided
customerDataReceived silkScreen | firstArticleConfirmed@factoryOrder:1
customerDataReceived packaging | firstArticleConfirmed@factoryOrder:1
customerDataReceived barcode | firstArticleConfirmed@factoryOrder:1
customerDataReceived software | firstArticleConfirmed@factoryOrder:1
customerDataReceived accessories | firstArticleConfirmed@factoryOrder:1
customerDataReceived files | customerDataDistributed
lcReceived@instalment:lc lc | lcReviewed@instalment:lc
lcReceived@instalment:lc amount | lcReviewed@instalment:lc
lcReceived@instalment:lc latestShipment | lcReviewed@instalment:lc
lcReceived@instalment:lc expiry | lcReviewed@instalment:lc
productionOrderDrafted@factoryOrder:1 model | productionOrderSigned@factoryOrder:1
productionOrderDrafted@factoryOrder:1 softwareVersion | productionOrderSigned@factoryOrder:1
productionOrderDrafted@factoryOrder:1 requirements | productionOrderSigned@factoryOrder:1
bomConfirmed@factoryOrder:1 bom | bomDistributed@factoryOrder:1
firstArticleMade@factoryOrder:1 photo | firstArticleConfirmed@factoryOrder:1
exceptionReported@exception:1 problem | exceptionSolved@exception:1
exceptionReported@exception:1 affectsDates | exceptionSolved@exception:1
departmentsCoordinated@exception:1 measures | dateMoveAllowed@exception:1 exceptionSolved@exception:1
departmentsCoordinated@exception:1 datesKept | dateMoveAllowed@exception:1 exceptionSolved@exception:1
dateMoveAllowed@exception:1 lastResort | exceptionSolved@exception:1
`);
});

test('S1.11 G44 electronics: what falls when a part is to be of less after all', () => {
  expect(table(lessensOf(electronics, BULK))).toBe(`
shipment:1 | 
factoryOrder:1 | productionOrderDrafted@factoryOrder:1 lapsed productionOrderSigned@factoryOrder:1 lapsed productionOrderIssued@factoryOrder:1 shaken orderDistributed@factoryOrder:1 lapsed
`);
});

test('S1.11 E17 what falls when other goods, more, dearer and later, are agreed in the end, of a prototype', () => {
  expect(table(changesOf(electronics, PROTOTYPE))).toBe(`
customerOrderReceived lapsed
orderReleased lapsed
dueDateAnalysed lapsed
productionOrderDrafted@factoryOrder:1 lapsed
productionOrderSigned@factoryOrder:1 lapsed
productionOrderIssued@factoryOrder:1 shaken
prototypeOrderDistributed@factoryOrder:1 lapsed
bomConfirmed@factoryOrder:1 lapsed
`);
});

test('S1.11 G44 what falls when a part is to be of less after all, of a prototype', () => {
  expect(table(lessensOf(electronics, PROTOTYPE))).toBe(`
shipment:1 | 
factoryOrder:1 | productionOrderDrafted@factoryOrder:1 lapsed productionOrderSigned@factoryOrder:1 lapsed productionOrderIssued@factoryOrder:1 shaken prototypeOrderDistributed@factoryOrder:1 lapsed
`);
});

test('S1.11 what waits for what, where all that can wait does, paid in all ways and taken with a concession', () => {
  expect(table(backwardsOf(electronics, BULK))).toBe(`
exceptionReported@exception:1 | departmentsCoordinated@exception:1
departmentsCoordinated@exception:1 | dateMoveAllowed@exception:1
dateMoveAllowed@exception:1 | exceptionSolved@exception:1
samplingAsked@materialSample:1 | materialSampleSigned@materialSample:1
customerOrderReceived | orderReleased
orderReleased | dueDateAnalysed customerDataReceived depositReceived@instalment:deposit lcReceived@instalment:lc creditConfirmed@instalment:credit shipmentPaymentReceived@instalment:first appointmentAsked@shipment:1
appointmentAsked@shipment:1 | inspectionAppointed@shipment:1
lcReceived@instalment:lc | lcReviewed@instalment:lc
customerDataReceived | customerDataDistributed
dueDateAnalysed | dueDateConflictDecided
dueDateConflictDecided | productionOrderDrafted@factoryOrder:1
productionOrderDrafted@factoryOrder:1 | productionOrderSigned@factoryOrder:1
productionOrderSigned@factoryOrder:1 | productionOrderIssued@factoryOrder:1
productionOrderIssued@factoryOrder:1 | orderDistributed@factoryOrder:1 bomConfirmed@factoryOrder:1
bomConfirmed@factoryOrder:1 | bomDistributed@factoryOrder:1
bomDistributed@factoryOrder:1 | materialArrivalChecked@factoryOrder:1
materialArrivalChecked@factoryOrder:1 | materialsCoordinated@factoryOrder:1
materialsCoordinated@factoryOrder:1 | firstArticleMade@factoryOrder:1
firstArticleMade@factoryOrder:1 | firstArticleConfirmed@factoryOrder:1
firstArticleConfirmed@factoryOrder:1 | lineStarted@factoryOrder:1
lineStarted@factoryOrder:1 | goodsFinished@factoryOrder:1
goodsFinished@factoryOrder:1 | goodsPassed@factoryOrder:1
goodsPassed@factoryOrder:1 | goodsStored@factoryOrder:1
goodsStored@factoryOrder:1 | inspected@shipment:1 concessionGiven@shipment:1
concessionGiven@shipment:1 | shippingPapersMade@shipment:1
shippingPapersMade@shipment:1 | goodsLoaded@shipment:1
goodsLoaded@shipment:1 | laterPaymentReceived@instalment:credit laterPaymentReceived@instalment:rest documentsMade@shipment:1 balanceReceived@shipment:1
documentsMade@shipment:1 | documentsPresented@shipment:1
documentsPresented@shipment:1 | bankPaid@shipment:1
laterPaymentReceived@instalment:credit | orderFiled
`);
});
