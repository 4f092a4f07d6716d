import { splitKey, type Key } from '../..';
import { means, needed, ruleOf, stands, type Scene } from './scene';

/** Law 4: what a customer is shown stands on every approval before it, however far before. */

export function shownJudged(seen: Scene, key: Key): string[] {
  if (means(seen, key) !== 'showsCustomer') return [];
  return fallen(seen, key).map((approval) => `${key} is shown although ${approval} does not stand`);
}

/** Nothing stays open to a customer after its approval has gone: its link is revoked. */
export function stillShown(seen: Scene): string[] {
  if (seen.plan.closed || seen.plan.cancelled) return [];
  const open = Object.entries(seen.plan.kept).filter(([key, kept]) => kept.opened !== undefined && !kept.fact && needed(seen, key));
  return open.flatMap(([key]) => shownJudged(seen, key));
}

function fallen(seen: Scene, key: Key): Key[] {
  const { part } = splitKey(key);
  const names = new Set<string>();
  const walk = (name: string): void => {
    for (const entry of seen.milestones.get(name)?.after ?? []) {
      const before = typeof entry === 'string' ? (seen.look.compiled.groups.get(entry) ?? [entry]) : [];
      for (const one of before) if (!names.has(one)) walk((names.add(one), one));
    }
  };
  walk(splitKey(key).name);
  const approvals = [...names].flatMap((name) => seen.look.meant(name, part).keys).filter((one) => ruleOf(seen, one)?.m === 'approval');
  return approvals.filter((one) => needed(seen, one) && seen.look.state(one).state !== 'dropped' && !stands(seen, one));
}
