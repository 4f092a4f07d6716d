import { randomUUID } from 'node:crypto';
import type { Accepted, HistoryItem } from '@gendan/contracts';
import { temporalClient } from '@gendan/platform';
import { companyAt, type Company } from './demo/company';
import { inDays } from './demo/orders';
import { Refused } from './demo/talk';
import type { Page } from 'playwright-core';
import { choose, gone, Screens, seen, textOf } from './stage/browser';
import { aNumber, booked, freshOrder, secured } from './stage/orders';
import { databaseAt, isAlive, System } from './stage/system';
import { until } from './stage/until';

let system: System;
let company: Company;
/** What was taken away comes back when a play is over, however it ended. */
const away = new Set<() => Promise<void>>();
async function takeAway(part: 'postgres' | 'temporal'): Promise<() => Promise<void>> {
  const taken = await system.takeAway(part);
  const back = async (): Promise<void> => void (away.delete(back) && (await taken.back()));
  away.add(back);
  return back;
}
afterEach(async () => {
  for (const back of away) await back();
});
const screens = Screens.forPlays(() => system.addresses.desk);

beforeAll(async () => {
  // patience and waits of the letters are short here: what happens is the same
  system = await System.start({ LETTER_POLL_MS: '100', LETTER_AGAIN_MS: '200', SMTP_PATIENCE_MS: '1500' });
  company = await companyAt(system.addresses);
});
afterAll(() => system?.stop());

const drawer = '.step-foot .ant-btn-primary';
const facts = async (number: string, ...types: HistoryItem['type'][]) =>
  (await company.wangfang.history(number))
    .filter(({ type, event }) => types.includes(type) && !('onFile' in event && event.onFile))
    .reverse();
const deskAnswers = () => until('the desk answers', async () => (await fetch(`${system.addresses.desk}/ready`)).ok);

/** Whoever wants to write into the table waits until we let go. */
async function holdingBack(table: string): Promise<() => Promise<void>> {
  const client = await databaseAt(system.data);
  await client.query('begin');
  await client.query(`lock table ${table} in exclusive mode`);
  return async () => {
    await client.query('rollback');
    await client.end();
  };
}

/** Says the same command until the desk has recorded it, as every client does. */
async function insist(number: string, act: Record<string, unknown>): Promise<Accepted> {
  const command = { id: randomUUID(), ...act };
  return until(`${number} ${String(act['kind'])}`, async () => {
    const answer = await company.wangfang.post<Accepted>(`/api/cases/${number}/commands`, command).catch((error: unknown) => {
      if (error instanceof Refused && error.problem.status < 500) throw error;
      return undefined;
    });
    return answer?.state === 'recorded' ? answer : undefined;
  });
}

test('PostgreSQL is away: what happened and what to do is said, what was typed stays, the same click again is recorded once; a page opened meanwhile comes by itself', async () => {
  const { wangfang } = company;
  const number = aNumber();
  await wangfang.post('/api/cases', freshOrder(number));
  const page = await screens.visit(`/orders/${number}?step=sampleNoteDrafted`, wangfang);
  await page.getByLabel('客户要求').fill('滚边 5 mm');
  const bringBack = await takeAway('postgres');
  await page.locator(drawer).click();
  expect(await textOf(page.locator('.refusal'))).toMatch(/数据库暂时连不上，已经记下的都在。过一会儿再试/);
  expect(await page.getByLabel('客户要求').inputValue()).toBe('滚边 5 mm');
  const other = await screens.visit('/', wangfang);
  expect(await textOf(other.getByRole('alert'))).toContain('数据库暂时连不上');

  await bringBack();
  await deskAnswers();
  await page.locator(drawer).click();
  expect(await textOf(page.locator('.result'))).toContain('办成了');
  expect((await facts(number, 'confirmed')).map(({ event }) => 'values' in event && event.values)).toEqual([{ requirements: '滚边 5 mm' }]);
  await seen(other.locator('.task'));
});

