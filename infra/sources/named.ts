import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** An id of the source procedures as it stands in a test's name: S1.11.6c, G43, C15a, E13, F-05. */
const ID = /(?<![\w.-])(?:S\d+\.\d+[a-z]?(?:\.\d+[a-z]?)*|S2\.16[ab]|G\d{2,3}|C\d{2}[a-z]?|E\d{2}|F-\d{2})(?![\w]|\.\d)/g;

const TESTS = new Set(['describe', 'it', 'test']);

/** Ids in a text. */
export const idsIn = (text: string): string[] => text.match(ID) ?? [];

/** The ids in the names of a file's tests, with those of the groups around them. */
export function idsNamedIn(file: string): Set<string> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false);
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && TESTS.has(rootOf(node.expression))) for (const id of idsIn(namesOf(node))) found.add(id);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `it`, `it.each(…)`, `describe.each\`…\`` all begin with the same word. */
function rootOf(node: ts.Node): string {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) return rootOf(node.expression);
  return ts.isTaggedTemplateExpression(node) ? rootOf(node.tag) : '';
}

/** The name, and for a table of tests the texts of its rows, which make the names. */
function namesOf({ expression, arguments: [name] }: ts.CallExpression): string {
  return [name, ...(ts.isCallExpression(expression) ? expression.arguments : [])].map(textsOf).join(' ');
}

function textsOf(node: ts.Node | undefined): string {
  if (!node || ts.isFunctionLike(node) || ts.isCallExpression(node)) return '';
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) return node.text;
  const texts: string[] = [];
  ts.forEachChild(node, (child) => void texts.push(textsOf(child)));
  return texts.join(' ');
}
