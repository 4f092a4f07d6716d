import { companyAt, type Company } from './demo/company';
import { addressesIn } from './demo/talk';
import { Screens, seen, textOf } from './stage/browser';
import { aNumber, signedNote } from './stage/orders';

const addresses = addressesIn(process.env['GENDAN_PLAY_DATA'] ?? '.gendan');
const screens = Screens.forPlays(() => addresses.desk);
let company: Company;
beforeAll(async () => {
  company = await companyAt(addresses);
});

const HOUR = 3_600_000;
/** As the screens write an instant in China: 2026-04-16 (周四) 10:05 */
const inBeijing = (instant: string): RegExp => {
  const [day = '', time = ''] = new Date(Date.parse(instant) + 8 * HOUR).toISOString().split('T');
  return new RegExp(`${day}.*${time.slice(0, 5)}`, 's');
};

test('copy two handed over: delivery within 24 hours and the signed receipt within 48 are on the screen to the minute', async () => {
  const { zhaolei } = company;
  const number = aNumber('DN');
  await zhaolei.post('/api/cases', signedNote(number));
  const page = await screens.visit(`/orders/${number}?step=copyTwoHandedOver`, zhaolei);
  const drawer = page.getByRole('dialog');
  const follows = await textOf(drawer.locator('.follows'));
  expect(follows).toMatch(/24 小时/);
  expect(follows).toMatch(/48 小时/);
  await drawer.getByRole('textbox').first().fill('顺达配送');
  await drawer.locator('.step-foot .ant-btn-primary').click();
  await seen(drawer.locator('.result'));

  const { standing } = await zhaolei.view(number);
  const at = (key: string) => standing.milestones.find((each) => each.key === key);
  const from = Date.parse(at('copyTwoHandedOver')?.fact?.happened ?? '');
  expect(Date.parse(at('goodsReceived')?.due ?? '') - from).toBe(24 * HOUR);
  expect(Date.parse(at('signedReceiptReturned')?.due ?? '') - from).toBe(48 * HOUR);

  for (const key of ['goodsReceived', 'signedReceiptReturned']) {
    await page.goto(`/orders/${number}?step=${key}`);
    const due = drawer.locator('.step-head .due');
    await seen(due);
    expect(await due.getAttribute('aria-label')).toMatch(inBeijing(at(key)?.due ?? ''));
  }
  await page.goto(`/orders/${number}/why/signedReceiptReturned`);
  await seen(page.locator('main').getByText(/48 小时/));
  expect(await textOf(page.locator('main'))).toContain('二联已交经销商');
});
