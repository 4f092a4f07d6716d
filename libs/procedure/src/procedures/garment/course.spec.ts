import { IN_THREE, LC, TT, besides, changesOf, correctionsOf, courseOf, heldBy, lessensOf, table } from '../../scenarios/course';
import { garment } from '.';

const LC_AND_ACCOUNT = [
  { id: 'lc', method: 'lc', gate: 'production', share: '60' },
  { id: 'credit', method: 'openAccount', gate: 'production', share: '40' },
] as const;

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
const ordinary = () =>
  courseOf(garment, {
    instalments: TT,
    inspection: 'company',
    terms: { lane: 'foreign', commodityInspection: true },
    arises: ['sample', 'artwork', 'material'],
  });

test('S2.2 the ordinary course by T/T, with sample, artwork and material', () => {
  expect(table(ordinary())).toBe(`
sampleOrderReceived@sample:1 | customer |  | style customerSampleOrder |  | sampleOrderTranslated@sample:1 | sampleOrderReceived@sample:1
sampleOrderTranslated@sample:1 | merchandiser | 2026-03-03 10:00 | translation | reminder→owner | fabricChecked@sample:1 trimsChecked@sample:1 requirementsStudied@sample:1 |  | sampleOrderTranslation
fabricChecked@sample:1 | merchandiser | 2026-03-03 10:00 | variety yarnCount weave gramWeight colour fabricFrom | reminder→owner | sampleFabricOrdered@sample:1
sampleFabricOrdered@sample:1 | merchandiser | 2026-03-03 10:00 | mill length arrivesOn | reminder→owner | sampleFabricArrived@sample:1 |  | sampleFabricOrder→fabricMill
sampleFabricArrived@sample:1 | fabricMill | 2026-03-02 10:00 |  | overdue→merchandiser |  | sampleFabricOrdered@sample:1
trimsChecked@sample:1 | merchandiser | 2026-03-03 10:00 | trims trimsFrom | reminder→owner
requirementsStudied@sample:1 | merchandiser | 2026-03-03 10:00 | unclear design | reminder→owner | artworkProposed@artwork:1
artworkProposed@artwork:1 | merchandiser | 2026-03-03 10:00 | technique proposals | reminder→owner | artworkSampled@artwork:1 |  | artworkToSample→printFactory
artworkSampled@artwork:1 | printFactory | 2026-03-09 10:00 |  | overdue→merchandiser | artworkApproved@artwork:1 | artworkProposed@artwork:1
artworkApproved@artwork:1 | customer | 2026-03-05 10:00 | chosen | overdue→merchandiser | processSheetMade@sample:1 | artworkProposed@artwork:1 | artworkToChoose→customer
processSheetMade@sample:1 | merchandiser | 2026-03-03 10:00 | fabricRequirement trimRequirement washing threadRequirement sewingRequirement sampleDueDate | reminder→owner | sampleNoticeIssued@sample:1 |  | processSheet
sampleNoticeIssued@sample:1 | merchandiser | 2026-03-03 10:00 |  | reminder→owner | sampleMaterialsComplete@sample:1 |  | sampleNotice
sampleMaterialsComplete@sample:1 | merchandiser | 2026-03-03 10:00 | materials | reminder→owner | sampleSewn@sample:1 |  | makeSample→sampleRoom
sampleSewn@sample:1 | sampleRoom | 2026-02-26 10:00 |  |  | sampleChecked@sample:1
sampleChecked@sample:1 | merchandiser | 2026-03-03 10:00 |  | reminder→owner | sampleFinished@sample:1 | sampleSewn@sample:1 or sampleMaterialsComplete@sample:1
sampleFinished@sample:1 | sampleRoom | 2026-03-02 10:00 | trimsComplete measurements | overdue→merchandiser | sampleMeasured@sample:1
sampleMeasured@sample:1 | merchandiser | 2026-03-02 10:00 | measurementRecord | overdue→merchandiser | sampleDispatched@sample:1 costSheetMade@sample:1 | sampleFinished@sample:1 or sampleSewn@sample:1 | measurementRecord
sampleDispatched@sample:1 | merchandiser | 2026-03-02 10:00 | courier trackingNumber | overdue→merchandiser | sampleApproved@sample:1 |  | sampleOnItsWay→customer
costSheetMade@sample:1 | merchandiser | 2026-03-02 10:00 | fabric yarnCount gramWeight width consumption unitPrice costedMaterials processingFee shippingTransportDocumentFee profit | reminder→owner | styleQuoted@sample:1 |  | copy→salesperson costSheet
styleQuoted@sample:1 | salesperson | 2026-03-03 10:00 | price validUntil | reminder→owner |  |  | styleQuotation→customer
sampleApproved@sample:1 | customer | 2026-03-12 01:00 |  | overdue→merchandiser |  | processSheetMade@sample:1 or sampleSewn@sample:1
orderReceived | customer | 2026-03-16 01:00 | customerOrder | reminder→owner | orderEntered | orderReceived
orderEntered | salesperson | 2026-03-03 10:00 | style | reminder→owner | orderInfoChecked |  | orderConfirmation
orderInfoChecked | merchandiser | 2026-03-03 10:00 |  | reminder→owner | orderConfirmed | orderEntered
orderConfirmed | customer | 2026-03-05 10:00 |  | overdue→merchandiser | productionTold depositReceived@instalment:deposit | orderEntered | orderConfirmation→customer
productionTold | salesperson | 2026-03-03 10:00 |  | reminder→owner | productionPlanned@factoryOrder:1 |  | copy→production! copy→purchasing!
depositReceived@instalment:deposit | counted for finance | 2026-03-09 01:00 |  | paymentReminder→customer |  |  | depositWanted→customer
productionPlanned@factoryOrder:1 | production | 2026-03-04 10:00 | schedule planMaterials manpower finishOn feasible | reminder→owner | planAgreed@factoryOrder:1 |  | productionPlan
planAgreed@factoryOrder:1 | salesperson | 2026-03-03 10:00 |  | reminder→owner | materialOrdered@material:1 | productionPlanned@factoryOrder:1 | deliveryConfirmed→customer
materialOrdered@material:1 | purchasing | 2026-03-03 10:00 | material spec materialPrice arrivesOn | reminder→owner | materialConfirmed@material:1 |  | purchaseRecord materialOrder→supplier
materialConfirmed@material:1 | supplier | 2026-03-05 10:00 | deliveryDate | overdue→purchasing | materialArrived@material:1 | materialOrdered@material:1
materialArrived@material:1 | purchasing | 2026-03-02 10:00 | deliveryNote | overdue→purchasing | materialAccepted@material:1
materialAccepted@material:1 | warehouse | 2026-03-03 10:00 | storedAt | reminder→owner | productionStarted@factoryOrder:1 | materialArrived@material:1 or materialOrdered@material:1
productionStarted@factoryOrder:1 | production | 2026-03-03 10:00 |  | reminder→owner | progressTalked@factoryOrder:1 inProcessChecked@factoryOrder:1 |  | productionOrder clear:startsProduction
progressTalked@factoryOrder:1 | merchandiser | 2026-03-09 01:00 | progress | reminder→owner
inProcessChecked@factoryOrder:1 | merchandiser | 2026-03-09 01:00 | sampled defects result | reminder→owner | goodsFinished@factoryOrder:1
goodsFinished@factoryOrder:1 | production | 2026-03-02 10:00 |  | overdue→merchandiser | goodsInspected@factoryOrder:1
goodsInspected@factoryOrder:1 | merchandiser | 2026-03-04 10:00 | inspectionReport | reminder→owner | shipmentArranged@shipment:1 packingListMade@shipment:1 | progressTalked@factoryOrder:1 goodsFinished@factoryOrder:1
shipmentArranged@shipment:1 | merchandiser | 2026-07-21 10:00 | logisticsCompany transportMode readyOn | reminder→owner | transportConfirmed@shipment:1 |  | copy→logistics transportWanted→carrier
transportConfirmed@shipment:1 | carrier | 2026-03-05 10:00 | sailing | overdue→merchandiser |  | shipmentArranged@shipment:1
packingListMade@shipment:1 | merchandiser | 2026-03-04 10:00 | cargo | reminder→owner | commodityInspected@shipment:1 |  | packingList commercialInvoice
commodityInspected@shipment:1 | logistics | 2026-03-05 10:00 | certificate | reminder→owner | goodsShipped@shipment:1
goodsShipped@shipment:1 | merchandiser | 2026-07-31 10:00 | quantity | reminder→owner | customerAdvised@shipment:1 documentsMade@shipment:1 balanceReceived@shipment:1 |  | clear:load deliveryNote
customerAdvised@shipment:1 | merchandiser | 2026-03-02 06:30 | logisticsNumber eta | overdue→owner | goodsReceived@shipment:1 |  | goodsOnTheirWay→customer
documentsMade@shipment:1 | documentsClerk | 2026-03-04 10:00 | blNumber blCopy | reminder→owner |  |  | commercialInvoice packingList blCopy→customer
balanceReceived@shipment:1 | counted for finance | 2026-03-09 01:00 |  | paymentReminder→customer | originalsSent@shipment:1
originalsSent@shipment:1 | documentsClerk | 2026-03-03 10:00 | courier trackingNumber | reminder→owner | moneyCollected |  | originalsOnTheirWay→customer
goodsReceived@shipment:1 | customer | 2026-03-02 10:00 |  | reminder→merchandiser | satisfactionAnswered@shipment:1 | customerAdvised@shipment:1
satisfactionAnswered@shipment:1 | customer | 2026-03-05 10:00 | asExpected | overdue→merchandiser | lessonsNoted | goodsReceived@shipment:1 | asExpected→customer
moneyCollected | finance | 2026-03-04 10:00 | settled | reminder→owner
lessonsNoted | merchandiser | 2026-03-09 10:00 | problems proposals | reminder→owner | filesArchived |  | copy→salesperson copy→production copy→purchasing
filesArchived | merchandiser | 2026-03-09 10:00 | archived | reminder→owner
`);
});

