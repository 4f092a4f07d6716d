/** An exact decimal number as text: '100', '3.20', '-0.5'. No exponent, no plus sign; leading zeros are read but never written. */
export type Decimal = string;

const FORM = /^-?\d+(?:\.\d+)?$/;

// digits × 10^-places, kept as a whole number so that nothing is ever rounded but where it is asked for
type Scaled = { digits: bigint; places: number };

/** Is it text of an exact decimal number? Numbers of JavaScript are not. */
export function isDecimal(x: unknown): x is Decimal {
  return typeof x === 'string' && FORM.test(x);
}

/** a + b, with the decimals of the longer one. All of these throw RangeError for text that is not a decimal. */
export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, places] = aligned(a, b);
  return textOf({ digits: x + y, places });
}

/** a − b, with the decimals of the longer one. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  const [x, y, places] = aligned(a, b);
  return textOf({ digits: x - y, places });
}

/** a × b, exact: as many decimals as both have together. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  const x = scaled(a);
  const y = scaled(b);
  return textOf({ digits: x.digits * y.digits, places: x.places + y.places });
}

/** a ÷ b to that many decimals, half rounds away from zero. RangeError when b is zero. */
export function divide(a: Decimal, b: Decimal, places: number): Decimal {
  const [x, y] = aligned(a, b);
  if (y === 0n) throw new RangeError('division by zero');
  const sign = x < 0n === y < 0n ? 1n : -1n;
  return textOf({ digits: sign * halfUp(absolute(x) * powerOfTen(places), absolute(y)), places });
}

/** −1 when a is less, 0 when both are the same number ('1.0' and '1' are), 1 when a is more. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The sum of all; '0' of none. */
export function sum(list: readonly Decimal[]): Decimal {
  return list.reduce(add, '0');
}

/** Exactly that many decimals; half rounds away from zero (HALF_UP): 2.5 → 3, −2.5 → −3. Shorter ones are filled with zeros. */
export function roundHalfUp(a: Decimal, places: number): Decimal {
  const x = scaled(a);
  if (x.places <= places) return textOf({ digits: x.digits * powerOfTen(places - x.places), places });
  const rounded = halfUp(absolute(x.digits), powerOfTen(x.places - places));
  return textOf({ digits: x.digits < 0n ? -rounded : rounded, places });
}

/** Is the number zero, however it is written? */
export function isZero(a: Decimal): boolean {
  return scaled(a).digits === 0n;
}

/** How many decimals are written: 2 of '3.20'. */
export function placesOf(a: Decimal): number {
  return scaled(a).places;
}

/** The same number without zeros at the end of its decimals: '3.20' → '3.2', '100.00' → '100'. */
export function trimmed(a: Decimal): Decimal {
  const text = textOf(scaled(a));
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function scaled(a: Decimal): Scaled {
  if (!isDecimal(a)) throw new RangeError(`not a decimal number: ${String(a)}`);
  const point = a.indexOf('.');
  if (point < 0) return { digits: BigInt(a), places: 0 };
  return { digits: BigInt(a.slice(0, point) + a.slice(point + 1)), places: a.length - point - 1 };
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const x = scaled(a);
  const y = scaled(b);
  const places = Math.max(x.places, y.places);
  return [x.digits * powerOfTen(places - x.places), y.digits * powerOfTen(places - y.places), places];
}

function textOf({ digits, places }: Scaled): Decimal {
  const sign = digits < 0n ? '-' : '';
  const all = absolute(digits)
    .toString()
    .padStart(places + 1, '0');
  return places === 0 ? sign + all : `${sign}${all.slice(0, -places)}.${all.slice(-places)}`;
}

function halfUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend * 2n + divisor) / (divisor * 2n);
}

function absolute(n: bigint): bigint {
  return n < 0n ? -n : n;
}

function powerOfTen(n: number): bigint {
  return 10n ** BigInt(n);
}
