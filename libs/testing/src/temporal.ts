import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { testWorkflowBundle } from './config';

/** Temporal whose clock jumps to the next timer: deadlines, rungs. One order per environment, durations by `env.sleep`. */
export async function timeSkippingTemporal(): Promise<TestWorkflowEnvironment> {
  const [{ TestWorkflowEnvironment }, { temporalTestServer }] = await Promise.all([import('@temporalio/testing'), import('@gendan/local')]);
  return TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: await temporalTestServer() } },
  });
}

/** The dev server in memory, in real time: search attributes, schedules, repeats, histories to be stored. */
export async function localTemporal(): Promise<TestWorkflowEnvironment> {
  const [{ TestWorkflowEnvironment }, { searchAttributes, temporalCli }] = await Promise.all([
    import('@temporalio/testing'),
    import('@gendan/local'),
  ]);
  const extraArgs = Object.entries(searchAttributes).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]);
  return TestWorkflowEnvironment.createLocal({ server: { executable: { type: 'existing-path', path: await temporalCli() }, extraArgs } });
}

/** The workflow code, bundled once per test run: `Worker.create({ workflowBundle: workflowBundle(), … })`. */
export function workflowBundle(): { codePath: string } {
  const codePath = testWorkflowBundle();
  if (!codePath) throw new Error('No workflow bundle here: suites with workflows are called *.workflow.spec.ts or *.replay.spec.ts');
  return { codePath };
}
