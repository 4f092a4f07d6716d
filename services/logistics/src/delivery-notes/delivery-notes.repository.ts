import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DeliveryNote } from './delivery-note.entity';

@Injectable()
export class DeliveryNotesRepository {
  constructor(private readonly source: DataSource) {}

  /** Makes it when it is not there (version 0 until it is saved); locked. */
  async open(tx: Tx, note: DeliveryNote): Promise<DeliveryNote> {
    await tx.createQueryBuilder().insert().into(DeliveryNote).values(note).orIgnore().execute();
    return tx.findOneOrFail(DeliveryNote, { where: { id: note.id }, lock: { mode: 'pessimistic_write' } });
  }

  locked(tx: Tx, id: string): Promise<DeliveryNote | null> {
    return tx.findOne(DeliveryNote, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  save(tx: Tx, note: DeliveryNote): Promise<DeliveryNote> {
    return tx.save(DeliveryNote, note);
  }

  of(number: string): Promise<DeliveryNote[]> {
    return this.source.manager.find(DeliveryNote, { where: { number }, order: { deliveredAt: 'asc' } });
  }
}
