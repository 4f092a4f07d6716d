import type { Head } from '@gendan/contracts';
import type { Command, Observation, Refusal } from '@gendan/procedure';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export type Message = { message: 'perform'; body: Command } | { message: 'observe'; body: Observation };
/** Taken in and not answered yet. */
export type Waiting = Message & { caseId: string; id: string; have: Head; epoch: number; tries: number; frozen?: boolean };
export type Kept = { hash: string; state: 'waiting' | 'recorded' | 'refused' | 'unfit'; from: number; to: number; refusal: Refusal | null };

type Row = {
  caseId: string;
  id: string;
  message: Message['message'];
  body: never;
  haveRev: number;
  haveChain: string;
  epoch: number;
  tries: number;
};

/** The table `command`. */
@Injectable()
export class InboxRepository {
  constructor(private readonly source: DataSource) {}

  /** Keeps a message with the desk's head of this moment. Undefined: the id was there before, in the inbox or in the events, or the case is frozen and takes only observations in. */
  async insert(caseId: string, id: string, message: Message, hash: string, leaseMs: number): Promise<Waiting | undefined> {
    const [row]: { rev: number; chain: string; epoch: number; frozen: string | null }[] = await this.source.query(
      `with "home" as (
         select "rev", "chain", "epoch", "frozen" from "case" where "id" = $1 and ("frozen" is null or $3 = 'observe') and "rev" > 0
           and not exists (select 1 from "event" where "case_id" = $1 and "command" = $2)
       ), "kept" as (
         insert into "command" ("case_id", "id", "message", "body", "hash", "have_rev", "have_chain", "state", "leased_until", "tries")
         select $1, $2, $3, $4, $5, "rev", "chain", 'waiting', now() + $6 * interval '1 millisecond', 1 from "home"
         on conflict do nothing returning 1
       )
       select "home".* from "home", "kept"`,
      [caseId, id, message.message, JSON.stringify(message.body), hash, leaseMs],
    );
    return (
      row && { ...message, caseId, id, have: { rev: row.rev, chain: row.chain }, epoch: row.epoch, tries: 1, frozen: row.frozen !== null }
    );
  }

  async find(caseId: string, id: string): Promise<Kept | undefined> {
    const [row]: Kept[] = await this.source.query(
      `select "hash", "state", "from_rev" as "from", "to_rev" as "to", "refusal" from "command" where "case_id" = $1 and "id" = $2`,
      [caseId, id],
    );
    return row;
  }

  /** Messages nobody holds any more, oldest first; whoever takes them holds them for a while. */
  async lease(ms: number, limit: number): Promise<Waiting[]> {
    return this.take(
      `select "case_id", "id" from "command" where "state" = 'waiting' and "leased_until" < now()
         and exists (select 1 from "case" where "case"."id" = "case_id" and "frozen" is null)
       order by "leased_until" limit $2 for update skip locked`,
      [ms, limit],
    );
  }

  async leaseOne(caseId: string, id: string, ms: number): Promise<Waiting | undefined> {
    const [one] = await this.take(
      `select "case_id", "id" from "command" where "case_id" = $2 and "id" = $3 and "state" = 'waiting' and "leased_until" < now() for update skip locked`,
      [ms, caseId, id],
    );
    return one;
  }

  async later(caseId: string, id: string, ms: number, error: string): Promise<void> {
    await this.source.query(
      `update "command" set "leased_until" = now() + $3 * interval '1 millisecond', "last_error" = $4 where "case_id" = $1 and "id" = $2 and "state" = 'waiting'`,
      [caseId, id, ms, error.slice(0, 1_000)],
    );
  }

  /** After the desk caught up: the message looks back from where the desk is now. */
  async lookBackFrom(caseId: string, id: string, have: Head): Promise<void> {
    await this.source.query(
      `update "command" set "have_rev" = $3, "have_chain" = $4 where "case_id" = $1 and "id" = $2 and "state" = 'waiting'`,
      [caseId, id, have.rev, have.chain],
    );
  }

  async refuse(caseId: string, id: string, refusal: Refusal): Promise<void> {
    await this.end(caseId, id, 'refused', refusal);
  }

  /** A report for a closed case stays here, and is asked when the case is taken up again. */
  async unfit(caseId: string, id: string): Promise<void> {
    await this.end(caseId, id, 'unfit', null);
  }

  private async end(caseId: string, id: string, state: string, refusal: Refusal | null): Promise<void> {
    await this.source.query(
      `update "command" set "state" = $3, "refusal" = $4, "answered" = now() where "case_id" = $1 and "id" = $2 and "state" = 'waiting'`,
      [caseId, id, state, refusal && JSON.stringify(refusal)],
    );
  }

  private async take(which: string, parameters: unknown[]): Promise<Waiting[]> {
    const [rows]: [Row[], number] = await this.source.query(
      `with "mine" as (${which})
       update "command" set "leased_until" = now() + $1 * interval '1 millisecond', "tries" = "tries" + 1
       from "mine", "case" where "command"."case_id" = "mine"."case_id" and "command"."id" = "mine"."id" and "case"."id" = "mine"."case_id"
       returning "command"."case_id" as "caseId", "command"."id", "message", "body", "have_rev" as "haveRev", "have_chain" as "haveChain", "epoch", "tries"`,
      parameters,
    );
    return rows.map(({ haveRev, haveChain, ...row }) => ({ ...row, have: { rev: haveRev, chain: haveChain } }));
  }
}
