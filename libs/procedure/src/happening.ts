import type { Day, Instant } from '@gendan/trade';
import { between, directlyBefore, keyOf, splitKey } from './compile';
import type { Effect } from './language';
import { heldByBreach, lawFailures, type LawFailure } from './laws';
import type { Look } from './look';
import type { Making } from './making';
import type { Attached, Event } from './messages';
import type { By, Key, Override, PartId, TermsSlice, Values } from './plan';
import { moreThanOrdered, withAncestors } from './resolve';

/** What follows at once when something happens to a milestone. Consequences of the new state stand in settle.ts. */

type Why = Pick<Extract<Event, { type: 'lapsed' }>, 'why' | 'of' | 'differs'>;

export type Confirmation = {
  by: By;
  happened: Instant | Day;
  values?: Values;
  files?: Attached[];
  note?: string;
  onFile?: true;
  source?: string;
  sourceId?: string;
  version?: number;
};

export function confirm(making: Making, key: Key, done: Confirmation): void {
  const { by, ...rest } = done;
  making.emit({ type: 'confirmed', key, round: making.look.kept(key).round, ...defined(rest) }, by);
  afterwards(making, key);
}

/** Letters, copies, questions and clearances of a milestone that is done; adoption of agreed terms. */
export function afterwards(making: Making, key: Key): void {
  const rule = making.look.milestone(key)?.rule;
  if (!rule) return;
  if (rule.is === 'adoptsTerms' && !adopt(making, key)) return;
  for (const to of rule.copies?.to ?? []) ask(making, key, { letter: 'copy', to });
  for (const effect of rule.then ?? []) ask(making, key, effect);
}

export function ask(making: Making, key: Key, effect: Effect): void {
  if ('hold' in effect) return hold(making, key, effect);
  making.emit({ type: 'effectAsked', effect: effectKey(key, effect), key, round: making.plan.rev + 1, of: effect });
}

export function effectKey(key: Key, effect: Effect): string {
  if ('letter' in effect) return `${key}/letter:${effect.letter}:${effect.to}`;
  if ('paper' in effect) return `${key}/paper:${effect.paper}`;
  if ('ask' in effect) return `${key}/ask:${effect.of}.${effect.ask}`;
  if ('clear' in effect) return `${key}/clear:${effect.of}.${effect.clear}`;
  if ('opens' in effect) return `${key}/opens:${effect.opens}`;
  if ('tell' in effect) return `${key}/tell:${effect.tell}.${effect.fact}`;
  if ('assign' in effect) return `${key}/assign:${effect.assign}`;
  return `${key}/hold`;
}

function hold(making: Making, key: Key, effect: Extract<Effect, { hold: unknown }>): void {
  const { part } = splitKey(key);
  const around = part === undefined ? undefined : (making.plan.parts[part]?.inside ?? part);
  const { by } = making.look.kept(key).fact ?? {};
  making.emit({
    type: 'held',
    hold: {
      id: `h${making.plan.rev + 1}`,
      blocks: effect.hold,
      kind: effect.kind ?? 'other',
      ...(around === undefined ? {} : { part: around }),
      reason: key,
      by: by ?? { person: 'case', role: 'case' },
      from: key,
    },
  });
}

/** Ends a round because its ground changed: an act that cannot be taken back is shaken instead. */
export function lapse(making: Making, key: Key, why: Why): void {
  const kept = making.look.kept(key);
  const milestone = making.look.milestone(key);
  if (milestone?.irrevocable && kept.fact) {
    if (kept.shaken === undefined) making.emit({ type: 'shaken', key, why: why.why, of: why.of });
    return;
  }
  revokeEffects(making, key);
  making.emit({ type: 'lapsed', key, round: kept.round, ...why });
}

