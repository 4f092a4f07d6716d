import { add, compare, type Decimal, type Instant, type Money } from '@gendan/trade';
import type { Rules } from '../../language';
import { lookAt } from '../../look';
import type { Key, Plan } from '../../plan';
import { countOf } from '../../counting';

/** How a payment stands in the customer payment tracking table (S2.6). */
export type PaymentStatus = 'paid' | 'pending' | 'partial' | 'overdue' | 'unpaid';

/**
 * Paid in full; paid in part; overdue with nothing in; pending while it is asked for and not yet due; unpaid while nothing is asked for.
 * A part payment that is late stays partial: the reminders go on all the same.
 */
export function paymentStatus(rules: Rules, plan: Plan, key: Key, now: Instant): PaymentStatus {
  const look = lookAt(rules, plan);
  const { state } = look.state(key);
  if (state === 'done') return 'paid';
  const { reached } = countOf(look, key);
  if (typeof reached === 'string' && compare(reached, '0') > 0) return 'partial';
  if (state !== 'open') return 'unpaid';
  const { committed, due } = look.kept(key);
  const by = committed ?? due;
  return by !== undefined && by < now ? 'overdue' : 'pending';
}

/** One row of the table: whose payment, of how much, and how it stands. */
export type PaymentRow = { customer: string; amount: Money; status: PaymentStatus };
type Sums = { customers: number; amounts: Record<string, Decimal> };

/** How many customers, and how much by currency, have paid, have not, and are overdue: what collection is planned by. */
export function paymentStatistics(rows: readonly PaymentRow[]): Record<'paid' | 'unpaid' | 'overdue', Sums> {
  return {
    paid: sumsOf(rows.filter(({ status }) => status === 'paid')),
    unpaid: sumsOf(rows.filter(({ status }) => status !== 'paid' && status !== 'overdue')),
    overdue: sumsOf(rows.filter(({ status }) => status === 'overdue')),
  };
}

function sumsOf(rows: readonly PaymentRow[]): Sums {
  const amounts: Record<string, Decimal> = {};
  for (const { amount } of rows) amounts[amount.currency] = add(amounts[amount.currency] ?? '0', amount.amount);
  return { customers: new Set(rows.map(({ customer }) => customer)).size, amounts };
}
