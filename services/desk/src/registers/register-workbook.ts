import type { RegisterRow } from '@gendan/contracts';
import type { Cell, Column, Phrase, Register } from '@gendan/procedure';
import type { CellValue, Worksheet } from 'exceljs';
import { keepAsRead, keyHeading } from './as-read';

type Language = 'zh' | 'en';

/** A register as a sheet with the source's headings, the head frozen: numbers and dates are numbers and dates in Excel and WPS. It can come back. */
export async function workbookOf(
  { id, title, columns }: Register,
  rows: readonly RegisterRow[],
  names: Record<string, Phrase>,
  language: Language,
): Promise<Buffer> {
  const { Workbook } = await import('exceljs');
  const workbook = new Workbook();
  const groups = columns.some(({ group }) => group !== undefined);
  const sheet = workbook.addWorksheet(title[language].slice(0, 31), { views: [{ state: 'frozen', ySplit: groups ? 2 : 1, xSplit: 0 }] });
  if (groups) addGroups(sheet, columns, language);
  const headings = columns.map((column) => column.title[language]);
  sheet.addRow([...headings, keyHeading(id)]).font = { bold: true };
  const written = rows.map(({ cells }) => columns.map((column) => inExcel(column, cells[column.key], names, language)));
  rows.forEach(({ id: rowId, cells }, index) => {
    const row = sheet.addRow([...(written[index] ?? []), rowId]);
    columns.forEach(({ key }, at) => {
      const cell = cells[key];
      if (typeof cell === 'object' && 'currency' in cell) row.getCell(at + 1).numFmt = `"${cell.currency}" #,##0.00`;
    });
  });
  sheet.getColumn(columns.length + 1).hidden = true;
  columns.forEach(({ type, title: heading }, at) => {
    const column = sheet.getColumn(at + 1);
    column.width = Math.max(12, heading[language].length * (language === 'zh' ? 2 : 1) + 2);
    if (type === 'day') column.numFmt = 'yyyy-mm-dd';
    if (type === 'instant') column.numFmt = 'yyyy-mm-dd hh:mm';
  });
  const kept = columns.map(({ key }, at) => ({ key, heading: headings[at] ?? '' }));
  keepAsRead(workbook, id, kept, rows, written);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addGroups(sheet: Worksheet, columns: readonly Column[], language: Language): void {
  const titles = columns.map(({ group }) => group?.[language] ?? '');
  sheet.addRow(titles).font = { bold: true };
  for (let from = 0; from < titles.length;) {
    let to = from;
    while (titles[from] !== '' && titles[to + 1] === titles[from]) to += 1;
    if (to > from) sheet.mergeCells(1, from + 1, 1, to + 1);
    from = to + 1;
  }
}

function inExcel({ type, choices }: Column, cell: Cell | undefined, names: Record<string, Phrase>, language: Language): CellValue {
  if (cell === undefined) return null;
  if (typeof cell === 'object') return 'zh' in cell ? cell[language] : Number(cell.amount);
  if (typeof cell === 'boolean') return cell ? { zh: '是', en: 'Yes' }[language] : { zh: '否', en: 'No' }[language];
  if (typeof cell === 'number') return cell;
  if (type === 'who') return names[cell]?.[language] ?? cell;
  if (type === 'choice') return choices?.[cell]?.[language] ?? cell;
  if (type === 'day' || type === 'instant') return new Date(cell);
  return type === 'quantity' || type === 'percent' ? Number(cell) : cell;
}
