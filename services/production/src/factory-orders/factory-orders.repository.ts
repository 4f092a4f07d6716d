import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { FactoryOrder } from './factory-order.entity';

@Injectable()
export class FactoryOrdersRepository {
  constructor(private readonly source: DataSource) {}

  /** False when there is one of this id already. */
  async add(tx: Tx, order: FactoryOrder): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into(FactoryOrder).values(order).orIgnore().returning('id').execute();
    return (raw as unknown[]).length === 1;
  }

  locked(tx: Tx, id: string): Promise<FactoryOrder | null> {
    return tx.findOne(FactoryOrder, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  byEffect(tx: Tx, effectKey: string): Promise<FactoryOrder | null> {
    return tx.findOne(FactoryOrder, { where: { effectKey }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Tx, order: FactoryOrder): Promise<FactoryOrder> {
    return tx.save(FactoryOrder, order);
  }

  of(number: string): Promise<FactoryOrder[]> {
    return this.source.manager.find(FactoryOrder, { where: { number }, order: { part: 'asc' } });
  }

  ofAll(numbers: readonly string[]): Promise<FactoryOrder[]> {
    return this.source.manager.find(FactoryOrder, { where: { number: In([...numbers]) }, order: { number: 'asc', part: 'asc' } });
  }

  all(limit = 200): Promise<FactoryOrder[]> {
    return this.source.manager.find(FactoryOrder, { order: { due: 'asc', id: 'asc' }, take: limit });
  }
}
