import { idsIn } from '../../infra/sources/named';
import type { Mutant } from './breaks';
import { type About, testsFor } from './known-tests';
import { underMutant } from './under-mutant';

/** A source id of a milestone: of its mutants, how many a test sees that is named after the id. */
type Proof = { id: string; at: string; seen: number; mutants: number };

/** Every mutant of a milestone against the tests named after the ids the milestone comes from. */
export async function proofsOf(procedure: string, mutants: readonly Mutant[], known: readonly About[]): Promise<Proof[]> {
  const tests = testsFor(procedure, known);
  const proofs = new Map<string, Proof>();
  for (const mutant of mutants) {
    const ids = mutant.of?.source ?? [];
    if (ids.length === 0) continue;
    const seen = await idsSeen(procedure, mutant, ids, tests(mutant));
    for (const id of ids) {
      const at = `${procedure}.${mutant.of?.name}`;
      const proof = proofs.get(`${id} ${at}`) ?? { id, at, seen: 0, mutants: 0 };
      proofs.set(`${id} ${at}`, { ...proof, mutants: proof.mutants + 1, seen: proof.seen + (seen.has(id) ? 1 : 0) });
    }
  }
  return [...proofs.values()];
}

const idsSeen = (procedure: string, mutant: Mutant, ids: readonly string[], tests: readonly About[]): Promise<Set<string>> =>
  underMutant(procedure, mutant, async (isRed) => {
    const seen = new Set<string>();
    for (const test of tests) {
      const fresh = idsIn(test.name).filter((id) => ids.includes(id) && !seen.has(id));
      if (fresh.length > 0 && (await isRed(test))) fresh.forEach((id) => seen.add(id));
    }
    return seen;
  });

/** First the ids that no test of their name proves at any milestone, then the milestones at which a proven one is not. */
export function printProofs(proofs: readonly Proof[]): void {
  const proven = new Set(proofs.filter(({ seen }) => seen > 0).map(({ id }) => id));
  const ids = [...new Set(proofs.map(({ id }) => id))].sort();
  const unproven = ids.filter((id) => !proven.has(id));
  process.stdout.write(`${ids.length} ids stand at milestones, ${proven.size} are proven by a test of their name\n`);
  for (const id of unproven)
    process.stdout.write(
      `  unproven: ${id} at ${proofs
        .filter((proof) => proof.id === id)
        .map(({ at }) => at)
        .join(', ')}\n`,
    );
  for (const { id, at, seen, mutants } of proofs)
    if (seen === 0 && proven.has(id)) process.stdout.write(`  proven elsewhere: ${id} at ${at} (${mutants} mutants)\n`);
}
