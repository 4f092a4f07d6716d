import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ids from './ids.json';
import { idsIn, idsNamedIn } from './named';

const root = join(__dirname, '../..');
const page = readFileSync(join(root, 'docs/coverage.md'), 'utf8');

/** Rows of docs/coverage.md: ids, and why no test is named after them. */
const reasoned = new Map(
  [...page.matchAll(/^\| (?!Id)([^|-][^|]*) \| (\S[^|]*) \|$/gm)].flatMap(([, some = '', why = '']) => idsIn(some).map((id) => [id, why])),
);
const specs = ['libs', 'services', 'workflows', 'activities', 'infra', 'e2e'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.spec\.tsx?$/.test(file) && !/(^|\/)(node_modules|dist|sources)\//.test(file))
    .map((file) => join(root, folder, file)),
);
const named = new Set(specs.flatMap((file) => [...idsNamedIn(file)]));

describe.each(Object.entries(ids))('the source procedures, family %s', (_family, all) => {
  it('stand each in the name of a test, or in docs/coverage.md with the reason', () => {
    expect(all.filter((id) => !named.has(id) && !reasoned.has(id))).toEqual([]);
  });

  it('are not excused where a test proves them', () => {
    expect(all.filter((id) => named.has(id) && reasoned.has(id))).toEqual([]);
  });
});

it('ids in names of tests and in the page exist', () => {
  const known = new Set([...Object.values(ids).flat(), 'S2.16a', 'S2.16b']);
  const isSystem = (id: string): boolean => [...known].some((each) => each.startsWith(id));
  expect([...named, ...reasoned.keys()].filter((id) => !known.has(id) && !isSystem(id))).toEqual([]);
});

it('finds ids in names, in tables of tests and in nothing else', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'gendan-coverage-')), 'a.spec.ts');
  writeFileSync(
    file,
    `describe('S0.1', () => { it.each([['G07', 1]])('%s is S1.11.6c, E13', () => { use('G08'); }); test(\`F-05 \${x} C15a\`, f); }); other('G09');`,
  );
  expect([...idsNamedIn(file)].sort()).toEqual(['C15a', 'E13', 'F-05', 'G07', 'S0.1', 'S1.11.6c']);
});
