import { addMs, isDay, move } from '@gendan/trade';
import { amountOf, asInstant, calendarFor } from '../dues';
import { evidenceFaults } from '../evidence';
import { splitKey } from '../compile';
import { backNames, confirm, correctLetters, defined, diffIn, judged, takeRefusal, withdraw } from '../happening';
import { READ_BY_A_LAW } from '../law-meanings';
import type { Look } from '../look';
import { refuse, type Making } from '../making';
import type { Command } from '../messages';
import type { Key, Values } from '../plan';
import { effectsAnswered } from '../settle';
import { openPart } from './parts';
import { mustBeAllowed } from './terms';
import { happenedAt, mustBeOpen, notHeld, target } from './target';
import { actsAs, fourEyes, isOneOfUs, mayConfirm, mustBeOneOfUs, personOf, samePerson } from './who';

type As<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** A person may take back or mend their own doing for so long, if nothing has left the house. */
const OWN_MINUTES = 10;

export function confirmIt(making: Making, command: As<'confirm'>): void {
  const part = command.open ? openPart(making, command.open, command.by) : command.part;
  const key = target(making, { ...command, ...(part === undefined ? {} : { part }) }, command.seen);
  const rule = making.look.milestone(key)?.rule;
  if (rule?.m === 'approval') refuse('SIGN_IT', key);
  if (rule?.m === 'count') refuse('REPORT_IT', key);
  const shaken = making.look.state(key).state === 'shaken';
  if (!shaken) mustBeOpen(making.look, key);
  if (!effectsAnswered(making, key)) refuse('TOO_EARLY', key, { waitsFor: openingEffects(making, key) });
  notHeld(making.look, key);
  mayConfirm(making.look, key, command.by, command.files);
  mustHaveEvidence(making, key, command.values);
  mustFitTerms(making, key, command.values);
  const happened = happenedAt(making, command, key);
  obeyLaws(making, key);
  if (shaken) making.emit({ type: 'lapsed', key, round: making.look.kept(key).round, why: 'madeGood', of: key }, command.by);
  confirm(making, key, defined({ by: command.by, happened, values: command.values, files: command.files, note: command.note }));
}

const openingEffects = (making: Making, key: Key): string[] =>
  Object.entries(making.plan.effects)
    .filter(([, pending]) => pending.key === key)
    .map(([effect]) => effect);

function mustHaveEvidence(making: Making, key: Key, values: Values | undefined): void {
  const given = { ...making.look.kept(key).answers, ...values };
  const [fault] = evidenceFaults(making.look.milestone(key)?.evidence ?? {}, given);
  if (fault)
    refuse(fault.code === 'missing' ? 'EVIDENCE_MISSING' : 'EVIDENCE_UNFIT', key, { field: fault.field, zh: fault.zh, en: fault.en });
}

/** A change that is proposed must be one of the terms in force, and one that the procedure can follow. */
function mustFitTerms(making: Making, key: Key, values: Values | undefined): void {
  const diff = diffIn(making.look, key, values);
  if (!diff) return;
  const { hash } = making.plan.terms;
  if (diff.base !== hash) refuse('STALE', key, { seen: diff.base, revision: hash, what: 'terms' });
  mustBeAllowed(making.rules, diff.slice);
}

/** Refuses what a law forbids; an override that lets it pass is used up by it. */
function obeyLaws(making: Making, key: Key): void {
  const { failures, used } = judged(making.look, key, making.now);
  const [first] = failures;
  if (first) refuse(first.code, key, { law: first.law, ...first.details });
  for (const override of used) making.emit({ type: 'overrideUsed', override: override.id });
}

export function signIt(making: Making, command: As<'sign'>): void {
  const key = target(making, command, command.seen);
  const { look } = making;
  if (look.milestone(key)?.rule.m !== 'approval') refuse('CONFIRM_IT', key);
  if (look.state(key).state === 'shaken') refuse('SHAKEN', key);
  mustBeOpen(look, key);
  if (!effectsAnswered(making, key)) refuse('TOO_EARLY', key, { waitsFor: openingEffects(making, key) });
  notHeld(look, key);
  const overruler = overrulerOf(making, key, command);
  const role = overruler ?? signerRole(making, key, command);
  const completes = overruler !== undefined || completedBy(look, key, role);
  if (completes) mustHaveEvidence(making, key, command.values);
  fourEyes(
    look,
    key,
    command.by,
    look.turns(key).some((turn) => turn.role === role && turn.own),
  );
  const { files, note, values } = command;
  making.emit({ type: 'signed', key, round: look.kept(key).round, role, ...defined({ files, note, values }) }, command.by);
  if (!completes) return;
  obeyLaws(making, key);
  confirm(making, key, defined({ by: command.by, happened: happenedAt(making, command, key), values }));
}

