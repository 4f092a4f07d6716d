import type { Terms } from '@gendan/trade';
import type { Procedure } from '../language';
import { boughtIn, detailedTrade, electronics, elevenTasks, nineSteps, shAnnex1, shAnnex2, taskOrder } from '../procedures';
import { customerFile } from '../procedures/customer-file';
import { dailyReceipts, stocktake } from '../procedures/duties/stock';
import { purchase } from '../procedures/purchase';
import { replacementPart } from '../procedures/replacement-part';
import { type Agreed, MUGS } from '../scenarios/agreed';
import { LC, livedOf, OPEN_ACCOUNT, table, TT } from '../scenarios/course';
import { type Beside, type Cell, rowsOf } from '.';
import { registerOf } from './a-register';

/** What each register shows of a case that has been lived to its end: row, then its cells. An order is of a thousand mugs of ten dollars. */

const SH: Agreed = { instalments: TT, inspection: 'company', terms: { market: 'foreign', productClass: 'new' } };
const SAMPLES: Partial<Beside> = {
  samples: [
    {
      id: 'mug-2',
      round: 2,
      factory: 'factory',
      finishedOn: '2026-03-10',
      place: 'cart',
      holder: 'shelf 4',
      since: '2026-03-11',
      signatures: [
        { aspect: 'quality', on: '2026-03-12' },
        { aspect: 'structure', on: '2026-03-11' },
      ],
    },
  ],
};

function shown(register: string, procedure: Procedure, agreed: Agreed = {}, beside: Partial<Beside> = {}): string {
  const life = livedOf(procedure, agreed);
  const { instalments = [], inspection = 'none' } = agreed;
  const terms: Terms = { ...MUGS, instalments: [...instalments], inspection };
  const file = { ...procedure, plan: life.plan, beside, ...(procedure.rules.for === 'order' ? { terms } : {}) };
  const rows = rowsOf(registerOf(register), file, life.now);
  return table(rows.map(({ id, cells }) => [id, ...Object.entries(cells).map(([key, cell]) => `${key} ${said(cell)}`)].join(' | ')));
}

function said(cell: Cell): string {
  if (typeof cell !== 'object') return String(cell);
  return 'amount' in cell ? `${cell.currency} ${cell.amount}` : `${cell.en} (${cell.zh})`;
}

test('D96 S2.6 payments: detailed trade by L/C', () => {
  expect(shown('payments', detailedTrade, { instalments: LC, inspection: 'company' })).toBe(`
order:SIM-001|bankPaid@shipment:1 | customerName customer | orderNo SIM-001 | salesDate 2026-03-02 | payment Shipment 1 · Bank paid (出运 1 · 银行已付款) | invoiceAmount USD 10000.00 | paymentTerm 2026-03-12 | paymentDate 2026-03-02 | paymentAmount USD 10000.00 | paymentStatus paid
`);
});

test('D96 S2.6 payments: nine steps on open account', () => {
  expect(shown('payments', nineSteps, { instalments: OPEN_ACCOUNT })).toBe(`
order:SIM-001|laterPaymentReceived@instalment:all | customerName customer | orderNo SIM-001 | salesDate 2026-03-02 | payment Later payment 100 % · Later payment received (后付款 100 % · 后付货款已到账) | invoiceAmount USD 10000.00 | paymentTerm 2026-04-01 | paymentDate 2026-03-02 | paymentAmount USD 9950.00 | paymentStatus paid
`);
});

