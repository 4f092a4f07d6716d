import type { Worksheet } from 'exceljs';
import { type Cell, textOf } from '../imports/grid';
import { NotAWorkbook } from '../imports/imports.errors';
import { valueOf } from '../imports/workbook';
import { keptIn, keyHeading, textsOf, type Kept } from './as-read';
import { NotThisRegister } from './registers.errors';
import type { Phrase } from '@gendan/procedure';

/** A row as it came back: beside each cell what was written there when it was downloaded. `id` is empty where somebody added it. */
export type ReturnedRow = { at: number; id: string; versions: Record<string, number>; cells: Map<string, { now: Cell; was: Cell }> };
export type ReturnedSheet = { sheet: string; rows: ReturnedRow[] };

const DEEPEST_HEAD = 5;

export async function returnedSheet(bytes: Buffer, register: string, title: Phrase): Promise<ReturnedSheet> {
  const { Workbook } = await import('exceljs');
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer).catch(() => {
    throw new NotAWorkbook();
  });
  const kept = keptIn(workbook, register);
  for (const sheet of workbook.worksheets.filter(({ state }) => state === 'visible')) {
    const head = kept && headOf(sheet, register);
    if (head) return { sheet: sheet.name, rows: rowsIn(sheet, head, kept) };
  }
  throw new NotThisRegister(title);
}

type Head = { row: number; key: number; headings: string[] };

function headOf(sheet: Worksheet, register: string): Head | undefined {
  for (let row = 1; row <= DEEPEST_HEAD; row += 1) {
    const headings = textsOf(sheet, row);
    const key = headings.indexOf(keyHeading(register));
    if (key >= 0) return { row, key, headings };
  }
  return undefined;
}

function rowsIn(sheet: Worksheet, { row: head, key, headings }: Head, { columns, rows: kept }: Kept): ReturnedRow[] {
  const at = placesOf(columns, headings);
  const rows: ReturnedRow[] = [];
  for (let row = head + 1; row <= sheet.rowCount; row += 1) {
    const id = sheet.getCell(row, key + 1).text;
    const before = kept.get(id);
    const cells = [...at].map(([column, place]): [string, { now: Cell; was: Cell }] => [
      column,
      { now: valueOf(sheet.getCell(row, place + 1).value), was: before?.values.get(column) ?? null },
    ]);
    const written = cells.some(([, { now }]) => textOf(now) !== '');
    if (id !== '' || written) rows.push({ at: row, id, versions: before?.versions ?? {}, cells: new Map(cells) });
  }
  return rows;
}

/** Where each column stands now. Of headings that occur more than once none is guessed at when one of them is gone. */
function placesOf(columns: Kept['columns'], headings: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const heading of new Set(columns.map((column) => column.heading))) {
    const keys = columns.filter((column) => column.heading === heading).map(({ key }) => key);
    const found = headings.flatMap((each, at) => (each === heading ? [at] : []));
    if (keys.length === found.length) keys.forEach((key, index) => places.set(key, found[index] ?? 0));
  }
  return places;
}
