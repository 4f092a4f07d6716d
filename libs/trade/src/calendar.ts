import { type Day, type Instant, dayNumberOf, dayOfNumber, instantOf, msOf, weekdayOfNumber } from './days';

/** A stretch of work within a day, in minutes since civil midnight, `[540, 720]` = 09:00 to 12:00; the end is not in it. */
export type Shift = readonly [from: number, to: number];

/**
 * When a party works. A calendar is a value: it is never changed in place, a change is a new object with a new version.
 * It carries its zone's offset changes, so that no time-zone database decides an instant.
 */
export type Calendar = {
  id: string;
  version: number;
  /** The IANA name, for people only. */
  zone: string;
  /** The zone's UTC offset in minutes from that instant on, ascending; the first entry covers everything before. */
  offsets: readonly (readonly [from: Instant, minutes: number])[];
  /** Seven entries from Monday: [] = closed, a half day has one shorter shift. */
  week: readonly (readonly Shift[])[];
  /** Closings by day with the reason (国庆节, Spring Festival shutdown …). */
  closed: Readonly<Record<Day, string>>;
  /** Extra openings (调休 make-up days). A day that is in both is open: `calendarFaults` names it. */
  opened: Readonly<Record<Day, readonly Shift[]>>;
  /** After this day holidays are not announced: whatever is computed there is provisional. */
  officialTo: Day;
};

/** A shift as moments, in milliseconds: `[from, to)`. */
export type Window = readonly [from: number, to: number];

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The civil day it is at that moment where the calendar is kept. */
export function dayOf(calendar: Calendar, instant: Instant): Day {
  return dayOfNumber(dayNumberAt(calendar, msOf(instant)));
}

/** Whole minutes since civil midnight there, 0 to 1439. */
export function minutesOf(calendar: Calendar, instant: Instant): number {
  const local = localOf(calendar, msOf(instant));
  return Math.floor((local - Math.floor(local / DAY_MS) * DAY_MS) / MINUTE_MS);
}

/**
 * The moment of a local civil time; 1440 minutes is 24:00, the next midnight.
 * A time that a clock change skips moves forward by what was skipped (02:30 becomes 03:30); of a time that comes twice it is the earlier.
 */
export function instantAt(calendar: Calendar, day: Day, minutes: number): Instant {
  return instantOf(momentOf(calendar, dayNumberOf(day) * DAY_MS + minutes * MINUTE_MS, 'forward'));
}

/** The shifts of that day, in order; [] when closed. */
export function shiftsOf(calendar: Calendar, day: Day): readonly Shift[] {
  return shiftsOfNumber(calendar, dayNumberOf(day));
}

/** Is there work on that day? */
export function isOpen(calendar: Calendar, day: Day): boolean {
  return shiftsOf(calendar, day).length > 0;
}

/** Is that day after the last one whose holidays are announced? */
export function isProvisional(calendar: Calendar, day: Day): boolean {
  return day > calendar.officialTo;
}

/** When work begins on that day; undefined when closed. */
export function openAt(calendar: Calendar, day: Day): Instant | undefined {
  const first = windowsOf(calendar, dayNumberOf(day))[0];
  return first && instantOf(first[0]);
}

/** The close of business of that day; on a closed or round-the-clock day its last minute (23:59), so that a due never shows the day after. */
export function closeOf(calendar: Calendar, day: Day): Instant {
  const number = dayNumberOf(day);
  const midnight = momentOf(calendar, (number + 1) * DAY_MS, 'edge');
  const close = windowsOf(calendar, number).at(-1)?.[1] ?? midnight;
  return instantOf(Math.min(close, midnight - 60_000));
}

/** For loops: the day number it is there at `ms`. */
export function dayNumberAt(calendar: Calendar, ms: number): number {
  return Math.floor(localOf(calendar, ms) / DAY_MS);
}

/** For loops: the shifts of a day number. */
export function shiftsOfNumber(calendar: Calendar, number: number): readonly Shift[] {
  return prepared(calendar).exceptions.get(number) ?? calendar.week[weekdayOfNumber(number)] ?? [];
}

/** For loops: the shifts of a day number as moments, kept after the first time. */
export function windowsOf(calendar: Calendar, number: number): readonly Window[] {
  const { windows } = prepared(calendar);
  const kept = windows.get(number);
  if (kept) return kept;
  const made = shiftsOfNumber(calendar, number)
    .map(([from, to]): Window => [shiftEdge(calendar, number, from), shiftEdge(calendar, number, to)])
    .filter(([from, to]) => from < to);
  windows.set(number, made);
  return made;
}

/** The same local time of day on another day, to the millisecond. */
export function sameTimeOn(calendar: Calendar, instant: Instant, day: Day): Instant {
  const local = localOf(calendar, msOf(instant));
  const time = local - Math.floor(local / DAY_MS) * DAY_MS;
  return instantOf(momentOf(calendar, dayNumberOf(day) * DAY_MS + time, 'forward'));
}

// A shift begins at the first moment whose local time is not before its beginning: edges stay in order whatever the clock does.
function shiftEdge(calendar: Calendar, number: number, minutes: number): number {
  return momentOf(calendar, number * DAY_MS + minutes * MINUTE_MS, 'edge');
}

function localOf(calendar: Calendar, ms: number): number {
  return ms + offsetAt(prepared(calendar).offsets, ms).ms;
}

/** Local civil time (as if it were UTC) to a moment; in a skipped hour `forward` keeps the minutes, `edge` is the clock change itself. */
function momentOf(calendar: Calendar, local: number, inGap: 'forward' | 'edge'): number {
  const { offsets } = prepared(calendar);
  const before = offsetAt(offsets, local - DAY_MS).ms;
  const after = offsetAt(offsets, local + DAY_MS).ms;
  const early = local - before;
  if (before === after) return early;
  const inForce = offsetAt(offsets, early);
  if (inForce.ms === before) return early;
  const late = local - after;
  if (offsetAt(offsets, late).ms === after) return late;
  return inGap === 'forward' ? early : inForce.from;
}

type Offset = { from: number; ms: number };
type Prepared = { offsets: readonly Offset[]; exceptions: Map<number, readonly Shift[]>; windows: Map<number, readonly Window[]> };

const kept = new WeakMap<Calendar, Prepared>();

function prepared(calendar: Calendar): Prepared {
  const known = kept.get(calendar);
  if (known) return known;
  if (calendar.offsets.length === 0) throw new RangeError(`calendar ${calendar.id} has no offset from UTC`);
  const exceptions = new Map<number, readonly Shift[]>();
  for (const day of Object.keys(calendar.closed)) exceptions.set(dayNumberOf(day), []);
  for (const [day, shifts] of Object.entries(calendar.opened)) exceptions.set(dayNumberOf(day), shifts);
  const offsets = calendar.offsets.map(([from, minutes]) => ({ from: msOf(from), ms: minutes * MINUTE_MS }));
  const made = { offsets, exceptions, windows: new Map<number, readonly Window[]>() };
  kept.set(calendar, made);
  return made;
}

function offsetAt(offsets: readonly Offset[], ms: number): Offset {
  let i = offsets.length - 1;
  while (i > 0 && (offsets[i] as Offset).from > ms) i -= 1;
  return offsets[i] as Offset;
}
