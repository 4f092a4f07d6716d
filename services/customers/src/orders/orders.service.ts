import { type EffectAct, PartiesService, PartyUnknown } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import type { CustomerOrder } from './customer-order.entity';
import { OrdersRepository } from './orders.repository';

/** What has been ordered, for the customer's file. */
@Injectable()
export class OrdersService {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly parties: PartiesService,
  ) {}

  async of(customer: string): Promise<CustomerOrder[]> {
    return this.orders.of((await this.parties.one(customer)).id);
  }

  readonly noteOrder: EffectAct = {
    act: async (tx, { key, number, values }) => {
      const cast = (values['cast'] ?? {}) as Record<string, unknown>;
      const customer = String(cast['customer'] ?? cast['shop'] ?? '');
      const [known] = await this.parties.byIds([customer]);
      if (!known) throw new PartyUnknown(customer);
      await this.orders.save(tx, { key, customer, number, notedAt: new Date() });
    },
    undo: (tx, key) => this.orders.remove(tx, key),
  };
}
