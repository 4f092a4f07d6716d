import fc from 'fast-check';
import { builtIn, expire, lookAt } from '..';
import { Making } from '../making';
import { settle } from '../settle';
import type { ACase } from '../scenarios/a-case';
import { begun, turn, type Begun, type Turn } from './built-in-life';
import { actsOutOfLaw } from './judge-by-meaning';
import { cancelledToTheEnd, toTheEnd } from './to-the-end';

/** Random lives of every procedure that comes with the house. A larger number here looks further; fast-check prints seed and path of what fails. */
const LIVES = 2;
const OPTIONS = { numRuns: LIVES, verbose: 0 } as const;

const number = fc.nat({ max: 60 });
const life = fc.record({
  begun: fc.record({ way: number, inspected: fc.boolean(), before: fc.nat({ max: 40 }) }) satisfies fc.Arbitrary<Begun>,
  turns: fc.array(fc.record({ what: fc.nat({ max: 99 }), key: number, who: number, n: number }), {
    maxLength: 25,
    size: 'max',
  }) satisfies fc.Arbitrary<Turn[]>,
});

describe.each(builtIn.map((procedure) => [procedure.rules.id, procedure] as const))('whatever happens to %s', (_, procedure) => {
  it('no law is broken, nothing waits for nobody, no timer is left, and it comes to its close or its cancellation', () => {
    fc.assert(
      fc.property(life, fc.boolean(), (one, lost) => {
        const order = begun(procedure, one.begun);
        for (const each of one.turns) {
          turn(order, each);
          expect(unrest(order)).toEqual([]);
          expect(forNobody(order)).toEqual([]);
        }
        expect((lost ? cancelledToTheEnd(order) : toTheEnd(order)) || left(order)).toBe(true);
        expect(actsOutOfLaw(order.rules, order.events)).toEqual([]);
      }),
      OPTIONS,
    );
  });
});

/** What would still follow of itself, or fire, when nothing has happened since. */
function unrest(order: ACase): string[] {
  if (order.plan.closed) return [];
  const making = new Making(order.rules, order.plan, order.now);
  settle(making);
  return [...making.events, ...expire(order.rules, order.plan, order.now)].map((event) => event.type);
}

function forNobody(order: ACase): string[] {
  const look = lookAt(order.rules, order.plan);
  const roles = [...order.rules.cast, ...order.rules.parties];
  const open = look.keys().filter((key) => ['open', 'shaken'].includes(look.state(key).state));
  return open.filter((key) => !look.owners(key).some((role) => roles.includes(role)));
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