/** Whether this role's signature is the last that is needed. */
function completedBy(look: Look, key: Key, role: string): boolean {
  const rule = look.milestone(key)?.rule;
  if (rule?.m === 'approval' && rule.mode === 'any') return true;
  return look.turns(key).every((turn) => turn.needed === false || (turn.needed === true && (turn.signed || turn.role === role)));
}

/** Whoever overrules a refusal that waits signs once for the whole chain. */
function overrulerOf(making: Making, key: Key, command: As<'sign'>): string | undefined {
  const role = making.look.milestone(key)?.rule.refused?.overruledBy?.role;
  return role !== undefined && making.look.kept(key).refusal && actsAs(making.look, role, command.by) ? role : undefined;
}

function signerRole(making: Making, key: Key, command: As<'sign'>): string {
  const { look } = making;
  const waiting = look.milestone(key)?.rule.refused?.overruledBy?.role;
  if (look.kept(key).refusal) refuse('NOT_YOUR_TURN', key, { turn: [waiting] });
  const turns = look
    .turns(key)
    .filter(
      (turn) => turn.needed !== false && actsAs(look, turn.role, command.by) && (command.as === undefined || turn.role === command.as),
    );
  const now = look.signersNow(key);
  const role = turns.find((turn) => now.includes(turn.role))?.role;
  if (role !== undefined) return role;
  if (turns.length === 0) return refuse('NOT_A_SIGNER', key, { signers: look.turns(key).map((turn) => turn.role) });
  if (turns.every((turn) => turn.signed)) return refuse('ALREADY_SIGNED', key, { role: turns[0]?.role });
  return refuse('NOT_YOUR_TURN', key, { turn: now });
}

export function refuseIt(making: Making, command: As<'refuse'>): void {
  const key = target(making, command, command.seen);
  const { look } = making;
  const rule = look.milestone(key)?.rule;
  if (look.state(key).state === 'shaken') refuse('SHAKEN', key);
  mustBeOpen(look, key);
  if (rule?.m === 'count' || (rule?.m === 'task' && !rule.refused)) refuse('CANNOT_BE_REFUSED', key);
  if (rule?.m === 'approval') signerRole(making, key, { ...command, kind: 'sign' });
  else mayConfirm(look, key, command.by, command.files);
  if (look.kept(key).refusal) refuse('NOT_YOUR_TURN', key, { turn: [rule?.refused?.overruledBy?.role] });
  if (command.reason.trim() === '') refuse('EVIDENCE_MISSING', key, { field: 'reason' });
  recordRefusal(making, key, command);
}

type Refusing = Pick<As<'refuse'>, 'reason' | 'cause' | 'back' | 'by' | 'files'> & { source?: string; sourceId?: string; version?: number };

/** The refusal is on file; with an overruler named it waits, else it takes effect at once. */
export function recordRefusal(making: Making, key: Key, said: Refusing): void {
  const rule = making.look.milestone(key)?.rule;
  const allowed = backNames(making.look, key);
  const unknown = said.back?.find((one) => !allowed.includes(splitKey(one).name) || !isMeant(making.look, one, key));
  if (unknown !== undefined) refuse('UNKNOWN_BACK', key, { back: unknown, allowed });
  const back = said.back ?? (rule?.refused?.again ? allowed.slice(0, 1) : allowed);
  const overruled = rule?.refused?.overruledBy;
  const calendar = calendarFor(making.look, overruled?.within.cal);
  const until = overruled
    ? asInstant(calendar, move(calendar, making.now, { n: amountOf(making.look, overruled.within.n), unit: overruled.within.unit }))
    : undefined;
  const { by, reason, cause, files, source, sourceId, version } = said;
  making.emit(
    {
      type: 'refused',
      key,
      round: making.look.kept(key).round,
      reason,
      back,
      ...defined({ cause, until, files, source, sourceId, version }),
    },
    by,
  );
  if (until === undefined) takeRefusal(making, key, back);
}

