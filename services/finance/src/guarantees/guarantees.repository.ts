import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
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

  /** Those that take up capacity. */
  of(guarantor: string, tx: Tx = this.source.manager): Promise<Guarantee[]> {
    return tx.find(Guarantee, { where: { guarantor, endedOn: IsNull() }, order: { givenOn: 'asc', number: 'asc' } });
  }

  /** Of an order or a customer, those that ended too: the latest first. */
  all(where: { number: string } | { customer: string }): Promise<Guarantee[]> {
    return this.source.manager.find(Guarantee, { where, order: { givenOn: 'desc', number: 'asc', guarantor: 'asc' }, take: 200 });
  }

  async save(tx: Tx, guarantee: Guarantee): Promise<void> {
    await tx.save(Guarantee, guarantee);
  }

  async end(tx: Tx, { number, guarantor }: Pick<Guarantee, 'number' | 'guarantor'>, on: string): Promise<void> {
    await tx.update(Guarantee, { number, guarantor, endedOn: IsNull() }, { endedOn: on });
  }

  async remove(tx: Tx, key: Pick<Guarantee, 'number' | 'guarantor'>): Promise<void> {
    await tx.delete(Guarantee, key);
  }
}
