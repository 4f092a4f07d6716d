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
  takenBackOf,
} from '../../scenarios/course';
import { detailedTrade } from '.';

const BY_THIRD_PARTY = { instalments: TT, inspection: 'thirdParty' } as const;
/** With everything in the way. */
const LATE = {
  instalments: LC,
  inspection: 'company',
  arises: ['delay', 'claim'],
  settings: { financeReleases: true },
  values: {
    statutory: true,
    originWanted: true,
    insuranceWanted: true,
    packingDeclarationWanted: true,
    missesSailing: true,
    result: 'fail',
    expiry: '2026-08-31',
  },
} as const;
const OUTSIDE = { instalments: OPEN_ACCOUNT, inspection: 'customer', values: { producer: 'outside' } } as const;

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
const ordinary = (): string[] => courseOf(detailedTrade, BY_THIRD_PARTY);

test('S2.1 S2.3 S2.17 S1.6 S1.10 the ordinary course by T/T, inspected by a third party', () => {
  expect(table(ordinary())).toBe(`
inquiryClarified | salesperson | 2026-03-03 10:00 | details | reminder→owner | proformaDrafted
proformaDrafted | salesperson | 2026-03-03 10:00 | model manufacturer packing containerType | reminder→owner | purchaseOrderReceived |  | proformaInvoice
purchaseOrderReceived | customer | 2026-03-05 10:00 | purchaseOrder | overdue→merchandiser | factoryReserved@factoryOrder:1 | proformaDrafted | proformaInvoice→customer
factoryReserved@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | producer deliveryDate statutory inspectionRequirement | reminder→owner | capacityConfirmed@factoryOrder:1 |  | factoryReservation factoryReservation→factory
capacityConfirmed@factoryOrder:1 | factory | 2026-03-05 10:00 | deliveryDate | overdue→merchandiser | reviewFormFilled | factoryReserved@factoryOrder:1
reviewFormFilled | salesperson | 2026-03-03 10:00 | costs customerOrder factoryContract prepayment commission | reminder→owner | contractReviewed
contractReviewed | salesperson businessManager managementDepartment generalManager | 2026-03-03 10:00 |  | reminder→owner | salesOrderMade contractDrafted | reviewFormFilled or proformaDrafted
salesOrderMade | salesperson | 2026-03-03 10:00 |  | reminder→owner |  |  | copy→merchandiser! salesOrder
contractDrafted | merchandiser | 2026-03-03 10:00 | specification material surfaceTreatment packing transport bankAccount | reminder→owner | contractSealed |  | salesContract
contractSealed | businessManager | 2026-03-03 10:00 |  | reminder→owner | contractSigned | contractDrafted
contractSigned | customer | 2026-03-05 10:00 | signedContract | overdue→merchandiser | depositReceived@instalment:deposit factoryContractMade@factoryOrder:1 forwarderContacted@shipment:1 | contractDrafted | contractToSign→customer
depositReceived@instalment:deposit | counted for finance | 2026-03-09 01:00 |  | paymentReminder→customer | productionAgreed@instalment:deposit |  | depositWanted→customer
productionAgreed@instalment:deposit | businessManager | 2026-03-03 10:00 |  | reminder→owner |  | productionAgreed@instalment:deposit
factoryContractMade@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | specification material surfaceTreatment quality packing domesticAmount totalAmount materialList | reminder→owner | productionNoticeIssued@factoryOrder:1 |  | factoryContract materialList
productionNoticeIssued@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | deliveryDate | reminder→owner | progressChecked@factoryOrder:1 goodsFinished@factoryOrder:1 slotAsked@factoryOrder:1 |  | copy→salesperson copy→planning productionNotice productionNotice→factory clear:startsProduction
progressChecked@factoryOrder:1 | merchandiser | 2026-03-09 01:00 | progress | reminder→owner
goodsFinished@factoryOrder:1 | factory | 2026-07-31 10:00 |  | overdue→merchandiser | packingDataReceived@factoryOrder:1 salesListReceived@factoryOrder:1 | nothing
packingDataReceived@factoryOrder:1 | factory | 2026-03-03 10:00 | packingData cartons cbm | overdue→merchandiser | exportPapersHandedOver@shipment:1 | progressChecked@factoryOrder:1 goodsFinished@factoryOrder:1 | packingDataWanted→factory
slotAsked@factoryOrder:1 | merchandiser | 2026-07-17 10:00 | readyOn | reminder→owner | thirdPartyInspectionBooked@factoryOrder:1 |  | slotWanted→inspectionCompany
thirdPartyInspectionBooked@factoryOrder:1 | inspectionCompany | 2026-03-05 10:00 | inspectionDate | overdue→merchandiser | slotAccepted@factoryOrder:1 | slotAsked@factoryOrder:1 | inspectionDate→factory
slotAccepted@factoryOrder:1 | merchandiser | 2026-03-03 10:00 |  | reminder→owner | inspectionPapersSent@factoryOrder:1 | slotAsked@factoryOrder:1
inspectionPapersSent@factoryOrder:1 | merchandiser | 2026-07-26 15:59 | documents |  | thirdPartyInspected@factoryOrder:1
thirdPartyInspected@factoryOrder:1 | inspectionCompany | 2026-03-02 10:00 | result situation report | overdue→merchandiser | inspectionAccepted@factoryOrder:1 | progressChecked@factoryOrder:1 goodsFinished@factoryOrder:1 | inspectionFindings→factory
inspectionAccepted@factoryOrder:1 | businessManager | 2026-03-03 10:00 |  | reminder→owner |  | progressChecked@factoryOrder:1 goodsFinished@factoryOrder:1
salesListReceived@factoryOrder:1 | merchandiser | 2026-03-09 10:00 | purchasingUnit totalAmount receivedOn salesList | reminder→owner | purchaseConfirmed@factoryOrder:1
purchaseConfirmed@factoryOrder:1 | finance businessManager | 2026-03-03 10:00 | actualAmount | reminder→owner |  | salesListReceived@factoryOrder:1
forwarderContacted@shipment:1 | merchandiser | 2026-07-17 10:00 | readyOn cargo | reminder→owner | sailingConfirmed@shipment:1 |  | bookingWanted→forwarder
sailingConfirmed@shipment:1 | forwarder | 2026-03-05 10:00 | vessel sailing eta | overdue→merchandiser | shippingNoticeIssued@shipment:1 | forwarderContacted@shipment:1
exportPapersHandedOver@shipment:1 | merchandiser | 2026-03-03 10:00 | originWanted insuranceWanted packingDeclarationWanted | reminder→owner | customsPapersSent@shipment:1 |  | copy→documentsClerk! exportContract commercialInvoice packingList
customsPapersSent@shipment:1 | documentsClerk | 2026-07-24 10:00 | portFiling preEntry | reminder→owner |  |  | customsData customsPapers→forwarder
shippingNoticeIssued@shipment:1 | merchandiser | 2026-03-03 10:00 | shippingMark briefDescription noticeQuantity shipTime destinationPort destinationCountry transportMode | reminder→owner | goodsLoaded@shipment:1 |  | factoryShippingNotice factoryShippingNotice→factory
goodsLoaded@shipment:1 | merchandiser | 2026-07-31 10:00 | container seal quantity | reminder→owner | customsDeclared@shipment:1 blChecked@shipment:1 documentsMade@shipment:1 balanceReceived@shipment:1 freightKnown@shipment:1 |  | clear:load
customsDeclared@shipment:1 | documentsClerk | 2026-03-04 10:00 | declarationNo declaredAmount declarationDate verificationForm invoiceNo | reminder→owner
blChecked@shipment:1 | merchandiser | 2026-03-03 10:00 | blNumber blDraft | reminder→owner | blConfirmed@shipment:1 |  | blToConfirm→customer
blConfirmed@shipment:1 | customer | 2026-03-05 10:00 |  | overdue→merchandiser | originalsInHand@shipment:1 | blChecked@shipment:1
documentsMade@shipment:1 | merchandiser | 2026-03-04 10:00 | documents | reminder→owner |  |  | packingList commercialInvoice
originalsInHand@shipment:1 | documentsClerk | 2026-03-09 10:00 | signedForBy keptBy | reminder→owner | paymentRequested@shipment:1
paymentRequested@shipment:1 | merchandiser | 2026-03-03 10:00 | blCopy | reminder→owner |  |  | paymentRequest→customer
balanceReceived@shipment:1 | counted for finance | 2026-03-09 01:00 |  | paymentReminder→customer | balanceAgreed@shipment:1
balanceAgreed@shipment:1 | businessManager | 2026-03-03 10:00 |  | reminder→owner | originalsSent@shipment:1 | balanceAgreed@shipment:1
originalsSent@shipment:1 | documentsClerk | 2026-03-02 03:00 | courier trackingNumber | overdue→owner | documentsReturned |  | clear:originals originalsOnTheirWay→customer
freightKnown@shipment:1 | merchandiser | 2026-03-09 10:00 | forwarderName cbm freightAmount terminalFee | reminder→owner | freightAgreed@shipment:1
freightAgreed@shipment:1 | businessManager | 2026-03-03 10:00 |  | reminder→owner | freightRemitted@shipment:1 | freightKnown@shipment:1
freightRemitted@shipment:1 | finance | 2026-03-05 10:00 | remitted | reminder→owner |  |  | clear:carrier
documentsReturned | documentsClerk | 2026-04-16 01:00 | customsDeclaration verificationReturned | reminder→owner | exchangeSettled |  | copy→finance
exchangeSettled | finance | 2026-03-12 01:00 | settled | reminder→owner | rebateDone
rebateDone | finance | 2026-05-31 01:00 |  | reminder→owner
arrivalLetterSent@shipment:1 | merchandiser | 2026-03-09 10:00 |  |  | goodsReceived@shipment:1 |  | arrivalLetter→customer
goodsReceived@shipment:1 | customer | 2026-07-07 16:00 | receivedOn condition satisfied |  |  | goodsReceived@shipment:1
reorderLetterSent@shipment:1 | merchandiser | 2026-07-31 10:00 |  |  | orderArchived |  | reorderLetter→customer
orderArchived | merchandiser | 2026-03-09 10:00 | orderDocuments computerRecords samples |  | archiveAgreed
archiveAgreed | businessManager | 2026-10-08 10:00 |  | reminder→owner |  | orderArchived
`);
});