test('S2.2 what is otherwise by L/C, with a problem', () => {
  const course = courseOf(garment, { instalments: LC, terms: { lane: 'foreign' }, arises: ['problem'] });
  expect(table(besides(course, ordinary()))).toBe(`
orderReceived | customer | 2026-03-03 10:00 | customerOrder | reminder→owner | orderEntered | orderReceived
orderConfirmed | customer | 2026-03-05 10:00 |  | overdue→merchandiser | productionTold lcReceived@instalment:lc | orderEntered | orderConfirmation→customer
lcReceived@instalment:lc | customer | 2026-06-30 10:00 | lc amount latestShipment expiry | overdue→merchandiser | lcReviewed@instalment:lc | orderEntered | lcWanted→customer
lcReviewed@instalment:lc | salesperson documentsClerk | 2026-03-03 10:00 |  | reminder→owner |  | lcReceived@instalment:lc
planAgreed@factoryOrder:1 | salesperson | 2026-03-03 10:00 |  | reminder→owner | productionStarted@factoryOrder:1 | productionPlanned@factoryOrder:1 | deliveryConfirmed→customer
inProcessChecked@factoryOrder:1 | merchandiser | 2026-03-09 01:00 | sampled defects result | reminder→owner
problemReported@problem:1 | production |  | problem |  | solutionProposed@problem:1 |  | copy→salesperson
solutionProposed@problem:1 | merchandiser | 2026-03-02 06:30 | solution solvedBy | overdue→owner | solutionSupported@problem:1
solutionSupported@problem:1 | salesperson | 2026-03-02 06:30 |  | overdue→owner | solutionAgreed@problem:1 | solutionProposed@problem:1
solutionAgreed@problem:1 | customer | 2026-03-03 10:00 |  | overdue→merchandiser | problemSolved@problem:1 | solutionProposed@problem:1 | solutionToAgree→customer
problemSolved@problem:1 | production | 2026-03-02 10:00 | result | overdue→merchandiser | goodsFinished@factoryOrder:1
packingListMade@shipment:1 | merchandiser | 2026-03-04 10:00 | cargo | reminder→owner | goodsShipped@shipment:1 |  | packingList commercialInvoice
goodsShipped@shipment:1 | merchandiser | 2026-03-02 10:00 | quantity | reminder→owner | customerAdvised@shipment:1 documentsMade@shipment:1 |  | clear:load deliveryNote
documentsMade@shipment:1 | documentsClerk | 2026-03-04 10:00 | blNumber blCopy | reminder→owner | documentsPresented@shipment:1 |  | commercialInvoice packingList blCopy→customer
documentsPresented@shipment:1 | documentsClerk | 2026-03-02 10:00 | bank | reminder→owner | bankPaid@shipment:1
bankPaid@shipment:1 | bank | 2026-03-12 01:00 | paid | overdue→documentsClerk | moneyCollected | documentsMade@shipment:1
`);
});

