import { type Decimal, quantitiesOf, sum } from '@gendan/trade';
import type { FactoryOrderWanted } from './beside';
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

/** The day the row's goods are to be there. */
export function dueOn({ read, at: { part } }: Place): string | undefined {
  const planned = part?.values['dueOn'];
  return typeof planned === 'string' ? planned : (read.terms?.delivery ?? undefined);
}

/** What production is to make, once the case has issued it and says by whom. */
export function factoryOrderAt(place: Place): FactoryOrderWanted | undefined {
  const { read, at } = place;
  const issued = place.milestones({ is: 'startsProduction' });
  const factory = at.part?.values['factory'] ?? read.plan.cast['factory'];
  const quantity = at.part?.quantity ?? (read.terms && quantitiesOf(read.terms));
  if (issued.length === 0 || issued.some(({ state }) => state !== 'done') || typeof factory !== 'string' || !quantity) return undefined;
  const due = dueOn(place);
  return { part: at.part?.id ?? '', factory, quantity, ...(due !== undefined && { due }) };
}
