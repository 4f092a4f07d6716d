import { Decimal as Reference } from 'decimal.js';
import fc from 'fast-check';
import { add, compare, divide, isDecimal, isZero, multiply, roundHalfUp, subtract, sum, trimmed } from '.';

Reference.set({ precision: 200, toExpNeg: -200, toExpPos: 200, rounding: Reference.ROUND_HALF_UP });
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, places]) => new Reference(digits.toString()).div(new Reference(10).pow(places)).toFixed(places))
  .filter((text) => text !== '-0');
const fixed = (x: Reference, places: number): string => (x.isZero() ? new Reference(0) : x).toFixed(places);

describe('exact decimals', () => {
  it.each(['0', '100', '3.20', '-0.5', '12345678901234567890.123', '007'])('%s is one', (text) => expect(isDecimal(text)).toBe(true));
  it.each(['', '.5', '5.', '+1', '1e5', '1,000', ' 1', '0x10', 'NaN', 3.2, null])('%p is none', (text) =>
    expect(isDecimal(text)).toBe(false),
  );
  it('add without the errors of binary fractions', () => expect(add('0.1', '0.2')).toBe('0.3'));
  it('keep the decimals written', () => {
    expect(add('3.20', '1')).toBe('4.20');
    expect(subtract('1.50', '1.50')).toBe('0.00');
    expect(multiply('100', '3.20')).toBe('320.00');
    expect(trimmed('320.00')).toBe('320');
    expect(trimmed('100')).toBe('100');
    expect(sum([])).toBe('0');
  });
  it('round half away from zero, once', () => {
    expect(roundHalfUp('2.5', 0)).toBe('3');
    expect(roundHalfUp('-2.5', 0)).toBe('-3');
    expect(roundHalfUp('1.005', 2)).toBe('1.01');
    expect(roundHalfUp('-0.004', 2)).toBe('0.00');
    expect(roundHalfUp('10.0005', 3)).toBe('10.001'); // KWD
    expect(roundHalfUp('7', 2)).toBe('7.00');
    expect(divide('1', '3', 4)).toBe('0.3333');
    expect(divide('-1', '8', 2)).toBe('-0.13');
  });
  it('zero is zero however it is written', () => {
    expect(isZero('-0.00')).toBe(true);
    expect(compare('1.0', '1')).toBe(0);
    expect(add('-0', '0')).toBe('0');
  });
  it('are refused when they are none', () => expect(() => add('1', '1e3')).toThrow(RangeError));
  it('agree with decimal.js at 200 digits', () =>
    fc.assert(
      fc.property(decimals, decimals, fc.integer({ min: 0, max: 8 }), (a, b, places) => {
        const [x, y] = [new Reference(a), new Reference(b)];
        expect(new Reference(add(a, b)).eq(x.plus(y))).toBe(true);
        expect(new Reference(subtract(a, b)).eq(x.minus(y))).toBe(true);
        expect(new Reference(multiply(a, b)).eq(x.times(y))).toBe(true);
        expect(compare(a, b)).toBe(x.comparedTo(y));
        expect(roundHalfUp(a, places)).toBe(fixed(x.toDecimalPlaces(places), places));
        if (!y.isZero()) expect(divide(a, b, places)).toBe(fixed(x.div(y).toDecimalPlaces(places), places));
      }),
      { numRuns: 500 },
    ));
});
