import type { CaseView, Page as Listed, ProcedureView, SettingsOf } from '@gendan/contracts';
import type { Locator, Page } from 'playwright-core';
import { companyAt, type Company } from './demo/company';
import { addressesIn } from './demo/talk';
import { become, gone, Screens, seen, textOf } from './stage/browser';
import { aNumber, freshOrder } from './stage/orders';

const addresses = addressesIn(process.env['GENDAN_PLAY_DATA'] ?? '.gendan');
const screens = Screens.forPlays(() => addresses.desk);
const running = aNumber();
/** A procedure of its own: what is set here concerns no other play. */
const own = `settings${aNumber('').replace(/\W/g, '')}`;
let company: Company;

beforeAll(async () => {
  company = await companyAt(addresses);
  const { rules, words } = await company.wangfang.get<ProcedureView>('/api/procedures/nineSteps/1');
  const title = { zh: `设置 ${own}`, en: `Settings ${own}` };
  await company.xuxiaodong.post('/api/procedures', { rules: { ...rules, id: own, version: 1 }, words: { ...words, title } });
  await company.wangfang.post('/api/cases', { ...freshOrder(running), procedure: { id: own } });
});

const line = (page: Page, name: string): Locator => page.locator(`[data-setting="${name}"]`);
async function change(page: Page, name: string): Promise<Locator> {
  const row = line(page, name);
  await row.getByRole('button', { name: /^改：/ }).click();
  return row;
}
async function saved(row: Locator): Promise<void> {
  const save = row.getByRole('button', { name: '存成新的一版' });
  await save.click();
  await gone(save);
}
async function figure(page: Page, name: string, value: string): Promise<void> {
  const row = await change(page, name);
  await row.getByLabel('改成').fill(value);
  await saved(row);
}
const pick = (page: Page, text: string): Promise<void> =>
  page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: text }).first().click();
const dueOf = async (number: string): Promise<string> =>
  (await company.wangfang.get<CaseView>(`/api/cases/${number}`)).standing.milestones.find(({ key }) => key === 'sampleNoteDrafted')?.due ??
  'no due';

test('F-13 F-14 an amount, a day figure, a rung, a signer and a copy are set; a running case takes them over when its people say so', async () => {
  const page = await screens.visit(`/settings?procedure=${own}`, company.xuxiaodong);
  await figure(page, 'bankCharges', '80');
  await figure(page, 'draftDays', '3');
  expect(await textOf(line(page, 'bankCharges'))).toMatch(/80.*默认 50.*徐晓东.*改：50 → 80/s);

  const signers = await change(page, 'signers/sampleNoteSigned');
  await signers.getByRole('combobox', { name: '加一位签字的' }).click();
  await pick(page, '总经理');
  await saved(signers);
  expect(await textOf(line(page, 'signers/sampleNoteSigned'))).toMatch(/业务经理 → 总经理.*默认 业务经理.*徐晓东/s);
  const ladder = await change(page, 'ladders/default');
  await ladder.getByLabel('第 1 级：多久').fill('2');
  await saved(ladder);
  const copies = await change(page, 'copies/productionOrderIssued');
  await copies.getByRole('combobox', { name: '抄送给' }).click();
  await pick(page, '财务');
  await page.keyboard.press('Escape');
  await saved(copies);
  expect(await textOf(line(page, 'copies/productionOrderIssued'))).toContain('财务');

  await seen(page.getByRole('link', { name: running }));
  const before = await dueOf(running);
  await become(page, { width: 390, height: 844, shade: 'dark' });
  await seen(line(page, 'bankCharges').getByText('80', { exact: true }));

  const hers = await screens.visit(`/orders/${running}`, company.wangfang);
  await hers.getByRole('button', { name: '看会动什么' }).click();
  const offer = hers.locator('.adopting');
  expect(await textOf(offer)).toMatch(/业务经理 → 业务经理 → 总经理.*样板单已开/s);
  await offer.getByLabel('为什么采纳').fill('照新规定办');
  await offer.getByRole('button', { name: `${running} 采纳新设置` }).click();
  await gone(hers.getByText('这一单还照开单时的设置'));
  expect(Date.parse(await dueOf(running))).toBeGreaterThan(Date.parse(before));
  const view = await company.wangfang.view(running);
  expect(view.standing.procedure.version).toBeGreaterThan(10_000);
});

test('a role that may not sees them and changes nothing', async () => {
  const page = await screens.visit(`/settings?procedure=${own}`, company.wangfang);
  await seen(line(page, 'bankCharges'));
  await seen(page.getByText('只有管理员能改').first());
  expect(await page.getByRole('button', { name: /^改：/ }).count()).toBe(0);
  await page.goto('/settings?procedure=calendars');
  expect(await textOf(line(page, 'calendars/company'))).toMatch(/北京时间.*周一–周五 09:00–12:00 13:30–18:00.*假期公布到/s);
  expect(await page.getByRole('button', { name: /^改：/ }).count()).toBe(0);

  const { items } = await company.wangfang.get<Listed<SettingsOf>>('/api/settings');
  const path =
    items.flatMap(({ settings }) => settings).find(({ procedure, name }) => procedure === own && name === 'draftDays')?.path ?? '';
  const answer = await page.request.put(`${addresses.desk}${path}`, { data: { base: 1, value: 9 } });
  expect([answer.status(), ((await answer.json()) as { code: string }).code]).toEqual([403, 'NOT_FOR_YOU']);
});

test('a role is given and taken away again; the last who holds one that is needed keeps it', async () => {
  const page = await screens.visit('/settings?procedure=people', company.xuxiaodong);
  const person = (name: string): Locator => page.locator('[data-person]', { hasText: name });
  const hejing = person('何静');
  const roles = async (name: string, toggled: string): Promise<void> => {
    await person(name)
      .getByRole('button', { name: `改：${name}` })
      .click();
    // of many roles only some are drawn until one types
    await person(name)
      .getByRole('combobox', { name: `${name}担任` })
      .fill(toggled);
    await pick(page, toggled);
    await page.keyboard.press('Escape');
    await person(name).getByRole('button', { name: '存下角色' }).click();
  };
  await roles('何静', '管理员');
  await seen(hejing.locator('.tag', { hasText: '管理员' }));
  await roles('何静', '管理员');
  await gone(hejing.locator('.tag', { hasText: '管理员' }));

  await roles('徐晓东', '管理员');
  await seen(person('徐晓东').getByRole('alert').getByText('没有存：“管理员”只剩这一位'));
});
