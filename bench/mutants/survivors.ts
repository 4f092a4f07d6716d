import type { Mutant } from './breaks';
import { type About, testsFor } from './known-tests';
import { underMutant } from './under-mutant';

/** How many mutants of a procedure some test sees, and those that none does. */
export async function printSurvivors(id: string, mutants: readonly Mutant[], known: readonly About[]): Promise<void> {
  const tests = testsFor(id, known);
  const alive: string[] = [];
  for (const mutant of mutants) if (!(await isKilled(id, mutant, tests(mutant)))) alive.push(mutant.what);
  process.stdout.write(`| ${id} | ${mutants.length} | ${mutants.length - alive.length} |\n`);
  for (const what of alive) process.stdout.write(`  survives: ${what}\n`);
}

const isKilled = (id: string, mutant: Mutant, tests: readonly About[]): Promise<boolean> =>
  underMutant(id, mutant, async (isRed) => {
    for (const test of tests) {
      if (!(await isRed(test))) continue;
      test.kills++;
      return true;
    }
    return false;
  });
