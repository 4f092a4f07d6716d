import { isDay } from '@gendan/trade';
import type { As } from './confirming';
import { mustBeOpen, target } from './target';
import { actsAs, mustBeOneOfUs } from './who';
import { asInstant, calendarFor } from '../dues';
import { defined } from '../defined';
import { type Making, refuse } from '../making';
import type { Key } from '../plan';
import { owners, turns } from '../signatures';

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
  if (state === 'open' || state === 'shaken') return { to: owners(look, key)[0] ?? owner, ...(key === asked ? {} : { of: key }) };
  if (seen.has(key)) return undefined;
  seen.add(key);
  for (const one of waitsFor) {
    const item = one.startsWith('item:') ? making.plan.own[one.slice(5)] : undefined;
    if (item) return { to: item.to };
    const toPlan = look.compiled.milestones.has(one) || (making.plan.core > 1 && look.compiled.groups.has(one));
    const planning = toPlan ? { to: owner } : undefined;
    const slow = look.ground.spot(one) ? heldUpBy(making, one, seen, asked) : planning;
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
  if (turns(look, key).some((turn) => turn.role === command.role)) refuse('ALREADY_SIGNED', key, { role: command.role });
  making.emit({ type: 'signerAdded', key, role: command.role, where: command.where, ...defined({ of: command.of }) }, command.by);
}

export function replan(making: Making, command: As<'replan'>): void {
  if (command.moves.length === 0) refuse('EMPTY');
  const moves = command.moves.map((one) => {
    const key = target(making, one, undefined);
    const { state } = making.look.state(key);
    if (state === 'done' || state === 'dropped') mustBeOpen(making.look, key);
    const rule = making.look.milestone(key)?.rule;
    const party = rule?.m === 'outside' ? rule.by : undefined;
    if (party === undefined || !actsAs(making.look, party, command.by)) mustBeOneOfUs(making.look, command.by, key);
    const kept = making.look.kept(key);
    const calendar = calendarFor(making.look, party);
    return {
      key,
      which: 'committed' as const,
      ...defined({ from: kept.committed }),
      to: isDay(one.committed) ? asInstant(calendar, one.committed) : one.committed,
    };
  });
  making.emit({ type: 'datesMoved', moves, cause: command.cause, borneBy: command.borneBy }, command.by);
}
