import { TT, backwardsOf, besides, changesOf, correctionsOf, courseOf, heldBy, lessensOf, table } from '../../scenarios/course';
import { shAnnex1, shAnnex2 } from '.';

const AGREED = { instalments: TT, inspection: 'company', terms: { market: 'foreign', productClass: 'new' } } as const;
const PAID = [
  { id: 'deposit', method: 'tt', gate: 'production', share: '30' },
  { id: 'rest', method: 'tt', gate: 'shipment', share: '50' },
  { id: 'kept', method: 'tt', gate: 'later', share: '20' },
] as const;

const BOTH = [
  { id: 'S2.16a', annex: shAnnex1, ordinary: () => courseOf(shAnnex1, AGREED), auditors: 'foreignTrade finance' },
  { id: 'S2.16b', annex: shAnnex2, ordinary: () => courseOf(shAnnex2, AGREED), auditors: 'planningManager' },
] as const;
const [ANNEX_1, ANNEX_2] = BOTH;

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
test('S2.16a shAnnex1: the ordinary course a new product for abroad', () => {
  expect(table(ANNEX_1.ordinary())).toBe(`
orderReceived | salesperson | 2026-03-03 01:00 | customerOrder | reminder→owner | reviewEndAsked reviewOpened
reviewEndAsked | salesperson | 2026-03-02 06:15 | endPromised | reminder→owner
reviewOpened | planning | 2026-03-02 10:00 |  | reminder→owner | productionCostAudited productReviewed@product:1 |  | orderReviewForm
productionCostAudited | outsourcing | 2026-03-03 10:00 | productionCost | reminder→owner
productReviewed@product:1 | productOwner | 2026-03-02 06:15 | judgement | overdue→owner | orderReviewed
orderReviewed | planning | 2026-03-12 01:00 | reviewForm result | reminder→owner | reviewAudited
reviewAudited | foreignTrade finance | 2026-03-03 01:00 |  | reminder→owner | contractDrafted | reviewEndAsked orderReviewed
contractDrafted | foreignTrade | 2026-03-03 01:00 |  | reminder→owner | contractSigned |  | salesContract
contractSigned | customer | 2026-03-03 01:00 | contract | overdue→foreignTrade | contractFiled depositReceived@instalment:deposit instructionSheetMade | contractDrafted or reviewEndAsked orderReviewed | contractToSign→customer
contractFiled | foreignTrade | 2026-03-04 01:00 | contract reviewForm registerNumber | reminder→owner |  |  | copy→planning! copy→finance! contractRegister
depositReceived@instalment:deposit | counted for finance | 2026-03-09 01:00 |  | paymentReminder→customer |  |  | depositWanted→customer
instructionSheetMade | foreignTrade | 2026-03-02 10:00 | instructionSheet registerNumber | reminder→owner | instructionSheetAudited |  | instructionSheet instructionSheetRegister
instructionSheetAudited | foreignTradeManager | 2026-03-02 10:00 |  | reminder→owner | instructionSheetIssued | instructionSheetMade
instructionSheetIssued | planning | 2026-03-03 10:00 | original | reminder→owner | bomMade packingInstructed@shipment:1 |  | copy→outsourcing copy→purchasing copy→warehouse copy→quality
bomMade | planning | 2026-03-04 10:00 | bom | reminder→owner | bomAudited
bomAudited | finance | 2026-03-03 10:00 |  | reminder→owner | materialTableMade | bomMade
materialTableMade | planning | 2026-03-03 01:00 | productionPlan requisition | reminder→owner | materialTableApproved
materialTableApproved | planningManager | 2026-03-03 10:00 |  | reminder→owner | materialsOrdered processorContracted@factoryOrder:1 | materialTableMade or bomMade
materialsOrdered | purchasing | 2026-03-05 10:00 | purchaseContract arrivesOn | reminder→owner
processorContracted@factoryOrder:1 | outsourcing | 2026-03-05 10:00 | processor processingContract | reminder→owner | greigeTallied@factoryOrder:1 strikeOffSent@factoryOrder:1
greigeTallied@factoryOrder:1 | warehouse | 2026-03-02 10:00 | greigeTally | reminder→owner
strikeOffSent@factoryOrder:1 | foreignTrade | 2026-03-05 10:00 | sampleKind | reminder→owner | strikeOffAnswerAsked@factoryOrder:1 strikeOffConfirmed@factoryOrder:1 |  | strikeOffOnItsWay→customer
strikeOffAnswerAsked@factoryOrder:1 | foreignTrade | 2026-03-09 01:00 |  | reminder→owner
strikeOffConfirmed@factoryOrder:1 | customer | 2026-03-12 01:00 |  | overdue→foreignTrade | bulkStarted@factoryOrder:1 | strikeOffSent@factoryOrder:1
bulkStarted@factoryOrder:1 | outsourcing | 2026-03-03 10:00 |  | reminder→owner | progressReported@factoryOrder:1 productionFinished@factoryOrder:1
progressReported@factoryOrder:1 | outsourcing | 2026-03-09 01:00 | progressTable | reminder→owner
productionFinished@factoryOrder:1 | outsourcing | 2026-07-31 10:00 | finished | reminder→owner | goodsInspected@factoryOrder:1
goodsInspected@factoryOrder:1 | quality | 2026-03-04 10:00 | inspectionReport | reminder→owner |  | progressReported@factoryOrder:1 productionFinished@factoryOrder:1
packingInstructed@shipment:1 | outsourcing | 2026-07-17 10:00 | packingInstruction | reminder→owner | packingMaterialOrdered@shipment:1
packingMaterialOrdered@shipment:1 | purchasing | 2026-03-05 10:00 | packingMaterialOrder | reminder→owner | packingTallied@shipment:1
packingTallied@shipment:1 | warehouse | 2026-03-03 10:00 | semiFinishedTally packingMaterialTally | reminder→owner | packed@shipment:1
packed@shipment:1 | planning | 2026-03-04 10:00 | packingProgress fulfilment | reminder→owner | fulfilmentConfirmed@shipment:1
fulfilmentConfirmed@shipment:1 | foreignTrade planning quality | 2026-03-03 10:00 |  | reminder→owner | goodsInWarehouse@shipment:1 shipmentReleased@shipment:1 | packed@shipment:1 or goodsInspected@factoryOrder:1
goodsInWarehouse@shipment:1 | warehouse | 2026-03-03 10:00 | stored | reminder→owner
shipmentReleased@shipment:1 | finance | 2026-03-03 10:00 |  | reminder→owner | shippingNoticeIssued@shipment:1
shippingNoticeIssued@shipment:1 | foreignTrade | 2026-03-02 10:00 |  | reminder→owner | goodsShipped@shipment:1 |  | copy→warehouse! warehouseShippingNotice
goodsShipped@shipment:1 | warehouse | 2026-07-31 10:00 | shippingTally customsDeclaration shipped | reminder→owner | laterPaymentReceived@instalment:balance statementsMade |  | copy→foreignTrade copy→salesperson goodsOnTheirWay→customer
laterPaymentReceived@instalment:balance | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
statementsMade | finance | 2026-03-09 10:00 | receivableStatement payableStatement invoice | reminder→owner | archived
archived | salesperson foreignTrade planning outsourcing purchasing warehouse quality finance | 2026-03-12 01:00 |  | reminder→owner |  | statementsMade
`);
});