describe('Temporal is away', () => {
  test('the command is taken in and shown as 已收下，还没办成; when it is back the same windows show it done, and it is recorded once', async () => {
    const { wangfang } = company;
    const number = aNumber();
    await wangfang.post('/api/cases', freshOrder(number));
    const page = await screens.visit(`/orders/${number}?step=sampleNoteDrafted`, wangfang);
    await page.getByLabel('客户要求').fill('滚边 8 mm');
    const bringBack = await takeAway('temporal');
    const answered = page.waitForResponse((response) => response.url().endsWith('/commands'));
    await page.locator(drawer).click();
    expect((await answered).status()).toBe(202);
    expect(await textOf(page.locator('.result'))).toContain('已收下，还没办成');
    const other = await screens.visit(`/orders/${number}`, wangfang);
    expect(await textOf(other.locator('.waiting-line'))).toContain('1 件已收下');
    expect(await facts(number, 'confirmed')).toEqual([]);

    await bringBack();
    await seen(page.locator('.result').getByText('办成了'));
    await gone(other.locator('.waiting-line'));
    await seen(other.locator('.evs').getByText(/样板单已开/));
    expect(await facts(number, 'confirmed')).toHaveLength(1);
  });

  test('two windows confirm the same step, an order is opened: all is taken in; one is recorded, the other hears why not, also whoever had left', async () => {
    const { limingzhe, wangfang } = company;
    const [number, opened] = [aNumber(), aNumber()];
    await wangfang.post('/api/cases', freshOrder(number));
    const windows = await Promise.all(
      ['滚边 5 mm', '滚边 6 mm'].map(async (requirements) => {
        const page = await screens.visit(`/orders/${number}?step=sampleNoteDrafted`, wangfang);
        await page.getByLabel('客户要求').fill(requirements);
        return page;
      }),
    );
    const form = await newOrder(opened, limingzhe);
    const bringBack = await takeAway('temporal');
    await Promise.all([
      ...windows.map((page) => page.locator(drawer).click()),
      form.getByRole('button', { name: `开单 ${opened}` }).click(),
    ]);
    for (const page of windows) expect(await textOf(page.locator('.result'))).toContain('已收下，还没办成');
    expect(await textOf(form.getByRole('status').filter({ hasText: opened }))).toContain('已收下，还没办成');

    await bringBack();
    for (const page of windows) await gone(page.locator('.result').getByText('已收下'));
    const told = await Promise.all(windows.map((page) => page.locator('.step-scroll').innerText()));
    expect(told.map((text) => text.includes('办成了')).sort()).toEqual([false, true]);
    expect(await facts(number, 'confirmed')).toHaveLength(1);
    const back = await screens.visit(`/orders/${number}`, wangfang);
    expect(await textOf(back.locator('.not-done'))).toMatch(/没有办成：样板单已开（王芳.*）。.{6}/s);
    await until('it runs', async () => (await wangfang.view(opened)).standing.stuck?.key === 'sampleNoteDrafted');
    expect(await facts(opened, 'opened')).toHaveLength(1);
  });

  async function newOrder(number: string, person: Company['limingzhe']): Promise<Page> {
    const page = await screens.visit('/orders/new', person);
    await page.getByLabel('订单号', { exact: true }).fill(number);
    await choose(page, '客户', /汉萨/);
    await choose(page, '流程', /九步/);
    await page.getByLabel('品名 1').fill('HW-2210');
    await page.getByLabel('数量 1').fill('1000');
    await page.getByLabel('单价 1').fill('12.50');
    await page.getByLabel('交货期', { exact: true }).click();
    await page.keyboard.type(inDays(75));
    await page.keyboard.press('Enter');
    return page;
  }
});

