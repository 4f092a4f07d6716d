import { monthOf } from './month';

describe('S1.17.1: the month a statement is for', () => {
  it.each([
    ['2026-10', '2026-10'],
    ['2026年9月', '2026-09'],
    ['对账 2026/7', '2026-07'],
    ['10月份', '2026-10'],
    ['9', '2026-09'],
    ['12 月', '2025-12'],
  ])('%s is %s', (written, month) => {
    expect(monthOf(written, '2026-11-03')).toBe(month);
  });

  it.each(['', 'last month', '13月', '2026-13'])('%j says none: the month before it was drafted', (written) => {
    expect(monthOf(written, '2026-11-03')).toBe('2026-10');
    expect(monthOf(written, '2026-01-31')).toBe('2025-12');
  });
});
