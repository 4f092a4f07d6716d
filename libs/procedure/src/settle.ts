import type { Calendar } from '@gendan/trade';
import { keyOf, splitKey } from './compile';
import { sameValue } from './conditions';
import { asInstant, calendarFor, dueBy, mayGetDate } from './dues';
import { ask, effectKey, revokeEffects } from './effects';
import { confirm } from './happening';
import { dropPart, lapse, withdraw } from './spreading';
import { judged } from './judging';
import type { Effect } from './language';
import { WINDOW, type Look } from './look';
import type { Making } from './making';
import type { Move } from './messages';
import type { Key, Kept, PartId, Values } from './plan';

const MOST_ROUNDS = 200;

/**
 * Everything that follows of itself from what has just happened, until nothing more does: ground that changed, early facts whose turn has
 * come, counts that are full, parts the terms list, letters and questions at opening, holds that end, dates, the close.
 */
export function settle(making: Making): void {
  const calm = new Map<Step, Look['states']>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = making.events.length;
    const settled = STEPS.every((step) => {
      const { states } = making.look;
      if (OF_STATES.has(step) && calm.get(step) === states) return true;
      step(making);
      calm.set(step, states);
      return making.events.length === before;
    });
    if (settled) return;
  }
  throw new Error(`case ${making.plan.case} does not come to rest`);
}

type Step = (making: Making) => void;

/** Each runs on a settled state of those before it: one that makes events starts the round again. */
const STEPS: Step[] = [
  partsOfLists,
  groundChanged,
  signersMissing,
  signersSpared,
  counts,
  turnsCome,
  shut,
  openings,
  clearances,
  unneeded,
  holdsEnd,
  dates,
  close,
];

/** Those that look at nothing but how milestones stand and what they read: calm events give them nothing new. */
const OF_STATES: ReadonlySet<Step> = new Set([partsOfLists, groundChanged, signersMissing, counts, holdsEnd]);

/** Parts that stand as a list in the terms: they come, change and go with it. */
function partsOfLists(making: Making): void {
  for (const kind of making.look.compiled.kinds.values()) {
    const list = kind.from === undefined ? undefined : making.plan.terms.slice[kind.from];
    if (!Array.isArray(list)) continue;
    const items = (list as Values[]).map((item) => ({ id: `${kind.name}:${String(item['id'])}`, item }));
    for (const { id, item } of items) partOfItem(making, kind.name, id, item);
    for (const part of making.look.liveParts(kind.name)) if (!items.some((item) => item.id === part.id)) goneFromTerms(making, part.id);
  }
}

/** What the terms no longer list. Where something of it is on file (money that came), that is a task for the owner. */
function goneFromTerms(making: Making, part: PartId): void {
  const { look } = making;
  const onFile = look.keys().find((key) => splitKey(key).part === part && (look.kept(key).fact ?? look.kept(key).entries));
  dropPart(making, part, 'terms');
  if (onFile !== undefined) making.emit({ type: 'unfit', id: `terms/${making.plan.terms.hash}/${part}`, key: onFile, why: 'DROPPED' });
}

function partOfItem(making: Making, kind: string, id: string, item: Values): void {
  const part = making.plan.parts[id];
  if (!part || part.dropped) return void making.emit({ type: 'partOpened', part: { id, kind, label: String(item['id']), values: item } });
  const changed = Object.fromEntries(Object.entries(item).filter(([field, value]) => !sameValue(value, part.values[field])));
  if (Object.keys(changed).length > 0) making.emit({ type: 'partChanged', part: id, values: changed });
}

/** What reads a value that has changed lapses, or is shaken if it cannot be taken back. */
function groundChanged(making: Making): void {
  const { look } = making;
  for (const key of look.touched()) {
    const kept = look.kept(key);
    const since = standsSince(look, key, kept);
    if (since === undefined || kept.shaken !== undefined || look.state(key).state === 'dropped') continue;
    const changed = look.readsChanged(key);
    if (changed.rev > since) return lapse(making, key, { why: 'ground', of: changed.of });
  }
}

/** Since when something of this round stands on what it reads: the fact, the first signature, what was asked of services at opening. */
function standsSince(look: Look, key: Key, kept: Kept): number | undefined {
  const fact = kept.fact ?? kept.early;
  if (fact) return Math.max(fact.rev, fact.upheld ?? 0);
  if (kept.signs?.length) return Math.min(...kept.signs.map((sign) => sign.rev));
  return look.milestone(key)?.rule.atOpening?.length ? kept.openedRev : undefined;
}

