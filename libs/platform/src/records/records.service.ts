import type { records } from '@gendan/contracts/grpc';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Tx } from '../postgres';
import { read } from '../read';
import { aboutCase } from '../request';
import { Transactions } from '../transactions.repository';
import type { KeptRecord } from './kept-record.entity';
import { RecordUnknown } from './records.errors';
import { RecordsRepository } from './records.repository';

/** What a case says: its number, what of it the row is about, who confirmed it, and the row that has kept it so far. */
export type Said<V> = Pick<KeptRecord, 'number' | 'key' | 'by' | 'row'> & { values: V };

/** How one kind of row is kept. What the case says has happened: it is kept, not judged. */
export interface RecordKeeper<V = unknown> {
  readonly shape: z.ZodType<V>;
  /** Writes the row, or replaces it, and says which it is; empty: the service knows it by itself, and this says it once more. */
  keep(tx: Tx, said: Said<V>): Promise<string>;
  drop(tx: Tx, row: string): Promise<void>;
}
export type RecordKeepers = Readonly<Record<string, RecordKeeper>>;
export const RECORD_KEEPERS = Symbol('record keepers');

export type Heard = 'kept' | 'withdrawn' | 'known';

/** Keeps what cases tell, once for each of their revisions: what comes again, or after something newer, changes nothing. */
@Injectable()
export class RecordsService {
  constructor(
    private readonly heard: RecordsRepository,
    private readonly transactions: Transactions,
    @Inject(RECORD_KEEPERS) private readonly keepers: RecordKeepers,
  ) {}

  keep({ record, case: caseId, number, key, revision, by, valuesJson, withdrawn }: records.KeepRequest): Promise<Heard> {
    aboutCase(number);
    const keeper = Object.hasOwn(this.keepers, record) ? this.keepers[record] : undefined;
    if (!keeper) throw new RecordUnknown(record);
    return this.transactions.run(async (tx) => {
      const before = await this.heard.claim(tx, { record, case: caseId, key });
      if (before && before.revision >= revision) return 'known';
      const values = withdrawn ? (before?.values ?? {}) : objectIn(valuesJson);
      const row = withdrawn
        ? null
        : await keeper.keep(tx, { number, key, by, row: before?.row ?? null, values: read(keeper.shape, values) });
      if (before?.row && before.row !== row) await keeper.drop(tx, before.row);
      await this.heard.save(tx, { record, case: caseId, key, number, revision, by, values, row });
      return withdrawn ? 'withdrawn' : 'kept';
    });
  }

  of(number: string): Promise<KeptRecord[]> {
    return this.heard.of(number);
  }
}

function objectIn(json: string): Record<string, unknown> {
  const values: unknown = json ? JSON.parse(json) : {};
  return typeof values === 'object' && values !== null && !Array.isArray(values) ? (values as Record<string, unknown>) : {};
}