test('S2.1 S2.3 S2.17 S1.6 S1.10 what is otherwise by L/C, inspected by us, late and claimed for', () => {
  const course = courseOf(detailedTrade, LATE);
  expect(table(besides(course, ordinary()))).toBe(`
contractReviewed | salesperson businessManager managementDepartment | 2026-03-03 10:00 |  | reminder→owner | salesOrderMade contractDrafted | reviewFormFilled or proformaDrafted
contractSigned | customer | 2026-03-05 10:00 | signedContract | overdue→merchandiser | lcReceived@instalment:lc factoryContractMade@factoryOrder:1 forwarderContacted@shipment:1 | contractDrafted | contractToSign→customer
lcReceived@instalment:lc | customer | 2026-06-30 10:00 | lc amount latestShipment expiry | overdue→merchandiser | lcReviewed@instalment:lc | contractDrafted | lcWanted→customer
lcReviewed@instalment:lc | salesperson documentsClerk | 2026-03-03 10:00 |  | reminder→owner | productionAgreed@instalment:lc | lcReceived@instalment:lc
productionAgreed@instalment:lc | businessManager generalManager | 2026-03-03 10:00 |  | reminder→owner |  | lcReceived@instalment:lc
productionNoticeIssued@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | deliveryDate | reminder→owner | progressChecked@factoryOrder:1 goodsFinished@factoryOrder:1 inspectorNotified@factoryOrder:1 |  | copy→salesperson copy→planning productionNotice productionNotice→factory clear:startsProduction
goodsFinished@factoryOrder:1 | factory | 2026-07-31 10:00 |  | overdue→merchandiser | packingDataReceived@factoryOrder:1 salesListReceived@factoryOrder:1 shipmentReleased@shipment:1 | nothing
inspectorNotified@factoryOrder:1 | merchandiser | 2026-07-24 10:00 | inspectionDate place | reminder→owner | inspectionPapersSent@factoryOrder:1 |  | inspectionNotice→inspector
inspectionPapersSent@factoryOrder:1 | merchandiser | 2026-07-26 15:59 | documents |  | companyInspected@factoryOrder:1
companyInspected@factoryOrder:1 | inspector | 2026-03-02 10:00 | result situation report | reminder→owner | concessionSought@factoryOrder:1 | progressChecked@factoryOrder:1 goodsFinished@factoryOrder:1 | inspectionFindings→factory
concessionSought@factoryOrder:1 | businessManager | 2026-03-03 10:00 |  | overdue→owner | concessionGiven@factoryOrder:1 | progressChecked@factoryOrder:1 goodsFinished@factoryOrder:1
concessionGiven@factoryOrder:1 | customer | 2026-03-05 10:00 | conditions letter | overdue→merchandiser | inspectionAccepted@factoryOrder:1 | progressChecked@factoryOrder:1 goodsFinished@factoryOrder:1 | concessionWanted→customer
delayReported@delay:1 | factory |  | delayReason newShipDate |  | customerToldOfDelay@delay:1 | delayReported@delay:1
customerToldOfDelay@delay:1 | salesperson | 2026-03-02 06:30 | delayReason newShipDate missesSailing | overdue→owner | newDateAgreed@delay:1 forwarderTold@delay:1 |  | delayNotice→customer
newDateAgreed@delay:1 | customer | 2026-03-05 10:00 |  | overdue→merchandiser |  | customerToldOfDelay@delay:1
forwarderTold@delay:1 | merchandiser | 2026-03-03 10:00 | readyOn | overdue→owner | sailingReplanned@delay:1 |  | sailingDelayed→forwarder
sailingReplanned@delay:1 | forwarder | 2026-03-05 10:00 | vessel sailing eta | overdue→merchandiser |  | forwarderTold@delay:1
exportPapersHandedOver@shipment:1 | merchandiser | 2026-03-03 10:00 | originWanted insuranceWanted packingDeclarationWanted | reminder→owner | commodityPapersGiven@factoryOrder:1 originApplied@shipment:1 insuranceTaken@shipment:1 packingDeclared@shipment:1 |  | copy→documentsClerk! exportContract commercialInvoice packingList
commodityPapersGiven@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | documents | reminder→owner | commodityInspected@factoryOrder:1 |  | commodityInspectionPapers
commodityInspected@factoryOrder:1 | authority | 2026-03-09 10:00 | certificateNumber certificate | overdue→documentsClerk | customsPapersSent@shipment:1 | progressChecked@factoryOrder:1 goodsFinished@factoryOrder:1
originApplied@shipment:1 | documentsClerk | 2026-03-03 10:00 | certificateKind applicationDate | reminder→owner | originReceived@shipment:1
originReceived@shipment:1 | authority | 2026-03-09 10:00 | receivedOn certificate | overdue→documentsClerk |  | originApplied@shipment:1
insuranceTaken@shipment:1 | documentsClerk | 2026-07-30 10:00 | insurancePolicy | reminder→owner
packingDeclared@shipment:1 | documentsClerk | 2026-07-30 10:00 | packingDeclaration | reminder→owner
shippingNoticeIssued@shipment:1 | merchandiser | 2026-03-03 10:00 | shippingMark briefDescription noticeQuantity shipTime destinationPort destinationCountry transportMode | reminder→owner |  |  | factoryShippingNotice factoryShippingNotice→factory
shipmentReleased@shipment:1 | finance | 2026-03-03 10:00 | grounds | reminder→owner | goodsLoaded@shipment:1
goodsLoaded@shipment:1 | merchandiser | 2026-03-02 10:00 | container seal quantity | reminder→owner | customsDeclared@shipment:1 blChecked@shipment:1 documentsMade@shipment:1 freightKnown@shipment:1 |  | clear:load
documentsMade@shipment:1 | merchandiser | 2026-03-04 10:00 | documents | reminder→owner | documentsChecked@shipment:1 |  | packingList commercialInvoice
originalsInHand@shipment:1 | documentsClerk | 2026-03-09 10:00 | signedForBy keptBy | reminder→owner
documentsChecked@shipment:1 | documentsClerk | 2026-03-03 10:00 |  | reminder→owner | presentationAgreed@shipment:1 | documentsMade@shipment:1
presentationAgreed@shipment:1 | businessManager | 2026-03-03 10:00 |  | reminder→owner | documentsPresented@shipment:1 | documentsMade@shipment:1
documentsPresented@shipment:1 | documentsClerk | 2026-03-23 01:00 | bank | reminder→owner | bankPaid@shipment:1 documentsReturned |  | clear:originals
bankPaid@shipment:1 | bank | 2026-03-12 01:00 | paid | overdue→documentsClerk |  | documentsMade@shipment:1
compensationProposed@claim:1 | merchandiser |  | unit reason compensation |  | compensationConfirmed@claim:1
compensationConfirmed@claim:1 | businessManager | 2026-03-03 10:00 |  | reminder→owner |  | compensationProposed@claim:1
`);
});

