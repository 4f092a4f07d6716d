import { chineseNameOf, isCurrency, minorUnits } from './currencies';
import { type Decimal, add, compare, divide, isDecimal, isZero, multiply, placesOf, roundHalfUp, subtract, sum, trimmed } from './decimal';

/** An amount in a currency, with exactly the decimals of the currency: `{ amount: '30000.00', currency: 'USD' }`. */
export type Money = { amount: Decimal; currency: string };

/** Why an amount is not money, with what to do about it. */
export type MoneyRefusal = { code: 'NOT_AN_AMOUNT' | 'CURRENCY_UNKNOWN' | 'TOO_MANY_DECIMALS'; zh: string; en: string };

export type MoneyResult = { ok: true; money: Money } | { ok: false; refusal: MoneyRefusal };

/** Money from an amount as it came in: refuses what is not a decimal, an unknown currency, and more decimals than the currency has (nothing is rounded). */
export function money(amount: unknown, currency: unknown): MoneyResult {
  if (!isCurrency(currency)) {
    return refused(
      'CURRENCY_UNKNOWN',
      `不认识币种「${String(currency)}」，请用 ISO 4217 代码，例如 USD。`,
      `Unknown currency "${String(currency)}": use an ISO 4217 code such as USD.`,
    );
  }
  if (!isDecimal(amount)) {
    return refused('NOT_AN_AMOUNT', '金额应是数字，例如 30000.00。', 'The amount must be a number such as 30000.00.');
  }
  const places = minorUnits(currency);
  if (placesOf(trimmed(amount)) > places) {
    return refused(
      'TOO_MANY_DECIMALS',
      `${currency} 最多 ${places} 位小数，请改正金额。`,
      `${currency} has at most ${places} decimals: correct the amount.`,
    );
  }
  return { ok: true, money: { amount: roundHalfUp(amount, places), currency } };
}

/** a + b. RangeError when the currencies differ: money of two currencies is never added. */
export function addMoney(a: Money, b: Money): Money {
  return { amount: add(a.amount, inCurrency(b, a.currency)), currency: a.currency };
}

/** a − b, in one currency. */
export function subtractMoney(a: Money, b: Money): Money {
  return { amount: subtract(a.amount, inCurrency(b, a.currency)), currency: a.currency };
}

/** `percent` per cent of it, HALF_UP once to the currency's decimals: 30 of USD 33,333.33 is 10,000.00. */
export function shareOf(whole: Money, percent: Decimal): Money {
  return { amount: divide(multiply(whole.amount, percent), '100', minorUnits(whole.currency)), currency: whole.currency };
}

/**
 * Divides money by weights so that the parts add up to it exactly: every part is rounded down, and what is left goes, one minor unit each,
 * to those who lost most, the earlier first. RangeError for a negative weight or when all are zero.
 */
export function allocate(whole: Money, weights: readonly Decimal[]): Money[] {
  const total = sum(weights);
  if (weights.some((weight) => compare(weight, '0') < 0) || isZero(total))
    throw new RangeError('weights must not be negative nor all zero');
  const digits = minorUnits(whole.currency);
  const places = Math.max(...weights.map(placesOf));
  const units = scaledUp(whole.amount, digits);
  const parts = largestRemainders(
    units < 0n ? -units : units,
    weights.map((weight) => scaledUp(weight, places)),
  );
  return parts.map((part) => ({
    amount: divide(String(units < 0n ? -part : part), `1${'0'.repeat(digits)}`, digits),
    currency: whole.currency,
  }));
}

function largestRemainders(whole: bigint, weights: readonly bigint[]): bigint[] {
  const total = weights.reduce((a, b) => a + b, 0n);
  const parts = weights.map((weight) => (whole * weight) / total);
  const lost = weights.map((weight) => (whole * weight) % total);
  const left = Number(whole - parts.reduce((a, b) => a + b, 0n));
  const order = weights
    .map((_, i) => i)
    .sort((a, b) => Number((lost[b] ?? 0n) > (lost[a] ?? 0n)) - Number((lost[b] ?? 0n) < (lost[a] ?? 0n)) || a - b);
  const lucky = new Set(order.slice(0, left));
  return parts.map((part, i) => (lucky.has(i) ? part + 1n : part));
}

function scaledUp(amount: Decimal, places: number): bigint {
  return BigInt(roundHalfUp(multiply(amount, `1${'0'.repeat(places)}`), 0));
}

/** For people: `USD 30,000.00` in English, `30,000.00 美元` in Chinese. */
export function formatMoney(it: Money, language: 'zh-CN' | 'en'): string {
  const [wholes = '0', decimals] = roundHalfUp(it.amount, minorUnits(it.currency)).split('.');
  const grouped = wholes.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals ? `.${decimals}` : '');
  return language === 'en' ? `${it.currency} ${grouped}` : `${grouped} ${chineseNameOf(it.currency)}`;
}

function inCurrency(it: Money, currency: string): Decimal {
  if (it.currency !== currency) throw new RangeError(`${it.currency} cannot be added to ${currency}`);
  return it.amount;
}

function refused(code: MoneyRefusal['code'], zh: string, en: string): MoneyResult {
  return { ok: false, refusal: { code, zh, en } };
}
