import type { Instant } from '@gendan/trade';
import { type CaseOnFile, type Place, Reading } from './place';
import type { Cell, Column, Register, Row, Typed } from './register';

export type TypedCells = { rows: Readonly<Record<string, Typed>>; figures?: Typed };

/** The rows a case has in a register now, with what people typed beside them. */
export function rowsOf(register: Register, file: CaseOnFile, now: Instant, cells: TypedCells = { rows: {} }): Row[] {
  return register.places(new Reading(file, now)).map((place) => {
    place.typed = cells.rows[place.id] ?? {};
    place.figures = figuresOf(register, cells.figures ?? {});
    return { id: place.id, cells: cellsOf(register.columns, place), kept: keptOf(register.columns, place) };
  });
}

/** Of the house where it has set them, else the register's own. */
export const figuresOf = ({ figures = {} }: Register, set: Typed): Typed =>
  Object.fromEntries(Object.entries(figures).map(([key, { standard }]) => [key, set[key] ?? standard]));

/** Empty cells are left out. */
function cellsOf(columns: readonly Column[], place: Place): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const column of columns) {
    const cell = 'typed' in column ? (place.typed[column.key] as Cell | undefined) : column.of(place);
    if (cell !== undefined && cell !== null) cells[column.key] = cell;
  }
  return cells;
}

const keptOf = (columns: readonly Column[], place: Place): Row['kept'] =>
  Object.fromEntries(columns.flatMap((column) => ('of' in column && column.kept ? [[column.key, column.kept(place)]] : [])));