test('S2.17.1 S2.17.2 S2.17.3 S2.17.4 S2.17.5 S2.17.6 S2.17.7 exportProcess: detailed trade by L/C', () => {
  expect(shown('exportProcess', detailedTrade, { instalments: LC, inspection: 'company' })).toBe(`
order:SIM-001 | customerName customer | contractNo SIM-001 | contractAmount USD 10000.00 | customerOrderDate 2026-03-02 | factoryOrderDate 2026-03-02 | customerDeliveryDate 2026-07-31 | factoryDeliveryDate 2026-07-31 | merchandiser merchandiser | cartons 1 | paymentMethod L/C (信用证 L/C) | lcAmountReceived USD 10000.00 | lcOpinion Agreed 2026-03-02 (同意 2026-03-02) | documentsSentAt 2026-03-02 | result 1 PASS (1 合格（PASS）) | situation as agreed | inspectionOpinion agreed | forwarder forwarder | cbm 1 | freightAmount USD 10000.00 | terminalFee USD 10000.00 | financeRemittance USD 10000.00 | freightOpinion agreed | freightConfirmed 2026-03-02 | portFiling false | preEntryStatus as agreed | declarationNo as agreed | declaredAmount USD 10000.00 | declarationDate 2026-03-02 | verificationFormNo as agreed | verificationReturnDate 2026-03-02 | invoiceNo as agreed | purchasingUnit as agreed | totalPurchaseAmount USD 10000.00 | actualPurchaseAmount USD 10000.00 | salesListReceivedDate 2026-03-02 | purchaseVerified agreed | blSigned as agreed | blCustody as agreed | presentationOpinion agreed | orderDocsArchived false | computerDataArchived false | samplesArchived false | archiveOpinion agreed
`);
});

test('S2.17.1 S2.17.2 exportProcess: bought in by T/T', () => {
  expect(shown('exportProcess', boughtIn, { instalments: TT, terms: { lane: 'foreign' } })).toBe(`
order:SIM-001 | customerName customer | contractNo SIM-001 | contractAmount USD 10000.00 | customerOrderDate 2026-03-02 | factoryOrderDate 2026-03-02 | customerDeliveryDate 2026-07-31 | merchandiser merchandiser | paymentMethod T/T (电汇 T/T) | ttPaymentRatio 30% : 70% | firstDeposit USD 2950.00 | firstDepositVerified 2026-03-02 | balance USD 6950.00 | balanceVerified 2026-03-02 | inspectionOpinion agreed | forwarder carrier
`);
});

test('S2.7.1 progress: electronics', () => {
  expect(shown('progress', electronics, { instalments: TT })).toBe(`
order:SIM-001|factoryOrder:1 | orderNo SIM-001 | factoryOrder Production order 1 (生产单 1) | product mug | orderedQuantity 1000 | dueDate 2026-07-31 | delayDays 0 | completionStatus complete
`);
});

