import { BadShape } from '@gendan/platform';

/** Where a page ended: the sort values of its last row, unreadable on purpose. */
export const cursorOf = (values: unknown): string => Buffer.from(JSON.stringify(values)).toString('base64url');

export function readCursor<T extends Record<string, unknown>>(cursor: string | undefined): T | undefined {
  if (cursor === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as T;
  } catch {
    // named below
  }
  throw new BadShape([{ path: 'after', message: 'take it from `next` of the page before' }]);
}
