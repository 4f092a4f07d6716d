import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What must be true together is written together. */
@Injectable()
export class Transactions {
  constructor(private readonly source: DataSource) {}

  run<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
    return this.source.transaction(work);
  }
}
