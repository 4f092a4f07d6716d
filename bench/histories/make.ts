// Makes the stored histories of the replay gate from the dev server: npm run histories
// Made anew only together with a decision that running cases may change; else the old ones are the point.
import { report, type FollowUp } from '@gendan/follow-up';
import { DeskOnPaper, localTemporal } from '@gendan/testing';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import type { Client } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, root } from '../bundle';
import { gendanCounts, runsOf } from '../limit/counts';
import { nineStepsLife } from '../limit/lives';
import { adding, confirming, counting, openingOf, rules } from '../rounds/procedure';
import { observe, perform } from '@gendan/follow-up';

const folder = join(root, 'workflows/follow-up/histories');

async function main(): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'gendan-histories-'));
  const codePath = join(temporary, 'follow-up.js');
  bundle('workflows/follow-up/src/workflow.ts', codePath);
  const env = await localTemporal();
  try {
    const life = nineStepsLife('H-S0');
    await gendanCounts(env, codePath, life);
    await store(env.client, life.opening.case, 'nine-steps');
    await reminders(env, codePath);
    await store(env.client, 'order:H-REMINDERS', 'reminders');
  } finally {
    await env.teardown();
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Rungs that fire, signals before their turn and twice, effects, a count, a burst, several runs. */
async function reminders(env: Awaited<ReturnType<typeof localTemporal>>, codePath: string): Promise<void> {
  const desk = new DeskOnPaper(rules);
  const taskQueue = 'reminders';
  const activities = { recordProgress: desk.recordProgress, carryOut: async () => ({ outcome: 'done', values: { reference: '1' } }) };
  const worker = await Worker.create({ connection: env.nativeConnection, taskQueue, workflowBundle: { codePath }, activities });
  await worker.runUntil(async () => {
    const opening = openingOf('H-REMINDERS');
    const handle = await env.client.workflow.start<FollowUp>('followUpOrder', {
      workflowId: opening.case,
      taskQueue,
      args: [{ rules, epoch: 1, opening }],
    });
    const tell = async (command: ReturnType<typeof adding>): Promise<void> =>
      void desk.take(await handle.executeUpdate(perform, { args: [{ command, have: desk.head }], updateId: command.id }));
    await pause(2_500);
    await handle.signal('step17', { source: 'partner', sourceId: 'p1', version: 1 });
    await handle.signal(report, { milestone: 'step17', source: 'partner', sourceId: 'p1', version: 1 });
    await tell(confirming('h-4', 4));
    await pause(500);
    for (let i = 0; i < 12; i += 1) await tell(adding(`h-item-${i}`));
    const observation = { ...counting('line', 1, 40), id: 'h-count' };
    desk.take(await handle.executeUpdate(observe, { args: [{ id: 'h-count', observation, have: desk.head }], updateId: 'h-count' }));
    await pause(2_500);
    await tell(confirming('h-7', 7));
    await tell(confirming('h-27', 27));
    await pause(1_000);
  });
}

async function store(client: Client, workflowId: string, name: string): Promise<void> {
  const stale = readdirSync(folder).filter((each) => each.startsWith(`${name}-`));
  for (const each of stale) rmSync(join(folder, each));
  const runs = await runsOf(client, workflowId);
  for (const [i, runId] of runs.entries()) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const file = join(folder, `${name}-${i + 1}.json`);
    writeFileSync(file, `${JSON.stringify({ workflowId, history: JSON.parse(historyToJSON(history)) })}\n`);
    process.stdout.write(`${file}: ${history.events?.length} events\n`);
  }
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

void main().then(() => process.exit(0));
