import type { effects, logistics, parties } from '@gendan/contracts/grpc';
import type { Calls } from '@gendan/platform';
import { codeOf, Neighbourhood, until } from '@gendan/testing';
import { start } from './start';

const house = new Neighbourhood('logistics', start);
const { desk } = house;
let goods: Calls<logistics.LogisticsService>;
let cases: Calls<effects.EffectsService>;
let forwarders: Calls<parties.PartiesService>;

beforeAll(async () => {
  await house.open();
  goods = house.calls('gendan.logistics.v1.LogisticsService');
  cases = house.calls('gendan.effects.v1.EffectsService');
  forwarders = house.calls('gendan.parties.v1.PartiesService');
});

afterAll(() => house.close());

const aShipment = (number: string, over: Partial<logistics.PlanShipmentRequest> = {}): logistics.PlanShipmentRequest => ({
  case: number,
  part: 'shipment:1',
  forwarder: 'forwarder:haitong',
  etd: '2026-12-20',
  quantity: { '1': '14400' },
  ...over,
});
const aClearance = (number: string, what: string, round = 1, part = 'shipment:1'): effects.ClearRequest => ({
  key: `order:${number}/goodsLoaded/${part}/clear.${what}`,
  version: { epoch: 1, round },
  case: `order:${number}`,
  number,
  milestone: 'goodsLoaded',
  part,
  what,
  valuesJson: '{}',
});
const back = (number: string, what: string, round = 1): effects.RevokeRequest => {
  const { what: act, valuesJson: _, ...rest } = aClearance(number, what, round);
  return { ...rest, act };
};
const aBox = async (id: string, ...numbers: string[]) => {
  for (const number of numbers) await goods.PlanShipment(aShipment(number));
  await goods.PlanContainer({ id, contents: numbers.map((number) => ({ shipment: `${number}/shipment:1`, quantity: { '1': '14400' } })) });
};
const loading = { number: 'CSQU3054383', seal: 'CN778812', happened: '2026-12-17T02:30:00.000Z' };

