import {
  addDays,
  addHalfDays,
  addMonths,
  addMs,
  addWorkingDays,
  addWorkingMinutes,
  closeOf,
  dayOf,
  instantAt,
  isOpen,
  minutesOf,
  nextOpenDay,
  previousOpenDay,
  sameTimeOn,
  type Calendar,
  type Day,
  type Instant,
} from '@gendan/trade';
import type { Due, OnClosedDay } from './language';

type Offset = Extract<Due, { after: string }>;

/** The other way round: the latest instant an anchor may be so that an offset of `n` from it ends no later than `limit`. */
export function latestAnchor(calendar: Calendar, limit: Instant, n: number, due: Offset): Instant {
  const { at, closed } = due;
  if (at !== undefined || due.unit === 'workingDays')
    return back(calendar, endOf(calendar, lastDay(calendar, limit, at, closed)), n, due.unit);
  if (closed === undefined || closed === 'asIs') return back(calendar, limit, n, due.unit);
  const last = lastDay(calendar, limit, undefined, closed);
  return back(calendar, last < dayOf(calendar, limit) ? instantAt(calendar, last, minutesOf(calendar, limit)) : limit, n, due.unit);
}

/** Same day: any moment of the last day whose close of business is not after the limit. */
export const latestSameDay = (calendar: Calendar, limit: Instant): Instant => endOf(calendar, lastDay(calendar, limit));

/** The last day on which a due date, before it is moved off a closed day, may fall. */
function lastDay(calendar: Calendar, limit: Instant, at?: string, closed: OnClosedDay = 'asIs'): Day {
  const day = dayOf(calendar, limit);
  const due = at === undefined ? closeOf(calendar, day) : instantAt(calendar, day, Number(at.slice(0, 2)) * 60 + Number(at.slice(3, 5)));
  const last = due <= limit ? day : addDays(day, -1);
  if (closed === 'after' && !isOpen(calendar, last)) return previousOpenDay(calendar, last);
  if (closed === 'before') return addDays(nextOpenDay(calendar, addDays(last, 1)), -1);
  return last;
}

function back(calendar: Calendar, limit: Instant, n: number, unit: Offset['unit']): Instant {
  const sameTime = (day: Day): Instant => sameTimeOn(calendar, limit, day);
  const day = dayOf(calendar, limit);
  switch (unit) {
    case 'minutes':
      return addMs(limit, -n * 60_000);
    case 'hours':
      return addMs(limit, -n * 3_600_000);
    case 'workingHours':
      return n === 0 ? insideWork(calendar, limit) : addWorkingMinutes(calendar, limit, -n * 60);
    case 'halfDays':
      return n === 0 ? insideWork(calendar, limit) : addHalfDays(calendar, limit, -n);
    case 'days':
      return sameTime(addDays(day, -n));
    case 'weeks':
      return sameTime(addDays(day, -7 * n));
    case 'months':
      return sameTime(monthsBack(day, n));
    case 'workingDays':
      return endOf(calendar, n <= 0 ? previousOpenDay(calendar, day) : addDays(addWorkingDays(calendar, addDays(day, 1), -n), -1));
  }
}

/** Counting begins in working time: a millisecond of work before the limit, nothing is put off until after it. */
const insideWork = (calendar: Calendar, limit: Instant): Instant => addWorkingMinutes(calendar, limit, -1 / 60_000);

function monthsBack(day: Day, n: number): Day {
  let back = addMonths(day, -n);
  while (addMonths(addDays(back, 1), n) <= day) back = addDays(back, 1);
  return back;
}

const endOf = (calendar: Calendar, day: Day): Instant => addMs(instantAt(calendar, day, 1440), -1);
