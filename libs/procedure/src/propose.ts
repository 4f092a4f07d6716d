import { closeOf, isDay, move, type Instant } from '@gendan/trade';
import { compile, keyOf, splitKey } from './compile';
import { asInstant, calendarFor } from './dues';
import { Forecast } from './forecast';
import { defined } from './defined';
import { lawFailures, type LawFailure } from './laws';
import type { Effect, Rules } from './language';
import type { Look } from './look';
import { Making } from './making';
import type { Event, Refusal } from './messages';
import { netOf, open, type NetNode } from './net';
import type { Key, Plan } from './plan';
import { passesOf, passesOver, riskOf, type Passes } from './schedule';
import { settle } from './settle';
import type { Assumption, Proposal } from './standing.types';

type OfMilestone = Extract<Assumption, { milestone: string }>;
/** A copy of the case in which the assumptions hold: what followed of them, and when what has not happened yet is assumed to happen. */
type World = { plan: Plan; events: Event[]; dates: Map<Key, Instant> };

/** What if: the forecasts that move, what breaks, what must be asked again, the letters that would go. The case itself is not touched. */
export function propose(rules: Rules, plan: Plan, assumptions: readonly Assumption[], now: Instant): Proposal {
  const before = passesOf(rules, plan, now);
  const world = assumed(rules, plan, assumptions, now);
  const after = passesOver(netOf(rules, world.plan), now, world.dates);
  const again = askedAgain(world.events);
  return {
    moves: movesBetween(before, after),
    breaks: [...promisesBroken(before, after), ...lawsBroken(before.net.look, after.net.look)],
    again,
    letters: lettersOf(after.net.look, world.events, again),
    accept: acceptance(before, after, world),
  };
}

/** What an assumption names and the case does not have: nothing would follow of it, and nobody would be told. */
export function unknownAssumption(rules: Rules, plan: Plan, assumptions: readonly Assumption[]): Refusal | undefined {
  const { milestones } = compile(rules);
  for (const one of assumptions) {
    if ('milestone' in one && !milestones.has(one.milestone)) return { code: 'UNKNOWN_MILESTONE', at: one.milestone };
    const part = 'part' in one ? one.part : undefined;
    const kind = 'milestone' in one ? milestones.get(one.milestone)?.partKind : plan.parts[part ?? '']?.kind;
    const there = part === undefined ? undefined : plan.parts[part];
    if (part !== undefined && (!there || there.dropped || there.kind !== kind)) return { code: 'UNKNOWN_PART', details: { part } };
  }
  return undefined;
}

function assumed(rules: Rules, plan: Plan, assumptions: readonly Assumption[], now: Instant): World {
  const making = new Making(rules, plan, now);
  const dates = new Map<Key, Instant>();
  for (const one of assumptions) if (!('milestone' in one)) changed(making, one);
  for (const one of assumptions) if ('milestone' in one) dated(making, one, dates);
  return { plan: making.plan, events: making.events, dates };
}

/** Other terms, or another date or quantity of a part: the core itself says what follows. */
function changed(making: Making, assumption: Exclude<Assumption, OfMilestone>): void {
  const { version } = making.plan.terms;
  if ('slice' in assumption) making.emit({ type: 'termsSet', version: version + 1, hash: 'assumed', slice: assumption.slice });
  else if (making.plan.parts[assumption.part]) making.emit({ type: 'partChanged', part: assumption.part, values: assumption.values });
  settle(making);
}

/** Another date: of what has happened it is corrected, of what has not it is expected then. */
function dated(making: Making, assumption: OfMilestone, dates: Map<Key, Instant>): void {
  for (const key of keysOf(making.look, assumption)) {
    const { fact } = making.look.kept(key);
    const at = assumedAt(making, key, assumption, dates);
    if (at === undefined) continue;
    if (!fact) dates.set(key, at);
    else {
      making.emit({ type: 'corrected', key, values: {}, happened: at, reason: 'assumed' });
      settle(making);
    }
  }
}

/** Without a part all parts of its kind are meant. */
function keysOf(look: Look, { milestone, part }: OfMilestone): readonly Key[] {
  const known = look.compiled.milestones.get(milestone);
  if (!known) return [];
  if (part === undefined || known.partKind === undefined) return look.meant(milestone).keys;
  return look.plan.parts[part]?.kind === known.partKind ? [keyOf(milestone, part)] : [];
}

