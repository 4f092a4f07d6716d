import { slipDays, slipWords, wholeDay, wholeMoment, zoneName } from './words';

describe('dates as the trade writes them', () => {
  it('are whole, with the weekday', () => {
    expect(wholeDay('2026-12-20', 'zh')).toBe('2026-12-20 (周日)');
    expect(wholeDay('2026-12-20', 'en')).toBe('20 Dec 2026 (Sun)');
  });
  it('stand in the zone they are read in', () => {
    expect(wholeMoment('2026-04-16T10:00:00.000Z', 'en', 'Europe/Berlin')).toBe('16 Apr 2026 (Thu) 12:00');
    expect(wholeMoment('2026-04-16T10:00:00.000Z', 'zh')).toBe('2026-04-16 (周四) 18:00');
  });
  it('name the zone as people of that language call it', () => {
    expect(zoneName('Asia/Dhaka', 'zh')).toBe('达卡时间');
    expect(zoneName('America/New_York', 'en')).toBe('New York time');
  });
});

describe('the slip', () => {
  it('is in days of the company’s calendar', () => expect(slipDays('2026-04-19T15:30:00.000Z', '2026-04-26T16:30:00.000Z')).toBe(8));
  it('is said late, early, on time', () => expect([7, -2, 0].map((days) => slipWords(days, 'zh'))).toEqual(['迟 7 天', '早 2 天', '准时']));
});
