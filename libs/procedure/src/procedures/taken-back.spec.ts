import { ALL_WAYS, LC, TT, table, takenBackOf } from '../scenarios/course';
import { boughtIn, detailedTrade, eightSteps, electronics, garment, inHouse, nineSteps, shAnnex1, shAnnex2, taskOrder } from '.';

/** What cannot be undone, and whose ground is taken back when it is done: somebody has to answer for it. Step taken back | acts that are shaken. */

const SH = { instalments: TT, inspection: 'company', terms: { market: 'foreign', productClass: 'new' } } as const;

test('S0 nineSteps: what was begun, sent or loaded is answered for when what it stands on is taken back', () => {
  expect(table(takenBackOf(nineSteps, { instalments: TT }))).toBe(`
orderConfirmed | productionOrderIssued@factoryOrder:1
depositReceived@instalment:deposit | productionOrderIssued@factoryOrder:1
goodsFinished@factoryOrder:1 | goodsLoaded@shipment:1
customsPapersSent@shipment:1 | goodsLoaded@shipment:1
blConfirmed@shipment:1 | originalsSent@shipment:1
balanceReceived@shipment:1 | originalsSent@shipment:1
`);
});

test('S2.1 detailedTrade: what was begun, sent or loaded is answered for when what it stands on is taken back', () => {
  expect(
    table(
      takenBackOf(detailedTrade, { instalments: ALL_WAYS, inspection: 'company', settings: { financeReleases: true }, arises: ['delay'] }),
    ),
  ).toBe(`
salesOrderMade | productionNoticeIssued@factoryOrder:1
contractSigned | productionNoticeIssued@factoryOrder:1
depositReceived@instalment:deposit | productionNoticeIssued@factoryOrder:1
lcReviewed@instalment:lc | productionNoticeIssued@factoryOrder:1 documentsPresented@shipment:1
creditConfirmed@instalment:credit | productionNoticeIssued@factoryOrder:1
shipmentPaymentReceived@instalment:first | goodsLoaded@shipment:1
productionAgreed@instalment:deposit | productionNoticeIssued@factoryOrder:1
productionAgreed@instalment:lc | productionNoticeIssued@factoryOrder:1
factoryContractMade@factoryOrder:1 | productionNoticeIssued@factoryOrder:1
goodsFinished@factoryOrder:1 | goodsLoaded@shipment:1
inspectionAccepted@factoryOrder:1 | goodsLoaded@shipment:1
delayReported@delay:1 | goodsLoaded@shipment:1
customerToldOfDelay@delay:1 | goodsLoaded@shipment:1
newDateAgreed@delay:1 | goodsLoaded@shipment:1
customsPapersSent@shipment:1 | goodsLoaded@shipment:1
shippingNoticeIssued@shipment:1 | goodsLoaded@shipment:1
shipmentReleased@shipment:1 | goodsLoaded@shipment:1
balanceReceived@shipment:1 | documentsPresented@shipment:1
presentationAgreed@shipment:1 | documentsPresented@shipment:1
`);
});

test('S1.1 S1.2 taskOrder: what was begun, sent or loaded is answered for when what it stands on is taken back', () => {
  expect(
    table(
      takenBackOf(taskOrder, {
        instalments: ALL_WAYS,
        inspection: 'customer',
        terms: { lane: 'foreign' },
        arises: ['sample', 'problem'],
      }),
    ),
  ).toBe(`
sampleSent@sample:1 | taskOrderIssued@factoryOrder:1
sampleApproved@sample:1 | taskOrderIssued@factoryOrder:1
orderConfirmed | taskOrderIssued@factoryOrder:1
depositReceived@instalment:deposit | taskOrderIssued@factoryOrder:1
lcReviewed@instalment:lc | taskOrderIssued@factoryOrder:1 documentsPresented@shipment:1
creditConfirmed@instalment:credit | taskOrderIssued@factoryOrder:1
shipmentPaymentReceived@instalment:first | goodsLoaded@shipment:1
taskOrderSigned@factoryOrder:1 | taskOrderIssued@factoryOrder:1
problemReported@problem:1 | goodsLoaded@shipment:1
measuresAgreed@problem:1 | goodsLoaded@shipment:1
problemSolved@problem:1 | goodsLoaded@shipment:1
inspected@shipment:1 | goodsLoaded@shipment:1
loadingFixed@shipment:1 | goodsLoaded@shipment:1
pickUpOrderIssued@shipment:1 | goodsLoaded@shipment:1
deliveryNoteSigned@shipment:1 | goodsLoaded@shipment:1
documentsMade@shipment:1 | documentsPresented@shipment:1
balanceReceived@shipment:1 | documentsPresented@shipment:1
`);
});

