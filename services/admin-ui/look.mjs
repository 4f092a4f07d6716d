// Development only: draws every screen from the fixtures, wide and narrow, zh and en, light and dark, into .look/ (git-ignored).
// node look.mjs [part of a name …] [--axe] [--quick] [--no-build]
import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const site = join(here, '.look/dist');
const shots = join(here, '.look/shots');
const flags = process.argv.slice(2).filter((each) => each.startsWith('--'));
const wanted = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const stuck = encodeURIComponent('inspectionPassed@shipment:1');
const steps = (key) => `/orders/EX2601-017?step=${encodeURIComponent(key)}`;

const screens = [
  ['today', '/'],
  [
    'today-chased',
    '/',
    async (page) => page.locator('.task .act button:has-text("催办"), .task .act button:has-text("Remind")').first().click(),
  ],
  ['today-empty', '/?wish=empty'],
  ['today-broken', '/?wish=broken', async (page) => page.waitForTimeout(4500)],
  ['today-lost', '/?wish=lost', async (page) => page.waitForTimeout(3600)],
  ['today-live', '/?wish=live'],
  ['orders', '/orders'],
  ['orders-none', '/orders?q=%E5%93%88%E6%96%AF%E6%B2%83'],
  ['order', '/orders/EX2601-017'],
  [
    'order-why',
    '/orders/EX2601-017',
    async (page) =>
      page
        .locator('.why-date')
        .nth(1)
        .click({ timeout: 1500 })
        .catch(() => undefined),
  ],
  ['order-lines', '/orders/EX2601-017?tab=lines'],
  ['order-money', '/orders/EX2601-017?tab=money'],
  ['order-letters', '/orders/EX2601-017?tab=letters'],
  ['order-slow', '/orders/EX2601-017?wish=slow'],
  ['order-unknown', '/orders/EX9999-001'],
  ['step-not-mine', `/orders/EX2601-017?step=${stuck}`],
  ['step-sign', `/orders/EX2601-017?wish=standIn&step=${stuck}`],
  ['step-refused', `/orders/EX2601-017?wish=standIn&step=${stuck}`, async (page) => page.locator('.step-foot .ant-btn-primary').click()],
  ['step-refuse', `/orders/EX2601-017?wish=standIn&step=${stuck}`, async (page) => page.locator('.step-foot .ant-btn').first().click()],
  [
    'step-slow',
    `/orders/EX2601-017?wish=slow&step=${encodeURIComponent('progressChecked@factoryOrder:B 批')}`,
    async (page) => {
      await page.locator('[data-field=progress] textarea').fill('54%');
      await page.locator('.step-foot .ant-btn-primary').click();
    },
  ],
  [
    'step-stale',
    `/orders/EX2601-017?wish=stale&step=${encodeURIComponent('progressChecked@factoryOrder:B 批')}`,
    async (page) => {
      await page.locator('[data-field=progress] textarea').fill('54%');
      await page.locator('.step-foot .ant-btn-primary').click();
      await page.waitForTimeout(300);
      await page.locator('.step-foot .ant-btn-primary').click();
    },
  ],
  ['step-past', `/orders/EX2601-017?step=${stuck}`, async (page) => page.locator('.round-tabs button').first().click()],
  ['step-form', steps('forwarderContacted@shipment:2')],
  ['step-form-faults', steps('forwarderContacted@shipment:2'), async (page) => page.locator('.step-foot .ant-btn-primary').click()],
  [
    'step-recorded',
    steps('forwarderContacted@shipment:2'),
    async (page) => {
      await page.locator('[data-field=readyOn] input').click({ force: true });
      await page.keyboard.type('2026-05-06');
      await page.keyboard.press('Enter');
      await page.locator('.step-foot .ant-btn-primary').click();
      await page.waitForTimeout(400);
    },
  ],
  ['step-outside', steps('goodsFinished@factoryOrder:B 批')],
  ['step-waits', steps('goodsLoaded@shipment:1')],
  ['step-done', steps('sampleApproved')],
  ['act-hold', `/orders/EX2601-017?act=${encodeURIComponent('{"act":"hold"}')}`],
  ['act-part', `/orders/EX2601-017?act=${encodeURIComponent('{"act":"openPart","kind":"shipment"}')}`],
  ['terms', '/orders/EX2601-017/terms'],
  ['why', `/orders/EX2601-017/why/${encodeURIComponent('goodsLoaded@shipment:1')}`],
  ['what-if', `/orders/EX2601-017/what-if?milestone=${encodeURIComponent('goodsFinished@factoryOrder:B 批')}`],
  ['what-if-breaks', `/orders/EX2601-017/what-if?milestone=${stuck}`],
  ['new-order', '/orders/new'],
  ['new-order-faults', '/orders/new', async (page) => page.locator('.form-foot .ant-btn-primary').click()],
  ['import', '/orders/import'],
  [
    'import-preview',
    '/orders/import',
    async (page) =>
      page.locator('input[type=file]').setInputFiles({
        name: 'orders.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: Buffer.from('x'),
      }),
  ],
  ['registers', '/registers'],
  ['register-payments', '/registers/payments'],
  ['register-export', '/registers/exportProcess'],
  ['register-progress', '/registers/progress?wish=admin'],
  [
    'register-typing',
    '/registers/payments?wish=cellChanged',
    async (page) => {
      await page.locator('.typed-cell').first().click();
      await page.locator('.cell-form input').fill('答应周五付');
      await page.keyboard.press('Enter');
    },
  ],
  [
    'register-upload',
    '/registers/payments/import',
    async (page) =>
      page.locator('input[type=file]').setInputFiles({
        name: 'payments.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: Buffer.from('x'),
      }),
  ],
  ['letters', '/letters'],
  ['letter', '/letters?letter=l1'],
  ['settings', '/settings?wish=admin'],
  [
    'settings-signers',
    '/settings?wish=admin',
    async (page) => page.locator('[data-setting="signers/proformaApproved"] button').first().click(),
  ],
  ['settings-ladder', '/settings?wish=admin', async (page) => page.locator('[data-setting="ladders/default"] button').first().click()],
  ['settings-people', '/settings?procedure=people&wish=admin', async (page) => page.locator('.setting.person button').first().click()],
  ['settings-found', '/settings?q=F-14&wish=admin'],
  ['me', '/me'],
  ['not-found', '/nowhere'],
  ['sign-in', '/sign-in?out'],
  [
    'sign-in-wrong',
    '/sign-in?out',
    async (page) => {
      await page.locator('[name=username]').fill('somebody');
      await page.locator('[name=password]').fill('x');
      await page.keyboard.press('Enter');
    },
  ],
  ['link-factory', '/l/factory'],
  [
    'link-factory-date',
    '/l/factory',
    async (page) => {
      await page.locator('.out-option input').nth(1).check();
      await page.locator('.out-days button').nth(2).click();
      await page.locator('.out-chips button').nth(1).click();
    },
  ],
  ['link-count', '/l/count'],
  ['link-buyer', '/l/buyer'],
  ['link-buyer-no', '/l/buyer', async (page) => page.locator('.out-option input').nth(1).check()],
  ['link-answered', '/l/answered'],
  ['link-used', '/l/used'],
  ['link-expired', '/l/expired'],
  ['link-revoked', '/l/revoked'],
  ['link-unknown', '/l/none'],
];

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
function serve() {
  return new Promise((ready) => {
    const server = createServer(async (request, response) => {
      const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
      const file = await readFile(join(site, path)).catch(() => undefined);
      response.setHeader('content-type', file ? (types[extname(path)] ?? 'application/octet-stream') : 'text/html');
      response.end(file ?? (await readFile(join(site, 'index.html'))));
    }).listen(0, '127.0.0.1', () => ready(server));
  });
}

