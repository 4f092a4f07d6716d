import { isDay, type Day, type Instant } from '@gendan/trade';
import { asInstant, calendarFor, dueBy, type DueTrace } from './dues';
import { dependsOn } from './dependence';
import type { Due } from './language';
import type { Key } from './plan';
import { open, type Net, type NetNode } from './net';
import { OPENING } from './opening-anchors';

/** A leaf of a due rule: one offset or one date. */
export type Leaf = Exclude<Due, { earliest: Due[] } | { latest: Due[] } | { opens: Due } | { cases: unknown }>;

/** What decided a forecast: its time has passed, what is before it, its due rule, its promise, an item that blocks it, an assumption. */
export type Decided = { by: 'now' | 'committed' | 'assumed' | 'item' } | { by: 'after'; key: Key } | { by: 'due'; leaf: Leaf; key?: Key };

export type Expected = { earliest?: Instant; at?: Instant; decided: Decided };
type Dated = { at?: Instant; unknown: boolean; leaf?: Leaf; key?: Key; from?: Day | Instant };

const NO_DATE: Dated = { unknown: false };
const NOT_KNOWN: Dated = { unknown: true };

/** The forward pass: when every milestone that is not done may be expected, each asked once, what it counts from before it. */
export class Forecast {
  /** Milestones in the order they were settled: whatever one counts from stands before it. */
  readonly order: NetNode[] = [];
  private readonly known: (Expected | undefined)[] = [];
  /** When what is before a milestone lets it open: its own due date may count from that. */
  private readonly ready: (Instant | undefined)[] = [];
  private readonly asking = new Set<NetNode>();

  constructor(
    readonly net: Net,
    readonly now: Instant,
    private readonly assumed?: ReadonlyMap<Key, Instant>,
  ) {}

  of(node: NetNode): Expected | undefined {
    const known = this.known[node.index];
    if (known || this.asking.has(node)) return known;
    this.asking.add(node);
    const expected = this.expect(node);
    this.asking.delete(node);
    this.known[node.index] = expected;
    this.order.push(node);
    return expected;
  }

  private expect(node: NetNode): Expected {
    const assumed = this.assumed?.get(node.key);
    if (assumed !== undefined) return { at: assumed, earliest: assumed, decided: { by: 'assumed' } };
    if (!open(node)) return this.happened(node);
    let ready: Instant = this.now;
    let decided: Decided = { by: 'now' };
    let unknown = node.incomplete;
    for (const alternatives of node.before) {
      const first = this.first(alternatives);
      if (first === undefined) unknown = true;
      else if (first.at > ready) [ready, decided] = [first.at, { by: 'after', key: first.key }];
    }
    if (node.notBefore !== undefined && node.notBefore > ready) [ready, decided] = [node.notBefore, { by: 'item' }];
    if (!unknown) this.ready[node.index] = ready;
    return this.dated(node, ready, decided, unknown);
  }

  private happened(node: NetNode): Expected {
    const at = node.fact?.happened;
    return { ...(at === undefined ? {} : { at: asInstant(calendarFor(this.net.look), at) }), decided: { by: 'now' } };
  }

  /** Not before its due date, nor before what is before it, nor in the past. */
  private dated(node: NetNode, ready: Instant, decided: Decided, unknown: boolean): Expected {
    const date = this.date(node);
    if (date.at === undefined && (unknown || date.unknown)) return { earliest: ready, decided };
    if (date.at === undefined || date.at <= ready) return { earliest: ready, at: ready, decided };
    return { earliest: ready, at: date.at, decided: decisionOf(date) };
  }

  private first(alternatives: NetNode[]): { at: Instant; key: Key } | undefined {
    let first: { at: Instant; key: Key } | undefined;
    for (const node of alternatives) {
      const at = this.of(node)?.at;
      if (at !== undefined && (first === undefined || at < first.at)) first = { at, key: node.key };
    }
    return first;
  }

  /**
   * What a party has committed to replaces the procedure's own reckoning, until what it counts from slips beyond the first plan:
   * then the later of both is expected. A date before something else is a deadline and gives way to the commitment.
   */
  private date(node: NetNode): Dated {
    const { committed, baseline } = node;
    const byRule = this.byRule(node);
    if (committed === undefined) return byRule;
    const slipped =
      byRule.at !== undefined && byRule.at > committed && (baseline === undefined || byRule.at > baseline) && !isDeadline(byRule.leaf);
    return slipped ? byRule : { at: committed, unknown: false };
  }

  /** What one branch of a due rule gives. */
  dateBy(node: NetNode, due: Due): Instant | undefined {
    return this.evaluate(node, due).at;
  }