test('S2.2.2a S2.2.2b S2.2.3 S2.2.6a S2.2.6b E01 E02 E04 E05 G10 G11 what is otherwise by swatch, with trims bought, unclear, specially washed', () => {
  const values = { fabricFrom: 'swatchAnalysis', trimsFrom: 'bought', unclear: true, washing: 'special' };
  expect(table(besides(courseOf(garment, { instalments: TT, values, arises: ['sample', 'artwork'] }), ordinary()))).toBe(`
fabricChecked@sample:1 | merchandiser | 2026-03-03 10:00 | variety yarnCount weave gramWeight colour fabricFrom | reminder→owner | swatchGiven@sample:1
swatchGiven@sample:1 | merchandiser | 2026-03-03 10:00 |  | reminder→owner | swatchAnalysed@sample:1 |  | swatchToAnalyse→fabricMill
swatchAnalysed@sample:1 | fabricMill | 2026-03-09 10:00 | analysis fabricPrice | overdue→merchandiser | sampleFabricOrdered@sample:1 | swatchGiven@sample:1
trimsChecked@sample:1 | merchandiser | 2026-03-03 10:00 | trims trimsFrom | reminder→owner | trimsOrdered@sample:1
trimsOrdered@sample:1 | merchandiser | 2026-03-02 03:00 | missing arrivesOn | overdue→owner | trimsArrived@sample:1 |  | trimsOrder→supplier
trimsArrived@sample:1 | supplier | 2026-03-02 10:00 |  | overdue→merchandiser |  | trimsOrdered@sample:1
requirementsStudied@sample:1 | merchandiser | 2026-03-03 10:00 | unclear design | reminder→owner | questionAsked@sample:1
questionAsked@sample:1 | merchandiser | 2026-03-02 03:00 | question | overdue→owner | questionAnswered@sample:1 |  | sampleQuestion→customer
questionAnswered@sample:1 | customer | 2026-03-05 10:00 | answer | overdue→merchandiser | artworkProposed@artwork:1 | questionAsked@sample:1
sampleMaterialsComplete@sample:1 | merchandiser | 2026-03-03 10:00 | materials | reminder→owner | legSewn@sample:1 sampleSewn@sample:1 |  | makeSample→sampleRoom
legSewn@sample:1 | sampleRoom | 2026-03-03 10:00 |  | reminder→owner | legWashed@sample:1 |  | legToWash→washingPlant
legWashed@sample:1 | washingPlant | 2026-03-04 10:00 |  | overdue→merchandiser | washTestPassed@sample:1 | legSewn@sample:1
washTestPassed@sample:1 | merchandiser | 2026-03-03 10:00 |  | reminder→owner |  | legSewn@sample:1
sampleChecked@sample:1 | merchandiser | 2026-03-03 10:00 |  | reminder→owner | sampleSentToWash@sample:1 | sampleSewn@sample:1 or sampleMaterialsComplete@sample:1
sampleSentToWash@sample:1 | merchandiser | 2026-03-03 10:00 | washRequirements | reminder→owner | sampleWashed@sample:1 |  | sampleToWash→washingPlant
sampleWashed@sample:1 | washingPlant | 2026-03-04 10:00 |  | overdue→merchandiser | washedSampleAccepted@sample:1 | sampleSentToWash@sample:1
washedSampleAccepted@sample:1 | merchandiser | 2026-03-03 10:00 |  | reminder→owner | sampleFinished@sample:1 | sampleSentToWash@sample:1 or sampleSewn@sample:1
planAgreed@factoryOrder:1 | salesperson | 2026-03-03 10:00 |  | reminder→owner | productionStarted@factoryOrder:1 | productionPlanned@factoryOrder:1 | deliveryConfirmed→customer
packingListMade@shipment:1 | merchandiser | 2026-03-04 10:00 | cargo | reminder→owner | goodsShipped@shipment:1 |  | packingList commercialInvoice
`);
});

