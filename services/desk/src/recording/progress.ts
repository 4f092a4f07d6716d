import type { Head } from '@gendan/contracts';
import { Injectable } from '@nestjs/common';
import { Append, Gap, type Incoming } from './append';
import { CaseRepository } from './case.repository';
import { CatchUp } from './catch-up';
import { NotRightNow, UnknownCase } from './recording.errors';

/** Takes in what a workflow records by itself. What lies before it is fetched; a case unknown here is put on file first. */
@Injectable()
export class Progress {
  constructor(
    private readonly append: Append,
    private readonly catchUp: CatchUp,
    private readonly cases: CaseRepository,
  ) {}

  async record(caseId: string, incoming: Incoming): Promise<Head> {
    try {
      return await this.append.take(caseId, incoming);
    } catch (error) {
      if (error instanceof UnknownCase) return this.putOnFile(caseId);
      if (!(error instanceof Gap)) throw error;
      await this.catchUp.run(caseId);
      return this.append.take(caseId, incoming);
    }
  }

  /** Started by somebody else than this desk, or after its backup was taken: its runs tell all of it. */
  private async putOnFile(caseId: string): Promise<Head> {
    const { events, head } = await this.catchUp.lacking(caseId);
    const [opened] = events;
    if (opened?.type !== 'opened' || opened.case !== caseId) throw new NotRightNow(`${caseId} does not begin with its opening`);
    const { type: _, rev: __, at: ___, by = { person: 'unknown', role: 'unknown' }, ...opening } = opened;
    await this.cases.insert({ ...opening, by }, 0);
    return this.append.take(caseId, { events, head });
  }
}
