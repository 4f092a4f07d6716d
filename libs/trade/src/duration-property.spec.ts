import fc from 'fast-check';
import { addDays, addHalfDays, addMs, type Calendar, dayOf, instantOf, move, shiftsOf } from '.';
import { calendars, day, isAtWork, moments, slowlyAdded } from './on-fingers';

/** What clocks there show, by the time-zone database of the machine and not by the calendar's own offsets: `2026-03-29 02:30`. */
const clocks = new Map<string, Intl.DateTimeFormat>();
function shown({ zone }: Calendar, instant: string): string {
  let format = clocks.get(zone);
  if (!format) {
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
    clocks.set(zone, (format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hourCycle: 'h23', ...parts })));
  }
  return format.format(new Date(instant));
}

/** The first moment at which clocks there show that, hour by hour (zones differ by whole ones); an hour further where they never do. */
function whenShown(calendar: Calendar, wanted: string): string {
  const start = Date.parse(`${wanted.replace(' ', 'T')}:00.000Z`) - 15 * 3_600_000;
  for (let n = 0; n < 30; n += 1) {
    const at = instantOf(start + n * 3_600_000);
    if (shown(calendar, at) === wanted) return at;
  }
  const skipped = instantOf(Date.parse(`${wanted.replace(' ', 'T')}:00.000Z`) + 3_600_000);
  return whenShown(calendar, skipped.slice(0, 16).replace('T', ' '));
}

/** A month at a time; what the month does not have is its last day. */
function slowlyMonths(from: string, n: number): string {
  let [year = 0, month = 0] = from.split('-').map(Number);
  for (let left = Math.abs(n); left > 0; left -= 1) {
    month += Math.sign(n);
    if (month === 13) [year, month] = [year + 1, 1];
    if (month === 0) [year, month] = [year - 1, 12];
  }
  for (let date = Number(from.slice(8)); ; date -= 1) {
    const tried = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
    if (new Date(`${tried}T00:00:00.000Z`).toISOString().startsWith(tried)) return tried;
  }
}

const monthEnds = fc.constantFrom('2026-01-31', '2028-01-31', '2027-01-29', '2026-12-31', '2028-02-29', '2026-08-31', '2026-10-31');

describe('spans of civil time are what a wall calendar and a clock there give', () => {
  it('months, over the ends of months', () =>
    fc.assert(
      fc.property(calendars, fc.oneof(day, monthEnds), fc.integer({ min: -30, max: 30 }), (calendar, from, n) => {
        expect(move(calendar, from, { n, unit: 'months' })).toBe(slowlyMonths(from, n));
      }),
      { numRuns: 40 },
    ));
  it('days, weeks and months from a moment keep the time of day, also where clocks change', () =>
    fc.assert(
      fc.property(calendars, moments, fc.integer({ min: -40, max: 40 }), (calendar, from, n) => {
        // clock changes are known from 2025 to 2028, and forty weeks or a year are gone either way
        fc.pre('2026-01-02' < from && from < '2027-12-01');
        const [today = '', time = ''] = shown(calendar, from).split(' ');
        const spans = { days: addDays(today, n), weeks: addDays(today, n * 7), months: slowlyMonths(today, n % 13) };
        for (const [unit, then] of Object.entries(spans)) {
          const by = { n: unit === 'months' ? n % 13 : n, unit: unit as 'days' };
          expect([unit, move(calendar, from, by)]).toEqual([unit, whenShown(calendar, `${then} ${time}`)]);
        }
      }),
      { numRuns: 15 },
    ));
  it('hours are elapsed time whatever clocks do', () =>
    fc.assert(
      fc.property(calendars, moments, fc.integer({ min: -100, max: 100 }), (calendar, from, n) => {
        expect(Date.parse(move(calendar, from, { n, unit: 'hours' })) - Date.parse(from)).toBe(n * 3_600_000);
      }),
      { numRuns: 40 },
    ));
});

describe('half days', () => {
  it('are halves of the day on which the counting starts, minute by minute', () =>
    fc.assert(
      fc.property(calendars, moments, fc.integer({ min: -5, max: 5 }), (calendar, from, n) => {
        let first = from;
        while (!isAtWork(calendar, n < 0 ? addMs(first, -60_000) : first)) first = addMs(first, n < 0 ? -60_000 : 60_000);
        const on = dayOf(calendar, n < 0 ? addMs(first, -60_000) : first);
        const minutes = shiftsOf(calendar, on).reduce((sum, [start, end]) => sum + end - start, 0);
        fc.pre(Number.isInteger((n * minutes) / 2));
        expect(addHalfDays(calendar, from, n)).toBe(slowlyAdded(calendar, from, (n * minutes) / 2));
      }),
      { numRuns: 40 },
    ));
});
