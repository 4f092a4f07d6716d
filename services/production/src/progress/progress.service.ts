import { Injectable } from '@nestjs/common';
import type { FactoryOrder } from '../factory-orders/factory-order.entity';
import { FactoryOrdersRepository } from '../factory-orders/factory-orders.repository';
import { FactoryOrdersService } from '../factory-orders/factory-orders.service';
import type { Progress } from './progress.entity';
import { LineUnknown, ProgressChanged, StageHasFigures, StageUnknown } from './progress.errors';
import { ProgressRepository } from './progress.repository';
import { type Seen, type StageSoFar, soFar, stillAs } from './so-far';

export type DayOfStage = Pick<Progress, 'stage' | 'day' | 'delivered' | 'scrapped'>;
export type OrderSoFar = { order: FactoryOrder; stages: StageSoFar[] };

@Injectable()
export class ProgressService {
  constructor(
    private readonly progress: ProgressRepository,
    private readonly orders: FactoryOrdersService,
    private readonly kept: FactoryOrdersRepository,
  ) {}

  of(factoryOrder: string): Promise<Progress[]> {
    return this.progress.of([factoryOrder]);
  }

  /** What stands on the factory orders of these cases; one that was taken back is not made. */
  async list(numbers: readonly string[]): Promise<OrderSoFar[]> {
    const orders = (await this.kept.ofAll(numbers)).filter(({ state }) => state !== 'cancelled');
    const rows = await this.progress.of(orders.map(({ id }) => id));
    return orders.map((order) => ({
      order,
      stages: soFar(
        order.stages,
        rows.filter(({ factoryOrder }) => factoryOrder === order.id),
      ),
    }));
  }

  /** The way the goods take through the factory: only with it can be said which stage is the last. */
  setStages(id: string, stages: string[]): Promise<FactoryOrder> {
    return this.orders.change(id, async (tx, order) => {
      const written = new Set((await this.progress.of([id], tx)).map(({ stage }) => stage));
      const left = [...written].filter((stage) => !stages.includes(stage));
      if (left.length > 0) throw new StageHasFigures(id, left);
      Object.assign(order, { stages });
    });
  }

  /** Counted from the beginning; the same stage and day again corrects it. */
  record(id: string, { stage, day, delivered, scrapped, seen }: DayOfStage & { seen?: Seen | null }, by: string): Promise<FactoryOrder> {
    return this.orders.change(id, async (tx, order) => {
      const unknown = Object.keys({ ...delivered, ...scrapped }).filter((line) => !Object.hasOwn(order.quantity, line));
      if (unknown.length > 0) throw new LineUnknown(id, unknown);
      if (order.stages.length > 0 && !order.stages.includes(stage)) throw new StageUnknown(id, stage, order.stages);
      if (seen && !stillAs(seen, await this.progress.of([id], tx), stage)) throw new ProgressChanged(id, stage);
      await this.progress.save(tx, { factoryOrder: id, stage, day, delivered, scrapped, enteredBy: by });
    });
  }
}
