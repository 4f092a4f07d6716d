import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SampleMove } from '../sample-register/sample-move.entity';
import { SampleSignature } from '../sample-register/sample-signature.entity';
import { Sample } from './sample.entity';

@Injectable()
export class SamplesRepository {
  constructor(private readonly source: DataSource) {}

  /** Makes it when it is not there (version 0 until it is saved); locked. */
  async open(tx: Tx, sample: Sample): Promise<Sample> {
    await tx.createQueryBuilder().insert().into(Sample).values(sample).orIgnore().execute();
    return tx.findOneOrFail(Sample, { where: { id: sample.id }, lock: { mode: 'pessimistic_write' } });
  }

  save(tx: Tx, sample: Sample): Promise<Sample> {
    return tx.save(Sample, sample);
  }

  /** With what was signed of it and where it has been. */
  async remove(tx: Tx, id: string): Promise<void> {
    await tx.delete(SampleSignature, { sample: id });
    await tx.delete(SampleMove, { sample: id });
    await tx.delete(Sample, { id });
  }

  of(number: string): Promise<Sample[]> {
    return this.source.manager.find(Sample, { where: { number }, order: { part: 'asc', round: 'asc' } });
  }
}
