import { putInOutbox, type Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import type { Expected } from './expected-of';

@Injectable()
export class ExpectedMoneyRepository {
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
