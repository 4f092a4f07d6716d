import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CreditLimit } from './credit-limit.entity';
import { Reservation } from './reservation.entity';

@Injectable()
export class CreditRepository {
  constructor(private readonly source: DataSource) {}

  /** The limit, locked: who reserves next waits for the outcome of this one. */
  limit(tx: Tx, customer: string): Promise<CreditLimit | null> {
    return tx.findOne(CreditLimit, { where: { customer }, lock: { mode: 'pessimistic_write' } });
  }

  limitNow(customer: string): Promise<CreditLimit | null> {
    return this.source.manager.findOneBy(CreditLimit, { customer });
  }

  async setLimit(limit: CreditLimit): Promise<void> {
    await this.source.manager.save(CreditLimit, limit);
  }

  /** What a customer’s orders hold, leaving out one key. */
  async reserved(customer: string, but = '', tx: Tx = this.source.manager): Promise<string> {
    const [row]: { sum: string }[] = await tx.query(
      `select coalesce(sum("amount"), 0)::text as "sum" from "reservation" where "customer" = $1 and "key" <> $2`,
      [customer, but],
    );
    return row?.sum ?? '0';
  }

  async reserve(tx: Tx, reservation: Reservation): Promise<void> {
    await tx.save(Reservation, reservation);
  }

  async release(tx: Tx, key: string): Promise<void> {
    await tx.delete(Reservation, { key });
  }
}
