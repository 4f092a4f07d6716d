import { addMs, dayOf, isDay, isInstant } from '@gendan/trade';
import { keyOf, splitKey } from '../compile';
import { calendarFor } from '../dues';
import { lookAt, type Look } from '../look';
import { refuse, type Making } from '../making';
import type { Command, M } from '../messages';
import type { Key } from '../plan';
import { holdsOn } from '../holding';
import { readsChanged, revision } from '../revisions';
import { LAW_4 } from '../states';

/** The milestone a command means, or why there is none: unknown, of another part, of another round, seen too long ago. */
export function target(making: Making, m: M, seen?: number): Key {
  const key = keyFor(making.look, m);
  const kept = making.look.kept(key);
  if (m.round !== undefined && m.round !== kept.round) refuse('OTHER_ROUND', key, { round: kept.round, asked: m.round });
  if (making.found) notStale(lookAt(making.rules, making.found), key, seen);
  return key;
}

export function keyFor(look: Look, m: M): Key {
  const milestone = look.compiled.milestones.get(m.milestone);
  if (!milestone) return refuse('UNKNOWN_MILESTONE', m.milestone, { milestone: m.milestone });
  if (milestone.partKind === undefined) return m.part === undefined ? m.milestone : refuse('UNKNOWN_PART', m.milestone, { part: m.part });
  const live = look.liveParts(milestone.partKind);
  const [only] = live;
  const part = m.part ?? (live.length === 1 ? only?.id : undefined);
  if (part === undefined || look.plan.parts[part]?.kind !== milestone.partKind)
    return refuse('UNKNOWN_PART', m.milestone, { part, kind: milestone.partKind, parts: live.map((one) => one.id) });
  return keyOf(m.milestone, part);
}

function notStale(look: Look, key: Key, seen?: number): void {
  if (seen === undefined || revision(look, key) <= seen) return;
  const reads = readsChanged(look, key);
  refuse('STALE', key, { seen, revision: revision(look, key), what: reads.rev > seen ? reads.of : key });
}

/** Refuses by the state of a milestone all that only an open one lets happen. */
export function mustBeOpen(look: Look, key: Key): void {
  const { state, why, waitsFor } = look.state(key);
  if (state === 'undecided') refuse('NOT_YET_KNOWN', key, { input: why });
  if (state === 'notNeeded') refuse('NOT_NEEDED', key, { why });
  if (state === 'waits') refuse(why === LAW_4 ? 'LAW_4' : 'TOO_EARLY', key, { waitsFor });
  if (state === 'done') refuse('ALREADY_DONE', key, { by: look.kept(key).fact?.by.person });
  if (state === 'dropped') refuse('DROPPED', key, { part: splitKey(key).part });
}

export function notHeld(look: Look, key: Key): void {
  const [hold] = holdsOn(look, key);
  if (hold) refuse('ON_HOLD', key, { hold: hold.id, reason: hold.reason, kind: hold.kind, reviewOn: hold.reviewOn });
}

/** When it happened: as said, never in the future (five minutes of clock difference allowed). */
export function happenedAt(making: Making, command: Pick<Command, 'happened'>, at?: Key): string {
  const { happened } = command;
  if (happened === undefined) return making.now;
  if (!isDay(happened) && !isInstant(happened)) refuse('NOT_A_DATE', at, { happened });
  const today = dayOf(calendarFor(making.look), making.now);
  const latest = isDay(happened) ? today : addMs(making.now, 300_000);
  const future = happened > latest;
  return future ? refuse('NOT_A_DATE', at, { happened, today }) : happened;
}