/** Takes back what services did for a round: reservations, clearances. */
export function revokeEffects(making: Making, key: Key): void {
  const rule = making.look.milestone(key)?.rule;
  const kept = making.look.kept(key);
  const asked = [
    ...(kept.fact ? (rule?.then ?? []) : []),
    ...(kept.opened === undefined && kept.cleared === undefined ? [] : (rule?.atOpening ?? [])),
  ];
  for (const effect of asked) {
    const reversible =
      'ask' in effect || ('clear' in effect && (kept.cleared === undefined || kept.cleared.includes(effectKey(key, effect))));
    if (!reversible) continue;
    making.emit({ type: 'effectRevoked', effect: effectKey(key, effect), key, round: making.plan.rev + 1, of: effect });
  }
}

/** What was confirmed never was. Acts that stand on it directly and cannot be taken back are shaken. */
export function withdraw(
  making: Making,
  key: Key,
  by: By | undefined,
  event: { reason: string; role?: string; source?: string; sourceId?: string; version?: number },
): void {
  const wasDone = making.look.kept(key).fact !== undefined;
  const standingOn = wasDone ? irrevocableOn(making.look, key) : [];
  if (wasDone) revokeEffects(making, key);
  if (wasDone) correctLetters(making, key, by);
  making.emit({ type: 'withdrawn', key, ...defined(event) }, by);
  for (const act of standingOn)
    if (making.look.kept(act).shaken === undefined) making.emit({ type: 'shaken', key: act, why: 'gone', of: key });
}

/** A letter has told what is not so: putting it right is a task. */
export function correctLetters(making: Making, key: Key, by: By | undefined): void {
  const { look } = making;
  const rule = look.milestone(key)?.rule;
  if (!rule || look.kept(key).out !== true) return;
  const [first = ''] = look.rules.cast;
  const to = rule.by !== undefined && look.rules.cast.includes(rule.by) ? rule.by : first;
  for (const effect of rule.then ?? []) {
    if (!('letter' in effect)) continue;
    const title = `更正函 · Correction letter: ${effect.letter} → ${effect.to}`;
    making.emit({ type: 'added', item: { id: `i${making.plan.rev + 1}`, title, to, by: by ?? { person: 'case', role: 'case' } } }, by);
  }
}

/** Done acts that cannot be taken back and name this milestone directly in `after`. */
function irrevocableOn(look: Look, key: Key): Key[] {
  const { name } = splitKey(key);
  return look.keys().filter((act) => {
    const milestone = look.milestone(act);
    if (!milestone?.irrevocable || !look.kept(act).fact || !directlyBefore(look.compiled, milestone).includes(name)) return false;
    return look.meant(name, splitKey(act).part).keys.includes(key);
  });
}

/** Where a refusal may send back to: what its rule names, else what is directly before. */
export function backNames(look: Look, key: Key): string[] {
  const milestone = look.milestone(key);
  if (!milestone) return [];
  if (milestone.rule.refused?.again) return milestone.rule.refused.again;
  if (milestone.rule.refused?.opens !== undefined || milestone.rule.refused?.stop) return [];
  return milestone.rule.m === 'task' || milestone.rule.m === 'count'
    ? []
    : directlyBefore(look.compiled, milestone).filter((name) => look.compiled.milestones.get(name)?.rule.m !== 'count');
}

/** Opens the next round of everything between what is sent back to (a name, or a name with its part) and the refuser, and of the refuser itself. */
export function sendBack(making: Making, key: Key, back: string[], why: Why = { why: 'refused', of: key }): void {
  const { look } = making;
  const again = new Set([...back.flatMap((one) => keysBetween(look, one, key)), key]);
  for (const one of look.keys().filter((each) => again.has(each))) {
    const kept = making.look.kept(one);
    if (one === key || kept.fact || kept.signs?.length || kept.skipped !== undefined) lapse(making, one, why);
  }
}

function keysBetween(look: Look, back: string, key: Key): Key[] {
  const { name, part } = splitKey(key);
  const { name: from, part: only } = splitKey(back);
  const keys = between(look.compiled, from, name).flatMap((one) => (one === name ? [key] : look.meant(one, part).keys));
  const kind = only === undefined ? undefined : look.plan.parts[only]?.kind;
  return keys.filter((one) => {
    const own = withAncestors(look.plan, splitKey(one).part ?? '').find((around) => around.kind === kind);
    return one === key || own === undefined || own.id === only;
  });
}

