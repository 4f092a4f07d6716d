import type { LiveEvent } from '@gendan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CaseRowEntity } from '../cases/case-row.entity';
import { CHANNEL } from './live.projection';

@Injectable()
export class LiveRepository {
  constructor(private readonly source: DataSource) {}

  /** Where a connection of its own can listen. */
  get address(): string {
    const { options } = this.source;
    return 'url' in options && typeof options.url === 'string' ? options.url : '';
  }
  async tell(event: LiveEvent): Promise<void> {
    await this.source.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(event)]);
  }
  /** What changed since a moment, for whoever was away. */
  async since(moment: Date): Promise<LiveEvent[]> {
    const rows = await this.source
      .getRepository(CaseRowEntity)
      .createQueryBuilder('c')
      .where('c.updated >= :moment', { moment })
      .orderBy('c.updated', 'ASC')
      .limit(200)
      .getMany();
    return rows.map(({ id, number, rev }) => ({ type: 'case', case: id, number, rev, types: [] }));
  }
}
