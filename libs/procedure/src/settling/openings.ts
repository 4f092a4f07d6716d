import { splitKey } from '../compile';
import { dueBy, mayGetDate } from '../dues';
import { ask, effectsAnswered, revokeEffects } from '../effects';
import { confirm } from '../happening';
import type { Making } from '../making';
import type { Key } from '../plan';

/** A fact reported before its turn counts when its turn comes. */
export function turnsCome(making: Making): void {
  const { look } = making;
  for (const spot of look.begun()) {
    const { key } = spot;
    const { early } = look.kept(key);
    if (early && look.stateAt(spot).state === 'open' && effectsAnswered(making, key))
      return confirm(making, key, {
        by: early.by,
        happened: early.happened,
        ...(early.values ? { values: early.values } : {}),
        onFile: true,
      });
  }
}

/** What opens: the instant where somebody counts from it, letters and questions. */
export function openings(making: Making): void {
  const { look } = making;
  for (const spot of look.spotsOf(look.compiled.opening)) {
    const { key } = spot;
    if (look.kept(key).opened !== undefined) continue;
    if (look.stateAt(spot).state === 'open' || windowOpensAt(making, key) <= making.now) return open(making, key);
  }
}

/** When the window opens of a milestone that waits for its window alone: now, where what it counts from is not needed and so has no date. */
function windowOpensAt(making: Making, key: Key): string {
  const { look, dues } = making;
  const due = look.milestone(key)?.rule.due;
  const { waitsFor } = look.state(key);
  if (due === undefined || !('opens' in due) || waitsFor?.length !== 1) return NEVER;
  return dueBy(look, key, due.opens, dues.anchor) ?? (mayGetDate(look, due.opens, splitKey(key).part) ? NEVER : making.now);
}
const NEVER = '9999';

function open(making: Making, key: Key): void {
  const rule = making.look.milestone(key)?.rule;
  making.emit({ type: 'datesMoved', moves: [{ key, which: 'opened', to: making.now }] });
  for (const effect of rule?.atOpening ?? []) if ('ask' in effect || (!('clear' in effect) && !making.quiet)) ask(making, key, effect);
}

/** What was open and now waits or is not needed: its link is void, services take back what they were asked; it opens anew when its turn comes again. */
export function shut(making: Making): void {
  const { look } = making;
  for (const spot of look.begun()) {
    const { key } = spot;
    const kept = look.kept(key);
    if (kept.opened === undefined || kept.fact || ['open', 'dropped'].includes(look.stateAt(spot).state)) continue;
    revokeEffects(making, key);
    return void making.emit({ type: 'datesMoved', moves: [{ key, which: 'opened', from: kept.opened }] });
  }
}
