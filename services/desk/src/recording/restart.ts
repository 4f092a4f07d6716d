import { LOG, type Log } from '@gendan/platform';
import { Inject, Injectable } from '@nestjs/common';
import { CaseRepository, type CaseRow } from './case.repository';
import { NotRightNow, UnknownCase } from './recording.errors';
import { Workflows, type TakenUp } from './workflows';

/** How long one door has for it before another may. */
const tendMs = 10_000;
const idsKept = 100;

/** Takes cases up again from the desk's events: the engine was lost, is older than the desk, or an operator looked at a frozen case. */
@Injectable()
export class Restart {
  constructor(
    private readonly cases: CaseRepository,
    private readonly workflows: Workflows,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Does nothing when another door does it, or has done it since `seenEpoch`. */
  async from(caseId: string, seenEpoch: number, why: string, thaw = false): Promise<void> {
    const row = await this.cases.tend(caseId, tendMs, seenEpoch);
    if (!row) return;
    this.log.warn({ case: caseId, epoch: row.epoch, rev: row.rev, why }, 'the case is started again from its events');
    await this.workflows.terminate(caseId, why);
    const started = await this.workflows.takeUp(caseId, await this.takenUp(row));
    const found = started ? undefined : await this.workflows.look(caseId);
    await this.cases.tended(caseId, found && found.state !== 'unknown' ? found.epoch : row.epoch, thaw);
  }

  /** For a command that reopens: one door at a time, undefined when another one is at it. */
  async reopening(caseId: string, seenEpoch: number): Promise<TakenUp | undefined> {
    const row = await this.cases.tend(caseId, tendMs, seenEpoch);
    return row && this.takenUp(row);
  }

  async operator(caseId: string): Promise<void> {
    const row = await this.cases.find(caseId);
    if (!row) throw new UnknownCase(caseId);
    await this.from(caseId, row.epoch, 'an operator restarted it', true);
  }

  /** Looks at every open case; those without a workflow are started again. How many. */
  async missing(): Promise<number> {
    let restarted = 0;
    for (let last = ''; ;) {
      const page = await this.cases.openCases(last, 100);
      for (const { id, epoch } of page) {
        const run = await this.workflows.look(id);
        if (run.state !== 'unknown') continue;
        await this.from(id, epoch, 'the engine does not know it');
        restarted += 1;
      }
      const end = page.at(-1);
      if (!end) return restarted;
      last = end.id;
    }
  }

  private async takenUp(row: CaseRow): Promise<TakenUp> {
    const { id, kind, number, plan, chain, rev, epoch } = row;
    const rules = await this.cases.rules(row.rules);
    if (!plan || !rules) throw new NotRightNow(`${id} is not drawn up yet`);
    const recent = await this.cases.recentCommands(id, idsKept + 1);
    const forgotten = recent.length > idsKept ? recent.shift() : undefined;
    const ids = recent.map(({ id: command, from, to }): [string, number, number] => [command, from, to]);
    const carried = { plan, chain, acked: rev, unasked: rev, base: { rev, chain }, tail: [], ids, idFloor: forgotten?.to ?? 0 };
    return { kind, number, rules, epoch, carried };
  }
}
