import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ImportEntity } from './import.entity';

@Injectable()
export class ImportsRepository {
  constructor(private readonly source: DataSource) {}

  async keep(row: ImportEntity): Promise<void> {
    await this.source.getRepository(ImportEntity).upsert(row as never, ['id']);
  }
  one(id: string): Promise<ImportEntity | null> {
    return this.source.getRepository(ImportEntity).findOneBy({ id });
  }
}
