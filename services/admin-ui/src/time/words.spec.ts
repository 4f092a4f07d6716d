import { dueWords, slipDays, slipWords, wholeDay, wholeMoment } from './words';

const now = Date.parse('2026-04-14T01:20:00.000Z');

describe('dates as the trade writes them', () => {
  it('are whole, with the weekday', () => {
    expect(wholeDay('2026-12-20', 'zh')).toBe('2026-12-20 (周日)');
    expect(wholeDay('2026-12-20', 'en')).toBe('20 Dec 2026 (Sun)');
  });
  it('stand in the zone they are read in', () => {
    expect(wholeMoment('2026-04-16T10:00:00.000Z', 'en', 'Europe/Berlin')).toBe('16 Apr 2026 (Thu) 12:00');
    expect(wholeMoment('2026-04-16T10:00:00.000Z', 'zh')).toBe('2026-04-16 (周四) 18:00');
  });
});

describe('a due time in words', () => {
  it.each([
    ['2026-04-12T01:00:00.000Z', 'overdue', '超期 2 天'],
    ['2026-04-13T09:10:00.000Z', 'overdue', '超期 16 小时'],
    ['2026-04-14T04:00:00.000Z', 'today', '12:00 · 剩 2 小时 40 分'],
    ['2026-04-17T10:00:00.000Z', 'ahead', '2026-04-17 (周五)'],
  ])('%s is %s: %s', (due, tone, text) => expect(dueWords(due, now, 'zh')).toMatchObject({ tone, text }));
  it('counts an hour less an hour later', () =>
    expect(dueWords('2026-04-14T04:00:00.000Z', now + 3_600_000, 'zh').text).toBe('12:00 · 剩 1 小时 40 分'));
  it('names the exact instant and its zone', () =>
    expect(dueWords('2026-04-16T10:00:00.000Z', now, 'en', 'Europe/Berlin').exact).toBe('16 Apr 2026 (Thu) 12:00 Berlin time'));
  it('without a date says so', () => expect(dueWords(undefined, now, 'zh')).toMatchObject({ tone: 'none', text: '还没有日期' }));
});

describe('the slip', () => {
  it('is in days of the company’s calendar', () => expect(slipDays('2026-04-19T15:30:00.000Z', '2026-04-26T16:30:00.000Z')).toBe(8));
  it('is said late, early, on time', () => expect([7, -2, 0].map((days) => slipWords(days, 'zh'))).toEqual(['迟 7 天', '早 2 天', '准时']));
});
