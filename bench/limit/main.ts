// What an order costs the engine beside a hand-written limit: node -C source -r ./infra/build/register.cjs bench/limit/main.ts
import { localTemporal } from '@gendan/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../bundle';
import { gendanCounts, limitCounts, table, type Counts } from './counts';
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
      const gendan = await gendanCounts(env, ours, life);
      const limit = await limitCounts(env, limits, life, gendan);
      const ratio = (column: 'events' | 'tasks' | 'actions' | 'bytes'): string => (gendan[column] / limit[column]).toFixed(2);
      rows.push([`${life.name}: Gendan`, gendan], [`${life.name}: limit`, limit]);
      process.stdout.write(
        `${life.name}: events ${ratio('events')}, tasks ${ratio('tasks')}, actions ${ratio('actions')}, bytes ${ratio('bytes')} of the limit\n`,
      );
    }
  } finally {
    await env.teardown();
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(`${table(rows)}\n`);
}

void main();
