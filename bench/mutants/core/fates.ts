import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { forget } from '../loading';
import { again, type Test, testsOf } from '../specs';
import { activate, type Hits, hitsOf, type Mutant, patientFor } from './stryker';

export const SOURCE = join(__dirname, '../../../libs/procedure/src');

/** A spec file without mutants: what its loading comes by, what each of its tests does and how long it takes. */
type Spec = { file: string; loading: Hits; tests: (Test & { hits: Hits; ms: number; kills: number; alone?: boolean })[] };
type Asked = Spec['tests'][number];

export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));

/** What is drawn up and remembered by a spec is not to outlive it. */
const ofSpecs = (file: string): boolean => /\/(procedures|duties|scenarios|random)\/|\.spec\.ts$/.test(file) && file.startsWith(SOURCE);
const ofCore = (file: string): boolean => file.startsWith(SOURCE);

/** What the whole core comes by while it loads; only a core loaded again meets a mutant there. */
export async function loadingOf(core: readonly string[]): Promise<Hits> {
  return hitsOf(() => core.forEach((file) => createRequire(file)(file)));
}

/** The tests of a file as they stand in it. */
const ordered = new Map<string, readonly Asked[]>();

export async function specOf(file: string): Promise<Spec> {
  forget(ofSpecs);
  let found: Test[] = [];
  const loading = await hitsOf(() => (found = testsOf(file)));
  const tests: Asked[] = [];
  for (const test of found) {
    const began = process.cpuUsage();
    try {
      const hits = await hitsOf(test.run);
      tests.push({ ...test, hits, ms: process.cpuUsage(began).user / 1000, kills: 0 });
    } catch (fault) {
      process.stdout.write(`red without a mutant, so not asked: ${test.name}\n  ${String(fault).slice(0, 200)}\n`);
    }
  }
  ordered.set(file, tests);
  return { file, loading, tests };
}

export type Fate = 'killed' | 'survived' | 'uncovered';

/** `patience`: at most so many milliseconds of processor time of the tests that a mutant is come by in, the likeliest first. */
export async function fateOf(mutant: Mutant, specs: readonly Spec[], loading: Hits, patience: number): Promise<Fate> {
  const { id } = mutant;
  const atLoad = (spec: Spec): boolean => id in loading || id in spec.loading;
  const tests = specs.flatMap((spec) => spec.tests.filter(({ hits }) => id in hits || atLoad(spec)));
  if (tests.length === 0) return 'uncovered';
  tests.sort((one, other) => other.kills - one.kills || one.ms - other.ms);
  const anew = (active?: Mutant): void => {
    forget(id in loading ? ofCore : ofSpecs);
    activate(active);
  };
  try {
    const killer = await redOf(mutant, tests, anew, patience);
    if (killer) killer.kills++;
    return killer ? 'killed' : 'survived';
  } finally {
    activate(undefined);
    if (id in loading) forget(ofCore);
  }
}

async function redOf(
  mutant: Mutant,
  tests: readonly Asked[],
  anew: (active?: Mutant) => void,
  patience: number,
): Promise<Asked | undefined> {
  let loaded = new Map<string, readonly Test[]>();
  let spent = 0;
  anew(mutant);
  for (const test of tests) {
    if (spent > patience) return undefined;
    if (test.alone === false) continue;
    spent += test.ms;
    patientFor(test.hits[mutant.id] ?? 0);
    if (!(await isRed(test, loaded))) continue;
    if (await killsAlone(mutant, test, anew)) return test;
    loaded = new Map();
    anew(mutant);
  }
  return inItsFile(
    mutant,
    tests.filter(({ alone }) => alone === false),
    anew,
  );
}

/** Tests that go on from the one before are asked with all that stand before them. */
async function inItsFile(mutant: Mutant, tests: readonly Asked[], anew: (active?: Mutant) => void): Promise<Asked | undefined> {
  for (const file of new Set(tests.map((test) => test.file))) {
    anew(mutant);
    const last = tests.findLast((test) => test.file === file);
    const loaded = new Map<string, readonly Test[]>();
    for (const test of ordered.get(file) ?? []) {
      patientFor(test.hits[mutant.id] ?? 0);
      if (await isRed(test, loaded)) return last;
    }
  }
  return undefined;
}

/** A test that goes on from the one before says nothing by itself. */
async function killsAlone(mutant: Mutant, test: Asked, anew: (active?: Mutant) => void): Promise<boolean> {
  if (test.alone === undefined) {
    anew();
    test.alone = !(await isRed(test));
  }
  if (!test.alone) return false;
  anew(mutant);
  patientFor(test.hits[mutant.id] ?? 0);
  return isRed(test);
}

async function isRed({ file, ...known }: Asked, loaded = new Map<string, readonly Test[]>()): Promise<boolean> {
  try {
    const tests = loaded.get(file) ?? testsOf(file);
    loaded.set(file, tests);
    const test = again(tests, known);
    await test?.run();
    return test === undefined;
  } catch {
    return true;
  }
}
