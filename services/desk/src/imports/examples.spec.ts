import { nineSteps, oneNote, type Procedure } from '@gendan/procedure';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { milestoneHeaders } from './columns';
import { milestonesOf } from './implied';
import { readOrders } from './order-sheet';
import { gridOf } from './workbook';

const read = async (file: string, { rules, words }: Procedure) => {
  const grid = await gridOf(readFileSync(join(__dirname, '../../../../examples', file)));
  if (!grid) throw new Error('no sheet');
  return readOrders(
    grid,
    milestoneHeaders(
      milestonesOf(rules).map(({ name }) => name),
      words,
    ),
    '2026-04-14',
  );
};

describe('the example sheets', () => {
  it('orders.xlsx: five orders, one of two products, with what was done, and not one fault', async () => {
    const { orders, ignored } = await read('orders.xlsx', nineSteps);

    expect(orders.map(({ number, faults }) => [number, faults])).toEqual([
      ['EX2601-017', []],
      ['EX2602-004', []],
      ['EX2603-011', []],
      ['EX2601-009', []],
      ['EX2604-002', []],
    ]);
    expect(orders[0]?.lines.map(({ product, quantity, price }) => [product, quantity, price])).toEqual([
      ['F500', '24000', '2.85'],
      ['F750', '12000', '3.45'],
    ]);
    expect(orders[0]).toMatchObject({ customer: 'Hansewerk', currency: 'USD', incoterm: 'FOB', port: '宁波', delivery: '2026-06-21' });
    expect(orders[0]?.facts.map(({ milestone }) => milestone)).toEqual([
      'sampleDispatched',
      'sampleApproved',
      'orderConfirmed',
      'depositReceived',
    ]);
    expect(orders[1]?.facts.map(({ milestone }) => milestone)).toContain('lcReceived');
    expect(orders[1]?.instalments).toEqual([{ id: '1', method: 'lc', gate: 'production', share: '100' }]);
    expect(ignored.map(({ zh }) => zh)).toEqual(['合计行，不算订单', expect.any(String)]);
  });

  it('orders-messy.xlsx: what can be read is read, what cannot is named', async () => {
    const { orders, ignored } = await read('orders-messy.xlsx', nineSteps);
    const of = (number: string) => orders.find((order) => order.number === number);

    expect(of('EX2604-021')).toMatchObject({ currency: 'USD', delivery: '2026-06-07', faults: [] });
    expect(of('EX2604-021')?.facts.map(({ milestone, happened, guessed }) => [milestone, happened, guessed])).toEqual([
      ['sampleApproved', '2026-03-05', undefined],
      ['orderConfirmed', '2026-03-12', undefined],
      ['depositReceived', '2026-04-14', true],
    ]);
    expect(of('EX2604-022')).toMatchObject({ delivery: '2026-06-07', lines: [{ quantity: '6000', price: '6.60' }], faults: [] });
    expect(of('EX2604-023')?.lines[0]?.quantity).toBe('300000');
    expect(of('EX2604-023')?.faults.map(({ column }) => column)).toEqual(['样品确认']);
    expect(
      of('EX2604-024')
        ?.faults.map(({ column }) => column)
        .sort(),
    ).toEqual(['交货期', '付款方式', '单价'].sort());
    expect(ignored.map(({ row }) => row)).toEqual([6, 8, 13, 14]);
  });

  it('domestic-notes.xlsx: shop, distributor, gifts, in yuan', async () => {
    const { orders } = await read('domestic-notes.xlsx', oneNote);

    expect(orders).toHaveLength(3);
    expect(orders[0]).toMatchObject({
      number: 'DN2604-031',
      customer: '华美超市城西店',
      currency: 'CNY',
      texts: { distributor: '顺达商贸', rep: '赵磊' },
      faults: [],
    });
    expect(orders[0]?.lines).toEqual([
      { line: '1', product: '焖烧杯 500 ml', description: '焖烧杯 500 ml', quantity: '48', unit: '只', price: '39.9' },
      { line: '1-gift', product: '焖烧杯 500 ml', description: '4', quantity: '4', unit: '只', price: '0', gift: true },
    ]);
    expect(orders[0]?.facts.map(({ milestone }) => milestone)).toEqual(['orderSigned']);
  });
});
