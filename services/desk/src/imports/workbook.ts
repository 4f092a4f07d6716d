import type { Worksheet } from 'exceljs';
import { type Cell, type Grid, textOf } from './grid';

const MOST_COLUMNS = 100;
const DEEPEST_ROW = 5000;

/** The first sheet that has something in it. Throws when the bytes are no workbook. */
export async function gridOf(bytes: Buffer): Promise<Grid | undefined> {
  // exceljs costs over a second to load: only who imports waits for it
  const { Workbook } = await import('exceljs');
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheets = workbook.worksheets.filter((sheet) => sheet.state === 'visible');
  const sheet = sheets.find((each) => each.actualRowCount > 1) ?? sheets[0];
  return sheet && read(sheet);
}

function read(sheet: Worksheet): Grid {
  const width = Math.min(sheet.columnCount, MOST_COLUMNS);
  const continues = new Set<string>();
  const rows: Cell[][] = [];
  for (let row = 1; row <= Math.min(sheet.rowCount, DEEPEST_ROW); row += 1) {
    const cells: Cell[] = [];
    for (let column = 1; column <= width; column += 1) {
      const cell = sheet.getCell(row, column);
      const master = cell.isMerged ? cell.master : cell;
      cells.push(inFormat(valueOf(master.value), master.numFmt));
      if (cell.isMerged && Number(master.row) < row) continues.add(`${row - 1}:${column - 1}`);
    }
    rows.push(cells);
  }
  while (rows.length > 0 && rows.at(-1)?.every((cell) => textOf(cell) === '')) rows.pop();
  return { name: sheet.name, rows, continues };
}

/** What the cell shows: a formula its result, rich text its text, a link its words, an error nothing. */
export function valueOf(value: unknown): Cell {
  if (value === null || value === undefined || typeof value === 'boolean') return null;
  if (typeof value === 'string' || typeof value === 'number' || value instanceof Date) return value;
  if (typeof value !== 'object') return null;
  if ('result' in value) return valueOf(value.result);
  if ('richText' in value && Array.isArray(value.richText)) return value.richText.map((run: { text?: string }) => run.text ?? '').join('');
  if ('text' in value) return valueOf(value.text);
  return null;
}

/** A price whose currency stands only in the cell's number format, as Excel's own currency formats do it. */
function inFormat(value: Cell, format: string | undefined): Cell {
  if (typeof value !== 'number' || !format) return value;
  const sign = /"([^"]*)"/.exec(format)?.[1]?.trim() ?? /\[\$([^\]-]+)/.exec(format)?.[1] ?? /[$€£¥￥]/.exec(format)?.[0];
  return sign && /^(?:[A-Za-z]{3}|(?:US|HK)?\$|[€£¥￥])$/.test(sign) ? `${sign} ${Number(value.toPrecision(15))}` : value;
}
