import type { Answer } from '@gendan/contracts';
import { observe, perform, type FollowUp } from '@gendan/follow-up';
import { DeskOnPaper } from '@gendan/testing';
import { temporalDataConverter } from '@gendan/platform';
import { Client, WithStartWorkflowOperation, type WorkflowHandle } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import type { NativeConnection } from '@temporalio/worker';
import { Worker } from '@temporalio/worker';
import type { Life } from './lives';

type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

/** What one order costs the engine, over all its runs. */
export type Counts = {
  events: number;
  tasks: number;
  actions: number;
  bytes: number;
  runs: number;
  updates: number;
  timers: number;
  activities: number;
  records: number;
};
type Engine = { client: Client; nativeConnection: NativeConnection; dataConverter?: DataConverter };

/** The engine as the house speaks to it: with the payloads that its worker and its desk make small. */
export function inHouse({ client, nativeConnection }: Engine): Engine {
  const { connection } = client;
  const dataConverter = temporalDataConverter();
  return { client: new Client({ connection, namespace: client.options.namespace, dataConverter }), nativeConnection, dataConverter };
}

/** Plays a life through the real workflow; every message waits until the last one has come to rest. */
export async function gendanCounts({ client, nativeConnection, dataConverter }: Engine, codePath: string, life: Life): Promise<Counts> {
  const desk = new DeskOnPaper(life.rules);
  const taskQueue = `gendan-${life.opening.number}`;
  const worker = await Worker.create({
    connection: nativeConnection,
    taskQueue,
    workflowBundle: { codePath },
    ...(dataConverter && { dataConverter }),
    activities: { recordProgress: desk.recordProgress, carryOut: async () => ({ outcome: 'done', values: { reference: '1' } }) },
  });
  const input = { rules: life.rules, epoch: 1, opening: { ...life.opening, command: 'open' } };
  await worker.runUntil(async () => {
    const opened = { command: { kind: 'open' as const, id: 'open' }, have: desk.head };
    const startWorkflowOperation = new WithStartWorkflowOperation<FollowUp>('followUpOrder', {
      workflowId: life.opening.case,
      taskQueue,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    desk.take(await client.workflow.executeUpdateWithStart(perform, { startWorkflowOperation, args: [opened], updateId: 'open' }));
    const handle = await startWorkflowOperation.workflowHandle();
    await rest(client, life.opening.case);
    for (const { command, observation } of life.messages) {
      const have = desk.head;
      const answer: Answer = command
        ? await handle.executeUpdate(perform, { args: [{ command, have }], updateId: command.id })
        : await handle.executeUpdate(observe, { args: [{ id: observation.id, observation, have }], updateId: observation.id });
      desk.take(answer);
      await rest(client, life.opening.case);
    }
    await handle.result();
  });
  return countsOf(client, life.opening.case);
}

/** The limit hears as many messages of the same size, and gets as much to answer. */
export async function limitCounts(
  { client, nativeConnection, dataConverter }: Engine,
  codePath: string,
  life: Life,
  like: Counts,
): Promise<Counts> {
  const taskQueue = `limit-${life.opening.number}${dataConverter ? '-small' : ''}`;
  const workflowId = `limit:${life.opening.number}${dataConverter ? '-small' : ''}`;
  const worker = await Worker.create({
    connection: nativeConnection,
    taskQueue,
    workflowBundle: { codePath },
    ...(dataConverter && { dataConverter }),
    activities: { carryOut: async () => ({}) },
  });
  const all = [{ command: life.opening, observation: undefined }, ...life.messages]; // the opening is a message too
  const { length: messages } = all;
  await worker.runUntil(async () => {
    const input = { messages, timers: like.timers, activities: like.activities };
    const handle = await client.workflow.start('limit', { workflowId, taskQueue, args: [input] });
    for (const [i, { command, observation }] of all.entries()) {
      await handle.executeUpdate('heard', { args: [command ?? observation, { from: i, to: i }], updateId: `${i}` });
      await rest(client, workflowId);
    }
    await handle.result();
  });
  return countsOf(client, workflowId);
}

/** Nothing is under way in the engine: no workflow task, no activity. */
async function rest(client: Client, workflowId: string): Promise<void> {
  for (let quiet = 0, last = ''; quiet < 2;) {
    const { raw, runId, historyLength, status } = await client.workflow.getHandle(workflowId).describe();
    if (status.name !== 'RUNNING') return;
    const still = `${runId}/${historyLength}` === last && !raw.pendingWorkflowTask && (raw.pendingActivities ?? []).length === 0;
    quiet = still ? quiet + 1 : 0;
    last = `${runId}/${historyLength}`;
  }
}

/** The runs of a case, the first one first. */
export async function runsOf(client: Client, workflowId: string): Promise<string[]> {
  const runs: string[] = [];
  for (let runId: string | undefined = await firstRun(client, workflowId); runId;) {
    runs.push(runId);
    const { events }: History = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    runId = events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId ?? undefined;
  }
  return runs;
}

export async function countsOf(client: Client, workflowId: string): Promise<Counts> {
  const counts: Counts = { events: 0, tasks: 0, actions: 0, bytes: 0, runs: 0, updates: 0, timers: 0, activities: 0, records: 0 };
  for (const runId of await runsOf(client, workflowId)) {
    const handle = client.workflow.getHandle(workflowId, runId);
    const { events } = await handle.fetchHistory();
    counts.runs += 1;
    counts.bytes += Number((await handle.describe()).historySize ?? 0);
    counts.events += events?.length ?? 0;
    for (const event of events ?? []) {
      if (event.workflowTaskCompletedEventAttributes) counts.tasks += 1;
      if (event.workflowExecutionUpdateAcceptedEventAttributes) counts.updates += 1;
      if (event.timerStartedEventAttributes) counts.timers += 1;
      const scheduled = event.activityTaskScheduledEventAttributes;
      if (scheduled) counts.activities += 1;
      if (scheduled?.activityType?.name === 'recordProgress') counts.records += 1;
    }
  }
  counts.actions = counts.runs + counts.updates + counts.timers + counts.activities;
  return counts;
}

async function firstRun(client: Client, workflowId: string): Promise<string> {
  const { raw } = await client.workflow.getHandle(workflowId).describe();
  return raw.workflowExecutionInfo?.firstRunId ?? raw.workflowExecutionInfo?.execution?.runId ?? '';
}

export function table(rows: [string, Counts][]): string {
  const columns = ['events', 'tasks', 'actions', 'bytes', 'runs', 'updates', 'timers', 'activities', 'records'] as const;
  const lines = rows.map(([name, counts]) => `| ${name} | ${columns.map((column) => counts[column]).join(' | ')} |`);
  return [`| order | ${columns.join(' | ')} |`, `|---|${columns.map(() => '---:').join('|')}|`, ...lines].join('\n');
}
