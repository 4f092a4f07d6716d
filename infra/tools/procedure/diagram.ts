import { compile, type Group, type Node, type Procedure, titleOf, WINDING_UP } from '@gendan/procedure';
import type { Say } from './page';

/** The procedure as a Mermaid flowchart: groups as boxes, `after` as arrows. Winding up has no place in the ordinary course. */
export function diagramOf(procedure: Procedure, say: Say): string {
  const { rules } = procedure;
  const groups = rules.of.filter((node) => node.name !== WINDING_UP);
  const lines = groups.flatMap((node) => nodeLines(procedure, node, say, '  '));
  return ['```mermaid', 'flowchart LR', ...lines, ...arrows(procedure, new Set(groups.flatMap(namesIn))), '```'].join('\n');
}

function nodeLines(of: Procedure, node: Node, say: Say, indent: string): string[] {
  const title = say(titleOf(of.words, node.name)).replaceAll('"', "'");
  if ('m' in node) return [`${indent}${node.name}${SHAPES[node.m](title)}`];
  return [
    `${indent}subgraph ${boxOf(node)}["${title}"]`,
    ...node.of.flatMap((inner) => nodeLines(of, inner, say, `${indent}  `)),
    `${indent}end`,
  ];
}

const SHAPES = {
  task: (title: string) => `["${title}"]`,
  approval: (title: string) => `{{"${title}"}}`,
  outside: (title: string) => `(["${title}"])`,
  count: (title: string) => `[/"${title}"/]`,
};
const boxOf = ({ name }: Group): string => `group_${name}`;

function arrows({ rules }: Procedure, shown: ReadonlySet<string>): string[] {
  const { order, groups, milestones } = compile(rules);
  return order
    .filter(({ name }) => shown.has(name))
    .flatMap(({ name, afterNames }) =>
      afterNames
        .filter((before) => (milestones.has(before) ? shown.has(before) : groups.has(before)))
        .map((before) => `  ${milestones.has(before) ? before : `group_${before}`} --> ${name}`),
    );
}

const namesIn = (node: Node): string[] => ('m' in node ? [node.name] : node.of.flatMap(namesIn));
