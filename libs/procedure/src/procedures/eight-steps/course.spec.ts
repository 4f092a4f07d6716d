import { IN_THREE, OPEN_ACCOUNT, TT, besides, changesOf, correctionsOf, courseOf, heldBy, lessensOf, table } from '../../scenarios/course';
import { eightSteps } from '.';

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
const ordinary = () => courseOf(eightSteps, { instalments: TT, arises: ['material', 'problem'] });

test('S2.11 S2.4 S2.5 S2.10 S2.14 S2.8 the ordinary course by T/T, with material and a problem', () => {
  expect(table(ordinary())).toBe(`
requirementRecorded | salesperson | 2026-03-02 01:30 | channel customerDetails productSpec deliveryAddress deliveryRequirement packing qualityStandard orderCopy quotationWanted contractWanted | overdue→owner | orderEntered
orderEntered | salesperson | 2026-03-02 06:30 |  | reminder→owner | orderAudited |  | orderRecord
orderAudited | merchandiser | 2026-03-02 06:30 | stock priceChecked | reminder→owner | orderConfirmed | orderEntered or requirementRecorded
orderConfirmed | customer | 2026-03-04 10:00 |  | overdue→merchandiser | resourcesAssigned | orderEntered | orderToConfirm→customer
resourcesAssigned | merchandiser | 2026-03-02 06:30 | supply warehouseStaff logisticsStaff | reminder→owner | departmentsConfirmed depositReceived@instalment:deposit |  | copy→warehouse! copy→logistics! orderProcessing→customer
departmentsConfirmed | purchasing warehouse | 2026-03-03 10:00 |  | reminder→owner | supplierChosen carrierChosen@shipment:1 | resourcesAssigned
depositReceived@instalment:deposit | counted for finance | 2026-03-09 01:00 |  | paymentReminder→customer |  |  | depositWanted→customer
supplierChosen | merchandiser | 2026-03-05 10:00 | supplier capacity qualityControl supplierDelivery | reminder→owner | agreementSigned |  | opens:supplierChoice
agreementSigned | supplier | 2026-03-04 10:00 | agreement | overdue→merchandiser | productionPlanned@factoryOrder:1 | supplierChosen | agreementToSign→supplier
productionPlanned@factoryOrder:1 | merchandiser | 2026-03-04 10:00 | schedule planMaterials manpower finishOn | reminder→owner | materialOrdered@material:1 |  | productionPlan
materialOrdered@material:1 | purchasing | 2026-03-03 10:00 | material arrivesOn | reminder→owner | materialArrived@material:1 |  | materialOrder→supplier
materialArrived@material:1 | purchasing | 2026-03-02 10:00 | deliveryNote | overdue→purchasing | materialChecked@material:1
materialChecked@material:1 | merchandiser | 2026-03-03 10:00 |  | reminder→owner | productionStarted@factoryOrder:1 | materialOrdered@material:1 or materialArrived@material:1
productionStarted@factoryOrder:1 | merchandiser | 2026-03-03 10:00 |  | reminder→owner | progressChecked@factoryOrder:1 inProcessSampled@factoryOrder:1 |  | productionOrder clear:startsProduction
progressChecked@factoryOrder:1 | merchandiser | 2026-03-09 01:00 | progress | reminder→owner |  |  | progressReport→customer
inProcessSampled@factoryOrder:1 | merchandiser | 2026-03-09 01:00 | sampled found | reminder→owner
problemReported@problem:1 | supplier |  | problem |  | solutionAgreed@problem:1 | problemReported@problem:1 | copy→salesperson
solutionAgreed@problem:1 | merchandiser | 2026-03-02 06:30 | solution solvedBy | overdue→owner | problemSolved@problem:1 |  | delayExplained→customer
problemSolved@problem:1 | supplier | 2026-03-02 10:00 | result | overdue→merchandiser | supplierFinished@factoryOrder:1 | solutionAgreed@problem:1
supplierFinished@factoryOrder:1 | supplier | 2026-03-02 10:00 |  | overdue→merchandiser | finished@factoryOrder:1 | inProcessSampled@factoryOrder:1
finished@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | inspectionReport | reminder→owner | goodsBrought@factoryOrder:1 | supplierFinished@factoryOrder:1
goodsBrought@factoryOrder:1 | logistics | 2026-03-04 10:00 | deliveryNote | reminder→owner | inboundInspected@factoryOrder:1
inboundInspected@factoryOrder:1 | warehouse | 2026-03-03 10:00 | storedAt | reminder→owner | goodsPacked@shipment:1 | goodsBrought@factoryOrder:1
goodsPacked@shipment:1 | warehouse | 2026-07-30 10:00 | cargo | reminder→owner
carrierChosen@shipment:1 | logistics | 2026-07-29 10:00 | carrierName transportMode | reminder→owner | goodsShipped@shipment:1 |  | pickUpWanted→carrier
goodsShipped@shipment:1 | warehouse | 2026-07-31 10:00 | quantity trackingNumber expectedArrival | reminder→owner | laterPaymentReceived@instalment:balance positionUpdated@shipment:1 goodsReceived@shipment:1 |  | clear:load deliveryNote goodsOnTheirWay→customer
laterPaymentReceived@instalment:balance | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
positionUpdated@shipment:1 | logistics | 2026-03-03 01:00 | location expectedArrival | reminder→owner |  |  | logisticsUpdate→customer
goodsReceived@shipment:1 | customer | 2026-03-02 10:00 | signedBy signature received | overdue→logistics | receiptAccepted@shipment:1 | goodsReceived@shipment:1
receiptAccepted@shipment:1 | customer | 2026-03-04 10:00 |  | overdue→merchandiser | delivered | receiptAccepted@shipment:1 | receiptToConfirm→customer
delivered | merchandiser | 2026-03-03 10:00 |  | reminder→owner | settled customerRated satisfactionSurveyed supplierRated |  | copy→finance copy→salesperson
settled | finance | 2026-03-09 10:00 | amountSettled | reminder→owner
customerRated | customer |  | rating satisfied |  |  | customerRated | ratingWanted→customer
supplierRated | merchandiser | 2026-03-05 10:00 | performance improvements | reminder→owner | orderClosed |  | copy→businessManager copy→purchasing
orderClosed | merchandiser | 2026-03-03 10:00 | finalCheck | reminder→owner
`);
});

