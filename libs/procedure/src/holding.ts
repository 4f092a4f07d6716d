import { splitKey } from './compile';
import type { HoldScope } from './language';
import type { Look } from './look';
import type { Hold, Key } from './plan';
import { touches } from './resolve';

const MEANING_BLOCKED_BY: Record<string, HoldScope> = {
  startsProduction: 'production',
  startsLine: 'production',
  goodsLeave: 'shipment',
  titleLeaves: 'documents',
  presentsToBank: 'documents',
};

/** Holds that block an act: by what it means, and `all` every confirm and sign outside the winding up. */
export function holdsOn(look: Look, key: Key): Hold[] {
  const milestone = look.milestone(key);
  if (!milestone || look.plan.holds.length === 0) return [];
  const scope = milestone.rule.is === undefined ? undefined : MEANING_BLOCKED_BY[milestone.rule.is];
  const { part } = splitKey(key);
  return look.plan.holds.filter(
    (hold) =>
      (hold.blocks.includes('all') ? !milestone.windingUp : scope !== undefined && hold.blocks.includes(scope)) &&
      touches(look.compiled, look.plan, hold.part, part),
  );
}