test('the process of all services is killed in a burst of forty clicks: each is recorded once, none is lost; a click into the gap may be made again', async () => {
  const { wangfang } = company;
  const number = aNumber();
  await wangfang.post('/api/cases', freshOrder(number));
  const page = await screens.visit(`/orders/${number}?step=sampleNoteDrafted`, wangfang);
  await page.getByLabel('客户要求').fill('滚边 9 mm');
  const titles = Array.from({ length: 40 }, (_, n) => `第 ${n + 1} 件事`);
  const before = system.pid('services');
  const burst = titles.map((title) => insist(number, { kind: 'add', title, to: 'merchandiser' }));
  await until(
    'some are recorded',
    async () => (await system.rows(`select 1 from desk.event where case_id = $1 and type = 'added'`, [`order:${number}`])).length > 2,
  );
  system.kill('services');
  await page.locator(drawer).click();
  expect(await textOf(page.locator('.refusal'))).toContain('连不上服务器');
  const answers = await Promise.all(burst);
  expect(answers.every(({ state }) => state === 'recorded')).toBe(true);
  expect(isAlive(before)).toBe(false);
  await page.locator(drawer).click();
  await seen(page.locator('.result').getByText('办成了'));
  expect(await facts(number, 'confirmed')).toHaveLength(1);
  const added = (await wangfang.view(number)).standing.items.map(({ title }) => title);
  expect([...added].sort()).toEqual([...titles].sort());
  expect(new Set((await wangfang.history(number)).map(({ rev }) => rev)).size).toBe((await wangfang.view(number)).rev);
});

describe('the mail server', () => {
  const behave = (manner: string, times = 1) =>
    fetch(`${system.addresses.letters}/manner`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ manner, times }),
    });
  const caught = async (number: string) =>
    (
      (await (await fetch(`${system.addresses.letters}/letters`)).json()) as { subject: string; messageId: string; links: string[] }[]
    ).filter(({ subject, links }) => subject.includes(number) && links.some((link) => link.includes('/l/')));
  /** An order whose sample note is signed: the factory's letter leaves. */
  async function letterOf(manner: string): Promise<string> {
    const { wangfang, chenguodong } = company;
    const number = aNumber();
    await wangfang.post('/api/cases', freshOrder(number));
    await wangfang.confirm(number, 'sampleNoteDrafted', { requirements: '滚边 5 mm' });
    await until(
      'no other letter is under way',
      async () => (await system.rows(`select 1 from desk.letter where state in ('waiting', 'sending') and next_try <= now()`)).length === 0,
    );
    await behave(manner);
    await chenguodong.sign(number, 'sampleNoteSigned');
    return number;
  }
  const fateOf = (number: string, state: string) =>
    until(`the letter of ${number} is ${state}`, async () =>
      (await company.wangfang.letters(number)).find((letter) => letter.template === 'sampleNote' && letter.state === state),
    );

  /** What the merchandiser sees on the order, and does about it. */
  async function sendAgain(number: string, told: RegExp): Promise<void> {
    const page = await screens.visit(`/orders/${number}`, company.wangfang);
    expect(await textOf(page.locator('.undelivered'))).toMatch(told);
    await page.locator('.undelivered').getByRole('button', { name: '看这封信' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '再发一次' }).click();
    await fateOf(number, 'sent');
    await gone(page.locator('.undelivered'));
  }

  test('refuses for good: the order says that the letter did not arrive, with the server’s words and what to do, and a click sends it again', async () => {
    const number = await letterOf('refuse');
    await fateOf(number, 'failed');
    expect(await caught(number)).toEqual([]);
    const page = await screens.visit('/letters?state=failed', company.wangfang);
    expect(await textOf(page.locator('.letter-list li', { hasText: number }))).toContain('this mailbox does not exist');
    await sendAgain(number, /没送到/);
    expect(await caught(number)).toHaveLength(1);
  });

  test.each(['busy', 'drop'])('%s: it is tried again by itself and arrives once', async (manner) => {
    const number = await letterOf(manner);
    const letter = await until('a fate', async () =>
      (await company.wangfang.letters(number)).find(
        ({ template, state }) => template === 'sampleNote' && ['sent', 'unsure'].includes(state),
      ),
    );
    if (letter.state === 'unsure') await company.wangfang.post(`/api/letters/${letter.id}/again`, {});
    await fateOf(number, 'sent');
    expect(await caught(number)).toHaveLength(1);
  });

  test.each(['silent', 'keep-and-drop'])(
    '%s after the handover: nobody can know, so a document waits for a person, who is told',
    async (manner) => {
      const number = await letterOf(manner);
      await fateOf(number, 'unsure');
      expect(await caught(number)).toHaveLength(manner === 'silent' ? 0 : 1);
      await sendAgain(number, /不知道对方收到没有：先问一下/);
      const mails = await caught(number);
      expect(mails).toHaveLength(manner === 'silent' ? 1 : 2);
      expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
    },
  );
});

