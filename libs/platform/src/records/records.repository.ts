import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../postgres';
import { KeptRecord } from './kept-record.entity';

type Key = Pick<KeptRecord, 'record' | 'case' | 'key'>;

@Injectable()
export class RecordsRepository {
  constructor(private readonly source: DataSource) {}

  /** What has been heard of it; until the transaction ends nobody else hears of it. */
  async claim(tx: Tx, { record, case: caseId, key }: Key): Promise<KeptRecord | null> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('kept.' || $1, 0))`, [`${record}/${caseId}/${key}`]);
    return tx.findOneBy(KeptRecord, { record, case: caseId, key });
  }

  async save(tx: Tx, heard: Omit<KeptRecord, 'heardAt'>): Promise<void> {
    await tx.save(KeptRecord, { ...heard, heardAt: new Date() });
  }

  /** The case that says this row, if one does. */
  async sayerOf(tx: Tx, record: string, row: string): Promise<string | undefined> {
    return (await tx.findOneBy(KeptRecord, { record, row }))?.number;
  }

  of(number: string): Promise<KeptRecord[]> {
    return this.source.manager.find(KeptRecord, { where: { number }, order: { record: 'asc', key: 'asc', case: 'asc' } });
  }
}
