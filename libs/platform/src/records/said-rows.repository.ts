import { Injectable, type Type } from '@nestjs/common';
import { DataSource, type FindOptionsOrder, type FindOptionsWhere } from 'typeorm';
import type { Tx } from '../postgres';
import type { SaidRow } from './said-row.entity';

type Key = Pick<SaidRow, 'number' | 'key'>;

@Injectable()
export class SaidRowsRepository {
  constructor(private readonly source: DataSource) {}

  async save<R extends SaidRow>(tx: Tx, table: Type<R>, row: R): Promise<void> {
    await tx.save(table, row);
  }

  async remove(tx: Tx, table: Type<SaidRow>, key: Key): Promise<void> {
    await tx.delete(table, { number: key.number, key: key.key });
  }

  /** The latest first. */
  of<R extends SaidRow>(table: Type<R>, where: Partial<Record<string, string>>, day: string): Promise<R[]> {
    const order = { [day]: 'desc', number: 'asc', key: 'asc' } as FindOptionsOrder<R>;
    return this.source.manager.find(table, { where: where as FindOptionsWhere<R>, order, take: 200 });
  }
}
