import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CustomerOrder } from './customer-order.entity';

@Injectable()
export class OrdersRepository {
  constructor(private readonly source: DataSource) {}

  async save(tx: Tx, order: CustomerOrder): Promise<void> {
    await tx.save(CustomerOrder, order);
  }

  async remove(tx: Tx, key: string): Promise<void> {
    await tx.delete(CustomerOrder, { key });
  }

  of(customer: string): Promise<CustomerOrder[]> {
    return this.source.manager.find(CustomerOrder, { where: { customer }, order: { notedAt: 'desc' }, take: 200 });
  }
}