if (!flags.includes('--no-build')) await build({ root: here, mode: 'fixtures', logLevel: 'warn' });
await mkdir(shots, { recursive: true });
const server = await serve();
const address = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const axe = flags.includes('--axe') ? (await import('@axe-core/playwright')).AxeBuilder : undefined;
const looks = flags.includes('--quick')
  ? [
      [1440, 'zh', 'light'],
      [390, 'zh', 'light'],
    ]
  : [1440, 390].flatMap((width) => ['zh', 'en'].flatMap((language) => ['light', 'dark'].map((shade) => [width, language, shade])));
let faults = 0;
for (const [width, language, shade] of looks) {
  for (const [name, path, act] of screens) {
    if (wanted.length > 0 && !wanted.some((each) => (each.endsWith('=') ? name === each.slice(0, -1) : name.startsWith(each)))) continue;
    if (shade === 'dark' && flags.includes('--light')) continue;
    const context = await browser.newContext({
      viewport: { width, height: width === 390 ? 844 : 1000 },
      colorScheme: shade,
      reducedMotion: 'reduce',
      timezoneId: 'Asia/Shanghai',
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => /sandboxed/.test(error.message) || console.log(`${name} ${width}: ${error.message.split('\n')[0]}`));
    page.on(
      'console',
      (message) =>
        ['error', 'warning'].includes(message.type()) &&
        !/404|500|401|409|about:srcdoc/.test(message.text()) &&
        console.log(`${name} ${width}: ${message.text().split('\n')[0]}`),
    );
    await page.addInitScript((chosen) => localStorage.setItem('gendan.language', chosen), language);
    await page.goto(address + path);
    await page
      .waitForSelector('main .page:not(.skeleton), main.page, .out-card, .sign-in form', { timeout: 10_000 })
      .catch(() => console.log(`${name} ${width}: nothing drawn`));
    if (/[?&](step|act|letter)=/.test(path))
      await page.waitForSelector('.ant-drawer-body > *', { timeout: 8_000 }).catch(() => console.log(`${name}: no drawer`));
    await page.waitForTimeout(300);
    await act?.(page).catch?.((error) => console.log(`${name} ${width}: ${error.message.split('\n')[0]}`));
    await page.waitForTimeout(250);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) console.log(`${name} ${width} ${language}: ${wide} px too wide`);
    if (axe) {
      const { violations } = await new axe({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
      for (const { id, nodes } of violations) {
        faults += nodes.length;
        console.log(
          `axe ${name} ${width} ${language} ${shade}: ${id} ×${nodes.length} ${nodes[0].target.join(' ')} ${nodes[0].any[0]?.message ?? nodes[0].all[0]?.message ?? ''}`,
        );
      }
    }
    await page.screenshot({
      path: join(shots, `${name}-${width}-${language}-${shade}.png`),
      fullPage: width === 390 && !/^(step|act|letter$)/.test(name),
    });
    await context.close();
  }
}
if (axe) console.log(`${faults} faults found by axe`);
await browser.close();
server.close();