function assumedAt(making: Making, key: Key, assumption: OfMilestone, dates: Map<Key, Instant>): Instant | undefined {
  const calendar = calendarFor(making.look, partyOf(making.look, key));
  if ('happens' in assumption) return isDay(assumption.happens) ? closeOf(calendar, assumption.happens) : assumption.happens;
  const net = netOf(making.rules, making.plan);
  const node = net.node(key);
  const from = node && new Forecast(net, making.now, dates).of(node)?.at;
  return from === undefined ? undefined : asInstant(calendar, move(calendar, from, { n: assumption.lateDays, unit: 'days' }));
}

const partyOf = (look: Look, key: Key): string | undefined => {
  const rule = look.milestone(key)?.rule;
  return rule?.m === 'outside' ? rule.by : undefined;
};

function movesBetween(before: Passes, after: Passes): Proposal['moves'] {
  const keys = [...new Set([...before.net.nodes, ...after.net.nodes].map((node) => node.key))];
  const index = (key: Key): number => after.net.look.compiled.milestones.get(splitKey(key).name)?.index ?? 0;
  return keys
    .sort((a, b) => index(a) - index(b))
    .flatMap((key) => {
      const node = after.net.node(key);
      const [from, to] = [atOf(before, before.net.node(key)), atOf(after, node)];
      if (from === to) return [];
      const breaksPromise = to !== undefined && node !== undefined && node.promises.some((promise) => to > promise.at);
      return [{ key, ...defined({ from, to, committed: node?.committed }), breaksPromise }];
    });
}

const atOf = ({ forecast }: Passes, node: NetNode | undefined): Instant | undefined => (node ? forecast.of(node)?.at : undefined);

function promisesBroken(before: Passes, after: Passes): Proposal['breaks'] {
  return after.net.nodes.flatMap(({ key, promises }) =>
    promises.flatMap((promise) => {
      const risk = riskOf(after, promise);
      if (!risk) return [];
      const known = before.net.node(key)?.promises.find((one) => one.what === promise.what);
      const already = known && riskOf(before, known) !== undefined;
      return [
        {
          key,
          what: risk.what,
          by: risk.byDays,
          byMinutes: risk.byMinutes,
          date: risk.date,
          ...(already ? { already: true as const } : {}),
        },
      ];
    }),
  );
}

/** Laws against acts that are done or open now and were kept until now. */
function lawsBroken(before: Look, after: Look): Proposal['breaks'] {
  return before.keys().flatMap((key) => {
    const { state } = before.state(key);
    if (state !== 'open' && state !== 'done' && state !== 'shaken') return [];
    const known = lawFailures(before, key).map(sameFailure);
    return lawFailures(after, key)
      .filter((failure) => !known.includes(sameFailure(failure)))
      .map(({ law, code }) => ({ key, what: 'law' as const, law, code }));
  });
}

const sameFailure = ({ law, details }: LawFailure): string => `${law} ${JSON.stringify(details)}`;

function askedAgain(events: readonly Event[]): Proposal['again'] {
  return events.flatMap((event) =>
    event.type === 'lapsed' || event.type === 'shaken'
      ? [{ key: event.key, effect: event.type === 'lapsed' ? ('lapses' as const) : ('shaken' as const), of: event.of }]
      : [],
  );
}

/** Letters that go at once, and those that go again when what lapses is done again. */
function lettersOf(look: Look, events: readonly Event[], again: Proposal['again']): Proposal['letters'] {
  const now = events.flatMap((event) => (event.type === 'effectAsked' && 'letter' in event.of ? [{ ...event.of, key: event.key }] : []));
  const later = again.flatMap(({ key }) => {
    const rule = look.milestone(key)?.rule;
    const effects: Effect[] = [
      ...(rule?.atOpening ?? []),
      ...(rule?.copies?.to ?? []).map((to) => ({ letter: 'copy', to })),
      ...(rule?.then ?? []),
    ];
    return effects.flatMap((effect) => ('letter' in effect ? [{ ...effect, key, later: true as const }] : []));
  });
  const told = (one: { letter: string; to: string; key: Key }): string => `${one.key}/${one.letter}:${one.to}`;
  const already = new Set(now.map(told));
  return [...now, ...later.filter((one) => !already.has(told(one)))];
}

/** A replan that accepts it: what is assumed becomes the commitment, and every commitment that cannot be kept moves to its forecast. */
function acceptance(before: Passes, after: Passes, world: World): Proposal['accept'] {
  return after.net.nodes.flatMap((node) => {
    const to = atOf(after, node);
    if (to === undefined || !open(node)) return [];
    const cannotBeKept = node.committed !== undefined && to > node.committed && to !== atOf(before, before.net.node(node.key));
    return world.dates.has(node.key) || cannotBeKept ? [{ key: node.key, committed: to }] : [];
  });
}