/** A signer whose condition came true after the chain was complete opens the approval again; the other signatures stand. */
function signersMissing(making: Making): void {
  const { look } = making;
  for (const key of look.touched()) {
    const milestone = look.milestone(key);
    const fact = look.kept(key).fact;
    if (
      milestone?.rule.m !== 'approval' ||
      !fact ||
      fact.onFile ||
      fact.deemed ||
      look.chainComplete(key) ||
      look.state(key).state !== 'done'
    )
      continue;
    if ((look.kept(key).signs ?? []).length === 0) continue;
    return void making.emit({
      type: 'lapsed',
      key,
      round: look.kept(key).round,
      why: 'signer',
      of: look.signersNow(key)[0] ?? '',
      keepsSigns: true,
    });
  }
}

/** A signer who was still awaited is not needed any more: the signatures that are there are all. */
function signersSpared(making: Making): void {
  const { look } = making;
  for (const key of look.touched()) {
    const { signs = [], refusal, fact } = look.kept(key);
    const last = signs.at(-1);
    if (!last || fact || refusal || look.state(key).state !== 'open' || look.holdsOn(key).length > 0) continue;
    if (look.chainComplete(key) && effectsAnswered(making, key)) return confirm(making, key, { by: last.by, happened: making.now });
  }
}

/** A count is done when its entries reach their mark, and falls short again when they no longer do. */
function counts(making: Making): void {
  const { look } = making;
  for (const key of look.compiled.counts.flatMap((milestone) => look.keysOf(milestone))) {
    const { state } = look.state(key);
    if (state !== 'open' && state !== 'done') continue;
    const { done, reached } = look.counted(key);
    if (state === 'open' && done)
      return confirm(making, key, { by: { person: 'case', role: 'case' }, happened: lastCounted(making, key), values: { reached } });
    if (state === 'done' && done === false) return withdraw(making, key, undefined, { reason: 'fellShort' });
  }
}

function lastCounted(making: Making, key: Key): string {
  const calendar = calendarFor(making.look);
  const days = Object.values(making.look.kept(key).entries ?? {}).flatMap(([, , happened]) => happened ?? []);
  return days.reduce<string | undefined>(later(calendar), undefined) ?? making.now;
}

const later = (calendar: Calendar) => (a: string | undefined, b: string) =>
  a === undefined || asInstant(calendar, b) > asInstant(calendar, a) ? b : a;

/** A fact reported before its turn counts when its turn comes. */
function turnsCome(making: Making): void {
  const { look } = making;
  for (const key of look.touched()) {
    const { early } = look.kept(key);
    if (early && look.state(key).state === 'open' && effectsAnswered(making, key))
      return confirm(making, key, {
        by: early.by,
        happened: early.happened,
        ...(early.values ? { values: early.values } : {}),
        onFile: true,
      });
  }
}

/** Questions asked at opening must be answered before a milestone is done. */
export function effectsAnswered(making: Making, key: Key): boolean {
  const asked = making.look.milestone(key)?.rule.atOpening ?? [];
  return asked.every((effect) => (making.plan.effects[effectKey(key, effect)]?.state ?? 'revoking') === 'revoking');
}

/** What opens: the instant where somebody counts from it, letters and questions. */
function openings(making: Making): void {
  const { look } = making;
  for (const key of look.compiled.opening.flatMap((milestone) => look.keysOf(milestone))) {
    if (look.kept(key).opened !== undefined) continue;
    if (look.state(key).state === 'open' || windowOpensAt(making, key) <= making.now) return open(making, key);
  }
}

/** When the window opens of a milestone that waits for nothing else: now, where what it counts from is not needed and so has no date. */
function windowOpensAt(making: Making, key: Key): string {
  const { look, dues } = making;
  const due = look.milestone(key)?.rule.due;
  const { waitsFor } = look.state(key);
  if (due === undefined || !('opens' in due) || waitsFor?.length !== 1 || waitsFor[0] !== WINDOW) return NEVER;
  return dueBy(look, key, due.opens, dues.anchor) ?? (mayGetDate(look, due.opens, splitKey(key).part) ? NEVER : making.now);
}
const NEVER = '9999';

export function open(making: Making, key: Key): void {
  const rule = making.look.milestone(key)?.rule;
  making.emit({ type: 'datesMoved', moves: [{ key, which: 'opened', to: making.now }] });
  for (const effect of rule?.atOpening ?? []) if (!('clear' in effect) && (!making.quiet || asksService(effect))) ask(making, key, effect);
}

const asksService = (effect: Effect): boolean => 'ask' in effect || 'clear' in effect;

