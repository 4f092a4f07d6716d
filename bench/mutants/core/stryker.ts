import { Instrumenter } from '@stryker-mutator/instrumenter';
import { readFileSync } from 'node:fs';

/** What Stryker's instrumented code reads and writes while it runs. */
type Switch = {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage: { static: Hits; perTest: Record<string, Hits> };
  hitCount?: number;
  hitLimit?: number;
};
export type Hits = Record<string, number>;
export type Mutant = Awaited<ReturnType<Instrumenter['instrument']>>['mutants'][number];

const shared: Switch = { mutantCoverage: { static: {}, perTest: {} } };
Object.assign(globalThis, { __stryker__: shared });

export async function instrumented(files: readonly string[]): Promise<{ mutants: readonly Mutant[]; sources: Map<string, string> }> {
  const silent = Object.assign(() => undefined, { isDebugEnabled: () => false });
  const logger = { ...silent, debug: silent, info: silent, warn: silent };
  const found = await new Instrumenter(logger as never).instrument(
    files.map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: true })),
    { plugins: null, excludedMutations: [], ignorers: [] },
  );
  return { mutants: found.mutants, sources: new Map(found.files.map(({ name, content }) => [name, content])) };
}

/** Which mutants are come by while this runs, and how often. */
export async function hitsOf(run: () => unknown): Promise<Hits> {
  shared.mutantCoverage.static = {};
  await run();
  return shared.mutantCoverage.static;
}

/** A mutant may go round so much more often than the sound code did. */
const PATIENCE = { times: 100, more: 1000 };

export function activate(mutant: Mutant | undefined): void {
  shared.activeMutant = mutant?.id;
}

export function patientFor(hits: number): void {
  shared.hitCount = 0;
  shared.hitLimit = hits * PATIENCE.times + PATIENCE.more;
}
