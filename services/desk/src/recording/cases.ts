import { CHAIN_START, type Event } from '@gendan/procedure';
import { Inject, Injectable } from '@nestjs/common';
import { CaseRepository } from './case.repository';
import { fold } from './fold';
import { PROJECTIONS, type Projection } from './projection';
import { NotRightNow } from './recording.errors';
import { Restart } from './restart';
import type { CaseFile } from './taken';

/** What the desk has recorded. */
@Injectable()
export class Cases {
  constructor(
    private readonly rows: CaseRepository,
    private readonly restarts: Restart,
    @Inject(PROJECTIONS) private readonly projections: Projection[],
  ) {}

  /** Undefined: unknown, or asked for and not drawn up yet. */
  async read(caseId: string): Promise<CaseFile | undefined> {
    const row = await this.rows.find(caseId);
    if (!row?.plan) return undefined;
    const rules = await this.rows.rules(row.rules);
    if (!rules) throw new NotRightNow(`rules ${row.rules}`);
    const { id, kind, number, plan, chain, rev, epoch, frozen } = row;
    return { id, kind, number, rules, plan, chain, rev, epoch, ...(frozen !== null && { frozen }) };
  }

  /** Events after a revision, in order. */
  events(caseId: string, after = 0, limit?: number): Promise<Event[]> {
    return this.rows.events(caseId, after, limit);
  }

  /** Drops every projection and makes it again from the events, byte-identical. Nothing is appended meanwhile. */
  async rebuild(): Promise<void> {
    await this.rows.transaction(async (tx) => {
      const all = await this.rows.lockAll(tx);
      for (const projection of this.projections) await projection.drop(tx);
      for (const { id: caseId } of all) {
        const { decisions } = await this.refold(caseId);
        for (const decision of decisions) for (const projection of this.projections) await projection.apply(tx, { caseId, ...decision });
      }
    });
  }

  /** The case as its events alone make it: the proof of the stored plan. */
  async refold(caseId: string) {
    const events = await this.rows.events(caseId);
    const [opened] = events;
    if (opened?.type !== 'opened') throw new NotRightNow(`${caseId} is not drawn up yet`);
    return fold({ rules: await this.rules(opened.procedure.hash), plan: undefined, rev: 0, chain: CHAIN_START }, events, (hash) =>
      this.rules(hash),
    );
  }

  /** Starts a case's workflow again from the desk's events (frozen and looked at by an operator). */
  restart(caseId: string): Promise<void> {
    return this.restarts.operator(caseId);
  }

  /** Looks whether every open case has its workflow, and starts the missing ones again. How many. */
  recover(): Promise<number> {
    return this.restarts.missing();
  }

  private async rules(hash: string) {
    const rules = await this.rows.rules(hash);
    if (!rules) throw new NotRightNow(`rules ${hash}`);
    return rules;
  }
}
