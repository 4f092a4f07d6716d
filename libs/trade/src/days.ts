/** A civil day of the trade, `YYYY-MM-DD`. It has no time zone: the calendar of a party gives it one. */
export type Day = string;

/** A moment, `YYYY-MM-DDTHH:mm:ss.sssZ`: always UTC, always with milliseconds, so that strings compare in time order. */
export type Instant = string;

/** 0 is Monday, 6 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const DAY_MS = 86_400_000;
const FIRST_DAY_NUMBER = -719_528; // 0000-01-01
const LAST_DAY_NUMBER = 2_932_896; // 9999-12-31
const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT_FORM = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];

/** Is it a day that exists, as `YYYY-MM-DD`? 2026-02-30 is not. */
export function isDay(text: unknown): text is Day {
  return typeof text === 'string' && DAY_FORM.test(text) && exists(partsOf(text));
}

/** Is it a moment that exists, exactly as `YYYY-MM-DDTHH:mm:ss.sssZ`? */
export function isInstant(text: unknown): text is Instant {
  return typeof text === 'string' && INSTANT_FORM.test(text) && exists(partsOf(text));
}

/** The moment at `ms` milliseconds since 1970-01-01T00:00Z; fractions are dropped. RangeError outside the years 0000 to 9999. */
export function instantOf(ms: number): Instant {
  const whole = Math.floor(ms);
  const number = Math.floor(whole / DAY_MS);
  const rest = whole - number * DAY_MS;
  const day = dayOfNumber(number);
  return `${day}T${two(Math.floor(rest / 3_600_000))}:${two(Math.floor(rest / 60_000) % 60)}:${two(Math.floor(rest / 1000) % 60)}.${three(rest % 1000)}Z`;
}

/** Milliseconds since 1970-01-01T00:00Z. RangeError for text that is not an instant. */
export function msOf(instant: Instant): number {
  if (!INSTANT_FORM.test(instant)) throw new RangeError(`not an instant: ${instant}`);
  const time =
    digits(instant, 11, 2) * 3_600_000 + digits(instant, 14, 2) * 60_000 + digits(instant, 17, 2) * 1000 + digits(instant, 20, 3);
  return dayNumberOf(instant.slice(0, 10)) * DAY_MS + time;
}

/** `n` calendar days later (earlier when negative). RangeError for text that is not a day or an `n` that is not whole. */
export function addDays(day: Day, n: number): Day {
  return dayOfNumber(dayNumberOf(day) + whole(n));
}

/** `n` months later on the same day of the month, or on the last day of a month too short for it: 31 January + 1 month = 28 or 29 February. */
export function addMonths(day: Day, n: number): Day {
  const parts = partsOf(checked(day));
  const months = parts.year * 12 + (parts.month - 1) + whole(n);
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return dayOfNumber(numberOfParts(year, month, Math.min(parts.date, lengthOfMonth(year, month))));
}

/** How many days `to` is after `from`; negative when it is before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** The day of the week, 0 = Monday. */
export function weekdayOf(day: Day): Weekday {
  return weekdayOfNumber(dayNumberOf(day));
}

/** The moment `ms` milliseconds later (earlier when negative). */
export function addMs(instant: Instant, ms: number): Instant {
  return instantOf(msOf(instant) + ms);
}

/** Days since 1970-01-01: loops over days count with these. RangeError for text that is not a day. */
export function dayNumberOf(day: Day): number {
  const parts = partsOf(checked(day));
  return numberOfParts(parts.year, parts.month, parts.date);
}

/** The day that is `number` days after 1970-01-01. */
export function dayOfNumber(number: number): Day {
  if (!(number >= FIRST_DAY_NUMBER && number <= LAST_DAY_NUMBER)) throw new RangeError(`no such day: ${number}`);
  // Howard Hinnant, "chrono-compatible low-level date algorithms": years begin in March, so that the leap day is the last.
  const shifted = number - FIRST_DAY_NUMBER - 60;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${four(year)}-${two(month)}-${two(date)}`;
}

/** The day of the week of a day number, 0 = Monday. */
export function weekdayOfNumber(number: number): Weekday {
  return WEEKDAYS[(((number + 3) % 7) + 7) % 7] as Weekday;
}

type Parts = { year: number; month: number; date: number };

function partsOf(text: string): Parts {
  return { year: digits(text, 0, 4), month: digits(text, 5, 2), date: digits(text, 8, 2) };
}

function exists({ year, month, date }: Parts): boolean {
  return month >= 1 && month <= 12 && date >= 1 && date <= lengthOfMonth(year, month);
}

function checked(day: Day): Day {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return day;
}

function numberOfParts(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear + FIRST_DAY_NUMBER + 60;
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function digits(text: string, from: number, length: number): number {
  let value = 0;
  for (let i = from; i < from + length; i += 1) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}

function whole(n: number): number {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a whole number: ${n}`);
  return n;
}

function two(n: number): string {
  return n < 10 ? `0${n}` : `${n}`;
}

function three(n: number): string {
  return n < 10 ? `00${n}` : n < 100 ? `0${n}` : `${n}`;
}

function four(n: number): string {
  return n < 10 ? `000${n}` : n < 100 ? `00${n}` : n < 1000 ? `0${n}` : `${n}`;
}
