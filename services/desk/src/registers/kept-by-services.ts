import type { production } from '@gendan/contracts/grpc';
import { type Calls, LOG, type Log, Refusal } from '@gendan/platform';
import type { Beside, SampleKept, StageKept } from '@gendan/procedure';
import { type Decimal, type LineQuantities, sum } from '@gendan/trade';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ServiceAway } from './registers.errors';

/** What registers ask of production. */
export type Production = Pick<Calls<production.ProductionService>, 'ListProgress' | 'SampleRegister' | 'close'>;
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
    const [stages, samples] = await Promise.all([
      wanted.includes('stages') ? this.asked(this.production.ListProgress({ cases })).then(({ orders }) => orders) : [],
      wanted.includes('samples')
        ? this.asked(this.production.SampleRegister({ case: '', place: '', cases })).then((answer) => answer.samples)
        : [],
    ]);
    return new Map(
      cases.map((number) => [
        number,
        {
          stages: stages.filter(({ order }) => order?.case === number).flatMap(stagesOf),
          samples: samples.filter((sample) => sample.case === number).map(sampleOf),
        },
      ]),
    );
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

/** All lines together. */
const pieces = (lines: LineQuantities): Decimal => sum(Object.values(lines));

function stagesOf({ order, stages }: production.OrderProgress): StageKept[] {
  const last = order?.stages.at(-1);
  return stages.map(({ stage, on, delivered, scrapped }) => ({
    part: order?.part ?? '',
    stage,
    ...(on !== '' && { delivered: pieces(delivered), scrapped: pieces(scrapped) }),
    ...(stage === last && { ends: true as const }),
  }));
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
