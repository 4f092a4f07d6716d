import { chinaOffice, workingMinutesBetween } from '@gendan/trade';
import { fullDay, workingMinutes } from './working-clock';

const MOMENTS = ['2026-02-27T02:00:00.000Z', '2026-03-02T01:30:00.000Z', '2026-03-04T08:00:00.000Z', '2026-03-20T09:15:00.000Z'] as const;

it.each(MOMENTS)('working time summed up day by day is what it is from one moment to the other, first asked about from %s', (first) => {
  const calendar = chinaOffice({ id: 'company', version: 1 });
  workingMinutes(calendar, first, MOMENTS[2]);
  for (const from of MOMENTS)
    for (const to of MOMENTS) expect(workingMinutes(calendar, from, to)).toBe(workingMinutesBetween(calendar, from, to));
});

it('a full day is the longest of the week, and never nothing', () => {
  const office = chinaOffice({ id: 'company', version: 1 });
  expect(fullDay(office)).toBe(450);
  expect(fullDay({ ...office, week: office.week.map(() => []) })).toBe(1);
});
