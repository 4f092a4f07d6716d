import { HOUSE_TERMS, type Phrase, type Procedure, type Rules, slicePaths, type TermWords } from '@gendan/procedure';

/** A term only some procedures read: its name, what it is called and how it is typed. One the house has no words for is text. */
export type ExtraTerm = Phrase & { name: string; type: TermWords['type'] | 'text'; of?: Record<string, Phrase> };
export type ExtraValue = string | boolean | undefined;

/** Fields every order has, and what is computed from them. */
const USUAL = new Set([
  'amount',
  'currency',
  'delivery',
  'firstArticle',
  'giftPieces',
  'gifts',
  'goods',
  'incoterm',
  'inspection',
  'instalments',
  'lines',
  'port',
  'prepaid',
  'price',
  'prices',
  'remarks',
  'toBank',
  'tolerancePercent',
]);

export function extraTerms({ rules, words }: Pick<Procedure, 'rules'> & { words?: Pick<Procedure['words'], 'fields'> }): ExtraTerm[] {
  const names = new Set(slicePaths(rules).map((path) => path.split('.')[1] ?? ''));
  return [...names]
    .filter((name) => !USUAL.has(name))
    .map((name) => {
      const own = words?.fields[`terms.${name}`] ?? words?.fields[name];
      const house = Object.hasOwn(HOUSE_TERMS, name) ? HOUSE_TERMS[name] : undefined;
      return { ...(house ?? { type: 'text' as const, ...(own ?? { zh: name, en: name }) }), ...own, name };
    });
}

/** What was typed, as the terms have it; what was left empty is left out. */
export function extraValues(asked: readonly ExtraTerm[], typed: Record<string, ExtraValue>, currency: string): Record<string, unknown> {
  return Object.fromEntries(
    asked.flatMap(({ name, type }): [string, unknown][] => {
      const value = typed[name];
      if (typeof value === 'boolean') return value ? [[name, true]] : [];
      const text = value?.trim();
      if (!text) return [];
      return [[name, type === 'money' ? { amount: text, currency } : text]];
    }),
  );
}

/** Outside parties who are somebody in particular from the beginning; banks and authorities turn up by themselves. */
const TURN_UP = new Set(['bank', 'authority']);
const BUYERS = ['customer', 'shop', 'reseller'];

/** Which party the case is for, and the others it may name. */
export function partiesAsked({ parties }: Pick<Rules, 'parties'>): { buyer?: string; others: string[] } {
  const buyer = BUYERS.find((role) => parties.includes(role));
  return { ...(buyer && { buyer }), others: parties.filter((role) => role !== buyer && !TURN_UP.has(role)) };
}
