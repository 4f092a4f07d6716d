import { adopted } from './evolve-adopted';
import { changePart, finished, opened, partChanged, termsSet, unfit, withPart } from './evolve-case';
import { effectAsked, effectDone, effectRefused, effectRevoked } from './evolve-effects';
import { confirmed, corrected, dated, deemed, lapsed, refused, seeing, signed, withdrawn } from './evolve-milestones';
import { alsoSaid, keep, keepAll, without } from './evolving';
import type { Rules } from './language';
import type { Event } from './messages';
import { CANCEL, type Hold, type Plan } from './plan';

/** The last step from a plan: whoever takes in the very events that were decided on it comes to the very plan that was read when they were decided. */
const steps = new WeakMap<Plan, { rules: Rules; event: Event; to: Plan }>();

/** What a plan is after an event. Total: it decides nothing, and every consequence is an event of its own. */
export function evolve(rules: Rules, plan: Plan | undefined, event: Event): Plan {
  if (event.type === 'opened') return opened(event);
  if (!plan) throw new Error(`event ${event.type} before opened`);
  const known = steps.get(plan);
  if (known?.event === event && known.rules === rules) return known.to;
  const to = { ...applied(rules, plan, event), rev: event.rev, at: event.at };
  steps.set(plan, { rules, event, to });
  return to;
}

/** All events of a case, folded. */
export function fold(rules: Rules, events: readonly Event[], plan?: Plan): Plan {
  const folded = events.reduce<Plan | undefined>((before, event) => evolve(rules, before, event), plan);
  if (!folded) throw new Error('no events to fold');
  return folded;
}

function applied(rules: Rules, plan: Plan, event: Event): Plan {
  switch (event.type) {
    case 'termsSet':
      return termsSet(plan, event);
    case 'partOpened':
      return withPart(plan, { ...event.part, version: event.rev, changed: {} });
    case 'partChanged':
      return partChanged(plan, event);
    case 'partDropped':
      return changePart(plan, event.part, (part) => ({ ...part, dropped: true, version: event.rev }));
    case 'confirmed':
      return confirmed(rules, plan, event);
    case 'signed':
      return signed(plan, event);
    case 'refused':
      return event.key === CANCEL ? without(plan, 'cancel') : refused(plan, event);
    case 'lapsed':
      return keep(plan, event.key, (kept) => lapsed(kept, event));
    case 'shaken':
      return keep(plan, event.key, (kept) => ({ ...kept, rev: event.rev, shaken: event.of, rung: 0 }));
    case 'upheld':
      return keep(plan, event.key, ({ shaken: _, ...kept }) => ({
        ...kept,
        rev: event.rev,
        ...(kept.fact ? { fact: { ...kept.fact, upheld: event.rev } } : {}),
      }));
    case 'corrected':
      return keep(plan, event.key, (kept) => corrected(kept, event));
    case 'withdrawn':
      return event.key === CANCEL ? without(plan, 'cancel') : keep(plan, event.key, (kept) => withdrawn(kept, event));
    case 'skipped':
      return keep(plan, event.key, (kept) => ({ ...kept, rev: event.rev, skipped: event.reason }));
    case 'unskipped':
      return keep(plan, event.key, (kept) => ({ ...without(kept, 'skipped'), rev: event.rev }));
    case 'added':
      return { ...plan, own: { ...plan.own, [event.item.id]: event.item } };
    case 'finished':
      return finished(plan, event.item);
    case 'assigned':
      return { ...plan, cast: { ...plan.cast, [event.role]: event.person } };
    case 'signerAdded':
      return keep(plan, event.key, (kept) => ({
        ...kept,
        rev: event.rev,
        added: [...(kept.added ?? []), { role: event.role, where: event.where, ...(event.of ? { of: event.of } : {}) }],
      }));
    case 'acknowledged':
      return keep(plan, event.key, (kept) => ({ ...kept, acks: [...(kept.acks ?? []), event.copy] }));
    case 'counted':
      return keep(plan, event.key, (kept) => ({
        ...alsoSaid(seeing(kept, event), event.values, event.rev),
        rev: event.rev,
        entries: { ...kept.entries, [`${event.source}/${event.sourceId}`]: [event.version, event.amount, event.happened] },
      }));
    case 'unfit':
      return unfit(plan, event);
    case 'breached':
      return { ...plan, breaches: [...plan.breaches, { ...event.breach, rev: event.rev }] };
    case 'answered':
      return { ...plan, breaches: plan.breaches.filter((breach) => breach.id !== event.breach) };
    case 'reminded':
      return keep(plan, event.key, (kept) => ({ ...kept, rung: event.rung + 1 }));
    case 'deemed':
      return keep(plan, event.key, (kept) => deemed(kept, event));
    case 'datesMoved':
      return keepAll(plan, event.moves, (kept, move) => dated(kept, move, event.rev));
    case 'held':
      return { ...plan, holds: [...plan.holds, { ...event.hold, rev: event.rev } satisfies Hold] };
    case 'released':
      return { ...plan, holds: plan.holds.filter((hold) => hold.id !== event.hold) };
    case 'overrideAsked':
      return { ...plan, overrides: [...plan.overrides, event.override] };
    case 'overrideDecided':
      return {
        ...plan,
        overrides: plan.overrides.flatMap((one) =>
          one.id !== event.override
            ? [one]
            : event.grant
              ? [{ ...one, state: 'granted' as const, ...(event.by ? { grantedBy: event.by } : {}) }]
              : [],
        ),
      };
    case 'overrideUsed':
    case 'overrideExpired':
      return { ...plan, overrides: plan.overrides.filter((one) => one.id !== event.override) };
    case 'effectAsked':
      return effectAsked(plan, event);
    case 'effectDone':
      return effectDone(plan, event);
    case 'effectRefused':
      return effectRefused(plan, event);
    case 'effectRevoked':
      return effectRevoked(plan, event);
    case 'effectWaived':
      return { ...plan, effects: without(plan.effects, event.effect) };
    case 'cancelAsked':
      return event.by ? { ...plan, cancel: { by: event.by, reason: event.reason, signs: [] } } : plan;
    case 'cancelled':
      return { ...plan, cancelled: true };
    case 'reopened':
      return without(plan, 'closed');
    case 'adopted':
      return adopted(plan, event);
    case 'closed':
      return { ...plan, closed: true };
    case 'chased':
    case 'opened':
      return plan;
  }
}