test('S2.16b shAnnex2: the ordinary course a new product for abroad', () => {
  expect(table(ANNEX_2.ordinary())).toBe(`
orderReceived | salesperson | 2026-03-03 01:00 | customerOrder | reminder→owner | reviewEndAsked reviewOpened
reviewEndAsked | salesperson | 2026-03-02 06:15 | endPromised | reminder→owner
reviewOpened | planning | 2026-03-02 10:00 |  | reminder→owner | productionCostAudited productReviewed@product:1 |  | orderReviewForm
productionCostAudited | outsourcing | 2026-03-03 10:00 | productionCost | reminder→owner
productReviewed@product:1 | productOwner | 2026-03-02 06:15 | judgement | overdue→owner | orderReviewed
orderReviewed | planning | 2026-03-04 01:00 | reviewForm result | reminder→owner | reviewAudited
reviewAudited | planningManager | 2026-03-03 01:00 |  | reminder→owner | contractDrafted | reviewEndAsked orderReviewed
contractDrafted | foreignTrade | 2026-03-03 01:00 |  | reminder→owner | contractSigned |  | salesContract
contractSigned | customer | 2026-03-03 01:00 | contract | overdue→foreignTrade | contractFiled depositReceived@instalment:deposit instructionSheetMade | contractDrafted or reviewEndAsked orderReviewed | contractToSign→customer
contractFiled | foreignTrade | 2026-03-04 01:00 | contract reviewForm registerNumber | reminder→owner |  |  | copy→planning! copy→finance! contractRegister
depositReceived@instalment:deposit | counted for finance | 2026-03-09 01:00 |  | paymentReminder→customer |  |  | depositWanted→customer
instructionSheetMade | foreignTrade | 2026-03-02 06:15 | instructionSheet registerNumber | reminder→owner | instructionSheetAudited |  | instructionSheet instructionSheetRegister
instructionSheetAudited | productOwner | 2026-03-02 06:15 |  | reminder→owner | instructionSheetIssued | instructionSheetMade
instructionSheetIssued | planning | 2026-03-02 10:00 | original | reminder→owner | bomMade packingInstructed@shipment:1 |  | copy→outsourcing copy→purchasing copy→warehouse copy→quality
bomMade | planning | 2026-03-04 10:00 | bom | reminder→owner | bomAudited
bomAudited | finance | 2026-03-03 10:00 |  | reminder→owner | materialTableMade | bomMade
materialTableMade | planning | 2026-03-03 01:00 | productionPlan requisition | reminder→owner | materialTableApproved
materialTableApproved | planningManager | 2026-03-03 10:00 |  | reminder→owner | materialsOrdered processorContracted@factoryOrder:1 | materialTableMade or bomMade
materialsOrdered | purchasing | 2026-03-05 10:00 | purchaseContract arrivesOn | reminder→owner
processorContracted@factoryOrder:1 | outsourcing | 2026-03-05 10:00 | processor processingContract | reminder→owner | greigeTallied@factoryOrder:1 strikeOffSent@factoryOrder:1
greigeTallied@factoryOrder:1 | warehouse | 2026-03-02 10:00 | greigeTally | reminder→owner
strikeOffSent@factoryOrder:1 | foreignTrade | 2026-03-05 10:00 | sampleKind | reminder→owner | strikeOffAnswerAsked@factoryOrder:1 strikeOffConfirmed@factoryOrder:1 |  | strikeOffOnItsWay→customer
strikeOffAnswerAsked@factoryOrder:1 | foreignTrade | 2026-03-09 01:00 |  | reminder→owner
strikeOffConfirmed@factoryOrder:1 | customer | 2026-03-12 01:00 |  | overdue→foreignTrade | bulkStarted@factoryOrder:1 | strikeOffSent@factoryOrder:1
bulkStarted@factoryOrder:1 | outsourcing | 2026-03-03 10:00 |  | reminder→owner | progressReported@factoryOrder:1 productionFinished@factoryOrder:1
progressReported@factoryOrder:1 | outsourcing | 2026-03-09 01:00 | progressTable | reminder→owner
productionFinished@factoryOrder:1 | outsourcing | 2026-07-31 10:00 | finished | reminder→owner | goodsInspected@factoryOrder:1
goodsInspected@factoryOrder:1 | quality | 2026-03-04 10:00 | inspectionReport | reminder→owner |  | progressReported@factoryOrder:1 productionFinished@factoryOrder:1
packingInstructed@shipment:1 | outsourcing | 2026-07-17 10:00 | packingInstruction | reminder→owner | packingMaterialOrdered@shipment:1
packingMaterialOrdered@shipment:1 | purchasing | 2026-03-05 10:00 | packingMaterialOrder | reminder→owner | packingTallied@shipment:1
packingTallied@shipment:1 | warehouse | 2026-03-03 10:00 | semiFinishedTally packingMaterialTally | reminder→owner | packed@shipment:1
packed@shipment:1 | planning | 2026-03-04 10:00 | packingProgress fulfilment | reminder→owner | fulfilmentConfirmed@shipment:1
fulfilmentConfirmed@shipment:1 | foreignTrade planning quality | 2026-03-03 10:00 |  | reminder→owner | goodsInWarehouse@shipment:1 shipmentReleased@shipment:1 | packed@shipment:1 or goodsInspected@factoryOrder:1
goodsInWarehouse@shipment:1 | warehouse | 2026-03-03 10:00 | stored | reminder→owner
shipmentReleased@shipment:1 | finance | 2026-03-03 10:00 |  | reminder→owner | shippingNoticeIssued@shipment:1
shippingNoticeIssued@shipment:1 | foreignTrade | 2026-03-02 10:00 |  | reminder→owner | goodsShipped@shipment:1 |  | copy→warehouse! warehouseShippingNotice
goodsShipped@shipment:1 | warehouse | 2026-07-31 10:00 | shippingTally customsDeclaration shipped | reminder→owner | laterPaymentReceived@instalment:balance statementsMade |  | copy→foreignTrade copy→salesperson goodsOnTheirWay→customer
laterPaymentReceived@instalment:balance | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
statementsMade | finance | 2026-03-09 10:00 | receivableStatement payableStatement invoice | reminder→owner | archived
archived | salesperson foreignTrade planning outsourcing purchasing warehouse quality finance | 2026-03-12 01:00 |  | reminder→owner |  | statementsMade
`);
});

