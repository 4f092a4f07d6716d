// What an order costs the engine beside a hand-written limit: node -C source -r ./infra/build/register.cjs bench/limit/main.ts
import { localTemporal } from '@gendan/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../bundle';
import { gendanCounts, inHouse, limitCounts, table, type Counts } from './counts';
import { nineStepsLife, sixtySteps } from './lives';

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gendan-limit-'));
  const ours = join(folder, 'follow-up.js');
  const limits = join(folder, 'limit.js');
  bundle('workflows/follow-up/src/workflow.ts', ours);
  bundle('bench/limit/limit.workflow.ts', limits);
  const env = await localTemporal();
  const rows: [string, Counts][] = [];
  try {
    for (const life of [sixtySteps('L60'), nineStepsLife('LS0')]) {
      const gendan = await gendanCounts(inHouse(env), ours, life);
      const limit = await limitCounts(env, limits, life, gendan);
      const small = await limitCounts(inHouse(env), limits, life, gendan);
      const ratio = (column: 'events' | 'tasks' | 'actions' | 'bytes', to = limit): string => (gendan[column] / to[column]).toFixed(2);
      rows.push([`${life.name}: Gendan`, gendan], [`${life.name}: limit`, limit], [`${life.name}: limit through our codec`, small]);
      process.stdout.write(
        `${life.name}: events ${ratio('events')}, tasks ${ratio('tasks')}, actions ${ratio('actions')}, bytes ${ratio('bytes')} of the limit; bytes ${ratio('bytes', small)} of a limit through our codec\n`,
      );
    }
  } finally {
    await env.teardown();
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(`${table(rows)}\n`);
}

void main();