test('S2.11 S2.4 S2.5 S2.10 S2.14 S2.8 what is otherwise on open account, with trouble on the road', () => {
  const course = courseOf(eightSteps, { instalments: OPEN_ACCOUNT, arises: ['transitProblem', 'haulageProblem', 'contact'] });
  expect(table(besides(course, ordinary()))).toBe(`
resourcesAssigned | merchandiser | 2026-03-02 06:30 | supply warehouseStaff logisticsStaff | reminder→owner | departmentsConfirmed creditConfirmed@instalment:all |  | copy→warehouse! copy→logistics! orderProcessing→customer
creditConfirmed@instalment:all | businessManager | 2026-03-03 10:00 |  | reminder→owner |  | orderEntered | ask:reserveCredit
productionPlanned@factoryOrder:1 | merchandiser | 2026-03-04 10:00 | schedule planMaterials manpower finishOn | reminder→owner | productionStarted@factoryOrder:1 |  | productionPlan
inProcessSampled@factoryOrder:1 | merchandiser | 2026-03-09 01:00 | sampled found | reminder→owner | supplierFinished@factoryOrder:1
finished@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | inspectionReport | reminder→owner |  | supplierFinished@factoryOrder:1
haulageProblemReported@haulageProblem:1 | logistics |  | transitTrouble problem |  | haulageProblemSolved@haulageProblem:1 |  | copy→merchandiser haulageTrouble→carrier
haulageProblemSolved@haulageProblem:1 | logistics | 2026-03-02 06:30 | solution expectedArrival | overdue→owner | goodsBrought@factoryOrder:1
goodsShipped@shipment:1 | warehouse | 2026-07-31 10:00 | quantity trackingNumber expectedArrival | reminder→owner | laterPaymentReceived@instalment:all positionUpdated@shipment:1 goodsReceived@shipment:1 |  | clear:load deliveryNote goodsOnTheirWay→customer
laterPaymentReceived@instalment:all | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
transitProblemReported@transitProblem:1 | carrier |  | transitTrouble problem |  | transitProblemSolved@transitProblem:1 | transitProblemReported@transitProblem:1 | copy→salesperson copy→merchandiser
transitProblemSolved@transitProblem:1 | logistics | 2026-03-02 06:30 | solution expectedArrival | overdue→owner |  |  | transitProblemHandled→customer
supplierRated | merchandiser | 2026-03-05 10:00 | performance improvements | reminder→owner |  |  | copy→businessManager copy→purchasing
questionAsked@contact:1 | customer |  | question |  | questionAnswered@contact:1 | questionAsked@contact:1
questionAnswered@contact:1 | merchandiser | 2026-03-02 01:30 | solved answer | overdue→owner | orderClosed |  | answer→customer
`);
});

