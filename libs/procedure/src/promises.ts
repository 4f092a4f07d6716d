import { instantAt, isDay, isInstant, type Day, type Instant } from '@gendan/trade';
import { splitKey, type CompiledMilestone } from './compile';
import { calendarFor } from './dues';
import type { Look } from './look';
import type { Key } from './plan';
import type { RiskOf } from './standing.types';

/** A date given to the other side: the milestone it binds must not happen after `at`. */
export type Promised = { what: RiskOf; key: Key; date: Instant | Day; at: Instant };

/** What is promised about a milestone: its committed date, the delivery agreed for the goods, the dates of the L/C. */
export function promisesOf(look: Look, key: Key): Promised[] {
  const rule = look.milestone(key)?.rule;
  const { committed } = look.kept(key);
  const promises: Promised[] = committed === undefined ? [] : [{ what: 'committed', key, date: committed, at: committed }];
  if (rule?.is === 'goodsLeave')
    return [
      ...promises,
      ...promised(look, key, 'delivery', deliveryOf(look, key)),
      ...promised(look, key, 'latestShipment', lcDate(look, key, 'latestShipment')),
    ];
  if (rule?.is === 'presentsToBank') return [...promises, ...promised(look, key, 'lcExpiry', lcDate(look, key, 'expiry'))];
  return promises;
}

/** A promised day is kept until its end, in the company's zone. */
function promised(look: Look, key: Key, what: RiskOf, date: Day | Instant | undefined): Promised[] {
  if (date === undefined) return [];
  return [{ what, key, date, at: isDay(date) ? instantAt(calendarFor(look), date, 1440) : date }];
}

/** A shipment may have a delivery date of its own. */
function deliveryOf(look: Look, key: Key): Day | Instant | undefined {
  const { part } = splitKey(key);
  return dated((part === undefined ? undefined : look.plan.parts[part]?.values['delivery']) ?? look.plan.terms.slice['terms.delivery']);
}

/** Of several credits that concern the goods the earliest date. */
function lcDate(look: Look, key: Key, field: string): Day | Instant | undefined {
  const { part } = splitKey(key);
  const dates = creditsIn(look.compiled.order)
    .flatMap((credit) => look.meant(credit.name, part).keys)
    .flatMap((credit) => dated(look.kept(credit).fact?.values?.[field]) ?? []);
  return dates.reduce<Day | Instant | undefined>((first, date) => (first === undefined || date < first ? date : first), undefined);
}

const known = new WeakMap<readonly CompiledMilestone[], CompiledMilestone[]>();

/** Milestones whose evidence is a version of an L/C. */
function creditsIn(order: readonly CompiledMilestone[]): CompiledMilestone[] {
  let credits = known.get(order);
  if (!credits)
    known.set(
      order,
      (credits = order.filter((one) =>
        Object.values(one.evidence).some((field) => (typeof field === 'string' ? field : field.type) === 'lcVersion'),
      )),
    );
  return credits;
}

const dated = (value: unknown): Day | Instant | undefined => (isDay(value) || isInstant(value) ? value : undefined);