describe('loading', () => {
  it('waits for the order’s leave, and is told to the order once the box is closed', async () => {
    await aBox('B1', 'EX1');

    expect(await codeOf(goods.LoadContainer({ id: 'B1', ...loading }))).toBe('NOT_CLEARED');
    expect(await cases.Clear(aClearance('EX1', 'load'))).toMatchObject({ outcome: 'done' });
    expect((await goods.LoadContainer({ id: 'B1', ...loading, number: 'csqu 305438-3' })).container).toMatchObject({
      state: 'loaded',
      number: 'CSQU3054383',
    });

    await until(() => desk.latest('EX1', 'goodsLoaded', 'shipment:1').length === 1);
    const [report] = desk.latest('EX1', 'goodsLoaded', 'shipment:1');
    expect(report).toMatchObject({ source: 'logistics', outcome: 'confirmed', happened: '2026-12-17T02:30:00.000Z' });
    expect(JSON.parse(report?.valuesJson ?? '')).toEqual({ container: 'CSQU3054383', seal: 'CN778812', quantity: { '1': '14400' } });
  });

  it('needs the leave of every order in the box, and leaves none half told', async () => {
    await aBox('B2', 'EX2', 'EX3');
    await cases.Clear(aClearance('EX2', 'load'));

    const missing = await goods.LoadContainer({ id: 'B2', ...loading }).catch((error: { details: unknown }) => error.details);
    expect(missing).toEqual({ what: 'load', missing: [{ number: 'EX3', part: 'shipment:1' }] });
    await cases.Clear(aClearance('EX3', 'load'));
    await goods.LoadContainer({ id: 'B2', ...loading });

    await until(() => ['EX2', 'EX3'].every((number) => desk.latest(number, 'goodsLoaded', 'shipment:1').length === 1));
  });

  it('is not possible after the leave was taken back, nor is a leave taken back after loading', async () => {
    await aBox('B4', 'EX4');
    await cases.Clear(aClearance('EX4', 'load'));
    expect(await cases.Revoke(back('EX4', 'load'))).toMatchObject({ outcome: 'done' });
    expect(await codeOf(goods.LoadContainer({ id: 'B4', ...loading }))).toBe('NOT_CLEARED');

    expect(await cases.Clear(aClearance('EX4', 'load'))).toMatchObject({ outcome: 'refused', code: 'REVOKED' });
    expect(await cases.Clear(aClearance('EX4', 'load', 2))).toMatchObject({ outcome: 'done' });
    await goods.LoadContainer({ id: 'B4', ...loading });

    expect(await cases.Revoke(back('EX4', 'load', 2))).toMatchObject({ outcome: 'refused', code: 'CLEARANCE_USED' });
  });

  it('tells the order when the last of its boxes is loaded', async () => {
    await goods.PlanShipment(aShipment('EX5'));
    const half = { shipment: 'EX5/shipment:1', quantity: { '1': '7200' } };
    await goods.PlanContainer({ id: 'B5', contents: [half] });
    await goods.PlanContainer({ id: 'B6', contents: [half] });
    await cases.Clear(aClearance('EX5', 'load'));
    await goods.LoadContainer({ id: 'B5', ...loading });
    await goods.LoadContainer({ id: 'B6', ...loading, number: 'MSCU6639870', happened: '2026-12-18T02:30:00.000Z' });

    await until(() => desk.latest('EX5', 'goodsLoaded', 'shipment:1').length === 1);

    expect(desk.heard.filter((each) => each.case === 'EX5')).toHaveLength(1);
    expect(JSON.parse(desk.latest('EX5', 'goodsLoaded', 'shipment:1')[0]?.valuesJson ?? '')).toMatchObject({
      quantity: { '1': '14400' },
      containers: [{ container: 'CSQU3054383' }, { container: 'MSCU6639870' }],
    });
  });

  it('twice is once; a wrong number, another number, an unknown or an empty box are refused', async () => {
    await aBox('B7', 'EX7');
    await cases.Clear(aClearance('EX7', 'load'));
    expect(await codeOf(goods.LoadContainer({ id: 'B7', ...loading, number: 'CSQU3054384' }))).toBe('CONTAINER_NUMBER_UNFIT');
    const first = await goods.LoadContainer({ id: 'B7', ...loading });

    expect(await goods.LoadContainer({ id: 'B7', ...loading })).toEqual(first);
    expect(await codeOf(goods.LoadContainer({ id: 'B7', ...loading, number: 'MSCU6639870' }))).toBe('CONTAINER_LOADED');
    expect(await codeOf(goods.LoadContainer({ id: 'B99', ...loading }))).toBe('CONTAINER_UNKNOWN');
    expect(await codeOf(goods.PlanContainer({ id: 'B8', contents: [] }))).toBe('CONTAINER_EMPTY');
    expect(await codeOf(goods.PlanContainer({ id: 'B8', contents: [{ shipment: 'EX404/shipment:1', quantity: {} }] }))).toBe(
      'SHIPMENT_UNKNOWN',
    );
  });

  it('against a revocation at the same moment: either loaded or taken back, never both', async () => {
    for (let i = 0; i < 10; i += 1) {
      const number = `EXR${i}`;
      await aBox(`R${i}`, number);
      await cases.Clear(aClearance(number, 'load'));

      const [load, revoked] = await Promise.all([
        codeOf(goods.LoadContainer({ id: `R${i}`, ...loading })),
        cases.Revoke(back(number, 'load')),
      ]);

      expect([
        ['not refused', 'CLEARANCE_USED'],
        ['NOT_CLEARED', ''],
      ]).toContainEqual([load, revoked.code]);
    }
  });
});

describe('shipments', () => {
  it('are planned once; with other content they are changed through the order', async () => {
    const first = await goods.PlanShipment(aShipment('EX20'));

    expect(await goods.PlanShipment(aShipment('EX20'))).toEqual(first);
    expect(await codeOf(goods.PlanShipment(aShipment('EX20', { etd: '2026-12-27' })))).toBe('SHIPMENT_EXISTS');
    expect(await codeOf(goods.PlanShipment(aShipment('EX21', { forwarder: 'forwarder:nobody' })))).toBe('FORWARDER_UNKNOWN');
  });

  it('planned by the order follow its later rounds until they are loaded', async () => {
    const ask = (round: number, etd: string) =>
      cases.Ask({
        ...back('EX22', 'planShipment', round),
        key: 'order:EX22/customsPapersSent/shipment:1/ask.planShipment',
        valuesJson: JSON.stringify({ cast: { forwarder: 'forwarder:haitong' }, part: { quantity: { '1': '14400' }, values: { etd } } }),
      });

    expect(await ask(1, '2026-12-20')).toMatchObject({ outcome: 'done', valuesJson: '{"shipment":"EX22/shipment:1"}' });
    await ask(2, '2026-12-27');
    expect((await goods.PlanShipment(aShipment('EX22', { etd: '2026-12-27' }))).shipment?.etd).toBe('2026-12-27');
    await goods.PlanContainer({ id: 'B22', contents: [{ shipment: 'EX22/shipment:1', quantity: { '1': '14400' } }] });
    await cases.Clear(aClearance('EX22', 'load'));
    await goods.LoadContainer({ id: 'B22', ...loading });

    expect(await ask(3, '2027-01-03')).toMatchObject({ outcome: 'refused', code: 'GOODS_LOADED_ALREADY' });
  });

  it('are booked; booked anew, the later booking counts', async () => {
    await goods.PlanShipment(aShipment('EX23'));
    const booking = {
      shipment: 'EX23/shipment:1',
      number: 'BK1',
      vessel: 'EVER GIVEN',
      voyage: '012W',
      etd: '2026-12-21',
      eta: '2027-01-18',
      cutOff: '2026-12-19T04:00:00Z',
    };
    await goods.BookShipment(booking);
    const { shipment } = await goods.BookShipment(booking);

    expect(shipment).toMatchObject({
      version: 2,
      vessel: 'EVER GIVEN',
      voyage: '012W',
      etd: '2026-12-21',
      eta: '2027-01-18',
      cutOff: '2026-12-19T04:00:00.000Z',
    });
    expect((await goods.BookShipment({ ...booking, number: 'BK2', etd: '2026-12-28' })).shipment).toMatchObject({
      version: 3,
      booking: 'BK2',
    });
    expect(await codeOf(goods.BookShipment({ ...booking, shipment: 'nowhere' }))).toBe('SHIPMENT_UNKNOWN');
  });
});

