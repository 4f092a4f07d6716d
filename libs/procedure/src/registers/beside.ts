import type { Day, LineQuantities } from '@gendan/trade';
import type { Phrase } from '../language';
import type { PartId } from '../plan';

/** What a stage of production has delivered and scrapped by line, from the beginning; without a day nobody has written of it. */
export type StageKept = { stage: string; on?: Day; delivered: LineQuantities; scrapped: LineQuantities; by?: string };

/** What production keeps of a factory order. `staged`: its stages have been set, so that it is known which one is the last. */
export type FactoryOrderKept = {
  id: string;
  part: PartId;
  lines: readonly string[];
  staged: boolean;
  stages: readonly StageKept[];
};

/** A sample of a round, where it is, and who has signed what of it. */
export type SampleKept = {
  id: string;
  round: number;
  factory: string;
  finishedOn: Day;
  place?: string;
  holder?: string;
  since?: Day;
  signatures: readonly { aspect: string; on: Day }[];
};

/** What services keep of a case: a register shows it and keeps it no second time. */
export type Beside = {
  factoryOrders: readonly FactoryOrderKept[];
  samples: readonly SampleKept[];
  /** Whom we talk to at the customer's, by name. */
  contacts: readonly Phrase[];
};
export const NOTHING_BESIDE: Beside = { factoryOrders: [], samples: [], contacts: [] };

/** How a stage stands, `since` when (nobody has written of it: undefined), and the day that figures typed now are of. */
export type StageFigures = { order: string; stage: string; since?: Day; on: Day; delivered: LineQuantities; scrapped: LineQuantities };

/** A factory order that the case has issued and production does not know yet: it is placed with its first figure. */
export type FactoryOrderWanted = { part: PartId; factory: string; quantity: LineQuantities; due?: Day };

/** Where what is typed into a cell is kept; or why it cannot be: no factory order has been issued, or the row adds up several. */
export type Home =
  { production: StageFigures; figure: 'delivered' | 'scrapped'; line: string; wanted?: FactoryOrderWanted } | 'none' | 'several';

/** A cell whose home is a service: who wrote there when. */
export type KeptCell = { home: Home; by?: string; on?: Day };
