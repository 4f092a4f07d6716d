import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { show } from '../testing/screen';
import { mainFirst } from './find';
import { SettingsPage } from './SettingsPage';
import { SettingsNote } from './SettingsNote';
import { shiftsIn } from './hours';
import { valueOf, valueText } from './values';

afterEach(cleanup);
const open = (wish = 'wish=admin') => show(<SettingsPage />, { at: '/settings', path: '/settings', wish });
const line = async (title: RegExp): Promise<HTMLElement> => {
  const found = (await screen.findAllByText(title)).map((each) => each.closest('li')).find((each) => each?.dataset['setting']);
  if (!found) throw new Error(`no setting ${title}`);
  return found;
};

describe('a setting', () => {
  it('shows its value, its default, its source, what reads it, who changed it when', async () => {
    await open();
    const booking = await line(/开船前多久找货代/);

    expect(booking.textContent).toContain('出处 S0.7 C08 F-14');
    expect(within(booking).getByText('S0.7 C08 F-14').closest('details')?.open).toBe(false);
    expect(booking.textContent).toContain('用在：已联系货代');
    expect(booking.textContent).toContain('10 天');
    expect(booking.textContent).toContain('默认 14 天');
    expect(booking.textContent).toContain('徐晓东 2026-04-10 (周五) 改：14 天 → 10 天');
  });
  it('is saved with the version that was read', async () => {
    const { sent } = await open();
    const months = await line(/信用证在交期前多久收到/);
    await userEvent.click(await within(months).findByRole('button', { name: /^改/ }));
    const field = within(months).getByLabelText('改成');
    await userEvent.clear(field);
    await userEvent.type(field, '2');
    await userEvent.click(within(months).getByRole('button', { name: '存成新的一版' }));

    await waitFor(() =>
      expect(sent).toContainEqual({ method: 'PUT', path: '/api/settings/nineSteps/lcMonths', body: { base: 0, value: 2 } }),
    );
    await waitFor(() => expect(months.textContent).toContain('2 个月'));
  });
  it('changed by somebody else meanwhile offers the new value, and is not saved over', async () => {
    await open('wish=adminStale');
    const months = await line(/信用证在交期前多久收到/);
    await userEvent.click(await within(months).findByRole('button', { name: /^改/ }));
    await userEvent.click(within(months).getByRole('button', { name: '存成新的一版' }));

    expect(await within(months).findByText('这个设置刚被别人改过，没有存。')).toBeTruthy();
    expect(within(months).getByRole('button', { name: '看新的值' })).toBeTruthy();
    expect(within(months).queryByRole('button', { name: '存成新的一版' })).toBeNull();
  });
  it('is only read by whoever is no administrator', async () => {
    await open('');
    await line(/谁批特批/);

    expect(screen.queryByRole('button', { name: /^改：/ })).toBeNull();
    expect(screen.getByText('只有管理员能改')).toBeTruthy();
  });
});

describe('who signs, is reminded, gets copies', () => {
  const chosen = async (name: string): Promise<HTMLElement> =>
    waitFor(() => {
      const found = document.querySelector<HTMLElement>(`[data-setting="${name}"]`);
      if (!found) throw new Error(`no ${name}`);
      return found;
    });
  const change = async (name: string): Promise<HTMLElement> => {
    const row = await chosen(name);
    await userEvent.click(within(row).getByRole('button', { name: /^改/ }));
    return row;
  };

  it('are shown with the default, the source and who changed them', async () => {
    await open('');
    const row = await chosen('signers/proformaApproved');

    expect(row.textContent).toContain('业务经理 → 总经理');
    expect(row.textContent).toContain('默认 业务经理');
    expect(row.textContent).toContain('徐晓东 2026-04-10 (周五) 改，原来是 业务经理');
    expect(within(row).queryByRole('button', { name: /^改/ })).toBeNull();
  });
  it('a signer more is saved with the version that was read', async () => {
    const { sent } = await open();
    const row = await change('signers/proformaApproved');
    await userEvent.click(within(row).getByRole('button', { name: '第 2 位提前一位' }));
    await userEvent.click(within(row).getByRole('button', { name: '存成新的一版' }));

    await waitFor(() =>
      expect(sent).toContainEqual({
        method: 'PUT',
        path: '/api/settings/nineSteps/signers/proformaApproved',
        body: { base: 1, chain: ['generalManager', 'businessManager'], mode: 'sequence' },
      }),
    );
  });
  it('a rung is changed, one is added after the last, and only the last goes on', async () => {
    const { sent } = await open();
    const row = await change('ladders/default');
    const days = within(row).getByLabelText('第 1 级：多久');
    await userEvent.type(days, '{backspace}');
    await userEvent.type(days, '3', { initialSelectionStart: 0, initialSelectionEnd: 1 });
    await userEvent.click(within(row).getByRole('button', { name: '加一级' }));
    await userEvent.click(within(row).getByRole('button', { name: '存成新的一版' }));

    await waitFor(() => expect(sent).toHaveLength(1));
    const { rungs } = sent[0]?.body as { rungs: { n: number; to: string; every?: object }[] };
    expect(rungs.map(({ n, to, every }) => [n, to, every !== undefined])).toEqual([
      [-3, 'owner', false],
      [1, 'owner', false],
      [2, 'ownerManager', false],
      [3, 'ownerManager', false],
    ]);
  });
  it('a refusal says why, and the default is one click away', async () => {
    await open('wish=adminUnfit');
    const row = await change('signers/proformaApproved');
    await userEvent.click(within(row).getByRole('button', { name: '存成新的一版' }));

    expect((await within(row).findByRole('alert')).textContent).toContain('谁录入，谁不能批');
    expect(within(row).getByRole('button', { name: '恢复默认（业务经理）' })).toBeTruthy();
  });
});

