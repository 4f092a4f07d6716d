import { commonSettings, setting } from '@gendan/platform';
import { join } from 'node:path';
import { z } from 'zod';

const { GRPC_PORT: _, ...common } = commonSettings;

export const configSchema = z.object({
  ...common,
  TEMPORAL_ADDRESS: setting.address,
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_API_KEY: z.string().optional(),
  TEMPORAL_TLS: setting.flag.optional(),
  TASK_QUEUE: z.string().default('follow-up'),
  /** `id=<32 bytes in base64>,…`; absent: payloads are not encrypted. The desk needs the same. */
  PAYLOAD_KEYS: z.string().optional(),
  DESK_GRPC: setting.address,
  CUSTOMERS_GRPC: setting.address,
  PRODUCTION_GRPC: setting.address,
  LOGISTICS_GRPC: setting.address,
  FINANCE_GRPC: setting.address,
  /** Workflow code, bundled by the build; without it the sources are bundled at the start. */
  WORKFLOW_BUNDLE: z.string().default(join(__dirname, '..', 'dist', 'workflow-bundle.js')),
  /** Cases kept warm in memory; about 150 kB each. */
  CACHED_CASES: z.coerce.number().int().min(0).default(500),
});
export type WorkerConfig = z.output<typeof configSchema>;

/** The host's zone leaks into workflow code: there it is UTC, wherever the process runs. */
export function utcForWorkflows(): void {
  process.env.TZ = 'UTC';
}
