import type { Look } from '../look';
import type { Making } from '../making';
import type { Kept, Key } from '../plan';
import { readsChanged } from '../revisions';
import { lapse } from '../spreading';

/** What reads a value that has changed lapses, or is shaken if it cannot be taken back. */
export function groundChanged(making: Making): void {
  const { look } = making;
  for (const spot of look.begun()) {
    const { key } = spot;
    const kept = look.kept(key);
    const since = standsSince(look, key, kept);
    if (since === undefined || kept.shaken !== undefined || look.stateAt(spot).state === 'dropped') continue;
    const changed = readsChanged(look, key);
    if (changed.rev > since) return lapse(making, key, { why: 'ground', of: changed.of });
  }
}

/** Since when something of this round stands on what it reads: the fact, the first signature, what was asked of services at opening. */
function standsSince(look: Look, key: Key, kept: Kept): number | undefined {
  const fact = kept.fact ?? kept.early;
  if (fact) return Math.max(fact.rev, fact.upheld ?? 0);
  if (kept.signs?.length) return Math.min(...kept.signs.map((sign) => sign.rev));
  return look.milestone(key)?.rule.atOpening?.length ? kept.openedRev : undefined;
}