describe('originals', () => {
  const aBill = (number: string, bill = `HTNB-${number}`): logistics.IssueBillOfLadingRequest => ({
    shipment: `${number}/shipment:1`,
    number: bill,
    originals: 3,
    issuedOn: '2026-12-21',
  });
  const handing = { to: 'customer', recipient: '', on: '2026-12-28', courier: 'DHL', trackingNumber: '4412558890' };

  it('leave us only with the order’s leave, all together, and the order hears of it', async () => {
    await goods.PlanShipment(aShipment('EX30'));
    const { bill } = await goods.IssueBillOfLading(aBill('EX30'));
    const handOver = () => goods.HandOverOriginals({ bill: bill?.id ?? '', ...handing });

    expect(bill).toMatchObject({ originals: 3, held: 3, holder: 'us' });
    expect(await codeOf(handOver())).toBe('NOT_CLEARED');
    await cases.Clear(aClearance('EX30', 'originals'));
    expect((await handOver()).bill).toMatchObject({ held: 0, holder: 'customer' });
    await handOver();

    await until(() => desk.latest('EX30', 'originalsSent', 'shipment:1').length === 1);
    expect(desk.heard.filter((each) => each.case === 'EX30')).toHaveLength(1);
    expect(JSON.parse(desk.latest('EX30', 'originalsSent', 'shipment:1')[0]?.valuesJson ?? '')).toMatchObject({
      courier: 'DHL',
      trackingNumber: '4412558890',
    });
  });

  it('to the bank are a presentation; what is no longer here cannot be handed over', async () => {
    await goods.PlanShipment(aShipment('EX31'));
    const { bill } = await goods.IssueBillOfLading(aBill('EX31'));
    await cases.Clear(aClearance('EX31', 'originals'));
    await goods.HandOverOriginals({
      bill: bill?.id ?? '',
      ...handing,
      to: 'bank',
      recipient: 'Bank of China, Ningbo',
      courier: '',
      trackingNumber: '',
    });

    await until(() => desk.latest('EX31', 'documentsPresented', 'shipment:1').length === 1);
    expect(JSON.parse(desk.latest('EX31', 'documentsPresented', 'shipment:1')[0]?.valuesJson ?? '')).toMatchObject({
      bank: 'Bank of China, Ningbo',
    });
    expect(await codeOf(goods.HandOverOriginals({ bill: bill?.id ?? '', ...handing }))).toBe('ORIGINALS_NOT_HERE');
    expect(await codeOf(goods.HandOverOriginals({ bill: '00000000-0000-4000-8000-000000000000', ...handing }))).toBe('BILL_UNKNOWN');
    expect(await codeOf(goods.IssueBillOfLading({ ...aBill('EX31'), originals: 2 }))).toBe('BILL_EXISTS');
    expect(await codeOf(goods.IssueBillOfLading(aBill('EX404')))).toBe('SHIPMENT_UNKNOWN');
  });
});

