// Random lives of the procedures of the house, judged by meaning: npm run lives -- <lives per procedure> [seed] [procedure]
import fc from 'fast-check';
import { builtIn } from '../../libs/procedure/src';
import { aLife, lived } from '../../libs/procedure/src/random/one-life';

const [lives = '30', seedText, only] = process.argv.slice(2);
const seed = Number(seedText ?? Date.now() % 1_000_000);
const wanted = builtIn.filter(({ rules }) => only === undefined || rules.id === only);
let bad = 0;

for (const procedure of wanted) {
  const wrong = (life: Parameters<typeof lived>[1]): string[] => {
    try {
      return lived(procedure, life);
    } catch (error) {
      return [String(error)];
    }
  };
  const found = fc.check(
    fc.property(aLife, (life) => wrong(life).length === 0),
    { numRuns: Number(lives), seed, interruptAfterTimeLimit: 120_000, markInterruptAsFailure: false },
  );
  const [life] = found.counterexample ?? [];
  if (found.failed) bad += 1;
  process.stdout.write(
    `${found.failed ? 'BAD ' : 'good'} ${procedure.rules.id}: ${found.numRuns} lives, ${found.numShrinks} times made smaller\n`,
  );
  if (life)
    process.stdout.write(
      `  ${wrong(life).join('\n  ')}\n  ${JSON.stringify(life)}\n  again with: npm run lives -- ${lives} ${seed} ${procedure.rules.id}\n`,
    );
}
process.stdout.write(`${wanted.length - bad} of ${wanted.length} procedures good; ${lives} lives each; seed ${seed}\n`);
process.exit(bad > 0 ? 1 : 0);
