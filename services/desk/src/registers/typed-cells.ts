import type { RegisterRow } from '@gendan/contracts';
import { hashOf } from '@gendan/platform';
import type { Cell, Phrase, Row, Typed } from '@gendan/procedure';
import type { RegisterCellEntity } from './register-cell.entity';

/** What people typed into a row. */
export const typedIn = (cells: readonly RegisterCellEntity[], row: string): Typed =>
  Object.fromEntries(cells.filter((each) => each.row === row && each.value !== null).map(({ column, value }) => [column, value]));
/** With its version, who typed it and when. */
export const typedBy = (cells: readonly RegisterCellEntity[], row: string, names: Record<string, Phrase>): RegisterRow['typed'] =>
  Object.fromEntries(
    cells
      .filter((each) => each.row === row)
      .map(({ column, version, by, at }) => [column, { version, by: names[by] ?? { zh: by, en: by }, at: at.toISOString() }]),
  );

/** Stands for the figure a service keeps: another figure, another version. */
const versionOf = (cell: Cell | undefined): number => Number.parseInt(hashOf(cell ?? null).slice(-8), 16);
/** The same of what a service keeps. */
export const keptBy = ({ kept, cells }: Row, names: Record<string, Phrase>): RegisterRow['typed'] =>
  Object.fromEntries(
    Object.entries(kept).flatMap(([key, cell]) =>
      cell.on === undefined
        ? []
        : [[key, { version: versionOf(cells[key]), by: names[cell.by ?? ''] ?? { zh: cell.by ?? '', en: cell.by ?? '' }, at: cell.on }]],
    ),
  );
