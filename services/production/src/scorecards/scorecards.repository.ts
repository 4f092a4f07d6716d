import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Scorecard } from './scorecard.entity';

@Injectable()
export class ScorecardsRepository {
  constructor(private readonly source: DataSource) {}

  async save(tx: Tx, card: Scorecard): Promise<void> {
    await tx.save(Scorecard, card);
  }

  async remove(tx: Tx, key: Pick<Scorecard, 'number' | 'part'>): Promise<void> {
    await tx.delete(Scorecard, key);
  }

  of(where: { number: string } | { supplier: string }): Promise<Scorecard[]> {
    return this.source.manager.find(Scorecard, { where, order: { assessedOn: 'desc', number: 'asc', part: 'asc' }, take: 200 });
  }
}
