import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { tasks } from '../fixtures/rows';
import { show } from '../testing/screen';
import { TodayPage } from './TodayPage';
import { groupOf, grouped } from './groups';

afterEach(cleanup);
const now = Date.parse('2026-04-14T01:20:00.000Z');

describe('the tasks of the morning', () => {
  it('stand late first, then today, this week, waiting on others', () =>
    expect(grouped(tasks, now, 'urgency', ({ customer }) => customer.zh).map(({ name, tasks: list }) => [name, list.length])).toEqual([
      ['overdue', 3],
      ['today', 5],
      ['week', 3],
      ['waiting', 3],
    ]));
  it('become overdue as time passes', () => {
    const noon = tasks.find(({ due }) => due === '2026-04-14T04:00:00.000Z');
    if (!noon) throw new Error('no task at noon');
    expect([now, now + 10_000_000].map((at) => groupOf(noon, at))).toEqual(['today', 'overdue']);
  });
});

describe('Today', () => {
  it('greets with what is due and overdue, in the title too', async () => {
    await show(<TodayPage />);
    expect(await screen.findByRole('heading', { level: 1, name: '早，王芳。今天 5 件，超期 3 件' })).toBeTruthy();
    expect(document.title).toBe('(3) 工作台 · Gendan');
  });
  it('reminds with R on the chosen row, shows the text that went to the clipboard, and keeps 已催 on the row', async () => {
    const { sent } = await show(<TodayPage />);
    await screen.findByRole('heading', { level: 1 });
    await userEvent.keyboard('r');
    await waitFor(() => expect(sent.some(({ body }) => (body as { kind?: string }).kind === 'chase')).toBe(true));
    expect(await screen.findByText(/请回一下完工日期/)).toBeTruthy();
    expect((await screen.findAllByRole('button', { name: /已催/ })).length).toBeGreaterThanOrEqual(2);
  });
  it('calls 已催 only what a person chased; what the system reminded of says so apart', async () => {
    const { container } = await show(<TodayPage />);
    await screen.findByRole('heading', { level: 1 });
    const row = (part: string) =>
      [...container.querySelectorAll('.task')].find((each) => each.textContent?.includes(part))?.textContent ?? '';

    expect(row('王芳 今天 09:18 催过')).toContain('已催');
    expect(row('系统 2026-04-13 (周一) 09:00 提醒过')).not.toContain('已催');
  });
  it('counts what is left in the reader’s working time', async () => {
    const { container } = await show(<TodayPage />);
    await waitFor(() => expect(container.textContent).toContain('明天 18:00 · 剩 14.5 工时'));
    expect(container.textContent).toContain('12:00 · 剩 2 小时 40 分');
  });
  it('moves with J and K', async () => {
    const { container } = await show(<TodayPage />);
    await screen.findByRole('heading', { level: 1 });
    await userEvent.keyboard('jj');
    await waitFor(() => expect(container.querySelector('.task.sel')?.textContent).toContain('核对提单草稿'));
    await userEvent.keyboard('k');
    await waitFor(() => expect(container.querySelector('.task.sel')?.textContent).toContain('发改证要求'));
  });
  it('says which letters have not arrived, and where they are', async () => {
    const { container } = await show(<TodayPage />);
    await waitFor(() => expect(container.textContent).toMatch(/你的单里有 \d+ 封信没送到。/));
    expect(screen.getByRole('link', { name: '去看看' }).getAttribute('href')).toBe('/letters?state=undelivered');
  });
  it('says of what others have to do whom it waits for', async () => {
    const { container } = await show(<TodayPage />);
    await screen.findByRole('heading', { level: 1 });
    const waiting = [...container.querySelectorAll('.task')].filter((row) => row.querySelector('.act')?.textContent?.includes('催'));
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.filter((row) => !/等.+/.test(row.querySelector('.why')?.textContent ?? ''))).toEqual([]);
  });
  it('with nothing to do says what comes next', async () => {
    await show(<TodayPage />, { wish: 'wish=empty' });
    expect(await screen.findByText('今天没有要办的')).toBeTruthy();
  });
});
