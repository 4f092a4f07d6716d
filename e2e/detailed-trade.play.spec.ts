import type { OpenCase } from '@gendan/contracts';
import { companyAt, type Company } from './demo/company';
import { inDays, today } from './demo/orders';
import { codeOf, PlayedOrder } from './demo/played-order';
import { addressesIn } from './demo/talk';
import { aNumber, booked } from './stage/orders';

const addresses = addressesIn(process.env['GENDAN_PLAY_DATA'] ?? '.gendan');
/** 1000 baskets for Padma, an L/C for everything, inspected by ourselves. */
const order = (number: string): OpenCase => ({
  kind: 'order',
  number,
  procedure: { id: 'detailedTrade' },
  customer: 'customer:padma',
  cast: { factory: 'factory:jinkai', forwarder: 'forwarder:haitong' },
  terms: {
    currency: 'USD',
    incoterm: 'CFR',
    port: 'Chittagong',
    delivery: inDays(80),
    tolerancePercent: '5',
    inspection: 'company',
    lines: [{ line: '1', product: 'PA-90', description: 'Storage basket', quantity: '1000', unit: 'pcs', price: '57.00' }],
    instalments: [{ id: 'lc', method: 'lc', gate: 'production', share: '100' }],
  },
});

const CAST = {
  salesperson: 'limingzhe',
  merchandiser: 'wangfang',
  businessManager: 'chenguodong',
  managementDepartment: 'linxiao',
  generalManager: 'zhoujianhua',
  documentsClerk: 'sunli',
  finance: 'wumin',
  inspector: 'liuyang',
  planning: 'hejing',
} as const;

const WORKS = { part: 'factoryOrder:1' };
const FINISHED = { finishedQuantity: { '1': '1000' } };
const LC = { part: 'instalment:lc' };
const at = (label: string) => ({ part: `shipment:${label}` });

let company: Company;
let played: PlayedOrder;

beforeAll(async () => {
  company = await companyAt(addresses);
  await standsIn(company);
});

/** 周建华 is away for a day as general manager, 李明哲 stands in for him. */
async function standsIn({ zhoujianhua, limingzhe }: Company): Promise<void> {
  const [person, substitute] = [zhoujianhua.me.person, limingzhe.me.person];
  const away = await zhoujianhua.at<{ person: string }[]>('people', 'GET', '/api/absences');
  if (away.some((one) => one.person === person)) return;
  const now = Date.now();
  const since = new Date(now - 60_000).toISOString();
  const until = new Date(now + 86_400_000).toISOString();
  await zhoujianhua.at('people', 'POST', '/api/absences', { person, substitute, since, until, roles: ['generalManager'] });
}

test('from the inquiry to the contract: who filled the form does not sign it for the general manager who is away', async () => {
  played = await PlayedOrder.open(company, order(aNumber('DT')), CAST);
  await played.confirm('salesperson', 'inquiryClarified');
  await played.confirm('salesperson', 'proformaDrafted');
  await played.answered('purchaseOrderReceived');
  await played.does('merchandiser', {
    kind: 'openPart',
    part: { kind: 'factoryOrder', label: '1', quantity: { '1': '1000' }, values: { dueOn: inDays(12) } },
  });
  await played.confirm('merchandiser', 'factoryReserved', { ...WORKS, values: { producer: 'outside', deliveryDate: inDays(12) } });
  await played.answered('capacityConfirmed', { values: { deliveryDate: inDays(12) } });

  await played.confirm('salesperson', 'reviewFormFilled');
  await reviewed();
  await contracted();
  expect(await played.states('contractReviewed', 'contractSealed', 'contractSigned')).toEqual(['done', 'done', 'done']);
});

async function contracted(): Promise<void> {
  await played.confirm('salesperson', 'salesOrderMade');
  await played.confirm('merchandiser', 'contractDrafted');
  expect(await codeOf(played.sign('merchandiser', 'contractSealed'))).toBe('NOT_A_SIGNER');
  await played.sign('businessManager', 'contractSealed');
  await played.answered('contractSigned');
}

