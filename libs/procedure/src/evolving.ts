import type { Event } from './messages';
import type { Kept, Key, Plan, Values } from './plan';

/** What evolving the parts of a plan has in common. */
export type Of<T extends Event['type']> = Extract<Event, { type: T }>;

const UNTOUCHED: Kept = { round: 1, rev: 0 };

export function keep(plan: Plan, key: Key, change: (kept: Kept) => Kept): Plan {
  return { ...plan, kept: { ...plan.kept, [key]: change(plan.kept[key] ?? UNTOUCHED) } };
}

/** Many milestones at once, in one copy. */
export function keepAll<T extends { key: Key }>(plan: Plan, changes: readonly T[], change: (kept: Kept, by: T) => Kept): Plan {
  const kept = { ...plan.kept };
  for (const one of changes) kept[one.key] = change(kept[one.key] ?? UNTOUCHED, one);
  return { ...plan, kept };
}

/** What was said about a milestone besides confirming it is read like its fact's own values, also once it is done. */
export function alsoSaid(kept: Kept, values: Values | undefined, rev: number): Kept {
  if (!values) return kept;
  const said = { ...kept, answers: { ...kept.answers, ...values } };
  if (!kept.fact) return said;
  const changed = Object.fromEntries(Object.keys(values).map((field) => [field, rev]));
  const fact = { ...kept.fact, values: { ...kept.fact.values, ...values }, changed: { ...kept.fact.changed, ...changed } };
  return { ...said, fact };
}

export function without<T extends object, K extends keyof T>(from: T, key: K): T {
  const { [key]: _, ...rest } = from;
  return rest as T;
}