  private byRule(node: NetNode): Dated {
    const { milestone, due } = node;
    if (milestone.rule.every && node.fact) return { at: this.net.dues.byRule(node.key), unknown: false };
    return due === undefined ? NO_DATE : this.evaluate(node, due);
  }

  private evaluate(node: NetNode, due: Due): Dated {
    if ('earliest' in due)
      return best(
        due.earliest.map((one) => this.evaluate(node, one)),
        (a, b) => a < b,
      );
    if ('latest' in due)
      return best(
        due.latest.map((one) => this.evaluate(node, one)),
        (a, b) => a > b,
      );
    if ('opens' in due) return best([this.evaluate(node, due.opens), this.evaluate(node, due.due)], (a, b) => a > b);
    if (!('cases' in due)) return this.leaf(node, due);
    for (const one of due.cases) {
      const truth = one.when === undefined ? true : this.net.look.truth(one.when, node.part);
      if (truth === undefined) return NOT_KNOWN;
      if (truth) return this.evaluate(node, one.due);
    }
    return NO_DATE;
  }

  private leaf(node: NetNode, leaf: Leaf): Dated {
    const { look } = this.net;
    const dated: Dated = { unknown: anchorIsPath(leaf), leaf };
    const anchor = anchorOf(leaf);
    const from = anchor === undefined ? undefined : this.anchor(node, leaf, anchor, node.part, dated);
    return { ...dated, at: dueBy(look, node.key, leaf, () => from) };
  }

  /** The rule, calendar and anchor of a leaf. */
  traced(node: NetNode, leaf: Leaf): DueTrace {
    const trace: DueTrace = { hops: [], unknown: [] };
    const dated: Dated = { unknown: false };
    dueBy(this.net.look, node.key, leaf, (name, from) => this.anchor(node, leaf, name, from, dated), trace);
    return trace;
  }

  /** When an anchor is expected: of several the latest; what is not needed does not count. A deadline before what waits for it counts from its due date. */
  private anchor(node: NetNode, leaf: Leaf, name: string, from: string | undefined, dated: Dated): Day | Instant | undefined {
    const { look, dues } = this.net;
    const opening = name.endsWith(OPENING);
    const plain = opening ? name.slice(0, -OPENING.length) : name;
    if ('before' in leaf && dependsOn(look.rules, plain, node.milestone.name)) return dues.anchor(plain, from);
    const calendar = calendarFor(look);
    let latest: Instant | undefined;
    for (const spot of look.meant(plain, from).spots) {
      const anchor = this.net.at(spot);
      if (!anchor) continue;
      const at = opening ? this.opening(anchor) : this.moment(anchor);
      if (at === undefined) {
        dated.unknown = true;
        return undefined;
      }
      const instant = isDay(at) ? asInstant(calendar, at) : at;
      if (latest !== undefined && instant <= latest) continue;
      [latest, dated.key, dated.from] = [instant, spot.key, at];
    }
    return dated.from;
  }

  private moment(anchor: NetNode): Day | Instant | undefined {
    const assumed = this.assumed?.get(anchor.key);
    return assumed ?? anchor.fact?.happened ?? this.of(anchor)?.at;
  }

  private opening(anchor: NetNode): Instant | undefined {
    const { opened } = this.net.look.kept(anchor.key);
    if (opened !== undefined) return opened;
    this.of(anchor);
    return this.ready[anchor.index];
  }
}

const countsFrom = (leaf: Leaf): string =>
  'on' in leaf ? leaf.on : 'sameDay' in leaf ? leaf.sameDay : 'after' in leaf ? leaf.after : leaf.before;

/** The milestone a leaf counts from; not a path, nor the opening of the case. */
function anchorOf(leaf: Leaf): string | undefined {
  const name = countsFrom(leaf);
  return name.includes('.') ? undefined : name;
}

function decisionOf(date: Dated): Decided {
  if (!date.leaf) return { by: 'committed' };
  return { by: 'due', leaf: date.leaf, key: date.key };
}

/** Of several dates the known ones count. */
function best(dates: Dated[], better: (a: Instant, b: Instant) => boolean): Dated {
  const known = dates.filter((date) => date.at !== undefined);
  if (known.length === 0) return dates.some((date) => date.unknown) ? NOT_KNOWN : NO_DATE;
  return known.reduce((one, other) => (other.at !== undefined && one.at !== undefined && better(other.at, one.at) ? other : one));
}

const isDeadline = (leaf: Leaf | undefined): boolean => leaf !== undefined && 'before' in leaf;
const anchorIsPath = (leaf: Leaf): boolean => /^(terms|part|facts|setting)\./.test(countsFrom(leaf));
