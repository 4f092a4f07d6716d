import type { Answer, EventsPage, FollowUpInput, Head, Observing, Performing, Recording } from '@gendan/contracts';
import type { Effect, Hash, Key, Plan, Report, Values } from '@gendan/procedure';
import type { QueryDefinition, SignalDefinition, UpdateDefinition } from '@temporalio/common';

/** The messages of a case's workflow: names and types only, safe everywhere. */

export const followUpTaskQueue = 'follow-up';

/** Orders are registered under a name of their own, so that operators find them; the body is one. */
export const workflowTypeOf = (kind: string): 'followUp' | 'followUpOrder' => (kind === 'order' ? 'followUpOrder' : 'followUp');
export type FollowUp = (input: FollowUpInput) => Promise<void>;

/** A command: refused by the validator, or answered with its events. The command's id is the Update's id. */
export const perform = { type: 'update', name: 'perform' } as UpdateDefinition<Answer, [Performing], 'perform'>;
/** A report of what happened, through the desk; never refused by the procedure. */
export const observe = { type: 'update', name: 'observe' } as UpdateDefinition<Answer, [Observing], 'observe'>;
/** A report from whoever speaks Temporal. Any milestone's name is such a signal too: `sampleApproved`, `lcReceived`, `goodsReceived` … */
export const report = { type: 'signal', name: 'report' } as SignalDefinition<[SignalledReport], 'report'>;
/** An operator's: begin a new run, on the newest code. */
export const renew = { type: 'signal', name: 'renew' } as SignalDefinition<[], 'renew'>;
export const standing = { type: 'query', name: 'standing' } as QueryDefinition<RunStanding, [], 'standing'>;
/** A page of the events after a revision, for repair; works on a closed run too. */
export const eventsSince = { type: 'query', name: 'eventsSince' } as QueryDefinition<EventsPage, [revision: number], 'eventsSince'>;

/** What a signal must say; the rest of a report has defaults. A trade-named signal's `milestone` is its name. */
export type SignalledReport = Partial<Omit<Report, 'kind'>>;

export type RunStanding = {
  head: Head;
  planHash: Hash;
  plan: Plan;
  acked: number;
  unasked: number;
  epoch: number;
  /** Why this run does nothing any more: its history is not the desk's. */
  parked?: string;
};

/** Codes by which the workflow itself refuses, besides those of the procedure. */
export const pathRefusals = ['BEHIND', 'FORKED', 'TOO_OLD'] as const;

/** What the workflow asks of the world. */
export interface FollowUpActivities {
  /** Brings events that no door asked for to the desk; answers with the desk's head. */
  recordProgress(recording: Recording): Promise<Head>;
  /** Asks a service for an effect, or takes it back. The same key and version, however often asked, happen once. */
  carryOut(asked: AskedEffect): Promise<EffectOutcome>;
}

export type AskedEffect = {
  /** case/milestone/part/effect */
  key: string;
  version: { epoch: number; round: number };
  case: string;
  number: string;
  milestone: string;
  part?: string;
  effect: Effect;
  revoke: boolean;
  values: Values;
};
export type EffectOutcome = { outcome: 'done' | 'refused'; values?: Values; code?: string; sentence?: string };

/** What the Schedule of a duty starts, and what that asks of the world. */
export type Turning = { duty: string };
export type OpenTurns = (turning: Turning) => Promise<string[]>;
export const openTurnsType = 'openTurns';
export interface TurningActivities {
  /** Opens the turns of a duty that fall on the day of this instant; answers with their cases, opened now or before. */
  openTurns(asked: Turning & { scheduled: string }): Promise<string[]>;
}

/** `milestone@kind:n` → its milestone and part. */
export function placeOf(key: Key): { milestone: string; part?: string } {
  const at = key.indexOf('@');
  return at < 0 ? { milestone: key } : { milestone: key.slice(0, at), part: key.slice(at + 1) };
}
