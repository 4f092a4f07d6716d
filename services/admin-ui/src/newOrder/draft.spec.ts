import { emptyLine, emptyOrder, faultsOf, openingOf, pastedLines, presets } from './draft';

const whole = {
  ...emptyOrder(),
  number: 'EX2604-012',
  customer: 'c1',
  procedure: 'nineSteps',
  delivery: '2026-06-30',
  lines: [{ ...emptyLine(1), product: '焖烧杯', quantity: '24000', price: '2.95' }],
};

describe('a new order by hand', () => {
  it('that is whole has no fault and becomes an opening', () => {
    expect(faultsOf(whole)).toEqual([]);
    expect(openingOf(whole).terms).toMatchObject({
      instalments: [
        { method: 'tt', gate: 'production', share: '30' },
        { method: 'tt', gate: 'originals', share: '70', per: 'shipment' },
      ],
    });
  });
  it('names everything that is missing', () =>
    expect(faultsOf(emptyOrder()).map(({ field }) => field)).toEqual(['number', 'customer', 'delivery', 'lines']));
  it('wants the shares to add up to the whole', () =>
    expect(faultsOf({ ...whole, instalments: presets.tt3070.slice(0, 1) })).toEqual([
      { field: 'instalments', code: 'sum', details: { sum: '30' } },
    ]));
  it('leaves blank lines out and asks no price of a gift', () =>
    expect(
      faultsOf({ ...whole, lines: [...whole.lines, emptyLine(2), { ...emptyLine(3), product: '样册', quantity: '10', gift: true }] }),
    ).toEqual([]));
});

describe('rows pasted from Excel', () => {
  it('are read whatever stands between product and quantity, and a head row is left out', () =>
    expect(pastedLines('品名\t规格\t数量\t单位\t单价\nVF-500\t磨砂黑\t24,000\tpcs\tUS$2.95\r\nVF-750\t\t1200\t\t3.45\n')).toEqual([
      { product: 'VF-500', description: '磨砂黑', quantity: '24000', unit: 'pcs', price: '2.95' },
      { product: 'VF-750', description: '', quantity: '1200', unit: 'pcs', price: '3.45' },
    ]));
  it('without a number are none', () => expect(pastedLines('品名\t规格\n焖烧杯\t黑')).toEqual([]));
});