/** Everybody in turn; 李明哲, who filled the form in, may not sign it a second time for 周建华. */
async function reviewed(): Promise<void> {
  const { wangfang, limingzhe } = company;
  for (const role of ['salesperson', 'businessManager', 'managementDepartment']) await played.sign(role, 'contractReviewed');
  expect(await codeOf(wangfang.sign(played.number, 'contractReviewed', forTheGeneralManager()))).toBe('NOT_STANDING_IN');
  expect(await codeOf(limingzhe.sign(played.number, 'contractReviewed', forTheGeneralManager()))).toBe('FOUR_EYES');
  expect(await played.state('contractReviewed')).toBe('open');
  await played.sign('generalManager', 'contractReviewed');
}

const forTheGeneralManager = () => ({ role: 'generalManager', for: company.zhoujianhua.me.person });

test('a change after the review: nothing agreed stands any more until all of them have agreed again', async () => {
  const { terms, termsHash } = await played.view();
  const later = { ...terms, delivery: inDays(90) };
  const diff = await company.wangfang.post(`/api/cases/${played.number}/terms`, { base: termsHash, terms: later });
  await played.does('merchandiser', { kind: 'openPart', part: { kind: 'change', label: '1' } });
  const part = { part: 'change:1' };
  await played.confirm('merchandiser', 'changeProposed', { ...part, values: { diff, reason: '客户推迟十天', lossBorneBy: 'customer' } });
  await played.sign('salesperson', 'changeSupported', part);
  expect(await played.state('contractReviewed')).toBe('done');
  await played.answered('changeAgreed');
  expect((await played.view()).terms.delivery).toBe(inDays(90));
  expect(await played.letters()).toContain('changeToAgree → customer');
  expect(await played.states('reviewFormFilled', 'contractReviewed', 'contractSigned')).toEqual(['open', 'waits', 'waits']);

  await played.confirm('salesperson', 'proformaDrafted');
  await played.confirm('salesperson', 'reviewFormFilled');
  await reviewed();
  await contracted();
});

test('the L/C is amended twice: each time both have to review it anew, and nothing is produced before', async () => {
  const notice = () => played.confirm('merchandiser', 'productionNoticeIssued', { ...WORKS, values: { deliveryDate: inDays(12) } });
  await lc(0, { latestShipment: inDays(10) });
  await played.sign('documentsClerk', 'lcReviewed', LC);
  await played.refuse('salesperson', 'lcReviewed', '最迟装运日太早，请改证', { ...LC, back: ['lcReceived'] });
  expect(await played.state('lcReceived@instalment:lc')).toBe('open');
  await lc(1, { latestShipment: inDays(88), amount: '5700.00' });
  await played.sign('salesperson', 'lcReviewed', LC);
  expect(await played.state('lcReviewed@instalment:lc')).toBe('open');
  await played.refuse('documentsClerk', 'lcReviewed', '金额少打了一个零，请再改', { ...LC, back: ['lcReceived'] });
  expect(await codeOf(notice())).toBe('TOO_EARLY');
  await lc(2, { latestShipment: inDays(88) });
  for (const role of ['salesperson', 'documentsClerk']) await played.sign(role, 'lcReviewed', LC);
  expect(await played.state('lcReviewed@instalment:lc')).toBe('done');
  const refusals = (await played.history()).filter(({ event }) => event.type === 'refused' && event.key === 'lcReviewed@instalment:lc');
  expect(refusals).toHaveLength(2);

  await played.sign('businessManager', 'productionAgreed', LC);
  expect(await codeOf(notice())).toBe('TOO_EARLY');
  await company.limingzhe.sign(played.number, 'productionAgreed', { ...LC, ...forTheGeneralManager() });
  const signed = (await played.history()).find(({ type, by }) => type === 'signed' && by?.for !== undefined);
  expect([signed?.by?.name.zh, signed?.by?.for?.zh]).toEqual(['李明哲', '周建华']);
  expect(signed?.sentence.zh).toContain('李明哲代周建华');

  await played.confirm('merchandiser', 'outsourcingListMade', WORKS);
  await notice();
  await played.answeredByServices();
  expect(await played.letters()).toContain('productionNotice → factory');
});

