import { TooManyRows } from './registers.errors';

type Page<Row, Place> = { rows: Row[]; next?: Place };

/** All rows of a register, page after page of so many cases; above `most` cases a person is asked to narrow it down. */
export async function whole<Row, Place>(
  page: (cases: number, after?: Place) => Promise<Page<Row, Place>>,
  most: number,
  atOnce: number,
): Promise<Row[]> {
  const rows: Row[] = [];
  let after: Place | undefined;
  for (let cases = 0; cases < most; cases += atOnce) {
    const { rows: more, next } = await page(atOnce, after);
    rows.push(...more);
    after = next;
    if (after === undefined) return rows;
  }
  throw new TooManyRows(most);
}