test('S2.16a shAnnex1: what is otherwise a regular product for a local customer', () => {
  const course = courseOf(shAnnex1, { instalments: TT, terms: { market: 'local', productClass: 'regular' } });
  expect(table(besides(course, ANNEX_1.ordinary()))).toBe(`
orderReviewed | planning | 2026-03-04 01:00 | reviewForm result | reminder→owner | reviewAudited
strikeOffAnswerAsked@factoryOrder:1 | foreignTrade | 2026-03-05 01:00 |  | reminder→owner
strikeOffConfirmed@factoryOrder:1 | customer | 2026-03-07 01:00 |  | askedAgain→owner | bulkStarted@factoryOrder:1 | strikeOffSent@factoryOrder:1
`);
});

test('S2.16b shAnnex2: what is otherwise a regular product for a local customer', () => {
  const course = courseOf(shAnnex2, { instalments: TT, terms: { market: 'local', productClass: 'regular' } });
  expect(table(besides(course, ANNEX_2.ordinary()))).toBe(`
strikeOffAnswerAsked@factoryOrder:1 | foreignTrade | 2026-03-05 01:00 |  | reminder→owner
strikeOffConfirmed@factoryOrder:1 | customer | 2026-03-07 01:00 |  | askedAgain→owner | bulkStarted@factoryOrder:1 | strikeOffSent@factoryOrder:1
`);
});

