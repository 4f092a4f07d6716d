import { rankOf, urgencyAt } from './urgency';
import { bordersAt } from './tasks.service';

const task = { due: '2026-04-14T09:00:00.000Z', floatMinutes: 0, opened: '2026-04-01T00:00:00.000Z', amount: '10000', currency: 'USD' };

describe('urgency', () => {
  it('presses more the sooner it is due, the less float it has, the more money hangs on it', () => {
    const rank = rankOf(task);

    expect(rankOf({ ...task, due: '2026-04-15T09:00:00.000Z' })).toBeGreaterThan(rank);
    expect(rankOf({ ...task, floatMinutes: 600 })).toBeGreaterThan(rank);
    expect(rankOf({ ...task, amount: '100000' })).toBeLessThan(rank);
    expect(rankOf({ ...task, currency: 'CNY' })).toBeGreaterThan(rank);
  });

  it('keeps its order as time passes, so that an index can hold it', () => {
    const [a, b] = [rankOf(task), rankOf({ ...task, amount: '900', floatMinutes: 3000 })];

    for (const now of [new Date('2026-04-01'), new Date('2026-05-01')]) expect(urgencyAt(a, now)).toBeGreaterThan(urgencyAt(b, now));
  });

  it('puts what has no date after what is due within the month', () => {
    expect(rankOf({ ...task, due: undefined })).toBeGreaterThan(rankOf(task));
  });
});

describe('the groups of a list', () => {
  it('end where the reader’s day and week end', () => {
    const { endOfToday, endOfWeek } = bordersAt(new Date('2026-04-14T15:30:00Z'), 'Asia/Shanghai');

    expect(endOfToday.toISOString()).toBe('2026-04-14T16:00:00.000Z');
    expect(endOfWeek.toISOString()).toBe('2026-04-19T16:00:00.000Z');
  });

  it('follow a zone with daylight saving', () => {
    expect(bordersAt(new Date('2026-03-29T10:00:00Z'), 'Europe/Berlin').endOfToday.toISOString()).toBe('2026-03-29T22:00:00.000Z');
  });
});
