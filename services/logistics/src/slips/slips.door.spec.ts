import type { logistics } from '@gendan/contracts/grpc';
import type { Calls } from '@gendan/platform';
import { Neighbourhood, codeOf } from '@gendan/testing';
import { start } from '../start';

const house = new Neighbourhood('logistics', start);
let goods: Calls<logistics.LogisticsService>;

beforeAll(async () => {
  await house.open();
  goods = house.calls('gendan.logistics.v1.LogisticsService');
});

afterAll(() => house.close());

const aSlip = (number: string, kind = 'pickUp', over: Partial<logistics.IssueSlipRequest> = {}): logistics.IssueSlipRequest => ({
  case: number,
  part: 'shipment:1',
  kind,
  number: 'TH-0817',
  issuedOn: '2026-12-17',
  ...over,
});
const slips = async (number: string) => (await goods.SlipsOf({ case: number })).slips;

describe('S1.1.6a the slips of finished goods', () => {
  it('application slip, pick-up order, outbound and inbound slip: each says whether finance had its copy the same day', async () => {
    for (const kind of ['application', 'pickUp', 'outbound', 'inbound']) await goods.IssueSlip(aSlip('EX1', kind));
    await goods.HandSlipToFinance({ id: 'EX1/pickUp/TH-0817', on: '2026-12-17' });
    await goods.HandSlipToFinance({ id: 'EX1/outbound/TH-0817', on: '2026-12-18' });

    expect((await slips('EX1')).map(({ kind, financeOn, financeCopy }) => [kind, financeOn, financeCopy])).toEqual([
      ['application', '', 'missing'],
      ['inbound', '', 'missing'],
      ['outbound', '2026-12-18', 'late'],
      ['pickUp', '2026-12-17', 'sameDay'],
    ]);
  });

  it('are the same when said again, are corrected until finance has its copy, and then stay', async () => {
    const first = await goods.IssueSlip(aSlip('EX2'));
    expect(await goods.IssueSlip(aSlip('EX2'))).toEqual(first);
    expect((await goods.IssueSlip(aSlip('EX2', 'pickUp', { issuedOn: '2026-12-18' }))).slip).toMatchObject({
      issuedOn: '2026-12-18',
      version: 2,
    });

    await goods.HandSlipToFinance({ id: 'EX2/pickUp/TH-0817', on: '2026-12-18' });
    await goods.HandSlipToFinance({ id: 'EX2/pickUp/TH-0817', on: '2026-12-18' });
    expect(await codeOf(goods.IssueSlip(aSlip('EX2')))).toBe('SLIP_WITH_FINANCE');
    expect(await slips('EX2')).toMatchObject([{ issuedOn: '2026-12-18', version: 3 }]);
  });

  it('without a slip, before it, or of no such kind are refused', async () => {
    await goods.IssueSlip(aSlip('EX3'));

    expect(await codeOf(goods.HandSlipToFinance({ id: 'EX3/pickUp/none', on: '2026-12-17' }))).toBe('SLIP_UNKNOWN');
    expect(await codeOf(goods.HandSlipToFinance({ id: 'EX3/pickUp/TH-0817', on: '2026-12-16' }))).toBe('COPY_BEFORE_SLIP');
    expect(await codeOf(goods.IssueSlip(aSlip('EX3', 'green')))).toBe('BAD_SHAPE');
  });

  it('are issued by merchandiser and warehouse, and handed to finance', async () => {
    const send = async (token: string, path: string, body?: object) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const answer = await fetch(`${house.addresses['http']}/api/slips${path}`, {
        headers,
        ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      });
      return { status: answer.status, body: (await answer.json()) as unknown };
    };
    const copy = `/${encodeURIComponent('EX4/pickUp/TH-0817')}/finance-copy`;

    expect(await send('gs_finance', '', aSlip('EX4'))).toMatchObject({ status: 403, body: { code: 'NOT_FOR_YOU' } });
    expect(await send('gs_warehouse', '', aSlip('EX4'))).toMatchObject({ status: 201, body: { financeCopy: 'missing' } });
    expect(await send('gs_warehouse', copy, { on: '2026-12-17' })).toMatchObject({ status: 403 });
    expect(await send('gs_finance', copy, { on: '2026-12-17' })).toMatchObject({ status: 201, body: { financeCopy: 'sameDay' } });
    expect(await send('gs_planning', '/EX4')).toMatchObject({ status: 200, body: [{ enteredBy: 'person:finance' }] });
  });
});
