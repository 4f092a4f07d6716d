import { addMs, move, type Instant } from '@gendan/trade';
import { amountOf, asInstant, calendarFor, dueBy, Dues } from './dues';
import { holdsOn } from './holding';
import { instantOfRung } from './ladder';
import type { Rules } from './language';
import { lookAt, type Look } from './look';
import type { Key, Plan } from './plan';
import type { NextDue } from './standing.types';

/** The earliest instant at which something must happen, and what; undefined when the case only waits for people. */
export function nextDue(rules: Rules, plan: Plan): NextDue | undefined {
  const look = lookAt(rules, plan);
  return timersOf(look).reduce<NextDue | undefined>((first, due) => (first === undefined || due.at < first.at ? due : first), undefined);
}

/** Every timer a case has: what fires at which instant. */
export function timersOf(look: Look): NextDue[] {
  if (look.plan.closed) return [];
  const dues = new Dues(look);
  const overrides = look.plan.overrides.map(({ id, key, until }): NextDue => ({ at: addMs(until, 1), what: 'override', id, key }));
  return [...overrides, ...look.keys().flatMap((key) => timersAt(look, key, dues))];
}

function timersAt(look: Look, key: Key, dues: Dues): NextDue[] {
  const timers = [
    ['refusal', look.kept(key).refusal?.until],
    ['silence', silenceEnds(look, key)],
    ['window', windowOpens(look, key, dues)],
    ['rung', rungDue(look, key)],
  ] as const;
  return timers.flatMap(([what, at]) => (at === undefined ? [] : [{ at, what, key }]));
}

function silenceEnds(look: Look, key: Key): Instant | undefined {
  const silence = look.milestone(key)?.rule.silence;
  if (!silence) return undefined;
  const { opened } = look.kept(key);
  if (opened === undefined || look.state(key).state !== 'open' || holdsOn(look, key).length > 0) return undefined;
  const calendar = calendarFor(look, silence.after.cal);
  return asInstant(calendar, move(calendar, opened, { n: amountOf(look, silence.after.n), unit: silence.after.unit }));
}

/** Of a milestone that waits for its window alone. */
function windowOpens(look: Look, key: Key, dues: Dues): Instant | undefined {
  const due = look.milestone(key)?.rule.due;
  if (!due || !('opens' in due) || look.kept(key).opened !== undefined) return undefined;
  if (look.state(key).waitsFor?.length !== 1) return undefined;
  return dueBy(look, key, due.opens, dues.anchor);
}

/** When the next rung of an open or shaken milestone is, that nothing holds. */
export function rungDue(look: Look, key: Key): Instant | undefined {
  const { due, rung = 0 } = look.kept(key);
  if (due === undefined) return undefined;
  const { state } = look.state(key);
  if ((state !== 'open' && state !== 'shaken') || holdsOn(look, key).length > 0) return undefined;
  return instantOfRung(look, key, due, rung);
}
