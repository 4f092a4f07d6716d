import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link is for: one round of one milestone of one case, for one party. */
export type LinkScope = { case: string; key: string; round: number; party: string };

const ID = 12;
const MARK = 16;

/** The same scope always has the same id, so that writing it again changes nothing. */
export const linkIdOf = (signingKey: string, { case: id, key, round, party }: LinkScope): string =>
  createHmac('sha256', signingKey).update(`link\n${id}\n${key}\n${round}\n${party}`).digest('base64url').slice(0, ID);

/** What stands in the address: the id and a mark that nobody without the key can make. */
export const tokenOf = (signingKey: string, id: string): string => `${id}${markOf(signingKey, id)}`;

/** The id inside a token; undefined when its mark is not ours. */
export function idIn(signingKey: string, token: string): string | undefined {
  if (!/^[\w-]+$/.test(token) || token.length !== ID + MARK) return undefined;
  const id = token.slice(0, ID);
  return timingSafeEqual(Buffer.from(token.slice(ID)), Buffer.from(markOf(signingKey, id))) ? id : undefined;
}

const markOf = (signingKey: string, id: string): string =>
  createHmac('sha256', signingKey).update(`mark\n${id}`).digest('base64url').slice(0, MARK);
