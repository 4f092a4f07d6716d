import {
  WINDING_UP,
  type Cond,
  type Due,
  type Each,
  type Effect,
  type Group,
  type Milestone,
  type Node,
  type Offset,
  type Rules,
} from '../language';
import { operandPaths } from '../conditions';
import { placeOf, type Say } from './shape';

/** One milestone where it stands. */
export type Spot = {
  rule: Milestone;
  path: string;
  /** The kind of part it belongs to. */
  kind?: string;
  groups: string[];
  windingUp: boolean;
  /** Its own `when` and those of the groups around it. */
  whens: Cond[];
};
export type Place = { node: Group; path: string; members: string[]; kind?: string };

/** A procedure laid out for its checks: every name once, with the path at which it is written. */
export type Site = {
  rules: Rules;
  say: Say;
  spots: Spot[];
  /** By name; of a name given twice the first. */
  milestones: Map<string, Spot>;
  groups: Map<string, Place>;
  /** Every name as written, twice if given twice. */
  written: { name: string; path: string }[];
  /** What comes before each, found once. */
  before: Map<string, Set<string>>;
};

export function layOut(rules: Rules, say: Say): Site {
  const site: Site = { rules, say, spots: [], milestones: new Map(), groups: new Map(), written: [], before: new Map() };
  for (const node of rules.of) enter(site, node, { groups: [], windingUp: false, whens: [] });
  return site;
}

type Around = Omit<Spot, 'rule' | 'path'>;

function enter(site: Site, node: Node, around: Around): void {
  const path = placeOf(node);
  const whens = node.when ? [...around.whens, node.when] : around.whens;
  site.written.push({ name: node.name, path });
  if ('m' in node) {
    const spot: Spot = { ...around, rule: node, path, whens };
    site.spots.push(spot);
    if (!site.milestones.has(node.name)) site.milestones.set(node.name, spot);
    for (const group of around.groups) site.groups.get(group)?.members.push(node.name);
    return;
  }
  if (!site.groups.has(node.name)) site.groups.set(node.name, { node, path, members: [], ...(around.kind ? { kind: around.kind } : {}) });
  const inner: Around = {
    groups: [...around.groups, node.name],
    windingUp: around.windingUp || (node.g === 'stage' && node.name === WINDING_UP),
    whens,
    ...(node.g === 'each' ? { kind: node.name } : around.kind ? { kind: around.kind } : {}),
  };
  for (const child of node.of) enter(site, child, inner);
}

export const isKnown = (site: Site, name: string): boolean => site.milestones.has(name) || site.groups.has(name);
export const roles = ({ rules }: Site): Set<string> => new Set([...rules.cast, ...rules.parties]);

export function kinds(site: Site): { node: Each; path: string; around?: string }[] {
  return [...site.groups.values()].flatMap(({ node, path, kind }) =>
    node.g === 'each' ? [{ node, path, ...(kind ? { around: kind } : {}) }] : [],
  );
}

/** Parts of this kind arise as they come: nobody knows beforehand how many. */
export const arises = (node: Each): boolean => node.from === undefined && node.covers === undefined;

/** A name's milestones: its own, or those of the group. */
export const meant = (site: Site, name: string): string[] => site.groups.get(name)?.members ?? (site.milestones.has(name) ? [name] : []);

export const namesAfter = (rule: Milestone): string[] => (rule.after ?? []).filter((entry): entry is string => typeof entry === 'string');
export const condsAfter = (rule: Milestone): Cond[] => (rule.after ?? []).filter((entry): entry is Cond => typeof entry !== 'string');

/** Milestones directly before, groups opened up. */
export const directlyBefore = (site: Site, name: string): string[] => {
  const spot = site.milestones.get(name);
  return spot ? namesAfter(spot.rule).flatMap((before) => meant(site, before)) : [];
};

/** Every milestone before, however far. */
export function allBefore(site: Site, name: string): Set<string> {
  let found = site.before.get(name);
  if (!found) site.before.set(name, (found = walkBack(site, name, () => true)));
  return found;
}