test('S1.13 S1.15 inHouse: what was begun, sent or loaded is answered for when what it stands on is taken back', () => {
  expect(table(takenBackOf(inHouse, { instalments: TT, inspection: 'company', terms: { lane: 'foreign' } }))).toBe(`
orderReviewed | sheetIssued@factoryOrder:1
depositReceived@instalment:deposit | sheetIssued@factoryOrder:1
goodsStored@factoryOrder:1 | goodsDispatched@shipment:1
deliveryNoteSigned@shipment:1 | goodsDispatched@shipment:1
responsibleSigned@shipment:1 | goodsDispatched@shipment:1
goodsPacked@shipment:1 | goodsDispatched@shipment:1
photoConfirmed@shipment:1 | goodsDispatched@shipment:1
freightArranged@shipment:1 | goodsDispatched@shipment:1
documentsMade@shipment:1 | originalsSent@shipment:1
balanceReceived@shipment:1 | originalsSent@shipment:1
`);
});

test('S1.14 S1.15 boughtIn: what was begun, sent or loaded is answered for when what it stands on is taken back', () => {
  expect(table(takenBackOf(boughtIn, { instalments: LC, inspection: 'company', terms: { lane: 'foreign' } }))).toBe(`
orderReviewed | sheetIssued@factoryOrder:1
lcReviewed@instalment:lc | sheetIssued@factoryOrder:1 documentsPresented@shipment:1
goodsStored@factoryOrder:1 | goodsDispatched@shipment:1
deliveryNoteSigned@shipment:1 | goodsDispatched@shipment:1
responsibleSigned@shipment:1 | goodsDispatched@shipment:1
goodsPacked@shipment:1 | goodsDispatched@shipment:1
photoConfirmed@shipment:1 | goodsDispatched@shipment:1
freightArranged@shipment:1 | goodsDispatched@shipment:1
documentsMade@shipment:1 | documentsPresented@shipment:1
`);
});

test('S1.11 electronics: what was begun, sent or loaded is answered for when what it stands on is taken back', () => {
  expect(
    table(
      takenBackOf(electronics, {
        instalments: ALL_WAYS,
        inspection: 'customer',
        terms: { lane: 'foreign', customised: true },
        arises: ['materialSample', 'exception'],
      }),
    ),
  ).toBe(`
orderReleased | productionOrderIssued@factoryOrder:1
customerDataReceived | lineStarted@factoryOrder:1
customerDataDistributed | lineStarted@factoryOrder:1
depositReceived@instalment:deposit | productionOrderIssued@factoryOrder:1
lcReviewed@instalment:lc | productionOrderIssued@factoryOrder:1 documentsPresented@shipment:1
creditConfirmed@instalment:credit | productionOrderIssued@factoryOrder:1
shipmentPaymentReceived@instalment:first | goodsLoaded@shipment:1
productionOrderSigned@factoryOrder:1 | productionOrderIssued@factoryOrder:1
productionOrderIssued@factoryOrder:1 | lineStarted@factoryOrder:1
materialsCoordinated@factoryOrder:1 | lineStarted@factoryOrder:1
samplingAsked@materialSample:1 | lineStarted@factoryOrder:1 goodsLoaded@shipment:1
materialSampleSigned@materialSample:1 | lineStarted@factoryOrder:1 goodsLoaded@shipment:1
firstArticleConfirmed@factoryOrder:1 | lineStarted@factoryOrder:1
exceptionReported@exception:1 | goodsLoaded@shipment:1
exceptionSolved@exception:1 | goodsLoaded@shipment:1
goodsStored@factoryOrder:1 | goodsLoaded@shipment:1
inspected@shipment:1 | goodsLoaded@shipment:1
shippingPapersMade@shipment:1 | goodsLoaded@shipment:1
documentsMade@shipment:1 | documentsPresented@shipment:1
balanceReceived@shipment:1 | documentsPresented@shipment:1
`);
});

