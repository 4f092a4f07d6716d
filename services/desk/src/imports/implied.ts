import type { Milestone, Node, Rules } from '@gendan/procedure';

/** Meanings that need a fact of their own: money, credit, papers. Nobody concludes them from what came later. */
const OWN_FACT = new Set(['moneyIn', 'lcStands', 'creditStands', 'financeReleased', 'qualityPassed', 'concession', 'firstArticle']);

type Placed = Milestone & { partKind?: string };

export function milestonesOf(rules: Rules): Placed[] {
  const found: Placed[] = [];
  const walk = (nodes: Node[], partKind?: string): void => {
    for (const node of nodes) {
      if ('m' in node) found.push(partKind ? { ...node, partKind } : node);
      else walk(node.of, node.g === 'each' ? node.name : partKind);
    }
  };
  walk(rules.of);
  return found;
}

/**
 * What must have happened before what a sheet says: the proforma of a confirmed order was drafted and signed. Only what the case itself
 * has once, needs no proof of its own, and leads by `after` to a fact that is written; each as of the earliest fact that it leads to.
 */
export function impliedBy(rules: Rules, facts: { milestone: string; happened: string }[]): { milestone: string; happened: string }[] {
  const all = new Map(milestonesOf(rules).map((each) => [each.name, each]));
  const written = new Set(facts.map(({ milestone }) => milestone));
  const implied = new Map<string, string>();
  const back = (name: string, happened: string): void => {
    for (const before of all.get(name)?.after ?? []) {
      const milestone = typeof before === 'string' ? all.get(before) : undefined;
      if (!milestone || milestone.partKind || written.has(milestone.name) || OWN_FACT.has(milestone.is ?? '') || milestone.m === 'count')
        continue;
      if ((implied.get(milestone.name) ?? '9999') <= happened) continue;
      implied.set(milestone.name, happened);
      back(milestone.name, happened);
    }
  };
  for (const { milestone, happened } of facts) back(milestone, happened);
  return [...implied].map(([milestone, happened]) => ({ milestone, happened }));
}
