import { type RegisterColumn } from '@gendan/contracts';
import { type Cell, type CellType, type Phrase } from '@gendan/procedure';
import { isDecimal } from '@gendan/trade';
import { amountText, grouped } from '../parts/amount';
import { type Language, wholeMoment } from '../time/words';

export type Names = Record<string, Phrase>;
type Shown = Pick<RegisterColumn, 'type' | 'choices'>;

export const isNumeric = (type: CellType): boolean => ['money', 'quantity', 'percent', 'number'].includes(type);

/** What stands in a cell, as people read it. */
export function cellText({ type, choices }: Shown, cell: Cell | undefined, language: Language, names: Names = {}): string {
  if (cell === undefined) return '';
  if (typeof cell === 'boolean') return { zh: cell ? '是' : '否', en: cell ? 'Yes' : 'No' }[language];
  if (typeof cell === 'object') return 'currency' in cell ? amountText(cell.amount, cell.currency) : cell[language];
  if (typeof cell === 'number') return grouped(String(cell));
  switch (type) {
    case 'day':
    case 'instant':
      return wholeMoment(cell, language);
    case 'choice':
      return choices?.[cell]?.[language] ?? cell;
    case 'who':
      return names[cell]?.[language] ?? cell;
    default:
      return isNumeric(type) && isDecimal(cell) ? grouped(cell) : cell;
  }
}