test('S2.11 S2.4 S2.5 S2.10 S2.14 S2.8 what is otherwise quoted, by contract, from a supplier, with defects', () => {
  const course = courseOf(eightSteps, {
    instalments: TT,
    values: {
      quotationWanted: true,
      contractWanted: true,
      supply: 'supplier',
      found: 'defects',
      received: 'partly',
      solved: 'notYet',
      satisfaction: 'dissatisfied',
      satisfied: 'no',
    },
    arises: ['contact'],
  });
  expect(table(besides(course, ordinary()))).toBe(`
requirementRecorded | salesperson | 2026-03-02 01:30 | channel customerDetails productSpec deliveryAddress deliveryRequirement packing qualityStandard orderCopy quotationWanted contractWanted | overdue→owner | quotationSent
quotationSent | salesperson | 2026-03-03 10:00 | price validUntil | reminder→owner | quotationAnswered |  | quotation→customer
quotationAnswered | customer | 2026-03-04 10:00 |  | overdue→merchandiser | orderEntered | quotationSent
orderAudited | merchandiser | 2026-03-02 06:30 | stock priceChecked | reminder→owner | contractDrafted | orderEntered or requirementRecorded
contractDrafted | salesperson | 2026-03-03 10:00 | rightsAndDuties paymentMethod | reminder→owner | contractAudited |  | salesContract
contractAudited | businessManager production finance | 2026-03-03 10:00 |  | reminder→owner | contractSealed | contractDrafted
contractSealed | businessManager | 2026-03-03 10:00 |  | reminder→owner | contractSigned | contractDrafted
contractSigned | customer | 2026-03-04 10:00 | contract signedOn | overdue→merchandiser | contractArchived resourcesAssigned | contractDrafted | contractToSign→customer
contractArchived | salesperson | 2026-03-03 10:00 | archiveRef | reminder→owner
productionPlanned@factoryOrder:1 | merchandiser | 2026-03-04 10:00 | schedule planMaterials manpower finishOn | reminder→owner | productionStarted@factoryOrder:1 |  | productionPlan
inProcessSampled@factoryOrder:1 | merchandiser | 2026-03-09 01:00 | sampled found | reminder→owner | defectsCorrected@factoryOrder:1
defectsCorrected@factoryOrder:1 | merchandiser | 2026-03-04 10:00 | correction | reminder→owner | supplierFinished@factoryOrder:1
goodsReceived@shipment:1 | customer | 2026-03-02 10:00 | signedBy signature received | overdue→logistics | restReceived@shipment:1 | goodsReceived@shipment:1
restReceived@shipment:1 | customer | 2026-03-05 10:00 | signedBy signature | overdue→logistics | receiptAccepted@shipment:1 | restReceived@shipment:1
customerRated | customer |  | rating satisfied |  | complaintPassedOn | customerRated | ratingWanted→customer
complaintPassedOn | salesperson | 2026-03-02 06:30 | complaint | reminder→owner |  |  | opens:complaint
supplierRated | merchandiser | 2026-03-05 10:00 | performance improvements | reminder→owner |  |  | copy→businessManager copy→purchasing
questionAsked@contact:1 | customer |  | question |  | questionAnswered@contact:1 | questionAsked@contact:1
questionAnswered@contact:1 | merchandiser | 2026-03-02 01:30 | solved answer | overdue→owner | nextCallPromised@contact:1 |  | answer→customer
nextCallPromised@contact:1 | merchandiser | 2026-03-02 01:30 | nextCall | overdue→owner | promiseKept@contact:1 |  | nextCall→customer
promiseKept@contact:1 | merchandiser | 2026-03-02 01:00 | result |  | orderClosed
`);
});