/** The documents clerk keys in what the bank advised; the order hears of it from finance. */
async function lc(version: number, said: { latestShipment: string; amount?: string }): Promise<void> {
  const { latestShipment, amount = '57000.00' } = said;
  await company.sunli.at('finance', 'POST', '/api/lcs', {
    case: played.number,
    part: LC.part,
    number: `LC-${played.number}`,
    issuingBank: 'Sonali Bank',
    version: { version, amount: { amount, currency: 'USD' }, expiry: inDays(110), latestShipment, receivedOn: today() },
  });
  await played.until('lcReceived@instalment:lc', 'done');
}

test('the inspection fails: the manager sends the goods back, the factory makes them good, the second one passes', async () => {
  await played.confirm('merchandiser', 'onTimeChecked', WORKS);
  await played.confirm('merchandiser', 'inspectorNotified', WORKS);
  await played.confirm('merchandiser', 'inspectionPapersSent', WORKS);
  await played.answered('goodsFinished', { values: FINISHED });
  await played.answered('packingDataReceived');
  await played.confirm('inspector', 'companyInspected', { ...WORKS, values: { result: 'fail', situation: '色差' } });
  expect(await played.letters()).toEqual(expect.arrayContaining(['packingDataWanted → factory', 'inspectionFindings → factory']));
  expect(await codeOf(played.sign('businessManager', 'inspectionAccepted', WORKS))).toBe('TOO_EARLY');
  await played.refuse('businessManager', 'concessionSought', '色差太明显，返工', { ...WORKS, back: ['goodsFinished'] });
  expect(await played.states('goodsFinished@factoryOrder:1', 'companyInspected@factoryOrder:1')).toEqual(['open', 'waits']);

  await played.askedFor('goodsFinished', { ...WORKS, values: FINISHED });
  await played.confirm('inspector', 'companyInspected', { ...WORKS, values: { result: 'pass', situation: '合格' } });
  expect(await codeOf(played.sign('inspector', 'inspectionAccepted', WORKS))).toBe('NOT_A_SIGNER');
  await played.sign('businessManager', 'inspectionAccepted', WORKS);
  const inspected = (await played.view()).standing.milestones.find(({ key }) => key === 'companyInspected@factoryOrder:1');
  expect([inspected?.state, inspected?.round]).toEqual(['done', 2]);
});

test('a container for two orders: neither is loaded until both may be; then both have been', async () => {
  await planned('1', '600');
  const { wangfang } = company;
  const number = aNumber('NS');
  await wangfang.post('/api/cases', booked(number));
  const box = `${number}-BOX`;
  const contents = [await inLogistics(played.number, '600'), await inLogistics(number, '600')];
  await wangfang.at('logistics', 'PUT', `/api/containers/${box}`, { contents });
  const load = () =>
    wangfang.at('logistics', 'POST', `/api/containers/${box}/load`, {
      number: 'CSQU3054383',
      seal: 'S900871',
      happened: new Date().toISOString(),
    });

  await played.answeredByServices();
  expect(await played.state('goodsLoaded@shipment:1')).toBe('open');
  expect(await codeOf(load())).toBe('NOT_CLEARED');
  expect(await played.state('goodsLoaded@shipment:1')).toBe('open');

  await wangfang.confirm(number, 'customsPapersSent', {}, at('1'));
  await wangfang.until(number, 'loading cleared', ({ standing }) => standing.effects.length === 0);
  await load();
  await played.until('goodsLoaded@shipment:1', 'done');
  await wangfang.untilState(number, 'goodsLoaded@shipment:1', 'done');
  for (const one of [played.number, number]) {
    const loaded = (await wangfang.history(one)).find(
      ({ event }) => 'key' in event && event.key === 'goodsLoaded@shipment:1' && event.type === 'confirmed',
    );
    expect(loaded?.event).toMatchObject({ values: { container: 'CSQU3054383', quantity: { '1': '600' } } });
  }
});