test('S3.2.2 S3.6.2 E21 E32 what is otherwise when the date cannot be kept and the goods are not as expected', () => {
  const values = { feasible: 'tooLate', asExpected: 'no' };
  expect(table(besides(courseOf(garment, { instalments: TT, values }), ordinary()))).toBe(`
orderReceived | customer | 2026-03-03 10:00 | customerOrder | reminder→owner | orderEntered | orderReceived
productionPlanned@factoryOrder:1 | production | 2026-03-04 10:00 | schedule planMaterials manpower finishOn feasible | reminder→owner | deliveryNegotiated@factoryOrder:1 |  | productionPlan
deliveryNegotiated@factoryOrder:1 | customer | 2026-03-05 10:00 | agreedHow | overdue→merchandiser | planAgreed@factoryOrder:1 | productionPlanned@factoryOrder:1 | deliveryNotFeasible→customer
planAgreed@factoryOrder:1 | salesperson | 2026-03-03 10:00 |  | reminder→owner | productionStarted@factoryOrder:1 | productionPlanned@factoryOrder:1 | deliveryConfirmed→customer
packingListMade@shipment:1 | merchandiser | 2026-03-04 10:00 | cargo | reminder→owner | goodsShipped@shipment:1 |  | packingList commercialInvoice
satisfactionAnswered@shipment:1 | customer | 2026-03-05 10:00 | asExpected | overdue→merchandiser | complaintPassedOn@shipment:1 | goodsReceived@shipment:1 | asExpected→customer
complaintPassedOn@shipment:1 | merchandiser | 2026-03-02 03:00 | complaint handlingDepartment | overdue→owner | lessonsNoted |  | copy→salesperson! copy→production! opens:complaint
`);
});