/** A name with a part must be one that the refuser's name means. */
function isMeant(look: Look, back: string, key: Key): boolean {
  const { name, part } = splitKey(back);
  return part === undefined || look.meant(name, splitKey(key).part).keys.includes(back);
}

export function upholdIt(making: Making, command: As<'uphold'>): void {
  const key = target(making, command, command.seen);
  if (making.look.state(key).state !== 'shaken') refuse('NOT_SHAKEN', key);
  mayUphold(making, key, command);
  notHeld(making.look, key);
  obeyLaws(making, key);
  making.emit({ type: 'upheld', key, reason: command.reason, ...defined({ files: command.files }) }, command.by);
}

function mayUphold(making: Making, key: Key, command: As<'uphold'>): void {
  const owners = [making.look.milestone(key)?.rule.by ?? '', making.look.rules.cast[0] ?? ''];
  if (!owners.some((owner) => actsAs(making.look, owner, command.by))) refuse('NOT_YOURS', key, { owners });
}

export function correctIt(making: Making, command: As<'correct'>): void {
  const key = target(making, command, command.seen);
  const kept = making.look.kept(key);
  const fact = kept.fact ?? kept.early;
  if (making.look.milestone(key)?.rule.m === 'count') refuse('REPORT_IT', key);
  if (!fact) return refuse('NOT_DONE', key);
  mayMend(making, key, command);
  const fields = making.look.milestone(key)?.evidence ?? {};
  const unknown = Object.keys(command.values).find((field) => !(field in fields));
  if (unknown !== undefined) refuse('EVIDENCE_UNFIT', key, { field: unknown });
  mustHaveEvidence(making, key, { ...fact.values, ...command.values });
  const happened = command.happened === undefined ? undefined : happenedAt(making, command, key);
  if (kept.fact) correctLetters(making, key, command.by);
  making.emit({ type: 'corrected', key, values: command.values, reason: command.reason, ...defined({ happened }) }, command.by);
}

export function withdrawIt(making: Making, command: As<'withdraw'>): void {
  const key = target(making, command, command.seen);
  const { look } = making;
  const kept = look.kept(key);
  const own = kept.fact ? undefined : kept.signs?.find((sign) => samePerson(sign.by, command.by));
  if (look.milestone(key)?.rule.m === 'count') refuse('REPORT_IT', key);
  if (look.state(key).state === 'dropped') refuse('DROPPED', key);
  if (!kept.fact && !kept.early && !own) refuse('NOT_DONE', key);
  if (!own) mayMend(making, key, command);
  withdraw(making, key, command.by, { reason: command.reason, ...defined({ role: own?.role }) });
}

/** The same person within ten minutes if nothing has left the house, else a second person. */
function mayMend(making: Making, key: Key, command: As<'correct'> | As<'withdraw'>): void {
  const kept = making.look.kept(key);
  const fact = kept.fact ?? kept.early;
  if (!fact) return;
  if (!isOneOfUs(making.look, command.by) && personOf(command.by) !== personOf(fact.by))
    refuse('NOT_YOURS', key, { owners: [fact.by.role] });
  const fresh = addMs(fact.recorded, OWN_MINUTES * 60_000) >= making.now && kept.out !== true;
  if (samePerson(fact.by, command.by) && !fresh) refuse('SECOND_PERSON', key, { person: fact.by.person });
}

export function skipIt(making: Making, command: As<'skip'>): void {
  const key = target(making, command, command.seen);
  const { look } = making;
  const { state } = look.state(key);
  if (state === 'shaken') refuse('SHAKEN', key);
  if (state === 'done' || state === 'notNeeded' || state === 'dropped') mustBeOpen(look, key);
  if (state === 'open') notHeld(look, key);
  const is = look.milestone(key)?.rule.is;
  if (is !== undefined && READ_BY_A_LAW.has(is)) refuse('LAW_NEEDS_IT', key, { is });
  mustBeOneOfUs(look, command.by, key);
  making.emit({ type: 'skipped', key, reason: command.reason }, command.by);
}

