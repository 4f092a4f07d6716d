import type { Head } from '@gendan/contracts';
import { Injectable } from '@nestjs/common';
import { Append, Gap, type Incoming } from './append';
import { CaseRepository } from './case.repository';
import { CatchUp } from './catch-up';
import { UnknownCase } from './recording.errors';

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
      if (error instanceof UnknownCase && (await this.putOnFile(caseId, incoming))) return this.record(caseId, incoming);
      if (!(error instanceof Gap)) throw error;
      await this.catchUp.run(caseId);
      return this.append.take(caseId, incoming);
    }
  }

  /** Started by somebody else than this desk, or before its backup was taken. */
  private async putOnFile(caseId: string, { events }: Incoming): Promise<boolean> {
    const [opened] = events;
    if (opened?.type !== 'opened' || opened.case !== caseId) return false;
    const { type: _, rev: __, at: ___, by = { person: 'unknown', role: 'unknown' }, ...opening } = opened;
    return this.cases.insert({ ...opening, by }, 0);
  }
}