test('S3 E17 F-19 what is otherwise with a change', () => {
  expect(table(besides(courseOf(garment, { instalments: TT, arises: ['change'] }), ordinary()))).toBe(`
orderReceived | customer | 2026-03-03 10:00 | customerOrder | reminder→owner | orderEntered | orderReceived
productionTold | salesperson | 2026-03-03 10:00 |  | reminder→owner |  |  | copy→production! copy→purchasing!
changeProposed@change:1 | merchandiser |  | diff reason lossBorneBy |  | changeSupported@change:1 |  | copy→salesperson
changeSupported@change:1 | salesperson | 2026-03-03 10:00 |  | overdue→owner | changeAgreed@change:1 | changeProposed@change:1
changeAgreed@change:1 | customer | 2026-03-05 10:00 |  | overdue→merchandiser | orderEntered | changeProposed@change:1 | changeToAgree→customer
`);
});

test('S2.2 S3 what is wound up when it is cancelled while sampling, and by L/C', () => {
  expect(table(courseOf(garment, { instalments: TT, arises: ['sample'], cancelledBefore: 'sampleSewn' }))).toBe(`
cancel | businessManager
samplingStopped | merchandiser |  | cost |  |  |  | stopSampling→sampleRoom
`);
  expect(table(courseOf(garment, { instalments: LC, cancelledBefore: 'transportConfirmed' }))).toBe(`
cancel | businessManager
customerTold | salesperson |  | agreedHow |  |  |  | orderCancelled→customer
productionStopped | production |  | cost
transportCancelled | merchandiser |  |  |  |  |  | transportOff→carrier
lcGivenBack | documentsClerk |  | how
`);
  expect(table(courseOf(garment, { instalments: TT, cancelledBefore: 'documentsMade' }))).toBe(`
cancel | businessManager
customerTold | salesperson |  | agreedHow |  |  |  | orderCancelled→customer
productionStopped | production |  | cost
depositSettled | finance |  | refunded kept reason
`);
});