/** A shipment of so many, with everything done but the loading. */
async function planned(label: string, quantity: string): Promise<void> {
  const goods = { '1': quantity };
  const values = { etd: inDays(0) };
  await played.does('merchandiser', {
    kind: 'openPart',
    part: { kind: 'shipment', label, quantity: goods, carries: { 'factoryOrder:1': goods }, values },
  });
  await played.confirm('merchandiser', 'forwarderContacted', at(label));
  await played.answered('sailingConfirmed', { values: { vessel: 'Ever Given', sailing: today(), eta: inDays(-25) } });
  await played.confirm('merchandiser', 'exportPapersHandedOver', at(label));
  await played.confirm('documentsClerk', 'customsPapersSent', at(label));
  await played.confirm('merchandiser', 'shippingNoticeIssued', at(label));
}

/** Planned at logistics by hand, as the warehouse does for a container. */
async function inLogistics(number: string, quantity: string): Promise<{ shipment: string; quantity: Record<string, string> }> {
  const { id } = await company.wangfang.at<{ id: string }>('logistics', 'POST', '/api/shipments', {
    case: number,
    part: 'shipment:1',
    forwarder: 'forwarder:haitong',
    etd: today(),
    quantity: { '1': quantity },
  });
  return { shipment: id, quantity: { '1': quantity } };
}

test('the second of two shipments leaves, both go through the bank, the order is settled and closes', async () => {
  await shipped('1');
  expect(await played.state('documentsReturned')).toBe('waits');
  await planned('2', '400');
  await played.answeredByServices();
  await played.confirm('merchandiser', 'goodsLoaded', { ...at('2'), values: { container: 'TCLU4265881', quantity: { '1': '400' } } });
  await shipped('2');
  await settled();
});

async function shipped(label: string): Promise<void> {
  const part = at(label);
  await played.confirm('documentsClerk', 'customsDeclared', part);
  await played.confirm('merchandiser', 'blChecked', part);
  await played.answered('blConfirmed');
  await played.confirm('merchandiser', 'documentsMade', part);
  await played.confirm('documentsClerk', 'originalsInHand', part);
  await played.sign('documentsClerk', 'documentsChecked', part);
  if (label === '1') {
    await played.confirm('merchandiser', 'salesListReceived', WORKS);
    for (const role of ['finance', 'businessManager']) await played.sign(role, 'purchaseConfirmed', WORKS);
  }
  await played.sign('businessManager', 'presentationAgreed', part);
  await played.answeredByServices();
  await played.confirm('documentsClerk', 'documentsPresented', part);
  const paid = { amount: label === '1' ? '34200.00' : '22800.00', currency: 'USD' };
  await played.entered('documentsClerk', 'bankPaid', { ...part, values: { paid } });

  await played.confirm('merchandiser', 'freightKnown', part);
  await played.sign('businessManager', 'freightAgreed', part);
  await played.answeredByServices();
  await played.confirm('finance', 'freightRemitted', part);
  await played.confirm('merchandiser', 'arrivalLetterSent', part);
  await played.answered('goodsReceived', { values: { receivedOn: inDays(-20), condition: 'well', satisfied: 'yes' } });
  await played.confirm('merchandiser', 'reorderLetterSent', part);
}

async function settled(): Promise<void> {
  await played.confirm('documentsClerk', 'documentsReturned');
  await played.confirm('finance', 'exchangeSettled', { values: { settled: { amount: '57000.00', currency: 'USD' } } });
  await played.confirm('finance', 'rebateDone');
  await played.confirm('merchandiser', 'orderArchived', { values: { orderDocuments: true, computerRecords: true, samples: true } });
  await played.sign('businessManager', 'archiveAgreed');
  await played.closed();
  expect(await codeOf(played.confirm('merchandiser', 'orderArchived'))).toBe('CASE_CLOSED');
}