test('S2.1 S2.3 S2.17 S1.6 S1.10 what is otherwise on open account, inspected by the customer', () => {
  const course = courseOf(detailedTrade, OUTSIDE);
  expect(table(besides(course, ordinary()))).toBe(`
contractReviewed | salesperson businessManager managementDepartment | 2026-03-03 10:00 |  | reminder→owner | salesOrderMade contractDrafted | reviewFormFilled or proformaDrafted
contractSigned | customer | 2026-03-05 10:00 | signedContract | overdue→merchandiser | creditConfirmed@instalment:all outsourcingListMade@factoryOrder:1 forwarderContacted@shipment:1 | contractDrafted | contractToSign→customer
creditConfirmed@instalment:all | businessManager | 2026-03-03 10:00 |  | reminder→owner |  | contractDrafted | ask:reserveCredit
outsourcingListMade@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | specification material surfaceTreatment quality packing | reminder→owner | productionNoticeIssued@factoryOrder:1 |  | outsourcingList
productionNoticeIssued@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | deliveryDate | reminder→owner | progressChecked@factoryOrder:1 goodsFinished@factoryOrder:1 customerAsked@factoryOrder:1 |  | copy→salesperson copy→planning productionNotice productionNotice→factory clear:startsProduction
customerAsked@factoryOrder:1 | merchandiser | 2026-07-24 10:00 | readyOn | reminder→owner | customerInspectionFixed@factoryOrder:1 |  | inspectionWanted→customer
customerInspectionFixed@factoryOrder:1 | customer | 2026-03-05 10:00 | inspectionDate inspectorName | overdue→merchandiser | inspectionPapersSent@factoryOrder:1 | customerAsked@factoryOrder:1 | inspectionDate→planning inspectionDate→factory
inspectionPapersSent@factoryOrder:1 | merchandiser | 2026-07-26 15:59 | documents |  | customerInspected@factoryOrder:1
customerInspected@factoryOrder:1 | customer | 2026-03-02 10:00 | result situation report | overdue→merchandiser | inspectionAccepted@factoryOrder:1 | progressChecked@factoryOrder:1 goodsFinished@factoryOrder:1 | inspectionFindings→factory
goodsLoaded@shipment:1 | merchandiser | 2026-07-31 10:00 | container seal quantity | reminder→owner | laterPaymentReceived@instalment:all customsDeclared@shipment:1 blChecked@shipment:1 documentsMade@shipment:1 freightKnown@shipment:1 |  | clear:load
laterPaymentReceived@instalment:all | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
originalsInHand@shipment:1 | documentsClerk | 2026-03-09 10:00 | signedForBy keptBy | reminder→owner | originalsSent@shipment:1
`);
});

