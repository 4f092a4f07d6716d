import type { Cond, Each, EvidenceField, Group, Meaning, Milestone, Node, Rules, Signer } from './language';
import { WINDING_UP } from './language';

/** Acts that cannot be taken back: shaken instead of lapsed, never early, judged by laws. */
const IRREVOCABLE: ReadonlySet<Meaning> = new Set<Meaning>([
  'startsProduction',
  'startsLine',
  'goodsLeave',
  'titleLeaves',
  'presentsToBank',
]);

export type CompiledMilestone = {
  name: string;
  index: number;
  rule: Milestone;
  /** The stage or kind of part it stands in, for reading. */
  group: string;
  /** The kind of part it belongs to. */
  partKind?: string;
  /** Its own `when` and those of the groups around it. */
  whens: Cond[];
  /** Those that ask nothing of a part: they say of all parts at once whether it is needed. */
  wholeWhens: Cond[];
  oneOf?: string;
  windingUp: boolean;
  afterNames: string[];
  afterConds: Cond[];
  irrevocable: boolean;
  evidence: Record<string, EvidenceField>;
  chain: { role: string; when?: Cond; own: boolean }[];
};

export type CompiledKind = Each & { inside?: string; members: string[] };

/** A procedure made ready: every name found once, groups flattened. Made once per rules object. */
export type Compiled = {
  rules: Rules;
  milestones: Map<string, CompiledMilestone>;
  order: CompiledMilestone[];
  /** Members of stages, kinds and oneOfs by name. */
  groups: Map<string, string[]>;
  kinds: Map<string, CompiledKind>;
  byMeaning: Map<Meaning, CompiledMilestone[]>;
  /** Names of milestones whose opening instant somebody anchors on. */
  openingMatters: Set<string>;
  /** Those that settling looks at: counts, openings that matter, clearances, dates. */
  counts: CompiledMilestone[];
  opening: CompiledMilestone[];
  clearing: CompiledMilestone[];
  dated: CompiledMilestone[];
};

const cache = new WeakMap<Rules, Compiled>();

export function compile(rules: Rules): Compiled {
  let compiled = cache.get(rules);
  if (!compiled) cache.set(rules, (compiled = build(rules)));
  return compiled;
}

