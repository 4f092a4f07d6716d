import type { Event } from './messages';
import type { Kept, Key, Plan } from './plan';

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

export function without<T extends object, K extends keyof T>(from: T, key: K): T {
  const { [key]: _, ...rest } = from;
  return rest as T;
}
