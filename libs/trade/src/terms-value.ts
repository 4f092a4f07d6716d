import { minorUnits } from './currencies';
import { type Decimal, add, compare, divide, isZero, multiply, roundHalfUp, subtract, sum } from './decimal';
import { type LineQuantities, addLines, quantityOf } from './quantity';
import { type Instalment, type Terms, type TermsLine } from './terms';

/** What of the terms says what is to be paid. */
export type Priced = Pick<Terms, 'currency' | 'instalments'> & { lines: Pick<TermsLine, 'line' | 'quantity' | 'price' | 'gift'>[] };

/** The order's value: Σ quantity × price, each line HALF_UP to the currency's decimals; gifts are free. RangeError for an unknown currency. */
export function amountOf(terms: Priced): Decimal {
  return valueOfGoods(terms, quantitiesOf(terms));
}

/** What those quantities of the order's goods are worth at its prices, each line HALF_UP. A line that is a gift or not in the terms has no price and counts nothing. */
export function valueOfGoods(terms: Priced, quantities: LineQuantities): Decimal {
  const places = minorUnits(terms.currency);
  const values = goodsOf(terms).map((line) => roundHalfUp(multiply(quantityOf(quantities, line.line), line.price), places));
  return sum([roundHalfUp('0', places), ...values]);
}

/** The quantities ordered, by line, without the gifts. */
export function quantitiesOf(terms: Priced): LineQuantities {
  return Object.fromEntries(goodsOf(terms).map((line) => [line.line, line.quantity]));
}

/** The quantities of the gifts, by line. */
export function giftsOf(terms: Terms): LineQuantities {
  return Object.fromEntries(terms.lines.filter((line) => line.gift).map((line) => [line.line, line.quantity]));
}

/**
 * What an instalment comes to, in the terms' currency: its fixed amount, or its share of the order's value less the fixed amounts, HALF_UP once.
 * The last one with a share takes what the others left, so that no cent is lost.
 */
export function instalmentAmount(terms: Priced, instalment: Instalment): Decimal {
  const places = minorUnits(terms.currency);
  if (instalment.amount !== undefined) return roundHalfUp(instalment.amount, places);
  const shared = subtract(amountOf(terms), fixedOf(terms));
  const rounded = (share: Decimal): Decimal => divide(multiply(shared, share), '100', places);
  const shares = terms.instalments.filter((each) => each.amount === undefined);
  const others = shares.filter((each) => each.id !== instalment.id).map((each) => each.share ?? '0');
  const isLast = shares.at(-1)?.id === instalment.id;
  if (isLast && compare(sum([...others, instalment.share ?? '0']), '100') === 0) return subtract(shared, sum(others.map(rounded)));
  return rounded(instalment.share ?? '0');
}

/**
 * What the customer pays by T/T for the goods of one shipment before its originals leave: those instalments' part of the shipment's value.
 * With `before`, the goods of the shipments before it, cents lost to rounding there come in here: over all shipments the balances add up.
 */
export function shipmentBalance(terms: Priced, quantities: LineQuantities, before: LineQuantities = {}): Decimal {
  return subtract(balanceOf(terms, addLines(before, quantities)), balanceOf(terms, before));
}

function balanceOf(terms: Priced, quantities: LineQuantities): Decimal {
  const places = minorUnits(terms.currency);
  const total = amountOf(terms);
  const value = valueOfGoods(terms, quantities);
  const waits = terms.instalments.filter((each) => each.method === 'tt' && each.gate === 'originals');
  if (compare(value, total) === 0) return sum([roundHalfUp('0', places), ...waits.map((each) => instalmentAmount(terms, each))]);
  if (isZero(total)) return total;
  const fixed = fixedOf(terms);
  const balances = waits.map((each) =>
    each.amount === undefined
      ? divide(multiply(multiply(each.share ?? '0', subtract(total, fixed)), value), multiply('100', total), places)
      : divide(multiply(each.amount, value), total, places),
  );
  return sum([roundHalfUp('0', places), ...balances]);
}

function fixedOf(terms: Priced): Decimal {
  return terms.instalments.reduce((fixed, each) => add(fixed, each.amount ?? '0'), '0');
}

function goodsOf(terms: Priced): Priced['lines'] {
  return terms.lines.filter((line) => !line.gift);
}
