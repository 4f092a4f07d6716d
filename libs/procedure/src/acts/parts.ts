import { addLines, covers, type LineQuantities } from '@gendan/trade';
import { splitKey } from '../compile';
import { linesOf, sameValue } from '../conditions';
import { defined } from '../defined';
import { dropPart as endPart } from '../spreading';
import { refuse, type Making } from '../making';
import type { Command, NewPart } from '../messages';
import type { By, Part, PartId } from '../plan';
import { moreThanOrdered, withAncestors } from '../resolve';
import { isInCast } from './who';

type As<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** Opens a part and returns its id. The same part again is absorbed. */
export function openPart(making: Making, wanted: NewPart, by: By): PartId {
  const kind = making.look.compiled.kinds.get(wanted.kind);
  if (!kind) return refuse('UNKNOWN_KIND', undefined, { kind: wanted.kind });
  if (making.plan.cancelled) refuse('CASE_CANCELLED');
  if (kind.from !== undefined) refuse('FROM_TERMS', undefined, { kind: kind.name, from: kind.from });
  if (!isInCast(making.look, by)) refuse('NOT_YOURS', undefined, { owners: making.rules.cast });
  const label = wanted.label ?? nextLabel(making, kind.name);
  const id = `${kind.name}:${label}`;
  const known = making.plan.parts[id];
  if (known) return !known.dropped && samePart(known, wanted) ? id : refuse('PART_EXISTS', undefined, { part: id });
  const around = wanted.inside === undefined ? undefined : making.plan.parts[wanted.inside];
  if (kind.inside !== undefined && (around?.kind !== kind.inside || around.dropped))
    refuse('UNKNOWN_PART', undefined, { part: wanted.inside, kind: kind.inside });
  const part = {
    id,
    kind: kind.name,
    label,
    values: wanted.values ?? {},
    ...defined({ quantity: wanted.quantity, carries: wanted.carries, inside: wanted.inside }),
  };
  quantitiesFit(making, part);
  making.emit({ type: 'partOpened', part }, by);
  return id;
}

function nextLabel(making: Making, kind: string): string {
  let n = Object.values(making.plan.parts).filter((part) => part.kind === kind).length + 1;
  while (making.plan.parts[`${kind}:${n}`]) n++;
  return String(n);
}

const samePart = (part: Part, wanted: NewPart): boolean =>
  sameValue(part.quantity, wanted.quantity) &&
  sameValue(part.carries, wanted.carries) &&
  part.inside === wanted.inside &&
  Object.entries(wanted.values ?? {}).every(([field, value]) => sameValue(part.values[field], value));

export function changePart(making: Making, command: As<'changePart'>): void {
  const part = livePart(making, command.part);
  if (making.look.compiled.kinds.get(part.kind)?.from !== undefined) refuse('FROM_TERMS', undefined, { kind: part.kind });
  const version = command.version ?? command.seen;
  if (version !== undefined && version !== part.version)
    refuse('STALE', undefined, { seen: version, revision: part.version, what: part.id });
  if (!isInCast(making.look, command.by)) refuse('NOT_YOURS', undefined, { owners: making.rules.cast });
  const { quantity, carries, values, label, reason } = command;
  quantitiesFit(making, { ...part, ...defined({ quantity, carries }) });
  making.emit({ type: 'partChanged', part: part.id, ...defined({ quantity, carries, values, label, reason }) }, command.by);
}

export function dropPart(making: Making, command: As<'dropPart'>): void {
  const part = livePart(making, command.part);
  const { look } = making;
  if (command.seen !== undefined && command.seen < part.version)
    refuse('STALE', undefined, { seen: command.seen, revision: part.version, what: part.id });
  if (look.compiled.kinds.get(part.kind)?.from !== undefined) refuse('FROM_TERMS', undefined, { kind: part.kind });
  if (!isInCast(look, command.by)) refuse('NOT_YOURS', undefined, { owners: making.rules.cast });
  const acted = look.keys().find((key) => {
    const around = withAncestors(making.plan, splitKey(key).part ?? '');
    return look.milestone(key)?.irrevocable && look.kept(key).fact && around.some((one) => one.id === part.id);
  });
  if (acted !== undefined) refuse('ALREADY_ACTED', acted, { part: part.id });
  endPart(making, part.id, command.reason, command.by);
}

function livePart(making: Making, id: PartId): Part {
  const part = making.plan.parts[id];
  if (!part) return refuse('UNKNOWN_PART', undefined, { part: id });
  return part.dropped ? refuse('DROPPED', undefined, { part: id }) : part;
}

/** Parts never add up to more than was ordered (with the terms' tolerance), and nothing carries more of a part than there is. */
function quantitiesFit(making: Making, part: Pick<Part, 'id' | 'kind' | 'quantity' | 'carries'>): void {
  const { look, plan } = making;
  for (const quantity of [part.quantity, ...Object.values(part.carries ?? {})])
    if (quantity !== undefined && !linesOf(quantity)) refuse('EVIDENCE_UNFIT', undefined, { field: 'quantity', part: part.id });
  const kind = look.compiled.kinds.get(part.kind);
  const others = look.liveParts(part.kind).filter((one) => one.id !== part.id);
  if (kind && part.quantity && moreThanOrdered(plan, kind, [...others, part as Part]))
    refuse('MORE_THAN_ORDERED', undefined, { part: part.id, ordered: plan.terms.slice[kind.covers ?? ''] });
  for (const id of Object.keys(part.carries ?? {})) carriedFits(livePart(making, id), [...others, part]);
  const carriers = Object.values(plan.parts).filter((one) => !one.dropped && one.carries?.[part.id]);
  for (const sameKind of new Set(carriers.map((one) => one.kind)))
    carriedFits(
      part,
      carriers.filter((one) => one.kind === sameKind),
    );
}

function carriedFits(part: Pick<Part, 'id' | 'quantity'>, carriers: Pick<Part, 'carries'>[]): void {
  const carried = carriers.reduce<LineQuantities>((sum, one) => addLines(sum, one.carries?.[part.id] ?? {}), {});
  if (part.quantity && !covers(part.quantity, carried)) refuse('MORE_THAN_PART', undefined, { part: part.id, has: part.quantity, carried });
}
