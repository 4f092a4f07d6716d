import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** `npm run bench`: the figures of this folder one after another; with a running system (GENDAN_DATA) its clicks too. */
const root = join(__dirname, '..');
const measures = ['bench/core.bench.mjs', 'bench/limit/main.ts', ...(process.env['GENDAN_DATA'] ? ['bench/clicks.ts'] : [])];

for (const file of measures) {
  process.stdout.write(`\n── ${file}\n`);
  const { status } = spawnSync(process.execPath, ['-C', 'source', '-r', './infra/build/register.cjs', file], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