describe('a service that carries out an effect', () => {
  const attempts = async (number: string): Promise<number> => {
    const engine = temporalClient({ address: system.addresses.temporal });
    try {
      const { pendingActivities } = await engine.call(
        async (client) => (await client.workflow.getHandle(`order:${number}`).describe()).raw,
      );
      return Math.max(
        0,
        ...(pendingActivities ?? []).filter(({ activityType }) => activityType?.name === 'carryOut').map(({ attempt }) => attempt ?? 0),
      );
    } finally {
      await engine.close();
    }
  };
  const cleared = (number: string) =>
    system.rows<{ what: string }>(`select what from logistics.clearance where number = $1 and revoked_at is null`, [number]);

  test('answers after the activity’s time is over: it is asked again, and the effect is there once', async () => {
    const { wangfang } = company;
    const number = aNumber();
    await wangfang.post('/api/cases', booked(number));
    const answer = await holdingBack('logistics.effect');
    await wangfang.confirm(number, 'customsPapersSent', {}, { part: 'shipment:1' });
    await until('it is asked a second time', async () => (await attempts(number)) >= 2);
    expect((await wangfang.view(number)).standing.effects).toHaveLength(1);
    await answer();
    await wangfang.until(number, 'cleared', ({ standing }) => standing.effects.length === 0);
    expect(await cleared(number)).toEqual([{ what: 'load' }]);
    expect((await facts(number, 'effectDone')).filter(({ event }) => JSON.stringify(event).includes('load'))).toHaveLength(1);
  });

  test('the worker is killed in the middle of it: another takes the activity up, and the effect is there once', async () => {
    const { wangfang } = company;
    const number = aNumber();
    await wangfang.post('/api/cases', booked(number));
    const answer = await holdingBack('logistics.effect');
    await wangfang.confirm(number, 'customsPapersSent', {}, { part: 'shipment:1' });
    await until('it is under way', async () => (await attempts(number)) === 1);
    system.kill('services');
    await answer();
    await deskAnswers();
    await wangfang.until(number, 'cleared', ({ standing }) => standing.effects.length === 0);
    expect(await cleared(number)).toEqual([{ what: 'load' }]);
    expect((await facts(number, 'effectDone')).filter(({ event }) => JSON.stringify(event).includes('load'))).toHaveLength(1);
  });
});

