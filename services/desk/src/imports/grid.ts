/** A sheet as read: every cell of a merged area holds the area's value. Rows and columns count from 1 on screen, from 0 here. */
export type Cell = string | number | Date | null;
export type Grid = {
  name: string;
  rows: Cell[][];
  /** Row of the first cell of a vertical merge, by `row:column`: such a cell continues the one above. */ continues: Set<string>;
};

export const textOf = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell)
    .normalize('NFKC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
};

/** A header or a word without spaces, signs and what stands in brackets: `客户 订单号\n(P/O No.)` and `客户订单号` are the same. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[(（[【][^)）\]】]*[)）\]】]/g, '')
    .replace(/[\s\u00a0./\\·、:：,，;；_\-—–#*'’"“”&]+/g, '');
