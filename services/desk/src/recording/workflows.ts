import type { Answer, Carried, EventsPage, FollowUpInput } from '@gendan/contracts';
import { eventsSince, observe, perform, workflowTypeOf, type FollowUp } from '@gendan/follow-up';
import { CHAIN_START, type Opening, type Rules } from '@gendan/procedure';
import type { Engine } from '@gendan/platform';
import { Inject, Injectable } from '@nestjs/common';
import { WithStartWorkflowOperation, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import type { Waiting } from './inbox.repository';
import { NotRightNow } from './recording.errors';

export const ENGINE = Symbol('engine');
export const TASK_QUEUE = Symbol('task queue');

/** What the engine says of a case: its youngest run. */
export type RunState = { state: 'running' | 'ended'; runId: string; epoch: number } | { state: 'unknown' };
/** A case taken up again, from what the desk has of it. */
export type TakenUp = { kind: string; number: string; rules: Rules; epoch: number; carried: Carried };

/** The cases' workflows, each call within its time limit. */
@Injectable()
export class Workflows {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(TASK_QUEUE) private readonly taskQueue: string,
  ) {}

  /** Starts the case and gets what was drawn up. Asked again it finds the workflow that runs; undefined: it has ended. */
  async open(opening: Opening & { command: string }, rules: Rules, epoch: number, callMs: number): Promise<Answer | undefined> {
    try {
      return await this.engine.call((client) => {
        const startWorkflowOperation = new WithStartWorkflowOperation<FollowUp>(workflowTypeOf(opening.kind), {
          ...this.options(opening.case, opening, { rules, epoch, opening }),
          workflowIdConflictPolicy: 'USE_EXISTING',
        });
        const asked = { command: { kind: 'open' as const, id: opening.command }, have: { rev: 0, chain: CHAIN_START } };
        return client.workflow.executeUpdateWithStart(perform, { startWorkflowOperation, args: [asked], updateId: opening.command });
      }, callMs);
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return undefined;
      throw error;
    }
  }

  /** False: one runs already. */
  async takeUp(caseId: string, taken: TakenUp): Promise<boolean> {
    try {
      await this.engine.call((client) =>
        client.workflow.start<FollowUp>(workflowTypeOf(taken.kind), this.options(caseId, taken, inputOf(taken), true)),
      );
      return true;
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
      throw error;
    }
  }

  async ask(waiting: Waiting, callMs: number): Promise<Answer> {
    if (callMs <= 0) throw new NotRightNow('its turn came too late');
    const { caseId, id: updateId, have, message, body } = waiting;
    return this.engine.call((client) => {
      const handle = client.workflow.getHandle(caseId);
      if (message === 'perform') return handle.executeUpdate(perform, { args: [{ command: body, have }], updateId });
      return handle.executeUpdate(observe, { args: [{ id: updateId, observation: body, have }], updateId });
    }, callMs);
  }

  /** A closed case has no run: the command that reopens it starts one. */
  async askWithStart({ caseId, id: updateId, have, message, body }: Waiting, taken: TakenUp, callMs: number): Promise<Answer> {
    if (message !== 'perform') throw new TypeError('only a command reopens');
    return this.engine.call((client) => {
      const startWorkflowOperation = new WithStartWorkflowOperation<FollowUp>(workflowTypeOf(taken.kind), {
        ...this.options(caseId, taken, inputOf(taken), true),
        workflowIdConflictPolicy: 'USE_EXISTING',
      });
      return client.workflow.executeUpdateWithStart(perform, { startWorkflowOperation, args: [{ command: body, have }], updateId });
    }, callMs);
  }

  page(caseId: string, revision: number, runId?: string): Promise<EventsPage> {
    return this.engine.call((client) => client.workflow.getHandle(caseId, runId).query(eventsSince, revision));
  }

  async look(caseId: string): Promise<RunState> {
    try {
      const { status, runId, memo } = await this.engine.call((client) => client.workflow.getHandle(caseId).describe());
      const epoch = typeof memo?.epoch === 'number' ? memo.epoch : 1;
      return { state: status.name === 'RUNNING' ? 'running' : 'ended', runId, epoch };
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return { state: 'unknown' };
      throw error;
    }
  }

  async terminate(caseId: string, why: string): Promise<void> {
    try {
      await this.engine.call((client) => client.workflow.getHandle(caseId).terminate(why));
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }

  private options(workflowId: string, { kind, number }: { kind: string; number: string }, input: FollowUpInput, again = false) {
    return {
      workflowId,
      taskQueue: this.taskQueue,
      args: [input] as [FollowUpInput],
      memo: { epoch: input.epoch },
      searchAttributes: { CaseKind: [kind], CaseNumber: [number] },
      workflowIdReusePolicy: again ? ('ALLOW_DUPLICATE' as const) : ('REJECT_DUPLICATE' as const),
    };
  }
}

const inputOf = ({ rules, epoch, carried }: TakenUp): FollowUpInput => ({ rules, epoch, carried });
