import { companyAt, type Company } from './demo/company';
import { addressesIn } from './demo/talk';
import { gone, Screens, seen, textOf } from './stage/browser';
import { aNumber, freshOrder } from './stage/orders';
import { until } from './stage/until';

const addresses = addressesIn(process.env['GENDAN_PLAY_DATA'] ?? '.gendan');
const screens = Screens.forPlays(() => addresses.desk);
let company: Company;
const number = aNumber();
beforeAll(async () => {
  company = await companyAt(addresses);
  const { wangfang, chenguodong } = company;
  await wangfang.post('/api/cases', freshOrder(number));
  await wangfang.confirm(number, 'sampleNoteDrafted', { requirements: '滚边 5 mm' });
  await chenguodong.sign(number, 'sampleNoteSigned');
  await until('the factory’s letter is sent', async () =>
    (await wangfang.letters(number)).some(({ template, state }) => template === 'sampleNote' && state === 'sent'),
  );
});

test('every letter is listed with its fate; one opened shows itself as letter, as text and as words for a chat, in both languages', async () => {
  const page = await screens.visit('/letters', company.wangfang);
  await page.getByText('已发', { exact: true }).click();
  await page.waitForURL('**/letters?state=sent');
  const letter = page.locator('.letter-row', { hasText: number }).filter({ hasText: '金凯' });
  expect(await textOf(letter)).toContain('已发');
  await letter.first().click();
  const drawer = page.getByRole('dialog');
  await seen(drawer.locator('iframe'));
  await drawer.getByText('纯文字').click();
  expect(await textOf(drawer.locator('pre'))).toMatch(/http:\/\/127\.0\.0\.1:\d+\/l\//);
  await drawer.getByText('聊天文字').first().click();
  expect(await textOf(drawer.locator('.chat'))).toContain(number);
  await drawer.getByText('English', { exact: true }).click();
  expect(await textOf(drawer.locator('.chat'))).not.toMatch(/[一-鿿]{8}/);
  await page.keyboard.press('Escape');
  await gone(page.getByRole('dialog'));
});

test('the mail that left is the letter shown: to the factory, in its language, text and HTML, one button', async () => {
  const caught = (await (await fetch(`${addresses.letters}/letters`)).json()) as {
    subject: string;
    to: string[];
    text: string;
    html: string;
    links: string[];
    headers: Record<string, string>;
  }[];
  const mail = caught.filter(({ subject, links }) => subject.includes(number) && links.some((link) => link.includes('/l/')));
  expect(mail).toHaveLength(1);
  const [{ html, text, links, headers, to }] = mail as [(typeof caught)[number]];
  expect(html).toContain('样板');
  expect(text).toContain(links.find((link) => link.includes('/l/')));
  expect(headers['auto-submitted']).toBe('auto-generated');
  expect(to).toHaveLength(1);
});
