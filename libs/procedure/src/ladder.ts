import { addMs, instantAt, isDay, minutesOf, move, withinWorkingTime, type Calendar, type Instant } from '@gendan/trade';
import { calendarFor } from './dues';
import { DEFAULT_LADDER, type Rung } from './language';
import type { Look } from './look';
import type { Key } from './plan';
import { Remembered } from './remembered';
import { owners } from './signatures';

export function ladderOf(look: Look, key: Key): Rung[] {
  const name = look.milestone(key)?.rule.ladder ?? DEFAULT_LADDER;
  return look.rules.ladders[name] ?? look.rules.ladders[DEFAULT_LADDER] ?? [];
}

/** The n-th firing of a ladder; after its last rung it goes on in steps of that rung's interval, unless that rung says `once`. */
export function instantOfRung(look: Look, key: Key, due: Instant, n: number): Instant | undefined {
  const ladder = ladderOf(look, key);
  const last = ladder[ladder.length - 1];
  const rung = ladder[n] ?? last;
  if (!rung || !last) return undefined;
  const calendar = calendarFor(look, readerRole(look, key, rung));
  if (n < ladder.length) return rungAt(calendar, due, rung);
  if (last.once) return undefined;
  const every = last.every ?? { n: 1, unit: 'workingDays' as const };
  return rungAt(calendar, rungAt(calendar, due, last), {
    n: every.n * (n - ladder.length + 1),
    unit: every.unit,
    ...(last.elapsed ? { elapsed: true } : {}),
  });
}

/** Working time of the company's own people, but of a party when the letter goes to it. */
const readerRole = (look: Look, key: Key, rung: Rung): string | undefined => {
  const role = rung.to === 'owner' ? owners(look, key)[0] : rung.to;
  return role !== undefined && look.rules.parties.includes(role) ? role : undefined;
};

type Step = Pick<Rung, 'n' | 'unit' | 'elapsed'>;
const instants = new Remembered<Instant>();

/** When a rung of a ladder is: relative to the due, in the reader's working time unless `elapsed`. */
function rungAt(calendar: Calendar, due: Instant, rung: Step): Instant {
  const { n, unit, elapsed = false } = rung;
  return instants.of(calendar, `${due} ${n} ${unit} ${elapsed}`, () => reckoned(calendar, due, rung));
}

function reckoned(calendar: Calendar, due: Instant, rung: Step): Instant {
  const moved = rung.n === 0 ? due : move(calendar, due, { n: rung.n, unit: rung.unit });
  const at = isDay(moved) ? instantAt(calendar, moved, minutesOf(calendar, due)) : moved;
  return rung.elapsed || rung.unit === 'minutes' || rung.unit === 'hours' ? at : notInQuietHours(calendar, at);
}

/** That moment if somebody is at work, the close of business included; else the next opening. */
function notInQuietHours(calendar: Calendar, at: Instant): Instant {
  const justBefore = addMs(at, -1);
  return withinWorkingTime(calendar, justBefore) === justBefore ? at : withinWorkingTime(calendar, at);
}
