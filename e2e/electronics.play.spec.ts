import type { OpenCase } from '@gendan/contracts';
import type { Proposal } from '@gendan/procedure';
import { companyAt, type Company } from './demo/company';
import { moneyIn } from './demo/export-by-tt';
import { inDays } from './demo/orders';
import { codeOf, PlayedOrder } from './demo/played-order';
import { addressesIn } from './demo/talk';
import { aNumber } from './stage/orders';

const addresses = addressesIn(process.env['GENDAN_PLAY_DATA'] ?? '.gendan');
/** 500 doorbells for Hansewerk, 30 % before production, the rest before the originals of each shipment. */
const order = (number: string): OpenCase => ({
  kind: 'order',
  number,
  procedure: { id: 'electronics' },
  customer: 'customer:hansewerk',
  terms: {
    currency: 'USD',
    incoterm: 'FOB',
    port: 'Ningbo',
    delivery: inDays(75),
    tolerancePercent: '0',
    inspection: 'none',
    firstArticle: true,
    lines: [{ line: '1', product: 'HW-DB2', description: 'Door bell, white', quantity: '500', unit: 'pcs', price: '20.00' }],
    instalments: [
      { id: 'deposit', method: 'tt', gate: 'production', share: '30' },
      { id: 'balance', method: 'tt', gate: 'originals', share: '70', per: 'shipment' },
    ],
  },
});

const CAST = {
  merchandiser: 'wangfang',
  salesperson: 'limingzhe',
  businessManager: 'chenguodong',
  generalManager: 'zhoujianhua',
  deputyGeneralManager: 'chenguodong',
  softwareEngineer: 'liuyang',
  packingWarehouse: 'linxiao',
  electronicsWarehouse: 'zhaolei',
  unitWarehouse: 'linxiao',
  warehouse: 'linxiao',
  production: 'xuxiaodong',
  prototypeOwner: 'liuyang',
  engineering: 'liuyang',
  quality: 'hejing',
  purchasing: 'linxiao',
  documentsClerk: 'sunli',
  finance: 'wumin',
} as const;

const WORKS = { part: 'factoryOrder:1' };
const SIGNERS = ['salesperson', 'softwareEngineer', 'packingWarehouse', 'electronicsWarehouse', 'generalManager'];

let company: Company;
let played: PlayedOrder;
beforeAll(async () => {
  company = await companyAt(addresses);
});

test('five sign the production order in their turn, and without the deposit it does not go to the workshop', async () => {
  played = await PlayedOrder.open(company, order(aNumber('EL')), CAST);
  await played.entered('salesperson', 'customerOrderReceived');
  await played.sign('salesperson', 'orderReleased');
  await played.confirm('merchandiser', 'dueDateAnalysed');
  const part = { kind: 'factoryOrder', label: '1', quantity: { '1': '500' }, values: { dueOn: inDays(40) } };
  await played.does('merchandiser', { kind: 'openPart', part });
  await played.confirm('merchandiser', 'productionOrderDrafted', WORKS);
  expect(await codeOf(played.sign('generalManager', 'productionOrderSigned', WORKS))).toBe('NOT_YOUR_TURN');
  for (const role of SIGNERS) await played.sign(role, 'productionOrderSigned', WORKS);
  expect(await codeOf(played.confirm('merchandiser', 'productionOrderIssued', WORKS))).toBe('TOO_EARLY');

  await money('depositReceived', 'instalment:deposit', '3000.00');
  await played.confirm('merchandiser', 'productionOrderIssued', WORKS);
  await played.confirm('merchandiser', 'orderDistributed', WORKS);
  expect((await played.letters()).filter((letter) => letter.startsWith('copy → ')).length).toBeGreaterThanOrEqual(10);
});

