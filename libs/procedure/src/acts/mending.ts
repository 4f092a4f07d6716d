import { addMs } from '@gendan/trade';
import { type As, mustHaveEvidence, obeyLaws } from './confirming';
import { happenedAt, mustBeOpen, notHeld, target } from './target';
import { actsAs, isOneOfUs, mustBeOneOfUs, personOf, samePerson } from './who';
import { correctLetters } from '../effects';
import { defined } from '../defined';
import { unskip, withdraw } from '../spreading';
import { READ_BY_A_LAW } from '../law-meanings';
import { type Making, refuse } from '../making';
import type { Key } from '../plan';

/** A person may take back or mend their own doing for so long, if nothing has left the house. */
const OWN_MINUTES = 10;

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
  if (kept.skipped !== undefined && making.plan.core > 1) return takeSkipBack(making, key, command);
  const own = kept.fact ? undefined : kept.signs?.find((sign) => samePerson(sign.by, command.by));
  if (look.milestone(key)?.rule.m === 'count') refuse('REPORT_IT', key);
  if (look.state(key).state === 'dropped') refuse('DROPPED', key);
  if (!kept.fact && !kept.early && !own) refuse('NOT_DONE', key);
  if (!own) mayMend(making, key, command);
  withdraw(making, key, command.by, { reason: command.reason, ...defined({ role: own?.role }) });
}

/** Whoever may skip may ask for the step after all: that never lets more pass. */
function takeSkipBack(making: Making, key: Key, { by, reason }: As<'withdraw'>): void {
  if (making.look.state(key).state === 'dropped') refuse('DROPPED', key);
  mustBeOneOfUs(making.look, by, key);
  unskip(making, key, by, reason);
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
