import type { OpenCase } from '@gendan/contracts';
import { companyAt, type Company } from './demo/company';
import { moneyIn } from './demo/export-by-tt';
import { inDays } from './demo/orders';
import { codeOf, PlayedOrder } from './demo/played-order';
import { addressesIn } from './demo/talk';
import { aNumber } from './stage/orders';

const addresses = addressesIn(process.env['GENDAN_PLAY_DATA'] ?? '.gendan');
/** 2000 metres of printed cloth for Hansewerk, all of it paid before it leaves. */
const order = (number: string): OpenCase => ({
  kind: 'order',
  number,
  procedure: { id: 'shAnnex1' },
  customer: 'customer:hansewerk',
  terms: {
    currency: 'USD',
    incoterm: 'FOB',
    port: 'Shanghai',
    delivery: inDays(60),
    tolerancePercent: '3',
    inspection: 'none',
    firstArticle: true,
    lines: [{ line: '1', product: 'SH-501', description: 'Printed cloth, leaves', quantity: '2000', unit: 'm', price: '5.00' }],
    instalments: [
      { id: 'deposit', method: 'tt', gate: 'production', share: '30' },
      { id: 'rest', method: 'tt', gate: 'shipment', share: '70' },
    ],
  },
});

/** Departments of the factory; who audits is never who made it. */
const CAST = {
  salesperson: 'limingzhe',
  foreignTrade: 'wangfang',
  foreignTradeManager: 'chenguodong',
  planning: 'hejing',
  planningManager: 'xuxiaodong',
  productOwner: 'liuyang',
  outsourcing: 'linxiao',
  purchasing: 'zhaolei',
  warehouse: 'sunli',
  quality: 'liuyang',
  finance: 'wumin',
  viceChairman: 'zhoujianhua',
} as const;

const WORKS = { part: 'factoryOrder:1' };
const SHIPMENT = { part: 'shipment:1' };
const REST = { part: 'instalment:rest' };

let company: Company;
let played: PlayedOrder;
beforeAll(async () => {
  company = await companyAt(addresses);
});

test('what the review finds abnormal passes with the vice-chairman; no instruction sheet goes out without the deposit', async () => {
  played = await PlayedOrder.open(company, order(aNumber('SH')), CAST);
  await played.confirm('salesperson', 'orderReceived');
  await played.confirm('planning', 'reviewOpened');
  await played.does('planning', { kind: 'openPart', part: { kind: 'product', label: 'SH-501' } });
  await played.confirm('productOwner', 'productReviewed', { part: 'product:SH-501' });
  await played.confirm('outsourcing', 'productionCostAudited');
  await played.confirm('planning', 'orderReviewed', { values: { result: 'abnormal' } });
  await played.sign('foreignTrade', 'reviewAudited');
  expect(await played.state('reviewAudited')).toBe('open');
  await played.sign('finance', 'reviewAudited');
  expect(await codeOf(played.confirm('foreignTrade', 'contractDrafted'))).toBe('TOO_EARLY');
  await played.sign('viceChairman', 'abnormalReviewSigned');
  await played.confirm('foreignTrade', 'contractDrafted');
  await played.answered('contractSigned');
  await played.confirm('foreignTrade', 'contractFiled');

  await played.confirm('foreignTrade', 'instructionSheetMade');
  await played.sign('foreignTradeManager', 'instructionSheetAudited');
  expect(await codeOf(played.confirm('planning', 'instructionSheetIssued'))).toBe('TOO_EARLY');
  await money('depositReceived', 'instalment:deposit', '3000.00');
  await played.confirm('planning', 'instructionSheetIssued');
  expect(await played.letters()).toEqual(expect.arrayContaining(['depositWanted → customer', 'copy → outsourcing', 'copy → quality']));
});

