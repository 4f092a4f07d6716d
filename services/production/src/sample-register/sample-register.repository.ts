import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Sample } from '../samples/sample.entity';
import { SampleMove } from './sample-move.entity';
import { SampleSignature } from './sample-signature.entity';

export type RegisteredSample = Sample & { at?: SampleMove; signatures: SampleSignature[] };

@Injectable()
export class SampleRegisterRepository {
  constructor(private readonly source: DataSource) {}

  locked(tx: Tx, id: string): Promise<Sample | null> {
    return tx.findOne(Sample, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async sign(tx: Tx, signature: SampleSignature): Promise<void> {
    await tx.save(SampleSignature, signature);
  }

  lastMove(tx: Tx, sample: string): Promise<SampleMove | null> {
    return tx.findOne(SampleMove, { where: { sample }, order: { n: 'desc' } });
  }

  async addMove(tx: Tx, move: SampleMove): Promise<void> {
    await tx.insert(SampleMove, move);
  }

  /** Of these cases, or of all of them: the latest first. */
  async all(numbers: readonly string[], tx: Tx = this.source.manager): Promise<RegisteredSample[]> {
    const samples = await tx.find(Sample, {
      where: numbers.length > 0 ? { number: In([...numbers]) } : {},
      order: { finishedOn: 'desc', id: 'asc' },
      take: 1000,
    });
    const sample = In(samples.map(({ id }) => id));
    const moves = await tx.find(SampleMove, { where: { sample }, order: { n: 'asc' } });
    const signatures = await tx.find(SampleSignature, { where: { sample }, order: { aspect: 'asc', role: 'asc' } });
    return samples.map((each) => ({
      ...each,
      at: moves.filter((move) => move.sample === each.id).at(-1),
      signatures: signatures.filter((signature) => signature.sample === each.id),
    }));
  }
}
