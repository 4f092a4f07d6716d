import { join } from 'node:path';
import { companyAt, type Company } from './demo/company';
import { inDays } from './demo/orders';
import { addressesIn } from './demo/talk';
import { choose, Screens, seen, textOf } from './stage/browser';
import { aNumber } from './stage/orders';
import { until } from './stage/until';

const addresses = addressesIn(process.env['GENDAN_PLAY_DATA'] ?? '.gendan');
const screens = Screens.forPlays(() => addresses.desk);
let company: Company;
beforeAll(async () => {
  company = await companyAt(addresses);
});
const sheet = (name: string): string => join(__dirname, '../examples', name);

test('a new order by hand: every fault stands where it is, the draft survives a reload, and the order runs once it is whole', async () => {
  const { limingzhe } = company;
  const number = aNumber();
  const page = await screens.visit('/orders/new', limingzhe);
  const open = page.locator('.form-foot .ant-btn-primary');
  await open.click();
  expect(await textOf(page.locator('.form-foot').getByRole('alert'))).toMatch(/^还有 \d+ 处要改$/);

  await page.getByLabel('订单号', { exact: true }).fill(number);
  await choose(page, '客户', /汉萨/);
  await choose(page, '流程', /九步/);
  await page.getByLabel('品名 1').fill('HW-2210');
  await page.getByLabel('数量 1').fill('1,000');
  await page.getByLabel('单价 1').fill('12.50');
  await until('the draft is kept', async () =>
    String(await page.evaluate('localStorage.getItem("gendan.draft.new-order")')).includes('12.50'),
  );
  await page.reload();
  expect(await page.getByLabel('订单号', { exact: true }).inputValue()).toBe(number);
  await page.getByLabel('交货期', { exact: true }).click();
  await page.keyboard.type(inDays(75));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `开单 ${number}` }).click();
  await page.waitForURL(`**/orders/${number}`);
  await seen(page.getByRole('heading', { level: 1, name: number }));

  const { terms, money, standing } = await limingzhe.view(number);
  expect(terms.lines).toMatchObject([{ product: 'HW-2210', quantity: '1000', price: '12.50' }]);
  expect(money.instalments.map(({ amount, gate }) => [amount, gate])).toEqual([
    ['3750.00', 'production'],
    ['8750.00', 'originals'],
  ]);
  expect(standing.stuck?.key).toBe('sampleNoteDrafted');
});

test('rows copied in Excel are pasted into the goods after a look', async () => {
  const page = await screens.visit('/orders/new', company.limingzhe);
  const cell = page.getByLabel('品名 1');
  await cell.click();
  await page.evaluate(
    'navigator.clipboard.writeText("F500\\t焖烧杯 500 ml\\t24,000\\tpcs\\t2.85\\nF750\\t焖烧杯 750 ml\\t12000\\tpcs\\t3.45")',
  );
  await page.keyboard.press('Control+v');
  await page.getByRole('button', { name: '写入 2 行' }).click();
  expect(await page.getByLabel('数量 1').inputValue()).toBe('24000');
  expect(await page.getByLabel('单价 2').inputValue()).toBe('3.45');
});

test('running orders from the company’s sheet: looked at, opened with what was done on file, and not opened twice', async () => {
  const { limingzhe } = company;
  const page = await screens.visit('/orders/import', limingzhe);
  await page.locator('input[type=file]').setInputFiles(sheet('orders.xlsx'));
  await seen(page.getByText('5 行能开，0 行要改'));
  const row = (number: string) => page.getByRole('row', { name: number });
  expect(await textOf(row('EX2601-017'))).toContain('可开');

  await page.getByRole('button', { name: '开 5 张单' }).click();
  await seen(page.getByText('开了 5 张单'));
  await row('EX2602-004').getByRole('link', { name: '已开' }).waitFor();
  const { standing, customer, state } = await limingzhe.view('EX2602-004');
  expect([customer.id, state]).toEqual(['customer:padma', 'running']);
  expect(standing.milestones.filter((each) => each.state === 'done').map(({ key }) => key)).toEqual(
    expect.arrayContaining(['sampleApproved', 'orderConfirmed', 'lcReceived@instalment:1']),
  );

  await page.getByRole('button', { name: '换一张表' }).click();
  await page.locator('input[type=file]').setInputFiles(sheet('orders.xlsx'));
  expect(await textOf(row('EX2601-017'))).toContain('已经开过，不再开');
  expect(await page.getByRole('button', { name: /^开 0 张单/ }).isDisabled()).toBe(true);
});

test('a sheet after a few years: what can be read may be opened, each other row names its column and its fault', async () => {
  const { limingzhe } = company;
  const page = await screens.visit('/orders/import', limingzhe, { language: 'en' });
  await page.locator('input[type=file]').setInputFiles(sheet('orders-messy.xlsx'));
  const row = (number: string) => page.getByRole('row', { name: number });
  expect(await textOf(row('EX2604-023'))).toContain('样品确认');
  const faulty = await textOf(row('EX2604-024'));
  for (const column of ['客户', '交货期', '付款方式', '单价']) expect(faulty).toContain(column);
  expect(await row('EX2604-024').getByRole('checkbox').isDisabled()).toBe(true);

  await page.getByRole('checkbox', { name: /all/i }).uncheck();
  await row('EX2604-022').getByRole('checkbox').check();
  await page.locator('.form-foot .ant-btn-primary').click();
  await row('EX2604-022').getByRole('link').waitFor();
  expect((await limingzhe.view('EX2604-022')).terms.lines[0]).toMatchObject({ quantity: '6000', price: '6.60' });
  expect((await page.request.get('/api/cases/EX2604-023')).status()).toBe(404);
});

test('what is no sheet is refused in a sentence', async () => {
  const page = await screens.visit('/orders/import', company.limingzhe);
  await page.locator('input[type=file]').setInputFiles({
    name: 'orders.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from('not a workbook'),
  });
  expect(await textOf(page.getByRole('alert'))).toMatch(/。/);
  await seen(page.getByRole('button', { name: '选文件' }));
});
