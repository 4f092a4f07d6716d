import { hashOf, type Duty, type Occurrence } from '@gendan/procedure';

/** Every duty that comes round here. */
export const DUTIES = Symbol('duties');

const longestNumber = 40;

/** `stocktake-2026-06-30`; one to each party says which: `customerStatement-2026-06-05-hansewerk`. What cannot be written so, or is too long, ends in its hash. */
export function numberOfTurn({ id }: Duty, { turn }: Occurrence, party?: string): string {
  const whole = [id, turn, ...(party === undefined ? [] : [party.replace(/^.*?:/, '')])].join('-');
  const written = whole.replace(/[^A-Za-z0-9._-]/g, '');
  return written === whole && whole.length <= longestNumber ? whole : `${written.slice(0, longestNumber - 9)}-${hashOf(whole).slice(0, 8)}`;
}
