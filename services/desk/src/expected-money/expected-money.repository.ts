import { type Log, OutboxRelay, putInOutbox, type Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Expected } from './expected-of';

@Injectable()
export class ExpectedMoneyRepository {
  constructor(private readonly source: DataSource) {}

  /** Brings to finance what waits, in order per instalment. */
  relay(log: Log, deliver: (expected: Expected) => Promise<void>): OutboxRelay {
    return new OutboxRelay({ source: this.source, log, deliver: ({ payload }) => deliver(payload as Expected) });
  }

  /** False when a rebuild comes past a revision that finance has heard of. */
  async isNew(tx: Tx, caseId: string, rev: number): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `insert into "expecting" ("case_id", "rev") values ($1, $2)
       on conflict ("case_id") do update set "rev" = excluded."rev" where "expecting"."rev" < excluded."rev" returning "rev"`,
      [caseId, rev],
    );
    return rows.length > 0;
  }

  async put(tx: Tx, changes: Expected[]): Promise<void> {
    for (const payload of changes) {
      const { case: number, milestone, part } = payload;
      await putInOutbox(tx, { aggregate: `${number}/${milestone}/${part}`, kind: 'expectInstalment', payload });
    }
  }
}
