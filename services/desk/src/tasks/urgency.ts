import { msOf, type Instant } from '@gendan/trade';

/** Each tenfold of money counts like this much less time. */
const TENFOLD_MINUTES = 24 * 60;
const WITHOUT_DATE_MINUTES = 30 * 24 * 60;
/** Roughly what one of a currency is in yuan: only to weigh amounts against each other in an order, never shown, never summed. */
const ROUGHLY: Record<string, number> = { CNY: 1, USD: 7, EUR: 8, GBP: 9, HKD: 0.9, JPY: 0.05, AUD: 4.7, CAD: 5.2, CHF: 8 };

export type Weighed = { due?: Instant; floatMinutes?: number; opened: Instant; amount: string; currency: string };

/**
 * The place of a task among all others, smaller first: the minute by which it should be done (due, and what float remains after it),
 * earlier the more money hangs on it. It does not depend on the clock, so an index can keep the order: as time passes, all come closer alike.
 */
export function rankOf({ due, floatMinutes, opened, amount, currency }: Weighed): number {
  const until = due ? msOf(due) / 60_000 : msOf(opened) / 60_000 + WITHOUT_DATE_MINUTES;
  const weight = Math.log10(1 + Number(amount) * (ROUGHLY[currency] ?? 1));
  return Math.round((until + (floatMinutes ?? 0) - weight * TENFOLD_MINUTES) * 100) / 100;
}

/** For a reader at a moment: days by which it presses, more is more urgent. */
export const urgencyAt = (rank: number, now: Date): number => Math.round(((now.getTime() / 60_000 - rank) / 1440) * 100) / 100;
