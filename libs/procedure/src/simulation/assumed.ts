import type { Day, Instant, Terms } from '@gendan/trade';
import type { Offset } from '../language';
import type { NewPart } from '../messages';
import type { Values } from '../plan';

/** The order a simulation follows: what was agreed, from when on, and how it is made and shipped. */
export type SimulatedOrder = {
  number?: string;
  /** The instant it is opened. */
  opened: Instant;
  terms: Terms;
  cast?: Record<string, string>;
  settings?: Values;
  /** Factory orders, shipments …; without them one of each kind covers everything. */
  parts?: NewPart[];
};

/** How one milestone goes, instead of in time. `refused`: so many times, then yes. */
export type Course = { on?: Day | Instant; takes?: Offset; refused?: number; reason?: string; values?: Values; never?: true };

/** What is assumed of a life: courses by milestone, or by `milestone@part`; the simulation ends at `until`. */
export type Assumptions = { milestones?: Record<string, Course>; until?: Day };
