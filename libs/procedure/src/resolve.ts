import { add, addLines, compare, covers, multiply, withinTolerance, type Decimal, type LineQuantities } from '@gendan/trade';
import type { Compiled, CompiledKind } from './compile';
import { keyOf } from './compile';
import { linesOf } from './conditions';
import type { Key, Part, PartId, PartsAndTerms } from './plan';

/**
 * What a name means, seen from a part. `complete` is false while parts it means may still be missing:
 * quantities not covered, a list not agreed yet, at least one wanted and none there.
 */
export type Meant = { keys: Key[]; complete: boolean };

export const livePartsOf = (plan: PartsAndTerms, kind: string): Part[] =>
  Object.values(plan.parts).filter((part) => part.kind === kind && !part.dropped);

/** Parts around a part, innermost first, itself included. */
export function withAncestors(plan: PartsAndTerms, id: PartId): Part[] {
  const found: Part[] = [];
  for (let part = plan.parts[id]; part && !found.includes(part); part = part.inside === undefined ? undefined : plan.parts[part.inside])
    found.push(part);
  return found;
}

const isInside = (plan: PartsAndTerms, part: Part, outer: PartId): boolean =>
  withAncestors(plan, part.id).some((around) => around.id === outer && around !== part);

const declaredInside = (compiled: Compiled, kind: string, outer: string): boolean => {
  for (let inside = compiled.kinds.get(kind)?.inside; inside !== undefined; inside = compiled.kinds.get(inside)?.inside)
    if (inside === outer) return true;
  return false;
};

/** Which parts of `kind` are meant from `from`; `undefined` = all that are live. */
export function partsMeant(compiled: Compiled, plan: PartsAndTerms, kind: string, from: PartId): Part[] | undefined {
  const here = plan.parts[from];
  if (!here) return undefined;
  const own = withAncestors(plan, from).find((part) => part.kind === kind);
  if (own) return [own];
  const live = livePartsOf(plan, kind);
  const inner = live.filter((part) => isInside(plan, part, from));
  if (inner.length > 0 || declaredInside(compiled, kind, here.kind)) return inner;
  const around = withAncestors(plan, from);
  const carries = around.find((part) => Object.keys(part.carries ?? {}).length > 0)?.carries ?? {};
  const carried = Object.keys(carries).filter((id) => plan.parts[id] && !plan.parts[id]?.dropped);
  if (carried.length > 0) {
    const meant = carried.flatMap((id) => carriedMeans(compiled, plan, kind, live, id));
    if (meant.length > 0 || carried.some((id) => declaredInside(compiled, kind, plan.parts[id]?.kind ?? ''))) return meant;
  }
  if (!live.some((part) => carriesOneOf(part, around))) return undefined;
  return live.filter((part) => Object.keys(part.carries ?? {}).length === 0 || carriesOneOf(part, around));
}

const carriesOneOf = (part: Part, parts: Part[]): boolean => parts.some((one) => part.carries?.[one.id] !== undefined);

function carriedMeans(compiled: Compiled, plan: PartsAndTerms, kind: string, live: Part[], carried: PartId): Part[] {
  const part = plan.parts[carried];
  if (part?.kind === kind) return [part];
  return part && declaredInside(compiled, kind, part.kind) ? live.filter((inner) => isInside(plan, inner, carried)) : [];
}

const tolerance = (plan: PartsAndTerms): string => String(plan.terms.slice['terms.tolerancePercent'] ?? '0');

/** Whether the live parts of a kind are all that the terms ask for. */
export function allPartsThere(plan: PartsAndTerms, kind: CompiledKind): boolean {
  const live = livePartsOf(plan, kind.name);
  if (kind.from !== undefined && !Array.isArray(plan.terms.slice[kind.from])) return false;
  if (kind.atLeast === 1 && live.length === 0) return false;
  if (kind.covers === undefined) return true;
  const wanted = linesOf(plan.terms.slice[kind.covers]);
  if (!wanted) return false;
  if (live.some((part) => part.quantity === undefined)) return live.length === 1;
  const have = live.reduce<LineQuantities>((sum, part) => addLines(sum, part.quantity ?? {}), {});
  return covers(have, wanted) || withinTolerance(have, wanted, tolerance(plan));
}

/** Whether the parts of a kind add up to more than the terms ask for, with their tolerance. */
export function moreThanOrdered(plan: PartsAndTerms, kind: CompiledKind, parts = livePartsOf(plan, kind.name)): boolean {
  const ordered = kind.covers === undefined ? undefined : linesOf(plan.terms.slice[kind.covers]);
  if (!ordered) return false;
  const planned = parts.reduce<LineQuantities>((sum, part) => addLines(sum, part.quantity ?? {}), {});
  return Object.entries(planned).some(
    ([line, quantity]) => compare(multiply(quantity, '100'), most(ordered[line] ?? '0', tolerance(plan))) > 0,
  );
}

/** A hundred times what is ordered with the tolerance. */
const most = (ordered: Decimal, percent: Decimal): Decimal => multiply(ordered, add('100', percent));

/** What a milestone's or a group's name means from inside `from` (or from outside all parts). */
export function meant(compiled: Compiled, plan: PartsAndTerms, name: string, from?: PartId): Meant {
  const members = compiled.groups.get(name);
  if (members) {
    const all = members.map((member) => meant(compiled, plan, member, from));
    const kind = compiled.kinds.get(name);
    const empty = kind !== undefined && members.length === 0;
    return { keys: [...new Set(all.flatMap((one) => one.keys))], complete: !empty && all.every((one) => one.complete) };
  }
  const milestone = compiled.milestones.get(name);
  if (!milestone) return { keys: [], complete: false };
  if (milestone.partKind === undefined) return { keys: [name], complete: true };
  const kind = compiled.kinds.get(milestone.partKind);
  const parts = from === undefined ? undefined : partsMeant(compiled, plan, milestone.partKind, from);
  const keys = (parts ?? livePartsOf(plan, milestone.partKind)).map((part) => keyOf(name, part.id));
  const complete = parts === undefined ? kind === undefined || allPartsThere(plan, kind) : parts.length >= (kind?.atLeast ?? 0);
  return { keys, complete };
}

/** Whether a hold or a law on one part touches an act in another: the same, inside, or carried; an act that carries nothing yet concerns all. */
export function touches(compiled: Compiled, plan: PartsAndTerms, part: PartId | undefined, act: PartId | undefined): boolean {
  if (part === undefined || act === undefined) return true;
  const held = plan.parts[part];
  const actPart = plan.parts[act];
  if (!actPart || !held) return part === act;
  const concerned = partsMeant(compiled, plan, held.kind, act);
  if (concerned) return concerned.some((one) => one.id === part);
  return held.kind !== actPart.kind && !carriesOthers(plan, held, withAncestors(plan, act));
}

/** Whether a part carries some of a kind, but none of those. */
function carriesOthers(plan: PartsAndTerms, part: Part, around: Part[]): boolean {
  const kinds = Object.keys(part.carries ?? {}).map((id) => plan.parts[id]?.kind);
  return around.some((one) => kinds.includes(one.kind)) && !carriesOneOf(part, around);
}
