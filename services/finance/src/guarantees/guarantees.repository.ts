import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { GuaranteeLimit } from './guarantee-limit.entity';
import { Guarantee } from './guarantee.entity';

@Injectable()
export class GuaranteesRepository {
  constructor(private readonly source: DataSource) {}

  /** The limit, locked: who guarantees next waits for the outcome of this one. */
  limit(tx: Tx, person: string): Promise<GuaranteeLimit | null> {
    return tx.findOne(GuaranteeLimit, { where: { person }, lock: { mode: 'pessimistic_write' } });
  }

  limitNow(person: string): Promise<GuaranteeLimit | null> {
    return this.source.manager.findOneBy(GuaranteeLimit, { person });
  }

  async setLimit(limit: GuaranteeLimit): Promise<void> {
    await this.source.manager.save(GuaranteeLimit, limit);
  }

  of(guarantor: string, tx: Tx = this.source.manager): Promise<Guarantee[]> {
    return tx.find(Guarantee, { where: { guarantor }, order: { givenOn: 'asc', number: 'asc' } });
  }

  async save(tx: Tx, guarantee: Guarantee): Promise<void> {
    await tx.save(Guarantee, guarantee);
  }

  async remove(number: string, guarantor: string): Promise<void> {
    await this.source.manager.delete(Guarantee, { number, guarantor });
  }
}
