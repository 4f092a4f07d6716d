import type { Money } from '@gendan/trade';
import type { Phrase } from '../language';
import { gather } from './gather';
import type { Row, Sum } from './register';

const moneyIn = (rows: readonly Row[], key: string): Money[] =>
  rows.flatMap(({ cells }) => {
    const cell = cells[key];
    return typeof cell === 'object' && 'currency' in cell ? [cell] : [];
  });

/** Sums per currency, never mixed. */
export function totals(rows: readonly Row[], key: string, title: Phrase): Sum['figures'] {
  const all = moneyIn(rows, key);
  return [...new Set(all.map(({ currency }) => currency))].map((currency) => {
    const value = gather(
      'money',
      all.filter((each) => each.currency === currency),
    );
    return { title, value: value ?? '' };
  });
}
