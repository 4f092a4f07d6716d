import { type LineQuantities, shortfall, subtract, subtractLines } from '@gendan/trade';
import { lookAt, splitKey, type Act, type By, type M, type Values } from '..';
import { decimalOf } from '../conditions';
import type { ACase } from '../scenarios/a-case';
import { plausible } from '../simulation/plausible';
import { countOf } from '../counting';
import { owners } from '../signatures';

/** For specs only: people of good will bring a case to its end, whatever state it was left in, by doing what is asked of them. */

const MOST = 400;
const NOTHING_TO_COUNT = 'nothing to count toward';
const NOBODY_KNOWS = 'nobody can know';

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
  return [effects, items, breaches, holds, shaken, counts, open, parts, cancelSigned, undecided, mistyped, unskipped, timers].some((way) =>
    way(order, but),
  );
}

const first = (order: ACase): string => order.rules.cast[0] ?? '';
/** Somebody else of the house, for what needs a second person. */
const second = (order: ACase): string => order.rules.cast[1] ?? first(order);
const overruler = (order: ACase): string => String(order.rules.settings['overrideRole'] ?? first(order));

const did = (order: ACase, act: Act, by: string | By, files = true): boolean => order.ask(act, { by, files }) === undefined;
const mOf = (key: string): M => {
  const { name, part } = splitKey(key);
  return { milestone: name, ...(part ? { part } : {}) };
};

function effects(order: ACase): boolean {
  const [effect, pending] = Object.entries(order.plan.effects)[0] ?? [];
  if (!effect || !pending) return false;
  if (pending.state === 'refused') return did(order, { kind: 'redo', effect }, first(order));
  order.answer(effect);
  return true;
}

function items(order: ACase): boolean {
  const item = Object.values(order.plan.own).find((one) => !one.done);
  return item !== undefined && did(order, { kind: 'finish', item: item.id }, item.to);
}

function override(order: ACase, key: string, law: number): boolean {
  const until = new Date(Date.parse(order.now) + 86_400_000).toISOString();
  if (
    !did(
      order,
      { kind: 'askOverride', ...mOf(key), law, reason: 'to end it', until },
      overruler(order) === first(order) ? second(order) : first(order),
    )
  )
    return false;
  const asked = order.plan.overrides.at(-1)?.id ?? '';
  return did(order, { kind: 'decideOverride', override: asked, grant: true }, overruler(order));
}

function breaches(order: ACase): boolean {
  const [breach] = order.plan.breaches;
  if (!breach) return false;
  const answer: Act = { kind: 'answerBreach', breach: breach.id, reason: 'settled' };
  return did(order, answer, second(order)) || (override(order, breach.key, breach.law) && did(order, answer, second(order)));
}

function holds(order: ACase): boolean {
  const hold = order.plan.holds.find((one) => one.breach === undefined);
  return hold !== undefined && did(order, { kind: 'release', hold: hold.id, reason: 'over' }, second(order));
}

function shaken(order: ACase): boolean {
  const look = lookAt(order.rules, order.plan);
  const key = look.keys().find((one) => look.state(one).state === 'shaken');
  if (key === undefined) return false;
  const uphold: Act = { kind: 'uphold', ...mOf(key), reason: 'stays' };
  if (did(order, uphold, first(order))) return true;
  for (const law of [1, 2, 3, 6, 7]) override(order, key, law);
  return did(order, uphold, first(order));
}

function counts(order: ACase): boolean {
  const look = lookAt(order.rules, order.plan);
  const key = look.keys().find((one) => look.milestone(one)?.rule.m === 'count' && look.state(one).state === 'open');
  if (key === undefined) return false;
  const { reached, toward } = countOf(look, key);
  if (!toward.known) return false;
  const { milestone, part } = mOf(key);
  // Toward what was skipped there is nothing to count.
  if (toward.value === null) return did(order, { kind: 'skip', ...mOf(key), reason: NOTHING_TO_COUNT }, first(order));
  const missing =
    typeof reached === 'string' ? subtract(decimalOf(toward.value) ?? '0', reached) : shortfall(reached, toward.value as LineQuantities);
  order.counted(milestone, missing, { ...(part ? { part } : {}), sourceId: `last ${order.plan.rev}` });
  return true;
}

function open(order: ACase, but?: string): boolean {
  const look = lookAt(order.rules, order.plan);
  return look
    .keys()
    .filter(
      (key) =>
        look.state(key).state === 'open' && look.milestone(key)?.rule.m !== 'count' && key !== but && !look.milestone(key)?.rule.every,
    )
    .some((key) => done(order, key));
}

