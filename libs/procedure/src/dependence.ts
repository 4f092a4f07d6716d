import { compile, directlyBefore, type CompiledMilestone } from './compile';
import type { Due, Rules } from './language';

const known = new WeakMap<Rules, Map<string, ReadonlySet<string>>>();

/** Whether a milestone's date follows from another's, by `after` or by what its due date counts from, however far. */
export function dependsOn(rules: Rules, name: string, on: string): boolean {
  let sets = known.get(rules);
  if (!sets) known.set(rules, (sets = new Map()));
  let all = sets.get(name);
  if (!all) sets.set(name, (all = everythingBefore(rules, name)));
  return all.has(on);
}

function everythingBefore(rules: Rules, name: string): ReadonlySet<string> {
  const compiled = compile(rules);
  const seen = new Set<string>();
  const walk = (at: CompiledMilestone): void => {
    for (const before of [...directlyBefore(compiled, at), ...anchorsIn(at.rule.due)].flatMap((one) => compiled.groups.get(one) ?? [one])) {
      const milestone = compiled.milestones.get(before);
      if (!milestone || seen.has(before)) continue;
      seen.add(before);
      walk(milestone);
    }
  };
  const start = compiled.milestones.get(name);
  if (start) walk(start);
  return seen;
}

/** Milestones a due rule counts from. */
export function anchorsIn(due: Due | undefined): string[] {
  if (due === undefined || 'on' in due) return [];
  if ('earliest' in due) return due.earliest.flatMap(anchorsIn);
  if ('latest' in due) return due.latest.flatMap(anchorsIn);
  if ('cases' in due) return due.cases.flatMap((one) => anchorsIn(one.due));
  if ('opens' in due) return anchorsIn(due.due);
  const name = 'sameDay' in due ? due.sameDay : 'after' in due ? due.after : due.before;
  return [name.replace(/\.(opened|refused)$/, '')];
}
