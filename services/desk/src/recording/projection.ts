import type { Event, Plan, Rules } from '@gendan/procedure';
import type { Tx } from '@gendan/platform';

/** Events of one command (or one that nobody asked for) and what they made of the case. `before` is absent when it has just been opened. */
export type Recorded = { caseId: string; rules: Rules; before: Plan | undefined; plan: Plan; events: Event[] };

/**
 * Rows made from events: milestones, tasks, letters, search. Written in the transaction that appends them, once per decision, in order;
 * never asks the clock or another table that is not its own, so that a rebuild gives the same bytes.
 */
export interface Projection {
  apply(tx: Tx, recorded: Recorded): Promise<void>;
  /** Empties what this projection made from events; what is the desk's own (claims, read marks, letters already sent) stays. */
  drop(tx: Tx): Promise<void>;
}

/** All projections, in the order they were registered. */
export const PROJECTIONS = Symbol('projections');
