import { type Day, daysBetween } from './days';
import { type Decimal, add, compare, divide, isZero, multiply } from './decimal';

/** What a stage of production has delivered and scrapped, in the order's unit; undefined where nobody has written anything. */
export type StageProgress = { stage: string; delivered?: Decimal; scrapped?: Decimal };

/** One row of the order progress table (source: S2.7). `open`: a problem that is not solved yet. */
export type OrderProgress = {
  ordered: Decimal;
  dueOn?: Day;
  /** The day on which all was there. */
  finishedOn?: Day;
  stages: StageProgress[];
  openProblem?: boolean;
};

/**
 * Scrap of a stage in per cent of what went into it: scrap ÷ (delivered + scrap), HALF_UP to two places (S2.7.1).
 * Undefined, not an error, while nothing has come out of it. The source's sheet divides by an empty cell; what went in is never zero then.
 */
export function scrapRate({ delivered, scrapped }: Pick<StageProgress, 'delivered' | 'scrapped'>): Decimal | undefined {
  const through = add(delivered ?? '0', scrapped ?? '0');
  return isZero(through) ? undefined : divide(multiply(scrapped ?? '0', '100'), through, 2);
}

/** Days until it is due, negative when it is past; undefined without a due date (S2.7.2). */
export const countdown = ({ dueOn }: Pick<OrderProgress, 'dueOn'>, today: Day): number | undefined =>
  dueOn === undefined ? undefined : daysBetween(today, dueOn);

/** How many days late it is, or was when it was finished; 0 when in time or without a due date (S2.7.4). */
export function delayDays({ dueOn, finishedOn }: Pick<OrderProgress, 'dueOn' | 'finishedOn'>, today: Day): number {
  return dueOn === undefined ? 0 : Math.max(0, daysBetween(dueOn, finishedOn ?? today));
}

/** Complete when the last stage has delivered what was ordered: never because cells are empty (S2.7.3). */
export function isComplete({ ordered, stages }: Pick<OrderProgress, 'ordered' | 'stages'>): boolean {
  const delivered = stages.at(-1)?.delivered;
  return delivered !== undefined && !isZero(ordered) && compare(delivered, ordered) >= 0;
}

export type ProgressException = 'delay' | 'problem' | 'scrap';

/** What is not as it should be: late, a problem nobody has solved, more scrap in a stage than `scrapLimit` per cent (S2.7.5). */
export function exceptionsOf(progress: OrderProgress, today: Day, scrapLimit: Decimal): ProgressException[] {
  const scrap = progress.stages.some((stage) => compare(scrapRate(stage) ?? '0', scrapLimit) > 0);
  return [
    ...(delayDays(progress, today) > 0 ? (['delay'] as const) : []),
    ...(progress.openProblem ? (['problem'] as const) : []),
    ...(scrap ? (['scrap'] as const) : []),
  ];
}
