import type { Answer } from '@gendan/contracts';
import type { Refusal } from '@gendan/procedure';
import { LOG, type Log } from '@gendan/platform';
import { Inject, Injectable } from '@nestjs/common';
import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { Append, Gap, type Incoming } from './append';
import { CaseRepository, type Done } from './case.repository';
import { CatchUp } from './catch-up';
import { InboxRepository, type Waiting } from './inbox.repository';
import { CaseFrozen } from './recording.errors';
import { Restart } from './restart';
import { Turns } from './turns';
import { Workflows } from './workflows';

export type Delivered =
  | { state: 'recorded'; from: number; to: number; rev: number }
  | { state: 'refused'; refusal: Refusal }
  | { state: 'unfit' }
  | { state: 'frozen'; why: string }
  /** Not answered: ask again, with `waiting` when what to ask has changed. */
  | { state: 'again'; why: string; waiting?: Waiting };

/** Few at once on one case: more would only wait in the engine, and a burst beside the end of a run stalls it. */
const atOnce = 2;

/** Brings one message to its case and what the case answers into the desk. */
@Injectable()
export class Delivery {
  private readonly turns = new Turns(atOnce);

  constructor(
    private readonly inbox: InboxRepository,
    private readonly cases: CaseRepository,
    private readonly workflows: Workflows,
    private readonly append: Append,
    private readonly catchUp: CatchUp,
    private readonly restart: Restart,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** `until`: when whoever waits for it will wait no longer. */
  async deliver(waiting: Waiting, until: number): Promise<Delivered> {
    try {
      const answer = await this.turns.take(waiting.caseId, () => this.workflows.ask(waiting, until - Date.now()));
      return await this.recorded(waiting, answer);
    } catch (error) {
      return this.afterFailure(waiting, error, until).catch((fault: unknown) => this.again(waiting, fault));
    }
  }

  private async recorded(waiting: Waiting, { from, to, events, head }: Answer): Promise<Delivered> {
    const { caseId, id, message } = waiting;
    const answered = { id, from, to };
    if (message === 'observe' && to < from) return this.absorbed(waiting, answered, await this.brought(caseId, { events, head }));
    return { state: 'recorded', from, to, rev: await this.brought(caseId, { events, head, answered }) };
  }

  /** What the case answered comes into the desk; at which revision the desk is then. */
  private async brought(caseId: string, { events, head, answered }: Incoming): Promise<number> {
    const done = answered && { answered };
    const whole = events.length === 0 || events.at(-1)?.rev === head.rev;
    try {
      const { rev } = await this.append.take(caseId, { events, head, ...(whole && done) });
      if (whole) return rev;
    } catch (error) {
      if (!(error instanceof Gap)) throw error;
    }
    await this.catchUp.run(caseId);
    return (await this.append.take(caseId, { events: [], head, ...done })).rev;
  }

  /** Nothing came of a report: it was on file already, or the case has just closed and hears it when it is reopened. */
  private async absorbed({ caseId, id }: Waiting, answered: Done, rev: number): Promise<Delivered> {
    const row = await this.cases.find(caseId);
    if (row?.closed) {
      await this.inbox.unfit(caseId, id);
      return { state: 'unfit' };
    }
    await this.cases.transaction((tx) => this.cases.answer(tx, caseId, [answered]));
    return { state: 'recorded', from: answered.from, to: answered.to, rev };
  }

  private async afterFailure(waiting: Waiting, error: unknown, until: number): Promise<Delivered> {
    if (error instanceof CaseFrozen) return { state: 'frozen', why: error.message };
    if (error instanceof WorkflowNotFoundError) return this.withoutRun(waiting, until);
    const failure = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
    if (!(failure instanceof ApplicationFailure)) return this.again(waiting, error);
    const { caseId, id, epoch } = waiting;
    switch (failure.type) {
      case 'BEHIND':
        await this.restart.from(caseId, epoch, 'the engine is older than the desk');
        return this.refreshed(waiting);
      case 'FORKED':
        this.log.error(
          { case: caseId, command: id },
          'ALARM: the workflow of a case has another history than the desk; the case is frozen',
        );
        await this.cases.freeze(caseId, `differs at or before revision ${waiting.have.rev}`);
        return { state: 'frozen', why: 'FORKED' };
      case 'TOO_OLD':
        return this.tooOld(waiting);
      default:
        return this.refused(waiting, failure);
    }
  }

  /** Only what the procedure's list of refusals names is a no, all else is a fault. */
  private async refused(waiting: Waiting, failure: ApplicationFailure): Promise<Delivered> {
    const refusal = failure.details?.[0] as Refusal | undefined;
    if (!refusal || refusal.code !== failure.type) return this.again(waiting, failure);
    await this.inbox.refuse(waiting.caseId, waiting.id, refusal);
    return { state: 'refused', refusal };
  }

  /** Whether it was executed only the events can tell; if not, it looks back from where the desk is now. */
  private async tooOld(waiting: Waiting): Promise<Delivered> {
    const { caseId, id } = waiting;
    const have = await this.catchUp.run(caseId);
    const made = await this.found(caseId, id);
    if (made) return made;
    await this.inbox.lookBackFrom(caseId, id, have);
    return { state: 'again', why: 'TOO_OLD', waiting: { ...waiting, have } };
  }

  /** The case has ended, or the engine has lost it. */
  private async withoutRun(waiting: Waiting, until: number): Promise<Delivered> {
    const { caseId, id, epoch, message, body } = waiting;
    const run = await this.workflows.look(caseId);
    if (run.state === 'running') return { state: 'again', why: 'a run has just ended' };
    if (run.state === 'ended') await this.catchUp.run(caseId);
    const made = await this.found(caseId, id);
    if (made) return made;
    const row = await this.cases.find(caseId);
    if (!row?.closed) {
      await this.restart.from(caseId, epoch, 'its workflow is gone');
      return this.refreshed(waiting);
    }
    if (message === 'observe') {
      await this.inbox.unfit(caseId, id);
      return { state: 'unfit' };
    }
    if (body.kind !== 'reopen') {
      const refusal: Refusal = { code: 'CASE_CLOSED' };
      await this.inbox.refuse(caseId, id, refusal);
      return { state: 'refused', refusal };
    }
    return this.reopen(waiting, until);
  }

  private async reopen(waiting: Waiting, until: number): Promise<Delivered> {
    const taken = await this.restart.reopening(waiting.caseId, waiting.epoch);
    if (!taken) return this.refreshed(waiting);
    const answer = await this.workflows.askWithStart(waiting, taken, until - Date.now());
    await this.cases.tended(waiting.caseId, taken.epoch);
    return this.recorded(waiting, answer);
  }

  private async found(caseId: string, id: string): Promise<Delivered | undefined> {
    const made = await this.cases.madeBy(caseId, id);
    if (!made) return undefined;
    await this.cases.transaction((tx) => this.cases.answer(tx, caseId, [made]));
    const { rev } = await this.cases.head(caseId);
    return { state: 'recorded', from: made.from, to: made.to, rev };
  }

  /** The epoch has moved on, by this door or another. */
  private async refreshed(waiting: Waiting): Promise<Delivered> {
    const row = await this.cases.find(waiting.caseId);
    return { state: 'again', why: 'restarted', waiting: { ...waiting, epoch: row?.epoch ?? waiting.epoch } };
  }

  private again({ caseId, id }: Waiting, error: unknown): Delivered {
    if (error instanceof CaseFrozen) return { state: 'frozen', why: error.message };
    this.log.debug({ err: error, case: caseId, command: id }, 'a message has not been answered, it will be asked again');
    return { state: 'again', why: String(error instanceof Error ? error.message : error) };
  }
}
