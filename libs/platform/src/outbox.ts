import type { DataSource } from 'typeorm';
import { randomUUID } from 'node:crypto';
import type { Log } from './log';
import type { Tx } from './postgres';
import { Refusal } from './refusal';
import { inOwnRequest } from './request';

/** What must leave a service, written in the transaction that made it true. For a service's first migration. */
export const createOutbox = [
  `create table "outbox" (
  "id" bigint generated always as identity primary key,
  "aggregate" text not null,
  "kind" text not null,
  "payload" jsonb not null,
  "written_at" timestamptz not null default now(),
  "attempts" integer not null default 0,
  "next_attempt_at" timestamptz not null default now(),
  "lease" uuid,
  "leased_until" timestamptz,
  "delivered_at" timestamptz,
  "refused_at" timestamptz,
  "last_error" text
)`,
  `create index "outbox_waiting" on "outbox" ("aggregate", "id") where "delivered_at" is null and "refused_at" is null`,
];

export interface OutboxMessage<P = unknown> {
  /** Messages of one aggregate leave in the order they were written, one after the other. */
  aggregate: string;
  kind: string;
  payload: P;
}

export interface WaitingMessage extends OutboxMessage {
  id: string;
  attempts: number;
}

/** Why a message was put aside, in both languages. For the migration after the first one. */
export const addRefusalToOutbox = `ALTER TABLE "outbox" ADD "refusal" jsonb`;

/** Writes a message into the outbox; it leaves after this transaction has committed. */
export async function putInOutbox(tx: Tx, { aggregate, kind, payload }: OutboxMessage): Promise<void> {
  await tx.query(`insert into "outbox" ("aggregate", "kind", "payload") values ($1, $2, $3)`, [aggregate, kind, JSON.stringify(payload)]);
}

export interface RelaySettings {
  source: DataSource;
  /** Hands one message over. It may come again after a crash: the receiver must know it by its content. */
  deliver: (message: WaitingMessage) => Promise<void>;
  log?: Log;
  /** Longer than the longest delivery. */
  leaseMs?: number;
  pollMs?: number;
  batch?: number;
  /** Wait before the next attempt of a message that failed. */
  backoffMs?: (attempts: number) => number;
  keepDeliveredDays?: number;
}

const growing = (attempts: number): number => Math.min(200 * 2 ** Math.min(attempts, 10), 60_000);

/**
 * Carries messages out of the outbox: leased, so that several relays share the work and a killed one loses nothing;
 * only the oldest of each aggregate, so that order is kept. A fault is tried again for ever; a refusal puts the message
 * aside (`refused_at`) and is an error in the log, so that one bad message does not hold up the rest.
 */
export class OutboxRelay {
  private running?: Promise<void>;
  private stopped = false;
  private wake: () => void = () => {};
  private readonly settings: Required<Omit<RelaySettings, 'log'>> & Pick<RelaySettings, 'log'>;

  constructor(settings: RelaySettings) {
    this.settings = { leaseMs: 15_000, pollMs: 500, batch: 20, backoffMs: growing, keepDeliveredDays: 30, ...settings };
  }

  start(): void {
    this.stopped = false;
    this.running ??= this.run();
  }

  /** Ends after the deliveries that are under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
    this.running = undefined;
  }

  /** Something was written: look now instead of at the next poll. */
  nudge(): void {
    this.wake();
  }

  /** One round over everything that may leave now; how many messages were taken. */
  async round(): Promise<number> {
    const lease = randomUUID();
    const messages = await this.take(lease);
    await Promise.all(messages.map((message) => inOwnRequest(() => this.carry(message, lease))));
    return messages.length;
  }

  private async run(): Promise<void> {
    let lastTidied = 0;
    while (!this.stopped) {
      const taken = await this.round().catch((error: unknown) => {
        this.settings.log?.warn({ err: error }, 'the outbox could not be read');
        return 0;
      });
      if (Date.now() - lastTidied > 3_600_000) {
        lastTidied = Date.now();
        await this.tidy().catch(() => {});
      }
      if (taken === 0 && !this.stopped) await this.pause();
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.settings.pollMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private async take(lease: string): Promise<WaitingMessage[]> {
    const { source, batch, leaseMs } = this.settings;
    const [rows]: [WaitingMessage[], number] = await source.query(
      `with oldest as (
         select distinct on ("aggregate") "id" from "outbox"
         where "delivered_at" is null and "refused_at" is null order by "aggregate", "id"
       ), taken as (
         select "id" from "outbox"
         where "id" in (select "id" from oldest) and "delivered_at" is null and "refused_at" is null
           and "next_attempt_at" <= now() and ("leased_until" is null or "leased_until" < now())
         order by "id" limit $1 for update skip locked
       )
       update "outbox" set "lease" = $2, "leased_until" = now() + $3 * interval '1 millisecond', "attempts" = "attempts" + 1
       where "id" in (select "id" from taken)
       returning "id", "aggregate", "kind", "payload", "attempts"`,
      [batch, lease, leaseMs],
    );
    return rows;
  }

  private async carry(message: WaitingMessage, lease: string): Promise<void> {
    const { source, deliver, log, backoffMs } = this.settings;
    try {
      await deliver(message);
      await source.query(`update "outbox" set "delivered_at" = now(), "last_error" = null where "id" = $1 and "lease" = $2`, [
        message.id,
        lease,
      ]);
    } catch (error) {
      const about = { err: error, outbox: message.id, kind: message.kind, aggregate: message.aggregate, attempts: message.attempts };
      const final = error instanceof Refusal && error.kind !== 'unavailable';
      if (final) log?.error(about, 'a message was refused and put aside');
      else log?.warn(about, 'a message could not be delivered, it will be tried again');
      await source
        .query(
          `update "outbox" set "lease" = null, "leased_until" = null, "last_error" = $3,
             "next_attempt_at" = now() + $4 * interval '1 millisecond', "refused_at" = case when $5 then now() end, "refusal" = $6
           where "id" = $1 and "lease" = $2`,
          [message.id, lease, sentenceOf(error), backoffMs(message.attempts), final, final ? JSON.stringify(error.content) : null],
        )
        .catch(() => {}); // PostgreSQL is away as well: the lease runs out by itself
    }
  }

  private async tidy(): Promise<void> {
    await this.settings.source.query(`delete from "outbox" where "delivered_at" < now() - $1 * interval '1 day'`, [
      this.settings.keepDeliveredDays,
    ]);
  }
}

const sentenceOf = (error: unknown): string => String(error instanceof Error ? error.message : error).slice(0, 2_000);