test('S2.2 what is wound up when it is cancelled before goodsShipped', () => {
  expect(
    table(
      courseOf(garment, {
        instalments: TT,
        inspection: 'company',
        terms: { lane: 'foreign', commodityInspection: true },
        arises: ['sample', 'artwork', 'material'],
        cancelledBefore: 'goodsShipped',
      }),
    ),
  ).toBe(`
cancel | businessManager
customerTold | salesperson |  | agreedHow |  |  |  | orderCancelled→customer
productionStopped | production |  | cost
materialsSettled | purchasing |  | agreedHow cost |  |  |  | materialsCancelled→supplier
transportCancelled | merchandiser |  |  |  |  |  | transportOff→carrier
depositSettled | finance |  | refunded kept reason
`);
});

test('S2.2 what is otherwise paid before shipping, on account and later', () => {
  const course = courseOf(garment, { instalments: IN_THREE, terms: { lane: 'foreign', commodityInspection: true } });
  expect(table(besides(course, ordinary()))).toBe(`
orderReceived | customer | 2026-03-03 10:00 | customerOrder | reminder→owner | orderEntered | orderReceived
orderConfirmed | customer | 2026-03-05 10:00 |  | overdue→merchandiser | productionTold creditConfirmed@instalment:credit shipmentPaymentReceived@instalment:first | orderEntered | orderConfirmation→customer
creditConfirmed@instalment:credit | businessManager | 2026-03-03 10:00 |  | reminder→owner |  | orderEntered | ask:reserveCredit
shipmentPaymentReceived@instalment:first | counted for finance | 2026-07-30 10:00 |  | paymentReminder→customer
planAgreed@factoryOrder:1 | salesperson | 2026-03-03 10:00 |  | reminder→owner | productionStarted@factoryOrder:1 | productionPlanned@factoryOrder:1 | deliveryConfirmed→customer
goodsShipped@shipment:1 | merchandiser | 2026-07-31 10:00 | quantity | reminder→owner | laterPaymentReceived@instalment:credit laterPaymentReceived@instalment:rest customerAdvised@shipment:1 documentsMade@shipment:1 |  | clear:load deliveryNote
laterPaymentReceived@instalment:credit | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
laterPaymentReceived@instalment:rest | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
documentsMade@shipment:1 | documentsClerk | 2026-03-04 10:00 | blNumber blCopy | reminder→owner | originalsSent@shipment:1 |  | commercialInvoice packingList blCopy→customer
`);
});

test('S2.2 what is wound up when it is cancelled before anything is done', () => {
  expect(
    table(
      courseOf(garment, {
        instalments: TT,
        terms: { lane: 'foreign', commodityInspection: true },
        inspection: 'company',
        cancelledBefore: true,
      }),
    ),
  ).toBe(`
cancel | businessManager
`);
});

test('S2.2 what falls when somebody corrects what was said', () => {
  expect(
    table(
      correctionsOf(garment, {
        instalments: TT,
        inspection: 'company',
        terms: { lane: 'foreign', commodityInspection: true },
        arises: ['sample', 'artwork', 'material'],
      }),
    ),
  ).toBe(`
sampleOrderReceived@sample:1 customerSampleOrder | sampleOrderTranslated@sample:1
artworkProposed@artwork:1 proposals | artworkApproved@artwork:1
processSheetMade@sample:1 sewingRequirement | sampleSewn@sample:1
sampleFinished@sample:1 measurements | sampleMeasured@sample:1
costSheetMade@sample:1 unitPrice | styleQuoted@sample:1
costSheetMade@sample:1 profit | styleQuoted@sample:1
orderEntered style | orderInfoChecked
productionPlanned@factoryOrder:1 schedule | planAgreed@factoryOrder:1
productionPlanned@factoryOrder:1 planMaterials | planAgreed@factoryOrder:1
productionPlanned@factoryOrder:1 manpower | planAgreed@factoryOrder:1
productionPlanned@factoryOrder:1 finishOn | planAgreed@factoryOrder:1
productionPlanned@factoryOrder:1 feasible | planAgreed@factoryOrder:1
materialOrdered@material:1 spec | materialConfirmed@material:1
materialOrdered@material:1 materialPrice | materialConfirmed@material:1
materialArrived@material:1 deliveryNote | materialAccepted@material:1
shipmentArranged@shipment:1 transportMode | transportConfirmed@shipment:1
`);
});