describe('money that finance reports', () => {
  type Receipt = { id: string; version: number };
  async function keyedIn(number: string): Promise<Receipt> {
    const { wangfang, wumin } = company;
    await wangfang.post('/api/cases', {
      ...secured(number),
      onFile: (secured(number).onFile ?? []).filter(({ milestone }) => milestone !== 'depositReceived'),
    });
    return wumin.at<Receipt>('finance', 'POST', '/api/receipts', {
      account: 'BOC-USD-01',
      line: number,
      amount: { amount: '3750.00', currency: 'USD' },
      payer: 'Hansewerk',
      reference: number,
      creditedOn: inDays(0),
    });
  }
  const shared = ({ id }: Receipt, number: string, base: number, amount: string) =>
    company.wumin.at<Receipt>('finance', 'PUT', `/api/receipts/${id}/shares`, {
      base,
      shares: [{ case: number, milestone: 'depositReceived', part: 'instalment:deposit', amount }],
    });
  const received = async (number: string): Promise<string> => (await company.wangfang.view(number)).money.received;
  const bringAgain = async (number: string, which: string): Promise<void> => {
    const ours = `payload::text like '%${number}%'`;
    const delivered = `select 1 from finance.outbox where ${ours} and delivered_at is null`;
    await until('all is delivered', async () => (await system.rows(delivered)).length === 0);
    await system.rows(
      `update finance.outbox set delivered_at = null, next_attempt_at = now(), leased_until = null
       where id in (select id from finance.outbox where ${ours} order by id ${which} limit 1)`,
    );
    await until('it is delivered again', async () => (await system.rows(delivered)).length === 0);
  };

  test('comes once more, and an older report after a newer one: the money counts once, as it is known last', async () => {
    const number = aNumber();
    const receipt = await keyedIn(number);
    const first = await shared(receipt, number, receipt.version, '3750.00');
    await company.wangfang.untilState(number, 'depositReceived@instalment:deposit', 'done');
    await bringAgain(number, 'desc');
    expect(await facts(number, 'counted')).toHaveLength(1);
    expect(await received(number)).toBe('3750.00');

    await shared(receipt, number, first.version, '3000.00');
    await until('the newer is known', async () => (await received(number)) === '3000.00');
    await bringAgain(number, 'asc');
    expect(await received(number)).toBe('3000.00');
  });

  test('its relay is killed between handing over and noting it: it is brought again and counts once', async () => {
    const number = aNumber();
    const receipt = await keyedIn(number);
    const arrival = await holdingBack('desk.command');
    await shared(receipt, number, receipt.version, '3750.00');
    const ours = `payload::text like '%${number}%'`;
    await until(
      'it is under way',
      async () => (await system.rows(`select 1 from finance.outbox where ${ours} and lease is not null`)).length > 0,
    );
    const noting = await holdingBack('finance.outbox');
    await arrival();
    await until('it has arrived', async () => (await facts(number, 'counted')).length === 1);
    system.kill('services');
    // what it had already said to PostgreSQL would still be done
    await system.rows(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'finance'`);
    await noting();
    const row = async () =>
      (
        await system.rows<{ attempts: number; delivered: boolean }>(
          `select attempts, delivered_at is not null as delivered from finance.outbox where ${ours}`,
        )
      )[0];
    const before = await row();
    expect(before?.delivered).toBe(false);
    await system.rows(`update finance.outbox set leased_until = now() where ${ours}`);
    await until('it is brought again', async () => {
      const now = await row();
      return now?.delivered && now.attempts > (before?.attempts ?? 0);
    });
    await deskAnswers();
    expect(await facts(number, 'counted')).toHaveLength(1);
    expect(await received(number)).toBe('3750.00');
  });
});

test('everything is killed at once: nothing outlives it, and the next start goes on with every case where it was', async () => {
  const { wangfang } = company;
  const number = aNumber();
  await wangfang.post('/api/cases', freshOrder(number));
  await wangfang.confirm(number, 'sampleNoteDrafted', { requirements: '滚边 5 mm' });
  const before = await wangfang.view(number);
  const { desk } = system.addresses;
  const unanswered = randomUUID();
  const lost = wangfang
    .post(`/api/cases/${number}/commands`, { id: unanswered, kind: 'add', title: '刚按下去就断电', to: 'merchandiser' })
    .catch(() => undefined);

  const all = await system.killLauncher();
  expect(all.length).toBeGreaterThanOrEqual(4);
  await until('no process is left', () => all.every((pid) => !isAlive(pid)));
  await lost;

  await system.launch();
  expect(system.addresses.desk).toBe(desk);
  const { chenguodong } = company;
  const after = await wangfang.view(number);
  expect(after.rev).toBeGreaterThanOrEqual(before.rev);
  expect(after.standing.milestones.find(({ key }) => key === 'sampleNoteDrafted')).toMatchObject({ state: 'done' });
  await insist(number, { id: unanswered, kind: 'add', title: '刚按下去就断电', to: 'merchandiser' });
  expect((await wangfang.view(number)).standing.items.map(({ title }) => title)).toEqual(['刚按下去就断电']);
  await chenguodong.sign(number, 'sampleNoteSigned');
  await wangfang.untilState(number, 'sampleFinished', 'open');
});
