import type { Mutant } from './breaks';
import { forgetProcedures, stage } from './hooks';
import type { About } from './known-tests';
import { again, type Test, testsOf } from './specs';

/** Lives with the mutant in place: `isRed` runs one of the known tests anew. What cannot even be loaded is red. */
export async function underMutant<Found>(
  id: string,
  { rules }: Mutant,
  look: (isRed: (test: About) => Promise<boolean>) => Promise<Found>,
): Promise<Found> {
  stage.broken = { id, rules };
  forgetProcedures();
  const loaded = new Map<string, Test[]>();
  const isRed = async ({ file, ...known }: About): Promise<boolean> => {
    try {
      if (!loaded.has(file)) loaded.set(file, testsOf(file));
      const test = again(loaded.get(file), known);
      await test?.run();
      return test === undefined;
    } catch {
      return true;
    }
  };
  try {
    return await look(isRed);
  } finally {
    delete stage.broken;
    stage.lives = [];
  }
}
