import { localTemporal, workflowBundle } from '@gendan/testing';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gendanCounts, inHouse, limitCounts, runsOf, table } from '../../../bench/limit/counts';
import { nineStepsLife, sixtySteps } from '../../../bench/limit/lives';

const root = join(__dirname, '../../..');

describe('what an order costs the engine, beside a hand-written limit that hears the same messages, remembers them and has as many timers and activities', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gendan-limit-'));
  const limit = join(folder, 'limit.js');
  let env: TestWorkflowEnvironment;
  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    execFileSync(
      process.execPath,
      [join(root, 'infra/build/bundle-workflows.cjs'), join(root, 'bench/limit/limit.workflow.ts'), limit, '--source'],
      { cwd: root },
    );
    env = await localTemporal();
  });
  afterAll(async () => {
    await env?.teardown();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([sixtySteps('C60'), nineStepsLife('CS0')].map((life) => [life.name, life] as const))(
    '%s: at most 1.15 of its events, workflow tasks, actions and bytes; and its runs replay',
    async (name, life) => {
      const house = inHouse(env);
      const { codePath } = workflowBundle();
      const ours = await gendanCounts(house, codePath, life);
      const least = await limitCounts(env, limit, life, ours);
      process.stdout.write(`${table([[`${name}: Gendan`, ours], [`${name}: limit`, least]])}\n`); // prettier-ignore

      for (const what of ['events', 'tasks', 'actions', 'bytes'] as const)
        expect([what, ours[what] / least[what] <= 1.15, ours[what], least[what]]).toEqual([what, true, ours[what], least[what]]);
      for (const runId of await runsOf(house.client, life.opening.case)) {
        const history = await house.client.workflow.getHandle(life.opening.case, runId).fetchHistory();
        await Worker.runReplayHistory({ workflowBundle: { codePath }, dataConverter: house.dataConverter }, history, life.opening.case);
      }
    },
    120_000,
  );
});
