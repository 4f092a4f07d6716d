import fc from 'fast-check';
import { expire, lookAt, type Procedure } from '..';
import { Making } from '../making';
import { settle } from '../settle';
import type { ACase } from '../scenarios/a-case';
import { begun, turn, type Begun, type Turn } from './built-in-life';
import { outOfLaw } from './judge-by-meaning';
import { cancelledToTheEnd, toTheEnd } from './to-the-end';
import { owners } from '../signatures';

/** For specs and the bench only: one random life of a procedure, and everything that is wrong with it. */

const number = fc.nat({ max: 60 });
export const aLife = fc.record({
  begun: fc.record({ way: number, inspected: fc.boolean(), before: fc.nat({ max: 40 }) }) satisfies fc.Arbitrary<Begun>,
  turns: fc.array(fc.record({ what: fc.nat({ max: 99 }), key: number, who: number, n: number }), {
    maxLength: 25,
    size: 'max',
  }) satisfies fc.Arbitrary<Turn[]>,
  lost: fc.boolean(),
});
export type Life = typeof aLife extends fc.Arbitrary<infer L> ? L : never;

/** Lived to its close, or to its cancellation where it is lost. Empty: no law broken, at rest after every turn, nothing for nobody, no dead end. */
export function lived(procedure: Procedure, { begun: start, turns, lost }: Life): string[] {
  const order = begun(procedure, start);
  for (const each of turns) {
    turn(order, each);
    const wrong = [...unrest(order), ...forNobody(order)];
    if (wrong.length > 0) return wrong;
  }
  const ended = lost ? cancelledToTheEnd(order) : toTheEnd(order);
  return [...(ended ? [] : [`a dead end: ${left(order)}`]), ...outOfLaw(order.rules, order.events)];
}

/** What would still follow of itself, or fire, when nothing has happened since. */
function unrest(order: ACase): string[] {
  if (order.plan.closed) return [];
  const making = new Making(order.rules, order.plan, order.now);
  settle(making);
  const still = [...making.events, ...expire(order.rules, order.plan, order.now)];
  return still.map((event) => `${order.plan.rev}: ${event.type} was left undone`);
}

function forNobody(order: ACase): string[] {
  const look = lookAt(order.rules, order.plan);
  const roles = [...order.rules.cast, ...order.rules.parties];
  const open = look.keys().filter((key) => ['open', 'shaken'].includes(look.state(key).state));
  const nobody = open.filter((key) => !owners(look, key).some((role) => roles.includes(role)));
  return nobody.map((key) => `${key} waits for nobody`);
}

/** What keeps a case from its end, for the one who reads the failure. */
function left(order: ACase): string {
  const look = lookAt(order.rules, order.plan);
  const keys = look.keys().filter((key) => !look.satisfied(key) || look.state(key).state === 'shaken');
  const why = keys.map(
    (key) => `${key} ${look.state(key).state} ${look.state(key).why ?? ''} ${(look.state(key).waitsFor ?? []).join(',')}`,
  );
  const { effects, breaches, holds, own, cancelled, cancel } = order.plan;
  return JSON.stringify({ why, effects, breaches, holds, own, cancelled, cancel, last: order.last });
}
