import { between, keyOf, splitKey } from './compile';
import type { Look } from './look';
import type { Making } from './making';
import type { By, Key, TermsSlice, Values } from './plan';
import { moreThanOrdered } from './resolve';
import { sendBack } from './spreading';

/** Other terms are in force. Parts that are more than the terms now ask for are a task for the owner. */
export function setTerms(making: Making, hash: string, slice: TermsSlice, by?: By): void {
  making.emit({ type: 'termsSet', version: making.plan.terms.version + 1, hash, slice }, by);
  for (const kind of making.look.compiled.kinds.values())
    if (moreThanOrdered(making.plan, kind))
      making.emit({ type: 'unfit', id: `terms/${hash}/${kind.name}`, why: 'MORE_THAN_ORDERED', sentence: kind.name });
}

/** Takes the agreed diff into the terms, unless it is in force already. On another base the change is proposed again with what differs. */
export function adopt(making: Making, key: Key): boolean {
  const diff = agreedDiff(making.look, key);
  const { terms, core } = making.plan;
  if (!diff || (diff.hash === terms.hash && core > 1)) return true;
  if (diff.base === terms.hash) setTerms(making, diff.hash, diff.slice);
  else proposeAgain(making, key, diff.from);
  return diff.hash === making.plan.terms.hash;
}

function proposeAgain(making: Making, key: Key, from: Key): void {
  const proposed = making.look.kept(from).fact?.rev ?? 0;
  const differs = Object.entries(making.plan.terms.changed).flatMap(([path, rev]) => (rev > proposed ? [path] : []));
  sendBack(making, key, [from], { why: 'ground', of: 'terms', differs });
}

type Diff = { base: string; hash: string; slice: Record<string, unknown>; from: Key };

/** The terms diff among the evidence of the milestones before an adoption, in the same part. */
export function agreedDiff(look: Look, key: Key): Diff | undefined {
  const { name, part } = splitKey(key);
  const carriers = look.compiled.order.filter(
    (milestone) =>
      Object.values(milestone.evidence).some((field) => (typeof field === 'string' ? field : field.type) === 'termsDiff') &&
      between(look.compiled, milestone.name, name).includes(milestone.name),
  );
  for (const carrier of carriers) {
    const from = carrier.partKind === undefined ? carrier.name : keyOf(carrier.name, part);
    const diff = diffIn(look, from, look.kept(from).fact?.values);
    if (diff) return { ...diff, from };
  }
  return undefined;
}

/** The diff of terms among values given for a milestone. */
export function diffIn(look: Look, key: Key, values: Values | undefined): Omit<Diff, 'from'> | undefined {
  const fields = Object.entries(look.milestone(key)?.evidence ?? {});
  const field = fields.find(([, one]) => (typeof one === 'string' ? one : one.type) === 'termsDiff')?.[0];
  const diff = field === undefined ? undefined : values?.[field];
  return isDiff(diff) ? diff : undefined;
}

function isDiff(value: unknown): value is { base: string; hash: string; slice: Record<string, unknown> } {
  if (typeof value !== 'object' || value === null) return false;
  const { base, hash, slice } = value as Record<string, unknown>;
  return typeof base === 'string' && typeof hash === 'string' && typeof slice === 'object' && slice !== null;
}
