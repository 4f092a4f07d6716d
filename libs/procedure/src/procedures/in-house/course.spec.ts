import { IN_THREE, LC, OPEN_ACCOUNT, TT, besides, changesOf, correctionsOf, courseOf, lessensOf, table } from '../../scenarios/course';
import { inHouse } from '.';

// step | who | due | needs | reminded when due | opens | a no opens | leaves the house
const ORDINARY = {
  instalments: TT,
  inspection: 'company',
  terms: { lane: 'foreign', photo: true },
  arises: ['abnormality'],
} as const;
const ordinary = (): string[] => courseOf(inHouse, ORDINARY);

test('S1.13 S1.15 the ordinary course abroad by T/T, inspected, with a photo', () => {
  expect(table(ordinary())).toBe(`
particularsGiven | salesperson | 2026-03-03 10:00 | customerName address unitPrice | reminder→owner | sheetFilled
sheetFilled | merchandiser | 2026-03-03 10:00 | sheetType requirements | reminder→owner | orderReviewed |  | manufacturingSheet
orderReviewed | merchandiser salesperson engineering purchasing production quality | 2026-03-03 10:00 |  | reminder→owner | depositReceived@instalment:deposit | sheetFilled
depositReceived@instalment:deposit | counted for finance | 2026-03-09 01:00 |  | paymentReminder→customer | sheetIssued@factoryOrder:1 |  | depositWanted→customer
sheetIssued@factoryOrder:1 | merchandiser | 2026-03-03 10:00 | deliveryDate | reminder→owner | progressFollowed@factoryOrder:1 productReady@factoryOrder:1 |  | copy→salesperson! copy→engineering! copy→purchasing! copy→production! copy→quality! copy→warehouse!
progressFollowed@factoryOrder:1 | merchandiser | 2026-03-05 01:00 | productionProgress purchasingProgress | reminder→owner |  |  | copy→salesperson
productReady@factoryOrder:1 | production | 2026-07-28 10:00 | labelled poweredOn | reminder→owner | productPhotographed@factoryOrder:1 |  | readyForPhoto→salesperson
productPhotographed@factoryOrder:1 | salesperson | 2026-03-03 10:00 | photo | reminder→owner
abnormalityReported@abnormality:1 | merchandiser |  | problem |  | resolutionFound@abnormality:1 |  | copy→salesperson copy→engineering copy→purchasing copy→production copy→quality copy→merchandiser
resolutionFound@abnormality:1 | merchandiser | 2026-03-02 06:30 | solution solvedBy | overdue→owner | abnormalityCleared@abnormality:1 |  | copy→salesperson copy→engineering copy→purchasing copy→production copy→quality copy→merchandiser
abnormalityCleared@abnormality:1 | quality | 2026-03-02 10:00 | result | reminder→owner | goodsFinished@factoryOrder:1 | resolutionFound@abnormality:1
goodsFinished@factoryOrder:1 | production | 2026-07-31 10:00 |  | reminder→owner | qaPassed@factoryOrder:1
qaPassed@factoryOrder:1 | quality | 2026-03-03 10:00 | findings | reminder→owner | goodsStored@factoryOrder:1 | goodsFinished@factoryOrder:1
goodsStored@factoryOrder:1 | warehouse | 2026-03-03 10:00 | place | reminder→owner | deliveryNoteMade@shipment:1 collectionConfirmed@shipment:1 |  | goodsStored→salesperson
deliveryNoteMade@shipment:1 | merchandiser | 2026-03-03 10:00 | noteNumber | reminder→owner |  |  | deliveryNote
collectionConfirmed@shipment:1 | salesperson | 2026-03-03 10:00 | collectionMethod | reminder→owner | fullPaymentConfirmed@shipment:1
fullPaymentConfirmed@shipment:1 | finance | 2026-03-03 10:00 | received | reminder→owner | deliveryNoteSigned@shipment:1
deliveryNoteSigned@shipment:1 | finance | 2026-03-03 10:00 |  | reminder→owner | responsibleSigned@shipment:1 | deliveryNoteMade@shipment:1 or deliveryNoteSigned@shipment:1
responsibleSigned@shipment:1 | salesperson warehouse | 2026-03-03 10:00 |  | reminder→owner | goodsPacked@shipment:1 | deliveryNoteMade@shipment:1
goodsPacked@shipment:1 | merchandiser | 2026-03-03 10:00 | businessCard catalogue gift photo | reminder→owner | photoConfirmed@shipment:1
photoConfirmed@shipment:1 | customer | 2026-03-05 10:00 |  | overdue→merchandiser | freightArranged@shipment:1 | goodsPacked@shipment:1 | goodsPhotos→customer
freightArranged@shipment:1 | merchandiser | 2026-03-03 10:00 | freightCompany readyOn | reminder→owner | goodsDispatched@shipment:1 |  | pickUpWanted→carrier
goodsDispatched@shipment:1 | merchandiser | 2026-03-03 10:00 | waybill quantity | reminder→owner | foreignWayKnown@shipment:1 goodsReceived@shipment:1 documentsMade@shipment:1 balanceReceived@shipment:1 |  | clear:load copy→salesperson goodsOnTheirWay→customer
foreignWayKnown@shipment:1 | merchandiser | 2026-03-04 01:00 | status | reminder→owner |  |  | copy→salesperson
goodsReceived@shipment:1 | customer | 2026-04-11 01:00 |  | askedAgain→owner | carrierPaid@shipment:1 | goodsReceived@shipment:1
carrierPaid@shipment:1 | finance | 2026-03-09 10:00 | freight | reminder→owner |  |  | clear:carrier
documentsMade@shipment:1 | documentsClerk | 2026-03-04 10:00 | blNumber blCopy | reminder→owner |  |  | commercialInvoice packingList blCopy→customer
balanceReceived@shipment:1 | counted for finance | 2026-03-09 01:00 |  | paymentReminder→customer | originalsSent@shipment:1
originalsSent@shipment:1 | documentsClerk | 2026-03-03 10:00 | courier trackingNumber | reminder→owner | orderSettled |  | originalsOnTheirWay→customer
orderSettled | finance | 2026-03-09 10:00 |  | reminder→owner
`);
});

