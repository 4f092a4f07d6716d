import { sameValue } from './conditions';
import { seeing } from './evolve-milestones';
import { keep, type Of } from './evolving';
import type { Part, Plan } from './plan';

export function opened(event: Of<'opened'>): Plan {
  const { case: id, kind, number, core, procedure, terms, cast, settings, calendars, calendarOf, origin } = event;
  return {
    case: id,
    kind,
    number,
    core,
    rev: event.rev,
    opened: event.at,
    at: event.at,
    procedure,
    terms: { ...terms, changed: {} },
    cast,
    settings: settings ?? {},
    calendars,
    calendarOf,
    ...(origin ? { origin } : {}),
    parts: {},
    kept: {},
    own: {},
    effects: {},
    holds: [],
    breaches: [],
    overrides: [],
    unfit: [],
  };
}

const MOST_UNFIT = 50;

export function termsSet(plan: Plan, event: Of<'termsSet'>): Plan {
  const paths = Object.keys(event.slice).filter((path) => !sameValue(event.slice[path], plan.terms.slice[path]));
  const changed = Object.fromEntries(paths.map((path) => [path, event.rev]));
  return {
    ...plan,
    terms: {
      version: event.version,
      hash: event.hash,
      slice: { ...plan.terms.slice, ...event.slice },
      changed: { ...plan.terms.changed, ...changed },
    },
  };
}

export const withPart = (plan: Plan, part: Part): Plan => ({ ...plan, parts: { ...plan.parts, [part.id]: part } });

export function changePart(plan: Plan, id: string, change: (part: Part) => Part): Plan {
  const part = plan.parts[id];
  return part ? withPart(plan, change(part)) : plan;
}

export function partChanged(plan: Plan, event: Of<'partChanged'>): Plan {
  const { quantity, carries, values, label, rev } = event;
  return changePart(plan, event.part, (part) => ({
    ...part,
    ...(quantity ? { quantity } : {}),
    ...(carries ? { carries } : {}),
    ...(label ? { label } : {}),
    values: { ...part.values, ...values },
    version: rev,
    changed: { ...part.changed, ...Object.fromEntries(changedFields(part, event).map((field) => [field, rev])) },
  }));
}

function changedFields(part: Part, { quantity, carries, values }: Of<'partChanged'>): string[] {
  return [
    ...(quantity && !sameValue(quantity, part.quantity) ? ['quantity'] : []),
    ...(carries && !sameValue(carries, part.carries) ? ['carries'] : []),
    ...Object.keys(values ?? {}).filter((field) => !sameValue(values?.[field], part.values[field])),
  ];
}

export function unfit(plan: Plan, event: Of<'unfit'>): Plan {
  const { id, key, why, sentence, rev } = event;
  const task = { id, ...(key ? { key } : {}), why, ...(sentence ? { sentence } : {}), rev };
  const seen = key === undefined || event.source === undefined ? plan : keep(plan, key, (kept) => seeing(kept, event));
  return { ...seen, unfit: [...plan.unfit, task].slice(-MOST_UNFIT) };
}

export function finished(plan: Plan, id: string): Plan {
  const item = plan.own[id];
  return item ? { ...plan, own: { ...plan.own, [id]: { ...item, done: true } } } : plan;
}