test('a first article that is not as ordered is made anew, and no line starts before it is signed', async () => {
  await played.confirm('engineering', 'bomConfirmed', WORKS);
  await played.confirm('merchandiser', 'bomDistributed', WORKS);
  await played.confirm('merchandiser', 'materialArrivalChecked', { ...WORKS, values: { allInTime: true } });
  await played.confirm('production', 'firstArticleMade', WORKS);
  await played.refuse('merchandiser', 'firstArticleConfirmed', '丝印偏了 1 mm', { ...WORKS, back: ['firstArticleMade'] });
  expect(await played.states('firstArticleMade@factoryOrder:1', 'lineStarted@factoryOrder:1')).toEqual(['open', 'waits']);
  expect(await codeOf(played.confirm('production', 'lineStarted', WORKS))).toBe('TOO_EARLY');
  await played.confirm('production', 'firstArticleMade', WORKS);
  await played.sign('merchandiser', 'firstArticleConfirmed', WORKS);
  await played.confirm('production', 'lineStarted', WORKS);
  const made = (await played.view()).standing.milestones.find(({ key }) => key === 'firstArticleMade@factoryOrder:1');
  expect([made?.state, made?.round]).toEqual(['done', 2]);
});

test('the workshop is late: what if shows what moves, and only replanned the promises are others', async () => {
  const finished = 'goodsFinished@factoryOrder:1';
  const before = await played.view();
  const proposal = await company.wangfang.post<Proposal>(`/api/cases/${played.number}/what-if`, {
    assumptions: [{ milestone: 'goodsFinished', ...WORKS, happens: inDays(52) }],
  });
  expect(proposal.moves.map(({ key }) => key)).toContain(finished);
  expect((await played.view()).rev).toBe(before.rev);
  const moves = proposal.accept.map(({ key, committed }) => ({ ...named(key), committed }));
  expect(moves.length).toBeGreaterThan(0);
  await played.does('merchandiser', { kind: 'replan', moves, cause: 'factory', borneBy: 'company' });

  const committed = (await played.view()).standing.milestones.find(({ key }) => key === finished)?.committed;
  expect(committed).toBe(proposal.accept.find(({ key }) => key === finished)?.committed);
  const moved = (await played.history()).find(({ event }) => event.type === 'datesMoved' && 'cause' in event);
  expect(moved?.event).toMatchObject({ cause: 'factory', borneBy: 'company' });
});

const named = (key: string): { milestone: string; part?: string } => {
  const [milestone = '', part] = key.split('@');
  return part === undefined ? { milestone } : { milestone, part };
};

test('two partial shipments: each leaves on its own, its originals only after its own balance', async () => {
  await played.confirm('production', 'goodsFinished', WORKS);
  expect(await codeOf(played.confirm('unitWarehouse', 'goodsStored', WORKS))).toBe('TOO_EARLY');
  await played.sign('quality', 'goodsPassed', WORKS);
  await played.confirm('unitWarehouse', 'goodsStored', { ...WORKS, values: { storedQuantity: { '1': '500' } } });

  await shipped('1', '300', '4200.00');
  expect(await played.state('orderFiled')).toBe('waits');
  expect((await played.view()).state).toBe('running');
  await shipped('2', '200', '2800.00');
  await played.confirm('merchandiser', 'orderFiled');
  await played.closed();
});

async function shipped(label: string, pieces: string, balance: string): Promise<void> {
  const part = { part: `shipment:${label}` };
  const quantity = { '1': pieces };
  const carries = { 'factoryOrder:1': quantity };
  await played.does('merchandiser', { kind: 'openPart', part: { kind: 'shipment', label, quantity, carries, values: { etd: inDays(3) } } });
  await played.confirm('salesperson', 'shippingPapersMade', part);
  await played.answeredByServices();
  await played.confirm('merchandiser', 'goodsLoaded', { ...part, values: { quantity } });
  await played.confirm('documentsClerk', 'documentsMade', part);
  expect(await codeOf(played.confirm('documentsClerk', 'originalsSent', part))).toBe('TOO_EARLY');
  await money('balanceReceived', part.part, balance);
  await played.confirm('documentsClerk', 'originalsSent', part);
  expect(await played.letters()).toContain('originalsOnTheirWay → customer');
}

async function money(milestone: string, part: string, amount: string): Promise<void> {
  await moneyIn(company, { number: played.number, milestone, part, amount, line: `${played.number}-${part}` });
  await played.until(`${milestone}@${part}`, 'done');
}
