// Writes the example sheets: node examples/make-sheets.mjs
// orders.xlsx as a trading company keeps it, orders-messy.xlsx with what goes wrong in such sheets, domestic-notes.xlsx for the note that travels in three copies.
import exceljs from 'exceljs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));

const day = (text) => new Date(`${text}T00:00:00Z`);
const thin = { style: 'thin', color: { argb: 'FFB9C0C9' } };

function book() {
  const workbook = new exceljs.Workbook();
  workbook.creator = '跟单部';
  workbook.created = workbook.modified = day('2026-04-14');
  return workbook;
}

function titled(sheet, title, columns) {
  sheet.addRow([title]);
  sheet.mergeCells(1, 1, 1, columns);
  sheet.getCell(1, 1).font = { bold: true, size: 16 };
  sheet.getCell(1, 1).alignment = { horizontal: 'center' };
}

function framed(sheet, headRows) {
  sheet.eachRow((row, number) =>
    row.eachCell((cell) => {
      cell.border = { top: thin, left: thin, bottom: thin, right: thin };
      cell.alignment = { ...cell.alignment, vertical: 'middle', wrapText: true };
      if (headRows.includes(number))
        Object.assign(cell, { font: { bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF1F3F5' } } });
      if (cell.value instanceof Date) cell.numFmt = 'yyyy-mm-dd';
    }),
  );
  sheet.columns.forEach((column) => (column.width = 13));
}

/** One row per product; number, customer, terms and dates of an order are merged over its rows. */
async function orders() {
  const workbook = book();
  const sheet = workbook.addWorksheet('2026 外销订单');
  titled(sheet, '宁波海川进出口有限公司 2026 年外销订单跟踪表', 20);
  sheet.addRow(['制表：跟单部', null, null, '更新：2026-04-14', null, null, '红色：急单']);
  sheet.addRow([
    '订单号',
    '客户',
    '客户订单号',
    '货号',
    '品名规格',
    '数量',
    '单位',
    '单价',
    '金额',
    '贸易条款',
    '交期',
    '付款方式',
    '跟单',
    '业务',
    '工厂',
    '样品',
    null,
    'PI 确认',
    '定金 / L/C',
    null,
    '备注',
  ]);
  sheet.addRow([...Array(15).fill(null), '寄样日期', '样品确认日期', null, '定金收到日期', 'L/C收到', null]);
  for (let column = 1; column <= 15; column += 1) sheet.mergeCells(3, column, 4, column);
  sheet.mergeCells(3, 16, 3, 17);
  sheet.mergeCells(3, 18, 4, 18);
  sheet.mergeCells(3, 19, 3, 20);
  sheet.mergeCells(3, 21, 4, 21);

  const list = [
    {
      head: ['EX2601-017', 'Hansewerk', 'HW-88301'],
      lines: [
        ['F500', '焖烧杯 500 ml', 24000, 2.85],
        ['F750', '焖烧杯 750 ml', 12000, 3.45],
      ],
      tail: [
        'FOB 宁波',
        day('2026-06-21'),
        'T/T 30/70',
        '王芳',
        '李明哲',
        '金凯杯业',
        day('2026-01-12'),
        day('2026-01-20'),
        day('2026-01-26'),
        day('2026-02-02'),
        null,
        '分两批出',
      ],
    },
    {
      head: ['EX2602-004', 'Padma', 'PT/2026/112'],
      lines: [['Z-5', '尼龙拉链 5#', 300000, 0.085]],
      tail: [
        'CFR Chittagong',
        day('2026-05-30'),
        'L/C at sight',
        '何静',
        '李明哲',
        '台州佳塑塑业',
        day('2026-02-03'),
        day('2026-02-11'),
        day('2026-02-16'),
        null,
        day('2026-03-18'),
        '提单收货人 TO ORDER',
      ],
    },
    {
      head: ['EX2603-011', 'Maple Lane', 'ML-4471'],
      lines: [['C100', '咖啡壶 1 L', 6000, 6.6]],
      tail: [
        'FOB 宁波',
        day('2026-07-10'),
        '30% T/T 定金，70% 见提单复印件',
        '王芳',
        '李明哲',
        null,
        day('2026-04-08'),
        null,
        null,
        null,
        null,
        '产前样第 2 轮',
      ],
    },
    {
      head: ['EX2601-009', 'Maple Lane', 'ML-4390'],
      lines: [['B20', '密封盒三件套', 9650, 4]],
      tail: [
        'FOB 宁波',
        day('2026-04-21'),
        '30%定金，70%出货前付清',
        '何静',
        '李明哲',
        '台州佳塑塑业',
        day('2026-01-05'),
        day('2026-01-14'),
        day('2026-01-19'),
        day('2026-01-23'),
        null,
        '工厂迟，急',
      ],
    },
    {
      head: ['EX2604-002', 'Hansewerk', 'HW-88377'],
      lines: [['F500', '焖烧杯 500 ml', 18000, 2.9]],
      tail: ['FOB 宁波', day('2026-08-15'), 'O/A 60天', '王芳', '李明哲', '金凯杯业', null, null, null, null, null, ''],
    },
  ];
  let quantity = 0;
  for (const { head, lines, tail } of list) {
    const first = sheet.rowCount + 1;
    for (const [product, name, count, price] of lines) {
      quantity += count;
      const row = sheet.addRow([...head, product, name, count, 'pcs', price, null, ...tail]);
      row.getCell(8).numFmt = '"USD "0.000';
      row.getCell(9).value = { formula: `F${row.number}*H${row.number}`, result: Math.round(count * price * 100) / 100 };
    }
    const last = sheet.rowCount;
    if (last > first)
      for (const column of [1, 2, 3, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21]) sheet.mergeCells(first, column, last, column);
  }
  sheet.addRow(['合计', null, null, null, null, quantity]);
  sheet.addRow([]);
  sheet.addRow(['注：单价均为美元 USD，金额自动计算']);
  framed(sheet, [3, 4]);
  await workbook.xlsx.writeFile(join(folder, 'orders.xlsx'));
}

/** What sheets look like after a few years: dates as text in every shape, numbers with words, totals in between, the header again. */
async function messy() {
  const workbook = book();
  const sheet = workbook.addWorksheet('Sheet1');
  const header = [
    '合同号',
    '客户名称 Customer',
    'PO号',
    '款号',
    '产品',
    '数量',
    '单价',
    '交货期',
    '付款',
    '付款方式',
    '样品确认',
    'PI回签',
    '收定金',
    '尾款',
    '自己记',
  ];
  const rows = [
    ['订单表（小王的，别改）'],
    [],
    header,
    [
      'EX2604-021 ',
      '汉萨家居用品有限公司',
      'HW-88401',
      'F500',
      '焖烧杯',
      '24,000只',
      '$2.85',
      '2026.6.7',
      null,
      'TT 30/70',
      '3月5日',
      '26/3/12',
      '√',
      '-',
      '样品寄了两次',
    ],
    [
      'EX2604-022',
      'maple lane',
      'ML-4502',
      'C100',
      '咖啡壶',
      '６０００',
      'USD6.60/个',
      '7-Jun-26',
      null,
      '30% deposit, balance 70% against copy of B/L',
      'Mar 20, 2026',
      '4/1',
      '待定',
      '',
      '',
    ],
    ['小计', null, null, null, null, 30000],
    [],
    header,
    [
      'EX2604-023',
      'Padma',
      'PT/2026/140',
      'Z-5',
      '尼龙拉链',
      '30万条',
      'USD 0.085',
      20260630,
      null,
      '100%不可撤销即期信用证',
      '2026-02-30',
      '',
      '',
      '',
      '样品日期写错了',
    ],
    ['EX2604-024', '没建档的客户', '', 'X-1', '新品', '约5000', '', '六月底', null, '老规矩', '', '', '', '', '全是问题'],
    ['EX2604-021', 'Hansewerk', 'HW-88402', 'F750', '焖烧杯', 12000, 3.45, '2026/6/30', null, 'T/T 30/70', '', '', '', '', '号重了'],
    ['', 'Hansewerk', '', 'F750', '焖烧杯', 500, 'USD 3.45', '2026-07-30', null, 'T/T 30/70'],
    ['注：已发给老板'],
    ['总计', null, null, null, null, 371000],
  ];
  sheet.addRows(rows);
  sheet.mergeCells(1, 1, 1, header.length);
  sheet.mergeCells(13, 1, 13, header.length);
  framed(sheet, [3, 8]);
  await workbook.xlsx.writeFile(join(folder, 'orders-messy.xlsx'));
}

/** Notes of shops, delivered by a distributor within a day: gifts, receipt, all in yuan. */
async function domestic() {
  const workbook = book();
  const sheet = workbook.addWorksheet('送货单');
  titled(sheet, '一单到底：门店订货单登记', 12);
  sheet.addRow(['单号', '门店', '经销商', '业代', '品名', '数量', '单位', '单价(元)', '搭赠', '签单日期', '备注']);
  sheet.addRows([
    ['DN2604-031', '华美超市城西店', '顺达商贸', '赵磊', '焖烧杯 500 ml', 48, '只', 39.9, 4, day('2026-04-13'), '二联已交'],
    ['DN2604-032', '华美超市城西店', '顺达商贸', '赵磊', '密封盒三件套', 30, '套', 25, null, null, ''],
    ['DN2604-033', '华美超市城西店', '顺达商贸', '赵磊', '咖啡壶 1 L', 12, '只', 88, 1, null, '周六送'],
  ]);
  framed(sheet, [2]);
  await workbook.xlsx.writeFile(join(folder, 'domestic-notes.xlsx'));
}

await Promise.all([orders(), messy(), domestic()]);
