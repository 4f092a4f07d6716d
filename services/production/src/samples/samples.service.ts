import { PartiesService, type RecordKeeper, Transactions, putReport } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import { FactoryUnknown } from '../factory-orders/factory-orders.errors';
import type { Sample } from './sample.entity';
import { SamplesRepository } from './samples.repository';
import { SaidSample } from './said-sample';

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

  /** As its case has it; one that was finished here stays as production knows it. */
  readonly keeper: RecordKeeper<SaidSample> = {
    shape: SaidSample,
    keep: async (tx, { number, row, values }) => {
      const id = [number, values.part, values.round].join('/');
      const before = await this.samples.open(tx, { ...values, number, id, version: 0 });
      if (before.version > 0 && row !== id) return '';
      await this.samples.save(tx, { ...before, ...values, version: before.version + 1 });
      return id;
    },
    drop: (tx, row) => this.samples.remove(tx, row),
  };
}
