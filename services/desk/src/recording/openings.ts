import { canonical, mayOpen, type Opening, type Rules } from '@gendan/procedure';
import { LOG, type Log } from '@gendan/platform';
import { Inject, Injectable } from '@nestjs/common';
import { CaseRepository, type CaseRow } from './case.repository';
import { CatchUp } from './catch-up';
import { refusalOf } from './procedure-refusal';
import { AlreadyOpen } from './recording.errors';
import type { Started } from './taken';
import { Workflows } from './workflows';

const patienceMs = 4_000;
const tendMs = 6_000;
/** What makes two starts the same; who asked, under which id and with which edition of the calendars does not. */
const content = ['kind', 'number', 'procedure', 'terms', 'cast', 'settings', 'origin', 'parts', 'onFile'] as const;

/** Opens cases: the row is the door's promise, the workflow draws up, recordProgress brings what it drew up. */
@Injectable()
export class Openings {
  constructor(
    private readonly cases: CaseRepository,
    private readonly workflows: Workflows,
    private readonly catchUp: CatchUp,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async start(opening: Opening, rules: Rules): Promise<Started> {
    const { case: caseId, procedure } = opening;
    const before = await this.cases.find(caseId);
    if (!before) {
      const refused = mayOpen(rules, opening, new Date().toISOString());
      if (refused) throw refusalOf(refused);
      await this.cases.keepRules(procedure.hash, rules);
      if (await this.cases.insert(opening, tendMs)) return this.ask(opening, rules, 1, false);
    }
    const row = before ?? (await this.cases.find(caseId));
    const differs = content.filter((field) => canonical(row?.opening[field]) !== canonical(opening[field]));
    if (differs.length > 0) throw new AlreadyOpen(caseId, differs);
    if (row && row.rev > 0) return { state: 'opened', case: caseId, rev: row.rev, existed: true };
    return this.ask(opening, rules, row?.epoch ?? 1, true);
  }

  /** For the relay: openings whose door went away. */
  async again(row: CaseRow): Promise<void> {
    const rules = await this.cases.rules(row.rules);
    if (rules && (await this.cases.tend(row.id, tendMs))) await this.ask(row.opening, rules, row.epoch, true);
  }

  private async ask(opening: Opening, rules: Rules, epoch: number, existed: boolean): Promise<Started> {
    const { case: caseId } = opening;
    const until = Date.now() + patienceMs;
    try {
      await this.workflows.open(opening, rules, epoch);
      for (let looks = 1; Date.now() < until; looks += 1) {
        const { rev } = await this.cases.head(caseId);
        if (rev > 0) return { state: 'opened', case: caseId, rev, existed };
        if (looks % 40 === 0) await this.catchUp.run(caseId); // it ran before this desk knew of it
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    } catch (error) {
      this.log.warn({ err: error, case: caseId }, 'a case could not be opened yet, it will be tried again');
    }
    return { state: 'accepted', case: caseId };
  }
}
