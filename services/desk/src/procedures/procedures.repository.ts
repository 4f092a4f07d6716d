import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ProcedureVersionEntity } from './procedure-version.entity';

@Injectable()
export class ProceduresRepository {
  constructor(private readonly source: DataSource) {}
  private get rows() {
    return this.source.getRepository(ProcedureVersionEntity);
  }

  version(id: string, version: number): Promise<ProcedureVersionEntity | null> {
    return this.rows.findOneBy({ id, version });
  }
  latest(id: string): Promise<ProcedureVersionEntity | null> {
    return this.rows.findOne({ where: { id }, order: { version: 'desc' } });
  }
  list(): Promise<ProcedureVersionEntity[]> {
    return this.rows.find({ order: { id: 'asc', version: 'desc' } });
  }
  /** False when that version is there already. */
  async publish(row: Omit<ProcedureVersionEntity, never>): Promise<boolean> {
    const made = await this.rows
      .createQueryBuilder()
      .insert()
      .values(row as never)
      .orIgnore()
      .returning('id')
      .execute();
    return (made.raw as unknown[]).length > 0;
  }
}
