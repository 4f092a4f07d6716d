import { companyAt, type Company } from './demo/company';
import { inDays } from './demo/orders';
import { addressesIn } from './demo/talk';
import { gone, Screens, seen, textOf } from './stage/browser';
import { aNumber, freshOrder, sampled, secured } from './stage/orders';

const addresses = addressesIn(process.env['GENDAN_PLAY_DATA'] ?? '.gendan');
const screens = Screens.forPlays(() => addresses.desk);
let company: Company;
const [running, held, padma] = [aNumber(), aNumber(), aNumber()];
beforeAll(async () => {
  company = await companyAt(addresses);
  const { wangfang } = company;
  await wangfang.post('/api/cases', freshOrder(running));
  await wangfang.post('/api/cases', sampled(held));
  await wangfang.post('/api/cases', { ...freshOrder(padma), customer: 'customer:padma' });
  await wangfang.act(held, { kind: 'hold', blocks: ['all'], holdKind: 'other', reason: '等客户的包装稿' });
});

test('the view stands in the address: opened again it is the same list, and back goes back', async () => {
  const page = await screens.visit('/orders', company.wangfang);
  const link = (number: string) => page.getByRole('link', { name: number, exact: true });
  await seen(link(running));
  await page.getByRole('button', { name: '暂停的' }).click();
  await page.waitForURL('**/orders?view=held');
  await gone(link(running));
  await seen(link(held));

  await page.reload();
  await seen(link(held));
  expect(await link(running).count()).toBe(0);
  await page.goBack();
  await seen(link(running));
});

test('two Chinese characters find a customer’s orders, and only those', async () => {
  const page = await screens.visit('/orders', company.wangfang);
  const search = page.getByRole('searchbox');
  await seen(page.getByRole('link', { name: running, exact: true }));
  await page.keyboard.press('Control+k');
  expect(await page.evaluate('document.activeElement?.getAttribute("type")')).toBe('search');
  await search.fill('帕德');
  await search.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === '帕德');
  await seen(page.getByRole('link', { name: padma, exact: true }));
  await gone(page.getByRole('link', { name: running, exact: true }));

  await page.getByRole('button', { name: '不搜了' }).click();
  await seen(page.getByRole('link', { name: running, exact: true }));

  await search.fill('没有这家');
  await search.press('Enter');
  await seen(page.getByText('没有叫“没有这家”的订单'));
});

test('a row says where its order is stuck and on whom, and opens it; sums are kept apart by currency', async () => {
  const { zhaolei, wangfang } = company;
  const note = aNumber('DN');
  const { domesticNote } = await import('./demo/orders');
  await zhaolei.post('/api/cases', domesticNote(note));
  const page = await screens.visit('/orders?view=all', wangfang);
  const row = page.getByRole('row', { name: running });
  expect(await textOf(row)).toMatch(/样板单已开.*王芳/s);
  const foot = await textOf(page.locator('.orders-foot'));
  expect(foot).toMatch(/USD [\d,.]+/);
  await row.click();
  await page.waitForURL(`**/orders/${running}`);
  await seen(page.getByRole('heading', { level: 1, name: running }));
});

test('on a phone the same orders are cards', async () => {
  const page = await screens.visit('/orders', company.wangfang, { width: 390, language: 'en' });
  const card = page.getByRole('link', { name: running });
  expect(await textOf(card)).toContain('Wang Fang');
  expect(await page.getByRole('table').count()).toBe(0);
  await card.click();
  await page.waitForURL(`**/orders/${running}`);
});

test('a register shows what an order owes, takes a remark for everybody, and comes back from Excel', async () => {
  const page = await screens.visit('/registers', company.wangfang);
  await page.getByRole('link', { name: '客户回款跟踪表' }).click();
  const search = page.getByRole('searchbox', { name: '单号、客户、品名、P/O', exact: true });
  await search.fill(running);
  await search.press('Enter');
  const first = page.getByRole('row', { name: running }).first();
  expect(await textOf(first)).toMatch(/USD [\d,.]+.*未付款/s);
  expect(await textOf(page.getByRole('region', { name: '合计' }))).toContain('未付款');

  await first.getByRole('button', { name: `${running} 备注` }).click();
  const field = page.getByRole('textbox', { name: `${running} 备注` });
  await field.fill('答应周五付');
  await field.press('Enter');
  await seen(page.getByRole('button', { name: `${running} 备注: 答应周五付` }));
  const colleague = await screens.visit(`/registers/payments?q=${running}`, company.chenguodong, { width: 390, language: 'en' });
  await seen(colleague.getByRole('button', { name: `${running} Remark: 答应周五付` }));

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载 Excel' }).click()]);
  await page.getByRole('button', { name: '导入 Excel' }).click();
  await page.locator('input[type=file]').setInputFiles(await download.path());
  await seen(page.getByText('这个表和台账一样，没有要改的。'));
});

test('S2.7 what a stage has made is typed into the register and kept by production, in the name of who typed it', async () => {
  const { wangfang } = company;
  const made = aNumber();
  await wangfang.post('/api/cases', secured(made));
  const values = { quality: 'AQL 2.5', packing: '12 pcs/ctn', deliveryDate: inDays(30) };
  await wangfang.confirm(made, 'productionOrderIssued', values, { part: 'factoryOrder:1' });
  type Kept = { stages: { stage: string; delivered: Record<string, string>; enteredBy: string }[] };
  const kept = () => wangfang.at<Kept[]>('production', 'GET', `/api/progress/${made}`);

  const page = await screens.visit(`/registers/progress?q=${made}`, wangfang);
  await page
    .getByRole('button', { name: `${made} 冲床 交货数量` })
    .first()
    .click();
  const field = page.getByRole('textbox', { name: `${made} 冲床 交货数量` });
  await field.fill('580');
  await field.press('Enter');
  await seen(page.getByRole('button', { name: `${made} 冲床 交货数量: 580` }));
  expect(await kept()).toMatchObject([{ stages: [{ stage: 'punching', delivered: { '1': '580' }, enteredBy: wangfang.me.person }] }]);
});
