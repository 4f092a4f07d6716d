import type { RegisterRow } from '@gendan/contracts';
import type { Column } from '@gendan/procedure';
import type { CellValue, Workbook, Worksheet } from 'exceljs';
import type { Cell } from '../imports/grid';
import { valueOf } from '../imports/workbook';

/**
 * What lets a workbook come back. The last column of its sheet, hidden, names each row, however the sheet is sorted; a second sheet that nobody sees
 * keeps what was written and the versions it was read at: so what a person changed is told from what has changed since.
 */
const KEPT = 'gendan';
/** Of the kept sheet: the columns' keys, their headings; rows of id, versions, and what was written. */
const [KEYS, HEADINGS, ROWS] = [1, 2, 3];
const LEAD = 2;

export type AsRead = { versions: Record<string, number>; values: Map<string, Cell> };
export type Kept = { columns: { key: string; heading: string }[]; rows: Map<string, AsRead> };

export const keyHeading = (register: string): string => `${KEPT} ${register}`;

export function keepAsRead(
  workbook: Workbook,
  register: string,
  columns: readonly { key: Column['key']; heading: string }[],
  rows: readonly RegisterRow[],
  written: readonly CellValue[][],
): void {
  const sheet = workbook.addWorksheet(KEPT, { state: 'veryHidden' });
  sheet.addRow([register, '', ...columns.map(({ key }) => key)]);
  sheet.addRow(['', '', ...columns.map(({ heading }) => heading)]);
  rows.forEach(({ id, typed }, at) => {
    const versions = Object.fromEntries(Object.entries(typed).map(([key, { version }]) => [key, version]));
    sheet.addRow([id, JSON.stringify(versions), ...(written[at] ?? [])]);
  });
}

/** Undefined: this workbook was not downloaded from that register. */
export function keptIn(workbook: Workbook, register: string): Kept | undefined {
  const sheet = workbook.getWorksheet(KEPT);
  if (sheet?.getCell(KEYS, 1).text !== register) return undefined;
  const headings = textsOf(sheet, HEADINGS);
  const columns = textsOf(sheet, KEYS).map((key, at) => ({ key, heading: headings[at] ?? '' }));
  const rows = new Map<string, AsRead>();
  for (let at = ROWS; at <= sheet.rowCount; at += 1) {
    const values = columns.map(({ key }, index): [string, Cell] => [key, valueOf(sheet.getCell(at, index + 1).value)]);
    rows.set(sheet.getCell(at, 1).text, { versions: versionsIn(sheet.getCell(at, LEAD).text), values: new Map(values.slice(LEAD)) });
  }
  return { columns: columns.slice(LEAD), rows };
}

function versionsIn(text: string): Record<string, number> {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(Object.entries(read).filter((entry): entry is [string, number] => Number.isInteger(entry[1])));
  } catch {
    return {};
  }
}

export const textsOf = (sheet: Worksheet, row: number): string[] =>
  Array.from({ length: sheet.columnCount }, (_, at) => sheet.getCell(row, at + 1).text);
