import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { PartyRow } from './kept-parties.entity';

@Injectable()
export class PartiesRepository {
  constructor(private readonly source: DataSource) {}

  byIds(ids: readonly string[]): Promise<PartyRow[]> {
    return this.source.manager.find(PartyRow, { where: { id: In([...ids]) } });
  }

  /** Whose id or name has the text in it; in order of their English names. */
  find(text: string, kind: string | undefined, limit: number): Promise<PartyRow[]> {
    const anywhere = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
    return this.source.manager
      .createQueryBuilder(PartyRow, 'p')
      .where('(p.id ilike :anywhere or p.name_zh ilike :anywhere or p.name_en ilike :anywhere)', { anywhere })
      .andWhere('p.id like :kind', { kind: kind ? `${kind}:%` : '%' })
      .orderBy('p.name_en', 'ASC')
      .limit(limit)
      .getMany();
  }

  locked(tx: Tx, id: string): Promise<PartyRow | null> {
    return tx.findOne(PartyRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(tx: Tx, party: PartyRow): Promise<void> {
    await tx.insert(PartyRow, party);
  }

  async save(tx: Tx, party: PartyRow): Promise<void> {
    await tx.save(PartyRow, party);
  }
}
