import { subtract } from '@gendan/trade';
import { lookAt, splitKey, type Act, type By, type M } from '..';
import type { ACase } from '../scenarios/a-case';
import { plausible } from '../simulation/plausible';

/** For specs only: people of good will bring a case to its end, whatever state it was left in, by doing what is asked of them. */

const MOST = 400;

/** Whether it closes. Each role is given to somebody fresh first, so that nobody is in their own way. */
export function toTheEnd(order: ACase): boolean {
  for (const role of [...order.rules.cast, ...order.rules.parties]) fresh(order, role);
  for (let n = 0; n < MOST && !order.plan.closed; n++) if (!anything(order)) return false;
  return order.plan.closed === true;
}

function fresh(order: ACase, role: string): void {
  const person = `${role} ${order.plan.rev}`;
  if (order.ask({ kind: 'assign', role, person }, { by: order.by(order.rules.cast[0] ?? '') })) return;
  order.cast[role] = person;
}

/** The first thing that can be done, done, but for one milestone: whether there was one. */
export function anything(order: ACase, but?: string): boolean {
  return [effects, items, breaches, holds, shaken, counts, open, parts, cancelSigned, undecided, timers].some((way) => way(order, but));
}

const did = (order: ACase, act: Act, by: string | By, files = true): boolean => order.ask(act, { by, files }) === undefined;
const mOf = (key: string): M => {
  const { name, part } = splitKey(key);
  return { milestone: name, ...(part ? { part } : {}) };
};

function effects(order: ACase): boolean {
  const [effect, pending] = Object.entries(order.plan.effects)[0] ?? [];
  if (!effect || !pending) return false;
  if (pending.state === 'refused') return did(order, { kind: 'redo', effect }, 'finance');
  order.answer(effect);
  return true;
}

function items(order: ACase): boolean {
  const item = Object.values(order.plan.own).find((one) => !one.done);
  return item !== undefined && did(order, { kind: 'finish', item: item.id }, item.to);
}

function override(order: ACase, key: string, law: number): boolean {
  const until = new Date(Date.parse(order.now) + 86_400_000).toISOString();
  if (!did(order, { kind: 'askOverride', ...mOf(key), law, reason: 'to end it', until }, 'merchandiser')) return false;
  const asked = order.plan.overrides.at(-1)?.id ?? '';
  return did(order, { kind: 'decideOverride', override: asked, grant: true }, 'generalManager');
}

function breaches(order: ACase): boolean {
  const [breach] = order.plan.breaches;
  if (!breach) return false;
  const answer: Act = { kind: 'answerBreach', breach: breach.id, reason: 'settled' };
  return did(order, answer, 'salesperson') || (override(order, breach.key, breach.law) && did(order, answer, 'salesperson'));
}

function holds(order: ACase): boolean {
  const hold = order.plan.holds.find((one) => one.breach === undefined);
  return hold !== undefined && did(order, { kind: 'release', hold: hold.id, reason: 'over' }, 'salesperson');
}

function shaken(order: ACase): boolean {
  const look = lookAt(order.rules, order.plan);
  const key = look.keys().find((one) => look.state(one).state === 'shaken');
  if (key === undefined) return false;
  const uphold: Act = { kind: 'uphold', ...mOf(key), reason: 'stays' };
  if (did(order, uphold, 'merchandiser')) return true;
  for (const law of [1, 2, 3, 6, 7]) override(order, key, law);
  return did(order, uphold, 'merchandiser');
}

function counts(order: ACase): boolean {
  const look = lookAt(order.rules, order.plan);
  const key = look.keys().find((one) => look.milestone(one)?.rule.m === 'count' && look.state(one).state === 'open');
  if (key === undefined) return false;
  const { reached, toward } = look.counted(key);
  if (!toward.known || typeof reached !== 'string') return false;
  const { milestone, part } = mOf(key);
  const missing = subtract(String(toward.value), reached);
  order.counted(milestone, missing, { ...(part ? { part } : {}), sourceId: `last ${order.plan.rev}` });
  return true;
}

function open(order: ACase, but?: string): boolean {
  const look = lookAt(order.rules, order.plan);
  return look
    .keys()
    .filter((key) => look.state(key).state === 'open' && look.milestone(key)?.rule.m !== 'count' && key !== but)
    .some((key) => done(order, key));
}

function done(order: ACase, key: string): boolean {
  const look = lookAt(order.rules, order.plan);
  const rule = look.milestone(key)?.rule;
  const [owner = ''] = look.owners(key);
  const m = mOf(key);
  if (rule?.m === 'approval') {
    if (did(order, { kind: 'sign', ...m }, owner)) return true;
    fresh(order, owner);
    return did(order, { kind: 'sign', ...m }, owner);
  }
  const { hash } = order.plan.terms;
  const diff = m.milestone === 'proposed' ? { diff: { base: hash, hash, slice: {} } } : {};
  const values = { ...plausible(rule?.evidence ?? {}), ...diff };
  return did(order, { kind: 'confirm', ...m, values }, owner);
}

/** What is still to be planned, in one part of what is left. */
function parts(order: ACase): boolean {
  const lines = order.plan.terms.slice['terms.lines'] as Record<string, string>;
  return ['factoryOrder', 'shipment'].some((kind) => {
    const live = lookAt(order.rules, order.plan).liveParts(kind);
    const left = live.reduce((sum, part) => subtract(sum, part.quantity?.['red'] ?? '0'), lines['red'] ?? '0');
    return Number(left) > 0 && did(order, { kind: 'openPart', part: { kind, quantity: { red: left } } }, 'merchandiser');
  });
}

function cancelSigned(order: ACase): boolean {
  if (!order.plan.cancel || order.plan.cancelled) return false;
  return did(order, { kind: 'refuse', milestone: 'cancel', reason: 'we go on' }, 'businessManager');
}

function undecided(order: ACase): boolean {
  const look = lookAt(order.rules, order.plan);
  return look
    .keys()
    .filter((key) => look.state(key).state === 'undecided')
    .some((key) => did(order, { kind: 'skip', ...mOf(key), reason: 'nobody can know' }, 'merchandiser'));
}

/** A window that is not open yet, a refusal that waits: a month passes. */
function timers(order: ACase): boolean {
  const before = order.plan.rev;
  order.wait(31 * 1440);
  return order.events.slice(before).some((event) => event.type !== 'reminded');
}

/** Cancelled and wound up. */
export function cancelledToTheEnd(order: ACase): boolean {
  if (order.plan.closed) return true;
  for (const role of [...order.rules.cast, ...order.rules.parties]) fresh(order, role);
  if (!order.plan.cancelled) {
    if (order.plan.cancel) did(order, { kind: 'refuse', milestone: 'cancel', reason: 'anew' }, 'businessManager');
    did(order, { kind: 'cancel', reason: 'the end' }, 'salesperson');
    did(order, { kind: 'sign', milestone: 'cancel' }, 'businessManager');
  }
  for (let n = 0; n < MOST && !order.plan.closed; n++)
    if (![effects, breaches, holds, shaken, open, timers].some((way) => way(order))) return false;
  return order.plan.closed === true;
}
