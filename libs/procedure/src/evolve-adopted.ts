import { keyOf, splitKey } from './compile';
import type { Of } from './evolving';
import type { Key, Plan } from './plan';

export function adopted(plan: Plan, event: Of<'adopted'>): Plan {
  const { procedure, renamed, calendar, settings, slice } = event;
  return {
    ...(renamed ? withNames(plan, renamed) : plan),
    ...(procedure ? { procedure } : {}),
    ...(calendar ? { calendars: { ...plan.calendars, [calendar.id]: calendar } } : {}),
    ...(settings ? { settings: { ...plan.settings, ...settings } } : {}),
    ...(slice ? { terms: { ...plan.terms, slice: { ...plan.terms.slice, ...slice } } } : {}),
  };
}

/** Everything that is known by the old name of a milestone is known by the new one. */
function withNames(plan: Plan, renamed: Record<string, string>): Plan {
  const now = (key: Key): Key => {
    const { name, part } = splitKey(key);
    return keyOf(renamed[name] ?? name, part);
  };
  const effect = (id: string): string => {
    const slash = id.indexOf('/');
    return `${now(id.slice(0, slash))}${id.slice(slash)}`;
  };
  return {
    ...plan,
    kept: mapped(plan.kept, now, (kept) => kept),
    effects: mapped(plan.effects, effect, (pending) => ({ ...pending, key: now(pending.key) })),
    own: mapped(
      plan.own,
      (id) => id,
      (item) => (item.blocks === undefined ? item : { ...item, blocks: now(item.blocks) }),
    ),
    holds: plan.holds.map((hold) => (hold.from === undefined ? hold : { ...hold, from: now(hold.from) })),
    breaches: plan.breaches.map((breach) => ({ ...breach, key: now(breach.key) })),
    overrides: plan.overrides.map((override) => ({ ...override, key: now(override.key) })),
  };
}

function mapped<T>(of: Record<string, T>, key: (key: string) => string, value: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(of).map(([id, one]) => [key(id), value(one)]));
}
