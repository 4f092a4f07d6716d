import type { Tx } from '@gendan/platform';
import type { LiveEvent } from '@gendan/contracts';
import { Injectable } from '@nestjs/common';
import type { Projection, Recorded } from '../recording';

export const CHANNEL = 'desk_live';

/** Tells every desk that listens, when the transaction commits, what has changed. */
@Injectable()
export class LiveProjection implements Projection {
  async apply(tx: Tx, { caseId, plan, events }: Recorded): Promise<void> {
    const types = [...new Set(events.map(({ type }) => type))];
    const changed: LiveEvent = { type: 'case', case: caseId, number: plan.number, rev: plan.rev, types };
    await tx.query('select pg_notify($1, $2), pg_notify($1, $3)', [
      CHANNEL,
      JSON.stringify(changed),
      JSON.stringify({ type: 'tasks' } satisfies LiveEvent),
    ]);
  }
  async drop(): Promise<void> {}
}