test('S2.1 S2.3 S2.17 S1.6 S1.10 what is wound up when it is cancelled before goodsLoaded', () => {
  expect(table(courseOf(detailedTrade, { ...BY_THIRD_PARTY, cancelledBefore: 'goodsLoaded' }))).toBe(`
cancel | businessManager
customerTold | salesperson |  | agreedHow |  |  |  | orderCancelled→customer
factoryStopped | merchandiser |  | cost |  |  |  | stopProduction→factory
inspectionCancelled | merchandiser
sailingCancelled | merchandiser |  |  |  |  |  | cancelSailing→forwarder
depositSettled | finance |  | refunded kept reason
`);
});

test('S2.1 S2.3 S2.17 S1.6 S1.10 what is wound up when it is cancelled before productionNoticeIssued, by L/C', () => {
  expect(table(courseOf(detailedTrade, { instalments: LC, inspection: 'thirdParty', cancelledBefore: 'productionNoticeIssued' }))).toBe(`
cancel | businessManager
customerTold | salesperson |  | agreedHow |  |  |  | orderCancelled→customer
reservationLifted | merchandiser |  |  |  |  |  | reservationLifted→factory
lcGivenBack | documentsClerk |  | how
`);
});

test('S2.1 S2.3 S2.17 S1.6 S1.10 what is otherwise paid before shipping, on account and later', () => {
  const course = courseOf(detailedTrade, { instalments: IN_THREE });
  expect(table(besides(course, ordinary()))).toBe(`
contractReviewed | salesperson businessManager managementDepartment | 2026-03-03 10:00 |  | reminder→owner | salesOrderMade contractDrafted | reviewFormFilled or proformaDrafted
contractSigned | customer | 2026-03-05 10:00 | signedContract | overdue→merchandiser | creditConfirmed@instalment:credit shipmentPaymentReceived@instalment:first factoryContractMade@factoryOrder:1 forwarderContacted@shipment:1 | contractDrafted | contractToSign→customer
creditConfirmed@instalment:credit | businessManager | 2026-03-03 10:00 |  | reminder→owner |  | contractDrafted | ask:reserveCredit
shipmentPaymentReceived@instalment:first | counted for finance | 2026-07-30 10:00 |  | paymentReminder→customer
productionNoticeIssued@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | deliveryDate | reminder→owner | progressChecked@factoryOrder:1 goodsFinished@factoryOrder:1 |  | copy→salesperson copy→planning productionNotice productionNotice→factory clear:startsProduction
goodsLoaded@shipment:1 | merchandiser | 2026-07-31 10:00 | container seal quantity | reminder→owner | laterPaymentReceived@instalment:credit laterPaymentReceived@instalment:rest customsDeclared@shipment:1 blChecked@shipment:1 documentsMade@shipment:1 freightKnown@shipment:1 |  | clear:load
laterPaymentReceived@instalment:credit | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
laterPaymentReceived@instalment:rest | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
originalsInHand@shipment:1 | documentsClerk | 2026-03-09 10:00 | signedForBy keptBy | reminder→owner | originalsSent@shipment:1
`);
});

