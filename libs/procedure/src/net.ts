import type { Instant } from '@gendan/trade';
import { splitKey, type CompiledMilestone } from './compile';
import { Dues } from './dues';
import type { Due } from './language';
import { lookAt, type Look } from './look';
import type { Rules } from './language';
import type { Fact, Key, PartId, Plan } from './plan';
import { promisesOf, type Promised } from './promises';
import type { MilestoneState } from './standing.types';

/** One milestone of one part in the net that the scheduler walks. */
export type NetNode = {
  index: number;
  key: Key;
  part?: PartId;
  milestone: CompiledMilestone;
  state: MilestoneState;
  fact?: Fact;
  /** What it waits for; of several at one place (oneOf) the first one done is enough. */
  before: NetNode[][];
  /** It waits for parts that are not there yet. */
  incomplete: boolean;
  committed?: Instant;
  baseline?: Instant;
  due?: Due;
  /** Items somebody added that block it. */
  notBefore?: Instant;
  promises: Promised[];
};

/** What of a schedule does not depend on `now`: made once per plan. */
export type Net = { look: Look; dues: Dues; nodes: NetNode[]; byKey: Map<Key, NetNode> };

const nets = new WeakMap<Plan, Net>();

export function netOf(rules: Rules, plan: Plan): Net {
  const known = nets.get(plan);
  if (known && known.look.rules === rules) return known;
  const net = build(lookAt(rules, plan));
  nets.set(plan, net);
  return net;
}

function build(look: Look): Net {
  const net: Net = { look, dues: new Dues(look), nodes: [], byKey: new Map() };
  for (const key of look.keys()) enter(net, key);
  for (const node of net.nodes) if (open(node)) connect(net, node);
  return net;
}

/** Not done yet, as far as is known. */
export const open = (node: NetNode): boolean =>
  node.state === 'open' || node.state === 'waits' || node.state === 'undecided' || node.state === 'shaken';

function enter(net: Net, key: Key): void {
  const { look } = net;
  const milestone = look.milestone(key);
  const { state } = look.state(key);
  if (!milestone || state === 'dropped' || state === 'notNeeded') return;
  const kept = look.kept(key);
  const { part } = splitKey(key);
  const due = milestone.rule.due === undefined ? undefined : withOpenings(milestone.rule.due);
  const node: NetNode = {
    index: net.nodes.length,
    key,
    milestone,
    state,
    before: [],
    incomplete: false,
    promises: state === 'done' ? [] : promisesOf(look, key),
    ...(part === undefined ? {} : { part }),
    ...(kept.fact ? { fact: kept.fact } : {}),
    ...(kept.committed === undefined ? {} : { committed: kept.committed }),
    ...(kept.baseline === undefined ? {} : { baseline: kept.baseline }),
    ...(due === undefined ? {} : { due }),
  };
  net.nodes.push(node);
  net.byKey.set(key, node);
}

function connect(net: Net, node: NetNode): void {
  const { look } = net;
  const alternatives = new Map<string, NetNode[]>();
  for (const name of node.milestone.afterNames) {
    const { keys, complete } = look.meant(name, node.part);
    if (!complete) node.incomplete = true;
    for (const key of keys) {
      const before = net.byKey.get(key);
      if (!before || before.milestone.rule.every) continue;
      const place = before.milestone.oneOf === undefined ? key : `oneOf ${before.milestone.oneOf} ${before.part ?? ''}`;
      const others = alternatives.get(place);
      if (others) others.push(before);
      else alternatives.set(place, before.milestone.oneOf === undefined ? [before] : ofOneOf(net, before));
    }
  }
  node.before = [...alternatives.values()].map((nodes) => [...new Set(nodes)]);
  for (const item of Object.values(look.plan.own))
    if (item.blocks === node.key && !item.done && item.due !== undefined && item.due > (node.notBefore ?? '')) node.notBefore = item.due;
}

/** Whoever waits for one member of a oneOf waits for the first of them. */
const ofOneOf = (net: Net, member: NetNode): NetNode[] =>
  (net.look.compiled.groups.get(member.milestone.oneOf ?? '') ?? []).flatMap((name) =>
    net.look.meant(name, member.part).keys.flatMap((key) => net.byKey.get(key) ?? []),
  );

/** Marks an anchor on the opening of an approval, which the scheduler knows before it has happened. */
export const OPENING = ' opening';
const rewritten = new WeakMap<Due, Due>();

function withOpenings(due: Due): Due {
  let made = rewritten.get(due);
  if (!made) rewritten.set(due, (made = rewrite(due)));
  return made;
}

function rewrite(due: Due): Due {
  if ('earliest' in due) return { earliest: due.earliest.map(rewrite) };
  if ('latest' in due) return { latest: due.latest.map(rewrite) };
  if ('cases' in due) return { cases: due.cases.map((one) => ({ ...one, due: rewrite(one.due) })) };
  if ('opens' in due) return { opens: rewrite(due.opens), due: rewrite(due.due) };
  if ('after' in due && due.after !== 'case.opened' && due.after.endsWith('.opened'))
    return { ...due, after: due.after.replace(/\.opened$/, OPENING) };
  return due;
}
