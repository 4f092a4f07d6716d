import { dayOf, type Day, type Instant } from '@gendan/trade';
import { splitKey } from './compile';
import { asInstant, calendarFor, Dues, type DueTrace, ROUND } from './dues';
import { defined } from './defined';
import type { Rules } from './language';
import { lookAt, type Look } from './look';
import type { Event } from './messages';
import { open, type NetNode } from './net';
import type { Key, Plan } from './plan';
import { datesOf, passesOf, type Passes } from './schedule';
import type { Explanation, WhyHop } from './standing.types';

/**
 * Why a milestone is due and expected when it is: the chain of anchors with the rule and calendar of each hop, back to what has happened, was
 * agreed or is promised. With the events of the case also when and why its dates were moved.
 */
export function explain(rules: Rules, plan: Plan, key: Key, now: Instant, events: readonly Event[] = []): Explanation {
  const look = lookAt(rules, plan);
  const passes = passesOf(rules, plan, now);
  const kept = look.kept(key);
  const chain = new DueChain(look);
  chain.follow(key);
  const node = passes.net.node(key);
  const forecastHops = node && open(node) ? forecastChain(passes, node) : [];
  const { forecast, floatMinutes, floatDays, risk } = node ? datesOf(passes, node) : {};
  const { state, why, waitsFor = [] } = look.state(key);
  const unknown = [...chain.unknown, ...(state === 'undecided' && why !== undefined ? why.split(', ') : [])];
  return {
    key,
    ...defined({ due: chain.dues.of(key), baseline: kept.baseline, committed: kept.committed, forecast, floatMinutes, floatDays, risk }),
    hops: chain.hops,
    also: chain.also,
    forecastHops,
    unknown: [...new Set(unknown)],
    waitsFor,
    ...(provisional(look, [...chain.hops, ...forecastHops]) ? { provisional: true } : {}),
    moved: movesOf(look, key, events),
  };
}

/** The chain of due dates: committed, else by rule; anchors by happened, committed, due. */
class DueChain {
  readonly dues: Dues;
  readonly hops: WhyHop[] = [];
  readonly also: WhyHop[] = [];
  readonly unknown: string[] = [];
  private readonly seen = new Set<Key>();

  constructor(private readonly look: Look) {
    this.dues = new Dues(look);
  }

  follow(key: Key): void {
    const { committed } = this.look.kept(key);
    if (committed === undefined) return this.byRule(key);
    this.hops.unshift({ of: key, rule: 'committed', to: committed });
    const trace: DueTrace = { hops: [], unknown: [] };
    this.dues.byRule(key, trace);
    this.also.push(...trace.hops.map((hop) => ({ ...hop, of: key, anchor: hop.of })));
  }

  private byRule(key: Key): void {
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const trace: DueTrace = { hops: [], unknown: [] };
    const due = this.dues.byRule(key, trace);
    if (due === undefined) return this.missing(key, trace.unknown);
    const deciding = trace.hops.find((hop) => hop.to === due);
    this.also.push(...trace.hops.filter((hop) => hop !== deciding).map((hop) => ({ ...hop, of: key, anchor: hop.of })));
    if (deciding) this.step(key, deciding);
  }

  private step(key: Key, hop: WhyHop): void {
    const anchor = this.anchorKey(key, hop);
    this.hops.unshift({ ...hop, of: key, anchor: anchor ?? hop.of });
    if (anchor === undefined) return void this.hops.unshift(rootHop(this.look, hop.of, hop.from));
    const fact = this.look.kept(anchor).fact;
    if (fact) return void this.hops.unshift(happenedHop(this.look, anchor, fact.happened));
    if (this.look.kept(anchor).committed === undefined) return this.byRule(anchor);
    this.hops.unshift({ of: anchor, rule: 'committed', ...defined({ to: this.look.kept(anchor).committed }) });
  }

  /** Of several milestones a name means, the one that gave the date. */
  private anchorKey(key: Key, hop: WhyHop): Key | undefined {
    const { keys } = this.look.meant(hop.of, splitKey(key).part);
    return keys.find((one) => (this.look.kept(one).fact?.happened ?? this.dues.of(one)) === hop.from);
  }

  /** An anchor without a date has its own reasons: they are named after it. */
  private missing(key: Key, names: string[]): void {
    this.unknown.push(...names);
    for (const name of names)
      for (const anchor of this.look.meant(name, splitKey(key).part).keys)
        if (!this.look.kept(anchor).fact && this.dues.of(anchor) === undefined) this.byRule(anchor);
  }
}

function rootHop(look: Look, of: string, at: Day | Instant | undefined): WhyHop {
  const rule = of === ROUND ? 'again' : of.endsWith('.opened') ? 'opened' : of.endsWith('.refused') ? 'refused' : 'given';
  return { of, rule, ...(at === undefined ? {} : { from: at, to: asInstant(calendarFor(look), at) }) };
}

const happenedHop = (look: Look, key: Key, happened: Day | Instant): WhyHop => ({
  of: key,
  rule: 'happened',
  from: happened,
  to: asInstant(calendarFor(look), happened),
});

/** What decided the forecast, back to what has happened, was promised or can be done now. */
function forecastChain(passes: Passes, end: NetNode): WhyHop[] {
  const hops: WhyHop[] = [];
  const seen = new Set<NetNode>();
  for (let node: NetNode | undefined = end; node && !seen.has(node);) {
    seen.add(node);
    node = forecastHop(passes, node, hops);
  }
  return hops;
}

function forecastHop({ net, forecast }: Passes, node: NetNode, hops: WhyHop[]): NetNode | undefined {
  const expected = forecast.of(node);
  const to = expected?.at;
  if (!open(node)) return void (node.fact && hops.unshift(happenedHop(net.look, node.key, node.fact.happened)));
  if (!expected || to === undefined) return undefined;
  const { decided } = expected;
  if (decided.by === 'after') {
    const before = net.node(decided.key);
    hops.unshift({ of: node.key, rule: 'after', anchor: decided.key, to, ...defined({ from: before && forecast.of(before)?.at }) });
    return before;
  }
  if (decided.by !== 'due') return void hops.unshift({ of: node.key, rule: decided.by, to });
  const [hop] = forecast.traced(node, decided.leaf).hops;
  const anchor = decided.key ?? hop?.of ?? '';
  hops.unshift({ of: node.key, rule: hop?.rule ?? '', anchor, to, ...defined({ calendar: hop?.calendar, from: hop?.from }) });
  if (decided.key !== undefined) return net.node(decided.key);
  return void hops.unshift(rootHop(net.look, anchor, hop?.from));
}

/** A date after the last day whose holidays are announced may still move. */
function provisional(look: Look, hops: WhyHop[]): boolean {
  return hops.some(({ calendar: id, to }) => {
    const calendar = Object.values(look.plan.calendars).find((one) => one.id === id);
    return calendar !== undefined && to !== undefined && dayOf(calendar, to) > calendar.officialTo;
  });
}

function movesOf(look: Look, key: Key, events: readonly Event[]): Explanation['moved'] {
  const moves = events.flatMap((event) =>
    event.type !== 'datesMoved'
      ? []
      : event.moves
          .filter((move) => move.key === key && move.which !== 'opened' && move.which !== 'baseline')
          .map((move) => defined({ which: move.which, from: move.from, to: move.to, at: event.at, cause: event.cause })),
  );
  const { baseline, committed } = look.kept(key);
  if (events.length > 0 || committed === undefined || committed === baseline) return moves;
  return [defined({ which: 'committed', from: baseline, to: committed })];
}
