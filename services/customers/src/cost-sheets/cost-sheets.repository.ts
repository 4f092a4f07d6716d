import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CostSheet } from './cost-sheet.entity';

@Injectable()
export class CostSheetsRepository {
  constructor(private readonly source: DataSource) {}

  async save(tx: Tx, sheet: CostSheet): Promise<void> {
    await tx.save(CostSheet, sheet);
  }

  async remove(tx: Tx, key: Pick<CostSheet, 'number' | 'part' | 'version'>): Promise<void> {
    await tx.delete(CostSheet, key);
  }

  /** The newest first. */
  of(where: { number: string } | { customer: string }): Promise<CostSheet[]> {
    return this.source.manager.find(CostSheet, {
      where,
      order: { madeOn: 'desc', version: 'desc', number: 'asc', part: 'asc' },
      take: 200,
    });
  }
}
