import type { Command, Event, Hash, Observation, Opening, Plan, Rules } from '@gendan/procedure';

/** A revision of a case with the hash over all its events up to it: equal hash = same events in the same order. */
export type Head = { rev: number; chain: Hash };

/**
 * What a run of a case starts with. A new case has an `opening`; a case taken up again (continue-as-new, an engine that was lost,
 * a reopened case) has its `plan` and what recording-path rules carry with it.
 */
export type FollowUpInput = {
  rules: Rules;
  /** Grows when a case is restarted from the desk's events; part of every effect's version. */
  epoch: number;
} & ({ opening: Opening; carried?: undefined } | { opening?: undefined; carried: Carried });

export type Carried = {
  plan: Plan;
  chain: Hash;
  /** Highest revision the desk is known to have. */
  acked: number;
  /** Highest revision that no door was told of. */
  unasked: number;
  /** The head before the first event of the tail: the oldest revision this run can still compare. */
  base: Head;
  /** Events after `base`: all that the desk may not have; of very many only the youngest, the run before has the rest. */
  tail: { event: Event; chain: Hash }[];
  /** Recent command ids with the revisions they made: the server forgets Update ids at continue-as-new. */
  ids: [id: string, from: number, to: number][];
  /** Highest revision of a forgotten id: a command whose `have` lies below it may have been executed, TOO_OLD. */
  idFloor: number;
  previousRun?: string;
};

/**
 * A command on its way: `have` is the desk's head when its inbox row was written; a retry sends the same. `open` comes with the start,
 * under the opening's command id, and is answered with what was drawn up.
 */
export type Performing = { command: Command | { kind: 'open'; id: string }; have: Head };
export type Observing = { id: string; observation: Observation; have: Head };

/**
 * Every event after `have`, in order (of very many the first ones, then `head` is further on); `from`..`to` are the command's own
 * revisions, `to` = `from` - 1 when it changed nothing. Durable when it arrives.
 */
export type Answer = { from: number; to: number; events: Event[]; head: Head };

/** Refusals of the recording path, besides those of the procedure. */
export type PathRefusal = 'BEHIND' | 'FORKED' | 'TOO_OLD';

export type EventsPage = { floor: number; head: Head; events: Event[]; previousRun?: string };
export type Recording = { case: string; epoch: number; from: number; events: Event[]; head: Head };