describe('people and roles', () => {
  const people = (wish = 'wish=admin') => show(<SettingsPage />, { at: '/settings?procedure=people', path: '/settings', wish });
  const person = async (name: string): Promise<HTMLElement> => {
    const found = (await screen.findByText(name)).closest('li');
    if (!found) throw new Error(`no ${name}`);
    return found;
  };

  it('cases of whoever lost a role are offered to its holders, and handed over', async () => {
    const { sent } = await people();
    const li = await person('李明哲');
    expect(li.textContent).toContain('7 张在办的单里担任业务员');
    await userEvent.click(within(li).getByRole('button', { name: '转交 7 张' }));

    await waitFor(() =>
      expect(sent).toContainEqual({
        method: 'POST',
        path: '/api/staff/person:1003/hand-over',
        body: { id: expect.any(String), role: 'salesperson', to: 'person:1010' },
      }),
    );
  });
  it('roles are saved on what was seen', async () => {
    const { sent } = await people();
    const wang = await person('王芳');
    await userEvent.click(within(wang).getByRole('button', { name: '改：王芳' }));
    await userEvent.click(within(wang).getByRole('button', { name: '存下角色' }));

    await waitFor(() =>
      expect(sent).toContainEqual({
        method: 'PUT',
        path: '/api/staff/person:1004/roles',
        body: { seen: ['merchandiser'], roles: ['merchandiser'] },
      }),
    );
  });
  it('are only read by whoever is no administrator', async () => {
    await people('');
    await person('王芳');

    expect(screen.queryByRole('button', { name: /^改/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^转交/ })).toBeNull();
  });
});

describe('the calendar and time zone of the house (F-26)', () => {
  const calendars = (wish = 'wish=admin') => show(<SettingsPage />, { at: '/settings?procedure=calendars', path: '/settings', wish });
  const company = async (): Promise<HTMLElement> => {
    const found = (await screen.findByText('公司日历和时区')).closest('li');
    if (!found) throw new Error('no calendar');
    return found;
  };
  const change = async (wish?: string) => {
    const { sent } = await calendars(wish);
    const li = await company();
    await userEvent.click(within(li).getByRole('button', { name: /^改/ }));
    return { li, sent };
  };
  const save = (li: HTMLElement) => userEvent.click(within(li).getByRole('button', { name: '存成新的一版' }));

  it('shows the zone, the week, what is otherwise from today on, how far holidays are announced, and who changed it', async () => {
    await calendars('');
    const li = await company();

    expect(li.textContent).toContain('北京时间');
    expect(li.textContent).toContain('周一–周五 09:00–12:00 13:30–18:00');
    expect(li.textContent).toContain('周六–周日 休息');
    expect(li.textContent).toContain('2026-05-01 – 2026-05-05 劳动节');
    expect(li.textContent).not.toContain('2026-01-01');
    expect(li.textContent).toContain('假期公布到 2026-12-31 (周四)');
    expect(li.textContent).toContain('徐晓东 2026-04-10 (周五) 改：放假 2026-12-31 盘点');
    expect(within(li).queryByRole('button', { name: /^改/ })).toBeNull();
    expect(within(li).queryByRole('button', { name: '全部采纳' })).toBeNull();
  });
  it('a Saturday morning is saved with the version that was read', async () => {
    const { li, sent } = await change();
    await userEvent.type(within(li).getByLabelText('周六几点上班'), '9:00-12:00');
    await save(li);

    await waitFor(() => expect(sent).toHaveLength(1));
    const { base, calendar } = sent[0]?.body as { base: number; calendar: { zone: string; week: number[][][] } };
    expect([base, calendar.zone, calendar.week[5], calendar.week[6]]).toEqual([2, 'Asia/Shanghai', [[540, 720]], []]);
  });
  it('a closing is taken away, another one added; hours nobody can read are said at once', async () => {
    const { li, sent } = await change();
    await userEvent.click(within(li).getByRole('button', { name: '去掉 2026-12-31' }));
    await userEvent.type(within(li).getByLabelText('再加放假: 从'), '2026-11-30');
    await userEvent.keyboard('{Enter}');
    await userEvent.type(within(li).getByLabelText('再加放假: 原因'), '厂庆{Enter}');
    expect(sent).toEqual([]);
    const sunday = within(li).getByLabelText('周日几点上班');
    await userEvent.type(sunday, 'late');
    expect(sunday.getAttribute('aria-invalid')).toBe('true');
    await userEvent.clear(sunday);
    await save(li);

    await waitFor(() => expect(sent).toHaveLength(1));
    const { closed } = (sent[0]?.body as { calendar: { closed: Record<string, string> } }).calendar;
    expect([closed['2026-11-30'], closed['2026-12-31'], closed['2026-10-01']]).toEqual(['厂庆', undefined, '国庆节']);
  });
  it('changed by somebody else meanwhile is not saved over', async () => {
    const { li } = await change('wish=adminStale');
    await save(li);

    expect(await within(li).findByRole('button', { name: '看新的值' })).toBeTruthy();
  });
  it('is taken over by the running cases together, until none is left', async () => {
    const { sent } = await calendars();
    const li = await company();
    expect(li.textContent).toContain('12 张在办的单还照旧版日历');
    await userEvent.click(within(li).getByRole('button', { name: '全部采纳' }));
    expect(sent).toEqual([]);
    await userEvent.type(within(li).getByLabelText('为什么采纳'), '放假安排公布了');
    await userEvent.click(within(li).getByRole('button', { name: '全部采纳' }));

    expect((await within(li).findByRole('status')).textContent).toBe('12 张单已采纳');
    expect(sent.map(({ path }) => path)).toEqual(Array(2).fill('/api/settings/calendars/company/adopt'));
  });
});

