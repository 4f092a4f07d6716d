import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..');
const rounds = 24;
const { GENDAN_SEED = '20261122' } = process.env;

/** Each kind of fault, half of them twice; `npm run rounds -- 300` plays more. What failed says with which seed it is played again. */
test(`${rounds} rounds of random commands, observations, signals and faults: nothing lost, nothing twice, one history`, async () => {
  const args = ['-C', 'source', '-r', join(root, 'infra/build/register.cjs'), join(root, 'bench/rounds/main.ts'), String(rounds)];
  if (GENDAN_SEED !== 'random') args.push(GENDAN_SEED);
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  const lines = said.split('\n');
  const bad = lines.filter((line) => line.startsWith('BAD '));
  const last = lines.filter((line) => line !== '').slice(-5);

  expect(bad).toEqual([]);
  expect(last).toContainEqual(expect.stringMatching(`^${rounds} of ${rounds} good; .* rebuilt byte-identical`));
  expect(code).toBe(0);
}, 1_200_000);
