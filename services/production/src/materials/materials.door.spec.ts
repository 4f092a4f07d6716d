import type { production } from '@gendan/contracts/grpc';
import type { Calls } from '@gendan/platform';
import { Neighbourhood, codeOf } from '@gendan/testing';
import { start } from '../start';

const house = new Neighbourhood('production', start);
let factory: Calls<production.ProductionService>;

beforeAll(async () => {
  await house.open();
  factory = house.calls('gendan.production.v1.ProductionService');
});

afterAll(() => house.close());

const needs = (number: string, base = 0, ...materials: string[]) =>
  factory.SetBom({
    case: number,
    part: '',
    projectName: '500 ml flask',
    base,
    lines: (materials.length > 0 ? materials : ['lid', 'gasket']).map((material) => ({ material, required: '14400', unit: 'pcs' })),
  });
const buying = (
  number: string,
  purchase: string,
  over: Partial<production.RecordPurchaseRequest> = {},
): production.RecordPurchaseRequest => ({
  case: number,
  part: '',
  purchase,
  supplier: '台州佳塑',
  purchasedOn: '2026-11-23',
  lines: [{ material: 'lid', quantity: '9000', promisedFor: '2026-12-01', remark: '' }],
  ...over,
});
const table = async (number: string, today = '2026-11-30') => (await factory.ProcurementOf({ case: number, today })).projects[0];

describe('S2.12 materials of a project', () => {
  it('S2.12.1 S2.12.2 purchases are numbered in their order, with supplier, quantity and arrival', async () => {
    await needs('EX1');
    await factory.RecordPurchase(buying('EX1', 'PO7'));
    await factory.RecordPurchase(
      buying('EX1', 'PO3', { lines: [{ material: 'gasket', quantity: '100', promisedFor: '', remark: 'food grade' }] }),
    );

    expect((await table('EX1'))?.rows).toMatchObject([
      { seqNo: 1, projectName: '500 ml flask', materialName: 'lid', requiredQty: '14400', purchasedQty: '9000', supplier: '台州佳塑' },
      { seqNo: 2, materialName: 'gasket', purchaseDate: '2026-11-23', arrivalDate: '', remark: 'food grade' },
    ]);
  });

  it('the same purchase again changes nothing; with other content it corrects and keeps its number', async () => {
    await needs('EX2');
    const first = await factory.RecordPurchase(buying('EX2', 'PO1'));
    await factory.RecordPurchase(buying('EX2', 'PO2'));

    expect((await factory.RecordPurchase(buying('EX2', 'PO1'))).bom?.purchases[0]).toEqual(first.bom?.purchases[0]);
    await factory.RecordPurchase(buying('EX2', 'PO1', { supplier: '永康金属' }));
    expect((await table('EX2'))?.rows.map(({ seqNo, supplier }) => [seqNo, supplier])).toEqual([
      [1, '永康金属'],
      [2, '台州佳塑'],
    ]);
  });

  it('entered at the same moment are still numbered one after another', async () => {
    await needs('EX3');
    await Promise.all(['A', 'B', 'C', 'D'].map((name) => factory.RecordPurchase(buying('EX3', name))));

    expect((await table('EX3'))?.rows.map(({ seqNo }) => seqNo)).toEqual([1, 2, 3, 4]);
  });

  it('S2.12.4 short is what is not bought, overdue what was promised and is not there', async () => {
    await needs('EX4');
    const { bom } = await factory.RecordPurchase(buying('EX4', 'PO1'));
    const standing = async () =>
      (await table('EX4', '2026-12-02'))?.rows.map(({ overdue, arrivalDate, remark }) => [overdue, arrivalDate, remark]);

    expect((await table('EX4'))?.materials).toMatchObject([
      { material: 'lid', purchased: '9000', shortage: '5400' },
      { material: 'gasket', purchased: '0', shortage: '14400' },
    ]);
    expect(await standing()).toEqual([[true, '', '']]);
    const arrival = { purchase: bom?.purchases[0]?.id ?? '', material: 'lid', arrivedOn: '2026-12-02', remark: '3 cartons crushed' };
    await factory.RecordArrival(arrival);
    expect(await standing()).toEqual([[false, '2026-12-02', '3 cartons crushed']]);

    await factory.RecordPurchase(
      buying('EX4', 'PO1', { lines: [{ material: 'lid', quantity: '9500', promisedFor: '', remark: '3 cartons crushed' }] }),
    );
    expect(await standing()).toEqual([[false, '2026-12-02', '3 cartons crushed']]);
    expect(
      await codeOf(
        factory.RecordPurchase(buying('EX4', 'PO1', { lines: [{ material: 'gasket', quantity: '1', promisedFor: '', remark: '' }] })),
      ),
    ).toBe('MATERIAL_ARRIVED');
  });

  it('what is not needed is not bought, and what is bought stays needed', async () => {
    expect(await codeOf(factory.RecordPurchase(buying('EX5', 'PO1')))).toBe('BOM_UNKNOWN');
    await needs('EX5');
    expect(
      await codeOf(
        factory.RecordPurchase(buying('EX5', 'PO1', { lines: [{ material: 'box', quantity: '1', promisedFor: '', remark: '' }] })),
      ),
    ).toBe('MATERIAL_UNKNOWN');
    await factory.RecordPurchase(buying('EX5', 'PO1'));

    expect(await codeOf(needs('EX5', 1, 'gasket'))).toBe('MATERIAL_PURCHASED');
    expect(await codeOf(needs('EX5', 0, 'lid'))).toBe('BOM_STALE');
    expect(await codeOf(needs('EX5', 1, 'lid', 'lid'))).toBe('BAD_SHAPE');
    expect((await needs('EX5', 1, 'lid', 'box')).bom).toMatchObject({ version: 2, lines: [{ material: 'lid' }, { material: 'box' }] });
    expect(await codeOf(factory.RecordArrival({ purchase: 'EX5//PO1', material: 'box', arrivedOn: '2026-12-02', remark: '' }))).toBe(
      'MATERIAL_UNKNOWN',
    );
    expect(await codeOf(factory.RecordArrival({ purchase: 'EX5//PO9', material: 'lid', arrivedOn: '2026-12-02', remark: '' }))).toBe(
      'PURCHASE_UNKNOWN',
    );
  });

  it('are written over HTTP by those whose work it is, and read by everybody signed in', async () => {
    await needs('EX6');
    const send = async (token: string, path: string, body?: object) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const answer = await fetch(`${house.addresses['http']}/api/${path}`, {
        headers,
        ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      });
      return { status: answer.status, body: (await answer.json()) as unknown };
    };
    const arrival = { material: 'lid', arrivedOn: '2026-12-02' };

    expect(await send('gs_warehouse', 'purchases', buying('EX6', 'PO1'))).toMatchObject({ status: 403, body: { code: 'NOT_FOR_YOU' } });
    expect(await send('gs_purchasing', 'purchases', buying('EX6', 'PO1'))).toMatchObject({
      status: 201,
      body: { purchases: [{ seqNo: 1 }] },
    });
    expect(await send('gs_warehouse', `purchases/${encodeURIComponent('EX6//PO1')}/arrivals`, arrival)).toMatchObject({ status: 201 });
    expect(await send('gs_finance', 'procurement/EX6?today=2026-12-03')).toMatchObject({
      status: 200,
      body: [{ rows: [{ arrivalDate: '2026-12-02', overdue: false }] }],
    });
    expect(await send('gs_finance', 'procurement/EX6')).toMatchObject({ status: 400, body: { code: 'BAD_SHAPE' } });
  });
});