test('S1.13 S1.15 what is otherwise at home on open account', () => {
  const course = courseOf(inHouse, { instalments: OPEN_ACCOUNT, terms: { lane: 'domestic' } });
  expect(table(besides(course, ordinary()))).toBe(`
orderReviewed | merchandiser salesperson engineering purchasing production quality | 2026-03-03 10:00 |  | reminder→owner | creditConfirmed@instalment:all | sheetFilled
creditConfirmed@instalment:all | businessManager | 2026-03-03 10:00 |  | reminder→owner | sheetIssued@factoryOrder:1 | sheetFilled | ask:reserveCredit
productReady@factoryOrder:1 | production | 2026-07-28 10:00 | labelled poweredOn | reminder→owner | productPhotographed@factoryOrder:1 goodsFinished@factoryOrder:1 |  | readyForPhoto→salesperson
goodsStored@factoryOrder:1 | warehouse | 2026-03-03 10:00 | place | reminder→owner | deliveryNoteMade@shipment:1 |  | goodsStored→salesperson
deliveryNoteMade@shipment:1 | merchandiser | 2026-03-03 10:00 | noteNumber | reminder→owner | fullPaymentConfirmed@shipment:1 |  | deliveryNote
goodsPacked@shipment:1 | merchandiser | 2026-03-03 10:00 | businessCard catalogue gift photo | reminder→owner | expressArranged@shipment:1
expressArranged@shipment:1 | merchandiser | 2026-03-03 10:00 | sentBy carrierName | reminder→owner | goodsDispatched@shipment:1
goodsDispatched@shipment:1 | merchandiser | 2026-03-03 10:00 | waybill quantity | reminder→owner | laterPaymentReceived@instalment:all domesticWayKnown@shipment:1 goodsReceived@shipment:1 |  | clear:load copy→salesperson goodsOnTheirWay→customer
laterPaymentReceived@instalment:all | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
domesticWayKnown@shipment:1 | merchandiser | 2026-03-04 01:00 | status | reminder→owner |  |  | copy→salesperson onTheWay→customer
goodsReceived@shipment:1 | customer | 2026-03-09 01:00 |  | overdue→merchandiser | carrierPaid@shipment:1 | goodsReceived@shipment:1
carrierPaid@shipment:1 | finance | 2026-03-09 10:00 | freight | reminder→owner | orderSettled |  | clear:carrier
`);
});

