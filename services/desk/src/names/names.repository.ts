import type { Phrase } from '@gendan/procedure';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { NameEntity } from './name.entity';

export type Named = { id: string; name: Phrase; country?: string };

@Injectable()
export class NamesRepository {
  constructor(private readonly source: DataSource) {}

  async keep(names: Named[]): Promise<void> {
    if (names.length === 0) return;
    const rows = names.map(({ id, name, country }) => ({ id, zh: name.zh, en: name.en, country: country ?? null }));
    await this.source.getRepository(NameEntity).upsert(rows, ['id']);
  }
  async kept(ids: string[]): Promise<Named[]> {
    const rows = await this.source.getRepository(NameEntity).findBy({ id: In(ids) });
    return rows.map(({ id, zh, en, country }) => ({ id, name: { zh, en }, ...(country && { country }) }));
  }
}
