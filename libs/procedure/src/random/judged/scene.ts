import { lookAt, splitKey, type By, type Event, type Key, type Plan, type Rules } from '../..';
import type { Gate } from '@gendan/trade';
import type { Meaning, Milestone, Node } from '../../language';
import type { Look } from '../../look';

/** For specs only: a case at the moment before one of its events, and how the judge reads it. */

export type Scene = { rules: Rules; plan: Plan; look: Look; milestones: Map<string, Milestone>; events: Event[]; at: number };

const known = new WeakMap<Rules, Map<string, Milestone>>();
const leaves = (node: Node): Milestone[] => ('m' in node ? [node] : node.of.flatMap(leaves));

export function scene(rules: Rules, plan: Plan, events: Event[], at: number): Scene {
  let milestones = known.get(rules);
  if (!milestones) known.set(rules, (milestones = new Map(rules.of.flatMap(leaves).map((rule) => [rule.name, rule]))));
  return { rules, plan, look: lookAt(rules, plan), milestones, events, at };
}

export const ruleOf = ({ milestones }: Scene, key: Key): Milestone | undefined => milestones.get(splitKey(key).name);
export const means = (seen: Scene, key: Key): Meaning | undefined => ruleOf(seen, key)?.is;

export const isAct = (is: Meaning | undefined): boolean =>
  is !== undefined && ['startsProduction', 'startsLine', 'goodsLeave', 'titleLeaves', 'presentsToBank'].includes(is);

/** On file, not shaken, not only spared. */
export function stands({ plan }: Scene, key: Key): boolean {
  const kept = plan.kept[key];
  return kept?.fact !== undefined && kept.shaken === undefined && kept.skipped === undefined;
}

export const needed = ({ look }: Scene, key: Key): boolean => look.state(key).state !== 'notNeeded';

/** What of one meaning (of one gate) concerns the part an act is in, as far as it is needed. */
export function concerning(seen: Scene, is: Meaning, key: Key, gate?: Gate): Key[] {
  const { part } = splitKey(key);
  const rules = [...seen.milestones.values()].filter((rule) => rule.is === is && (gate === undefined || rule.gate === gate));
  return rules.flatMap((rule) => seen.look.meant(rule.name, part).keys).filter((one) => needed(seen, one));
}

/** Whoever acts and whoever they act for: both are the same person to four eyes. */
export const people = (by: By | undefined): string[] => [by?.person, by?.for].filter((one): one is string => one !== undefined);
export const same = (a: By | undefined, b: By | undefined): boolean => people(a).some((one) => people(b).includes(one));

/** The laws that overrides just used up let pass. */
export function lifted({ events, at }: Scene): number[] {
  const laws: number[] = [];
  for (let n = at - 1; n >= 0; n--) {
    const event = events[n];
    if (event?.type === 'overrideUsed') laws.push(lawOf(events, event.override));
    else if (event?.type !== 'lapsed' && event?.type !== 'shaken' && event?.type !== 'signed') break;
  }
  return laws;
}

const lawOf = (events: Event[], id: string): number =>
  events.flatMap((one) => (one.type === 'overrideAsked' && one.override.id === id ? [one.override.law] : []))[0] ?? 0;

/** The laws of which a breach by this act follows, in what the same report has made. */
export function breachesOf({ events, at }: Scene, key: Key): number[] {
  const laws: number[] = [];
  for (let n = at + 1; n < events.length && !isLast(events, n - 1); n++) {
    const event = events[n];
    if (event?.type === 'breached' && event.breach.key === key) laws.push(event.breach.law);
  }
  return laws;
}

/** The last event of what one command, report or timer has made. */
export function isLast(events: Event[], at: number): boolean {
  const [here, next] = [events[at], events[at + 1]];
  return next === undefined || here?.at !== next.at || here.command !== next.command;
}
