import { addressesIn } from './demo/talk';
import { gone, Screens, seen, textOf } from './stage/browser';

const addresses = addressesIn(process.env['GENDAN_PLAY_DATA'] ?? '.gendan');
const screens = Screens.forPlays(() => addresses.desk);

test('whoever gives a wrong password is told so in a sentence, whoever gives the right one is at Today', async () => {
  const page = await screens.visit('/');
  await page.waitForURL('**/sign-in?to=%2F');
  await page.getByLabel('用户名或邮箱').fill('wangfang');
  await page.locator('[name=password]').fill('not hers');
  await page.keyboard.press('Enter');
  expect(await textOf(page.getByRole('alert'))).toMatch(/密码.*[。]/);
  expect(page.url()).toContain('/sign-in');
  expect((await page.request.get('/api/me')).status()).toBe(401);

  await page.locator('[name=password]').fill('gendan-demo');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await seen(page.getByRole('link', { name: '我的：王芳' }));
  await seen(page.getByRole('heading').first());
  expect(await page.title()).toContain('工作台 · Gendan');
  const [session] = await page.context().cookies();
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
});

test('the page that was asked for comes after signing in, also in English; signing out closes the door', async () => {
  const page = await screens.visit('/orders?view=closed', undefined, { language: 'en' });
  await page.waitForURL('**/sign-in?to=*');
  await page.getByLabel('User name or email').fill('chenguodong');
  await page.locator('[name=password]').fill('wrong');
  await page.keyboard.press('Enter');
  expect(await textOf(page.getByRole('alert'))).toMatch(/password.*\./i);
  await page.locator('[name=password]').fill('gendan-demo');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/orders?view=closed');
  await seen(page.getByRole('heading', { level: 1, name: 'Orders' }));

  await page.getByRole('link', { name: 'Me: Chen Guodong' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
  expect((await page.request.get('/api/me')).status()).toBe(401);
});

test('the demo company can be entered by a click on a person', async () => {
  const page = await screens.visit('/sign-in');
  await page.getByRole('button', { name: /吴敏/ }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await gone(page.locator('.sign-in'));
  await seen(page.getByRole('link', { name: '我的：吴敏' }));
});
