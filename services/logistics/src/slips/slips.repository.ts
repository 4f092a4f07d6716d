import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Slip } from './slip.entity';

@Injectable()
export class SlipsRepository {
  constructor(private readonly source: DataSource) {}

  /** Makes it when it is not there (version 0 until it is saved); locked. */
  async open(tx: Tx, slip: Slip): Promise<Slip> {
    await tx.createQueryBuilder().insert().into(Slip).values(slip).orIgnore().execute();
    return tx.findOneOrFail(Slip, { where: { id: slip.id }, lock: { mode: 'pessimistic_write' } });
  }

  locked(tx: Tx, id: string): Promise<Slip | null> {
    return tx.findOne(Slip, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  save(tx: Tx, slip: Slip): Promise<Slip> {
    return tx.save(Slip, slip);
  }

  of(caseNumber: string): Promise<Slip[]> {
    return this.source.manager.find(Slip, { where: { caseNumber }, order: { issuedOn: 'asc', id: 'asc' } });
  }
}