test('S2.11 S2.5.4 S2.8.2 S2.8.5 S2.10.5 E39 what is otherwise from our own production, with a question and a change', () => {
  const values = { supply: 'ownProduction', solved: 'notYet' };
  expect(table(besides(courseOf(eightSteps, { instalments: OPEN_ACCOUNT, values, arises: ['contact'] }), ordinary()))).toBe(`
resourcesAssigned | merchandiser | 2026-03-02 06:30 | supply warehouseStaff logisticsStaff | reminder→owner | departmentsConfirmed creditConfirmed@instalment:all |  | copy→warehouse! copy→logistics! orderProcessing→customer
departmentsConfirmed | production warehouse | 2026-03-03 10:00 |  | reminder→owner | productionPlanned@factoryOrder:1 carrierChosen@shipment:1 | resourcesAssigned
creditConfirmed@instalment:all | businessManager | 2026-03-03 10:00 |  | reminder→owner |  | orderEntered | ask:reserveCredit
productionPlanned@factoryOrder:1 | merchandiser | 2026-03-04 10:00 | schedule planMaterials manpower finishOn | reminder→owner | productionStarted@factoryOrder:1 |  | productionPlan
inProcessSampled@factoryOrder:1 | merchandiser | 2026-03-09 01:00 | sampled found | reminder→owner | ownGoodsFinished@factoryOrder:1
ownGoodsFinished@factoryOrder:1 | production | 2026-03-02 10:00 |  | reminder→owner | finished@factoryOrder:1
finished@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | inspectionReport | reminder→owner | goodsBrought@factoryOrder:1 | ownGoodsFinished@factoryOrder:1
goodsShipped@shipment:1 | warehouse | 2026-07-31 10:00 | quantity trackingNumber expectedArrival | reminder→owner | laterPaymentReceived@instalment:all positionUpdated@shipment:1 goodsReceived@shipment:1 |  | clear:load deliveryNote goodsOnTheirWay→customer
laterPaymentReceived@instalment:all | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
delivered | merchandiser | 2026-03-03 10:00 |  | reminder→owner | settled customerRated satisfactionSurveyed |  | copy→finance copy→salesperson
questionAsked@contact:1 | customer |  | question |  | questionAnswered@contact:1 | questionAsked@contact:1
questionAnswered@contact:1 | merchandiser | 2026-03-02 01:30 | solved answer | overdue→owner | nextCallPromised@contact:1 |  | answer→customer
nextCallPromised@contact:1 | merchandiser | 2026-03-02 01:30 | nextCall | overdue→owner | promiseKept@contact:1 |  | nextCall→customer
promiseKept@contact:1 | merchandiser | 2026-03-02 01:00 | result |  | orderClosed
`);
  expect(table(besides(courseOf(eightSteps, { instalments: TT, arises: ['change'] }), ordinary()))).toBe(`
agreementSigned | supplier | 2026-03-04 10:00 | agreement | overdue→merchandiser |  | supplierChosen | agreementToSign→supplier
changeProposed@change:1 | merchandiser |  | diff reason lossBorneBy |  | changeSupported@change:1 |  | copy→salesperson
changeSupported@change:1 | salesperson | 2026-03-03 10:00 |  | overdue→owner | changeAgreed@change:1 | changeProposed@change:1
changeAgreed@change:1 | customer | 2026-03-04 10:00 |  | overdue→merchandiser | orderEntered | changeProposed@change:1 | changeToAgree→customer
`);
});