test('S3 E17 what falls when other goods, more, dearer and later, are agreed in the end', () => {
  expect(table(changesOf(garment, { instalments: LC_AND_ACCOUNT, inspection: 'company', arises: ['sample', 'material'] }))).toBe(`
orderEntered lapsed
orderInfoChecked lapsed
orderConfirmed lapsed
productionTold lapsed
lcReviewed@instalment:lc lapsed
creditConfirmed@instalment:credit lapsed
productionPlanned@factoryOrder:1 lapsed
productionStarted@factoryOrder:1 shaken
`);
});

test('S3 E17 what waits for a change', () => {
  expect(table(heldBy('change', garment, { instalments: TT, inspection: 'company' }))).toBe(`
productionPlanned@factoryOrder:1
productionStarted@factoryOrder:1
goodsFinished@factoryOrder:1
goodsShipped@shipment:1
`);
});

test('S3.4.2 what waits for a problem', () => {
  expect(table(heldBy('problem', garment, { instalments: TT, inspection: 'company' }))).toBe(`
goodsFinished@factoryOrder:1
goodsShipped@shipment:1
`);
});

test('S3.3.3 what waits for material', () => {
  expect(table(heldBy('material', garment, { instalments: TT, inspection: 'company' }))).toBe(`
productionStarted@factoryOrder:1
`);
});

test('S2.2.7 what waits for a sample', () => {
  expect(table(heldBy('sample', garment, { instalments: TT, inspection: 'company' }))).toBe(`
productionStarted@factoryOrder:1
`);
});

test('S2.2.4 what waits for artwork', () => {
  expect(table(heldBy('artwork', garment, { instalments: TT, inspection: 'company', arises: ['sample'] }))).toBe(`
processSheetMade@sample:1
productionStarted@factoryOrder:1
`);
});

test('S2.2 S3 G32 E13 what falls when somebody corrects what was said, by L/C and with everything in the way', () => {
  const values = { fabricFrom: 'swatchAnalysis', trimsFrom: 'bought', unclear: true, washing: 'special', feasible: 'tooLate' };
  expect(table(correctionsOf(garment, { instalments: LC, values, arises: ['sample', 'problem'] }))).toBe(`
sampleOrderReceived@sample:1 customerSampleOrder | sampleOrderTranslated@sample:1
trimsChecked@sample:1 trims | trimsOrdered@sample:1
questionAnswered@sample:1 answer | processSheetMade@sample:1
processSheetMade@sample:1 sewingRequirement | sampleSewn@sample:1
sampleFinished@sample:1 measurements | sampleMeasured@sample:1
costSheetMade@sample:1 unitPrice | styleQuoted@sample:1
costSheetMade@sample:1 profit | styleQuoted@sample:1
orderEntered style | orderInfoChecked
lcReceived@instalment:lc lc | lcReviewed@instalment:lc
lcReceived@instalment:lc amount | lcReviewed@instalment:lc
lcReceived@instalment:lc latestShipment | lcReviewed@instalment:lc
lcReceived@instalment:lc expiry | lcReviewed@instalment:lc
productionPlanned@factoryOrder:1 schedule | planAgreed@factoryOrder:1
productionPlanned@factoryOrder:1 planMaterials | planAgreed@factoryOrder:1
productionPlanned@factoryOrder:1 manpower | planAgreed@factoryOrder:1
productionPlanned@factoryOrder:1 finishOn | planAgreed@factoryOrder:1
productionPlanned@factoryOrder:1 feasible | planAgreed@factoryOrder:1
deliveryNegotiated@factoryOrder:1 agreedHow | planAgreed@factoryOrder:1
solutionProposed@problem:1 solution | solutionSupported@problem:1 solutionAgreed@problem:1
solutionProposed@problem:1 solvedBy | solutionSupported@problem:1
shipmentArranged@shipment:1 transportMode | transportConfirmed@shipment:1
`);
});

test('S3.2.1 garment: what falls when a part is to be of less after all', () => {
  expect(table(lessensOf(garment, { instalments: TT, inspection: 'company' }))).toBe(`
shipment:1 | packingListMade@shipment:1 lapsed
factoryOrder:1 | productionPlanned@factoryOrder:1 lapsed productionStarted@factoryOrder:1 shaken
`);
});
