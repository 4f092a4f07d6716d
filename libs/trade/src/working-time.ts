import { type Calendar, type Window, dayNumberAt, windowsOf } from './calendar';
import { type Day, type Instant, dayNumberOf, instantOf, msOf } from './days';
import { LONGEST_CLOSING_DAYS, neverOpens, openFrom } from './working-days';

const MINUTE_MS = 60_000;

/**
 * The moment at which that many working minutes have passed: of several the earliest, so three hours from 09:00 end at the close at 12:00.
 * From outside working time it starts at the next opening. Negative goes back, then from the previous close, to the latest such moment.
 * Fractions of minutes count to the millisecond.
 */
export function addWorkingMinutes(calendar: Calendar, instant: Instant, minutes: number): Instant {
  const ms = Math.round(minutes * MINUTE_MS);
  if (!Number.isSafeInteger(ms)) throw new RangeError(`not a number of minutes: ${minutes}`);
  return instantOf(ms < 0 ? backward(calendar, msOf(instant), -ms) : forward(calendar, msOf(instant), ms));
}

/** Working minutes from one moment to another, to the millisecond as a fraction; negative when `to` is before `from`. */
export function workingMinutesBetween(calendar: Calendar, from: Instant, to: Instant): number {
  if (to < from) return 0 - workingMinutesBetween(calendar, to, from);
  const start = msOf(from);
  const end = msOf(to);
  const last = dayNumberAt(calendar, end);
  let sum = 0;
  for (let number = dayNumberAt(calendar, start); number <= last; number += 1) {
    for (const window of windowsOf(calendar, number)) sum += Math.max(0, Math.min(window[1], end) - Math.max(window[0], start));
  }
  return sum / MINUTE_MS;
}

/** Half of the working minutes of that day; of the next open day when closed. */
export function halfDayMinutes(calendar: Calendar, day: Day): number {
  return halfOf(calendar, openFrom(calendar, dayNumberOf(day), 1));
}

/** That moment if it is in a shift, else the next opening. The end of a shift is not in it. */
export function withinWorkingTime(calendar: Calendar, instant: Instant): Instant {
  return instantOf(forward(calendar, msOf(instant), 0));
}

/** `n` times half of the day on which the counting starts, in working minutes from that moment: the day of the moment, or the next one with work left (before it when negative). */
export function addHalfDays(calendar: Calendar, instant: Instant, n: number): Instant {
  const start = msOf(instant);
  const first = n < 0 ? backward(calendar, start, 1) : forward(calendar, start, 0);
  return addWorkingMinutes(calendar, instant, n * halfOf(calendar, dayNumberAt(calendar, first)));
}

function halfOf(calendar: Calendar, number: number): number {
  return windowsOf(calendar, number).reduce((sum, [from, to]) => sum + to - from, 0) / 2 / MINUTE_MS;
}

function forward(calendar: Calendar, start: number, ms: number): number {
  let left = ms;
  let closed = 0;
  for (let number = dayNumberAt(calendar, start); closed <= LONGEST_CLOSING_DAYS; number += 1) {
    const windows = windowsOf(calendar, number);
    for (const window of windows) {
      const from = Math.max(window[0], start);
      if (window[1] <= from) continue;
      if (left <= window[1] - from) return from + left;
      left -= window[1] - from;
    }
    closed = windows.length === 0 ? closed + 1 : 0;
  }
  throw neverOpens(calendar);
}

function backward(calendar: Calendar, start: number, ms: number): number {
  let left = ms;
  let closed = 0;
  for (let number = dayNumberAt(calendar, start); closed <= LONGEST_CLOSING_DAYS; number -= 1) {
    const windows = windowsOf(calendar, number);
    for (let i = windows.length - 1; i >= 0; i -= 1) {
      const window = windows[i] as Window;
      const to = Math.min(window[1], start);
      if (to <= window[0]) continue;
      if (left <= to - window[0]) return to - left;
      left -= to - window[0];
    }
    closed = windows.length === 0 ? closed + 1 : 0;
  }
  throw neverOpens(calendar);
}
