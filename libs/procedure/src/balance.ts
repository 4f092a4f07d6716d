import { addLines, isCurrency, shipmentBalance, type Instalment, type LineQuantities, type Priced } from '@gendan/trade';
import type { Part, PartsAndTerms } from './plan';
import { livePartsOf } from './resolve';

/**
 * What is to be paid by T/T for the goods of one part before its originals leave (`part.balance`), in the terms' currency: computed from the
 * terms in force and the part's quantity, so that a change of either moves it. Cents lost to rounding come in with later parts of the kind.
 * Undefined while lines, prices or payments are not agreed.
 */
export function balanceOfPart(plan: PartsAndTerms, part: Part): string | undefined {
  const terms = agreedTerms(plan);
  if (!terms) return undefined;
  const ordered = Object.fromEntries(terms.lines.map(({ line, quantity }) => [line, quantity]));
  const kind = livePartsOf(plan, part.kind);
  const before = kind.slice(0, kind.indexOf(part)).reduce<LineQuantities>((sum, one) => addLines(sum, one.quantity ?? {}), {});
  return shipmentBalance(terms, part.quantity ?? ordered, before);
}

function agreedTerms({ terms: { slice } }: PartsAndTerms): Priced | undefined {
  const [lines, prices, currency, instalments] = ['terms.lines', 'terms.prices', 'terms.currency', 'terms.instalments'].map(
    (path) => slice[path],
  );
  if (!isByLine(lines) || !isByLine(prices) || !isCurrency(currency) || !Array.isArray(instalments)) return undefined;
  return {
    currency,
    lines: Object.entries(lines).map(([line, quantity]) => ({ line, quantity, price: prices[line] ?? '0' })),
    instalments: (instalments as Instalment[]).map(asWritten),
  };
}

/** The slice fills every payment's amount in; of one that was agreed as a share the share counts. */
const asWritten = (instalment: Instalment): Instalment =>
  instalment.share === undefined ? instalment : { ...instalment, amount: undefined };

const isByLine = (value: unknown): value is LineQuantities => typeof value === 'object' && value !== null;
