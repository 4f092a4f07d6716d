import { type Decimal, add, compare, isZero, multiply, subtract } from './decimal';

/** So many of a unit: `{ amount: '1200', unit: 'pcs' }`. */
export type Quantity = { amount: Decimal; unit: string };

/** Quantities by line id, each in its line's unit. A line that is not there is zero. */
export type LineQuantities = Readonly<Record<string, Decimal>>;

/** Line by line a + b; lines that come to zero are left out. */
export function addLines(a: LineQuantities, b: LineQuantities): LineQuantities {
  return combined(a, b, add);
}

/** Line by line a − b; lines that come to zero are left out, lines of which b has more are negative. */
export function subtractLines(a: LineQuantities, b: LineQuantities): LineQuantities {
  return combined(a, b, subtract);
}

/** Is there enough of every line? 150 red do not cover 100 red + 50 blue. */
export function covers(have: LineQuantities, want: LineQuantities): boolean {
  return Object.keys(shortfall(have, want)).length === 0;
}

/** What is missing, by line; only lines of which something is. */
export function shortfall(have: LineQuantities, want: LineQuantities): LineQuantities {
  const missing = Object.entries(subtractLines(want, have)).filter(([, amount]) => compare(amount, '0') > 0);
  return Object.fromEntries(missing);
}

/** Is every line within ± `percent` of what is wanted? Of a line not wanted, nothing is allowed. */
export function withinTolerance(have: LineQuantities, want: LineQuantities, percent: Decimal): boolean {
  return [...new Set([...Object.keys(have), ...Object.keys(want)])].every((line) => {
    const wanted = quantityOf(want, line);
    const difference = subtract(quantityOf(have, line), wanted);
    const size = compare(difference, '0') < 0 ? subtract('0', difference) : difference;
    return compare(multiply(size, '100'), multiply(wanted, percent)) <= 0;
  });
}

function combined(a: LineQuantities, b: LineQuantities, of: (x: Decimal, y: Decimal) => Decimal): LineQuantities {
  const lines = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const amounts = lines.map((line): [string, Decimal] => [line, of(quantityOf(a, line), quantityOf(b, line))]);
  return Object.fromEntries(amounts.filter(([, amount]) => !isZero(amount)));
}

/** The quantity of one line; '0' when it is not there. */
export function quantityOf(quantities: LineQuantities, line: string): Decimal {
  return Object.hasOwn(quantities, line) ? (quantities[line] ?? '0') : '0';
}