function asksOfParts(compiled: Compiled, cond: Cond): boolean {
  const text = JSON.stringify(cond);
  const names = [...text.matchAll(/"facts\.(\w+)\.|"onFile","(\w+)"/g)].map((match) => match[1] ?? match[2] ?? '');
  return text.includes('"part.') || names.some((name) => compiled.milestones.get(name)?.partKind !== undefined);
}

type Around = { group: string; partKind?: string; whens: Cond[]; oneOf?: string; windingUp: boolean; groups: string[] };

function build(rules: Rules): Compiled {
  const compiled: Compiled = {
    rules,
    milestones: new Map(),
    order: [],
    groups: new Map(),
    kinds: new Map(),
    byMeaning: new Map(),
    openingMatters: new Set(),
    counts: [],
    opening: [],
    clearing: [],
    dated: [],
  };
  for (const node of rules.of) enter(compiled, node, { group: '', whens: [], windingUp: false, groups: [] });
  for (const milestone of compiled.order) milestone.wholeWhens = milestone.whens.filter((when) => !asksOfParts(compiled, when));
  const anchors = JSON.stringify(rules.of);
  for (const found of anchors.matchAll(/"([A-Za-z0-9_]+)\.opened"/g)) if (found[1]) compiled.openingMatters.add(found[1]);
  compiled.counts = compiled.order.filter(({ rule }) => rule.m === 'count');
  compiled.opening = compiled.order.filter(({ name }) => compiled.openingMatters.has(name));
  compiled.clearing = compiled.order.filter(({ rule }) => rule.atOpening?.some((effect) => 'clear' in effect));
  compiled.dated = compiled.order.filter(({ rule }) => rule.due !== undefined || rule.every !== undefined);
  return compiled;
}

function enter(compiled: Compiled, node: Node, around: Around): void {
  if ('m' in node) return addMilestone(compiled, node, around);
  compiled.groups.set(node.name, []);
  const inner = insideGroup(node, around);
  if (node.g === 'each') {
    const inside = node.inside ?? around.partKind;
    compiled.kinds.set(node.name, { ...node, ...(inside ? { inside } : {}), members: compiled.groups.get(node.name) ?? [] });
  }
  for (const child of node.of) enter(compiled, child, inner);
}

function insideGroup(node: Group, around: Around): Around {
  const whens = node.when ? [...around.whens, node.when] : around.whens;
  const groups = [...around.groups, node.name];
  if (node.g === 'each') return { ...around, group: node.name, partKind: node.name, whens, groups };
  if (node.g === 'oneOf') return { ...around, group: around.group || node.name, oneOf: node.name, whens, groups };
  return { ...around, group: node.name, windingUp: around.windingUp || node.name === WINDING_UP, whens, groups };
}

function addMilestone(compiled: Compiled, rule: Milestone, around: Around): void {
  const after = rule.after ?? [];
  const whens = rule.when ? [...around.whens, rule.when] : around.whens;
  const milestone: CompiledMilestone = {
    name: rule.name,
    index: compiled.order.length,
    rule,
    group: around.group,
    ...(around.partKind ? { partKind: around.partKind } : {}),
    whens,
    wholeWhens: [],
    ...(around.oneOf ? { oneOf: around.oneOf } : {}),
    windingUp: around.windingUp,
    afterNames: after.filter((entry): entry is string => typeof entry === 'string'),
    afterConds: after.filter((entry): entry is Cond => typeof entry !== 'string'),
    irrevocable: rule.is !== undefined && IRREVOCABLE.has(rule.is),
    evidence: rule.evidence ?? {},
    chain: rule.m === 'approval' ? rule.chain.map(signerOf) : [],
  };
  compiled.milestones.set(rule.name, milestone);
  compiled.order.push(milestone);
  for (const group of around.groups) compiled.groups.get(group)?.push(rule.name);
  if (rule.is) compiled.byMeaning.set(rule.is, [...(compiled.byMeaning.get(rule.is) ?? []), milestone]);
  if (rule.silence || rule.atOpening?.length || (rule.due && 'opens' in rule.due)) compiled.openingMatters.add(rule.name);
}

function signerOf(signer: Signer): { role: string; when?: Cond; own: boolean } {
  return typeof signer === 'string'
    ? { role: signer, own: false }
    : { role: signer.role, ...(signer.when ? { when: signer.when } : {}), own: signer.own === true };
}

/** Names directly before a milestone, groups opened up into their members. */
export function directlyBefore(compiled: Compiled, milestone: CompiledMilestone): string[] {
  return milestone.afterNames.flatMap((name) => compiled.groups.get(name) ?? [name]);
}

/** Milestones on an `after` path from `from` to `to`, both included. */
export function between(compiled: Compiled, from: string, to: string): string[] {
  const leads = new Map<string, boolean>();
  const reaches = (name: string): boolean => {
    if (name === from) return true;
    const known = leads.get(name);
    if (known !== undefined) return known;
    leads.set(name, false);
    const milestone = compiled.milestones.get(name);
    const found = milestone !== undefined && directlyBefore(compiled, milestone).some(reaches);
    leads.set(name, found);
    return found;
  };
  reaches(to);
  const path = new Set([from, to]);
  const walk = (name: string): void => {
    const milestone = compiled.milestones.get(name);
    for (const before of milestone ? directlyBefore(compiled, milestone) : []) {
      if (path.has(before) || !reaches(before)) continue;
      path.add(before);
      walk(before);
    }
  };
  walk(to);
  return compiled.order.filter((milestone) => path.has(milestone.name)).map((milestone) => milestone.name);
}

export const keyOf = (name: string, part?: string): string => (part === undefined ? name : `${name}@${part}`);
export function splitKey(key: string): { name: string; part?: string } {
  const at = key.indexOf('@');
  return at < 0 ? { name: key } : { name: key.slice(0, at), part: key.slice(at + 1) };
}
