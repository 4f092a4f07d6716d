import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LinkEntity } from './link.entity';

export type NewLink = Omit<LinkEntity, 'revoked' | 'answer' | 'firstAnswered'>;

@Injectable()
export class LinksRepository {
  constructor(private readonly source: DataSource) {}

  async write(tx: Tx, links: NewLink[]): Promise<void> {
    if (links.length === 0) return;
    await tx
      .getRepository(LinkEntity)
      .createQueryBuilder()
      .insert()
      .values(links as never)
      .orIgnore()
      .execute();
  }
  /** Links whose round is not the present one any more. */
  async revokeEnded(tx: Tx, caseId: string, at: string, stillAsked: (link: LinkEntity) => boolean): Promise<void> {
    const rows = await tx
      .getRepository(LinkEntity)
      .createQueryBuilder('l')
      .where('l."case" = :caseId and l.revoked is null', { caseId })
      .getMany();
    const ended = rows.filter((link) => !stillAsked(link)).map(({ id }) => id);
    if (ended.length > 0) await tx.query(`update "link" set "revoked" = $2 where "id" = any($1)`, [ended, at]);
  }
  one(id: string): Promise<LinkEntity | null> {
    return this.source.getRepository(LinkEntity).findOneBy({ id });
  }
  async revoke(id: string): Promise<void> {
    await this.source.query(`update "link" set "revoked" = coalesce("revoked", now()) where "id" = $1`, [id]);
  }
  /** `anew`: the question was open, so the time for changing the answer begins now; else an answer was changed. */
  async answered(id: string, anew: boolean, answer: Record<string, unknown>): Promise<void> {
    await this.source.query(
      `update "link" set "answer" = $3, "first_answered" = case when $2 then now() else coalesce("first_answered", now()) end where "id" = $1`,
      [id, anew, JSON.stringify(answer)],
    );
  }
  /** One answer at a time: a double tap waits for the first. */
  inTurn<R>(id: string, work: () => Promise<R>): Promise<R> {
    return this.source.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('link.' || $1, 0))`, [id]);
      return work();
    });
  }
  /** The other open questions of the same party in the same case. */
  siblings(caseId: string, party: string): Promise<LinkEntity[]> {
    return this.source
      .getRepository(LinkEntity)
      .createQueryBuilder('l')
      .where('l."case" = :caseId and l.party = :party and l.revoked is null', { caseId, party })
      .orderBy('l.made', 'ASC')
      .addOrderBy('l.id', 'ASC')
      .getMany();
  }
}
