import type { EventsPage, Head } from '@gendan/contracts';
import type { Event } from '@gendan/procedure';
import { Injectable } from '@nestjs/common';
import { Append } from './append';
import { CaseRepository } from './case.repository';
import { NotRightNow } from './recording.errors';
import { Workflows } from './workflows';

/** Brings what the desk lacks from the case's runs, the youngest first; closed ones answer as long as the engine keeps them. */
@Injectable()
export class CatchUp {
  constructor(
    private readonly cases: CaseRepository,
    private readonly workflows: Workflows,
    private readonly append: Append,
  ) {}

  async run(caseId: string): Promise<Head> {
    return this.append.take(caseId, await this.lacking(caseId));
  }

  /** What the case's runs tell beyond what the desk has. */
  async lacking(caseId: string): Promise<{ events: Event[]; head: Head }> {
    const own = await this.cases.head(caseId);
    const youngest = await this.workflows.page(caseId, own.rev);
    const { events } = await this.since(caseId, own.rev, youngest, undefined);
    return { events, head: youngest.head };
  }

  /** Everything after a revision that this run and those before it have told. */
  private async since(caseId: string, own: number, page: EventsPage, runId: string | undefined): Promise<{ events: Event[] }> {
    const older = page.floor > own ? await this.before(caseId, page) : [];
    const events = [...older, ...page.events];
    for (let last = events.at(-1)?.rev ?? own; last < page.head.rev; last = events.at(-1)?.rev ?? own) {
      const next = await this.workflows.page(caseId, last, runId);
      const wanted = next.events.filter(({ rev }) => rev <= page.head.rev);
      if (wanted[0]?.rev !== last + 1) throw new NotRightNow('a run ended while it was read');
      events.push(...wanted);
    }
    return { events };
  }

  /** Another door may have appended meanwhile: only what is still lacking is asked of the run before. */
  private async before(caseId: string, { floor, previousRun }: EventsPage): Promise<Event[]> {
    const own = await this.cases.head(caseId);
    if (own.rev >= floor) return [];
    if (previousRun === undefined) throw new NotRightNow(`no run knows the events after ${own.rev}`);
    const page = await this.workflows.page(caseId, own.rev, previousRun);
    const { events } = await this.since(caseId, own.rev, page, previousRun);
    return events.filter(({ rev }) => rev <= floor);
  }
}
