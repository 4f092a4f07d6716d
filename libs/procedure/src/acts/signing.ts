import { move } from '@gendan/trade';
import { type As, mustHaveEvidence, obeyLaws, openingEffects } from './confirming';
import { happenedAt, mustBeOpen, notHeld, target } from './target';
import { actsAs, fourEyes, mayConfirm } from './who';
import { splitKey } from '../compile';
import { amountOf, asInstant, calendarFor } from '../dues';
import { backNames, takeRefusal } from '../spreading';
import { confirm } from '../happening';
import { defined } from '../defined';
import type { Look } from '../look';
import { type Making, refuse } from '../making';
import type { Key } from '../plan';
import { effectsAnswered } from '../effects';
import { signersNow, turns } from '../signatures';

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
    turns(look, key).some((turn) => turn.role === role && turn.own),
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
  return turns(look, key).every((turn) => turn.needed === false || (turn.needed === true && (turn.signed || turn.role === role)));
}

/** Whoever overrules a refusal that waits signs once for the whole chain. */
function overrulerOf(making: Making, key: Key, command: As<'sign'>): string | undefined {
  const role = making.look.milestone(key)?.rule.refused?.overruledBy?.role;
  return role !== undefined && making.look.kept(key).refusal && actsAs(making.look, role, command.by) ? role : undefined;
}

/** While a refusal waits it is the overruler's turn. */
function notRefused(look: Look, key: Key): void {
  if (look.kept(key).refusal) refuse('NOT_YOUR_TURN', key, { turn: [look.milestone(key)?.rule.refused?.overruledBy?.role] });
}

function signerRole(making: Making, key: Key, command: Pick<As<'sign'>, 'as' | 'by'>): string {
  const { look } = making;
  notRefused(look, key);
  const own = turns(look, key).filter(
    (turn) => turn.needed !== false && actsAs(look, turn.role, command.by) && (command.as === undefined || turn.role === command.as),
  );
  const now = signersNow(look, key);
  const role = own.find((turn) => now.includes(turn.role))?.role;
  if (role !== undefined) return role;
  if (own.length === 0) return refuse('NOT_A_SIGNER', key, { signers: turns(look, key).map((turn) => turn.role) });
  if (own.every((turn) => turn.signed)) return refuse('ALREADY_SIGNED', key, { role: own[0]?.role });
  return refuse('NOT_YOUR_TURN', key, { turn: now });
}

export function refuseIt(making: Making, command: As<'refuse'>): void {
  const key = target(making, command, command.seen);
  const { look } = making;
  const rule = look.milestone(key)?.rule;
  if (look.state(key).state === 'shaken') refuse('SHAKEN', key);
  mustBeOpen(look, key);
  if (rule?.m === 'count' || (rule?.m === 'task' && !rule.refused)) refuse('CANNOT_BE_REFUSED', key);
  if (rule?.m === 'approval') signerRole(making, key, command);
  else mayConfirm(look, key, command.by, command.files);
  notRefused(look, key);
  if (command.reason.trim() === '') refuse('EVIDENCE_MISSING', key, { field: 'reason' });
  recordRefusal(making, key, command);
}

type Refusing = Pick<As<'refuse'>, 'reason' | 'cause' | 'back' | 'by' | 'files'> & { source?: string; sourceId?: string; version?: number };

/** The refusal is on file; with an overruler named it waits, else it takes effect at once. */
export function recordRefusal(making: Making, key: Key, said: Refusing): void {
  const rule = making.look.milestone(key)?.rule;
  const allowed = backNames(making.look, key);
  const unknown = said.back?.find((one) => !maySendBack(making.look, key, one));
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

/** A name that its rule allows, and with a part one that this name means. */
export function maySendBack(look: Look, key: Key, back: string): boolean {
  const { name, part } = splitKey(back);
  return backNames(look, key).includes(name) && (part === undefined || look.meant(name, splitKey(key).part).keys.includes(back));
}
