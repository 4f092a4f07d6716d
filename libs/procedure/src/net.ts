import type { Instant } from '@gendan/trade';
import type { CompiledMilestone } from './compile';
import { Dues } from './dues';
import { edgesOf, type Edges } from './edges';
import type { Spot } from './ground';
import type { Due, Rules } from './language';
import { lookAt, type Look } from './look';
import { withOpenings } from './opening-anchors';
import type { Fact, Key, PartId, Plan } from './plan';
import { promisesOf, type Promised } from './promises';
import type { MilestoneState } from './standing.types';

/** One milestone of one part in the net that the scheduler walks. */
export type NetNode = {
  index: number;
  key: Key;
  part: PartId | undefined;
  milestone: CompiledMilestone;
  state: MilestoneState;
  fact: Fact | undefined;
  /** What it waits for; of several at one place (oneOf) the first one done is enough. */
  before: NetNode[][];
  /** It waits for parts that are not there yet. */
  incomplete: boolean;
  committed: Instant | undefined;
  baseline: Instant | undefined;
  due: Due | undefined;
  /** Items somebody added that block it. */
  notBefore: Instant | undefined;
  promises: Promised[];
};

/** What of a schedule does not depend on `now`. */
export class Net {
  readonly dues: Dues;
  readonly nodes: NetNode[] = [];
  private readonly bySpot: (NetNode | undefined)[] = [];

  constructor(readonly look: Look) {
    this.dues = new Dues(look);
    for (const spot of look.ground.spots) this.enter(spot);
    const edges = edgesOf(look.ground);
    for (const node of this.nodes) if (open(node)) this.connect(node, edges);
  }

  node(key: Key): NetNode | undefined {
    const spot = this.look.ground.spot(key);
    return spot && this.at(spot);
  }

  at(spot: Spot): NetNode | undefined {
    return this.bySpot[spot.index];
  }

  private enter(spot: Spot): void {
    const { key, part, milestone } = spot;
    const { state } = this.look.stateAt(spot);
    if (state === 'dropped' || state === 'notNeeded') return;
    const { fact, committed, baseline } = this.look.kept(key);
    const node: NetNode = {
      index: this.nodes.length,
      key,
      part,
      milestone,
      state,
      fact,
      before: [],
      incomplete: false,
      committed,
      baseline,
      due: milestone.rule.due === undefined ? undefined : withOpenings(milestone.rule.due),
      notBefore: undefined,
      promises: state === 'done' ? [] : promisesOf(this.look, key),
    };
    this.nodes.push(node);
    this.bySpot[spot.index] = node;
  }

  private connect(node: NetNode, edges: Edges): void {
    const spot = this.look.ground.spot(node.key);
    if (!spot) return;
    const { places, incomplete } = edges.before(spot);
    node.incomplete = incomplete;
    for (const { named, all } of places) if (named.some((one) => this.at(one))) node.before.push(all.flatMap((one) => this.at(one) ?? []));
    for (const item of Object.values(this.look.plan.own))
      if (item.blocks === node.key && !item.done && item.due !== undefined && item.due > (node.notBefore ?? '')) node.notBefore = item.due;
  }
}

let last: Net | undefined;

/** The net of a plan; the last one is kept, for questions about the same plan come together. */
export function netOf(rules: Rules, plan: Plan): Net {
  if (last?.look.plan === plan && last.look.rules === rules) return last;
  return (last = new Net(lookAt(rules, plan)));
}

/** Not done yet, as far as is known. */
export const open = (node: NetNode): boolean =>
  node.state === 'open' || node.state === 'waits' || node.state === 'undecided' || node.state === 'shaken';