it.each([
  [
    '09:00–12:00 13:30–18:00',
    [
      [540, 720],
      [810, 1080],
    ],
  ],
  [
    '9:00 - 12:00，13:30~24:00',
    [
      [540, 720],
      [810, 1440],
    ],
  ],
  ['', []],
  ['18:00–9:00', undefined],
  ['9–12', undefined],
  ['08:00–24:30', undefined],
])('hours are read as people type them: %s', (text, shifts) => {
  expect(shiftsIn(text)).toEqual(shifts);
});

it('a figure is found by the id of its source: “near” of F-14', async () => {
  await show(<SettingsPage />, { at: '/settings?q=f-14', path: '/settings', wish: 'wish=admin' });
  await line(/开船前多久找货代/);
  expect(screen.queryByText('信用证在交期前多久收到')).toBeNull();
});

it('the main procedure comes first, orders before what stands beside them', () => {
  const of = (id: string, kind: string) => ({ procedure: { id, version: 1, kind, title: { zh: id, en: id } }, settings: [], roles: [] });
  const sorted = mainFirst([of('duty', 'duty'), of('oneNote', 'order'), of('nineSteps', 'order')]);
  expect(sorted.map(({ procedure }) => procedure.id)).toEqual(['nineSteps', 'oneNote', 'duty']);
});

describe('a running case', () => {
  it('shows what would move, and wants to know why it is taken over', async () => {
    const { sent } = await open();
    await userEvent.click(await screen.findByRole('button', { name: '看会动什么' }));
    expect(await screen.findByText('2026-05-12 (周二)')).toBeTruthy();
    expect(screen.getByText('“形式发票已批准”已签 1 位，签了的不动；还要总经理签')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'EX2601-017 采纳新设置' }));
    expect(sent).toEqual([]);
    await userEvent.type(screen.getByLabelText('为什么采纳'), '货代要求改了');
    await userEvent.click(screen.getByRole('button', { name: 'EX2601-017 采纳新设置' }));

    await waitFor(() => expect(sent[0]).toMatchObject({ path: '/api/cases/EX2601-017/settings', body: { accepted: '货代要求改了' } }));
  });
});

it('a case that follows older settings says so on its own page, and offers the new ones', async () => {
  await show(<SettingsNote number="EX2601-017" />, { wish: 'wish=admin' });
  expect((await screen.findByText(/这一单还照开单时的设置/)).textContent).toContain('14 天 → 10 天');
  await userEvent.click(screen.getByRole('button', { name: '看会动什么' }));
  expect(await screen.findByRole('button', { name: 'EX2601-017 采纳新设置' })).toBeTruthy();
});

it('values are said and read as the kind they are', () => {
  const t = (key: string, options?: Record<string, unknown>): string => `${key} ${String(options?.['count'] ?? '')}`.trim();
  const say = ({ zh }: { zh: string }) => zh;
  expect(valueText({ unit: 'workingDays' }, 3, say, t)).toBe('unit.workingDays 3');
  expect(valueText({ unit: 'figure' }, '50000', say, t)).toBe('50,000');
  expect(valueText({ unit: 'role', choices: [{ value: 'a', title: { zh: '甲', en: 'A' } }] }, 'a', say, t)).toBe('甲');
  expect([valueOf('3', 1), valueOf(' 50000 ', '1'), valueOf('soon', 1), valueOf('', 1)]).toEqual([3, '50000', 'soon', undefined]);
});
