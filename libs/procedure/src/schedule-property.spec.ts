import { addMs, chinaFactory, chinaOffice, instantOf, msOf, type Unit } from '@gendan/trade';
import fc from 'fast-check';
import { drawUp, fold, schedule, type Due, type Node, type Plan, type Rules } from '.';
import { netOf } from './net';
import { passesOver, riskOf, type Passes } from './schedule';

/** Random procedures: milestones that wait for earlier ones and are due by all kinds of rules that count from earlier ones. */

// Half days are left out: half of a long Friday ends later than half of a short Saturday that begins after it.
const units: Unit[] = ['minutes', 'hours', 'workingHours', 'days', 'workingDays', 'weeks', 'months'];

// Without an hour a date moved off a closed day keeps its time of day: Saturday 16:00 goes to Friday 16:00, before Friday 17:00. So only with an hour.
const offset = (names: string[]): fc.Arbitrary<Due> =>
  fc
    .record({
      n: fc.integer({ min: 0, max: 9 }),
      unit: fc.constantFrom(...units),
      after: fc.constantFrom(...names),
      cal: fc.constantFrom('factory', 'company'),
      at: fc.constantFrom(undefined, '09:00', '12:00', '17:30'),
      closed: fc.constantFrom('before' as const, 'after' as const, 'asIs' as const),
    })
    .map(({ at, closed, ...rest }): Due => (at === undefined ? rest : { ...rest, at, closed }));

const due = (names: string[]): fc.Arbitrary<Due> =>
  fc.oneof(
    { weight: 5, arbitrary: offset(names) },
    { weight: 1, arbitrary: fc.constantFrom(...names).map((sameDay) => ({ sameDay })) },
    { weight: 1, arbitrary: fc.array(offset(names), { minLength: 2, maxLength: 3 }).map((earliest) => ({ earliest })) },
    { weight: 1, arbitrary: fc.array(offset(names), { minLength: 2, maxLength: 3 }).map((latest) => ({ latest })) },
  );

const SIZE = 9;
const name = (i: number): string => `m${i}`;

const milestone = (i: number): fc.Arbitrary<Node> => {
  const before = Array.from({ length: i }, (_, at) => name(at));
  if (i === 0)
    return fc.constant({ m: 'task', name: name(0), by: 'merchandiser', due: { n: 1, unit: 'workingDays', after: 'case.opened' } });
  return fc
    .record({
      after: fc.uniqueArray(fc.constantFrom(...before), { minLength: 1, maxLength: 3 }),
      due: fc.option(due(before), { nil: undefined }),
    })
    .map(({ after, due: rule }): Node => ({ m: 'task', name: name(i), by: 'merchandiser', after, ...(rule ? { due: rule } : {}) }));
};

const rulesOf = (of: Node[]): Rules => ({
  id: 'random',
  version: 1,
  for: 'order',
  cast: ['merchandiser'],
  parties: ['factory'],
  cancel: [],
  allows: { methods: ['tt'], inspection: ['none'] },
  settings: {},
  ladders: {},
  of,
});

const procedures = fc.tuple(...Array.from({ length: SIZE }, (_, i) => milestone(i))).map(rulesOf);
const opened = fc.integer({ min: 0, max: 400 * 24 }).map((hour) => instantOf(msOf('2025-01-06T00:00:00.000Z') + hour * 3_600_000));

const calendars = { company: chinaOffice({ id: 'company', version: 1 }), factory: chinaFactory({ id: 'factory', version: 1 }) };

function drawn(rules: Rules, now: string, committed: Record<string, string> = {}): Plan {
  const plan = fold(
    rules,
    drawUp(
      rules,
      {
        case: 'order:1',
        kind: 'order',
        number: '1',
        procedure: { id: 'random', version: 1, hash: 'h' },
        by: { person: 'p', role: 'merchandiser' },
        terms: { version: 1, hash: 't', slice: {} },
        cast: { merchandiser: 'p' },
        calendars,
        calendarOf: { company: 'company', factory: 'factory' },
      },
      now,
    ),
  );
  const kept = { ...plan.kept };
  for (const [key, at] of Object.entries(committed)) kept[key] = { round: 1, rev: 1, ...kept[key], committed: at };
  return { ...plan, kept };
}

const forecasts = (passes: Passes): (string | undefined)[] => passes.net.nodes.map((node) => passes.forecast.of(node)?.at);
const broken = (passes: Passes): string[] =>
  passes.net.nodes.flatMap((node) => node.promises.filter((promise) => riskOf(passes, promise) !== undefined).map(() => node.key));
/** In minutes. */
const later = fc.integer({ min: 0, max: 60 * 24 * 40 });
const one = fc.integer({ min: 0, max: SIZE - 1 });

it('moving an anchor later never makes any forecast earlier', () => {
  fc.assert(
    fc.property(
      procedures,
      opened,
      one,
      later,
      later,
      fc.dictionary(one.map(name), later, { maxKeys: 3 }),
      (rules, now, at, start, more, promised) => {
        const committed = Object.fromEntries(Object.entries(promised).map(([key, minutes]) => [key, addMs(now, minutes * 60_000)]));
        const net = netOf(rules, drawn(rules, now, committed));
        const happens = addMs(now, start * 60_000);
        const sooner = forecasts(passesOver(net, now, new Map([[name(at), happens]])));
        const afterwards = forecasts(passesOver(net, now, new Map([[name(at), addMs(happens, more * 60_000)]])));
        expect(sooner.filter((date, i) => (afterwards[i] ?? '') < (date ?? ''))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

it('time that passes never makes any forecast earlier', () => {
  fc.assert(
    fc.property(procedures, opened, later, later, (rules, start, first, more) => {
      const plan = drawn(rules, start);
      const net = netOf(rules, plan);
      const now = addMs(start, first * 60_000);
      const before = forecasts(passesOver(net, now));
      const after = forecasts(passesOver(net, addMs(now, more * 60_000)));
      expect(before.filter((date, i) => (after[i] ?? '') < (date ?? ''))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('a milestone may use up its float and no promise breaks', () => {
  fc.assert(
    fc.property(procedures, opened, one, later, one, (rules, now, end, slack, at) => {
      const plain = forecasts(passesOver(netOf(rules, drawn(rules, now)), now));
      const plan = drawn(rules, now, { [name(end)]: addMs(plain[end] ?? now, slack * 60_000) });
      const net = netOf(rules, plan);
      const dates = schedule(rules, plan, now).dates[name(at)];
      if (dates?.latest === undefined || dates.forecast === undefined || dates.forecast > dates.latest) return;
      expect(broken(passesOver(net, now, new Map([[name(at), dates.latest]])))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

it('nothing that is not before a promise has a float', () => {
  fc.assert(
    fc.property(procedures, opened, one, (rules, now, end) => {
      const plan = drawn(rules, now, { [name(end)]: addMs(now, 90 * 86_400_000) });
      const { dates } = schedule(rules, plan, now);
      for (let i = end + 1; i < SIZE; i++) expect(dates[name(i)]?.floatMinutes).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});
