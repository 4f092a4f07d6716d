import type { Page } from 'playwright-core';
import { addressesIn, Person } from './demo/talk';
import { barriers, become, Screens, seen } from './stage/browser';
import { aNumber, booked, freshOrder, signedNote } from './stage/orders';
import { until } from './stage/until';

const addresses = addressesIn(process.env['GENDAN_PLAY_DATA'] ?? '.gendan');
const screens = Screens.forPlays(() => addresses.desk);
const [order, fresh, note] = [aNumber(), aNumber(), aNumber('DN')];
let wangfang: Person;
let token = '';

beforeAll(async () => {
  wangfang = await Person.signIn(addresses, 'wangfang');
  const [chenguodong, zhaolei] = [await Person.signIn(addresses, 'chenguodong'), await Person.signIn(addresses, 'zhaolei')];
  await wangfang.post('/api/cases', booked(order));
  await wangfang.act(order, { kind: 'hold', blocks: ['documents'], holdKind: 'other', reason: '等客户的唛头' });
  await zhaolei.post('/api/cases', signedNote(note));
  await wangfang.post('/api/cases', freshOrder(fresh));
  await wangfang.confirm(fresh, 'sampleNoteDrafted', { requirements: '滚边 5 mm' });
  await chenguodong.sign(fresh, 'sampleNoteSigned');
  token = await until('a link', async () => (await wangfang.links(fresh))[0]);
});

const step = (key: string): string => `?step=${encodeURIComponent(key)}`;
const drawer = (page: Page) => seen(page.locator('.step-foot'));
const heading = (page: Page) => seen(page.getByRole('heading', { level: 1 }));

const pages: [name: string, path: () => string, ready: (page: Page) => Promise<void>][] = [
  ['Today', () => '/', heading],
  ['Orders', () => `/orders?q=${order}`, (page) => seen(page.getByRole('link', { name: order, exact: true }))],
  ['one order', () => `/orders/${order}`, (page) => seen(page.locator('.evs li'))],
  ['goods of an order', () => `/orders/${order}?tab=lines`, (page) => seen(page.getByRole('table'))],
  ['money of an order', () => `/orders/${order}?tab=money`, (page) => seen(page.getByRole('table'))],
  ['a domestic note', () => `/orders/${note}`, (page) => seen(page.locator('.evs li'))],
  ['an open step', () => `/orders/${order}${step('customsPapersSent@shipment:1')}`, drawer],
  ['a step that waits', () => `/orders/${order}${step('goodsLoaded@shipment:1')}`, drawer],
  ['a step that is done', () => `/orders/${order}${step('forwarderContacted@shipment:1')}`, drawer],
  ['a hold to be made', () => `/orders/${order}?act=${encodeURIComponent('{"act":"hold"}')}`, (page) => seen(page.getByRole('dialog'))],
  ['why a date', () => `/orders/${order}/why/${encodeURIComponent('goodsLoaded@shipment:1')}`, heading],
  ['what if', () => `/orders/${order}/what-if`, (page) => seen(page.locator('.effects'))],
  ['terms', () => `/orders/${order}/terms`, heading],
  ['a new order', () => '/orders/new', heading],
  ['orders from a sheet', () => '/orders/import', heading],
  ['cases of every kind', () => `/cases?q=${order}`, (page) => seen(page.getByRole('link', { name: order, exact: true }))],
  ['a new case', () => '/cases/new', heading],
  ['settings', () => '/settings?procedure=nineSteps', (page) => seen(page.locator('.setting').first())],
  ['calendars of the house', () => '/settings?procedure=calendars', (page) => seen(page.locator('.setting').first())],
  ['registers', () => '/registers', (page) => seen(page.getByRole('link', { name: /客户回款跟踪表|Customer payment tracking/ }))],
  ['a register', () => `/registers/exportProcess?q=${order}`, (page) => seen(page.getByRole('link', { name: order, exact: true }))],
  ['a register back from Excel', () => '/registers/payments/import', heading],
  ['reports without a case', () => '/reports', heading],
  ['letters', () => '/letters', (page) => seen(page.locator('.letter-row'))],
  ['me', () => '/me', heading],
  ['no such page', () => '/nowhere', (page) => seen(page.getByRole('heading'))],
];

const desk = { width: 1440, height: 1000, shade: 'light' as const };
const phone = { width: 390, height: 844, shade: 'dark' as const };

/** Every rule twice: at a desk by day, and the same page on a phone at night, where everything is laid out and coloured otherwise. */
async function expectNoBarriers(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([]);
  await become(page, phone);
  await page.locator('[data-theme=dark]').first().waitFor({ state: 'attached' });
  expect(await barriers(page)).toEqual([]);
}

// one window for all pages of a language, every second page in English: its words are longer
describe('every page keeps WCAG 2.2 AA, at a desk by day and on a phone at night', () => {
  const windows = new Map<string, Page>();
  async function windowIn(language: 'zh' | 'en'): Promise<Page> {
    const page = windows.get(language) ?? (await screens.lastingWindow(wangfang, { language }));
    windows.set(language, page);
    await become(page, desk);
    return page;
  }

  test.each(pages.map(([name, path, ready], at) => ({ name, path, ready, language: at % 2 === 0 ? ('zh' as const) : ('en' as const) })))(
    '$name ($language)',
    async ({ path, ready, language }) => {
      const page = await windowIn(language);
      await page.goto(path());
      await ready(page);
      await expectNoBarriers(page);
    },
  );

  test('sign-in', async () => {
    const page = await screens.visit('/sign-in');
    await heading(page);
    await expectNoBarriers(page);
  });

  test('the page of an outsider', async () => {
    const page = await screens.visit(`/l/${token}`);
    await seen(page.locator('.out-card'));
    await expectNoBarriers(page);
  });
});
