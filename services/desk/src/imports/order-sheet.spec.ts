import { dayIn, lately, numberIn } from './cell-values';
import type { Cell, Grid } from './grid';
import { readOrders } from './order-sheet';
import { instalmentsIn } from './payment';

const today = '2026-04-14';
const known = new Map([
  ['样品确认', 'sampleApproved'],
  ['pi确认', 'orderConfirmed'],
  ['定金收到', 'depositReceived'],
]);
const aSheet = (rows: Cell[][], continues: string[] = []): Grid => ({ name: '订单', rows, continues: new Set(continues) });
const read = (rows: Cell[][], continues?: string[]) => readOrders(aSheet(rows, continues), known, today);
const header = [
  '订单号',
  '客户',
  '客户订单号',
  '货号',
  '品名',
  '数量',
  '单价(USD)',
  '交期',
  '付款方式',
  '样品确认日期',
  'PI确认',
  '定金收到日期',
  '自己的列',
];
const row = [
  'EX2601-017',
  'Hansewerk',
  'HW-88301',
  'F500',
  '焖烧杯 500 ml',
  '24,000只',
  2.85,
  '2026/6/7',
  'T/T 30/70',
  '2026.1.20',
  '1月26日',
  '√',
  '随便写',
];

describe('an order sheet as a company writes it', () => {
  it('finds the header below a title and reads the order', () => {
    const { orders, head } = read([['宁波恒越 2026 年订单跟踪表'], [], header, row]);

    expect(head?.row).toBe(2);
    expect(orders).toHaveLength(1);
    expect(orders[0]).toMatchObject({
      row: 4,
      number: 'EX2601-017',
      customer: 'Hansewerk',
      currency: 'USD',
      delivery: '2026-06-07',
      faults: [],
    });
    expect(orders[0]?.lines).toEqual([
      { line: '1', product: 'F500', description: '焖烧杯 500 ml', quantity: '24000', unit: '只', price: '2.85' },
    ]);
  });

  it('puts what was done before on file, with the day it happened', () => {
    const { orders } = read([header, row]);

    expect(orders[0]?.facts).toEqual([
      { milestone: 'sampleApproved', happened: '2026-01-20' },
      { milestone: 'orderConfirmed', happened: '2026-01-26' },
      { milestone: 'depositReceived', happened: today, guessed: true },
    ]);
  });

  it('takes rows whose number is merged as lines of one order', () => {
    const second = ['EX2601-017', 'Hansewerk', '', 'F750', '焖烧杯 750 ml', 12000, 3.45, '', '', '', '', ''];

    const { orders } = read([header, row, second], ['2:0', '2:1']);

    expect(orders).toHaveLength(1);
    expect(orders[0]?.lines.map((line) => line.product)).toEqual(['F500', 'F750']);
  });

  it('leaves out empty rows, totals, repeated headers and remarks, and says so', () => {
    const { orders, ignored } = read([
      header,
      row,
      [],
      ['合计', '', '', '', '', 24000],
      header,
      ['注：红色为急单', '注：红色为急单'],
      [...row.slice(0, 0), 'EX2601-018', ...row.slice(1)],
    ]);

    expect(orders.map((order) => order.number)).toEqual(['EX2601-017', 'EX2601-018']);
    expect(ignored.map(({ row: at }) => at)).toEqual([4, 5, 6]);
  });

  it('names every fault of a row by the column’s own heading', () => {
    const { orders } = read([header, ['', '', '', '', '', '很多', '', '六月底吧', '老规矩', '昨天', '2027-01-01', '']]);

    expect(orders[0]?.faults.map(({ column }) => column).sort()).toEqual(
      ['PI确认', '交期', '付款方式', '单价(USD)', '客户', '数量', '样品确认日期', '订单号', '货号'].sort(),
    );
    expect(orders[0]?.faults.every(({ zh, en }) => zh.length > 5 && en.length > 5)).toBe(true);
  });

  it('reads a header on two rows, a group above its columns', () => {
    const { orders } = read([
      ['订单号', '客户', '货号', '数量', '单价', '币种', '样品', 'PI'],
      ['', '', '', '', '', '', '确认日期', '确认'],
      ['EX1-1', 'Padma', 'P1', 10, 2, '美元', '3/5', '2026-03-20'],
    ]);

    expect(orders[0]?.facts).toEqual([
      { milestone: 'sampleApproved', happened: '2026-03-05' },
      { milestone: 'orderConfirmed', happened: '2026-03-20' },
    ]);
  });

  it('reads English headings', () => {
    const { orders } = read([
      ['Order No.', 'Buyer', 'Item No', 'Description', 'Q’ty', 'Unit Price', 'Payment Terms', 'Delivery'].map((text) =>
        text.replace('Q’ty', 'Qty'),
      ),
      ['SC-88', 'Maple Lane', 'A1', 'coffee pot', '6,000 pcs', 'USD 6.60', '30% deposit, 70% against B/L copy', '7-Jun-26'],
    ]);

    expect(orders[0]).toMatchObject({ number: 'SC-88', currency: 'USD', delivery: '2026-06-07', faults: [] });
    expect(orders[0]?.lines[0]).toMatchObject({ quantity: '6000', unit: 'pcs', price: '6.60' });
  });

  it('reads a thousand rows and asks for another sheet after that', () => {
    const rows = Array.from({ length: 1005 }, (_, i) => [`EX26-${1000 + i}`, ...row.slice(1)]);

    const { orders, ignored } = read([header, ...rows]);

    expect(orders).toHaveLength(1000);
    expect(ignored).toHaveLength(5);
  });

  it('finds no orders in a sheet that is something else', () => {
    expect(
      read([
        ['姓名', '工号'],
        ['王芳', '1001'],
      ]),
    ).toEqual({ orders: [], ignored: [] });
  });
});

