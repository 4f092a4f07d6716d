import type { Answer, Head } from '@gendan/contracts';
import { baseVersion, canonical, mayOpen, type Opening, type Rules } from '@gendan/procedure';
import { LOG, type Log } from '@gendan/platform';
import { Inject, Injectable } from '@nestjs/common';
import { Append, Gap } from './append';
import { CaseRepository, type CaseRow } from './case.repository';
import { CatchUp } from './catch-up';
import { refusalOf } from './procedure-refusal';
import { AlreadyOpen, CaseFrozen } from './recording.errors';
import type { Started } from './taken';
import { Workflows } from './workflows';

const patienceMs = 4_000;
const tendMs = 6_000;
/** What makes two starts the same; who asked, under which id and with which edition of the procedure, the calendars and settings does not. */
const content = ['kind', 'number', 'procedure', 'terms', 'cast', 'origin', 'parts', 'onFile'] as const;

/** With another edition of the procedure roles may have come into its cast: of those the earlier start said nothing. */
function contentOf({ procedure, cast, ...opening }: Opening, asked: Opening): Record<string, unknown> {
  const { id, version } = procedure;
  const known = Object.entries(cast).filter(([role]) => version === asked.procedure.version || role in asked.cast);
  return { ...opening, procedure: { id, version: baseVersion(version) }, cast: Object.fromEntries(known) };
}

function differing(before: Opening, now: Opening): string[] {
  const [was, is] = [contentOf(before, now), contentOf(now, before)];
  return content.filter((field) => canonical(was[field]) !== canonical(is[field]));
}

/** Opens cases: the row is the door's promise, the workflow draws up, the answer brings what it drew up. */
@Injectable()
export class Openings {
  constructor(
    private readonly cases: CaseRepository,
    private readonly workflows: Workflows,
    private readonly append: Append,
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
    const differs = row ? differing(row.opening, opening) : [];
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
    const { case: caseId, command = `open:${caseId}` } = opening;
    try {
      const answer = await this.workflows.open({ ...opening, command }, rules, epoch, patienceMs);
      const { rev } = answer ? await this.recorded(caseId, answer) : await this.catchUp.run(caseId);
      return { state: 'opened', case: caseId, rev, existed };
    } catch (error) {
      if (error instanceof CaseFrozen) throw error;
      this.log.warn({ err: error, case: caseId }, 'a case could not be opened yet, it will be tried again');
      return { state: 'accepted', case: caseId };
    }
  }

  /** One that ran before this desk knew of it, or whose answer got lost, has gone on: the rest is fetched. */
  private async recorded(caseId: string, { events, head }: Answer): Promise<Head> {
    try {
      const { rev, chain } = await this.append.take(caseId, { events, head });
      return rev < head.rev ? await this.catchUp.run(caseId) : { rev, chain };
    } catch (error) {
      if (error instanceof Gap) return this.catchUp.run(caseId);
      throw error;
    }
  }
}