test('S2.11 what is wound up when it is cancelled with the goods under way, and while only materials are ordered', () => {
  expect(table(courseOf(eightSteps, { instalments: TT, cancelledBefore: 'goodsReceived' }))).toBe(`
cancel | businessManager
customerTold | salesperson |  | agreedHow |  |  |  | orderCancelled→customer
supplierStopped | merchandiser |  | agreedHow cost |  |  |  | stopWork→supplier
ownProductionStopped | production |  | cost
goodsTakenBack | logistics |  | storedAt |  |  |  | bringBack→carrier
depositSettled | finance |  | refunded kept reason
`);
  const own = { supply: 'ownProduction', contractWanted: true };
  expect(table(courseOf(eightSteps, { instalments: TT, values: own, arises: ['material'], cancelledBefore: 'materialArrived' }))).toBe(`
cancel | businessManager
customerTold | salesperson |  | agreedHow |  |  |  | orderCancelled→customer
supplierStopped | merchandiser |  | agreedHow cost |  |  |  | stopWork→supplier
depositSettled | finance |  | refunded kept reason
`);
});

test('S2.11 S2.4 S2.5 S2.10 S2.14 S2.8 what is wound up when it is cancelled before goodsShipped', () => {
  expect(table(courseOf(eightSteps, { instalments: TT, arises: ['material', 'problem'], cancelledBefore: 'goodsShipped' }))).toBe(`
cancel | businessManager
customerTold | salesperson |  | agreedHow |  |  |  | orderCancelled→customer
supplierStopped | merchandiser |  | agreedHow cost |  |  |  | stopWork→supplier
ownProductionStopped | production |  | cost
depositSettled | finance |  | refunded kept reason
`);
});

test('S2.11 S2.4 S2.5 S2.10 S2.14 S2.8 what is otherwise paid before shipping, on account and later', () => {
  const course = courseOf(eightSteps, { instalments: IN_THREE });
  expect(table(besides(course, ordinary()))).toBe(`
resourcesAssigned | merchandiser | 2026-03-02 06:30 | supply warehouseStaff logisticsStaff | reminder→owner | departmentsConfirmed creditConfirmed@instalment:credit shipmentPaymentReceived@instalment:first |  | copy→warehouse! copy→logistics! orderProcessing→customer
creditConfirmed@instalment:credit | businessManager | 2026-03-03 10:00 |  | reminder→owner |  | orderEntered | ask:reserveCredit
shipmentPaymentReceived@instalment:first | counted for finance | 2026-07-30 10:00 |  | paymentReminder→customer
productionPlanned@factoryOrder:1 | merchandiser | 2026-03-04 10:00 | schedule planMaterials manpower finishOn | reminder→owner | productionStarted@factoryOrder:1 |  | productionPlan
inProcessSampled@factoryOrder:1 | merchandiser | 2026-03-09 01:00 | sampled found | reminder→owner | supplierFinished@factoryOrder:1
goodsShipped@shipment:1 | warehouse | 2026-07-31 10:00 | quantity trackingNumber expectedArrival | reminder→owner | laterPaymentReceived@instalment:credit laterPaymentReceived@instalment:rest positionUpdated@shipment:1 goodsReceived@shipment:1 |  | clear:load deliveryNote goodsOnTheirWay→customer
laterPaymentReceived@instalment:credit | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
laterPaymentReceived@instalment:rest | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
`);
});

