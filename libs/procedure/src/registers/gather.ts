import { add, type Decimal, isDecimal, type Money } from '@gendan/trade';
import type { Phrase } from '../language';
import type { Cell, CellType } from './register';

const isMoney = (value: unknown): value is Money => typeof value === 'object' && value !== null && 'currency' in value && 'amount' in value;
export const isPhrase = (value: unknown): value is Phrase => typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

/** One cell out of what several parts have on file: sums of money and pieces, the latest date, texts side by side; a flag holds when all do. */
export function gather(type: CellType, found: readonly unknown[]): Cell | undefined {
  const values = found.filter((value) => value !== undefined && value !== null && value !== '');
  if (values.length === 0) return undefined;
  switch (type) {
    case 'money':
      return inOne(sumsOf(values.filter(isMoney)));
    case 'quantity':
    case 'percent':
      return sumOf(values);
    case 'number':
      return values.map(Number).reduce((a, b) => a + b, 0);
    case 'day':
    case 'instant':
      return values.map(String).reduce((a, b) => (b > a ? b : a));
    case 'flag':
      return values.every((value) => value === true);
    case 'choice':
    case 'who':
      return String(values.at(-1));
    case 'text':
      return sideBySide(values);
  }
}

function sumOf(values: readonly unknown[]): Decimal | undefined {
  const decimals = values.map((value) => (typeof value === 'number' ? String(value) : value)).filter(isDecimal);
  return decimals.length === 0 ? undefined : decimals.reduce((a, b) => add(a, b));
}

function sumsOf(values: readonly Money[]): Money[] {
  const sums = new Map<string, Decimal>();
  for (const { amount, currency } of values) sums.set(currency, add(sums.get(currency) ?? '0', amount));
  return [...sums].map(([currency, amount]) => ({ amount, currency }));
}

function inOne(sums: readonly Money[]): Cell | undefined {
  const [first, ...others] = sums;
  if (others.length === 0) return first;
  return sums.map(({ amount, currency }) => `${currency} ${amount}`).join(' + ');
}

/** Of texts and lists of texts. */
export function sideBySide(values: readonly unknown[]): Cell {
  const phrases = values.map((value): Phrase =>
    isPhrase(value)
      ? value
      : Array.isArray(value)
        ? { zh: value.join('、'), en: value.join(', ') }
        : { zh: String(value), en: String(value) },
  );
  const joined = (of: (phrase: Phrase) => string): string => [...new Set(phrases.map(of))].join(' / ');
  const [zh, en] = [joined((phrase) => phrase.zh), joined((phrase) => phrase.en)];
  return zh === en ? zh : { zh, en };
}