export function chaseIt(making: Making, command: As<'chase'>): void {
  const asked = target(making, command, undefined);
  const { look } = making;
  const slow = heldUpBy(making, asked, new Set());
  if (!slow) return refuse('NOTHING_TO_CHASE', asked, { state: look.state(asked).state });
  mustBeOneOfUs(look, command.by, asked);
  making.emit({ type: 'chased', key: asked, ...defined({ ...slow, text: command.text }) }, command.by);
}

type Slow = { to: string; of?: Key };

/** Whom a milestone waits for in the end: the owner of what is open, of an item, or of the case where parts are still to be planned. */
function heldUpBy(making: Making, key: Key, seen: Set<Key>, asked = key): Slow | undefined {
  const { look } = making;
  const { state, waitsFor = [] } = look.state(key);
  const [owner = ''] = look.rules.cast;
  if (state === 'open' || state === 'shaken') return { to: look.owners(key)[0] ?? owner, ...(key === asked ? {} : { of: key }) };
  if (state !== 'waits' || seen.has(key)) return undefined;
  seen.add(key);
  for (const one of waitsFor) {
    const item = one.startsWith('item:') ? making.plan.own[one.slice(5)] : undefined;
    if (item) return { to: item.to };
    const name = splitKey(one).name;
    const plans = one === name && look.compiled.milestones.get(name)?.partKind !== undefined;
    const slow = look.milestone(one) && !plans ? heldUpBy(making, one, seen, asked) : plans ? { to: owner } : undefined;
    if (slow) return slow;
  }
  return undefined;
}

export function acknowledgeIt(making: Making, command: As<'acknowledge'>): void {
  const key = target(making, command, undefined);
  const kept = making.look.kept(key);
  const copies = making.look.milestone(key)?.rule.copies;
  if (!copies?.acknowledge || !copies.to.includes(command.copy) || !kept.fact) return refuse('NO_COPY', key, { copy: command.copy });
  if (!actsAs(making.look, command.copy, command.by)) refuse('NOT_YOURS', key, { owners: [command.copy] });
  if (kept.acks?.includes(command.copy)) refuse('ALREADY_DONE', key, { copy: command.copy });
  making.emit({ type: 'acknowledged', key, copy: command.copy }, command.by);
}

export function addSigner(making: Making, command: As<'addSigner'>): void {
  const key = target(making, command, undefined);
  const { look } = making;
  const { state } = look.state(key);
  if (look.milestone(key)?.rule.m !== 'approval') refuse('CONFIRM_IT', key);
  if (state === 'done' || state === 'dropped' || state === 'notNeeded') mustBeOpen(look, key);
  if (state === 'shaken') refuse('SHAKEN', key);
  if (!look.rules.cast.includes(command.role)) refuse('UNKNOWN_ROLE', key, { role: command.role });
  mustBeOneOfUs(look, command.by, key);
  if (look.turns(key).some((turn) => turn.role === command.role)) refuse('ALREADY_SIGNED', key, { role: command.role });
  making.emit({ type: 'signerAdded', key, role: command.role, where: command.where, ...defined({ of: command.of }) }, command.by);
}

export function replan(making: Making, command: As<'replan'>): void {
  if (command.moves.length === 0) refuse('EMPTY');
  const moves = command.moves.map((one) => {
    const key = target(making, one, undefined);
    const { state } = making.look.state(key);
    if (state === 'done' || state === 'dropped') mustBeOpen(making.look, key);
    const rule = making.look.milestone(key)?.rule;
    const own = rule?.m === 'outside' && rule.by !== undefined && actsAs(making.look, rule.by, command.by);
    if (!own) mustBeOneOfUs(making.look, command.by, key);
    const kept = making.look.kept(key);
    const calendar = calendarFor(making.look, rule?.m === 'outside' ? rule.by : undefined);
    return {
      key,
      which: 'committed' as const,
      ...defined({ from: kept.committed }),
      to: isDay(one.committed) ? asInstant(calendar, one.committed) : one.committed,
    };
  });
  making.emit({ type: 'datesMoved', moves, cause: command.cause, borneBy: command.borneBy }, command.by);
}
