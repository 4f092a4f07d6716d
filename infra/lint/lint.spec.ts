import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

// The lint is shown to fail: each rule of the house is broken on purpose in a copy of the repository.
const root = join(__dirname, '../..');
const folders = ['libs', 'services', 'workflows', 'activities', 'infra'];
const configs = ['package.json', 'tsconfig.json', 'tsconfig.base.json', 'eslint.config.mjs', '.dependency-cruiser.cjs'];

const boundaries: [rule: string, file: string, code: string][] = [
  ['trade-knows-nobody', 'libs/trade/src/planted.ts', `import * as x from '@gendan/procedure'; export { x };`],
  ['procedure-knows-trade', 'libs/procedure/src/planted.ts', `import * as x from '@gendan/contracts'; export { x };`],
  ['contracts-know-words', 'libs/contracts/src/planted.ts', `import * as x from '@gendan/platform'; export { x };`],
  ['procedure-is-pure', 'libs/procedure/src/planted-framework.ts', `import * as x from '@nestjs/common'; export { x };`],
  ['words-without-node', 'libs/trade/src/planted-node.ts', `import { readFileSync } from 'node:fs'; export { readFileSync };`],
  ['platform-knows-words', 'libs/platform/src/planted.ts', `import * as x from '@gendan/follow-up'; export { x };`],
  ['workflows-know-words', 'workflows/follow-up/src/planted.ts', `import * as x from '@gendan/platform'; export { x };`],
  ['workflows-know-temporal', 'workflows/follow-up/src/planted-zod.ts', `import * as x from 'zod'; export { x };`],
  ['workflows-without-node', 'workflows/follow-up/src/planted-node.ts', `import { randomUUID } from 'node:crypto'; export { randomUUID };`],
  ['activities-know', 'activities/src/planted.ts', `import * as x from '@gendan/finance'; export { x };`],
  ['services-know', 'services/finance/src/planted.ts', `import * as x from '@gendan/logistics'; export { x };`],
  ['services-know', 'services/desk/src/planted-activities.ts', `import * as x from '@gendan/activities'; export { x };`],
  ['services-know', 'services/desk/src/planted-sandbox.ts', `import * as x from '@gendan/follow-up/workflow'; export { x };`],
  ['worker-knows', 'services/worker/src/planted.ts', `import * as x from '@gendan/desk'; export { x };`],
  ['screens-know', 'services/admin-ui/src/planted.ts', `import * as x from '@gendan/contracts/grpc'; export { x };`],
  ['screens-know', 'services/admin-ui/src/planted-platform.ts', `import * as x from '@gendan/platform'; export { x };`],
  ['testing-is-for-tests', 'services/people/src/planted.ts', `import * as x from '@gendan/testing'; export { x };`],
  ['one-door', 'services/people/src/planted-inside.ts', `import * as x from '../../../libs/platform/src/hash'; export { x };`],
  ['typeorm-stays-below', 'services/people/src/planted.controller.ts', `import { DataSource } from 'typeorm'; export { DataSource };`],
  ['no-circles', 'libs/trade/src/planted-a.ts', `import { b } from './planted-b'; export const a = () => b;`],
];
const alsoPlanted: [file: string, code: string][] = [
  ['libs/trade/src/planted-b.ts', `import { a } from './planted-a'; export const b = () => a;`],
  ['workflows/follow-up/src/planted.spec.ts', `import { readFileSync } from 'node:fs'; test('specs may', () => void readFileSync);`],
];

const sentences: [rule: string, file: string, code: string][] = [
  ['@typescript-eslint/no-explicit-any', 'libs/trade/src/planted-any.ts', `export const x = (y: any): unknown => y;`],
  ['@typescript-eslint/no-non-null-assertion', 'services/desk/src/planted-bang.ts', `export const x = (y?: string): string => y!;`],
  ['no-restricted-syntax', 'libs/procedure/src/planted-enum.ts', `export enum Colour { Red }`],
  ['no-restricted-syntax', 'services/desk/src/planted-default.ts', `export default 1;`],
  ['no-restricted-syntax', 'services/desk/src/planted-environment.ts', `export const x = process.env.HOME;`],
  ['no-restricted-syntax', 'libs/procedure/src/planted-clock.ts', `export const x = (): Date => new Date();`],
  ['no-restricted-syntax', 'libs/procedure/src/planted-chance.ts', `export const x = (): number => Math.random();`],
  ['no-restricted-syntax', 'libs/trade/src/planted-intl.ts', `export const x = new Intl.NumberFormat('en');`],
  ['no-restricted-syntax', 'workflows/follow-up/src/planted-intl.ts', `export const x = new Intl.DateTimeFormat('en').format();`],
  ['no-restricted-globals', 'workflows/follow-up/src/planted-process.ts', `export const x = process;`],
  [
    '@typescript-eslint/no-floating-promises',
    'services/desk/src/planted-promise.ts',
    `export const x = (): void => { Promise.resolve(); };`,
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    'libs/trade/src/planted-switch.ts',
    `export function x(y: 'tt' | 'lc'): number { switch (y) { case 'tt': return 1; } return 0; }`,
  ],
];

let copy: string;

beforeAll(() => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), 'gendan-lint-')));
  const wanted = (path: string): boolean => !['node_modules', 'dist', 'histories', '.vite'].includes(basename(path));
  for (const each of [...configs, ...folders]) cpSync(join(root, each), join(copy, each), { recursive: true, filter: wanted });
  linkPackages();
  for (const [file, code] of [...boundaries, ...sentences].map(([, file, code]) => [file, code] as const).concat(alsoPlanted)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), `${code}\n`);
  }
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Everything installed, but the house's own packages are those of the copy. */
function linkPackages(): void {
  mkdirSync(join(copy, 'node_modules/@gendan'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules')).filter((each) => each !== '@gendan')) {
    symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  }
  const own = ['libs', 'services', 'workflows'].flatMap((group) => readdirSync(join(copy, group)).map((name) => join(group, name)));
  for (const path of [...own, 'activities', 'infra/local'])
    symlinkSync(join(copy, path), join(copy, 'node_modules/@gendan', basename(path)));
}

function run(tool: string, ...args: string[]): string {
  return spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  }).stdout;
}

describe('who may import whom', () => {
  let found: Set<string>;

  beforeAll(() => {
    const told = run('dependency-cruiser/bin/dependency-cruise.mjs', ...folders, '--output-type', 'json');
    const { summary } = JSON.parse(told) as { summary: { violations: { rule: { name: string }; from: string }[] } };
    found = new Set(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
  });

  test.each(boundaries)('%s: %s is found', (rule, file) => {
    expect([...found].filter((each) => each.endsWith(file))).toContain(`${rule} ${file}`);
  });

  test('a spec may import what it needs', () => {
    expect([...found].filter((each) => each.includes('.spec.'))).toEqual([]);
  });
});

describe('how code is written', () => {
  let found: Map<string, string[]>;

  beforeAll(() => {
    const told = run('eslint/bin/eslint.js', '-f', 'json', ...sentences.map(([, file]) => file));
    const files = JSON.parse(told) as { filePath: string; messages: { ruleId: string }[] }[];
    found = new Map(files.map(({ filePath, messages }) => [filePath.slice(copy.length + 1), messages.map(({ ruleId }) => ruleId)]));
  });

  test.each(sentences)('%s: %s is found', (rule, file) => {
    expect(found.get(file)).toContain(rule);
  });
});
