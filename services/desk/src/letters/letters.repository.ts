import type { LetterQuery } from '@gendan/contracts';
import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { matching } from '../cases/case-rows.repository';
import { LetterEntity } from './letter.entity';

export type NewLetter = Omit<LetterEntity, 'tries' | 'error' | 'messageId' | 'sentAt' | 'sent' | 'state'>;
/** Longer than a whole conversation with the mail server may take. */
export const LEASE_SECONDS = 180;

/** Those that did not arrive, or may not have. */
const UNDELIVERED = ['failed', 'unsure'] as const;

@Injectable()
export class LettersRepository {
  constructor(private readonly source: DataSource) {}
  private get rows() {
    return this.source.getRepository(LetterEntity);
  }

  /** Once per case, event, recipient and template version, however often events are applied. */
  async write(tx: Tx, letters: NewLetter[]): Promise<void> {
    if (letters.length === 0) return;
    await tx
      .getRepository(LetterEntity)
      .createQueryBuilder()
      .insert()
      .values(letters.map((letter) => ({ ...letter, state: 'waiting' as const, tries: 0 })) as never)
      .orIgnore()
      .execute();
  }
  /** What has left or may have left stays. */
  async drop(tx: Tx): Promise<void> {
    await tx.query(`delete from "letter" where "state" = 'waiting' and "tries" = 0`);
  }

  one(id: string): Promise<LetterEntity | null> {
    return this.rows.findOneBy({ id });
  }
  page(
    { case: caseId, state, mine, limit, q }: LetterQuery,
    after?: { at: string; id: string },
    readers: string[] = [],
  ): Promise<LetterEntity[]> {
    const rows = this.rows.createQueryBuilder('l');
    if (caseId) rows.andWhere('l."case" = :caseId', { caseId });
    if (state) rows.andWhere('l.state in (:...states)', { states: state === 'undelivered' ? UNDELIVERED : [state] });
    if (mine) rows.andWhere('l."case" in (select c.id from case_row c where c."cast" && array[:...readers]::text[])', { readers });
    if (q) matching(rows, 'l."case"', q);
    if (after) rows.andWhere('(l.at, l.id) < (:at, :id)', after);
    return rows.orderBy('l.at', 'DESC').addOrderBy('l.id', 'DESC').limit(limit).getMany();
  }

  undelivered(caseId: string): Promise<LetterEntity[]> {
    return this.rows.find({ where: { caseId, state: In(UNDELIVERED) }, order: { at: 'asc', id: 'asc' } });
  }

  /** Takes the next letter that may leave, with the reader's other daily ones; nobody else takes them while the lease lasts. */
  take(): Promise<LetterEntity[]> {
    return this.source.transaction(async (tx) => {
      const rows = tx.getRepository(LetterEntity);
      const next = () =>
        rows
          .createQueryBuilder('l')
          .where(`l.state = 'waiting' and l.next_try <= now()`)
          .setLock('pessimistic_write')
          .setOnLocked('skip_locked');
      const first = await next().orderBy('l.next_try', 'ASC').addOrderBy('l.id', 'ASC').limit(1).getOne();
      if (!first) return [];
      const taken =
        first.daily && first.party
          ? await next()
              .andWhere('l.daily and l.party = :party', { party: first.party })
              .orderBy('l.at', 'ASC')
              .addOrderBy('l.id', 'ASC')
              .limit(100)
              .getMany()
          : [first];
      await tx.query(`update "letter" set "next_try" = now() + $2 * interval '1 second', "tries" = "tries" + 1 where "id" = any($1)`, [
        taken.map(({ id }) => id),
        LEASE_SECONDS,
      ]);
      return taken.map((letter) => ({ ...letter, tries: letter.tries + 1 }));
    });
  }

  /** From here on the mail server may have it: written before a byte of the letter leaves. */
  async sending(ids: string[], messageId: string): Promise<void> {
    await this.source.query(`update "letter" set "state" = 'sending', "message_id" = $2 where "id" = any($1)`, [ids, messageId]);
  }
  async sent(ids: string[], sent: (id: string) => Record<string, unknown>): Promise<void> {
    for (const id of ids)
      await this.source.query(`update "letter" set "state" = 'sent', "sent_at" = now(), "error" = null, "sent" = $2 where "id" = $1`, [
        id,
        JSON.stringify(sent(id)),
      ]);
  }
  async again(ids: string[], error: string, afterSeconds: number): Promise<void> {
    await this.source.query(
      `update "letter" set "state" = 'waiting', "error" = $2, "next_try" = now() + $3 * interval '1 second' where "id" = any($1)`,
      [ids, error, afterSeconds],
    );
  }
  async ended(ids: string[], state: 'failed' | 'unsure', error: string): Promise<void> {
    await this.source.query(`update "letter" set "state" = $2, "error" = $3 where "id" = any($1)`, [ids, state, error]);
  }
  /** A person has looked: send it (again). */
  async askAgain(id: string): Promise<boolean> {
    const [, changed]: [unknown, number] = await this.source.query(
      `update "letter" set "state" = 'waiting', "next_try" = now(), "error" = null where "id" = $1 and "state" in ('unsure', 'failed')`,
      [id],
    );
    return changed > 0;
  }

  /** Letters whose relay was killed while the mail server may have had them. Reminders go again, documents wait for a person. */
  async tidy(unsure: string): Promise<void> {
    await this.source.query(
      `update "letter" set "state" = case when "kind" = 'document' then 'unsure' else 'waiting' end, "error" = case when "kind" = 'document' then $1 end
       where "state" = 'sending' and "next_try" <= now()`,
      [unsure],
    );
  }
}