test.each(BOTH)('$id G22 C15e E15 what is otherwise abnormal, paid in three', ({ annex, ordinary, auditors }) => {
  const course = courseOf(annex, { ...AGREED, instalments: PAID, inspection: 'none', values: { result: 'abnormal' } });
  expect(table(besides(course, ordinary()))).toBe(`
reviewAudited | ${auditors} | 2026-03-03 01:00 |  | reminder→owner | abnormalReviewSigned | reviewEndAsked orderReviewed
abnormalReviewSigned | viceChairman | 2026-03-03 01:00 |  | reminder→owner | contractDrafted | nothing
contractSigned | customer | 2026-03-03 01:00 | contract | overdue→foreignTrade | contractFiled depositReceived@instalment:deposit fullPaymentReceived@instalment:rest instructionSheetMade | contractDrafted or reviewEndAsked orderReviewed | contractToSign→customer
fullPaymentReceived@instalment:rest | counted for finance | 2026-08-14 10:00 |  | escalation→ownerManager | paymentSlipIssued@instalment:rest
paymentSlipIssued@instalment:rest | salesperson | 2026-03-02 10:00 | paymentSlip | overdue→owner
goodsShipped@shipment:1 | warehouse | 2026-07-31 10:00 | shippingTally customsDeclaration shipped | reminder→owner | laterPaymentReceived@instalment:kept statementsMade |  | copy→foreignTrade copy→salesperson goodsOnTheirWay→customer
laterPaymentReceived@instalment:kept | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
`);
});

test.each(BOTH)('$id E15 what is otherwise with a change', ({ annex, ordinary, auditors }) => {
  expect(table(besides(courseOf(annex, { ...AGREED, arises: ['change'] }), ordinary()))).toBe(`
reviewAudited | ${auditors} | 2026-03-03 01:00 |  | reminder→owner |  | reviewEndAsked orderReviewed
changeProposed@change:1 | salesperson |  | diff reason lossBorneBy |  | changeReviewed@change:1 |  | copy→foreignTrade
changeReviewed@change:1 | foreignTrade planning | 2026-03-03 01:00 |  | reminder→owner | changeAgreed@change:1 | changeProposed@change:1
changeAgreed@change:1 | customer | 2026-03-05 10:00 |  | overdue→foreignTrade | reviewEndAsked productionCostAudited | changeProposed@change:1 | changeToAgree→customer
`);
});

