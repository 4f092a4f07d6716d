import { KeyReused } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OpenKeyEntity } from './open-key.entity';

@Injectable()
export class OpenKeysRepository {
  constructor(private readonly source: DataSource) {}

  /** The key is this request's from now on; another request under it is refused. */
  async claim(key: string, request: string): Promise<void> {
    const rows = this.source.getRepository(OpenKeyEntity);
    await rows.createQueryBuilder().insert().values({ key, request, at: new Date() }).orIgnore().execute();
    const claimed = await rows.findOneBy({ key });
    if (claimed && claimed.request !== request) throw new KeyReused(key);
  }
}
