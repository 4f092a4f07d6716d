import { compile, keyOf, splitKey } from './compile';
import { sameValue } from './conditions';
import type { Rules } from './language';
import type { Event, Move } from './messages';
import { CANCEL, type Fact, type Hold, type Kept, type Key, type Part, type Plan, type Values } from './plan';

/** What a plan is after an event. Total: it decides nothing, and every consequence is an event of its own. */
export function evolve(rules: Rules, plan: Plan | undefined, event: Event): Plan {
  if (event.type === 'opened') return opened(event);
  if (!plan) throw new Error(`event ${event.type} before opened`);
  return { ...applied(rules, plan, event), rev: event.rev, at: event.at };
}

/** All events of a case, folded. */
export function fold(rules: Rules, events: readonly Event[], plan?: Plan): Plan {
  const folded = events.reduce<Plan | undefined>((before, event) => evolve(rules, before, event), plan);
  if (!folded) throw new Error('no events to fold');
  return folded;
}

type Of<T extends Event['type']> = Extract<Event, { type: T }>;

function opened(event: Of<'opened'>): Plan {
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
        ...seeing(kept, event),
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
      return event.moves.reduce((moved, move) => keep(moved, move.key, (kept) => dated(kept, move, event.rev)), plan);
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

const UNTOUCHED: Kept = { round: 1, rev: 0 };
const MOST_UNFIT = 50;

function keep(plan: Plan, key: Key, change: (kept: Kept) => Kept): Plan {
  return { ...plan, kept: { ...plan.kept, [key]: change(plan.kept[key] ?? UNTOUCHED) } };
}

function without<T extends object, K extends keyof T>(from: T, key: K): T {
  const { [key]: _, ...rest } = from;
  return rest as T;
}

function termsSet(plan: Plan, event: Of<'termsSet'>): Plan {
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

const withPart = (plan: Plan, part: Part): Plan => ({ ...plan, parts: { ...plan.parts, [part.id]: part } });

function changePart(plan: Plan, id: string, change: (part: Part) => Part): Plan {
  const part = plan.parts[id];
  return part ? withPart(plan, change(part)) : plan;
}

function partChanged(plan: Plan, event: Of<'partChanged'>): Plan {
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

/** Remembers the newest version of a source, over all rounds. */
function seeing(kept: Kept, event: { source?: string; sourceId?: string; version?: number }): Kept {
  if (event.source === undefined || event.version === undefined) return kept;
  return { ...kept, seen: { ...kept.seen, [`${event.source}/${event.sourceId ?? ''}`]: event.version } };
}

function confirmed(rules: Rules, plan: Plan, event: Of<'confirmed'>): Plan {
  const repeats = compile(rules).milestones.get(splitKey(event.key).name)?.rule.every !== undefined;
  return keep(plan, event.key, (before) => {
    const kept = seeing(before, event);
    const values = { ...kept.answers, ...event.values };
    const fact: Fact = {
      by: event.by ?? { person: 'case', role: 'case' },
      happened: event.happened,
      recorded: event.at,
      rev: event.rev,
      ...(Object.keys(values).length > 0 ? { values } : {}),
      ...(event.onFile ? { onFile: true } : {}),
      ...(event.source === undefined ? {} : { source: `${event.source}/${event.sourceId ?? ''}` }),
    };
    if (event.early) return { ...kept, rev: event.rev, early: fact };
    const done = counts(kept, fact);
    return repeats ? { ...without(done, 'committed'), round: kept.round + 1, rung: 0 } : done;
  });
}

/** Done: what waited for it, or stood in its way, is over. */
function counts(kept: Kept, fact: Fact): Kept {
  const { early: _early, shaken: _shaken, skipped: _skipped, due: _due, refusal: _refusal, ...rest } = kept;
  return { ...rest, rev: fact.rev, fact, stood: true };
}

function deemed(kept: Kept, event: Of<'deemed'>): Kept {
  const { source, values, at, rev } = event;
  return counts(kept, { by: { person: 'silence', role: source }, happened: at, recorded: at, rev, values, deemed: source });
}

function unfit(plan: Plan, event: Of<'unfit'>): Plan {
  const { id, key, why, sentence, rev } = event;
  const task = { id, ...(key ? { key } : {}), why, ...(sentence ? { sentence } : {}), rev };
  const seen = key === undefined || event.source === undefined ? plan : keep(plan, key, (kept) => seeing(kept, event));
  return { ...seen, unfit: [...plan.unfit, task].slice(-MOST_UNFIT) };
}

function signed(plan: Plan, event: Of<'signed'>): Plan {
  if (event.key === CANCEL)
    return plan.cancel && event.by
      ? { ...plan, cancel: { ...plan.cancel, signs: [...plan.cancel.signs, { role: event.role, by: event.by }] } }
      : plan;
  return keep(plan, event.key, (kept) => ({
    ...kept,
    rev: event.rev,
    signs: [...(kept.signs ?? []), { role: event.role, by: event.by ?? { person: 'case', role: event.role }, rev: event.rev }],
    ...(kept.refusal ? { overruled: true as const } : {}),
  }));
}

function refused(plan: Plan, event: Of<'refused'>): Plan {
  return keep(plan, event.key, (kept) => ({
    ...seeing(kept, event),
    rev: event.rev,
    refusedAt: event.at,
    ...(event.until && event.by ? { refusal: { back: event.back, until: event.until, by: event.by, reason: event.reason } } : {}),
  }));
}

/** A round ends; what services have seen, promises and baselines go on. `keepsSigns`: a signer more is needed in the same round. */
function lapsed(kept: Kept, event: Of<'lapsed'>): Kept {
  const { fact: _fact, early: _early, shaken: _shaken, refusal: _refusal, skipped: _skipped, ...rest } = kept;
  if (event.keepsSigns) return { ...rest, rev: event.rev };
  const {
    signs: _signs,
    overruled: _overruled,
    out: _out,
    acks: _acks,
    rung: _rung,
    due: _due,
    answers: _answers,
    ...next
  } = notOpened(rest);
  return { ...next, round: kept.round + 1, rev: event.rev };
}

function corrected(kept: Kept, event: Of<'corrected'>): Kept {
  const seen = seeing(kept, event);
  const which = kept.fact ? 'fact' : 'early';
  const fact = kept[which];
  if (!fact) return seen;
  const changed = Object.fromEntries(Object.keys(event.values).map((field) => [field, event.rev]));
  const values: Values = { ...fact.values, ...event.values };
  return {
    ...seen,
    rev: event.rev,
    [which]: { ...fact, values, ...(event.happened ? { happened: event.happened } : {}), changed: { ...fact.changed, ...changed } },
  };
}

/** It never was: the fact goes, the round stays; one's own signature in an open approval goes alone. */
function withdrawn(kept: Kept, event: Of<'withdrawn'>): Kept {
  const seen = seeing(kept, event);
  if (event.role !== undefined && !kept.fact)
    return { ...seen, rev: event.rev, signs: (kept.signs ?? []).filter((sign) => sign.role !== event.role) };
  const { fact: _fact, early: _early, shaken: _shaken, signs: _signs, overruled: _overruled, out: _out, ...rest } = seen;
  return { ...rest, rev: event.rev };
}

function finished(plan: Plan, id: string): Plan {
  const item = plan.own[id];
  return item ? { ...plan, own: { ...plan.own, [id]: { ...item, done: true } } } : plan;
}

const notOpened = ({ opened: _opened, openedRev: _openedRev, ...kept }: Kept): Kept => kept;

function dated(kept: Kept, move: Move, rev: number): Kept {
  if (move.which === 'opened') return move.to === undefined ? notOpened(kept) : { ...kept, opened: move.to, openedRev: rev };
  if (move.to === undefined) return without(kept, move.which);
  const moved = { ...kept, [move.which]: move.to };
  return move.which === 'baseline' ? moved : { ...moved, rung: 0 };
}

function effectAsked(plan: Plan, event: Of<'effectAsked'>): Plan {
  const { effect, key, round, of } = event;
  const never = 'letter' in of || 'paper' in of;
  const asked = keep(plan, key, (kept) => ({
    ...kept,
    ...('paper' in of ? {} : { out: true as const }),
    ...('clear' in of ? { cleared: [...(kept.cleared ?? []).filter((one) => one !== effect), effect] } : {}),
  }));
  return never ? asked : { ...asked, effects: { ...asked.effects, [effect]: { key, effect: of, round, state: 'asked' } } };
}

function effectRevoked(plan: Plan, event: Of<'effectRevoked'>): Plan {
  const revoked = keep(plan, event.key, (kept) =>
    kept.cleared ? { ...kept, cleared: kept.cleared.filter((one) => one !== event.effect) } : kept,
  );
  return {
    ...revoked,
    effects: { ...revoked.effects, [event.effect]: { key: event.key, effect: event.of, round: event.round, state: 'revoking' } },
  };
}

function effectDone(plan: Plan, event: Of<'effectDone'>): Plan {
  const pending = plan.effects[event.effect];
  if (!pending) return plan;
  const settled = { ...plan, effects: without(plan.effects, event.effect) };
  if (!event.values || pending.state === 'revoking') return settled;
  const { values } = event;
  return keep(settled, pending.key, (kept) => ({
    ...kept,
    rev: event.rev,
    answers: { ...kept.answers, ...values },
    ...(kept.fact
      ? {
          fact: {
            ...kept.fact,
            values: { ...kept.fact.values, ...values },
            changed: { ...kept.fact.changed, ...Object.fromEntries(Object.keys(values).map((field) => [field, event.rev])) },
          },
        }
      : {}),
  }));
}

function effectRefused(plan: Plan, event: Of<'effectRefused'>): Plan {
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

function adopted(plan: Plan, event: Of<'adopted'>): Plan {
  const { procedure, renamed, calendar, settings, slice } = event;
  return {
    ...(renamed && Object.keys(renamed).length > 0 ? withNames(plan, renamed) : plan),
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
