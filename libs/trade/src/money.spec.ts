import fc from 'fast-check';
import { CURRENCIES, type Money, addMoney, allocate, formatMoney, isCurrency, minorUnits, money, shareOf, subtractMoney, sum } from '.';

const of = (amount: string, currency: string): Money => {
  const result = money(amount, currency);
  if (!result.ok) throw new Error(result.refusal.en);
  return result.money;
};

describe('money', () => {
  it('has exactly the decimals of its currency', () => {
    expect(of('100', 'USD')).toEqual({ amount: '100.00', currency: 'USD' });
    expect(of('1234567', 'JPY')).toEqual({ amount: '1234567', currency: 'JPY' });
    expect(of('100.5000', 'USD').amount).toBe('100.50');
  });
  it.each([
    ['100.001', 'USD', 'TOO_MANY_DECIMALS'],
    ['0.5', 'JPY', 'TOO_MANY_DECIMALS'],
    ['10.0005', 'KWD', 'TOO_MANY_DECIMALS'],
    ['100', 'usd', 'CURRENCY_UNKNOWN'],
    ['100', 'XAU', 'CURRENCY_UNKNOWN'],
    ['1e3', 'USD', 'NOT_AN_AMOUNT'],
  ])('%s %s is refused: %s', (amount, currency, code) => expect(money(amount, currency)).toMatchObject({ ok: false, refusal: { code } }));

  it('has the minor units of ISO 4217', () => {
    expect(['USD', 'JPY', 'KWD', 'CLF', 'VND', 'BHD'].map(minorUnits)).toEqual([2, 0, 3, 4, 0, 3]);
    expect(() => minorUnits('ZZZ')).toThrow(RangeError);
  });
  it('knows the currencies that the world’s list knows', () => {
    expect(CURRENCIES.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
    expect(new Set(CURRENCIES).size).toBe(CURRENCIES.length);
    const names = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });
    const recent = ['XCG', 'ZWG'];
    expect(CURRENCIES.filter((code) => !names.of(code) && !recent.includes(code))).toEqual([]);
    expect(['USD', 'EUR', 'CNY', 'GBP', 'AUD', 'CAD', 'BDT', 'INR', 'MXN', 'TRY', 'THB', 'IDR', 'PKR'].every(isCurrency)).toBe(true);
    expect(isCurrency('constructor')).toBe(false);
  });
  it('of two currencies is never added', () => {
    expect(addMoney(of('1.10', 'USD'), of('2.20', 'USD'))).toEqual(of('3.30', 'USD'));
    expect(subtractMoney(of('70000', 'USD'), of('69975', 'USD'))).toEqual(of('25', 'USD'));
    expect(() => addMoney(of('1', 'USD'), of('1', 'EUR'))).toThrow(RangeError);
  });
});

describe('a share', () => {
  it.each([
    ['100000', 'USD', '30', '30000.00'],
    ['33333.33', 'USD', '30', '10000.00'],
    ['1234567', 'JPY', '30', '370370'],
    ['0.05', 'USD', '50', '0.03'],
    ['-0.05', 'USD', '50', '-0.03'],
    ['100', 'USD', '33.333', '33.33'],
  ])('of %s %s, %s %% is %s', (amount, currency, percent, share) => expect(shareOf(of(amount, currency), percent).amount).toBe(share));
});

describe('money divided', () => {
  it.each([
    ['100000', 'USD', ['30', '70'], ['30000.00', '70000.00']],
    ['33333.33', 'USD', ['30', '70'], ['10000.00', '23333.33']],
    ['1234567', 'JPY', ['30', '70'], ['370370', '864197']],
    ['100', 'USD', ['1', '1', '1'], ['33.34', '33.33', '33.33']],
    ['0.01', 'USD', ['1', '1'], ['0.01', '0.00']],
    ['-100', 'USD', ['1', '1', '1'], ['-33.34', '-33.33', '-33.33']],
    ['10', 'USD', ['0', '2.5', '2.5'], ['0.00', '5.00', '5.00']],
  ])('%s %s by %j is %j', (amount, currency, weights, parts) =>
    expect(allocate(of(amount, currency), weights).map((part) => part.amount)).toEqual(parts),
  );
  it('by no weight at all, or a negative one, is refused', () => {
    expect(() => allocate(of('1', 'USD'), ['0'])).toThrow(RangeError);
    expect(() => allocate(of('1', 'USD'), [])).toThrow(RangeError);
    expect(() => allocate(of('1', 'USD'), ['2', '-1'])).toThrow(RangeError);
  });
  it('never loses or makes a cent, and no part is a cent away from its share', () => {
    const weights = fc.array(
      fc.integer({ min: 0, max: 10_000 }).map((n) => `${n / 100}`),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), weights, fc.constantFrom('USD', 'JPY', 'KWD'), (n, list, currency) => {
        fc.pre(list.some((weight) => weight !== '0'));
        const whole = of(`${n}`, currency);
        const parts = allocate(whole, list);
        expect(sum(parts.map((part) => part.amount))).toBe(whole.amount);
        const all = list.reduce((a, b) => a + Number(b), 0);
        const cent = 10 ** -minorUnits(currency);
        parts.forEach((part, i) => expect(Math.abs(Number(part.amount) - (n * Number(list[i])) / all)).toBeLessThan(cent * 1.001));
      }),
    );
  });
});

describe('money for people', () => {
  it.each([
    ['30000', 'USD', 'USD 30,000.00', '30,000.00 美元'],
    ['-1234567.8', 'EUR', 'EUR -1,234,567.80', '-1,234,567.80 欧元'],
    ['999', 'JPY', 'JPY 999', '999 日元'],
    ['1000', 'KWD', 'KWD 1,000.000', '1,000.000 KWD'],
  ])('%s %s is %s, in Chinese %s', (amount, currency, en, zh) => {
    expect(formatMoney(of(amount, currency), 'en')).toBe(en);
    expect(formatMoney(of(amount, currency), 'zh-CN')).toBe(zh);
  });
});
