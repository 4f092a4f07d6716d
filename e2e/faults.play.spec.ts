import { randomUUID } from 'node:crypto';
import type { Accepted, HistoryItem } from '@gendan/contracts';
import { temporalClient } from '@gendan/platform';
import { companyAt, type Company } from './demo/company';
import { inDays } from './demo/orders';
import { Refused } from './demo/talk';
import { choose, Screens, seen, textOf } from './stage/browser';
import { aNumber, booked, freshOrder, secured } from './stage/orders';
import { databaseAt, isAlive, System } from './stage/system';
import { until } from './stage/until';

jest.setTimeout(300_000);
let system: System;
let company: Company;
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

test('PostgreSQL is away: the click is answered with a sentence, what was typed stays, and the next click records it once', async () => {
  const { wangfang } = company;
  const number = aNumber();
  await wangfang.post('/api/cases', freshOrder(number));
  const page = await screens.visit(`/orders/${number}?step=sampleNoteDrafted`, wangfang);
  await page.getByLabel('客户要求').fill('滚边 5 mm');
  const postgres = await system.takeAway('postgres');
  await page.locator(drawer).click();
  const refusal = page.locator('.refusal');
  const text = await textOf(refusal);
  expect(text).toMatch(/。/);
  expect(text).not.toMatch(/ECONN|connect|undefined|SQL|at .*\(/);
  expect(await page.getByLabel('客户要求').inputValue()).toBe('滚边 5 mm');

  await postgres.back();
  await deskAnswers();
  await page.locator(drawer).click();
  expect(await textOf(page.locator('.result'))).toContain('办成了');
  expect((await facts(number, 'confirmed')).map(({ event }) => 'values' in event && event.values)).toEqual([{ requirements: '滚边 5 mm' }]);
});

test('Temporal is away: the command is taken in and shown as 已收下，还没办成; when it is back it is recorded, once', async () => {
  const { wangfang } = company;
  const number = aNumber();
  await wangfang.post('/api/cases', freshOrder(number));
  const page = await screens.visit(`/orders/${number}?step=sampleNoteDrafted`, wangfang);
  await page.getByLabel('客户要求').fill('滚边 8 mm');
  const temporal = await system.takeAway('temporal');
  const answered = page.waitForResponse((response) => response.url().endsWith('/commands'));
  await page.locator(drawer).click();
  expect((await answered).status()).toBe(202);
  expect(await textOf(page.locator('.result'))).toContain('已收下，还没办成');
  await page.goto(`/orders/${number}`);
  expect(await textOf(page.locator('.waiting-line'))).toContain('1 件已收下');
  expect(await facts(number, 'confirmed')).toEqual([]);

  await temporal.back();
  await wangfang.untilState(number, 'sampleNoteDrafted', 'done');
  expect(await facts(number, 'confirmed')).toHaveLength(1);
  await until('nothing waits', async () => (await wangfang.view(number)).waiting.length === 0);
  await page.reload();
  await seen(page.locator('.evs').getByText('样板单已开').first());
  expect(await page.locator('.waiting-line').count()).toBe(0);
});

test('an order opened while Temporal is away is kept and said to be, and runs when it is back', async () => {
  const { limingzhe, wangfang } = company;
  const number = aNumber();
  const page = await screens.visit('/orders/new', limingzhe);
  await page.getByLabel('订单号', { exact: true }).fill(number);
  await choose(page, '客户', /汉萨/);
  await page.getByLabel('品名 1').fill('HW-2210');
  await page.getByLabel('数量 1').fill('1000');
  await page.getByLabel('单价 1').fill('12.50');
  await page.getByLabel('交货期', { exact: true }).click();
  await page.keyboard.type(inDays(75));
  await page.keyboard.press('Enter');
  const temporal = await system.takeAway('temporal');
  await page.getByRole('button', { name: `开单 ${number}` }).click();
  expect(await textOf(page.getByRole('status').filter({ hasText: number }))).toContain('已收下，还没办成');
  await temporal.back();
  await until('it runs', async () => (await wangfang.view(number)).standing.stuck?.key === 'sampleNoteDrafted');
  expect(await facts(number, 'opened')).toHaveLength(1);
});

test('the process of all services is killed in a burst of commands: each is recorded once, none is lost', async () => {
  const { wangfang } = company;
  const number = aNumber();
  await wangfang.post('/api/cases', freshOrder(number));
  const titles = Array.from({ length: 24 }, (_, n) => `第 ${n + 1} 件事`);
  const before = system.pid('services');
  const burst = titles.map((title) => insist(number, { kind: 'add', title, to: 'merchandiser' }));
  await until(
    'some are recorded',
    async () => (await system.rows(`select 1 from desk.event where case_id = $1 and type = 'added'`, [`order:${number}`])).length > 2,
  );
  system.kill('services');
  const answers = await Promise.all(burst);
  expect(answers.every(({ state }) => state === 'recorded')).toBe(true);
  expect(isAlive(before)).toBe(false);
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

  test('refuses for good: the letter is shown as not delivered with the server’s words, and a click sends it again', async () => {
    const number = await letterOf('refuse');
    expect((await fateOf(number, 'failed')).error).toContain('this mailbox does not exist');
    expect(await caught(number)).toEqual([]);
    const page = await screens.visit('/letters?state=failed', company.wangfang);
    await page.locator('.letter-row', { hasText: number }).click();
    await page.getByRole('dialog').getByRole('button', { name: '再发一次' }).click();
    await fateOf(number, 'sent');
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
      const letter = await fateOf(number, 'unsure');
      expect(letter.error).toMatch(/不知道对方收到没有/);
      expect(await caught(number)).toHaveLength(manner === 'silent' ? 0 : 1);
      await company.wangfang.post(`/api/letters/${letter.id}/again`, {});
      await fateOf(number, 'sent');
      const mails = await caught(number);
      expect(mails).toHaveLength(manner === 'silent' ? 1 : 2);
      expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
    },
  );
});

describe('a service that carries out an effect', () => {
  /** Holds the service’s answer back: its write waits for us. */
  async function holdingBack(table: string): Promise<() => Promise<void>> {
    const client = await databaseAt(system.data);
    await client.query('begin');
    await client.query(`lock table ${table} in exclusive mode`);
    return async () => {
      await client.query('rollback');
      await client.end();
    };
  }
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

test('a report that its relay brings once more is known: the money counts once', async () => {
  const { wangfang, wumin } = company;
  const number = aNumber();
  await wangfang.post('/api/cases', {
    ...secured(number),
    onFile: (secured(number).onFile ?? []).filter(({ milestone }) => milestone !== 'depositReceived'),
  });
  const receipt = await wumin.at<{ id: string; version: number }>('finance', 'POST', '/api/receipts', {
    account: 'BOC-USD-01',
    line: number,
    amount: { amount: '3750.00', currency: 'USD' },
    payer: 'Hansewerk',
    reference: number,
    creditedOn: inDays(0),
  });
  await wumin.at('finance', 'PUT', `/api/receipts/${receipt.id}/shares`, {
    base: receipt.version,
    shares: [{ case: number, milestone: 'depositReceived', part: 'instalment:deposit', amount: '3750.00' }],
  });
  await wangfang.untilState(number, 'depositReceived@instalment:deposit', 'done');

  const ours = `payload::text like '%${number}%'`;
  await until(
    'it was delivered',
    async () => (await system.rows(`select 1 from finance.outbox where ${ours} and delivered_at is not null`)).length > 0,
  );
  await system.rows(`update finance.outbox set delivered_at = null, next_attempt_at = now(), leased_until = null where ${ours}`);
  await until(
    'it was delivered again',
    async () => (await system.rows(`select 1 from finance.outbox where ${ours} and attempts >= 2 and delivered_at is not null`)).length > 0,
  );
  expect(await facts(number, 'counted')).toHaveLength(1);
  expect((await wangfang.view(number)).money.received).toBe('3750.00');
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
