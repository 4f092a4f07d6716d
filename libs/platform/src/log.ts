import { pino, type DestinationStream, type Logger } from 'pino';
import { currentRequest } from './request';

export type Log = Logger;

/** For injection: `@Inject(LOG) private readonly log: Log`. */
export const LOG = Symbol('log');

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** JSON lines with the service, the request's id and the case's number. */
export function createLog(service: string, level: LogLevel = 'info', destination?: DestinationStream): Log {
  const options = {
    level,
    base: { service },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: ['password', '*.password', 'authorization', '*.authorization', 'cookie', '*.cookie'],
    mixin() {
      const request = currentRequest();
      if (!request) return {};
      return { request: request.id, ...(request.case && { case: request.case }), ...(request.actor && { actor: request.actor }) };
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