test('S1.13 S1.15 G31 G32 G33 G92 F-02 what is otherwise abroad by L/C', () => {
  const course = courseOf(inHouse, { instalments: LC, terms: { lane: 'foreign' }, values: { expiry: '2026-12-31' } });
  expect(table(besides(course, ordinary()))).toBe(`
orderReviewed | merchandiser salesperson engineering purchasing production quality | 2026-03-03 10:00 |  | reminder→owner | lcReceived@instalment:lc | sheetFilled
lcReceived@instalment:lc | customer | 2026-06-30 10:00 | lc amount latestShipment expiry | overdue→merchandiser | lcReviewed@instalment:lc | sheetFilled | lcWanted→customer
lcReviewed@instalment:lc | salesperson documentsClerk | 2026-03-03 10:00 |  | reminder→owner | sheetIssued@factoryOrder:1 | lcReceived@instalment:lc
productReady@factoryOrder:1 | production | 2026-07-28 10:00 | labelled poweredOn | reminder→owner | productPhotographed@factoryOrder:1 goodsFinished@factoryOrder:1 |  | readyForPhoto→salesperson
goodsDispatched@shipment:1 | merchandiser | 2026-03-03 10:00 | waybill quantity | reminder→owner | foreignWayKnown@shipment:1 goodsReceived@shipment:1 documentsMade@shipment:1 |  | clear:load copy→salesperson goodsOnTheirWay→customer
documentsMade@shipment:1 | documentsClerk | 2026-03-04 10:00 | blNumber blCopy | reminder→owner | documentsPresented@shipment:1 |  | commercialInvoice packingList blCopy→customer
documentsPresented@shipment:1 | documentsClerk | 2026-03-23 01:00 | bank | reminder→owner | bankPaid@shipment:1
bankPaid@shipment:1 | bank | 2026-03-12 01:00 | paid | overdue→documentsClerk | orderSettled | documentsMade@shipment:1
`);
});

test('S1.13 S1.15 what is wound up when an order by L/C is cancelled before goodsDispatched', () => {
  expect(table(courseOf(inHouse, { instalments: LC, terms: { lane: 'foreign' }, cancelledBefore: 'goodsDispatched' }))).toBe(`
cancel | businessManager
customerTold | salesperson |  | agreedHow |  |  |  | orderCancelled→customer
sheetRecalled | merchandiser |  | cost |  |  |  | copy→salesperson copy→engineering copy→purchasing copy→production copy→quality copy→warehouse
lcGivenBack | documentsClerk |  | how
`);
});

test('S1.13 S1.15 what is wound up when it is cancelled before goodsDispatched', () => {
  expect(
    table(
      courseOf(inHouse, {
        instalments: TT,
        inspection: 'company',
        terms: { lane: 'foreign', photo: true },
        arises: ['abnormality'],
        cancelledBefore: 'goodsDispatched',
      }),
    ),
  ).toBe(`
cancel | businessManager
customerTold | salesperson |  | agreedHow |  |  |  | orderCancelled→customer
sheetRecalled | merchandiser |  | cost |  |  |  | copy→salesperson copy→engineering copy→purchasing copy→production copy→quality copy→warehouse
depositSettled | finance |  | refunded kept reason
`);
});

