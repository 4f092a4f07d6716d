import { TT, besides, changesOf, correctionsOf, courseOf, lessensOf, table } from '../../scenarios/course';
import { orderRules } from '.';

const ordinary = () => courseOf(orderRules, { instalments: TT, arises: ['hindrance'] });
const PAID = [
  { id: 'deposit', method: 'tt', gate: 'production', share: '30' },
  { id: 'rest', method: 'tt', gate: 'shipment', share: '50' },
  { id: 'kept', method: 'tt', gate: 'later', share: '20' },
] as const;

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
test('S2.13 the ordinary course by T/T, with a hindrance', () => {
  expect(table(ordinary())).toBe(`
orderReceived | marketing | 2026-03-03 10:00 | customerOrder orderKind | reminder→owner | technicalConfirmed |  | copy→technology copy→purchasing copy→production copy→logistics copy→finance
technicalConfirmed | technology | 2026-03-03 10:00 | specialRequirements physicalSample | reminder→owner | orderReviewed
orderReviewed | marketing technology purchasing production finance | 2026-03-04 10:00 |  | reminder→owner | purchasePlanned depositReceived@instalment:deposit | technicalConfirmed or orderReceived
purchasePlanned | purchasing | 2026-03-04 10:00 | purchasePlan | reminder→owner
depositReceived@instalment:deposit | counted for finance | 2026-03-09 01:00 |  | paymentReminder→customer | productionScheduled@factoryOrder:1
productionScheduled@factoryOrder:1 | production | 2026-03-04 10:00 | schedule | reminder→owner | progressTracked@factoryOrder:1 productionFinished@factoryOrder:1
progressTracked@factoryOrder:1 | marketing | 2026-03-09 01:00 | progress | reminder→owner
productionFinished@factoryOrder:1 | production | 2026-07-31 10:00 | finished | reminder→owner | goodsShipped@shipment:1
hindranceReported@hindrance:1 | production |  | department whatHappened effect |  | hindranceAssessed@hindrance:1
hindranceAssessed@hindrance:1 | managementDepartment | 2026-03-09 10:00 | assessment | reminder→owner |  | hindranceReported@hindrance:1
goodsShipped@shipment:1 | logistics | 2026-07-31 10:00 | carrier shipped | reminder→owner | laterPaymentReceived@instalment:balance goodsArrived@shipment:1 |  | copy→marketing goodsOnTheirWay→customer
laterPaymentReceived@instalment:balance | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
goodsArrived@shipment:1 | logistics | 2026-03-09 01:00 | arrivedOn | reminder→owner | goodsReceived@shipment:1
goodsReceived@shipment:1 | customer | 2026-03-05 10:00 | condition | overdue→marketing | satisfactionAsked@shipment:1 | goodsArrived@shipment:1 | receiptToConfirm→customer copy→marketing copy→afterSales
satisfactionAsked@shipment:1 | afterSales | 2026-03-09 01:00 | satisfaction | reminder→owner | orderClosed
orderClosed | finance | 2026-03-04 10:00 |  | reminder→owner
`);
});

test('S2.13.9 S2.13.10 E31 F-20 what is otherwise when the customer finds a problem', () => {
  expect(table(besides(courseOf(orderRules, { instalments: TT, values: { condition: 'problem' } }), ordinary()))).toBe(`
goodsReceived@shipment:1 | customer | 2026-03-05 10:00 | condition | overdue→marketing | problemHandled@shipment:1 | goodsArrived@shipment:1 | receiptToConfirm→customer copy→marketing copy→afterSales
problemHandled@shipment:1 | afterSales | 2026-03-02 06:30 | solution | overdue→owner | solutionAccepted@shipment:1 |  | solutionOffered→customer
solutionAccepted@shipment:1 | customer | 2026-03-05 10:00 |  | overdue→marketing | satisfactionAsked@shipment:1 | problemHandled@shipment:1
`);
});

test('S2.13.8 what is otherwise paid in three', () => {
  expect(table(besides(courseOf(orderRules, { instalments: PAID }), ordinary()))).toBe(`
orderReviewed | marketing technology purchasing production finance | 2026-03-04 10:00 |  | reminder→owner | purchasePlanned depositReceived@instalment:deposit shipmentPaymentReceived@instalment:rest | technicalConfirmed or orderReceived
shipmentPaymentReceived@instalment:rest | counted for finance | 2026-07-30 10:00 |  | paymentReminder→customer
goodsShipped@shipment:1 | logistics | 2026-07-31 10:00 | carrier shipped | reminder→owner | laterPaymentReceived@instalment:kept goodsArrived@shipment:1 |  | copy→marketing goodsOnTheirWay→customer
laterPaymentReceived@instalment:kept | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
`);
});

test('S2.13.2 S2.13.4b G62 G63 E17 F-19 what is besides with a change form', () => {
  expect(table(besides(courseOf(orderRules, { instalments: TT, arises: ['change'] }), ordinary()))).toBe(`
depositReceived@instalment:deposit | counted for finance | 2026-03-09 01:00 |  | paymentReminder→customer
changeRequested@change:1 | marketing |  | requestingSection changeKind diff reason |  | changeReviewed@change:1 |  | copy→technology copy→purchasing copy→production
changeReviewed@change:1 | technology purchasing production | 2026-03-04 10:00 |  | reminder→owner | changeAgreed@change:1 lossCharged@change:1 | changeRequested@change:1
changeAgreed@change:1 | customer | 2026-03-05 10:00 |  | overdue→marketing | technicalConfirmed | changeRequested@change:1 | changeToAgree→customer
lossCharged@change:1 | finance | 2026-03-09 10:00 | lossAmount lossBorneBy | reminder→owner
`);
});

test('S2.13 what is wound up when it is cancelled before goodsShipped', () => {
  expect(table(courseOf(orderRules, { instalments: TT, arises: ['hindrance'], cancelledBefore: 'goodsShipped' }))).toBe(`
cancel | generalManager
customerTold | marketing |  | agreedHow |  |  |  | orderCancelled→customer
productionStopped | production |  | cost
purchasesSettled | purchasing |  | cost
depositSettled | finance |  | refunded kept reason
`);
});

test('S2.13 what is wound up when it is cancelled before anything is done', () => {
  expect(table(courseOf(orderRules, { instalments: TT, cancelledBefore: true }))).toBe(`
cancel | generalManager
`);
});

test('S2.13 what falls when somebody corrects what was said', () => {
  expect(table(correctionsOf(orderRules, { instalments: TT, arises: ['hindrance'] }))).toBe(`
technicalConfirmed specialRequirements | orderReviewed
technicalConfirmed physicalSample | orderReviewed
`);
});

test('S2.13.2 S2.13.4b G62 E17 what falls when other goods, more, dearer and later, are agreed in the end', () => {
  expect(table(changesOf(orderRules, { instalments: TT }))).toBe(`
technicalConfirmed lapsed
orderReviewed lapsed
purchasePlanned lapsed
productionScheduled@factoryOrder:1 shaken
`);
});

test('S2.13.5a orderRules: what falls when a part is to be of less after all', () => {
  expect(table(lessensOf(orderRules, { instalments: TT }))).toBe(`
shipment:1 | 
factoryOrder:1 | productionScheduled@factoryOrder:1 shaken
`);
});