/** Milestones before; `through` says at which the way goes on. */
export function walkBack(site: Site, name: string, through: (before: string) => boolean): Set<string> {
  const found = new Set<string>();
  const open = directlyBefore(site, name);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    if (through(next)) open.push(...directlyBefore(site, next));
  }
  return found;
}

// Conditions, taken apart

export type Leaf = Extract<Cond, ['is' | 'someIs' | 'atLeast' | 'atMost' | 'above' | 'below' | 'known' | 'onFile', ...unknown[]]>;

/** The comparisons of a condition; `must` = the whole cannot hold, or be known, without it; `denied` = under a `not`. */
export function leavesOf(cond: Cond, must = true, denied = false): { leaf: Leaf; must: boolean; denied: boolean }[] {
  const [word] = cond;
  if (word === 'not') return leavesOf(cond[1], must, !denied);
  if (word !== 'all' && word !== 'any') return [{ leaf: cond as Leaf, must, denied }];
  const parts = cond.slice(1) as Cond[];
  const conjunction = (word === 'all') !== denied || parts.length === 1;
  return parts.flatMap((part) => leavesOf(part, must && conjunction, denied));
}

/** The paths a comparison reads. */
export function pathsOf(leaf: Leaf): string[] {
  const [word, path, operand] = leaf;
  if (word === 'onFile') return [];
  return [path, ...operandPaths(operand ?? null)];
}

export const settingsOf = (leaf: Leaf): string[] => {
  const operand = leaf[2];
  if (typeof operand !== 'object' || operand === null) return [];
  const named = 'setting' in operand ? [operand] : (operand.less ?? []);
  return named.flatMap((one) => ('setting' in one ? [one.setting] : []));
};

/** The milestone whose fact a path reads. */
export const factOf = (path: string): string | undefined => (path.startsWith('facts.') ? path.split('.')[1] : undefined);
export const factsOf = (leaf: Leaf): string[] => (leaf[0] === 'onFile' ? [leaf[1]] : pathsOf(leaf).flatMap((path) => factOf(path) ?? []));

/** Every condition of a milestone; where it is written, `placeOf` says. */
export function condsOf({ rule }: Spot): { cond: Cond; of: 'when' | 'after' | 'chain' | 'due' }[] {
  const found: { cond: Cond | undefined; of: 'when' | 'after' | 'chain' | 'due' }[] = [
    { cond: rule.when, of: 'when' },
    ...condsAfter(rule).map((cond) => ({ cond, of: 'after' as const })),
    ...(rule.m === 'approval'
      ? rule.chain.map((signer) => ({ cond: typeof signer === 'string' ? undefined : signer.when, of: 'chain' as const }))
      : []),
    ...duesOf(rule).flatMap((due) => ('cases' in due ? due.cases.map(({ when }) => ({ cond: when, of: 'due' as const })) : [])),
  ];
  return found.flatMap(({ cond, of }) => (cond ? [{ cond, of }] : []));
}

// Due dates, taken apart

/** A due rule and every rule inside it. */
export function duesOf(rule: Milestone): Due[] {
  return rule.due ? inside(rule.due) : [];
}

function inside(due: Due): Due[] {
  if ('earliest' in due) return [due, ...due.earliest.flatMap(inside)];
  if ('latest' in due) return [due, ...due.latest.flatMap(inside)];
  if ('cases' in due) return [due, ...due.cases.flatMap((one) => inside(one.due))];
  return 'opens' in due ? [due, ...inside(due.opens), ...inside(due.due)] : [due];
}

/** Spans of time of a milestone. */
export function offsetsOf(rule: Milestone): Offset[] {
  const spans = [...duesOf(rule).filter((due) => 'unit' in due), rule.every, rule.silence?.after, rule.refused?.overruledBy?.within];
  return spans.filter((span) => span !== undefined);
}

export function effectsOf(rule: Milestone): { effect: Effect; at: 'atOpening' | 'then' }[] {
  return (['atOpening', 'then'] as const).flatMap((at) => (rule[at] ?? []).map((effect) => ({ effect, at })));
}