function done(order: ACase, key: string): boolean {
  const look = lookAt(order.rules, order.plan);
  const rule = look.milestone(key)?.rule;
  const [owner = ''] = owners(look, key);
  const m = mOf(key);
  if (rule?.m === 'approval') {
    const sign: Act = { kind: 'sign', ...m, values: plausible(rule.evidence ?? {}, sums(order)) };
    if (did(order, sign, owner)) return true;
    fresh(order, owner);
    return did(order, sign, owner);
  }
  const { hash } = order.plan.terms;
  const diff = rule?.evidence?.['diff'] === 'termsDiff' ? { diff: { base: hash, hash, slice: {} } } : {};
  const values = { ...plausible(rule?.evidence ?? {}, sums(order)), ...diff };
  return did(order, { kind: 'confirm', ...m, values }, owner);
}

/** What is asked in money is what was agreed. */
function sums({ plan }: ACase): { money?: unknown } {
  const amount = decimalOf(plan.terms.slice['terms.amount']);
  return amount === undefined ? {} : { money: { amount, currency: plan.terms.slice['terms.currency'] ?? 'USD' } };
}

/** What is still to be planned, in one part of what is left. */
function parts(order: ACase): boolean {
  const look = lookAt(order.rules, order.plan);
  return [...look.compiled.kinds.values()].some(({ name, covers, inside, atLeast }) => {
    const live = look.liveParts(name);
    if (covers === undefined) {
      const around = inside === undefined ? [undefined] : look.liveParts(inside).map(({ id }) => id);
      const lacks = around.filter((id) => atLeast === 1 && !live.some((part) => part.inside === id));
      return lacks.some((id) => did(order, { kind: 'openPart', part: { kind: name, ...(id ? { inside: id } : {}) } }, first(order)));
    }
    if (live.some((part) => part.quantity === undefined)) return false;
    const ordered = order.plan.terms.slice[covers] as LineQuantities;
    const planned = live.reduce<LineQuantities>((left, part) => subtractLines(left, part.quantity ?? {}), ordered);
    const quantity = Object.fromEntries(Object.entries(planned).filter(([, amount]) => Number(amount) > 0));
    return Object.keys(quantity).length > 0 && did(order, { kind: 'openPart', part: { kind: name, quantity } }, first(order));
  });
}

function cancelSigned(order: ACase): boolean {
  if (!order.plan.cancel || order.plan.cancelled) return false;
  return did(order, { kind: 'refuse', milestone: 'cancel', reason: 'we go on' }, order.rules.cancel[0] ?? first(order));
}

function undecided(order: ACase): boolean {
  const look = lookAt(order.rules, order.plan);
  return look
    .keys()
    .filter((key) => look.state(key).state === 'undecided')
    .some((key) => did(order, { kind: 'skip', ...mOf(key), reason: NOBODY_KNOWS }, first(order)));
}

/** A sum on file that is not what was agreed keeps others waiting: a second person puts it right. */
function mistyped(order: ACase): boolean {
  const { money } = sums(order);
  if (money === undefined) return false;
  const look = lookAt(order.rules, order.plan);
  return look.begun().some(({ key }) => {
    const { fact } = look.kept(key);
    const fields = Object.entries(look.milestone(key)?.evidence ?? {}).filter(([, field]) => field === 'money');
    const wrong = fields.filter(([name]) => JSON.stringify(fact?.values?.[name]) !== JSON.stringify(money)).map(([name]) => [name, money]);
    const right: Act = { kind: 'correct', ...mOf(key), values: Object.fromEntries(wrong) as Values, reason: 'as agreed' };
    return fact !== undefined && wrong.length > 0 && did(order, right, second(order));
  });
}

/** What somebody skipped may be what others wait for: it is done after all. */
function unskipped(order: ACase): boolean {
  const look = lookAt(order.rules, order.plan);
  return look
    .keys()
    .filter((key) => ![undefined, NOTHING_TO_COUNT, NOBODY_KNOWS].includes(look.kept(key).skipped))
    .some((key) => did(order, { kind: 'withdraw', ...mOf(key), reason: 'needed after all' }, first(order)));
}

/** A window that is not open yet, a refusal that waits: months pass. */
function timers(order: ACase): boolean {
  const before = order.plan.rev;
  const happened = (): boolean => order.events.slice(before).some((event) => event.type !== 'reminded');
  for (let month = 0; month < 8 && !happened(); month++) order.wait(31 * 1440);
  return happened();
}

/** Cancelled and wound up. */
export function cancelledToTheEnd(order: ACase): boolean {
  if (order.plan.closed) return true;
  for (const role of [...order.rules.cast, ...order.rules.parties]) fresh(order, role);
  if (!order.plan.cancelled) {
    const { cancel, cast } = order.rules;
    if (order.plan.cancel) did(order, { kind: 'refuse', milestone: 'cancel', reason: 'anew' }, cancel[0] ?? first(order));
    did(order, { kind: 'cancel', reason: 'the end' }, cast.find((role) => !cancel.includes(role)) ?? first(order));
    for (const role of cancel) did(order, { kind: 'sign', milestone: 'cancel' }, role);
  }
  for (let n = 0; n < MOST && !order.plan.closed; n++)
    if (![effects, breaches, holds, shaken, open, timers].some((way) => way(order))) return false;
  return order.plan.closed === true;
}
