import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { HIGHEST_VERSION } from '@gendan/procedure';
import { DataSource } from 'typeorm';
import { ProcedureVersionEntity } from './procedure-version.entity';

@Injectable()
export class ProceduresRepository {
  constructor(private readonly source: DataSource) {}
  private get rows() {
    return this.source.getRepository(ProcedureVersionEntity);
  }

  /** One after another, whoever publishes versions of this procedure or sets something in it. */
  inTurn<R>(id: string, work: (tx: Tx) => Promise<R>): Promise<R> {
    return this.source.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`procedure ${id}`]);
      return work(tx);
    });
  }

  version(id: string, version: number): Promise<ProcedureVersionEntity | null> {
    return this.rows.findOneBy({ id, version });
  }
  /** The newest edition of the newest version. */
  latest(id: string, tx?: Tx): Promise<ProcedureVersionEntity | null> {
    return this.newestFirst(tx).where('p.id = :id', { id }).limit(1).getOne();
  }
  /** By id, of each the newest first. */
  list(): Promise<ProcedureVersionEntity[]> {
    return this.newestFirst()
      .orderBy({ 'p.id': 'ASC', ...NEWEST })
      .getMany();
  }
  private newestFirst(tx: Tx = this.source.manager) {
    return tx.getRepository(ProcedureVersionEntity).createQueryBuilder('p').orderBy(NEWEST);
  }

  /** False when that version is there already. */
  async publish(row: ProcedureVersionEntity, tx?: Tx): Promise<boolean> {
    const made = await (tx ?? this.source.manager)
      .getRepository(ProcedureVersionEntity)
      .createQueryBuilder()
      .insert()
      .values(row as never)
      .orIgnore()
      .returning('id')
      .execute();
    return (made.raw as unknown[]).length > 0;
  }
}

/** Editions come after the version they stand on, before the next one. */
const NEWEST = {
  [`case when p.version > ${HIGHEST_VERSION} then p.version / ${HIGHEST_VERSION + 1} else p.version end`]: 'DESC',
  'p.version': 'DESC',
} as const;
