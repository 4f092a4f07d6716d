import { type Due, type Effect, type Each, type Milestone, type Node, type Rules, type Signer } from '@gendan/procedure';

/** Every milestone of a procedure by its name, with the kind of part it is repeated for. */
export type RuleAt = Milestone & { of?: string };

const known = new WeakMap<Rules, Map<string, RuleAt>>();

export function rulesByName(rules: Rules): Map<string, RuleAt> {
  const made = known.get(rules) ?? walk(rules.of, undefined, new Map());
  known.set(rules, made);
  return made;
}

function walk(nodes: readonly Node[], kind: string | undefined, into: Map<string, RuleAt>): Map<string, RuleAt> {
  for (const node of nodes) {
    if ('m' in node) into.set(node.name, kind ? { ...node, of: kind } : node);
    else walk(node.of, node.g === 'each' ? node.name : kind, into);
  }
  return into;
}

/** Kinds of parts that people may open. */
export function openKinds(rules: Rules): Each[] {
  const found: Each[] = [];
  const look = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if ('m' in node) continue;
      if (node.g === 'each' && !node.from) found.push(node);
      look(node.of);
    }
  };
  look(rules.of);
  return found;
}

export const signerRole = (signer: Signer): string => (typeof signer === 'string' ? signer : signer.role);

/** Milestones a due rule counts from. */
export function anchorsOf(due: Due): string[] {
  if ('after' in due) return [due.after];
  if ('before' in due) return [due.before];
  if ('on' in due) return [due.on];
  if ('sameDay' in due) return [due.sameDay];
  if ('earliest' in due) return due.earliest.flatMap(anchorsOf);
  if ('latest' in due) return due.latest.flatMap(anchorsOf);
  if ('opens' in due) return [...anchorsOf(due.opens), ...anchorsOf(due.due)];
  return due.cases.flatMap((each) => anchorsOf(each.due));
}

export type { Effect };
