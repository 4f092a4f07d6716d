import type { Day, Decimal } from '@gendan/trade';
import type { PartId } from '../plan';

/** What a stage of production has delivered and scrapped of a factory order, from the beginning; undefined where nobody has written anything. */
export type StageKept = {
  part: PartId;
  stage: string;
  delivered?: Decimal;
  scrapped?: Decimal;
  /** The last one the goods go through, where somebody has set the stages. */
  ends?: true;
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
export type Beside = { stages: readonly StageKept[]; samples: readonly SampleKept[] };
export const NOTHING_BESIDE: Beside = { stages: [], samples: [] };
