import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Undertaking } from './undertaking.entity';

@Injectable()
export class UndertakingsRepository {
  constructor(private readonly source: DataSource) {}

  find(tx: Tx, number: string): Promise<Undertaking | null> {
    return tx.findOne(Undertaking, { where: { number }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Tx, undertaking: Undertaking): Promise<void> {
    await tx.save(Undertaking, undertaking);
  }

  async remove(tx: Tx, number: string): Promise<void> {
    await tx.delete(Undertaking, { number });
  }

  of(where: { customer: string } | { number: string }): Promise<Undertaking[]> {
    return this.source.manager.find(Undertaking, { where, order: { givenOn: 'asc', number: 'asc' } });
  }
}