describe('a date as people write it', () => {
  it.each([
    ['2026-3-5', '2026-03-05'],
    ['2026/03/05', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['26.3.5', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['3月5日', '2026-03-05'],
    ['3月5号', '2026-03-05'],
    ['3/5', '2026-03-05'],
    ['2026-03-05 (周四)', '2026-03-05'],
    ['5-Mar-26', '2026-03-05'],
    ['Mar 5, 2026', '2026-03-05'],
    ['5 March 2026', '2026-03-05'],
    ['３月５日', '2026-03-05'],
    ['2026-03-05 14:30', '2026-03-05'],
    ['12/28', '2025-12-28'],
  ])('%s', (text, day) => {
    expect(dayIn(text, today)).toBe(day);
  });

  it('a day without a year is the nearest one; of what has happened it is the last one', () => {
    expect(dayIn('3月5日', '2026-11-22')).toBe('2027-03-05');
    expect(dayIn('3月5日', '2026-11-22', lately)).toBe('2026-03-05');
    expect(dayIn('12/28', '2026-01-04', lately)).toBe('2025-12-28');
  });

  it('is a cell of Excel, as a date or as its number', () => {
    expect(dayIn(new Date('2026-03-05T00:00:00Z'), today)).toBe('2026-03-05');
    expect(dayIn(46086, today)).toBe('2026-03-05');
    expect(dayIn(20260305, today)).toBe('2026-03-05');
  });

  it.each(['2026-02-30', '下周三', '月底', '13/45', 'soon'])('is not %s', (text) => {
    expect(dayIn(text, today)).toBeUndefined();
  });
});

describe('a number as people write it', () => {
  it.each([
    ['12,000只', '12000', '只'],
    ['USD 3.45', '3.45', ''],
    ['￥1.2万', '12000', ''],
    ['１００', '100', ''],
    [3.4500000000000002, '3.45', ''],
  ])('%s', (cell, value, after) => {
    expect(numberIn(cell)).toMatchObject({ value, after });
  });
});

describe('terms of payment as people write them', () => {
  const short = (text: string) => instalmentsIn(text)?.map(({ share, method, gate }) => `${share} ${method} ${gate}`);

  it.each([
    ['T/T 30/70', ['30 tt production', '70 tt originals']],
    ['30% T/T 定金, 70% 见提单复印件', ['30 tt production', '70 tt originals']],
    ['30%定金，70%出货前付清', ['30 tt production', '70 tt shipment']],
    ['30% deposit, balance 70% against copy of B/L', ['30 tt production', '70 tt originals']],
    ['L/C at sight', ['100 lc production']],
    ['100%不可撤销即期信用证', ['100 lc production']],
    ['30% T/T + 70% L/C', ['30 tt production', '70 lc production']],
    ['O/A 60天', ['100 openAccount later']],
    ['月结', ['100 openAccount later']],
    ['D/P at sight', ['100 dp originals']],
    ['100% T/T in advance', ['100 tt production']],
    ['款到发货', ['100 tt shipment']],
  ])('%s', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it.each(['老规矩', '30% T/T', '', '50% 50%'])('does not guess at "%s"', (text) => {
    expect(instalmentsIn(text)).toBeUndefined();
  });
});
