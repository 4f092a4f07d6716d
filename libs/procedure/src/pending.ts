import type { Pending, Plan } from './plan';

/** What services are still to do for a case: asked and not answered, or to be taken back. */
export function pendingEffects(plan: Plan): ({ effect: string; of: Pending['effect'] } & Omit<Pending, 'effect'>)[] {
  return Object.entries(plan.effects)
    .filter(([, pending]) => pending.state !== 'refused')
    .map(([effect, { effect: of, ...rest }]) => ({ effect, of, ...rest }));
}