test('the customer turns the first strike-off down; bulk starts only after the second one', async () => {
  await played.confirm('planning', 'bomMade');
  await played.sign('finance', 'bomAudited');
  await played.confirm('planning', 'materialTableMade');
  await played.sign('planningManager', 'materialTableApproved');
  await played.confirm('purchasing', 'materialsOrdered');
  const part = { kind: 'factoryOrder', label: '1', quantity: { '1': '2000' }, values: { dueOn: inDays(30) } };
  await played.does('planning', { kind: 'openPart', part });
  await played.confirm('outsourcing', 'processorContracted', WORKS);
  await played.confirm('warehouse', 'greigeTallied', WORKS);

  await played.confirm('foreignTrade', 'strikeOffSent', WORKS);
  await played.answered('strikeOffConfirmed', { refused: 'The green is too yellow' });
  await played.until('strikeOffSent@factoryOrder:1', 'open');
  expect(await codeOf(played.confirm('outsourcing', 'bulkStarted', WORKS))).toBe('TOO_EARLY');
  const refused = (await played.history()).find(({ event }) => event.type === 'refused');
  expect(refused?.event).toMatchObject({ key: 'strikeOffConfirmed@factoryOrder:1', reason: 'The green is too yellow' });

  await played.confirm('foreignTrade', 'strikeOffSent', WORKS);
  await played.answered('strikeOffConfirmed');
  await played.until('strikeOffConfirmed@factoryOrder:1', 'done');
  const sent = (await played.view()).standing.milestones.find(({ key }) => key === 'strikeOffSent@factoryOrder:1');
  expect(sent?.round).toBe(2);
  expect((await played.letters()).filter((letter) => letter === 'strikeOffOnItsWay → customer')).toHaveLength(2);
  await played.confirm('outsourcing', 'bulkStarted', WORKS);
});

test('quality turns the goods down once; packed, judged together, they are released only when all is paid', async () => {
  await played.confirm('outsourcing', 'productionFinished', WORKS);
  await played.refuse('quality', 'goodsInspected', '布边有油渍', { ...WORKS, back: ['productionFinished'] });
  expect(await played.states('productionFinished@factoryOrder:1', 'goodsInspected@factoryOrder:1')).toEqual(['open', 'waits']);
  await played.confirm('outsourcing', 'productionFinished', WORKS);
  await played.confirm('quality', 'goodsInspected', WORKS);

  const quantity = { '1': '2000' };
  const part = { kind: 'shipment', label: '1', quantity, carries: { 'factoryOrder:1': quantity }, values: { etd: inDays(20) } };
  await played.does('planning', { kind: 'openPart', part });
  await played.confirm('outsourcing', 'packingInstructed', SHIPMENT);
  await played.confirm('purchasing', 'packingMaterialOrdered', SHIPMENT);
  await played.confirm('warehouse', 'packingTallied', SHIPMENT);
  await played.confirm('planning', 'packed', SHIPMENT);
  for (const role of ['quality', 'planning', 'foreignTrade']) await played.sign(role, 'fulfilmentConfirmed', SHIPMENT);
  await played.confirm('warehouse', 'goodsInWarehouse', { ...SHIPMENT, values: { stored: quantity } });

  expect(await codeOf(played.confirm('finance', 'shipmentReleased', SHIPMENT))).toBe('TOO_EARLY');
  await money('fullPaymentReceived', REST.part, '7000.00');
  await played.confirm('salesperson', 'paymentSlipIssued', REST);
  await played.confirm('finance', 'shipmentReleased', SHIPMENT);
  expect(await codeOf(played.confirm('warehouse', 'goodsShipped', { ...SHIPMENT, values: { shipped: quantity } }))).toBe('TOO_EARLY');
  await played.confirm('foreignTrade', 'shippingNoticeIssued', SHIPMENT);
  await played.confirm('warehouse', 'goodsShipped', { ...SHIPMENT, values: { shipped: quantity } });
  expect(await played.letters()).toContain('goodsOnTheirWay → customer');
});

test('it closes when every department has filed its papers', async () => {
  await played.confirm('finance', 'statementsMade');
  const departments = ['foreignTrade', 'planning', 'outsourcing', 'purchasing', 'warehouse', 'quality', 'finance'];
  for (const role of departments) await played.sign(role, 'archived');
  expect((await played.view()).state).toBe('running');
  await played.sign('salesperson', 'archived');
  await played.closed();
});

async function money(milestone: string, part: string, amount: string): Promise<void> {
  await moneyIn(company, { number: played.number, milestone, part, amount, line: `${played.number}-${part}` });
  await played.until(`${milestone}@${part}`, 'done');
}
