import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from './postgres';

/** What must be true together is written together. */
@Injectable()
export class Transactions {
  private told: () => void = () => {};

  constructor(private readonly source: DataSource) {}

  async run<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
    const result = await this.source.transaction(work);
    this.told();
    return result;
  }

  /** After every commit: there may be something in the outbox. */
  afterCommit(tell: () => void): void {
    this.told = tell;
  }
}
