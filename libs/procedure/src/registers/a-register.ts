import type { Terms } from '@gendan/trade';
import { builtIn, type Words } from '..';
import { TT } from '../procedures/detailed-trade/a-trade';
import type { ACase } from '../scenarios/a-case';
import { type Beside, REGISTERS, type Row, rowsOf, type TypedCells } from '.';

/** For specs only: the rows that a played case has in a register. */

export const registerOf = (id: string) => {
  const found = REGISTERS.find((each) => each.id === id);
  if (!found) throw new Error(`no register ${id}`);
  return found;
};
const wordsOf = (id: string): Words => {
  const found = builtIn.find(({ rules }) => rules.id === id);
  if (!found) throw new Error(`no procedure ${id}`);
  return found.words;
};
const terms = (change: Partial<Terms> = {}): Terms => ({
  currency: 'USD', incoterm: 'FOB', port: 'Ningbo', delivery: '2026-07-31', tolerancePercent: '0', instalments: TT, inspection: 'none', firstArticle: false, remarks: null,
  lines: [{ line: 'red', product: 'mug', description: 'Mug, red', quantity: '1000', unit: 'PCS', price: '10.00' }],
  ...change,
}); // prettier-ignore
export const rows = (id: string, order: ACase, agreedTerms: Partial<Terms> = {}, cells?: TypedCells, beside?: Partial<Beside>): Row[] =>
  rowsOf(
    registerOf(id),
    { rules: order.rules, words: wordsOf(order.rules.id), plan: order.plan, terms: terms(agreedTerms), beside },
    order.now,
    cells,
  );
export const only = (id: string, order: ACase, agreedTerms: Partial<Terms> = {}) => rows(id, order, agreedTerms)[0]?.cells ?? {};
