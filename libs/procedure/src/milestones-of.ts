import type { Milestone, Node } from './language';

/** Every milestone of a procedure, in its order, whatever groups it stands in. */
export function milestonesOf(nodes: readonly Node[]): Milestone[] {
  return nodes.flatMap((node) => ('m' in node ? [node] : milestonesOf(node.of)));
}
