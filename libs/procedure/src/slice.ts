import {
  amountOf,
  giftsOf,
  type Instalment,
  instalmentAmount,
  isCurrency,
  quantitiesOf,
  sum,
  type Terms,
  type TermsLine,
} from '@gendan/trade';
import { LEFT_OPEN } from './conditions';
import { canonical, hashOf } from './hash';
import type { Rules } from './language';
import type { TermsSlice } from './plan';

/** What laws and the reading of parts ask of the terms, whatever a procedure names. */
const ALWAYS = ['terms.instalments', 'terms.inspection', 'terms.firstArticle', 'terms.tolerancePercent', 'terms.currency', 'terms.amount'];
/** A longer text or subtree travels as its hash: whoever reads it asks only whether it is still the same. */
const LONGEST = 200;
const TERMS_PATH = /^terms(\.\w+)+$/;
const TO_BANK: ReadonlySet<Instalment['method']> = new Set(['lc', 'dp', 'da']);

/** Every `terms.` path that the rules and the laws name, in code-unit order. */
export function slicePaths(rules: Rules): string[] {
  const found = new Set(ALWAYS);
  collect(rules, found);
  return [...found].sort();
}

/** A part's balance is computed from the prices. */
const PRICED_PATH = 'part.balance';

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    if (TERMS_PATH.test(value)) found.add(value);
    if (value === PRICED_PATH) found.add('terms.prices');
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) collect(inner, found);
  }
}

/**
 * The values of those paths. Some are computed: `terms.lines` and `terms.gifts` quantities by line, `terms.giftPieces` their sum, `terms.goods` and
 * `terms.price` hashes of what the lines are and cost, `terms.amount` the order's value, `terms.toBank` whether documents go through a bank,
 * `terms.prepaid` whether money comes before production, `terms.instalments` the payments with their amounts. Lines or payments nobody wrote yet are left open.
 */
export function sliceOf(rules: Rules, terms: Terms): TermsSlice {
  return Object.fromEntries(slicePaths(rules).map((path) => [path, valueAt(terms, path)]));
}

function valueAt(terms: Terms, path: string): unknown {
  const computed = Object.hasOwn(COMPUTED, path) ? COMPUTED[path] : undefined;
  return computed ? computed(terms) : short(written(terms, path.split('.').slice(1)));
}

const COMPUTED: Record<string, (terms: Terms) => unknown> = {
  'terms.lines': (terms) => (terms.lines.length === 0 ? LEFT_OPEN : quantitiesOf(terms)),
  'terms.gifts': giftsOf,
  'terms.giftPieces': (terms) => sum(Object.values(giftsOf(terms))),
  'terms.goods': (terms) =>
    hashOf(byLine(terms, ({ product, description, unit, gift }) => ({ product, description, unit, gift: gift === true }))),
  'terms.price': (terms) => hashOf({ currency: terms.currency, prices: byLine(terms, ({ price }) => price) }),
  'terms.prices': (terms) => Object.fromEntries(terms.lines.filter(({ gift }) => !gift).map(({ line, price }) => [line, price])),
  'terms.amount': (terms) => (isCurrency(terms.currency) ? amountOf(terms) : LEFT_OPEN),
  'terms.toBank': (terms) => terms.instalments.some((instalment) => TO_BANK.has(instalment.method)),
  'terms.prepaid': (terms) => terms.instalments.some(({ method, gate }) => method === 'tt' && gate === 'production'),
  'terms.instalments': instalmentsOf,
};

function instalmentsOf(terms: Terms): unknown {
  if (terms.instalments.length === 0 || !isCurrency(terms.currency)) return LEFT_OPEN;
  return terms.instalments.map((instalment) => ({ ...instalment, amount: instalmentAmount(terms, instalment) }));
}

function byLine(terms: Terms, of: (line: TermsLine) => unknown): Record<string, unknown> {
  return Object.fromEntries(terms.lines.map((line) => [line.line, of(line)]));
}

function written(value: unknown, [name, ...rest]: string[]): unknown {
  if (name === undefined) return value ?? null;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
  return written((value as Record<string, unknown>)[name], rest);
}

function short(value: unknown): unknown {
  return canonical(value).length > LONGEST ? hashOf(value) : value;
}
