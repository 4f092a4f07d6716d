import { openPart } from './parts';
import { happenedAt, mustBeOpen, notHeld, target } from './target';
import { mustBeAllowed } from './terms';
import { mayConfirm } from './who';
import { evidenceFaults } from '../evidence';
import { confirm } from '../happening';
import { defined } from '../defined';
import { diffIn } from '../adoption';
import { judged } from '../judging';
import { type Making, refuse } from '../making';
import type { Command } from '../messages';
import type { Key, Values } from '../plan';
import { effectsAnswered } from '../effects';

export type As<K extends Command['kind']> = Extract<Command, { kind: K }>;

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

export const openingEffects = (making: Making, key: Key): string[] =>
  Object.entries(making.plan.effects)
    .filter(([, pending]) => pending.key === key)
    .map(([effect]) => effect);

export function mustHaveEvidence(making: Making, key: Key, values: Values | undefined): void {
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
export function obeyLaws(making: Making, key: Key): void {
  const { failures, used } = judged(making.look, key, making.now);
  const [first] = failures;
  if (first) refuse(first.code, key, { law: first.law, ...first.details });
  for (const override of used) making.emit({ type: 'overrideUsed', override: override.id });
}