test('S2.18 operations: eleven tasks', () => {
  expect(shown('operations', elevenTasks, { instalments: OPEN_ACCOUNT })).toBe(`
order:SIM-001|orderReceived | orderNo SIM-001 | seqNo 1 | taskName Order received (订单已接收) | operationStep Take the customer’s order in (接收客户订单) | owner Sales assistant (销售助理) | startTime 2026-03-02T01:00:00.000Z | endTime 2026-03-02T01:00:00.000Z | minutes 0 | standard 5 | over 0
order:SIM-001|orderConfirmed | orderNo SIM-001 | seqNo 2 | taskName Order confirmed (订单已确认) | operationStep Verify goods, quantity and price (核对货品、数量、价格) | owner Salesperson (业务员) | startTime 2026-03-02T01:00:00.000Z | endTime 2026-03-02T01:00:00.000Z | minutes 0 | standard 10 | over 0
order:SIM-001|stockChecked | orderNo SIM-001 | seqNo 3 | taskName Stock checked (库存已查) | operationStep See whether the stock is enough or goods have to be bought (查库存够不够、要不要采购) | owner Warehouse (仓库) | startTime 2026-03-02T01:00:00.000Z | endTime 2026-03-02T01:00:00.000Z | minutes 0 | standard 15 | over 0
order:SIM-001|pickingAssigned | orderNo SIM-001 | seqNo 5 | taskName Picking assigned (已分配拣货) | operationStep Give the order to the warehouse for picking (把订单分给仓库拣货) | owner Warehouse (仓库) | startTime 2026-03-02T01:00:00.000Z | endTime 2026-03-02T01:00:00.000Z | minutes 0 | standard 30 | over 0
order:SIM-001|picked | orderNo SIM-001 | seqNo 6 | taskName Picked (拣货完成) | operationStep Pick the goods (按订单拣货) | owner Warehouse (仓库) | startTime 2026-03-02T01:00:00.000Z | endTime 2026-03-02T01:00:00.000Z | minutes 0 | standard 30 | over 0
order:SIM-001|packed | orderNo SIM-001 | seqNo 7 | taskName Packed (已打包) | operationStep Pack, ready to ship (打包，准备发货) | owner Warehouse (仓库) | startTime 2026-03-02T01:00:00.000Z | endTime 2026-03-02T01:00:00.000Z | minutes 0 | standard 30 | over 0
order:SIM-001|handedToCarrier | orderNo SIM-001 | seqNo 8 | taskName Handed to the carrier (已交物流) | operationStep Arrange the carrier (安排物流公司) | owner Logistics (物流部) | startTime 2026-03-02T01:00:00.000Z | endTime 2026-03-02T01:00:00.000Z | minutes 0 | standard 30 | over 0
order:SIM-001|customerNotified | orderNo SIM-001 | seqNo 9 | taskName Customer notified (发货已通知) | operationStep Tell the customer, with the tracking number (通知客户，给出物流单号) | owner Salesperson (业务员) | startTime 2026-03-02T01:00:00.000Z | endTime 2026-03-02T01:00:00.000Z | minutes 0 | standard 5 | over 0
order:SIM-001|settled | orderNo SIM-001 | seqNo 10 | taskName Settled (已结算) | operationStep Confirm the payment and settle (确认货款到账，结算) | owner Finance (财务) | startTime 2026-03-02T01:00:00.000Z | endTime 2026-03-02T01:00:00.000Z | minutes 0 | standard 25 | over 0
order:SIM-001|completed | orderNo SIM-001 | seqNo 11 | taskName Completed (订单完成) | operationStep All is done, the order is complete (全部办完，订单完成) | owner Salesperson (业务员) | startTime 2026-03-02T01:00:00.000Z | endTime 2026-03-02T01:00:00.000Z | minutes 0 | standard 5 | over 0
`);
});

test('D63 orderFulfilment: SH, annex 1', () => {
  expect(shown('orderFulfilment', shAnnex1, SH)).toBe(`
order:SIM-001 | orderNo SIM-001 | customerName customer | product mug | orderedQuantity 1000 | deliveryDate 2026-07-31 | finishedOn 2026-03-02 | shippedQuantity 1000 | shippedOn 2026-03-02 | difference 0 | fulfilledPercent 100.00 | fulfilment inTime
`);
});

test('S2.12 procurement: a purchase', () => {
  expect(shown('procurement', purchase)).toBe(`
purchase:SIM-001|material:1 | purchaseNo SIM-001 | seqNo 1 | projectName as agreed | materialName as agreed | requiredQty 1 | purchasedQty 1 | shortage 0 | purchaseDate 2026-03-02 | promisedArrival 2026-03-02 | arrivalDate 2026-03-02 | supplier as agreed
`);
});

test('D23 S2.16a contracts: SH, annex 1', () => {
  expect(shown('contracts', shAnnex1, SH)).toBe(`
order:SIM-001 | registerNo as agreed | orderNo SIM-001 | customerName customer | contractAmount USD 10000.00 | deliveryDate 2026-07-31 | signedOn 2026-03-02 | filedOn 2026-03-02 | depositOn 2026-03-02
`);
});

test('D23 contracts: detailed trade', () => {
  expect(shown('contracts', detailedTrade, { instalments: LC })).toBe(`
order:SIM-001 | orderNo SIM-001 | customerName customer | contractAmount USD 10000.00 | deliveryDate 2026-07-31 | signedOn 2026-03-02
`);
});

