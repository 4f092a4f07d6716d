import { companyAt, type Company } from './demo/company';
import { inDays } from './demo/orders';
import { addressesIn } from './demo/talk';
import { Screens, seen, textOf } from './stage/browser';
import { aNumber, freshOrder, sampled, sampleMade } from './stage/orders';
import { rowsAt } from './stage/system';
import { until } from './stage/until';

const data = process.env['GENDAN_PLAY_DATA'] ?? '.gendan';
const addresses = addressesIn(data);
const screens = Screens.forPlays(() => addresses.desk);
let company: Company;
beforeAll(async () => {
  company = await companyAt(addresses);
});

/** The link that asks about a step now. */
async function linkFor(number: string, milestone: string): Promise<string> {
  const { wangfang, outsider } = company;
  return until(`a link asks ${number} ${milestone}`, async () => {
    for (const token of await wangfang.links(number)) {
      const view = await outsider.read(token);
      if (view.milestone === milestone && view.state === 'open') return token;
    }
    return undefined;
  });
}
const eventsOf = async (number: string, ...types: string[]) =>
  (await company.wangfang.history(number))
    .filter(({ type, event }) => types.includes(type) && !('onFile' in event && event.onFile))
    .reverse();

/** The customer is asked about the sample that is on its way. */
async function askedCustomer(): Promise<{ number: string; token: string }> {
  const { wangfang } = company;
  const number = aNumber();
  await wangfang.post('/api/cases', sampleMade(number));
  await wangfang.confirm(number, 'sampleDispatched', { courier: 'DHL', trackingNumber: 'JD0123456789' });
  return { number, token: await linkFor(number, 'sampleApproved') };
}
/** The customer is asked to confirm the order; the deposit is asked for as soon as they do. */
async function askedToOrder(): Promise<{ number: string; token: string }> {
  const { wangfang, chenguodong } = company;
  const number = aNumber();
  await wangfang.post('/api/cases', sampled(number));
  await wangfang.confirm(number, 'proformaDrafted');
  await chenguodong.sign(number, 'proformaApproved');
  return { number, token: await linkFor(number, 'orderConfirmed') };
}
/** The factory is asked about the sample. */
async function askedFactory(): Promise<{ number: string; token: string }> {
  const { wangfang, chenguodong } = company;
  const number = aNumber();
  await wangfang.post('/api/cases', freshOrder(number));
  await wangfang.confirm(number, 'sampleNoteDrafted', { requirements: '滚边 5 mm' });
  await chenguodong.sign(number, 'sampleNoteSigned');
  return { number, token: await linkFor(number, 'sampleFinished') };
}

test('a buyer opens the link as often as they like and nothing happens; one answer, a receipt, and a change of mind within ten minutes', async () => {
  const { number, token } = await askedCustomer();
  const { rev } = await company.wangfang.view(number);
  const page = await screens.visit(`/l/${token}`, undefined, { language: 'en', width: 390 });
  await seen(page.getByRole('heading', { level: 2 }));
  await page.reload();
  await page.request.get(`/api/links/${token}`);
  await page.request.head(`/l/${token}`);
  await seen(page.getByRole('radio').first());
  expect((await company.wangfang.view(number)).rev).toBe(rev);
  expect(await page.locator('body').innerText()).not.toMatch(/Gendan|[一-鿿]{2}.*订单/);

  const send = page.locator('.out-btn.p');
  await send.click();
  expect(await textOf(page.getByRole('alert'))).toMatch(/\w/);
  await page.getByRole('radio').first().check();
  await send.click();
  await seen(page.locator('.out-ok'));
  const confirmed = await eventsOf(number, 'confirmed');
  expect(confirmed.at(-1)).toMatchObject({ by: { person: 'customer:hansewerk' }, event: { key: 'sampleApproved' } });

  await page.reload();
  await page.locator('.out-ok .out-btn').click();
  await page.getByRole('radio').last().check();
  await send.click();
  expect(await textOf(page.getByRole('alert'))).toMatch(/\w/);
  await page.getByRole('textbox').fill('The piping is too narrow');
  await send.click();
  expect(await textOf(page.locator('.out-ok'))).toContain('The piping is too narrow');
  expect((await eventsOf(number, 'withdrawn', 'refused')).map(({ type }) => type)).toEqual(['withdrawn', 'refused']);
});

test('an answer on which a letter has gone out already is not offered for a change', async () => {
  const { number, token } = await askedToOrder();
  const page = await screens.visit(`/l/${token}`, undefined, { language: 'en', width: 390 });
  expect(await textOf(page.locator('.out-agreed'))).not.toMatch(/[一-鿿]/);
  await page.getByRole('radio').first().check();
  await page.locator('.out-btn.p').click();
  await seen(page.locator('.out-ok'));
  expect((await eventsOf(number, 'effectAsked')).map(({ event }) => JSON.stringify(event)).join()).toContain('depositWanted');
  await page.reload();
  await seen(page.locator('.out-ok'));
  expect(await page.locator('.out-ok').getByRole('button').count()).toBe(0);
});

test('a factory answers in Chinese with another day: recorded as the promised date, the question stays open', async () => {
  const { number, token } = await askedFactory();
  const page = await screens.visit(`/l/${token}`, undefined, { width: 390 });
  await page.getByRole('radio', { name: '要改日子' }).check();
  const day = page.locator('.out-days button').nth(2);
  const name = (await day.getAttribute('aria-label')) ?? '';
  await day.click();
  await page.getByRole('button', { name: '物料没到' }).click();
  await page.locator('.out-btn.p').click();
  expect(await textOf(page.locator('.out-ok'))).toContain('改日子');
  const at = (await company.wangfang.view(number)).standing.milestones.find(({ key }) => key === 'sampleFinished');
  expect(at?.state).toBe('open');
  expect(name).toContain(at?.committed?.slice(0, 10));
});

test('the same answer tapped twice is one answer', async () => {
  const { number, token } = await askedFactory();
  const body = { id: 'the-very-same-tap', outcome: 'confirmed' };
  const answers = await Promise.all(
    [1, 2, 3].map(() =>
      fetch(`${addresses.desk}/api/links/${token}/answer`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200].map(() => answers[0]?.status));
  expect((await eventsOf(number, 'confirmed')).filter(({ by }) => by?.person === 'factory:jinkai')).toHaveLength(1);
});

test('a link that is over says so and asks nothing: expired, taken back, not yet, unknown', async () => {
  const [late, back] = [await askedFactory(), await askedFactory()];
  await rowsAt(data, `update desk.link set expires = $2 where "case" = $1`, [`order:${late.number}`, `${inDays(-1)}T00:00:00.000Z`]);
  const expired = await screens.visit(`/l/${late.token}`, undefined, { width: 390 });
  expect(await textOf(expired.getByRole('heading', { level: 1 }))).toBe('这个链接过期了');
  expect(await expired.getByRole('button', { name: /发给/ }).count()).toBe(0);

  // we answered for them: the question is not theirs any more
  const { wangfang } = company;
  const proof = await wangfang.upload('said.pdf', new TextEncoder().encode('%PDF-1.4\n%%EOF'), 'application/pdf');
  await wangfang.confirm(back.number, 'sampleFinished', {}, { files: [proof] });
  const revoked = await screens.visit(`/l/${back.token}`, undefined, { width: 390 });
  expect(await textOf(revoked.getByRole('heading', { level: 1 }))).toBe('这件事不用您答了');

  const unknown = await screens.visit('/l/nobody-ever-wrote-this', undefined, { width: 390, language: 'en' });
  expect(await textOf(unknown.getByRole('heading', { level: 1 }))).toBe('There is no such link');
});