test('S1.13 S1.15 what is otherwise paid before shipping, on account and later', () => {
  const course = courseOf(inHouse, { instalments: IN_THREE, terms: { lane: 'foreign', photo: true } });
  expect(table(besides(course, ordinary()))).toBe(`
orderReviewed | merchandiser salesperson engineering purchasing production quality | 2026-03-03 10:00 |  | reminder→owner | creditConfirmed@instalment:credit shipmentPaymentReceived@instalment:first | sheetFilled
creditConfirmed@instalment:credit | businessManager | 2026-03-03 10:00 |  | reminder→owner | sheetIssued@factoryOrder:1 | sheetFilled | ask:reserveCredit
shipmentPaymentReceived@instalment:first | counted for finance | 2026-08-17 10:00 |  | paymentReminder→customer
productReady@factoryOrder:1 | production | 2026-07-28 10:00 | labelled poweredOn | reminder→owner | productPhotographed@factoryOrder:1 goodsFinished@factoryOrder:1 |  | readyForPhoto→salesperson
goodsDispatched@shipment:1 | merchandiser | 2026-03-03 10:00 | waybill quantity | reminder→owner | laterPaymentReceived@instalment:credit laterPaymentReceived@instalment:rest foreignWayKnown@shipment:1 goodsReceived@shipment:1 documentsMade@shipment:1 |  | clear:load copy→salesperson goodsOnTheirWay→customer
laterPaymentReceived@instalment:credit | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
laterPaymentReceived@instalment:rest | counted for finance | 2026-04-01 01:00 |  | paymentReminder→customer
documentsMade@shipment:1 | documentsClerk | 2026-03-04 10:00 | blNumber blCopy | reminder→owner | originalsSent@shipment:1 |  | commercialInvoice packingList blCopy→customer
`);
});

test('S1.13 S1.15 what is wound up when it is cancelled before anything is done', () => {
  expect(
    table(courseOf(inHouse, { instalments: TT, terms: { lane: 'foreign', photo: true }, inspection: 'company', cancelledBefore: true })),
  ).toBe(`
cancel | businessManager
`);
});

test('S1.13 E17 what falls when other goods, more, dearer and later, are agreed in the end', () => {
  expect(table(changesOf(inHouse, ORDINARY))).toBe(`
sheetFilled lapsed
orderReviewed lapsed
sheetIssued@factoryOrder:1 shaken
`);
});

test('S1.13.3 S1.15.2 what falls when a part is to be of less after all', () => {
  expect(table(lessensOf(inHouse, ORDINARY))).toBe(`
shipment:1 | deliveryNoteMade@shipment:1 lapsed
factoryOrder:1 | sheetIssued@factoryOrder:1 shaken
`);
});

test('S1.13 S1.15 what falls when somebody corrects what was said', () => {
  expect(table(correctionsOf(inHouse, ORDINARY))).toBe(`
particularsGiven customerName | deliveryNoteMade@shipment:1
particularsGiven address | deliveryNoteMade@shipment:1
particularsGiven unitPrice | deliveryNoteMade@shipment:1
sheetFilled sheetType | orderReviewed
sheetFilled requirements | orderReviewed
abnormalityReported@abnormality:1 problem | qaPassed@factoryOrder:1
resolutionFound@abnormality:1 solution | qaPassed@factoryOrder:1 abnormalityCleared@abnormality:1
resolutionFound@abnormality:1 solvedBy | qaPassed@factoryOrder:1 abnormalityCleared@abnormality:1
abnormalityCleared@abnormality:1 result | qaPassed@factoryOrder:1
deliveryNoteMade@shipment:1 noteNumber | deliveryNoteSigned@shipment:1
fullPaymentConfirmed@shipment:1 received | deliveryNoteSigned@shipment:1
goodsPacked@shipment:1 photo | photoConfirmed@shipment:1
`);
});
