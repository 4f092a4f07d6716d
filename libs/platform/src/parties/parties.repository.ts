import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Tx } from '../postgres';
import { KEPT_PARTIES, type KeptParties } from './kept-parties';
import type { Party } from './party.entity';

@Injectable()
export class PartiesRepository {
  constructor(
    private readonly source: DataSource,
    @Inject(KEPT_PARTIES) private readonly kept: Pick<KeptParties, 'row'>,
  ) {}

  byIds(ids: readonly string[]): Promise<Party[]> {
    return this.source.manager.find(this.kept.row, { where: { id: In([...ids]) } });
  }

  /** Whose id or name has the text in it; in order of their English names. */
  find(text: string, kind: string | undefined, limit: number): Promise<Party[]> {
    const anywhere = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
    return this.source.manager
      .createQueryBuilder(this.kept.row, 'p')
      .where('(p.id ilike :anywhere or p.name_zh ilike :anywhere or p.name_en ilike :anywhere)', { anywhere })
      .andWhere('p.id like :kind', { kind: kind ? `${kind}:%` : '%' })
      .orderBy('p.name_en', 'ASC')
      .limit(limit)
      .getMany();
  }

  locked(tx: Tx, id: string): Promise<Party | null> {
    return tx.findOne(this.kept.row, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(tx: Tx, party: Party): Promise<void> {
    await tx.insert(this.kept.row, party);
  }

  async save(tx: Tx, party: Party): Promise<void> {
    await tx.save(this.kept.row, party);
  }
}
