import { addMs, move, type Instant } from '@gendan/trade';
import { amountOf, asInstant, calendarFor, dueBy, Dues, rungAt } from './dues';
import { afterwards } from './happening';
import { takeRefusal } from './spreading';
import type { Rules, Rung } from './language';
import { DEFAULT_LADDER } from './language';
import { lookAt, WINDOW, type Look } from './look';
import { Making } from './making';
import type { Event } from './messages';
import type { Key, Plan } from './plan';
import { open, settle } from './settle';
import type { NextDue } from './standing.types';

/** A rung that fires this much after its instant says that it is late (a date made known late, a machine that was down, a hold). */
const LATE_MINUTES = 60;
/** What fires may make other timers due at once: a window that opens on a date already past. */
const MOST_ROUNDS = 100;
/** The most repeats of a last rung that are looked at when a case has slept for long. */
const MOST_REPEATS = 1000;

/** The earliest instant at which something must happen, and what; undefined when the case only waits for people. */
export function nextDue(rules: Rules, plan: Plan): NextDue | undefined {
  const look = lookAt(rules, plan);
  return duesOf(look).reduce<NextDue | undefined>((first, due) => (first === undefined || due.at < first.at ? due : first), undefined);
}

/** Everything whose time has come: rungs, windows, overrides, silences, refusals that waited for their overruler. */
export function expire(rules: Rules, plan: Plan, now: Instant): Event[] {
  const making = new Making(rules, plan, now);
  if (plan.closed) return [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const due = duesOf(making.look).filter((one) => one.at <= now);
    if (due.length === 0) return making.events;
    for (const one of due) fire(making, one);
    settle(making);
  }
  throw new Error(`case ${plan.case} has timers that never come to rest`);
}

function duesOf(look: Look): NextDue[] {
  if (look.plan.closed) return [];
  const overrides = look.plan.overrides.map((override): NextDue => ({
    at: addMs(override.until, 1),
    what: 'override',
    id: override.id,
    key: override.key,
  }));
  const of = new Dues(look);
  return [
    ...overrides,
    ...look
      .keys()
      .flatMap((key) => [...refusalDue(look, key), ...silenceDue(look, key), ...windowDue(look, key, of), ...rungDue(look, key)]),
  ];
}

function refusalDue(look: Look, key: Key): NextDue[] {
  const { refusal } = look.kept(key);
  return refusal ? [{ at: refusal.until, what: 'refusal', key }] : [];
}

function silenceDue(look: Look, key: Key): NextDue[] {
  const silence = look.milestone(key)?.rule.silence;
  const { opened } = look.kept(key);
  if (!silence || opened === undefined || look.state(key).state !== 'open' || look.holdsOn(key).length > 0) return [];
  const calendar = calendarFor(look, silence.after.cal);
  return [
    {
      at: asInstant(calendar, move(calendar, opened, { n: amountOf(look, silence.after.n), unit: silence.after.unit })),
      what: 'silence',
      key,
    },
  ];
}

function windowDue(look: Look, key: Key, dues: Dues): NextDue[] {
  const due = look.milestone(key)?.rule.due;
  if (!due || !('opens' in due) || look.kept(key).opened !== undefined) return [];
  const { state, waitsFor } = look.state(key);
  if (state !== 'waits' || waitsFor?.length !== 1 || waitsFor[0] !== WINDOW) return [];
  const at = dueBy(look, key, due.opens, dues.anchor);
  return at === undefined ? [] : [{ at, what: 'window', key }];
}

function rungDue(look: Look, key: Key): NextDue[] {
  const kept = look.kept(key);
  const { state } = look.state(key);
  if (kept.due === undefined || (state !== 'open' && state !== 'shaken') || look.holdsOn(key).length > 0) return [];
  const at = instantOfRung(look, key, kept.due, kept.rung ?? 0);
  return at === undefined ? [] : [{ at, what: 'rung', key }];
}

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
  const role = rung.to === 'owner' ? look.owners(key)[0] : rung.to;
  return role !== undefined && look.rules.parties.includes(role) ? role : undefined;
};

function fire(making: Making, due: NextDue): void {
  if (due.what === 'override') return void making.emit({ type: 'overrideExpired', override: due.id ?? '' });
  const key = due.key ?? '';
  const { refusal, opened } = making.look.kept(key);
  if (due.what === 'refusal') return refusal && takeRefusal(making, key, refusal.back);
  if (due.what === 'window') return opened === undefined ? open(making, key) : undefined;
  if (due.what === 'silence') return deem(making, key);
  remind(making, key);
}

function deem(making: Making, key: Key): void {
  const silence = making.look.milestone(key)?.rule.silence;
  if (!silence || making.look.state(key).state !== 'open') return;
  making.emit({ type: 'deemed', key, round: making.look.kept(key).round, values: silence.deem, source: silence.source });
  afterwards(making, key);
}

/** Of a case that was imported half done: rungs already past go into the owner's next list, not out as letters. */
export function remindOverdue(making: Making): void {
  for (const due of duesOf(making.look))
    if (due.what === 'rung' && due.key !== undefined && due.at <= making.now)
      remind(making, due.key, { to: making.rules.cast[0] ?? 'owner', daily: true });
}

/** Rungs passed together fire as one: the highest, with how many it swallowed. */
function remind(making: Making, key: Key, instead?: { to: string; daily: true }): void {
  const { look } = making;
  const kept = look.kept(key);
  if (kept.due === undefined || rungDue(look, key).length === 0) return;
  const first = kept.rung ?? 0;
  let rung = first;
  for (; rung < first + MOST_REPEATS; rung++) {
    const next = instantOfRung(look, key, kept.due, rung + 1);
    if (next === undefined || next > making.now) break;
  }
  const at = instantOfRung(look, key, kept.due, first) ?? making.now;
  const ladder = ladderOf(look, key);
  const what = ladder[Math.min(rung, ladder.length - 1)];
  if (!what) return;
  const late = at <= addMs(making.now, -LATE_MINUTES * 60_000);
  const { to, daily } = instead ?? { to: what.to, daily: what.daily ?? what.n < 0 };
  making.emit({
    type: 'reminded',
    key,
    rung,
    to,
    swallowed: rung - first,
    due: kept.due,
    ...(what.letter === undefined || instead ? {} : { letter: what.letter }),
    ...(daily ? { daily: true } : {}),
    ...(late ? { late: true } : {}),
  });
}
