import type { Page } from 'playwright-core';
import { companyAt, type Company } from './demo/company';
import { aPdf } from './demo/export-by-tt';
import { inDays } from './demo/orders';
import { addressesIn } from './demo/talk';
import { choose, gone, Screens, seen, textOf } from './stage/browser';
import { aNumber, atTheFactory, booked, freshOrder, sampled, settled } from './stage/orders';

const addresses = addressesIn(process.env['GENDAN_PLAY_DATA'] ?? '.gendan');
const screens = Screens.forPlays(() => addresses.desk);
let company: Company;
beforeAll(async () => {
  company = await companyAt(addresses);
});

const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(aPdf(name)) });
const stepOf = (number: string, key: string): string => `/orders/${number}?step=${encodeURIComponent(key)}`;
const drawerOf = (page: Page) => page.getByRole('dialog');
const primary = (page: Page) => drawerOf(page).locator('.step-foot .ant-btn-primary');

test('an answer entered for the factory wants its own words as proof; with the file it is recorded and stands in the history', async () => {
  const { wangfang } = company;
  const number = aNumber();
  await wangfang.post('/api/cases', atTheFactory(number));
  const page = await screens.visit(stepOf(number, 'sampleFinished'), wangfang);
  const drawer = drawerOf(page);
  await seen(drawer.getByText('替对方录入，要附上对方的原话'));
  await primary(page).click();
  expect(await textOf(drawer.getByRole('alert'))).toBe('还缺对方的原话');

  await drawer.locator('[data-field=files] input[type=file]').setInputFiles(pdf('factory-says-done.pdf'));
  await seen(drawer.getByRole('link', { name: 'factory-says-done.pdf' }));
  await primary(page).click();
  expect(await textOf(drawer.locator('.result'))).toContain('办成了');

  const said = (await wangfang.history(number)).find(({ type, files }) => type === 'confirmed' && files);
  expect(said?.files?.map(({ name }) => name)).toEqual(['factory-says-done.pdf']);
  expect(await textOf(page.locator('.hist'))).toContain('factory-says-done.pdf');
  const file = await page.request.get(`/api/files/${said?.files?.[0]?.hash}`);
  expect([file.status(), (await file.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
});

test('a file that is not what it says is refused in a sentence, and the step stays as it was', async () => {
  const { wangfang } = company;
  const number = aNumber();
  await wangfang.post('/api/cases', atTheFactory(number));
  const page = await screens.visit(stepOf(number, 'sampleFinished'), wangfang, { language: 'en' });
  await drawerOf(page)
    .locator('[data-field=files] input[type=file]')
    .setInputFiles({ name: 'photo.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ this is a program') });
  expect(await textOf(drawerOf(page).locator('.file .fault'))).toMatch(/[.]$/);
  expect((await wangfang.view(number)).standing.milestones.find(({ key }) => key === 'sampleFinished')?.state).toBe('open');
});

test('who drafted it may not sign it: law 5, what is untouched, and the way on', async () => {
  const { wangfang, chenguodong } = company;
  const number = aNumber();
  await wangfang.post('/api/cases', { ...freshOrder(number), cast: { ...freshOrder(number).cast, merchandiser: chenguodong.me.person } });
  await chenguodong.confirm(number, 'sampleNoteDrafted', { requirements: '照旧' });
  const page = await screens.visit(stepOf(number, 'sampleNoteSigned'), chenguodong);
  await primary(page).click();
  const refusal = drawerOf(page).locator('.refusal');
  const text = await textOf(refusal);
  expect(text).toContain('没有签。铁律 5：谁录入，谁不能批');
  expect(text).toContain('陈国栋已在“跟单员”上办过');
  expect(text).toContain('FOUR_EYES');
  expect(text).toContain('填的都在。');
  expect(await refusal.getByRole('radio').count()).toBeGreaterThanOrEqual(2);
  expect(await refusal.getByRole('radio').first().isChecked()).toBe(true);
  expect((await wangfang.history(number)).filter(({ type }) => type === 'signed')).toEqual([]);
});

test('a law refuses: which, why here, what is untouched, and an override among the ways on', async () => {
  const { wangfang, wumin } = company;
  const number = aNumber();
  await wangfang.post('/api/cases', settled(number));
  // the bank takes the balance back after the originals have gone
  await wumin.post(`/api/cases/${number}/reports`, {
    milestone: 'balanceReceived',
    part: 'shipment:1',
    source: 'bank',
    sourceId: number,
    version: 1,
    outcome: 'counted',
    happened: inDays(0),
    amount: '-8750.00',
  });
  const page = await screens.visit(stepOf(number, 'originalsSent@shipment:1'), wangfang);
  await drawerOf(page).getByLabel('依据变了，为什么还照旧').fill('客户说明天再付');
  await primary(page).click();
  const text = await textOf(drawerOf(page).locator('.refusal'));
  expect(text).toContain('铁律 3：');
  expect(text).toContain('还缺货款到账');
  expect(text).toContain('填的都在。');
  await seen(drawerOf(page).getByRole('radio', { name: /申请特批/ }));
  expect((await wangfang.history(number)).filter(({ type }) => type === 'upheld')).toEqual([]);
});

test('too early: what was open when it was drawn is not any more; the sentence names what to do first, and one click leads there', async () => {
  const { wangfang } = company;
  const number = aNumber();
  await wangfang.post('/api/cases', booked(number));
  const page = await screens.visit(stepOf(number, 'customsPapersSent@shipment:1'), wangfang, { language: 'en' });
  await seen(primary(page));
  await wangfang.act(number, { kind: 'withdraw', milestone: 'sailingConfirmed', part: 'shipment:1', reason: 'rolled to the next vessel' });
  await primary(page).click();
  expect(await textOf(drawerOf(page).locator('.refusal'))).toContain('TOO_EARLY');
  await primary(page).click();
  await page.waitForURL((url) => url.searchParams.get('step') === 'sailingConfirmed@shipment:1');
});

test('somebody was quicker: it is said, and a look shows what they entered', async () => {
  const { wangfang } = company;
  const number = aNumber();
  await wangfang.post('/api/cases', freshOrder(number));
  const page = await screens.visit(stepOf(number, 'sampleNoteDrafted'), wangfang);
  await drawerOf(page).getByLabel('客户要求').fill('滚边 5 mm');
  await wangfang.confirm(number, 'sampleNoteDrafted', { requirements: '滚边 8 mm' });
  await primary(page).click();
  expect(await textOf(drawerOf(page).locator('.refusal'))).toContain('STALE');
  await primary(page).click();
  await seen(drawerOf(page).getByText('滚边 8 mm'));
});

test('why this day: the popover names what the date hangs on, Esc closes it and the focus is back', async () => {
  const { wangfang } = company;
  const number = aNumber();
  await wangfang.post('/api/cases', booked(number));
  const page = await screens.visit(`/orders/${number}`, wangfang);
  const day = page.getByRole('button', { name: /为什么是这天$/ }).first();
  await seen(day);
  const why = page.getByRole('dialog', { name: /^为什么是 \d{4}-\d{2}-\d{2}/ });
  await day.focus();
  await page.keyboard.press('Enter');
  await seen(why);
  await page.keyboard.press('Escape');
  await gone(why);
  expect(await page.evaluate('document.activeElement?.className')).toContain('why-date');

  await day.click();
  await why.getByRole('link', { name: '看全部依据' }).click();
  await page.waitForURL(`**/orders/${number}/why/**`);
  await seen(page.getByRole('heading', { level: 1 }));
});

test('what if: dates move before anybody’s eyes and nothing has happened; accepted, the promised dates are others', async () => {
  const { wangfang } = company;
  const number = aNumber();
  await wangfang.post('/api/cases', sampled(number));
  const before = await wangfang.view(number);
  const page = await screens.visit(`/orders/${number}/what-if?milestone=proformaDrafted`, wangfang);
  await seen(page.getByText('还没改任何东西'));
  await seen(page.getByRole('rowheader', { name: /PI/ }));
  expect((await wangfang.view(number)).rev).toBe(before.rev);

  const accept = page.getByRole('region', { name: '采纳' });
  await accept.getByRole('button', { name: /^采纳/ }).click();
  await seen(accept.getByText('还没填'));
  expect((await wangfang.view(number)).rev).toBe(before.rev);

  await choose(page, '原因', '客户要求');
  await choose(page, '谁承担', /汉萨/);
  await accept.getByLabel(/^说明/).fill('客户改了包装');
  await accept.getByRole('button', { name: /^采纳/ }).click();
  await seen(page.locator('.accept .result'));
  const moved = (await wangfang.history(number)).map(({ event }) => event).find((event) => event.type === 'datesMoved' && 'cause' in event);
  expect(moved).toMatchObject({ cause: 'customer', borneBy: 'customer' });
  const day = (view: typeof before) => view.standing.milestones.find(({ key }) => key === 'proformaDrafted')?.committed;
  const after = await wangfang.view(number);
  expect(
    Date.parse(day(after) ?? '') - Date.parse(before.standing.milestones.find(({ key }) => key === 'proformaDrafted')?.due ?? ''),
  ).toBe(4 * 86_400_000);
});

test('what one does the other sees without asking: the update waits in a bar, and a click shows it', async () => {
  const { wangfang, limingzhe } = company;
  const number = aNumber();
  await wangfang.post('/api/cases', freshOrder(number));
  const [hers, his] = [
    await screens.visit(stepOf(number, 'sampleNoteDrafted'), wangfang),
    await screens.visit(`/orders/${number}`, limingzhe),
  ];
  await seen(his.getByRole('heading', { level: 1, name: number }));
  expect(await his.locator('.hist').innerText()).not.toContain('确认');
  await drawerOf(hers).getByLabel('客户要求').fill('滚边 5 mm');
  await primary(hers).click();
  await seen(drawerOf(hers).locator('.result'));

  await his.getByRole('button', { name: /条更新$/ }).click();
  await seen(his.locator('.hist').getByText('样板单已开').first());
  await seen(his.locator('.standing').getByText('样板单已签').first());
});
