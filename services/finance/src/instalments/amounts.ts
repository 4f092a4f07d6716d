import { type Decimal, type Money, compare, money } from '@gendan/trade';
import { AmountUnfit } from './instalments.errors';

/** An amount as it came in, with its currency's decimals; refused when it is none or below zero. */
export function moneyFrom(amount: string, currency: string): Money {
  const read = money(amount, currency);
  if (!read.ok) throw new AmountUnfit(read.refusal);
  return notBelowZero(read.money);
}

/** More than nothing. */
export function someMoneyFrom(amount: string, currency: string): Money {
  const read = moneyFrom(amount, currency);
  if (isMore(read.amount, '0')) return read;
  throw new AmountUnfit({ code: 'AMOUNT_ZERO', zh: '金额要大于 0，请改正。', en: 'The amount must be more than zero: correct it.' });
}

function notBelowZero(it: Money): Money {
  if (!isMore('0', it.amount)) return it;
  throw new AmountUnfit({ code: 'AMOUNT_BELOW_ZERO', zh: '金额不能是负数，请改正。', en: 'The amount cannot be below zero: correct it.' });
}

const isMore = (a: Decimal, b: Decimal): boolean => compare(a, b) > 0;
