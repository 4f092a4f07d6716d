import { Module } from '@nestjs/common';
import { readConfig, startService, type Start } from '@gendan/platform';
import { configSchema, utcForWorkflows } from './config';
import { Polling } from './polling';

@Module({})
class WorkerModule {}

/** Workflows and activities together, polling Temporal; its HTTP door has health, readiness and metrics only. */
export const start: Start = async (environment) => {
  const config = readConfig(configSchema, environment, 'worker');
  utcForWorkflows();
  const polls: { now?: Polling } = {};
  const service = await startService({
    name: 'worker',
    module: WorkerModule,
    logLevel: config.LOG_LEVEL,
    host: config.HOST,
    httpPort: config.HTTP_PORT,
    checks: { temporal: async () => polls.now?.check() },
  });
  const polling = new Polling(config, service.log);
  polls.now = polling;
  return {
    addresses: service.addresses,
    stop: async () => {
      await polling.stop();
      await service.stop();
    },
  };
};
