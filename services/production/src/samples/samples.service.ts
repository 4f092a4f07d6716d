import { PartiesService, Transactions, putReport } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import { FactoryUnknown } from '../factory-orders/factory-orders.errors';
import type { Sample } from './sample.entity';
import { SamplesRepository } from './samples.repository';

export type FinishedSample = Pick<Sample, 'number' | 'part' | 'round' | 'factory'> & { on: string };

@Injectable()
export class SamplesService {
  constructor(
    private readonly samples: SamplesRepository,
    private readonly parties: PartiesService,
    private readonly transactions: Transactions,
  ) {}

  of(number: string): Promise<Sample[]> {
    return this.samples.of(number);
  }

  /** The same again changes nothing; another day or factory corrects what the order was told. */
  async finish({ on, ...sample }: FinishedSample): Promise<Sample> {
    const [factory] = await this.parties.byIds([sample.factory]);
    if (!factory) throw new FactoryUnknown(sample.factory);
    return this.transactions.run(async (tx) => {
      const { number, part, round } = sample;
      const id = `${number}/${part}/${round}`;
      const before = await this.samples.open(tx, { ...sample, id, finishedOn: on, version: 0 });
      if (before.version > 0 && before.finishedOn === on && before.factory === sample.factory) return before;
      const next = { ...before, ...sample, finishedOn: on, version: before.version + 1 };
      await this.samples.save(tx, next);
      await putReport(tx, 'production', {
        number,
        milestone: 'sampleFinished',
        part,
        sourceId: id,
        version: next.version,
        outcome: 'confirmed',
        happened: on,
        values: { factory: sample.factory, round },
      });
      return next;
    });
  }
}
