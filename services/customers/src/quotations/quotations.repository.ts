import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Quotation } from './quotation.entity';

@Injectable()
export class QuotationsRepository {
  constructor(private readonly source: DataSource) {}

  /** The newest first. */
  of(number: string, tx: Tx = this.source.manager): Promise<Quotation[]> {
    return tx.find(Quotation, { where: { number }, order: { version: 'desc', part: 'asc' } });
  }

  ofCustomer(customer: string): Promise<Quotation[]> {
    return this.source.manager.find(Quotation, {
      where: { customer },
      order: { sentOn: 'desc', number: 'asc', part: 'asc', version: 'desc' },
      take: 200,
    });
  }

  /** Those of one inquiry, until the transaction ends nobody else adds to them. */
  async locked(tx: Tx, number: string): Promise<Quotation[]> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('quotation.' || $1, 0))`, [number]);
    return this.of(number, tx);
  }

  async save(tx: Tx, quotation: Quotation): Promise<void> {
    await tx.save(Quotation, quotation);
  }

  async remove(tx: Tx, key: Pick<Quotation, 'number' | 'part' | 'version'>): Promise<void> {
    await tx.delete(Quotation, key);
  }

  async add(tx: Tx, quotation: Quotation): Promise<void> {
    await tx.insert(Quotation, quotation);
  }
}
