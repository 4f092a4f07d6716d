import { Injectable } from '@nestjs/common';
import type { Tx } from '../postgres';
import { SaidByCase } from './records.errors';
import { RecordsRepository } from './records.repository';

/** What a case says is corrected in that case; what no case says is typed at a door. */
@Injectable()
export class RowsOfCases {
  constructor(private readonly heard: RecordsRepository) {}

  /** Refuses to change a row that a case says. */
  async needTyped(tx: Tx, record: string, row: string): Promise<void> {
    const number = await this.heard.sayerOf(tx, record, row);
    if (number !== undefined) throw new SaidByCase(number);
  }
}