test('D35 S2.16b.5 instructionSheets: SH, annex 2', () => {
  expect(shown('instructionSheets', shAnnex2, SH)).toBe(`
order:SIM-001 | registerNo as agreed | orderNo SIM-001 | customerName customer | madeOn 2026-03-02 | audit agreed | issuedOn 2026-03-02
`);
});

test('G45 distribution: SH, annex 1', () => {
  expect(shown('distribution', shAnnex1, SH)).toBe(`
order:SIM-001|contractFiled | orderNo SIM-001 | paper Contract filed with PMC and finance (合同已备案（PMC、财务）) | distributedOn 2026-03-02 | to Planning (PMC) / Finance (计划部（PMC） / 财务)
order:SIM-001|instructionSheetIssued | orderNo SIM-001 | paper Instruction sheet issued (指示单已下发) | distributedOn 2026-03-02 | to Outsourcing department / Purchasing / Warehouse / Quality (外发部 / 采购部 / 仓库 / 品质部)
order:SIM-001|shippingNoticeIssued@shipment:1 | orderNo SIM-001 | paper Shipping notice issued (出货通知单已下) | distributedOn 2026-03-02 | to Warehouse (仓库)
order:SIM-001|goodsShipped@shipment:1 | orderNo SIM-001 | paper Goods shipped (已出货) | distributedOn 2026-03-02 | to Foreign-trade department / Salesperson (外贸部 / 业务员)
`);
});

test('S1.3 afterSales: a replacement part', () => {
  expect(shown('afterSales', replacementPart)).toBe(`
replacementPart:SIM-001 | entryNo SIM-001 | customerName customer | orderNumber as agreed | partWanted as agreed | quantity 1 | reason as agreed | enteredOn 2026-03-02 | orderedOn 2026-03-02 | sentOn 2026-03-02 | arrivedOn 2026-03-02
`);
});

test('D119 S1.1.6b sampleRegister: a sample of a task order', () => {
  expect(shown('sampleRegister', taskOrder, { instalments: TT, inspection: 'company' }, SAMPLES)).toBe(`
order:SIM-001|sample:mug-2 | orderNo SIM-001 | round 2 | factory factory | finishedOn 2026-03-10 | place cart | holder shelf 4 | since 2026-03-11 | signed Quality, Structure 2026-03-12 (品质、结构 2026-03-12)
`);
});

test('S1.12 customerTracking: a customer’s file', () => {
  expect(shown('customerTracking', customerFile)).toBe(`
customerFile:SIM-001 | fileNo SIM-001 | customerName as agreed | origin Sent samples (寄来样品) | companyBackground as agreed | businessScope as agreed | companyNature as agreed | strength as agreed | salesperson salesperson | filedOn 2026-03-02
`);
});

test('D122 S1.3 stock: stocktaking', () => {
  expect(shown('stock', stocktake)).toBe(`
duty:SIM-001 | turnNo SIM-001 | kind Stocktake (月末盘点) | doneOn 2026-03-02 | found agrees | filedOn 2026-03-02
`);
});

test('D122 S1.3 stock: a day’s receipts', () => {
  expect(shown('stock', dailyReceipts)).toBe(`
duty:SIM-001 | turnNo SIM-001 | kind Receipts of the day (每日收货单) | doneOn 2026-03-02 | filedOn 2026-03-02
`);
});

test('D123 freight: detailed trade by T/T', () => {
  expect(shown('freight', detailedTrade, { instalments: TT })).toBe(`
order:SIM-001|shipment:1 | orderNo SIM-001 | shipment Shipment 1 (出运 1) | carrier forwarder | freightAmount USD 10000.00 | terminalFee USD 10000.00 | paid USD 10000.00 | paidOn 2026-03-02
`);
});

test('D124 performance: SH, annex 1', () => {
  expect(shown('performance', shAnnex1, SH)).toBe(`
order:SIM-001 | orderNo SIM-001 | agent salesperson | customerName customer | orderedOn 2026-03-02 | amount USD 10000.00 | received USD 9900.00
`);
});
