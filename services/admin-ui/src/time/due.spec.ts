import { chinaOffice } from '@gendan/trade';
import { dueWords } from './due';

/** Tuesday, 09:20 in Beijing; the office works 9 to 12 and 13:30 to 18. */
const now = Date.parse('2026-04-14T01:20:00.000Z');
const calendar = chinaOffice({ id: 'company', version: 1 });

describe('a due time in words', () => {
  it.each([
    ['2026-04-12T01:00:00.000Z', 'overdue', '超期 2 天'],
    ['2026-04-13T09:10:00.000Z', 'overdue', '超期 16 小时'],
    ['2026-04-14T04:00:00.000Z', 'today', '12:00 · 剩 2 小时 40 分'],
    ['2026-04-17T10:00:00.000Z', 'ahead', '2026-04-17 (周五)'],
  ])('by the clock, %s is %s: %s', (due, tone, text) => expect(dueWords(due, now, 'zh')).toMatchObject({ tone, text }));

  it.each([
    ['through the noon break', '2026-04-14T10:00:00.000Z', '18:00 · 剩 7 工时'],
    ['before it: by the clock, both are the same', '2026-04-14T04:00:00.000Z', '12:00 · 剩 2 小时 40 分'],
    ['until tomorrow evening', '2026-04-15T10:00:00.000Z', '明天 18:00 · 剩 14.5 工时'],
    ['after hours: only the clock runs', '2026-04-14T15:59:00.000Z', '23:59 · 剩 7 工时'],
    ['since yesterday evening', '2026-04-13T10:00:00.000Z', '超期 20 分钟（工时）'],
    ['since yesterday morning', '2026-04-13T01:00:00.000Z', '超期 1 天'],
    ['over a weekend', '2026-04-10T01:20:00.000Z', '超期 2 个工作日'],
  ])('in the working time of the reader, %s: %s', (_, due, text) => expect(dueWords(due, now, 'zh', { calendar }).text).toBe(text));

  it('in English', () => {
    expect(dueWords('2026-04-14T10:00:00.000Z', now, 'en', { calendar }).text).toBe('18:00 · 7 work h left');
    expect(dueWords('2026-04-10T01:20:00.000Z', now, 'en', { calendar }).text).toBe('Overdue by 2 working days');
  });
  it('when nobody works any more before it, by the clock', () =>
    expect(dueWords('2026-04-14T15:59:00.000Z', Date.parse('2026-04-14T11:00:00.000Z'), 'zh', { calendar }).text).toBe(
      '23:59 · 剩 4 小时 59 分',
    ));
  it('counts an hour less an hour later', () =>
    expect(dueWords('2026-04-14T04:00:00.000Z', now + 3_600_000, 'zh', { calendar }).text).toBe('12:00 · 剩 1 小时 40 分'));
  it('names the exact instant and its zone', () =>
    expect(dueWords('2026-04-16T10:00:00.000Z', now, 'en', { zone: 'Europe/Berlin' }).exact).toBe('16 Apr 2026 (Thu) 12:00 Berlin time'));
  it('without a date says so', () => expect(dueWords(undefined, now, 'zh')).toMatchObject({ tone: 'none', text: '还没有日期' }));
});