/** A refusal takes effect: back into another round, another case, or the end of the part or the case. */
export function takeRefusal(making: Making, key: Key, back: string[]): void {
  const refused = making.look.milestone(key)?.rule.refused;
  const { part } = splitKey(key);
  if (refused?.opens !== undefined)
    making.emit({
      type: 'effectAsked',
      effect: `${key}/opens:${refused.opens}`,
      key,
      round: making.plan.rev + 1,
      of: { opens: refused.opens },
    });
  if (refused?.stop && part !== undefined) dropPart(making, part, key);
  else if (refused?.stop) cancelCase(making);
  else sendBack(making, key, back);
}

/** Ends a part with what lies inside it, and takes back what services did for them. */
export function dropPart(making: Making, id: PartId, reason: string, by?: By): void {
  const inner = Object.values(making.plan.parts).filter((part) => part.inside === id && !part.dropped);
  for (const part of inner) dropPart(making, part.id, reason, by);
  for (const name of making.look.compiled.groups.get(making.plan.parts[id]?.kind ?? '') ?? []) revokeEffects(making, keyOf(name, id));
  making.emit({ type: 'partDropped', part: id, reason }, by);
}

/** Open milestones drop, services take back what they hold for the case, the winding up opens. */
export function cancelCase(making: Making): void {
  for (const key of making.look.keys()) revokeEffects(making, key);
  making.emit({ type: 'cancelled' });
}

/** Other terms are in force. Parts that are more than the terms now ask for are a task for the owner. */
export function setTerms(making: Making, hash: string, slice: TermsSlice, by?: By): void {
  making.emit({ type: 'termsSet', version: making.plan.terms.version + 1, hash, slice }, by);
  for (const kind of making.look.compiled.kinds.values())
    if (moreThanOrdered(making.plan, kind))
      making.emit({ type: 'unfit', id: `terms/${hash}/${kind.name}`, why: 'MORE_THAN_ORDERED', sentence: kind.name });
}

/** Laws that an act breaks now and no granted override covers; the overrides that are used up by it. */
export function judged(look: Look, key: Key, now: Instant): { failures: LawFailure[]; used: Override[] } {
  const failures = lawFailures(look, key);
  const used = failures.flatMap((failure) => overrideFor(look, key, failure.law, now) ?? []);
  return { failures: failures.filter((failure) => !used.some((override) => override.law === failure.law)), used: [...new Set(used)] };
}

function overrideFor(look: Look, key: Key, law: number, now: Instant): Override | undefined {
  const { round } = look.kept(key);
  return look.plan.overrides.find(
    (override) =>
      override.state === 'granted' && override.law === law && override.key === key && override.round === round && override.until >= now,
  );
}

/** An observation that breaks laws: on file, and what the law guards is held for that part until somebody answers. */
export function breach(making: Making, key: Key, failures: LawFailure[], by: By): void {
  const { part } = splitKey(key);
  const is = making.look.milestone(key)?.rule.is;
  const laws = failures.filter((failure, at) => failures.findIndex((other) => other.law === failure.law) === at);
  for (const failure of laws) {
    const id = `b${making.plan.rev + 1}`;
    making.emit({ type: 'breached', breach: { id, law: failure.law, key, code: failure.code, causedBy: by } });
    making.emit({
      type: 'held',
      hold: {
        id: `h${making.plan.rev + 1}`,
        blocks: [heldByBreach(is)],
        kind: 'breach',
        ...(part === undefined ? {} : { part }),
        reason: failure.code,
        by,
        breach: id,
      },
    });
  }
}

/** Takes the agreed diff into the terms. On another base the change is proposed again with what differs. */
function adopt(making: Making, key: Key): boolean {
  const diff = agreedDiff(making.look, key);
  if (!diff) return true;
  if (diff.base === making.plan.terms.hash) setTerms(making, diff.hash, diff.slice);
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

/** Leaves out what is undefined, so that events stay small and equal. */
export function defined<T extends object>(from: T): T {
  return Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined)) as T;
}
