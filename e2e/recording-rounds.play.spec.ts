import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..');
const rounds = 32;

/** Two of each kind of fault; `npm run rounds -- 300` plays more. The seed is in what it prints. */
test(`${rounds} rounds of random commands, observations, signals and faults: nothing lost, nothing twice, one history`, async () => {
  const args = ['-C', 'source', '-r', join(root, 'infra/build/register.cjs'), join(root, 'bench/rounds/main.ts'), String(rounds)];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  process.stdout.write(said);

  expect({ code, good: said.includes(`${rounds} of ${rounds} good`), same: said.includes('rebuilt byte-identical') }).toEqual({
    code: 0,
    good: true,
    same: true,
  });
}, 1_200_000);
