import { type Calendar, calendarFaults, chinaOffice } from '.';

const office = chinaOffice({ id: 'office', version: 1 });

describe('a calendar that cannot be worked with', () => {
  it.each<[string, Partial<Calendar>, string]>([
    ['no offset', { offsets: [] }, 'offsets'],
    [
      'offsets out of order',
      {
        offsets: [
          ['2026-01-01T00:00:00.000Z', 60],
          ['2025-01-01T00:00:00.000Z', 0],
        ],
      },
      'offsets',
    ],
    ['a week of six days', { week: office.week.slice(1) }, 'week'],
    ['a week without work', { week: [[], [], [], [], [], [], []] }, 'week'],
    ['a shift that ends before it begins', { week: [[[720, 540]], ...office.week.slice(1)] }, 'week.0'],
    [
      'shifts that overlap',
      {
        week: [
          [
            [540, 720],
            [700, 900],
          ],
          ...office.week.slice(1),
        ],
      },
      'week.0',
    ],
    ['a shift past midnight', { opened: { '2026-10-10': [[1320, 1500]] } }, 'opened.2026-10-10'],
    ['a closing on no day', { closed: { '2026-02-30': '?' } }, 'closed.2026-02-30'],
    ['a day both closed and opened', { closed: { '2026-10-10': '盘点' } }, 'opened.2026-10-10'],
    ['no official end', { officialTo: '' }, 'officialTo'],
  ])('%s', (_, change, path) => expect(calendarFaults({ ...office, ...change }).map((fault) => fault.path)).toEqual([path]));
});
