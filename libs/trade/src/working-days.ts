import { type Calendar, shiftsOfNumber } from './calendar';
import { type Day, dayNumberOf, dayOfNumber } from './days';

/** Ten years without a day of work: such a calendar has no next opening. */
export const LONGEST_CLOSING_DAYS = 3660;

/**
 * The n-th working day after `day`, which is not counted itself; negative goes back; 0 is that day if open, else the next open day.
 * RangeError for an `n` that is not whole and for a calendar that never opens. Source: trade use ("within five working days of").
 */
export function addWorkingDays(calendar: Calendar, day: Day, n: number): Day {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a whole number of working days: ${n}`);
  if (n === 0) return nextOpenDay(calendar, day);
  const step = n > 0 ? 1 : -1;
  let number = dayNumberOf(day);
  for (let left = Math.abs(n); left > 0; left -= 1) number = openFrom(calendar, number + step, step);
  return dayOfNumber(number);
}

/** That day if open, else the first open day after it. */
export function nextOpenDay(calendar: Calendar, day: Day): Day {
  return dayOfNumber(openFrom(calendar, dayNumberOf(day), 1));
}

/** That day if open, else the last open day before it. */
export function previousOpenDay(calendar: Calendar, day: Day): Day {
  return dayOfNumber(openFrom(calendar, dayNumberOf(day), -1));
}

/** For loops: the first open day number from `number` on in the direction of `step`, itself included. */
export function openFrom(calendar: Calendar, number: number, step: 1 | -1): number {
  for (let i = 0; i <= LONGEST_CLOSING_DAYS; i += 1) {
    const candidate = number + i * step;
    if (shiftsOfNumber(calendar, candidate).length > 0) return candidate;
  }
  throw neverOpens(calendar);
}

export function neverOpens(calendar: Calendar): RangeError {
  return new RangeError(`calendar ${calendar.id} has no working day within ten years`);
}
