// Every word of every procedure broken once, and the specs run: npm run mutants -- [--ids] [procedure …]
import { mutantsOf } from './breaks';
import { hook, stage } from './hooks';
import { knownTests } from './known-tests';
import { printProofs, proofsOf } from './named-ids';
import { printSurvivors } from './survivors';

async function main(): Promise<void> {
  const said = process.argv.slice(2);
  const only = said.filter((word) => word !== '--ids');
  hook();
  const known = await knownTests(only);
  const wanted = [...stage.whole]
    .filter(([id]) => only.length === 0 || only.includes(id))
    .map(([id, rules]) => ({ id, mutants: mutantsOf(rules) }))
    .sort((one, other) => one.mutants.length - other.mutants.length);
  if (!said.includes('--ids')) for (const { id, mutants } of wanted) await printSurvivors(id, mutants, known);
  else {
    const proofs = [];
    for (const { id, mutants } of wanted) proofs.push(...(await proofsOf(id, mutants, known)));
    printProofs(proofs);
  }
}

void main();
