import { z } from 'zod';
import { logLevels } from './log';

export type Environment = Record<string, string | undefined>;

/** The configuration cannot be read; `faults` says all of it at once, one sentence each. */
export class ConfigFault extends Error {
  constructor(
    readonly service: string,
    readonly faults: string[],
  ) {
    super([`${service} cannot start, its configuration has ${faults.length} fault(s):`, ...faults.map((each) => `  - ${each}`)].join('\n'));
    this.name = 'ConfigFault';
  }
}

/** Reads a process's settings by its schema. An empty variable counts as one that is not there. */
export function readConfig<S extends z.ZodType>(schema: S, environment: Environment, service = 'service'): z.output<S> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  throw new ConfigFault(
    service,
    read.error.issues.map((issue) => {
      const name = issue.path.join('.') || 'settings';
      return name in given ? `${name}: ${issue.message}` : `${name} is missing: ${issue.message}`;
    }),
  );
}

const port = z.coerce.number().int().min(0).max(65535);

/** Settings that several services share; a service takes what it needs into its own schema. */
export const setting = {
  port,
  flag: z.stringbool(),
  address: z.string().regex(/^[^\s:/]+:\d{1,5}$/, 'write it as host:port'),
  url: z.url(),
  postgresUrl: z.url({ protocol: /^postgres(ql)?$/, error: 'write it as postgres://user:password@host:port/database' }),
  logLevel: z.enum(logLevels),
};

/** What every process reads. Port 0 asks the system for a free one. */
export const commonSettings = {
  HOST: z.string().default('127.0.0.1'),
  HTTP_PORT: port.default(0),
  GRPC_PORT: port.default(0),
  LOG_LEVEL: setting.logLevel.default('info'),
  /** What the processes of the house show one another; the same for all of them. */
  SERVICE_KEY: z.string().regex(/^\S{16,200}$/, 'at least 16 characters, without blanks'),
};
