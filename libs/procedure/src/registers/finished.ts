import { type Decimal, quantitiesOf, sum } from '@gendan/trade';
import { doneOn } from './expressions';
import type { Place } from './place';

/** What says that the goods of a factory order are all there. */
const FINISHED = ['goodsFinished', 'productionFinished', 'supplierFinished', 'ownGoodsFinished', 'goodsArrived'];

/** The day on which all of it was there; undefined while some of it is not. */
export function finishedOn(place: Place): string | undefined {
  const finished = place.milestones(...FINISHED);
  const all = finished.length > 0 && finished.every(({ state }) => state === 'done');
  return all
    ? doneOn(...FINISHED)(place)
        .map(String)
        .sort()
        .at(-1)
    : undefined;
}

/** Pieces ordered, of the row's part and line, or of all there are. */
export function orderedAt({ read: { terms }, at: { part, line } }: Place): Decimal | undefined {
  const quantities = part?.quantity ?? (terms && quantitiesOf(terms));
  return line === undefined ? quantities && sum(Object.values(quantities)) : quantities?.[line];
}
