import { type Tx, hashOf } from '@gendan/platform';
import {
  type Asked,
  ClearancesService,
  type EffectAct,
  PartiesService,
  type RecordKeeper,
  Transactions,
  putReport,
} from '@gendan/platform/nest';
import type { LineQuantities } from '@gendan/trade';
import { Injectable } from '@nestjs/common';
import type { FactoryOrder } from './factory-order.entity';
import { FactoryOrderCancelled, FactoryOrderExists, FactoryOrderUnknown, FactoryUnknown, ProductionStarted } from './factory-orders.errors';
import { FactoryOrdersRepository } from './factory-orders.repository';
import { SaidFactoryOrder } from './said-factory-order';

export const STARTS_PRODUCTION = 'startsProduction';

export type Placed = Pick<FactoryOrder, 'number' | 'part' | 'factory' | 'quantity' | 'due'>;

@Injectable()
export class FactoryOrdersService {
  constructor(
    private readonly orders: FactoryOrdersRepository,
    private readonly parties: PartiesService,
    private readonly clearances: ClearancesService,
    private readonly transactions: Transactions,
  ) {}

  of(number: string): Promise<FactoryOrder[]> {
    return this.orders.of(number);
  }

  all(): Promise<FactoryOrder[]> {
    return this.orders.all();
  }

  /** The same again changes nothing. */
  place(placed: Placed): Promise<FactoryOrder> {
    return this.transactions.run(async (tx) => {
      await this.needFactory(placed.factory);
      const order = newOrder(placed, null);
      if (await this.orders.add(tx, order)) return order;
      const known = await this.orders.locked(tx, order.id);
      if (!known || contentHash(known) !== contentHash(order)) throw new FactoryOrderExists(order.id);
      return known;
    });
  }

  /** Needs the leave of the case: what is cut cannot be sewn together again. */
  start(id: string, on: string): Promise<FactoryOrder> {
    return this.change(id, async (tx, order) => {
      if (order.state === 'started' || order.state === 'finished') return;
      await this.clearances.need(tx, STARTS_PRODUCTION, [{ number: order.number, part: order.part }]);
      Object.assign(order, { state: 'started', startedOn: on });
    });
  }

  /** All of it is made. A fact: it needs nobody's leave and is told to the order; said again for another day it corrects. */
  finish(id: string, on: string): Promise<FactoryOrder> {
    return this.change(id, async (tx, order) => {
      if (order.finishedOn === on) return;
      Object.assign(order, { state: 'finished', finishedOn: on });
      const { number, part, quantity } = order;
      await putReport(tx, 'production', {
        number,
        milestone: 'goodsFinished',
        part,
        sourceId: id,
        version: order.version + 1,
        outcome: 'confirmed',
        happened: on,
        values: { quantity, factory: order.factory },
      });
    });
  }

  /** Placed because the order asked for it; a later round brings it up to date while nothing has been started. */
  readonly placeFactoryOrder: EffectAct = {
    act: async (tx, asked) => {
      const placed = placedBy(asked);
      await this.needFactory(placed.factory);
      const order = newOrder(placed, asked.key);
      if (!(await this.orders.add(tx, order))) await this.replace(tx, order);
      return { factoryOrder: order.id };
    },
    undo: async (tx, key) => {
      const order = await this.orders.byEffect(tx, key);
      if (!order || order.state === 'cancelled') return;
      if (order.startedOn) throw new ProductionStarted(order.id, order.startedOn);
      await this.orders.save(tx, { ...order, state: 'cancelled', version: order.version + 1 });
    },
  };

  /** As its case has issued it. One that was placed here, or has been started, stays as production knows it. */
  readonly keeper: RecordKeeper<SaidFactoryOrder> = {
    shape: SaidFactoryOrder,
    keep: async (tx, { number, row, values }) => {
      const order = newOrder({ ...values, number }, null);
      if (await this.orders.add(tx, order)) return order.id;
      const known = await this.orders.locked(tx, order.id);
      if (!known || (row !== order.id && known.state !== 'cancelled')) return '';
      if (!known.startedOn) await this.orders.save(tx, { ...known, ...values, state: 'placed', version: known.version + 1 });
      return order.id;
    },
    drop: async (tx, row) => {
      const order = await this.orders.locked(tx, row);
      if (order && !order.startedOn) await this.orders.save(tx, { ...order, state: 'cancelled', version: order.version + 1 });
    },
  };

  private async replace(tx: Tx, order: FactoryOrder): Promise<void> {
    const known = await this.orders.locked(tx, order.id);
    if (!known || contentHash(known) === contentHash(order)) return;
    if (known.startedOn) throw new ProductionStarted(order.id, known.startedOn);
    if (known.effectKey !== order.effectKey) throw new FactoryOrderExists(order.id);
    await this.orders.save(tx, { ...order, stages: known.stages, version: known.version + 1 });
  }

  /** Loads the row for update, applies the change and saves it with its next version, in one transaction. */
  change(id: string, apply: (tx: Tx, order: FactoryOrder) => Promise<void>): Promise<FactoryOrder> {
    return this.transactions.run(async (tx) => {
      const order = await this.orders.locked(tx, id);
      if (!order) throw new FactoryOrderUnknown(id);
      if (order.state === 'cancelled') throw new FactoryOrderCancelled(id);
      const before = hashOf(order);
      await apply(tx, order);
      if (hashOf(order) === before) return order;
      return this.orders.save(tx, { ...order, version: order.version + 1 });
    });
  }

  private async needFactory(id: string): Promise<void> {
    const [factory] = await this.parties.byIds([id]);
    if (!factory) throw new FactoryUnknown(id);
  }
}

const newOrder = (placed: Placed, effectKey: string | null): FactoryOrder => ({
  ...placed,
  id: `${placed.number}/${placed.part}`,
  state: 'placed',
  stages: [],
  startedOn: null,
  finishedOn: null,
  effectKey,
  version: 1,
});

const contentHash = ({ number, part, factory, quantity, due, state }: FactoryOrder): string =>
  hashOf([number, part, factory, quantity, due, state === 'cancelled']);

function placedBy({ number, part, values }: Asked): Placed {
  const cast = (values['cast'] ?? {}) as Record<string, unknown>;
  const { quantity, values: of = {} } = (values['part'] ?? {}) as { quantity?: LineQuantities; values?: Record<string, unknown> };
  const due = typeof of['dueOn'] === 'string' ? of['dueOn'].slice(0, 10) : null;
  return { number, part, factory: String(of['factory'] ?? cast['factory'] ?? ''), quantity: quantity ?? {}, due };
}
