import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { show } from '../testing/screen';
import { LinkPage } from './LinkPage';

afterEach(cleanup);
const open = (token: string) => show(<LinkPage />, { at: `/l/${token}`, path: '/l/:token' });

describe('a link for somebody outside', () => {
  it('opened does nothing', async () => {
    const { sent } = await open('factory');
    await screen.findByText('B 批 9,600 只，哪天全部做完？');
    expect(sent).toEqual([]);
  });
  it('takes another day with a reason and answers with a receipt that can be changed for a while', async () => {
    const { sent } = await open('factory');
    await userEvent.click(await screen.findByLabelText('要改日子'));
    await userEvent.click(screen.getByRole('button', { name: '2026-05-11 (周一)' }));
    await userEvent.click(screen.getByRole('button', { name: '物料没到' }));
    await userEvent.click(screen.getByRole('button', { name: /就这天/ }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      path: '/api/links/factory/answer',
      body: { outcome: 'dated', date: '2026-05-11', reason: '物料没到' },
    });
    expect(await screen.findByText('宁波恒越进出口收到了')).toBeTruthy();
    expect(screen.getByRole('button', { name: '答错了，改一下' })).toBeTruthy();
  });
  it('refused wants a line of why', async () => {
    const { sent } = await open('buyer');
    await userEvent.click(await screen.findByLabelText('No, please change'));
    await userEvent.click(screen.getByRole('button', { name: /Send this/ }));
    expect(await screen.findByText('Please give a reason in a few words')).toBeTruthy();
    expect(sent).toEqual([]);
  });
  it('speaks its reader’s language and never names the product', async () => {
    const { container } = await open('buyer');
    await screen.findByText('Please confirm proforma invoice EX2604-001, version 2');
    expect(container.textContent).not.toMatch(/Gendan|跟单/);
  });
  it.each([
    ['expired', '这个链接过期了'],
    ['revoked', '这件事不用您答了'],
    ['notnow', '现在还不用答'],
    ['none', '没有这个链接'],
  ])('that is %s says so and what now', async (token, text) => {
    await open(token);
    expect(await screen.findByRole('heading', { name: text })).toBeTruthy();
  });
  it('answered before shows what was answered', async () => {
    await open('used');
    expect(await screen.findByText(/You answered on 9 Apr 2026/)).toBeTruthy();
  });
});
