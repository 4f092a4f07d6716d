import { type Bought, type Project, procurementOf } from './procurement';

const bom = { id: 'EX1/', number: 'EX1', part: '', projectName: '500 ml flask', version: 1 };
const need = (material: string, required: string, place: number) => ({ bom: bom.id, material, required, unit: 'pcs', place });
const bought = (seqNo: number, material: string, quantity: string, over: Partial<Bought['lines'][number]> = {}): Bought => ({
  id: `EX1//PO${seqNo}`,
  bom: bom.id,
  seqNo,
  supplier: 'Jiasu',
  purchasedOn: '2026-11-2' + seqNo,
  enteredBy: 'person:he',
  version: 1,
  lines: [{ purchase: `EX1//PO${seqNo}`, material, quantity, promisedFor: null, arrivedOn: null, remark: '', ...over }],
});
const project = (...purchases: Bought[]): Project => ({ bom, needs: [need('lid', '14400', 1), need('gasket', '14400', 2)], purchases });

describe('S2.12 the material procurement table', () => {
  it('S2.12.1 has one row per purchase, in the order of purchase, with its nine columns', () => {
    const { rows } = procurementOf(project(bought(2, 'gasket', '100'), bought(1, 'lid', '9000', { remark: 'food grade' })), '2026-11-30');

    expect(rows.map(({ seqNo }) => seqNo)).toEqual([1, 2]);
    expect(rows[0]).toEqual({
      seqNo: 1,
      projectName: '500 ml flask',
      materialName: 'lid',
      requiredQty: '14400',
      purchasedQty: '9000',
      purchaseDate: '2026-11-21',
      arrivalDate: null,
      supplier: 'Jiasu',
      remark: 'food grade',
      overdue: false,
    });
  });

  it('S2.12.4 shortage is what is required less all that is purchased', () => {
    const { materials } = procurementOf(project(bought(1, 'lid', '9000'), bought(2, 'lid', '5000.5')), '2026-11-30');

    expect(materials).toEqual([
      { material: 'lid', unit: 'pcs', required: '14400', purchased: '14000.5', shortage: '399.5' },
      { material: 'gasket', unit: 'pcs', required: '14400', purchased: '0', shortage: '14400' },
    ]);
    expect(procurementOf(project(bought(1, 'lid', '15000')), '2026-11-30').materials[0]?.shortage).toBe('0');
  });

  it.each([
    ['the day after what was promised', '2026-12-02', null, true],
    ['on the day itself', '2026-12-01', null, false],
    ['when it is there', '2026-12-02', '2026-12-02', false],
  ])('S2.12.4 is overdue %s', (_, today, arrivedOn, overdue) => {
    const { rows } = procurementOf(project(bought(1, 'lid', '1', { promisedFor: '2026-12-01', arrivedOn })), today);
    expect(rows[0]?.overdue).toBe(overdue);
  });

  it('S2.12.4 is never overdue when nobody promised a day', () => {
    expect(procurementOf(project(bought(1, 'lid', '1')), '2030-01-01').rows[0]?.overdue).toBe(false);
  });
});
