import { between, directlyBefore, keyOf, splitKey } from './compile';
import { defined } from './defined';
import { correctLetters, revokeEffects } from './effects';
import type { Look } from './look';
import type { Making } from './making';
import type { Event } from './messages';
import type { By, Key, PartId } from './plan';
import { withAncestors } from './resolve';

/** What follows at once when something happens to a milestone. Consequences of the new state stand in settling/. */

type Why = Pick<Extract<Event, { type: 'lapsed' }>, 'why' | 'of' | 'differs'>;

/** Ends a round because its ground changed: an act that cannot be taken back is shaken instead. */
export function lapse(making: Making, key: Key, why: Why): void {
  const kept = making.look.kept(key);
  const milestone = making.look.milestone(key);
  if (milestone?.irrevocable && kept.fact) {
    if (kept.shaken === undefined) making.emit({ type: 'shaken', key, why: why.why, of: why.of });
    return;
  }
  revokeEffects(making, key);
  making.emit({ type: 'lapsed', key, round: kept.round, ...why });
}

/** What was confirmed never was. Acts that stand on it directly and cannot be taken back are shaken. */
export function withdraw(
  making: Making,
  key: Key,
  by: By | undefined,
  event: { reason: string; role?: string; source?: string; sourceId?: string; version?: number },
): void {
  const wasDone = making.look.kept(key).fact !== undefined;
  const standingOn = wasDone ? irrevocableOn(making.look, key) : [];
  if (wasDone) revokeEffects(making, key);
  if (wasDone) correctLetters(making, key, by);
  making.emit({ type: 'withdrawn', key, ...defined(event) }, by);
  shakeAll(making, standingOn, key);
}

/** What was skipped is asked for after all. Acts that went ahead without it and cannot be taken back are shaken. */
export function unskip(making: Making, key: Key, by: By | undefined, reason: string): void {
  const standingOn = irrevocableOn(making.look, key);
  making.emit({ type: 'unskipped', key, reason }, by);
  shakeAll(making, standingOn, key);
}

function shakeAll(making: Making, acts: readonly Key[], of: Key): void {
  for (const act of acts) if (making.look.kept(act).shaken === undefined) making.emit({ type: 'shaken', key: act, why: 'gone', of });
}

/** Done acts that cannot be taken back and name this milestone directly in `after`. */
function irrevocableOn(look: Look, key: Key): Key[] {
  const { name } = splitKey(key);
  return look.keys().filter((act) => {
    const milestone = look.milestone(act);
    if (!milestone?.irrevocable || !look.kept(act).fact || !directlyBefore(look.compiled, milestone).includes(name)) return false;
    return look.meant(name, splitKey(act).part).keys.includes(key);
  });
}

/** Where a refusal may send back to: what its rule names, else what is directly before. */
export function backNames(look: Look, key: Key): string[] {
  const milestone = look.milestone(key);
  if (!milestone) return [];
  if (milestone.rule.refused?.again) return milestone.rule.refused.again;
  if (milestone.rule.refused?.opens !== undefined || milestone.rule.refused?.stop) return [];
  return milestone.rule.m === 'task' || milestone.rule.m === 'count'
    ? []
    : directlyBefore(look.compiled, milestone).filter((name) => look.compiled.milestones.get(name)?.rule.m !== 'count');
}

/** Opens the next round of everything between what is sent back to (a name, or a name with its part) and the refuser, and of the refuser itself. */
export function sendBack(making: Making, key: Key, back: string[], why: Why = { why: 'refused', of: key }): void {
  const { look } = making;
  const again = new Set([...back.flatMap((one) => keysBetween(look, one, key)), key]);
  for (const one of look.keys().filter((each) => again.has(each))) {
    const kept = making.look.kept(one);
    if (one === key || kept.fact || kept.signs?.length || kept.skipped !== undefined) lapse(making, one, why);
  }
}

function keysBetween(look: Look, back: string, key: Key): Key[] {
  const { name, part } = splitKey(key);
  const { name: from, part: only } = splitKey(back);
  const keys = between(look.compiled, from, name).flatMap((one) => (one === name ? [key] : look.meant(one, part).keys));
  const kind = only === undefined ? undefined : look.plan.parts[only]?.kind;
  return keys.filter((one) => {
    const own = withAncestors(look.plan, splitKey(one).part ?? '').find((around) => around.kind === kind);
    return one === key || own === undefined || own.id === only;
  });
}

/** A refusal takes effect: back into another round, another case, or the end of the part or the case. */
export function takeRefusal(making: Making, key: Key, back: string[]): void {
  const refused = making.look.milestone(key)?.rule.refused;
  const { part } = splitKey(key);
  if (refused?.opens !== undefined)
    making.emit({
      type: 'effectAsked',
      effect: `${key}/opens:${refused.opens}`,
      key,
      round: making.plan.rev + 1,
      of: { opens: refused.opens },
    });
  if (refused?.stop && part !== undefined) dropPart(making, part, key);
  else if (refused?.stop) cancelCase(making);
  else sendBack(making, key, back);
}

/** Ends a part with what lies inside it, and takes back what services did for them. */
export function dropPart(making: Making, id: PartId, reason: string, by?: By): void {
  const inner = Object.values(making.plan.parts).filter((part) => part.inside === id && !part.dropped);
  for (const part of inner) dropPart(making, part.id, reason, by);
  for (const name of making.look.compiled.groups.get(making.plan.parts[id]?.kind ?? '') ?? []) revokeEffects(making, keyOf(name, id));
  making.emit({ type: 'partDropped', part: id, reason }, by);
}

/** Open milestones drop, services take back what they hold for the case, the winding up opens. */
export function cancelCase(making: Making): void {
  for (const key of making.look.keys()) revokeEffects(making, key);
  making.emit({ type: 'cancelled' });
}
