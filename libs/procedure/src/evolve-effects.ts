import { alsoSaid, keep, type Of, without } from './evolving';
import type { Plan } from './plan';

export function effectAsked(plan: Plan, event: Of<'effectAsked'>): Plan {
  const { effect, key, round, of } = event;
  const never = 'letter' in of || 'paper' in of;
  const asked = keep(plan, key, (kept) => ({
    ...kept,
    ...('paper' in of ? {} : { out: true as const }),
    ...('clear' in of ? { cleared: [...(kept.cleared ?? []).filter((one) => one !== effect), effect] } : {}),
  }));
  return never ? asked : { ...asked, effects: { ...asked.effects, [effect]: { key, effect: of, round, state: 'asked' } } };
}

export function effectRevoked(plan: Plan, event: Of<'effectRevoked'>): Plan {
  const revoked = keep(plan, event.key, (kept) =>
    kept.cleared ? { ...kept, cleared: kept.cleared.filter((one) => one !== event.effect) } : kept,
  );
  return {
    ...revoked,
    effects: { ...revoked.effects, [event.effect]: { key: event.key, effect: event.of, round: event.round, state: 'revoking' } },
  };
}

export function effectDone(plan: Plan, event: Of<'effectDone'>): Plan {
  const pending = plan.effects[event.effect];
  if (!pending) return plan;
  const settled = { ...plan, effects: without(plan.effects, event.effect) };
  if (!event.values) return settled;
  const { values } = event;
  return keep(settled, pending.key, (kept) => ({ ...alsoSaid(kept, values, event.rev), rev: event.rev }));
}

export function effectRefused(plan: Plan, event: Of<'effectRefused'>): Plan {
  const pending = plan.effects[event.effect];
  if (!pending) return plan;
  return {
    ...plan,
    effects: {
      ...plan.effects,
      [event.effect]: { ...pending, state: 'refused', code: event.code, ...(event.sentence ? { sentence: event.sentence } : {}) },
    },
  };
}
