import { KeyReused } from './refusals';
import type { Tx } from './postgres';

/** What a service has answered already, to the letter (jsonb would sort its keys), kept in the transaction of its effect. For a service's first migration. */
export const createAnswered = `create table "answered" (
  "key" text primary key,
  "request_hash" text not null,
  "response" json,
  "answered_at" timestamptz not null default now()
)`;

/**
 * Does the act once for this key, however often it is asked: a repeat gets the first answer, the same key with another
 * request is refused. Two at the same moment: the second waits for the first one's transaction.
 */
export async function once<R>(tx: Tx, key: string, requestHash: string, act: () => Promise<R>): Promise<R> {
  const claimed: unknown[] = await tx.query(
    `insert into "answered" ("key", "request_hash") values ($1, $2) on conflict ("key") do nothing returning "key"`,
    [key, requestHash],
  );
  if (claimed.length === 0) return earlierAnswer<R>(tx, key, requestHash);
  const response = await act();
  await tx.query(`update "answered" set "response" = $2 where "key" = $1`, [key, JSON.stringify(response ?? null)]);
  return response;
}

async function earlierAnswer<R>(tx: Tx, key: string, requestHash: string): Promise<R> {
  const rows: { request_hash: string; response: R }[] = await tx.query(
    `select "request_hash", "response" from "answered" where "key" = $1`,
    [key],
  );
  const row = rows[0];
  if (!row || row.request_hash !== requestHash) throw new KeyReused(key);
  return row.response;
}
