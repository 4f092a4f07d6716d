// Every word of every procedure broken once, and the specs run: npm run mutants -- [procedure …]
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Event } from '../../libs/procedure/src';
import { type Mutant, mutantsOf } from './breaks';
import { forgetProcedures, hook, SOURCE, stage } from './hooks';
import { type Test, testsOf } from './specs';

/** What a test of sound procedures was about: whose lives, which milestones something happened to, how long it took. */
type About = Test & { ids: Set<string>; names: Set<string>; ms: number };

hook();
const only = process.argv.slice(2);
const files = ['procedures', 'duties'].flatMap(specsIn).filter(names);

function specsIn(folder: string): string[] {
  return readdirSync(join(SOURCE, folder), { withFileTypes: true }).flatMap((entry) => {
    const at = join(folder, entry.name);
    if (entry.isDirectory()) return specsIn(at);
    return entry.name.endsWith('.spec.ts') ? [join(SOURCE, at)] : [];
  });
}

/** Where procedures are named, the specs that stand in a folder with one of them (its specs need not say its name) or go over all. */
function names(file: string): boolean {
  const beside = readdirSync(dirname(file)).filter((name) => name.endsWith('.ts'));
  const text = beside.map((name) => readFileSync(join(dirname(file), name), 'utf8')).join('\n');
  return only.length === 0 || ['builtIn', ...only].some((name) => text.includes(name));
}

async function about(test: Test): Promise<About> {
  stage.lives = [];
  stage.asked = new Set();
  const began = performance.now();
  await test.run();
  const ms = performance.now() - began;
  const ids = new Set(stage.lives.map(({ rules }) => rules.id));
  const names = new Set([...stage.asked, ...stage.lives.flatMap(({ events }) => events.flatMap(namesIn))]);
  return { ...test, ids, names, ms };
}

const namesIn = (event: Event): string[] => {
  const keys = 'key' in event && typeof event.key === 'string' ? [event.key] : 'moves' in event ? event.moves.map(({ key }) => key) : [];
  return keys.flatMap((key) => key.split('@')[0] ?? []);
};

const concerns = ({ names, text }: About, at: string | undefined): boolean => at === undefined || names.has(at) || text.includes(`'${at}'`);

/** The test that is red under the mutant, or undefined. Tests in which its milestone comes up nowhere are not asked. */
async function killer(id: string, mutant: Mutant, tests: readonly About[]): Promise<string | undefined> {
  stage.broken = { id, rules: mutant.rules };
  forgetProcedures();
  const loaded = new Map<string, Test[]>();
  const again = ({ file, name }: About): Test | undefined => {
    if (!loaded.has(file)) loaded.set(file, testsOf(file));
    return loaded.get(file)?.find((test) => test.name === name);
  };
  try {
    for (const test of tests) if (concerns(test, mutant.at) && (await isRed(again(test)))) return test.name;
    return undefined;
  } catch (error) {
    return `loading: ${String(error)}`;
  } finally {
    delete stage.broken;
    stage.lives = [];
  }
}

async function isRed(test: Test | undefined): Promise<boolean> {
  try {
    await test?.run();
    return test === undefined;
  } catch {
    return true;
  }
}

async function main(): Promise<void> {
  const known: About[] = [];
  for (const file of files) for (const test of testsOf(file)) known.push(await about(test));
  const wanted = [...stage.whole]
    .filter(([id]) => only.length === 0 || only.includes(id))
    .map(([id, rules]) => ({ id, mutants: mutantsOf(rules) }));
  wanted.sort((one, other) => one.mutants.length - other.mutants.length);
  for (const { id, mutants } of wanted) await broken(id, mutants, known);
}

async function broken(id: string, mutants: readonly Mutant[], known: readonly About[]): Promise<void> {
  const tests = known.filter(({ ids }) => ids.has(id)).sort((one, other) => one.ms - other.ms);
  const alive: string[] = [];
  for (const mutant of mutants) if ((await killer(id, mutant, tests)) === undefined) alive.push(mutant.what);
  process.stdout.write(`| ${id} | ${mutants.length} | ${mutants.length - alive.length} |\n`);
  for (const what of alive) process.stdout.write(`  survives: ${what}\n`);
}

void main();
