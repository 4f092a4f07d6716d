import type { production } from '@gendan/contracts/grpc';
import { type Calls, LOG, type Log, Refusal } from '@gendan/platform';
import type { Beside, FactoryOrderKept, FactoryOrderWanted, SampleKept, StageFigures } from '@gendan/procedure';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ServiceAway } from './registers.errors';

/** What registers ask of production. */
export type Production = Pick<
  Calls<production.ProductionService>,
  'ListProgress' | 'PlaceFactoryOrder' | 'RecordProgress' | 'SampleRegister' | 'close'
>;
export const PRODUCTION = Symbol('production');

/** Rows that services keep of cases: read when a register shows them, kept nowhere else. */
@Injectable()
export class KeptByServices implements OnApplicationShutdown {
  constructor(
    @Inject(PRODUCTION) private readonly production: Production,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** By the number of the case. */
  async of(wanted: readonly (keyof Beside)[], cases: string[]): Promise<Map<string, Partial<Beside>>> {
    if (wanted.length === 0 || cases.length === 0) return new Map();
    const [orders, samples] = await Promise.all([
      wanted.includes('factoryOrders') ? this.asked(this.production.ListProgress({ cases })).then((answer) => answer.orders) : [],
      wanted.includes('samples')
        ? this.asked(this.production.SampleRegister({ case: '', place: '', cases })).then((answer) => answer.samples)
        : [],
    ]);
    return new Map(
      cases.map((number) => [
        number,
        {
          factoryOrders: orders.filter(({ order }) => order?.case === number).flatMap(orderOf),
          samples: samples.filter((sample) => sample.case === number).map(sampleOf),
        },
      ]),
    );
  }

  /** In the name of who typed it: production judges whether they may, and whether the stage still stands as they saw it. */
  async writeStage(seen: StageFigures, figures: Pick<StageFigures, 'delivered' | 'scrapped'>, session: string): Promise<void> {
    const { order: id, stage, on, since = '', delivered, scrapped } = seen;
    const stood = { stage, on: since, delivered: { ...delivered }, scrapped: { ...scrapped }, enteredBy: '' };
    const told = { id, stage, on, delivered: { ...figures.delivered }, scrapped: { ...figures.scrapped }, seen: stood };
    await this.asked(this.production.RecordProgress(told, { as: session }));
  }

  /** What the case has issued, as it says it; known already it is the same. */
  async place(number: string, { part, factory, quantity, due = '' }: FactoryOrderWanted, session: string): Promise<string> {
    const asked = { case: number, part, factory, quantity: { ...quantity }, due };
    const { order } = await this.asked(this.production.PlaceFactoryOrder(asked, { as: session }));
    if (!order) throw new Error(`production placed nothing for ${number}`);
    return order.id;
  }

  onApplicationShutdown(): void {
    this.production.close();
  }

  /** A register without the figures it shows would say that there are none. */
  private async asked<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof Refusal && error.kind !== 'unavailable') throw error;
      this.log.warn({ err: error }, 'production did not answer a register');
      throw new ServiceAway();
    }
  }
}

function orderOf({ order, stages }: production.OrderProgress): FactoryOrderKept[] {
  if (!order) return [];
  const kept = stages.map(({ stage, on, delivered, scrapped, enteredBy: by }) => ({
    stage,
    delivered,
    scrapped,
    ...(on !== '' && { on, by }),
  }));
  return [{ id: order.id, part: order.part, lines: Object.keys(order.quantity), staged: order.stages.length > 0, stages: kept }];
}

const sampleOf = ({ id, round, factory, finishedOn, place, holder, since, signatures }: production.RegisteredSample): SampleKept => ({
  id,
  round,
  factory,
  finishedOn,
  ...(place !== '' && { place }),
  ...(holder !== '' && { holder }),
  ...(since !== '' && { since }),
  signatures: signatures.map(({ aspect, on }) => ({ aspect, on })),
});
