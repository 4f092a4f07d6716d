import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { show } from '../testing/screen';
import { OrderPage } from './OrderPage';
import { commandOf } from './acts';
import { type CaseView } from '@gendan/contracts';

afterEach(cleanup);
const open = (search = '') => show(<OrderPage />, { at: `/orders/EX2601-017${search}`, path: '/orders/:number' });

describe('one order', () => {
  it('answers five questions before anything else', async () => {
    await open();
    const standing = await screen.findByRole('region', { name: '现在到哪了' });
    const answers = ['卡在哪', '等谁', '到几时', '下一步自动发生', '钱到没到'];
    expect([...standing.querySelectorAll('.q')].map(({ textContent }) => textContent)).toEqual(answers);
    expect(standing.textContent).toContain('验货合格 · 出运 1 · 第 2 轮');
    expect(standing.textContent).toContain('何静');
    expect(standing.textContent).toContain('2026-04-15 (周三) 18:00');
    expect(standing.textContent).toContain('定金到，尾款未到');
  });
  it('shows the plan at a desk, where the history stands beside it and is no tab', async () => {
    await open('?tab=history');
    expect(await screen.findAllByRole('img', { name: /大货已完成 · A 批/ })).not.toEqual([]);
  });
  it('speaks every row of the plan in one sentence', async () => {
    await open();
    const bars = await screen.findAllByRole('img', { name: /大货已完成 · A 批/ });
    expect(bars[0]?.getAttribute('aria-label')).toBe('大货已完成 · A 批，基准 2026-04-03 (周五)，实际 2026-04-07 (周二)，迟 4 天');
  });
  it('answers “why this date” from its anchors', async () => {
    await open();
    const [date] = await screen.findAllByRole('button', { name: /05-08 \(周五\)，为什么是这天/ });
    if (!date) throw new Error('no date to ask');
    await userEvent.click(date);
    expect(await screen.findByRole('dialog', { name: '为什么是 2026-05-08 (周五)' })).toBeTruthy();
    expect(await screen.findByText('约定交货日')).toBeTruthy();
    expect(screen.getByText(/8 天，再拖就动到承诺的日子/)).toBeTruthy();
  });
  it('S1.16: shows what services keep about it, with a way to the complaint, and who did not answer', async () => {
    await open();
    const kept = await screen.findByRole('region', { name: '相关登记' });
    const [complaint, quotation] = [...kept.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(complaint).toBe('客诉 2026-04-09 (周四) CP2604-002 · USD 180.00 · 24 只盖口合不上 · 未结');
    expect(quotation).toBe('报价 2026-01-12 (周一) · USD 41,400.00 · 有效至 2026-02-11 (周三)');
    expect(kept.querySelector('a')?.getAttribute('href')).toBe('/orders/CP2604-002');
    expect(kept.textContent).toContain('财务暂时没有答复');
  });
});

describe('an act on the case', () => {
  const order = { standing: { parts: [] } } as unknown as CaseView;
  it('without its reason is not a command', () =>
    expect(commandOf({ act: 'hold' }, { blocks: ['shipment'], holdKind: 'other' }, order)).toEqual({ missing: ['reason'] }));
  it('to cancel wants to know who bears it', () =>
    expect(commandOf({ act: 'cancel' }, { reason: '客户不要了' }, order)).toEqual({ missing: ['borneBy'] }));
});