test('S2.1 S2.3 S2.17 S1.6 S1.10 what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(detailedTrade, { ...BY_THIRD_PARTY, cancelledBefore: true }))).toBe(`
cancel | businessManager
`);
});

test('S2.1 S2.17 what waits for what, where all that can wait does, paid in all ways', () => {
  expect(table(backwardsOf(detailedTrade, { ...LATE, instalments: ALL_WAYS }))).toBe(`
compensationProposed@claim:1 | compensationConfirmed@claim:1
delayFound@delay:1 | customerToldOfDelay@delay:1
customerToldOfDelay@delay:1 | newDateAgreed@delay:1 forwarderTold@delay:1
forwarderTold@delay:1 | sailingReplanned@delay:1
inquiryClarified | proformaDrafted
proformaDrafted | purchaseOrderReceived
purchaseOrderReceived | factoryReserved@factoryOrder:1
factoryReserved@factoryOrder:1 | capacityConfirmed@factoryOrder:1
capacityConfirmed@factoryOrder:1 | reviewFormFilled
reviewFormFilled | contractReviewed
contractReviewed | salesOrderMade contractDrafted
contractDrafted | contractSealed
contractSealed | contractSigned
contractSigned | depositReceived@instalment:deposit lcReceived@instalment:lc creditConfirmed@instalment:credit shipmentPaymentReceived@instalment:first factoryContractMade@factoryOrder:1 forwarderContacted@shipment:1
forwarderContacted@shipment:1 | sailingConfirmed@shipment:1
lcReceived@instalment:lc | lcReviewed@instalment:lc
lcReviewed@instalment:lc | productionAgreed@instalment:lc
depositReceived@instalment:deposit | productionAgreed@instalment:deposit
salesOrderMade | productionNoticeIssued@factoryOrder:1
productionNoticeIssued@factoryOrder:1 | progressChecked@factoryOrder:1 goodsFinished@factoryOrder:1 inspectorNotified@factoryOrder:1
inspectorNotified@factoryOrder:1 | inspectionPapersSent@factoryOrder:1
goodsFinished@factoryOrder:1 | packingDataReceived@factoryOrder:1 companyInspected@factoryOrder:1 salesListReceived@factoryOrder:1 shippingNoticeIssued@shipment:1 shipmentReleased@shipment:1
salesListReceived@factoryOrder:1 | purchaseConfirmed@factoryOrder:1
companyInspected@factoryOrder:1 | concessionSought@factoryOrder:1
concessionSought@factoryOrder:1 | concessionGiven@factoryOrder:1
concessionGiven@factoryOrder:1 | inspectionAccepted@factoryOrder:1
packingDataReceived@factoryOrder:1 | exportPapersHandedOver@shipment:1
exportPapersHandedOver@shipment:1 | commodityPapersGiven@factoryOrder:1 originApplied@shipment:1 insuranceTaken@shipment:1 packingDeclared@shipment:1
originApplied@shipment:1 | originReceived@shipment:1
commodityPapersGiven@factoryOrder:1 | commodityInspected@factoryOrder:1
commodityInspected@factoryOrder:1 | customsPapersSent@shipment:1
customsPapersSent@shipment:1 | goodsLoaded@shipment:1
goodsLoaded@shipment:1 | laterPaymentReceived@instalment:credit laterPaymentReceived@instalment:rest customsDeclared@shipment:1 blChecked@shipment:1 documentsMade@shipment:1 balanceReceived@shipment:1 freightKnown@shipment:1
freightKnown@shipment:1 | freightAgreed@shipment:1
freightAgreed@shipment:1 | freightRemitted@shipment:1
balanceReceived@shipment:1 | balanceAgreed@shipment:1
documentsMade@shipment:1 | documentsChecked@shipment:1
blChecked@shipment:1 | blConfirmed@shipment:1
blConfirmed@shipment:1 | originalsInHand@shipment:1
originalsInHand@shipment:1 | paymentRequested@shipment:1 presentationAgreed@shipment:1
presentationAgreed@shipment:1 | documentsPresented@shipment:1
documentsPresented@shipment:1 | bankPaid@shipment:1
customsDeclared@shipment:1 | documentsReturned
laterPaymentReceived@instalment:credit | exchangeSettled
exchangeSettled | rebateDone
arrivalLetterSent@shipment:1 | goodsReceived@shipment:1
reorderLetterSent@shipment:1 | orderArchived
orderArchived | archiveAgreed
`);
});

test('S2.1 S2.17 what falls when somebody corrects what was said', () => {
  expect(table(correctionsOf(detailedTrade, LATE))).toBe(`
reviewFormFilled costs | contractReviewed
reviewFormFilled customerOrder | contractReviewed
reviewFormFilled factoryContract | contractReviewed
reviewFormFilled prepayment | contractReviewed
reviewFormFilled commission | contractReviewed
contractDrafted specification | contractSealed
contractDrafted material | contractSealed
contractDrafted surfaceTreatment | contractSealed
contractDrafted packing | contractSealed
contractDrafted transport | contractSealed
contractDrafted bankAccount | contractSealed
lcReceived@instalment:lc lc | lcReviewed@instalment:lc documentsChecked@shipment:1
lcReceived@instalment:lc amount | lcReviewed@instalment:lc
lcReceived@instalment:lc latestShipment | lcReviewed@instalment:lc
lcReceived@instalment:lc expiry | lcReviewed@instalment:lc
companyInspected@factoryOrder:1 result | concessionSought@factoryOrder:1 inspectionAccepted@factoryOrder:1
companyInspected@factoryOrder:1 situation | concessionSought@factoryOrder:1 inspectionAccepted@factoryOrder:1
companyInspected@factoryOrder:1 report | concessionSought@factoryOrder:1 inspectionAccepted@factoryOrder:1
salesListReceived@factoryOrder:1 purchasingUnit | purchaseConfirmed@factoryOrder:1
salesListReceived@factoryOrder:1 totalAmount | purchaseConfirmed@factoryOrder:1
salesListReceived@factoryOrder:1 receivedOn | purchaseConfirmed@factoryOrder:1
salesListReceived@factoryOrder:1 salesList | purchaseConfirmed@factoryOrder:1
purchaseConfirmed@factoryOrder:1 actualAmount | presentationAgreed@shipment:1
blChecked@shipment:1 blDraft | blConfirmed@shipment:1
documentsMade@shipment:1 documents | documentsChecked@shipment:1
originalsInHand@shipment:1 signedForBy | presentationAgreed@shipment:1
originalsInHand@shipment:1 keptBy | presentationAgreed@shipment:1
freightKnown@shipment:1 forwarderName | freightAgreed@shipment:1
freightKnown@shipment:1 cbm | freightAgreed@shipment:1
freightKnown@shipment:1 freightAmount | freightAgreed@shipment:1
freightKnown@shipment:1 terminalFee | freightAgreed@shipment:1
compensationProposed@claim:1 unit | compensationConfirmed@claim:1
compensationProposed@claim:1 reason | compensationConfirmed@claim:1
compensationProposed@claim:1 compensation | compensationConfirmed@claim:1
`);
});

test('S2.1.7c S2.17.1a what falls when somebody corrects what was said, by T/T, inspected by a third party', () => {
  expect(table(correctionsOf(detailedTrade, BY_THIRD_PARTY))).toBe(`
reviewFormFilled costs | contractReviewed
reviewFormFilled customerOrder | contractReviewed
reviewFormFilled factoryContract | contractReviewed
reviewFormFilled prepayment | contractReviewed
reviewFormFilled commission | contractReviewed
contractDrafted specification | contractSealed
contractDrafted material | contractSealed
contractDrafted surfaceTreatment | contractSealed
contractDrafted packing | contractSealed
contractDrafted transport | contractSealed
contractDrafted bankAccount | contractSealed
thirdPartyInspectionBooked@factoryOrder:1 inspectionDate | slotAccepted@factoryOrder:1
thirdPartyInspected@factoryOrder:1 result | inspectionAccepted@factoryOrder:1
thirdPartyInspected@factoryOrder:1 situation | inspectionAccepted@factoryOrder:1
thirdPartyInspected@factoryOrder:1 report | inspectionAccepted@factoryOrder:1
salesListReceived@factoryOrder:1 purchasingUnit | purchaseConfirmed@factoryOrder:1
salesListReceived@factoryOrder:1 totalAmount | purchaseConfirmed@factoryOrder:1
salesListReceived@factoryOrder:1 receivedOn | purchaseConfirmed@factoryOrder:1
salesListReceived@factoryOrder:1 salesList | purchaseConfirmed@factoryOrder:1
blChecked@shipment:1 blDraft | blConfirmed@shipment:1
freightKnown@shipment:1 forwarderName | freightAgreed@shipment:1
freightKnown@shipment:1 cbm | freightAgreed@shipment:1
freightKnown@shipment:1 freightAmount | freightAgreed@shipment:1
freightKnown@shipment:1 terminalFee | freightAgreed@shipment:1
`);
});

test.each([
  [
    'S2.1.7c by a third party',
    BY_THIRD_PARTY,
    `
proformaDrafted lapsed
purchaseOrderReceived lapsed
reviewFormFilled lapsed
contractReviewed lapsed
salesOrderMade lapsed
contractDrafted lapsed
contractSealed lapsed
contractSigned lapsed
factoryReserved@factoryOrder:1 lapsed
factoryContractMade@factoryOrder:1 lapsed
productionNoticeIssued@factoryOrder:1 shaken
slotAccepted@factoryOrder:1 lapsed
`,
  ],
  [
    'S1.7.2a with everything in the way',
    LATE,
    `
proformaDrafted lapsed
purchaseOrderReceived lapsed
reviewFormFilled lapsed
contractReviewed lapsed
salesOrderMade lapsed
contractDrafted lapsed
contractSealed lapsed
contractSigned lapsed
lcReviewed@instalment:lc lapsed
factoryReserved@factoryOrder:1 lapsed
factoryContractMade@factoryOrder:1 lapsed
productionNoticeIssued@factoryOrder:1 shaken
`,
  ],
  [
    'S1.7.2b from an outside factory',
    OUTSIDE,
    `
proformaDrafted lapsed
purchaseOrderReceived lapsed
reviewFormFilled lapsed
contractReviewed lapsed
salesOrderMade lapsed
contractDrafted lapsed
contractSealed lapsed
contractSigned lapsed
creditConfirmed@instalment:all lapsed
factoryReserved@factoryOrder:1 lapsed
outsourcingListMade@factoryOrder:1 lapsed
productionNoticeIssued@factoryOrder:1 shaken
`,
  ],
])('E17 %s: what falls when other goods, more, dearer and later, are agreed in the end', (_, terms, fallen) => {
  expect(table(changesOf(detailedTrade, terms))).toBe(fallen);
});

test.each([
  [
    'S1.7.2a our own factory',
    BY_THIRD_PARTY,
    `
shipment:1 | 
factoryOrder:1 | factoryReserved@factoryOrder:1 lapsed factoryContractMade@factoryOrder:1 lapsed productionNoticeIssued@factoryOrder:1 shaken
`,
  ],
  [
    'S1.7.2b an outside factory',
    OUTSIDE,
    `
shipment:1 | 
factoryOrder:1 | factoryReserved@factoryOrder:1 lapsed outsourcingListMade@factoryOrder:1 lapsed productionNoticeIssued@factoryOrder:1 shaken
`,
  ],
])('E17 %s: what falls when a part is to be of less after all', (_, terms, fallen) => {
  expect(table(lessensOf(detailedTrade, terms))).toBe(fallen);
});

test.each([
  ['E17', 'change', ['productionNoticeIssued@factoryOrder:1', 'goodsLoaded@shipment:1']],
  ['E21', 'delay', ['goodsLoaded@shipment:1']],
  ['S2.17.7', 'claim', ['orderArchived']],
])('%s what waits for a %s', (_, kind, held) => {
  expect(heldBy(kind, detailedTrade, BY_THIRD_PARTY)).toEqual(held);
});

test('S2.17.1a E14 E26 by T/T: whose ground is taken back', () => {
  expect(table(takenBackOf(detailedTrade, BY_THIRD_PARTY))).toBe(`
salesOrderMade | productionNoticeIssued@factoryOrder:1
contractSigned | productionNoticeIssued@factoryOrder:1
depositReceived@instalment:deposit | productionNoticeIssued@factoryOrder:1
productionAgreed@instalment:deposit | productionNoticeIssued@factoryOrder:1
factoryContractMade@factoryOrder:1 | productionNoticeIssued@factoryOrder:1
goodsFinished@factoryOrder:1 | goodsLoaded@shipment:1
thirdPartyInspectionBooked@factoryOrder:1 | slotAccepted@factoryOrder:1
inspectionAccepted@factoryOrder:1 | goodsLoaded@shipment:1
customsPapersSent@shipment:1 | goodsLoaded@shipment:1
shippingNoticeIssued@shipment:1 | goodsLoaded@shipment:1
documentsMade@shipment:1 | originalsSent@shipment:1
originalsInHand@shipment:1 | originalsSent@shipment:1
balanceReceived@shipment:1 | originalsSent@shipment:1
balanceAgreed@shipment:1 | originalsSent@shipment:1
`);
});
