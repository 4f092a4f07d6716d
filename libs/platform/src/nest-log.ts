import type { LoggerService } from '@nestjs/common';
import type { Log } from './log';

/** Nest's own words go into the service's log; what it says about wiring is for debugging. */
export class NestLog implements LoggerService {
  constructor(private readonly log_: Log) {}

  log(message: unknown, ...more: unknown[]): void {
    this.log_.debug(about(more), String(message));
  }
  debug(message: unknown, ...more: unknown[]): void {
    this.log_.debug(about(more), String(message));
  }
  verbose(message: unknown, ...more: unknown[]): void {
    this.log_.trace(about(more), String(message));
  }
  warn(message: unknown, ...more: unknown[]): void {
    this.log_.warn(about(more), String(message));
  }
  error(message: unknown, ...more: unknown[]): void {
    this.log_.error({ ...about(more), ...(message instanceof Error && { err: message }) }, String(message));
  }
  fatal(message: unknown, ...more: unknown[]): void {
    this.log_.fatal(about(more), String(message));
  }
}

const about = (more: unknown[]): { nest?: unknown; stack?: unknown } => {
  const context = more.at(-1);
  const stack = more.length > 1 ? more[0] : undefined;
  return { ...(context !== undefined && { nest: context }), ...(typeof stack === 'string' && { stack }) };
};
