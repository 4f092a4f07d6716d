import { activitiesAt } from '@gendan/activities';
import { temporalDataConverter, type Log } from '@gendan/platform';
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { existsSync } from 'node:fs';
import type { WorkerConfig } from './config';

/** Polls Temporal until it is stopped; a Temporal that is away is tried again for ever. */
export class Polling {
  private worker?: Worker;
  private stopped = false;
  private readonly ended: Promise<void>;
  private readonly hands;

  constructor(
    private readonly config: WorkerConfig,
    private readonly log: Log,
  ) {
    const {
      DESK_GRPC: desk,
      CUSTOMERS_GRPC: customers,
      PRODUCTION_GRPC: production,
      LOGISTICS_GRPC: logistics,
      FINANCE_GRPC: finance,
    } = config;
    this.hands = activitiesAt({ desk, customers, production, logistics, finance }, config.SERVICE_KEY);
    this.ended = this.keepOn();
  }

  check(): void {
    if (this.worker?.getState() !== 'RUNNING') throw new Error('not polling Temporal yet');
  }

  /** What is under way may end; what has not ended by then another worker does. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.ended;
    this.hands.close();
  }

  private async keepOn(): Promise<void> {
    for (let wait = 200; !this.stopped; wait = Math.min(wait * 2, 5_000)) {
      const began = Date.now();
      await this.poll().catch((error: unknown) => this.log.warn({ err: error }, 'Temporal cannot be polled, trying again'));
      if (Date.now() - began > 60_000) wait = 200;
      if (!this.stopped) await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }

  private async poll(): Promise<void> {
    const { TEMPORAL_ADDRESS: address, TEMPORAL_API_KEY: apiKey, TEMPORAL_TLS: tls, TEMPORAL_NAMESPACE: namespace } = this.config;
    const connection = await NativeConnection.connect({ address, tls: tls ?? apiKey !== undefined, ...(apiKey && { apiKey }) });
    try {
      this.worker = await Worker.create({
        connection,
        namespace,
        taskQueue: this.config.TASK_QUEUE,
        ...workflowCode(this.config.WORKFLOW_BUNDLE),
        activities: { ...this.hands.activities },
        dataConverter: temporalDataConverter(this.config.PAYLOAD_KEYS),
        // a turn that lasts over ten seconds was in vain: when all cases wake at once, better a few at a time than all too slow
        maxConcurrentWorkflowTaskExecutions: 8,
        maxCachedWorkflows: this.config.CACHED_CASES,
        stickyQueueScheduleToStartTimeout: '1s', // a case of a killed worker waits this long for another one
        shutdownGraceTime: '5s',
      });
      if (!this.stopped) await this.worker.run();
    } finally {
      this.worker = undefined;
      await connection.close();
    }
  }
}

function workflowCode(codePath: string): Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath' | 'bundlerOptions'> {
  if (existsSync(codePath)) return { workflowBundle: { codePath } };
  const conditionNames = ['source', 'import', 'require', 'node', 'default'];
  return {
    workflowsPath: require.resolve('@gendan/follow-up/workflow'),
    bundlerOptions: { webpackConfigHook: (config) => ({ ...config, resolve: { ...config.resolve, conditionNames } }) },
  };
}
