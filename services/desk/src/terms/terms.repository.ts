import type { Tx } from '@gendan/platform';
import type { Terms } from '@gendan/trade';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { TermsEntity } from './terms.entity';

@Injectable()
export class TermsRepository {
  constructor(private readonly source: DataSource) {}

  /** The same terms again change nothing. */
  async keep(hash: string, body: Terms): Promise<void> {
    await this.source
      .getRepository(TermsEntity)
      .createQueryBuilder()
      .insert()
      .values({ hash, body: body as never, at: new Date() })
      .orIgnore()
      .execute();
  }
  async of(hash: string, tx?: Tx): Promise<Terms | undefined> {
    return (await (tx ?? this.source.manager).getRepository(TermsEntity).findOneBy({ hash }))?.body;
  }
  async all(hashes: string[]): Promise<Map<string, Terms>> {
    const rows = await this.source.getRepository(TermsEntity).findBy({ hash: In(hashes) });
    return new Map(rows.map(({ hash, body }) => [hash, body]));
  }
}