test('S2.11 S2.4 S2.5 S2.10 S2.14 S2.8 what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(eightSteps, { instalments: TT, cancelledBefore: true }))).toBe(`
cancel | businessManager
`);
});

test('S2.11 S2.4 S2.5 S2.10 S2.14 S2.8 what falls when somebody corrects what was said', () => {
  expect(table(correctionsOf(eightSteps, { instalments: TT, arises: ['material', 'problem'] }))).toBe(`
requirementRecorded deliveryAddress | orderEntered
resourcesAssigned supply | departmentsConfirmed
resourcesAssigned warehouseStaff | departmentsConfirmed
resourcesAssigned logisticsStaff | departmentsConfirmed
supplierChosen supplier | agreementSigned
materialArrived@material:1 deliveryNote | materialChecked@material:1
goodsBrought@factoryOrder:1 deliveryNote | inboundInspected@factoryOrder:1
`);
});

test('S2.11 S2.10.3 what falls when other goods, more, dearer and later, are agreed in the end', () => {
  expect(
    table(
      changesOf(eightSteps, { instalments: OPEN_ACCOUNT, values: { quotationWanted: true, contractWanted: true }, arises: ['material'] }),
    ),
  ).toBe(`
orderEntered lapsed
orderAudited lapsed
contractDrafted lapsed
contractAudited lapsed
contractSigned lapsed
resourcesAssigned lapsed
creditConfirmed@instalment:all lapsed
supplierChosen lapsed
productionPlanned@factoryOrder:1 lapsed
productionStarted@factoryOrder:1 shaken
departmentsConfirmed lapsed
`);
});

test('S2.11 E17 what waits for a change', () => {
  expect(table(heldBy('change', eightSteps, { instalments: TT }))).toBe(`
productionPlanned@factoryOrder:1
productionStarted@factoryOrder:1
supplierFinished@factoryOrder:1
goodsShipped@shipment:1
`);
});

test('S2.11.4 what waits for a problem', () => {
  expect(table(heldBy('problem', eightSteps, { instalments: TT }))).toBe(`
supplierFinished@factoryOrder:1
goodsShipped@shipment:1
`);
});

test('S2.11.5a what waits for material', () => {
  expect(table(heldBy('material', eightSteps, { instalments: TT }))).toBe(`
productionStarted@factoryOrder:1
goodsShipped@shipment:1
`);
});

test('S2.4.3 E30 what waits for trouble on the road', () => {
  expect(table(heldBy('transitProblem', eightSteps, { instalments: TT }))).toBe(`
receiptAccepted@shipment:1
`);
});

test('S2.11.6a what waits for trouble on the way to the warehouse', () => {
  expect(table(heldBy('haulageProblem', eightSteps, { instalments: TT }))).toBe(`
goodsBrought@factoryOrder:1
goodsShipped@shipment:1
`);
});

test('S2.8.2 what waits for a question', () => {
  expect(table(heldBy('contact', eightSteps, { instalments: TT }))).toBe(`
orderClosed
`);
});

test('S2.10.2 S2.10.3 S2.10.4b what falls when somebody corrects what was said of quotation and contract', () => {
  const agreed = { instalments: OPEN_ACCOUNT, values: { quotationWanted: true, contractWanted: true } };
  expect(table(correctionsOf(eightSteps, agreed))).toBe(`
requirementRecorded productSpec | quotationSent
requirementRecorded deliveryAddress | orderEntered
quotationSent price | quotationAnswered
contractDrafted rightsAndDuties | contractAudited
contractDrafted paymentMethod | contractAudited
contractSigned contract | contractArchived
resourcesAssigned supply | departmentsConfirmed
resourcesAssigned warehouseStaff | departmentsConfirmed
resourcesAssigned logisticsStaff | departmentsConfirmed
supplierChosen supplier | agreementSigned
goodsBrought@factoryOrder:1 deliveryNote | inboundInspected@factoryOrder:1
`);
});

test('S2.11.3 eightSteps: what falls when a part is to be of less after all', () => {
  expect(table(lessensOf(eightSteps, { instalments: TT }))).toBe(`
shipment:1 | goodsPacked@shipment:1 lapsed
factoryOrder:1 | productionPlanned@factoryOrder:1 lapsed productionStarted@factoryOrder:1 shaken
`);
});
