import type { parties, production } from '@gendan/contracts/grpc';
import { type Calls, LOG, type Log, Refusal } from '@gendan/platform';
import type { Beside, FactoryOrderKept, FactoryOrderWanted, Phrase, SampleKept, StageFigures } from '@gendan/procedure';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Parties } from '../sign-in/people';
import { ServiceAway } from './registers.errors';

/** What registers ask of production. */
export type Production = Pick<
  Calls<production.ProductionService>,
  'ListProgress' | 'PlaceFactoryOrder' | 'RecordProgress' | 'SampleRegister' | 'close'
>;
export const PRODUCTION = Symbol('production');

/** A case of the page. */
type Shown = { number: string; customer: string };

/** Rows that services keep of cases: read when a register shows them, kept nowhere else. */
@Injectable()
export class KeptByServices implements OnApplicationShutdown {
  constructor(
    @Inject(PRODUCTION) private readonly production: Production,
    private readonly parties: Parties,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** By the number of the case. */
  async of(wanted: readonly (keyof Beside)[], found: readonly Shown[]): Promise<Map<string, Partial<Beside>>> {
    if (wanted.length === 0 || found.length === 0) return new Map();
    const cases = found.map(({ number }) => number);
    const [orders, samples, contacts] = await Promise.all([
      wanted.includes('factoryOrders') ? this.asked(this.production.ListProgress({ cases })).then((answer) => answer.orders) : [],
      wanted.includes('samples')
        ? this.asked(this.production.SampleRegister({ case: '', place: '', cases })).then((answer) => answer.samples)
        : [],
      wanted.includes('contacts') ? this.contactsOf([...new Set(found.map(({ customer }) => customer))]) : new Map<string, Phrase[]>(),
    ]);
    return new Map(
      found.map(({ number, customer }) => [
        number,
        {
          factoryOrders: orders.filter(({ order }) => order?.case === number).flatMap(orderOf),
          samples: samples.filter((sample) => sample.case === number).map(sampleOf),
          contacts: contacts.get(customer) ?? [],
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

  /** Whoever keeps customers may be away: what is owed is shown all the same. */
  private async contactsOf(customers: string[]): Promise<Map<string, Phrase[]>> {
    const found = await this.parties.parties(customers).catch((error: unknown) => {
      this.log.warn({ err: error }, 'contacts could not be asked, a register is shown without them');
      return [];
    });
    return new Map(found.map(({ id, contacts }) => [id, contacts.map(contactOf)]));
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

const contactOf = ({ nameZh, nameEn }: parties.PartyContact): Phrase => ({ zh: nameZh || nameEn, en: nameEn || nameZh });

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
