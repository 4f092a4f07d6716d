import type { records } from '@gendan/contracts/grpc';
import type { Calls } from '@gendan/platform';
import { Neighbourhood, saidByProcedures } from '@gendan/testing';
import { start } from './start';

const house = new Neighbourhood('logistics', start);
let told: Calls<records.RecordsService>;

beforeAll(async () => {
  await house.open();
  told = house.calls('gendan.records.v1.RecordsService');
});
afterAll(() => house.close());

const get = async (path: string, session = 'gs_warehouse') => {
  const answer = await fetch(`${house.addresses['http']}/api${path}`, { headers: { authorization: `Bearer ${session}` } });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown>[] };
};
const usd = (amount: string) => ({ amount, currency: 'USD' });
const says = (record: string, key: string, revision: number, values?: object, number = 'EX7') =>
  told.Keep({
    record,
    case: `order:${number}`,
    number,
    key,
    revision,
    by: 'person:1004',
    valuesJson: values ? JSON.stringify({ part: 'shipment:1', ...values }) : '',
    withdrawn: values === undefined,
  });

describe('S2.9.6, S2.1: a sailing', () => {
  const sails = { forwarder: 'forwarder:sinolink', vessel: 'COSCO SHIPPING ARIES', sailsOn: '2026-12-20', confirmedOn: '2026-12-01' };

  it('is kept as the forwarder confirmed it, with its cut-off; planned anew both stay, the latest first; taken back it is gone', async () => {
    await says('sailing', 'sailingConfirmed@shipment:1', 3, { ...sails, cutOff: '2026-12-18T04:00:00.000Z' });
    await says('sailing', 'sailingReplanned@delay:1', 6, { ...sails, sailsOn: '2026-12-27', confirmedOn: '2026-12-15' });

    const { body } = await get('/sailings/EX7');
    expect(body.map(({ sailsOn, cutOff }) => [sailsOn, cutOff])).toEqual([
      ['2026-12-27', undefined],
      ['2026-12-20', '2026-12-18T04:00:00.000Z'],
    ]);
    expect((await get('/sailings/of/forwarder:sinolink')).body).toEqual(body);
    await says('sailing', 'sailingReplanned@delay:1', 9);
    expect((await get('/sailings/EX7')).body).toMatchObject([{ case: 'EX7', part: 'shipment:1', sailsOn: '2026-12-20' }]);
  });
});

it('S1.1.6, E25: one container with goods of two orders is found by its number', async () => {
  const loaded = { container: 'CSQU3054383', seal: 'SL1', loadedOn: '2026-12-18' };
  await says('loading', 'goodsLoaded@shipment:1', 4, { ...loaded, quantity: { '1': '600' } });
  await says('loading', 'containerRecorded@container:1', 4, { ...loaded, containerSpec: '40HQ', quantity: { '1': '400' } }, 'EX8');

  expect((await get('/loadings/of/CSQU3054383')).body.map(({ case: of, quantity }) => [of, quantity])).toEqual([
    ['EX7', { '1': '600' }],
    ['EX8', { '1': '400' }],
  ]);
});

it('S1.3.1, D123: freight of a shipment, then what was paid of it', async () => {
  const known = { carrier: 'Sinolink', cubicMetres: '58.2', freight: usd('1800.00'), otherCosts: usd('60'), knownOn: '2026-12-05' };
  await says('freightCost', 'freightKnown@shipment:1', 5, known);
  expect((await get('/freight-costs/EX7')).body).toEqual([{ case: 'EX7', part: 'shipment:1', ...known, slip: [] }]);
  await says('freightCost', 'freightKnown@shipment:1', 8, { ...known, paid: usd('1860.00'), paidOn: '2026-12-10' });
  expect((await get('/freight-costs/of/Sinolink')).body).toMatchObject([{ paid: usd('1860.00'), paidOn: '2026-12-10' }]);
});

it('keeps whatever a procedure of the house can say of shipments, freight and stock, with the least evidence and with all of it', async () => {
  for (const request of saidByProcedures('logistics')) {
    const { record, case: of, key, revision } = request;
    expect([record, of, key, revision, (await told.Keep(request)).state]).toEqual([record, of, key, revision, 'kept']);
  }
});

it('reads to whoever is signed in, and to nobody else', async () => {
  for (const path of ['sailings', 'loadings', 'handed-originals', 'dispatch-notes', 'handed-slips', 'freight-costs', 'stock-counts']) {
    expect((await get(`/${path}/EX7`, 'nobody')).status).toBe(401);
    expect((await get(`/${path}/EX7`)).status).toBe(200);
  }
});
