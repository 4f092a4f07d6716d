import { putInOutbox, type RefusalContent, type Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Message } from './saying';
import { Told } from './told.entity';

/** A message that its service would not take. */
export type RefusedMessage = {
  id: string;
  /** inquiry:IQ2601-004/customers */
  aggregate: string;
  message: Message;
  refusedAt: Date;
  refusal: RefusalContent | null;
  /** The sentence alone, of what was refused before the whole refusal was kept. */
  sentence: string;
};

/** What a message is about. */
export type Thing = Pick<Told, 'caseId' | 'thing'>;
export const keyOfThing = ({ caseId, thing }: Thing): string => `${caseId} ${thing}`;

const REFUSED = `select "id"::text, "aggregate", json_build_object('kind', "kind", 'payload', "payload") as "message",
    "refused_at" as "refusedAt", "refusal", coalesce("last_error", '') as "sentence"
  from "outbox" where "refused_at" is not null and "delivered_at" is null`;

@Injectable()
export class RefusedTellingsRepository {
  constructor(private readonly source: DataSource) {}

  /** The latest first. */
  all(): Promise<RefusedMessage[]> {
    return this.source.query(`${REFUSED} order by "id" desc limit 200`);
  }

  /** Until the transaction ends nobody else tells it again. */
  async locked(tx: Tx, id: string): Promise<RefusedMessage | undefined> {
    const [found]: RefusedMessage[] = await tx.query(`${REFUSED} and "id"::text = $1 for update`, [id]);
    return found;
  }

  /** What cases have told last of these things, by `keyOfThing`. */
  async told(things: readonly Thing[], tx: Tx = this.source.manager): Promise<Map<string, Told>> {
    const found = things.length === 0 ? [] : await tx.findBy(Told, [...things]);
    return new Map(found.map((told) => [keyOfThing(told), told]));
  }

  /** Leaves once more, after what its case has told this service since. */
  async tellAgain(tx: Tx, { id, aggregate, message }: RefusedMessage): Promise<void> {
    await tx.query(`delete from "outbox" where "id"::text = $1`, [id]);
    await putInOutbox(tx, { aggregate, ...message });
  }
}
