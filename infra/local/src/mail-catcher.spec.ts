import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { startMailCatcher, type CaughtLetter, type MailCatcher } from './mail-catcher';

let folder: string;
let catcher: MailCatcher;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gendan-letters-'));
  catcher = await startMailCatcher({ folder });
});
beforeEach(() => catcher.clear());
afterAll(async () => {
  await catcher.stop();
  rmSync(folder, { recursive: true, force: true });
});

const send = (subject = '催款：订单 SO-1 定金未到') =>
  createTransport(`${catcher.smtpUrl}?socketTimeout=400&greetingTimeout=2000`).sendMail({
    from: 'Gendan <gendan@example.com>',
    to: '王芳 <wangfang@example.com>',
    subject,
    text: '请于今天 17:00 前确认。',
    html: '<p>请确认：<a href="http://127.0.0.1/l/abc?x=1&amp;y=2">确认定金</a></p>',
    attachments: [{ filename: '形式发票.txt', content: 'PI' }],
  });

test('a letter is kept as it reads: Chinese, links, files', async () => {
  await send();
  const [letter] = catcher.letters();
  expect(letter).toMatchObject({
    from: 'gendan@example.com',
    to: ['wangfang@example.com'],
    subject: '催款：订单 SO-1 定金未到',
    text: expect.stringContaining('17:00'),
    links: ['http://127.0.0.1/l/abc?x=1&y=2'],
    attachments: [{ name: '形式发票.txt', bytes: 2 }],
  });
});

test('it is shown as JSON, newest first, and as pages to read', async () => {
  await send('first');
  await send('second <script>');
  const letters = (await (await fetch(`${catcher.httpUrl}/letters?to=wangfang@example.com`)).json()) as CaughtLetter[];
  expect(letters.map((each) => each.subject)).toEqual(['second <script>', 'first']);
  expect(await (await fetch(`${catcher.httpUrl}/`)).text()).not.toContain('<script>');
  expect(await (await fetch(`${catcher.httpUrl}/letters/${letters[1]?.id}/page`)).text()).toContain('first');
  expect((await fetch(`${catcher.httpUrl}/letters/999999`)).status).toBe(404);
});

test('letters are there again after a restart', async () => {
  await send('stays');
  const again = await startMailCatcher({ folder });
  expect(again.letters()).toEqual(catcher.letters());
  await again.stop();
});

test('who waits for a letter gets it, or is told which ones came', async () => {
  const awaited = catcher.waitFor(({ subject }) => subject === 'late');
  await send('early');
  await send('late');
  expect((await awaited).subject).toBe('late');
  await expect(catcher.waitFor(({ subject }) => subject === 'never', 10)).rejects.toThrow(/early[\s\S]*late/);
});

describe('on command it misbehaves', () => {
  test.each([
    ['refuse', /550/, 0],
    ['busy', /451/, 0],
    ['silent', /timeout/i, 0],
    ['drop', /closed|ECONNRESET|hang up/i, 0],
    ['keep-and-drop', /closed|ECONNRESET|hang up/i, 1],
  ] as const)('%s: the sender sees %s, %i letter is kept', async (manner, seen, kept) => {
    catcher.behave(manner, 1);
    await expect(send()).rejects.toThrow(seen);
    expect(catcher.letters()).toHaveLength(kept);
    await send('afterwards all is well');
    expect(catcher.letters()).toHaveLength(kept + 1);
  });

  test('also over HTTP', async () => {
    const behave = (body: unknown) => fetch(`${catcher.httpUrl}/manner`, { method: 'POST', body: JSON.stringify(body) });
    expect((await behave({ manner: 'refuse', times: 1 })).status).toBe(200);
    await expect(send()).rejects.toThrow(/550/);
    expect((await behave({ manner: 'rude' })).status).toBe(400);
  });
});
