import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Progress } from './progress.entity';

@Injectable()
export class ProgressRepository {
  constructor(private readonly source: DataSource) {}

  async save(tx: Tx, progress: Progress): Promise<void> {
    await tx.save(Progress, progress);
  }

  /** In the order of their days. */
  of(factoryOrders: readonly string[], tx: Tx = this.source.manager): Promise<Progress[]> {
    return tx.find(Progress, { where: { factoryOrder: In([...factoryOrders]) }, order: { day: 'asc', stage: 'asc' } });
  }
}