/** What was open and now waits or is not needed: its link is void, services take back what they were asked; it opens anew when its turn comes again. */
function shut(making: Making): void {
  const { look } = making;
  for (const key of look.touched()) {
    const kept = look.kept(key);
    if (kept.opened === undefined || kept.fact || ['open', 'dropped'].includes(look.state(key).state)) continue;
    revokeEffects(making, key);
    return void making.emit({ type: 'datesMoved', moves: [{ key, which: 'opened', from: kept.opened }] });
  }
}

/**
 * Leave for a service to act stands exactly while the act may happen: its milestone open, no hold on it, no law against it.
 * It stays once the act is done, and is taken back when the act no longer may happen or its round ends.
 */
function clearances(making: Making): void {
  const { look } = making;
  for (const key of look.compiled.clearing.flatMap((milestone) => look.keysOf(milestone))) {
    const effects = look.milestone(key)?.rule.atOpening?.filter((effect) => 'clear' in effect) ?? [];
    const { state } = look.state(key);
    if (state === 'done' || state === 'shaken') continue;
    const may = state === 'open' && look.holdsOn(key).length === 0 && judged(look, key, making.now).failures.length === 0;
    for (const effect of effects) {
      const given = look.kept(key).cleared?.includes(effectKey(key, effect)) ?? false;
      if (may && !given) return ask(making, key, effect);
      if (!may && given)
        return void making.emit({ type: 'effectRevoked', effect: effectKey(key, effect), key, round: making.plan.rev + 1, of: effect });
    }
  }
}

/** What is still asked for a milestone that is not needed any more is taken back or let go. */
function unneeded(making: Making): void {
  for (const [effect, pending] of Object.entries(making.plan.effects)) {
    const { state } = making.look.state(pending.key);
    if (pending.state === 'revoking' || (state !== 'dropped' && state !== 'notNeeded')) continue;
    if (asksService(pending.effect))
      making.emit({ type: 'effectRevoked', effect, key: pending.key, round: making.plan.rev + 1, of: pending.effect });
    else making.emit({ type: 'effectWaived', effect, reason: state });
    return;
  }
}

/** A hold that a milestone set for a part ends with the last milestone of that part. */
function holdsEnd(making: Making): void {
  const { look } = making;
  for (const hold of making.plan.holds) {
    if (hold.from === undefined) continue;
    const { name, part } = splitKey(hold.from);
    const kind = look.compiled.milestones.get(name)?.partKind;
    const gone = part !== undefined && (making.plan.parts[part]?.dropped ?? false);
    const members =
      kind === undefined || part === undefined ? [] : (look.compiled.groups.get(kind) ?? []).map((member) => keyOf(member, part));
    if (gone || (members.length > 0 && members.every((key) => look.satisfied(key))))
      return void making.emit({ type: 'released', hold: hold.id, reason: 'solved' });
  }
}

/** The first date a rule gives is the baseline; the due dates of what is open are in events, and so ladders hang on something written down. */
function dates(making: Making): void {
  const { look, dues } = making;
  const moves: Move[] = [];
  for (const key of look.compiled.dated.flatMap((milestone) => look.keysOf(milestone))) {
    const { state } = look.state(key);
    const kept = look.kept(key);
    const due = state === 'open' || state === 'shaken';
    if (!due && (state !== 'waits' || kept.baseline !== undefined)) continue;
    const at = dues.of(key);
    if (kept.baseline === undefined && at !== undefined) moves.push({ key, which: 'baseline', to: at });
    if (due && kept.due !== at)
      moves.push({ key, which: 'due', ...(kept.due === undefined ? {} : { from: kept.due }), ...(at === undefined ? {} : { to: at }) });
  }
  if (moves.length > 0) making.emit({ type: 'datesMoved', moves });
}

/** By itself, in the decision that leaves nothing open: law 8. */
function close(making: Making): void {
  const { plan, look } = making;
  if (plan.closed || Object.keys(plan.effects).length > 0 || plan.breaches.length > 0) return;
  const keys = look.keys();
  if (plan.cancelled) {
    const winding = keys.filter((key) => look.milestone(key)?.windingUp);
    const shaken = keys.some((key) => look.state(key).state === 'shaken');
    if (!shaken && winding.every((key) => look.satisfied(key))) making.emit({ type: 'closed' });
    return;
  }
  const closing = (look.compiled.byMeaning.get('closes') ?? []).flatMap((milestone) => look.meant(milestone.name).keys);
  const closes = closing.some((key) => look.state(key).state === 'done') && Object.values(plan.own).every((item) => item.done);
  if (closes && keys.every((key) => look.satisfied(key)) && partsThere(look)) making.emit({ type: 'closed' });
}

/** What the terms ask for has its parts: nothing that is needed is still to be planned. */
const partsThere = (look: Look): boolean =>
  [...look.compiled.kinds.values()].every((kind) => kind.inside !== undefined || look.allThere(kind.name));
