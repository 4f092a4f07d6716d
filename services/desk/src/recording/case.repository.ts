import type { Head } from '@gendan/contracts';
import { CHAIN_START, type Event, type Hash, type Opening, type Plan, type Rules } from '@gendan/procedure';
import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Folded } from './fold';

export type CaseRow = {
  id: string;
  kind: string;
  number: string;
  rev: number;
  chain: Hash;
  plan: Plan | null;
  rules: Hash;
  epoch: number;
  opening: Opening;
  closed: boolean;
  frozen: string | null;
};

/** A command that events or an answer show to be done, with its revisions. */
export type Done = { id: string; from: number; to: number };

const columns = `"id", "kind", "number", "rev", "chain", "plan", "rules", "epoch", "opening", "closed", "frozen"`;

/** The tables `case`, `event` and `rules`. */
@Injectable()
export class CaseRepository {
  private readonly rulesByHash = new Map<Hash, Rules>();

  constructor(private readonly source: DataSource) {}

  transaction<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
    return this.source.transaction('READ COMMITTED', work);
  }

  async find(id: string): Promise<CaseRow | undefined> {
    const [row]: CaseRow[] = await this.source.query(`select ${columns} from "case" where "id" = $1`, [id]);
    return row;
  }

  async lock(tx: Tx, id: string): Promise<CaseRow | undefined> {
    const [row]: CaseRow[] = await tx.query(`select ${columns} from "case" where "id" = $1 for update`, [id]);
    return row;
  }

  async head(id: string): Promise<Head> {
    const [row]: Head[] = await this.source.query(`select "rev", "chain" from "case" where "id" = $1`, [id]);
    return row ?? { rev: 0, chain: CHAIN_START };
  }

  /** The first to ask makes the row; a number belongs to whoever came first. */
  async insert(opening: Opening, tendedMs: number): Promise<boolean> {
    const { case: id, kind, number, procedure } = opening;
    const made: unknown[] = await this.source.query(
      `insert into "case" ("id", "kind", "number", "rev", "chain", "plan", "rules", "epoch", "opening", "closed", "tended_until")
       values ($1, $2, $3, 0, $4, null, $5, 1, $6, false, now() + $7 * interval '1 millisecond') on conflict do nothing returning 1`,
      [id, kind, number, CHAIN_START, procedure.hash, JSON.stringify(opening), tendedMs],
    );
    return made.length > 0;
  }

  /** The desk's chain at these revisions, and before the first event of all. */
  async chains(tx: Tx, id: string, from: number, to: number): Promise<Map<number, Hash>> {
    const rows: Head[] = await tx.query(`select "rev", "chain" from "event" where "case_id" = $1 and "rev" between $2 and $3`, [
      id,
      from,
      to,
    ]);
    return new Map([[0, CHAIN_START], ...rows.map(({ rev, chain }): [number, Hash] => [rev, chain])]);
  }

  async events(id: string, after = 0, limit = 100_000): Promise<Event[]> {
    const rows: { body: Event }[] = await this.source.query(
      `select "body" from "event" where "case_id" = $1 and "rev" > $2 order by "rev" limit $3`,
      [id, after, limit],
    );
    return rows.map(({ body }) => body);
  }

  /** Events, plan, head and the inbox rows of all commands in them: one statement. Whoever listens on `recorded` hears of it. */
  async append(tx: Tx, row: CaseRow, { position, entries }: Folded, done: Done[]): Promise<void> {
    const events = entries.map(({ event, chain }) => ({
      rev: event.rev,
      type: event.type,
      at: event.at,
      command: event.command,
      chain,
      body: event,
    }));
    const { plan, rev, chain } = position;
    await tx.query(
      `with "fresh" as (
         insert into "event" ("case_id", "rev", "type", "at", "command", "chain", "body")
         select $1, "rev", "type", "at", "command", "chain", "body"
         from json_to_recordset($2) as "e" ("rev" integer, "type" text, "at" timestamptz, "command" text, "chain" text, "body" json)
       ), "answered" as (${answering('$3')})
       update "case" set "rev" = $4, "chain" = $5, "plan" = $6, "rules" = $7, "closed" = $8,
         "tended_until" = case when "rev" = 0 then null else "tended_until" end
       where "id" = $1 returning pg_notify('recorded', $9)`,
      [
        row.id,
        JSON.stringify(events),
        JSON.stringify(done),
        rev,
        chain,
        JSON.stringify(plan),
        plan.procedure.hash,
        plan.closed === true,
        notice(row, position.rev, entries),
      ],
    );
  }

  /** What had been on file already, or changed nothing, is an answer too. */
  async answer(tx: Tx, id: string, done: Done[]): Promise<void> {
    if (done.length > 0) await tx.query(answering('$2'), [id, JSON.stringify(done)]);
  }

  /** Taken up again: what was reported while the case was closed is asked now. */
  async askAgain(tx: Tx, id: string, { rev, chain }: Head): Promise<void> {
    await tx.query(
      `update "command" set "state" = 'waiting', "have_rev" = $2, "have_chain" = $3, "leased_until" = now(), "tries" = 0, "answered" = null
       where "case_id" = $1 and "state" = 'unfit'`,
      [id, rev, chain],
    );
  }

  /** The revisions that a command made, if its events are on file. */
  async madeBy(id: string, command: string): Promise<Done | undefined> {
    const [row]: { from: number | null; to: number }[] = await this.source.query(
      `select min("rev") as "from", max("rev") as "to" from "event" where "case_id" = $1 and "command" = $2`,
      [id, command],
    );
    return row?.from == null ? undefined : { id: command, from: row.from, to: row.to };
  }

  /** The youngest commands of a case with their revisions, oldest first. */
  async recentCommands(id: string, limit: number): Promise<Done[]> {
    const rows: Done[] = await this.source.query(
      `select "command" as "id", min("rev") as "from", max("rev") as "to" from "event"
       where "case_id" = $1 and "command" is not null group by "command" order by max("rev") desc limit $2`,
      [id, limit],
    );
    return rows.reverse();
  }

  async freeze(id: string, why: string): Promise<void> {
    await this.source.query(`update "case" set "frozen" = coalesce("frozen", $2) where "id" = $1`, [id, why]);
  }

  /** One door at a time starts or restarts a workflow; a restart (with the epoch it has seen) raises the epoch. */
  async tend(id: string, ms: number, seenEpoch?: number): Promise<CaseRow | undefined> {
    const [[row]]: [CaseRow[], number] = await this.source.query(
      `update "case" set "tended_until" = now() + $2 * interval '1 millisecond', "epoch" = "epoch" + case when $3::integer is null then 0 else 1 end
       where "id" = $1 and ("tended_until" is null or "tended_until" < now()) and ($3::integer is null or "epoch" = $3)
       returning ${columns}`,
      [id, ms, seenEpoch ?? null],
    );
    return row;
  }

  async tended(id: string, epoch: number, thaw = false): Promise<void> {
    await this.source.query(
      `update "case" set "tended_until" = null, "epoch" = $2, "frozen" = case when $3 then null else "frozen" end where "id" = $1`,
      [id, epoch, thaw],
    );
  }

  /** Cases that were asked for and whose opening nobody tends any more. */
  async unopened(): Promise<CaseRow[]> {
    return this.source.query(`select ${columns} from "case" where "rev" = 0 and "tended_until" < now() limit 20`);
  }

  async openCases(after: string, limit: number): Promise<{ id: string; epoch: number }[]> {
    return this.source.query(
      `select "id", "epoch" from "case" where not "closed" and "frozen" is null and "rev" > 0 and "id" > $1 order by "id" limit $2`,
      [after, limit],
    );
  }

  async keepRules(hash: Hash, rules: Rules): Promise<void> {
    if (this.rulesByHash.has(hash)) return;
    await this.source.query(`insert into "rules" ("hash", "body") values ($1, $2) on conflict do nothing`, [hash, JSON.stringify(rules)]);
    this.rulesByHash.set(hash, rules);
  }

  async rules(hash: Hash): Promise<Rules | undefined> {
    const known = this.rulesByHash.get(hash);
    if (known) return known;
    const [row]: { body: Rules }[] = await this.source.query(`select "body" from "rules" where "hash" = $1`, [hash]);
    if (row) this.rulesByHash.set(hash, row.body);
    return row?.body;
  }

  /** Nothing is appended while the projections are made again; reading goes on. */
  async lockAll(tx: Tx): Promise<{ id: string }[]> {
    await tx.query(`lock table "case" in exclusive mode`);
    return tx.query(`select "id" from "case" where "rev" > 0 order by "id"`);
  }
}

const answering = (
  done: string,
): string => `update "command" set "state" = 'recorded', "from_rev" = "d"."from", "to_rev" = "d"."to", "answered" = now()
  from json_to_recordset(${done}) as "d" ("id" text, "from" integer, "to" integer)
  where "command"."case_id" = $1 and "command"."id" = "d"."id" and "command"."state" = 'waiting'`;

const notice = ({ id, number }: CaseRow, rev: number, entries: Folded['entries']): string =>
  JSON.stringify({ case: id, number, rev, types: [...new Set(entries.map(({ event }) => event.type))].slice(0, 30) });
