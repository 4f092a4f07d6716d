import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Event } from '../../libs/procedure/src';
import type { Mutant } from './breaks';
import { SOURCE, stage } from './hooks';
import { type Test, testsOf } from './specs';

/** What a test of sound procedures was about: whose lives, which milestones something happened to, how long it took, how many mutants it has killed. */
export type About = Test & { ids: Set<string>; names: Set<string>; ms: number; kills: number };

/** Each test run once over sound procedures; where procedures are named, those of the specs that stand in a folder with one of them or go over all. */
export async function knownTests(only: readonly string[]): Promise<About[]> {
  const known: About[] = [];
  const files = ['procedures', 'duties'].flatMap(specsIn).filter((file) => isAsked(file, only));
  for (const file of files) for (const test of testsOf(file)) known.push(await about(test));
  return known;
}

/** Of the tests in which the procedure lives, those where the mutant could show, those first that take least for what they have killed. */
export function testsFor(id: string, known: readonly About[]): (mutant: Mutant) => About[] {
  const tests = known.filter(({ ids }) => ids.has(id));
  const price = ({ ms, kills }: About): number => ms / (1 + kills);
  return ({ at }) =>
    tests
      .filter(({ names, text }) => at === undefined || names.has(at) || text.includes(at))
      .sort((one, other) => price(one) - price(other));
}

function specsIn(folder: string): string[] {
  return readdirSync(join(SOURCE, folder), { withFileTypes: true }).flatMap((entry) => {
    const at = join(folder, entry.name);
    if (entry.isDirectory()) return specsIn(at);
    return entry.name.endsWith('.spec.ts') ? [join(SOURCE, at)] : [];
  });
}

/** A procedure's own specs need not say its name: its folder does. */
function isAsked(file: string, only: readonly string[]): boolean {
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
  return { ...test, ids, names, ms, kills: 0 };
}

const namesIn = (event: Event): string[] => {
  const keys = 'key' in event && typeof event.key === 'string' ? [event.key] : 'moves' in event ? event.moves.map(({ key }) => key) : [];
  return keys.flatMap((key) => key.split('@')[0] ?? []);
};
