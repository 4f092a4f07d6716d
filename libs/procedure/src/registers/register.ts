import type { Money } from '@gendan/trade';
import type { Phrase } from '../language';
import type { Values } from '../plan';
import type { Beside, KeptCell } from './beside';
import type { Place, Reading } from './place';

/** `quantity` and `percent` are decimals, `who` the id of a person or a party, `choice` one of the column's choices. */
export type CellType = 'text' | 'day' | 'instant' | 'money' | 'quantity' | 'percent' | 'number' | 'choice' | 'flag' | 'who';

/** What stands in a cell. A text the house has words for is a phrase. */
export type Cell = string | number | boolean | Money | Phrase;

export type ColumnTitle = {
  key: string;
  title: Phrase;
  type: CellType;
  /** The heading over several columns, as the source prints it. */
  group?: Phrase;
  choices?: Record<string, Phrase>;
  /** The number of the row's case: it stays in sight and opens the case. */
  leads?: true;
};

/**
 * Computed from what is on file, or `typed` by people because it is written nowhere else. What is `kept` by a service is read from it, and what
 * people type there goes to it.
 */
export type Column = ColumnTitle & ({ typed: true } | { of: (place: Place) => Cell | undefined; kept?: (place: Place) => KeptCell });
export const isTyped = (column: Column): boolean => 'typed' in column || column.kept !== undefined;

/** A number the house sets for a whole register, such as from which scrap rate on a row is an exception. */
export type Figure = { title: Phrase; type: CellType; standard: string };

/** `who`: the person or party whose sum it is; the title then is their name. */
export type Sum = { title: Phrase; who?: string; figures: { title: Phrase; value: Cell }[] };

/** `id` names the row for good: what is typed beside it stays with it. */
export type Row = { id: string; cells: Record<string, Cell>; kept: Record<string, KeptCell> };

/** A table that a company keeps, as a reading of its case files and of what services keep of them: nothing of it is typed a second time. */
export type Register = {
  id: string;
  title: Phrase;
  /** Ids of the source tables. */
  source: string[];
  /** Kinds of cases that have rows. */
  kinds: string[];
  /** Of these procedures only. */
  procedures?: string[];
  /** What it shows that services keep. */
  beside?: (keyof Beside)[];
  places: (read: Reading) => Place[];
  columns: Column[];
  figures?: Record<string, Figure>;
  sums?: (rows: readonly Row[]) => Sum[];
};

/** What people typed into one row, by column. */
export type Typed = Values;
