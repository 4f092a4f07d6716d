import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Inspection } from './inspection.entity';

@Injectable()
export class InspectionsRepository {
  constructor(private readonly source: DataSource) {}

  /** Makes it when it is not there (version 0 until it is saved); locked. */
  async open(tx: Tx, inspection: Inspection): Promise<Inspection> {
    await tx.createQueryBuilder().insert().into(Inspection).values(inspection).orIgnore().execute();
    return tx.findOneOrFail(Inspection, { where: { id: inspection.id }, lock: { mode: 'pessimistic_write' } });
  }

  locked(tx: Tx, id: string): Promise<Inspection | null> {
    return tx.findOne(Inspection, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  save(tx: Tx, inspection: Inspection): Promise<Inspection> {
    return tx.save(Inspection, inspection);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.delete(Inspection, { id });
  }

  of(number: string): Promise<Inspection[]> {
    return this.source.manager.find(Inspection, { where: { number }, order: { bookedFor: 'asc', id: 'asc' } });
  }
}
