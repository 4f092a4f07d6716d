import fc from 'fast-check';
import { expire, fold, lookAt, standing, type Plan } from '..';
import { Making } from '../making';
import { settle } from '../settle';
import { aCase, type ACase } from '../scenarios/a-case';
import { step, type Step } from './a-life';
import { OURS, PARTIES, procedureOf, termsOf, type Extra, type Shape, type Wish } from './a-procedure';
import { offences } from './judge';
import { anything, cancelledToTheEnd, toTheEnd } from './to-the-end';
import { owners } from '../signatures';

/** Random procedures, random terms, random lives. A larger number here looks further: a thousand lives take about half a minute. */
const LIVES = 60;
const OPTIONS = { numRuns: LIVES, verbose: 0 } as const;

const small = fc.nat({ max: 30 });
const extra: fc.Arbitrary<Extra> = fc.record({
  sort: small,
  by: small,
  after: fc.array(small, { maxLength: 2 }),
  when: small,
  reads: small,
  due: small,
  refusable: fc.boolean(),
  asks: fc.boolean(),
  writes: fc.boolean(),
});
const shape: fc.Arbitrary<Shape> = fc.record({
  extras: fc.array(extra, { maxLength: 5 }),
  before: fc.array(small, { maxLength: 2 }),
  signers: small,
  oneOf: fc.boolean(),
  problems: fc.boolean(),
  financeReleases: fc.boolean(),
});
const wish: fc.Arbitrary<Wish> = fc.record({
  way: small,
  inspected: fc.boolean(),
  firstArticle: fc.boolean(),
  a: fc.boolean(),
  b: fc.boolean(),
  lines: small,
});
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ what: fc.nat({ max: 99 }), key: small, who: small, n: small, right: fc.boolean() }),
  { maxLength: 60, size: 'max' },
);
/** Some people have two roles. */
const cast = fc
  .array(fc.tuple(fc.constantFrom(...OURS, ...PARTIES), fc.constantFrom(...OURS)), { maxLength: 2 })
  .map((pairs): Record<string, string> => Object.fromEntries(pairs));

/** Good will brings a case so far; then things happen. */
const before = fc.nat({ max: 35 });
const life = fc.record({ shape, wish, cast, before, steps });
type Life = typeof life extends fc.Arbitrary<infer L> ? L : never;

function begun({ shape: of, wish: terms, cast: people, before: so }: Life): ACase {
  const order = aCase({ rules: procedureOf(of), terms: termsOf(terms), cast: people });
  for (let n = 0; n < so && !order.plan.closed; n++) if (!anything(order, 'ended')) break;
  return order;
}

function lived(one: Life): ACase {
  const order = begun(one);
  for (const each of one.steps) step(order, each);
  return order;
}

describe('whatever happens to whatever case', () => {
  it('no law is broken but by an observation, which is a breach; it is at rest after every step; no timer in the past is left', () => {
    fc.assert(
      fc.property(life, (one) => {
        const order = begun(one);
        for (const each of one.steps) {
          step(order, each);
          expect(unrest(order)).toEqual([]);
        }
        expect(offences(order.rules, order.events)).toEqual([]);
      }),
      OPTIONS,
    );
  });

  it('a closed case has nothing open, and somebody of the cast is asked for everything that is open', () => {
    fc.assert(
      fc.property(life, (one) => {
        const order = lived(one);
        const look = lookAt(order.rules, order.plan);
        const open = look.keys().filter((key) => ['open', 'shaken'].includes(look.state(key).state));
        if (order.plan.closed) expect(open).toEqual([]);
        const asked = (key: string): string[] => owners(look, key).filter((role) => [...OURS, ...PARTIES].includes(role as never));
        expect(open.filter((key) => asked(key).length === 0)).toEqual([]);
      }),
      OPTIONS,
    );
  });

  it('there is no dead end: people of good will bring it to its close, and break no law', () => {
    fc.assert(
      fc.property(life, (one) => {
        const order = lived(one);
        expect(toTheEnd(order) || left(order)).toBe(true);
        expect(offences(order.rules, order.events)).toEqual([]);
      }),
      OPTIONS,
    );
  });

  it('or to its cancellation', () => {
    fc.assert(
      fc.property(life, (one) => {
        const order = lived(one);
        expect(cancelledToTheEnd(order) || left(order)).toBe(true);
        expect(offences(order.rules, order.events)).toEqual([]);
      }),
      OPTIONS,
    );
  });

  it('the same plan and the same command give the same events', () => {
    fc.assert(
      fc.property(life, (one) => expect(lived(one).events).toEqual(lived(one).events)),
      { ...OPTIONS, numRuns: LIVES / 4 },
    );
  });
});

describe('what was read before', () => {
  it('is read the same as if nothing had been: after every step of a life', () => {
    fc.assert(
      fc.property(life, (one) => {
        const order = begun(one);
        for (const each of one.steps) {
          step(order, each);
          expect(standing(order.rules, order.plan, order.now)).toEqual(standing(order.rules, neverRead(order.plan), order.now));
        }
        expect(fold(order.rules, structuredClone(order.events))).toEqual(order.plan);
      }),
      { ...OPTIONS, numRuns: LIVES / 4 },
    );
  });
});

/** Only the calendars are known from before. */
const neverRead = ({ calendars, ...plan }: Plan): Plan => ({ ...structuredClone(plan), calendars });

/** What would still follow of itself, or fire, when nothing has happened since. */
function unrest(order: ACase): string[] {
  if (order.plan.closed) return [];
  const making = new Making(order.rules, order.plan, order.now);
  settle(making);
  return [...making.events, ...expire(order.rules, order.plan, order.now)].map((event) => event.type);
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
