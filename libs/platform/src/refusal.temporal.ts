import { ApplicationFailure } from '@temporalio/common';
import { Refusal, refusalFrom } from './refusal';

/** A refusal is final for Temporal; only "not possible right now" is worth another attempt. */
export function applicationFailureOf(refusal: Refusal): ApplicationFailure {
  return ApplicationFailure.create({
    type: refusal.code,
    message: refusal.en,
    nonRetryable: refusal.kind !== 'unavailable',
    details: [refusal.content],
  });
}

/** The refusal inside a failure of an activity or an Update, looked for through its causes; undefined when it is a fault. */
export function refusalFromFailure(error: unknown): Refusal | undefined {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 10; cause = cause.cause, depth += 1) {
    const refusal = cause instanceof ApplicationFailure ? refusalFrom(cause.details?.[0]) : undefined;
    if (refusal) return refusal;
  }
  return undefined;
}
