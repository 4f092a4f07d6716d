import fc from 'fast-check';
import { addDays, addMs, type Calendar, dayOf, instantOf, isOpen, minutesOf, type Shift, shiftsOf, type Zone, ZONE_OFFSETS } from '.';

/** For specs only: any calendar, any moment, and calendar arithmetic by an obvious way: day by day, minute by minute. */

export const day = fc.integer({ min: 0, max: 1400 }).map((n) => addDays('2025-02-01', n));
const shifts = fc
  .uniqueArray(fc.integer({ min: 16, max: 96 }), { minLength: 2, maxLength: 6 })
  .map((edges) => [...edges].sort((a, b) => a - b).map((quarter) => quarter * 15))
  .map((edges) => edges.flatMap((edge, i): Shift[] => (i % 2 === 0 && edges[i + 1] ? [[edge, edges[i + 1] ?? edge]] : [])));
const maybeShifts = fc.oneof({ weight: 2, arbitrary: shifts }, { weight: 1, arbitrary: fc.constant<Shift[]>([]) });
export const calendars = fc
  .record({
    zone: fc.constantFrom<Zone>('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'UTC'),
    open: shifts,
    week: fc.array(maybeShifts, { minLength: 6, maxLength: 6 }),
    closed: fc.dictionary(day, fc.constant('holiday'), { maxKeys: 200 }),
    opened: fc.dictionary(day, maybeShifts, { maxKeys: 40 }),
  })
  .map(({ zone, open, week, closed, opened }): Calendar => {
    return { id: 'any', version: 1, zone, offsets: ZONE_OFFSETS[zone], week: [open, ...week], closed, opened, officialTo: '2028-12-31' };
  });
const daylightSavingDays = fc.constantFrom('2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01');
export const moments = fc
  .tuple(fc.oneof(day, daylightSavingDays), fc.integer({ min: -600, max: 2000 }))
  .map(([d, minutes]) => instantOf(Date.parse(`${d}T00:00:00.000Z`) + minutes * 60_000));

export function isAtWork(calendar: Calendar, instant: string): boolean {
  const minutes = minutesOf(calendar, instant);
  return shiftsOf(calendar, dayOf(calendar, instant)).some(([from, to]) => from <= minutes && minutes < to);
}

export function slowlyAdded(calendar: Calendar, instant: string, minutes: number): string {
  let now = instant;
  if (minutes >= 0) {
    while (!isAtWork(calendar, now)) now = addMs(now, 60_000);
    for (let left = minutes; left > 0; now = addMs(now, 60_000)) if (isAtWork(calendar, now)) left -= 1;
    return now;
  }
  for (let left = -minutes; left > 0; now = addMs(now, -60_000)) if (isAtWork(calendar, addMs(now, -60_000))) left -= 1;
  return now;
}

export function slowlyAddedDays(calendar: Calendar, from: string, n: number): string {
  let now = from;
  if (n === 0) while (!isOpen(calendar, now)) now = addDays(now, 1);
  for (let left = Math.abs(n); left > 0;) {
    now = addDays(now, Math.sign(n));
    if (isOpen(calendar, now)) left -= 1;
  }
  return now;
}
