import { cancelCase } from '../spreading';
import { defined } from '../defined';
import { compile } from '../compile';
import { READ_BY_A_LAW } from '../law-meanings';
import type { Rules } from '../language';
import { refuse, type Making } from '../making';
import type { Command } from '../messages';
import { CANCEL } from '../plan';
import { keyFor } from './target';
import { mustBeAllowed } from './terms';
import { actsAs, mustBeOneOfUs, samePerson } from './who';

/** Acts on the case as a whole: cancel, reopen, who plays which role, items of one's own, effects, another version of the procedure. */

type As<K extends Command['kind']> = Extract<Command, { kind: K }>;

export function askCancel(making: Making, command: As<'cancel'>): void {
  if (making.plan.cancel || making.plan.cancelled) refuse('ALREADY_CANCELLED');
  mustBeOneOfUs(making.look, command.by);
  making.emit({ type: 'cancelAsked', reason: command.reason, ...defined({ cause: command.cause, borneBy: command.borneBy }) }, command.by);
  if (making.rules.cancel.length === 0) cancelCase(making);
}

export function signCancel(making: Making, command: As<'sign'>): void {
  const { cancel } = making.plan;
  if (making.plan.cancelled) refuse('ALREADY_CANCELLED');
  if (!cancel) return refuse('NOT_ASKED');
  const role = making.rules.cancel.find((one) => !cancel.signs.some((sign) => sign.role === one));
  if (role === undefined || !actsAs(making.look, role, command.by)) return refuse('NOT_A_SIGNER', CANCEL, { signers: making.rules.cancel });
  if (samePerson(cancel.by, command.by) || cancel.signs.some((sign) => samePerson(sign.by, command.by)))
    refuse('FOUR_EYES', CANCEL, { person: cancel.by.person, other: cancel.by.role });
  making.emit({ type: 'signed', key: CANCEL, round: 1, role }, command.by);
  if (cancel.signs.length + 1 === making.rules.cancel.length) cancelCase(making);
}

/** A signer does not agree, or whoever asked thinks better of it: the case goes on. */
export function refuseCancel(making: Making, command: As<'refuse'> | As<'withdraw'>): void {
  const { cancel } = making.plan;
  if (making.plan.cancelled) refuse('ALREADY_CANCELLED');
  if (!cancel) return refuse('NOT_ASKED');
  const may = samePerson(cancel.by, command.by) || making.rules.cancel.some((role) => actsAs(making.look, role, command.by));
  if (!may) refuse('NOT_A_SIGNER', CANCEL, { signers: making.rules.cancel });
  making.emit({ type: 'refused', key: CANCEL, round: 1, reason: command.reason, back: [] }, command.by);
}

/** A reopened case closes again when its last step is confirmed anew. */
export function reopen(making: Making, command: As<'reopen'>): void {
  if (!making.plan.closed) refuse('NOT_CLOSED');
  mustBeOneOfUs(making.look, command.by);
  making.emit({ type: 'reopened', reason: command.reason }, command.by);
  const { look } = making;
  const last = look
    .keys()
    .filter(
      (key) => (making.plan.cancelled ? look.milestone(key)?.windingUp : look.milestone(key)?.rule.is === 'closes') && look.kept(key).fact,
    );
  for (const key of last) making.emit({ type: 'lapsed', key, round: look.kept(key).round, why: 'ground', of: 'reopened' });
}

export function assign(making: Making, command: As<'assign'>): void {
  const { look } = making;
  if (![...look.rules.cast, ...look.rules.parties].includes(command.role)) refuse('UNKNOWN_ROLE', undefined, { role: command.role });
  mustBeOneOfUs(look, command.by);
  const from = making.plan.cast[command.role];
  if (from === command.person) return;
  making.emit({ type: 'assigned', role: command.role, person: command.person, ...defined({ from }) }, command.by);
}

export function addItem(making: Making, command: As<'add'>): void {
  mustBeOneOfUs(making.look, command.by);
  if (command.title.trim() === '') refuse('EMPTY');
  if (![...making.rules.cast, ...making.rules.parties].includes(command.to)) refuse('UNKNOWN_ROLE', undefined, { role: command.to });
  const blocks = command.blocks === undefined ? undefined : keyFor(making.look, command.blocks);
  if (blocks !== undefined && making.look.state(blocks).state === 'dropped') refuse('DROPPED', blocks);
  making.emit(
    {
      type: 'added',
      item: {
        id: `i${making.plan.rev + 1}`,
        title: command.title,
        to: command.to,
        by: command.by,
        ...defined({ due: command.due, blocks }),
      },
    },
    command.by,
  );
}

export function finishItem(making: Making, command: As<'finish'>): void {
  const item = making.plan.own[command.item];
  if (!item) return refuse('NO_ITEM', undefined, { item: command.item });
  if (item.done) refuse('ALREADY_DONE', undefined, { item: item.id });
  if (!actsAs(making.look, item.to, command.by) && !samePerson(item.by, command.by)) refuse('NOT_YOURS', undefined, { owners: [item.to] });
  making.emit({ type: 'finished', item: item.id }, command.by);
}

export function redo(making: Making, command: As<'redo'>): void {
  const pending = refusedEffect(making, command.effect);
  mustBeOneOfUs(making.look, command.by, pending.key);
  making.emit(
    { type: 'effectAsked', effect: command.effect, key: pending.key, round: making.plan.rev + 1, of: pending.effect },
    command.by,
  );
}

export function waive(making: Making, command: As<'waive'>): void {
  const pending = refusedEffect(making, command.effect);
  mustBeOneOfUs(making.look, command.by, pending.key);
  const is = making.look.milestone(pending.key)?.rule.is;
  if (is !== undefined && READ_BY_A_LAW.has(is)) refuse('LAW_NEEDS_IT', pending.key, { is });
  making.emit({ type: 'effectWaived', effect: command.effect, reason: command.reason }, command.by);
}

function refusedEffect(making: Making, effect: string) {
  const pending = making.plan.effects[effect];
  return pending?.state === 'refused' ? pending : refuse('NOT_REFUSED', undefined, { effect });
}

/** Another version of the procedure, a published calendar or other settings, with the differences accepted by a person. */
export function adopt(making: Making, command: As<'adopt'>): void {
  mustBeOneOfUs(making.look, command.by);
  const { rules, procedure, calendar, settings, slice, accepted } = command;
  if (rules && rules.id !== making.rules.id) refuse('OTHER_PROCEDURE', undefined, { from: making.rules.id, to: rules.id });
  if (rules) mustBeAllowed(rules, { ...making.plan.terms.slice, ...slice });
  const renamed = rules ? renames(rules) : undefined;
  if (rules) making.rules = rules;
  making.emit({ type: 'adopted', accepted, ...defined({ procedure, renamed, calendar, settings, slice }) }, command.by);
}

function renames(rules: Rules): Record<string, string> {
  return Object.fromEntries(compile(rules).order.flatMap(({ name, rule }) => (rule.was === undefined ? [] : [[rule.was, name]])));
}
