import { addMs, type Instant } from '@gendan/trade';
import { afterwards } from './happening';
import { instantOfRung, ladderOf } from './ladder';
import type { Rules } from './language';
import { Making } from './making';
import type { Event } from './messages';
import type { Key, Plan } from './plan';
import { settle } from './settle';
import { takeRefusal } from './spreading';
import type { NextDue } from './standing.types';
import { rungDue, timersOf } from './timers';

/** A rung that fires this much after its instant says that it is late (a date made known late, a machine that was down, a hold). */
const LATE_MINUTES = 60;
/** What fires may make other timers due at once: a window that opens on a date already past. */
const MOST_ROUNDS = 100;
/** The most repeats of a last rung that are looked at when a case has slept for long. */
const MOST_REPEATS = 1000;

/** Everything whose time has come: rungs, windows, overrides, silences, refusals that waited for their overruler. */
export function expire(rules: Rules, plan: Plan, now: Instant): Event[] {
  const making = new Making(rules, plan, now);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const due = timersOf(making.look).filter((one) => one.at <= now);
    if (due.length === 0) return making.events;
    for (const one of due) fire(making, one);
    settle(making);
  }
  throw new Error(`case ${plan.case} has timers that never come to rest`);
}

/** A window opens when the case settles. */
function fire(making: Making, due: NextDue): void {
  if (due.what === 'override') return void making.emit({ type: 'overrideExpired', override: due.id ?? '' });
  const key = due.key ?? '';
  const { refusal } = making.look.kept(key);
  if (due.what === 'refusal') return refusal && takeRefusal(making, key, refusal.back);
  if (due.what === 'silence') return deem(making, key);
  if (due.what === 'rung') remind(making, key);
}

function deem(making: Making, key: Key): void {
  const silence = making.look.milestone(key)?.rule.silence;
  if (!silence || making.look.state(key).state !== 'open') return;
  making.emit({ type: 'deemed', key, round: making.look.kept(key).round, values: silence.deem, source: silence.source });
  afterwards(making, key);
}

/** Of a case that was imported half done: rungs already past go into the owner's next list, not out as letters. */
export function remindOverdue(making: Making): void {
  for (const due of timersOf(making.look))
    if (due.what === 'rung' && due.key !== undefined && due.at <= making.now)
      remind(making, due.key, { to: making.rules.cast[0] ?? 'owner', daily: true });
}

/** Rungs passed together fire as one: the highest, with how many it swallowed. */
function remind(making: Making, key: Key, instead?: { to: string; daily: true }): void {
  const { look } = making;
  const kept = look.kept(key);
  if (kept.due === undefined || rungDue(look, key) === undefined) return;
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