test.each(BOTH)('$id what waits for what, where all that can wait does, paid in three', ({ annex }) => {
  expect(table(backwardsOf(annex, { ...AGREED, instalments: PAID }))).toBe(`
orderReceived | reviewEndAsked reviewOpened
reviewOpened | productionCostAudited productReviewed@product:1
productionCostAudited | orderReviewed
orderReviewed | reviewAudited
reviewAudited | contractDrafted
contractDrafted | contractSigned
contractSigned | contractFiled depositReceived@instalment:deposit fullPaymentReceived@instalment:rest instructionSheetMade
instructionSheetMade | instructionSheetAudited
fullPaymentReceived@instalment:rest | paymentSlipIssued@instalment:rest
depositReceived@instalment:deposit | instructionSheetIssued
instructionSheetIssued | bomMade packingInstructed@shipment:1
packingInstructed@shipment:1 | packingMaterialOrdered@shipment:1
bomMade | bomAudited
bomAudited | materialTableMade
materialTableMade | materialTableApproved
materialTableApproved | materialsOrdered processorContracted@factoryOrder:1
processorContracted@factoryOrder:1 | strikeOffSent@factoryOrder:1
strikeOffSent@factoryOrder:1 | strikeOffAnswerAsked@factoryOrder:1 strikeOffConfirmed@factoryOrder:1
materialsOrdered | greigeTallied@factoryOrder:1
greigeTallied@factoryOrder:1 | bulkStarted@factoryOrder:1
bulkStarted@factoryOrder:1 | progressReported@factoryOrder:1 productionFinished@factoryOrder:1
productionFinished@factoryOrder:1 | goodsInspected@factoryOrder:1 packingTallied@shipment:1
goodsInspected@factoryOrder:1 | packed@shipment:1
packed@shipment:1 | fulfilmentConfirmed@shipment:1
fulfilmentConfirmed@shipment:1 | goodsInWarehouse@shipment:1 shipmentReleased@shipment:1
shipmentReleased@shipment:1 | shippingNoticeIssued@shipment:1
goodsInWarehouse@shipment:1 | goodsShipped@shipment:1
goodsShipped@shipment:1 | laterPaymentReceived@instalment:kept statementsMade
contractFiled | archived
`);
});

test.each(BOTH)('$id what is wound up when it is cancelled before goodsShipped', ({ annex }) => {
  expect(table(courseOf(annex, { ...AGREED, cancelledBefore: 'goodsShipped' }))).toBe(`
cancel | foreignTradeManager viceChairman
customerTold | salesperson |  | agreedHow |  |  |  | orderCancelled→customer
productionStopped | outsourcing |  | cost
materialsSettled | purchasing |  | cost agreedHow
depositSettled | finance |  | refunded kept reason
`);
});

test.each(BOTH)('$id what is wound up when it is cancelled before anything is done', ({ annex }) => {
  expect(table(courseOf(annex, { ...AGREED, cancelledBefore: true }))).toBe(`
cancel | foreignTradeManager viceChairman
`);
});

test.each(BOTH)('$id what falls when somebody corrects what was said', ({ annex }) => {
  expect(table(correctionsOf(annex, AGREED))).toBe(`
orderReviewed reviewForm | reviewAudited
orderReviewed result | reviewAudited
instructionSheetMade instructionSheet | instructionSheetAudited
instructionSheetMade registerNumber | instructionSheetAudited
bomMade bom | bomAudited
materialTableMade productionPlan | materialTableApproved
materialTableMade requisition | materialTableApproved
packed@shipment:1 packingProgress | fulfilmentConfirmed@shipment:1
packed@shipment:1 fulfilment | fulfilmentConfirmed@shipment:1
`);
});

test.each(BOTH)('$id E15 what falls when other goods, more, dearer and later, are agreed in the end', ({ annex }) => {
  expect(table(changesOf(annex, AGREED))).toBe(`
productionCostAudited lapsed
orderReviewed lapsed
reviewAudited lapsed
contractDrafted lapsed
contractSigned lapsed
instructionSheetMade lapsed
instructionSheetAudited lapsed
instructionSheetIssued shaken
bomMade lapsed
bomAudited lapsed
materialTableMade lapsed
bulkStarted@factoryOrder:1 shaken
`);
});

test.each(BOTH)('$id E15 what waits for a change', ({ annex }) => {
  expect(table(heldBy('change', annex, AGREED))).toBe(`
contractDrafted
contractSigned
instructionSheetMade
instructionSheetIssued
bulkStarted@factoryOrder:1
productionFinished@factoryOrder:1
goodsShipped@shipment:1
`);
});

test.each(BOTH)('$id G20 what waits for a product named late', ({ annex }) => {
  expect(table(heldBy('product', annex, AGREED))).toBe(`
orderReviewed
contractDrafted
contractSigned
instructionSheetIssued
goodsShipped@shipment:1
`);
});

test.each(BOTH)('$id S2.16a.13 what falls when a part is to be of less after all', ({ annex }) => {
  expect(table(lessensOf(annex, AGREED))).toBe(`
shipment:1 | 
factoryOrder:1 | bulkStarted@factoryOrder:1 shaken
`);
});
