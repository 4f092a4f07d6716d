import type { Page } from 'playwright-core';
import { companyAt, type Company } from './demo/company';
import { addressesIn } from './demo/talk';
import { gone, Screens, seen, textOf } from './stage/browser';
import { aNumber, atTheFactory, freshOrder } from './stage/orders';

const addresses = addressesIn(process.env['GENDAN_PLAY_DATA'] ?? '.gendan');
const screens = Screens.forPlays(() => addresses.desk);
let company: Company;
beforeAll(async () => {
  company = await companyAt(addresses);
});

const rowOf = (page: Page, number: string) => page.locator('.task', { hasText: number });

test('a task is done in the drawer from the list: recorded with its revision, and gone from the list', async () => {
  const { wangfang } = company;
  const number = aNumber();
  await wangfang.post('/api/cases', freshOrder(number));
  const page = await screens.visit('/', wangfang);
  await rowOf(page, number).getByRole('button', { name: '处理' }).click();

  const drawer = page.getByRole('dialog');
  await seen(drawer.getByRole('heading', { name: '样板单已开' }));
  await drawer.getByRole('button', { name: /^确认样板单已开/ }).click();
  expect(await textOf(drawer.getByRole('alert'))).toContain('客户要求');
  expect((await wangfang.history(number)).filter(({ type }) => type === 'confirmed')).toEqual([]);

  await drawer.getByLabel('客户要求').fill('红、蓝两色，滚边 5 mm');
  await drawer.getByLabel('客户要求').press('Control+Enter');
  const result = await textOf(drawer.getByRole('status'));
  expect(result).toContain('办成了');
  const { rev, standing } = await wangfang.view(number);
  const confirmed = (await wangfang.history(number)).find(({ type }) => type === 'confirmed');
  const recorded = Number(/第 (\d+) 版/.exec(result)?.[1]);
  expect(recorded).toBeGreaterThanOrEqual(confirmed?.rev ?? Infinity);
  // a reminder may have come since
  expect(recorded).toBeLessThanOrEqual(rev);
  expect(standing.milestones.find(({ key }) => key === 'sampleNoteDrafted')).toMatchObject({
    state: 'done',
    fact: { values: { requirements: '红、蓝两色，滚边 5 mm' } },
  });

  await drawer.getByRole('button', { name: '关闭' }).last().click();
  await gone(page.getByRole('dialog'));
  await gone(rowOf(page, number).getByRole('button', { name: '处理' }));
});

test('by keyboard alone: J and K move, Enter opens, Esc closes and gives the place back, R reminds whom it waits for', async () => {
  const { hejing } = company;
  const [mine, theirs] = [aNumber(), aNumber()];
  for (const order of [freshOrder(mine), atTheFactory(theirs)])
    await hejing.post('/api/cases', { ...order, cast: { ...order.cast, merchandiser: hejing.me.person } });
  const page = await screens.visit('/', hejing);
  await seen(rowOf(page, mine));
  const all = await page.locator('.task').count();
  const selected = () => page.locator('.task.sel').innerText();
  const goTo = async (number: string, key: string): Promise<void> => {
    for (let n = 0; n < all && !(await selected()).includes(number); n++) await page.keyboard.press(key);
    expect(await selected()).toContain(number);
  };

  await goTo(mine, 'j');
  await goTo(theirs, 'j');
  await goTo(mine, 'k');
  await page.keyboard.press('Enter');
  await seen(page.getByRole('dialog').getByRole('heading', { name: '样板单已开' }));
  await page.keyboard.press('Escape');
  await gone(page.getByRole('dialog'));
  expect(await page.evaluate('document.activeElement?.closest(".task")?.textContent')).toContain(mine);

  await goTo(theirs, 'j');
  await page.keyboard.press('r');
  await seen(rowOf(page, theirs).getByRole('button', { name: '已催' }));
  const text = await textOf(page.locator('.chat-card .chat'));
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(text);
  expect((await hejing.history(theirs)).filter(({ type }) => type === 'chased')).toHaveLength(1);
});

test('in English the same list speaks English', async () => {
  const { hejing } = company;
  const number = aNumber();
  await hejing.post('/api/cases', { ...freshOrder(number), cast: { ...freshOrder(number).cast, merchandiser: hejing.me.person } });
  const page = await screens.visit('/', hejing, { language: 'en' });
  await seen(rowOf(page, number));
  expect(await page.locator('main').innerText()).not.toMatch(/[一-鿿]/);
});
