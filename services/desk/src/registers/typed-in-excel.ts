import type { Cell as Value, ColumnTitle } from '@gendan/procedure';
import { dayIn, numberIn } from '../imports/cell-values';
import { type Cell, textOf } from '../imports/grid';

const YES = ['是', 'yes', 'true', '√', '✓'];
const NO = ['否', 'no', 'false', '×'];

/** What a person wrote into a cell of a sheet, as it would have been typed on the screen; what it cannot be stays as written and is refused there. */
export function typedInExcel({ type, choices }: Pick<ColumnTitle, 'type' | 'choices'>, cell: Cell, today: string): Value | null {
  const text = textOf(cell);
  if (text === '') return null;
  switch (type) {
    case 'day':
    case 'instant':
      return dayIn(cell, today) ?? text;
    case 'quantity':
    case 'percent':
    case 'number':
    case 'money':
      return numberIn(cell)?.value ?? text;
    case 'flag':
      return YES.includes(text.toLowerCase()) ? true : NO.includes(text.toLowerCase()) ? false : text;
    case 'choice':
      return Object.entries(choices ?? {}).find(([key, { zh, en }]) => [key, zh, en].includes(text))?.[0] ?? text;
    case 'text':
    case 'who':
      return typeof cell === 'string' ? cell.trim() : text;
  }
}
