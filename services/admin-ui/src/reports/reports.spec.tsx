import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { show } from '../testing/screen';
import { ReportsPage } from './ReportsPage';

afterEach(cleanup);
const open = () => show(<ReportsPage />, { at: '/reports', path: '/reports' });

describe('a report without a case', () => {
  it('says the number as written, what was reported, by whom, and which case may be meant', async () => {
    await open();
    const line = (await screen.findByText('EX2601-071')).closest('li');

    expect(line?.textContent).toContain('没有这个单号');
    expect(line?.textContent).toContain('定金已到账 · deposit · 累计 21,240.00');
    expect(line?.textContent).toContain('财务');
  });
  it('is handed to the case that was meant', async () => {
    const { sent } = await open();
    await userEvent.click(await screen.findByRole('button', { name: '归到单' }));
    await userEvent.click(await screen.findByRole('button', { name: '归到 EX2601-017' }));

    await waitFor(() => expect(sent).toEqual([{ method: 'POST', path: '/api/reports/aside/a1/hand', body: { number: 'EX2601-017' } }]));
  });
  it('is put away only with a reason', async () => {
    const { sent } = await open();
    await userEvent.click(await screen.findByRole('button', { name: '不要了' }));
    const put = () => screen.getAllByRole('button', { name: '不要了' }).at(-1) as HTMLElement;
    await userEvent.click(put());
    expect(sent).toEqual([]);
    await userEvent.type(screen.getByLabelText('为什么不要了'), '重复入账');
    await userEvent.click(put());

    await waitFor(() => expect(sent[0]).toMatchObject({ path: '/api/reports/aside/a1/put-away', body: { reason: '重复入账' } }));
  });
});

describe('what a service would not take', () => {
  it('says what, of which case, why and what to do next; once it is put right it is told again', async () => {
    const { sent } = await open();
    const line = (await screen.findByText('对账单')).closest('li');

    expect(line?.textContent).toContain('ST2604-003');
    expect(line?.textContent).toContain('财务没收');
    expect(line?.textContent).toContain('2026-03 的对账单已有一张');
    expect(line?.textContent).toContain('到单里更正，会自动再报');
    await userEvent.click(screen.getByRole('button', { name: '再报一次' }));
    await waitFor(() => expect(sent).toEqual([{ method: 'POST', path: '/api/tellings/refused/41/again', body: {} }]));
  });
});
