import { splitKey } from './compile';
import type { Truth } from './conditions';
import type { Look } from './look';
import type { Key, Sign } from './plan';

export type Turn = { role: string; own: boolean; needed: Truth; signed?: Sign };

/** The signers of an approval in order, with the ones added at the milestone. */
export function turns(look: Look, key: Key): Turn[] {
  const milestone = look.milestone(key);
  if (!milestone) return [];
  const { part } = splitKey(key);
  const kept = look.kept(key);
  const chain = [...milestone.chain];
  for (const added of kept.added ?? []) {
    const at = added.of === undefined ? -1 : chain.findIndex((signer) => signer.role === added.of);
    chain.splice(at < 0 ? (added.where === 'before' ? 0 : chain.length) : added.where === 'before' ? at : at + 1, 0, {
      role: added.role,
      own: false,
    });
  }
  return chain.map(({ role, when, own }) => {
    const signed = kept.signs?.find((sign) => sign.role === role);
    return { role, own, needed: when === undefined ? true : look.truth(when, part), ...(signed ? { signed } : {}) };
  });
}

/** Whether all signatures needed are there; unknown = not complete. */
export function chainComplete(look: Look, key: Key): boolean {
  const rule = look.milestone(key)?.rule;
  if (look.kept(key).overruled) return true;
  const all = turns(look, key);
  if (rule?.m === 'approval' && rule.mode === 'any') return all.some((turn) => turn.signed !== undefined);
  return all.every((turn) => turn.needed === false || (turn.needed === true && turn.signed !== undefined));
}

/** Roles whose signature is awaited now. */
export function signersNow(look: Look, key: Key): string[] {
  const rule = look.milestone(key)?.rule;
  if (rule?.m !== 'approval') return [];
  const unsigned = turns(look, key).filter((turn) => turn.needed !== false && !turn.signed);
  if (rule.mode === 'all' || rule.mode === 'any') return unsigned.filter((turn) => turn.needed === true).map((turn) => turn.role);
  const [first] = unsigned;
  return first?.needed === true ? [first.role] : [];
}

/** The role that answers for a milestone; of an approval those whose turn it is. */
export function owners(look: Look, key: Key): string[] {
  const rule = look.milestone(key)?.rule;
  if (!rule) return [];
  if (rule.m === 'approval') return signersNow(look, key);
  return rule.by === undefined ? [look.rules.cast[0] ?? ''] : [rule.by];
}
