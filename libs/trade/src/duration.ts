import { type Calendar, closeOf, dayOf, sameTimeOn } from './calendar';
import { type Day, type Instant, addDays, addMonths, addMs, isDay } from './days';
import { addWorkingDays } from './working-days';
import { addHalfDays, addWorkingMinutes } from './working-time';

/** Units of a span of time. They never convert: "48 hours" is elapsed time and never becomes "2 working days". */
export type Unit = (typeof UNITS)[number];

/** A span of time as it was agreed: `{ n: 48, unit: 'hours' }`. Negative goes back. */
export type Duration = { n: number; unit: Unit };

export const UNITS = ['minutes', 'hours', 'workingHours', 'days', 'workingDays', 'halfDays', 'weeks', 'months'] as const;

/**
 * Moves a day or a moment by a span of time on a calendar.
 * From a day: minutes, hours, workingHours and halfDays count from the close of that day and give a moment; days, weeks, months and workingDays give a day.
 * From a moment: days, weeks and months keep the local time of day; workingDays give the n-th working day after, as a day; the others a moment.
 * Half days are halves of the day on which the counting starts. Days, weeks, months and workingDays are whole numbers, else RangeError.
 */
export function move(calendar: Calendar, from: Day | Instant, by: Duration): Day | Instant {
  const moment = (): Instant => (isDay(from) ? closeOf(calendar, from) : from);
  switch (by.unit) {
    case 'minutes':
      return addMs(moment(), by.n * 60_000);
    case 'hours':
      return addMs(moment(), by.n * 3_600_000);
    case 'workingHours':
      return addWorkingMinutes(calendar, moment(), by.n * 60);
    case 'halfDays':
      return addHalfDays(calendar, moment(), by.n);
    case 'workingDays':
      return addWorkingDays(calendar, isDay(from) ? from : dayOf(calendar, from), by.n);
    case 'days':
      return onDays(calendar, from, (day) => addDays(day, by.n));
    case 'weeks':
      return onDays(calendar, from, (day) => addDays(day, by.n * 7));
    case 'months':
      return onDays(calendar, from, (day) => addMonths(day, by.n));
  }
}

function onDays(calendar: Calendar, from: Day | Instant, moved: (day: Day) => Day): Day | Instant {
  return isDay(from) ? moved(from) : sameTimeOn(calendar, from, moved(dayOf(calendar, from)));
}