describe('a domestic note', () => {
  const delivery = (over: Partial<logistics.DeliverRequest> = {}): logistics.DeliverRequest => ({
    case: 'DN2611-031',
    note: 'copy-two',
    distributor: 'distributor:shunda',
    goods: { '1': '60' },
    gifts: {},
    happened: '2026-11-21T06:00:00.000Z',
    detail: '2 号货缺 20 箱，明天补',
    ...over,
  });
  const scan = { hash: 'a'.repeat(64), name: 'copy-two.jpg' };

  it('delivered in two goes is told each time with all that has been delivered', async () => {
    await goods.Deliver(delivery());
    await goods.Deliver(delivery());
    await goods.Deliver(
      delivery({ goods: { '1': '60', '2': '20' }, gifts: { '3': '2' }, happened: '2026-11-22T06:00:00.000Z', detail: '' }),
    );
    await until(() => desk.latest('DN2611-031', 'goodsReceived')[0]?.version === 2);
    await until(() => desk.latest('DN2611-031', 'giftsReceived').length === 1);

    const told = desk.heard.filter((each) => each.case === 'DN2611-031' && each.milestone === 'goodsReceived');
    expect(told.map(({ version, amountJson }) => [version, JSON.parse(amountJson)])).toEqual([
      [1, { '1': '60' }],
      [2, { '1': '60', '2': '20' }],
    ]);
    expect(JSON.parse(told[0]?.valuesJson ?? '')).toEqual({ distributor: 'distributor:shunda', detail: '2 号货缺 20 箱，明天补' });
  });

  it('is signed by the shop, the gift field too when there are gifts', async () => {
    const note = 'DN2611-031/copy-two';
    const signing = { note, receipt: scan, giftReceipt: undefined, happened: '2026-11-22T06:10:00.000Z' };
    expect(await codeOf(goods.SignReceipt(signing))).toBe('GIFTS_NOT_SIGNED');
    expect(await codeOf(goods.SignReceipt({ ...signing, note: 'DN404/copy-two' }))).toBe('DELIVERY_NOTE_UNKNOWN');
    expect(await codeOf(goods.SignReceipt({ ...signing, receipt: undefined }))).toBe('BAD_SHAPE');

    await goods.SignReceipt({ ...signing, giftReceipt: { ...scan, name: 'gifts.jpg' } });
    await until(() => desk.latest('DN2611-031', 'giftsReceived')[0]?.version === 3);

    expect(JSON.parse(desk.latest('DN2611-031', 'goodsReceived')[0]?.valuesJson ?? '')).toMatchObject({ signature: scan });
    expect(JSON.parse(desk.latest('DN2611-031', 'giftsReceived')[0]?.valuesJson ?? '')).toMatchObject({
      giftSignature: { ...scan, name: 'gifts.jpg' },
    });
  });
});

describe('the doors', () => {
  const post = async (path: string, token: string, body: unknown) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await fetch(`${house.addresses['http']}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  it('over HTTP ask for the role and keep the same rules', async () => {
    await aBox('H1', 'EX60');

    expect(await post('/api/containers/H1/load', 'gs_finance', loading)).toMatchObject({ status: 403, body: { code: 'NOT_FOR_YOU' } });
    expect(await post('/api/containers/H1/load', 'gs_warehouse', loading)).toMatchObject({ status: 409, body: { code: 'NOT_CLEARED' } });
    await cases.Clear(aClearance('EX60', 'load'));
    expect(await post('/api/containers/H1/load', 'gs_warehouse', loading)).toMatchObject({ status: 201, body: { state: 'loaded' } });
    expect(await post('/api/containers/H1/load', 'gs_warehouse', { ...loading, happened: 'yesterday' })).toMatchObject({ status: 400 });
  });

  it('show the shipments of one case, or the latest of all of them', async () => {
    await goods.PlanShipment(aShipment('EX61'));
    await goods.PlanShipment(aShipment('EX62'));
    const read = async (query: string) => {
      const answer = await fetch(`${house.addresses['http']}/api/shipments${query}`, { headers: { authorization: 'Bearer gs_finance' } });
      return ((await answer.json()) as { case: string }[]).map((shipment) => shipment.case);
    };

    expect(await read('?case=EX61')).toEqual(['EX61']);
    expect(await read('')).toEqual(expect.arrayContaining(['EX61', 'EX62']));
  });

  it('find forwarders by id and by name', async () => {
    expect((await forwarders.Parties({ ids: ['forwarder:haitong', 'forwarder:nobody'] })).parties.map(({ nameZh }) => nameZh)).toEqual([
      '海通货代',
    ]);
    expect((await forwarders.FindParties({ text: '海通', kind: '', limit: 0 })).parties).toHaveLength(1);
    expect((await forwarders.FindParties({ text: '100%', kind: '', limit: 0 })).parties).toHaveLength(0);
  });
});
