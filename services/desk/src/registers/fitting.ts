import type { Cell, ColumnTitle, Phrase } from '@gendan/procedure';
import { compare, isDay, isDecimal } from '@gendan/trade';

const WANTED = {
  day: { zh: '要填日期，例如 2026-03-02', en: 'it must be a date such as 2026-03-02' },
  quantity: { zh: '要填不小于 0 的数字', en: 'it must be a number, 0 or more' },
  flag: { zh: '要填是或否', en: 'it must be yes or no' },
  choice: { zh: '要从给出的选项里选', en: 'it must be one of its choices' },
  text: { zh: '要填文字', en: 'it must be a text' },
} satisfies Record<string, Phrase>;

/** What a typed value becomes in its column, or what is wanted instead. An empty text empties the cell. */
export function fitted(
  { type, choices }: Pick<ColumnTitle, 'type' | 'choices'>,
  value: unknown,
): { cell: Cell | null } | { wanted: Phrase } {
  if (value === null || value === '') return { cell: null };
  switch (type) {
    case 'day':
    case 'instant':
      return isDay(value) ? { cell: value } : { wanted: WANTED.day };
    case 'quantity':
    case 'percent':
    case 'number':
    case 'money': {
      const written = typeof value === 'number' ? String(value) : value;
      return isDecimal(written) && compare(written, '0') >= 0 ? { cell: written } : { wanted: WANTED.quantity };
    }
    case 'flag':
      return typeof value === 'boolean' ? { cell: value } : { wanted: WANTED.flag };
    case 'choice':
      return typeof value === 'string' && choices && Object.hasOwn(choices, value) ? { cell: value } : { wanted: WANTED.choice };
    case 'text':
    case 'who':
      return typeof value === 'string' ? { cell: value } : { wanted: WANTED.text };
  }
}
