import { compile, splitKey } from './compile';
import { keep, type Of, without } from './evolving';
import type { Rules } from './language';
import type { Move } from './messages';
import { CANCEL, type Fact, type Kept, type Plan, type Values } from './plan';

/** Remembers the newest version of a source, over all rounds. */
export function seeing(kept: Kept, event: { source?: string; sourceId?: string; version?: number }): Kept {
  if (event.source === undefined || event.version === undefined) return kept;
  return { ...kept, seen: { ...kept.seen, [`${event.source}/${event.sourceId ?? ''}`]: event.version } };
}

export function confirmed(rules: Rules, plan: Plan, event: Of<'confirmed'>): Plan {
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
  const {
    early: _early,
    shaken: _shaken,
    skipped: _skipped,
    due: _due,
    refusal: _refusal,
    refused: _refused,
    sentBackBy: _sentBackBy,
    ...rest
  } = kept;
  return { ...rest, rev: fact.rev, fact, stood: true };
}

export function deemed(kept: Kept, event: Of<'deemed'>): Kept {
  const { source, values, at, rev } = event;
  return counts(kept, { by: { person: 'silence', role: source }, happened: at, recorded: at, rev, values, deemed: source });
}

export function signed(plan: Plan, event: Of<'signed'>): Plan {
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

export function refused(plan: Plan, event: Of<'refused'>): Plan {
  return keep(plan, event.key, (kept) => ({
    ...seeing(kept, event),
    rev: event.rev,
    refusedAt: event.at,
    ...(event.by ? { refused: { by: event.by, reason: event.reason } } : {}),
    ...(event.until && event.by ? { refusal: { back: event.back, until: event.until, by: event.by, reason: event.reason } } : {}),
  }));
}

/** A round ends; what services have seen, promises and baselines go on. `keepsSigns`: a signer more is needed in the same round. */
export function lapsed(kept: Kept, event: Of<'lapsed'>): Kept {
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
  const sentBack = event.why === 'refused' && event.of !== event.key ? { sentBackBy: event.of } : {};
  return { ...next, ...sentBack, round: kept.round + 1, again: event.at, rev: event.rev };
}

export function corrected(kept: Kept, event: Of<'corrected'>): Kept {
  const seen = seeing(kept, event);
  const which = kept.fact ? 'fact' : 'early';
  const fact = kept[which];
  if (!fact) return seen;
  const moved = event.happened !== undefined && event.happened !== fact.happened;
  const fields = [...Object.keys(event.values), ...(moved ? ['happened'] : [])];
  const changed = Object.fromEntries(fields.map((field) => [field, event.rev]));
  const values: Values = { ...fact.values, ...event.values };
  return {
    ...seen,
    rev: event.rev,
    [which]: { ...fact, values, ...(event.happened ? { happened: event.happened } : {}), changed: { ...fact.changed, ...changed } },
  };
}

/** It never was: the fact goes, the round stays; one's own signature in an open approval goes alone. */
export function withdrawn(kept: Kept, event: Of<'withdrawn'>): Kept {
  const seen = seeing(kept, event);
  if (event.role !== undefined && !kept.fact)
    return { ...seen, rev: event.rev, signs: (kept.signs ?? []).filter((sign) => sign.role !== event.role) };
  const { fact: _fact, early: _early, shaken: _shaken, signs: _signs, overruled: _overruled, out: _out, ...rest } = seen;
  return { ...rest, rev: event.rev };
}

const notOpened = ({ opened: _opened, openedRev: _openedRev, ...kept }: Kept): Kept => kept;

export function dated(kept: Kept, move: Move, rev: number): Kept {
  if (move.which === 'opened') return move.to === undefined ? notOpened(kept) : { ...kept, opened: move.to, openedRev: rev };
  if (move.to === undefined) return without(kept, move.which);
  const moved = { ...kept, [move.which]: move.to };
  return move.which === 'baseline' ? moved : { ...moved, rung: 0 };
}