test('S2.2 S3 garment: what was begun, sent or loaded is answered for when what it stands on is taken back', () => {
  expect(
    table(
      takenBackOf(garment, {
        instalments: TT,
        inspection: 'company',
        terms: { lane: 'foreign', commodityInspection: true },
        arises: ['sample', 'artwork', 'material'],
      }),
    ),
  ).toBe(`
sampleOrderReceived@sample:1 | productionStarted@factoryOrder:1
sampleOrderTranslated@sample:1 | productionStarted@factoryOrder:1
fabricChecked@sample:1 | productionStarted@factoryOrder:1
sampleFabricOrdered@sample:1 | productionStarted@factoryOrder:1
sampleFabricArrived@sample:1 | productionStarted@factoryOrder:1
trimsChecked@sample:1 | productionStarted@factoryOrder:1
requirementsStudied@sample:1 | productionStarted@factoryOrder:1
artworkProposed@artwork:1 | productionStarted@factoryOrder:1
artworkSampled@artwork:1 | productionStarted@factoryOrder:1
artworkApproved@artwork:1 | productionStarted@factoryOrder:1
processSheetMade@sample:1 | productionStarted@factoryOrder:1
sampleNoticeIssued@sample:1 | productionStarted@factoryOrder:1
sampleMaterialsComplete@sample:1 | productionStarted@factoryOrder:1
sampleSewn@sample:1 | productionStarted@factoryOrder:1
sampleChecked@sample:1 | productionStarted@factoryOrder:1
sampleFinished@sample:1 | productionStarted@factoryOrder:1
sampleMeasured@sample:1 | productionStarted@factoryOrder:1
sampleDispatched@sample:1 | productionStarted@factoryOrder:1
costSheetMade@sample:1 | productionStarted@factoryOrder:1
styleQuoted@sample:1 | productionStarted@factoryOrder:1
sampleApproved@sample:1 | productionStarted@factoryOrder:1
depositReceived@instalment:deposit | productionStarted@factoryOrder:1
planAgreed@factoryOrder:1 | productionStarted@factoryOrder:1
materialOrdered@material:1 | productionStarted@factoryOrder:1
materialConfirmed@material:1 | productionStarted@factoryOrder:1
materialArrived@material:1 | productionStarted@factoryOrder:1
materialAccepted@material:1 | productionStarted@factoryOrder:1
goodsInspected@factoryOrder:1 | goodsShipped@shipment:1
transportConfirmed@shipment:1 | goodsShipped@shipment:1
packingListMade@shipment:1 | goodsShipped@shipment:1
commodityInspected@shipment:1 | goodsShipped@shipment:1
documentsMade@shipment:1 | originalsSent@shipment:1
balanceReceived@shipment:1 | originalsSent@shipment:1
`);
});

test('S2.11 eightSteps: what was begun, sent or loaded is answered for when what it stands on is taken back', () => {
  expect(table(takenBackOf(eightSteps, { instalments: TT, arises: ['material'] }))).toBe(`
resourcesAssigned | departmentsConfirmed
depositReceived@instalment:deposit | productionStarted@factoryOrder:1
productionPlanned@factoryOrder:1 | productionStarted@factoryOrder:1
materialOrdered@material:1 | productionStarted@factoryOrder:1 goodsShipped@shipment:1
materialArrived@material:1 | productionStarted@factoryOrder:1 goodsShipped@shipment:1
materialChecked@material:1 | productionStarted@factoryOrder:1 goodsShipped@shipment:1
goodsPacked@shipment:1 | goodsShipped@shipment:1
carrierChosen@shipment:1 | goodsShipped@shipment:1
`);
});

test.each([
  ['S2.16a', shAnnex1],
  ['S2.16b', shAnnex2],
] as const)('%s: what was begun, sent or loaded is answered for when what it stands on is taken back', (_, annex) => {
  expect(table(takenBackOf(annex, SH))).toBe(`
productReviewed@product:1 | instructionSheetIssued goodsShipped@shipment:1
depositReceived@instalment:deposit | instructionSheetIssued
instructionSheetAudited | instructionSheetIssued
instructionSheetIssued | bulkStarted@factoryOrder:1
greigeTallied@factoryOrder:1 | bulkStarted@factoryOrder:1
strikeOffConfirmed@factoryOrder:1 | bulkStarted@factoryOrder:1
goodsInWarehouse@shipment:1 | goodsShipped@shipment:1
shippingNoticeIssued@shipment:1 | goodsShipped@shipment:1
`);
});
