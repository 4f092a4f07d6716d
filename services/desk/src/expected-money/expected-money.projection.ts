import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import type { Projection, Recorded } from '../recording';
import { ExpectedMoneyRepository } from './expected-money.repository';
import { changesBetween, expectedOf } from './expected-of';

/** What finance is to look out for, put in the outbox in the transaction of the events that say so. */
@Injectable()
export class ExpectedMoneyProjection implements Projection {
  constructor(private readonly expecting: ExpectedMoneyRepository) {}

  async apply(tx: Tx, { caseId, rules, before, plan }: Recorded): Promise<void> {
    const changes = changesBetween(before ? expectedOf(rules, before) : new Map(), expectedOf(rules, plan));
    if (changes.length > 0 && (await this.expecting.isNew(tx, caseId, plan.rev))) await this.expecting.put(tx, changes);
  }

  /** What left stays left. */
  async drop(): Promise<void> {}
}
