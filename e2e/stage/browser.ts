import { AxeBuilder } from '@axe-core/playwright';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import type { Person } from '../demo/talk';

const program = process.env['GENDAN_CHROMIUM'] || '/usr/bin/chromium';
const PATIENCE = 45_000;
jest.setTimeout(180_000);

export type Look = { language?: 'zh' | 'en'; shade?: 'light' | 'dark'; width?: number };

/** A browser for one file of plays. What breaks in a page (an uncaught error, an unexpected word in the console) fails the play. */
export class Screens {
  private browser!: Browser;
  private readonly open = new Set<BrowserContext>();
  private faults: string[] = [];

  constructor(private readonly desk: () => string) {}

  /** Begins with the file and ends with it; between plays every window is closed. */
  static forPlays(desk: () => string): Screens {
    if (!existsSync(program)) throw new Error(`There is no browser at ${program}. Name one: GENDAN_CHROMIUM=…`);
    const screens = new Screens(desk);
    beforeAll(async () => {
      screens.browser = await chromium.launch({
        executablePath: program,
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
      });
    });
    afterEach(async () => {
      await Promise.all([...screens.open].map((context) => context.close()));
      screens.open.clear();
      const { faults } = screens;
      screens.faults = [];
      expect(faults).toEqual([]);
    });
    afterAll(() => screens.browser.close());
    return screens;
  }

  /** A window of one's own: of somebody signed in, or of a stranger. */
  async window(person?: Person, { language = 'zh', shade = 'light', width = 1440 }: Look = {}): Promise<Page> {
    const origin = this.desk();
    const context = await this.browser.newContext({
      baseURL: origin,
      viewport: { width, height: width < 768 ? 844 : 1000 },
      colorScheme: shade,
      reducedMotion: 'reduce',
      timezoneId: 'Asia/Shanghai',
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      permissions: ['clipboard-read', 'clipboard-write'],
      storageState: {
        cookies: person ? [cookieOf(person, origin)] : [],
        origins: person ? [{ origin, localStorage: [{ name: 'gendan.language', value: language }] }] : [],
      },
    });
    this.open.add(context);
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => this.faults.push(message));
    page.on('console', (message) => {
      // an answer that says no is not a fault of the page
      if (['error', 'warning'].includes(message.type()) && !/Failed to load resource/.test(message.text()))
        this.faults.push(message.text());
    });
    return page;
  }

  /** A window that stays from play to play and goes with the browser. */
  async lastingWindow(person?: Person, look?: Look): Promise<Page> {
    const page = await this.window(person, look);
    this.open.delete(page.context());
    return page;
  }

  /** Opens an address in a window of its own. */
  async visit(path: string, person?: Person, look?: Look): Promise<Page> {
    const page = await this.window(person, look);
    await page.goto(path);
    return page;
  }
}

function cookieOf({ cookie }: Person, origin: string) {
  const [name = '', value = ''] = cookie.split(/=(.*)/);
  return {
    name,
    value,
    domain: new URL(origin).hostname,
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: false,
    sameSite: 'Strict' as const,
  };
}

/** Resolves when it can be seen. */
export const seen = (what: Locator): Promise<void> => what.first().waitFor({ state: 'visible' });
/** Resolves when it cannot be seen any more. */
export const gone = (what: Locator): Promise<void> => what.first().waitFor({ state: 'hidden' });
/** The text of it, once it can be seen. */
export async function textOf(what: Locator): Promise<string> {
  await seen(what);
  return what.first().innerText();
}

/** Opens a select by its label and takes one of its answers. */
export async function choose(page: Page, label: string, answer: string | RegExp): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: answer }).first().click();
}

/** The window becomes a phone at night, or a desk by day; returns when the page is drawn so. */
export async function become(
  page: Page,
  { width, height, shade }: { width: number; height: number; shade: 'light' | 'dark' },
): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: shade });
  // what listens to the window is told before a frame, so the second frame shows it
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
}

/** What axe finds against WCAG 2.2 AA in the dialog that is open or else in the page, and whether the page is wider than its window. */
export async function barriers(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // in the page itself: nothing here has frames of other origins
    .setLegacyMode();
  const { violations } = await ((await page.getByRole('dialog').count()) > 0 ? axe.include('[role=dialog]') : axe).analyze();
  const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all }) => `${id} ${target.join(' ')} ${any[0]?.message ?? all[0]?.message ?? ''}`),
    ),
    ...(Number(wide) > 0 ? [`${wide} px wider than the window`] : []),
  ];
}
