import type { Head } from '@gendan/contracts';
import type { Event, Hash, Rules } from '@gendan/procedure';
import { LOG, type Log, type Tx } from '@gendan/platform';
import { Inject, Injectable } from '@nestjs/common';
import { CaseRepository, type CaseRow, type Done } from './case.repository';
import { compare, fold, type Compared } from './fold';
import { PROJECTIONS, type Projection } from './projection';
import { CaseFrozen, NotRightNow, SupersededRun, UnknownCase } from './recording.errors';

/** Events on their way into the desk: out of an answer, out of recordProgress, or fetched. `head` may be further on than the last of them. */
export type Incoming = { events: Event[]; head: Head; epoch?: number; answered?: Done };

/** Some events before these are missing. */
export class Gap extends Error {
  constructor(
    readonly caseId: string,
    readonly own: number,
  ) {
    super(`${caseId}: the desk has ${own}, what came in begins later`);
  }
}

/** The one way into the tables: the next revision or nothing. Never asks the engine. */
@Injectable()
export class Append {
  constructor(
    private readonly cases: CaseRepository,
    @Inject(PROJECTIONS) private readonly projections: Projection[],
    @Inject(LOG) private readonly log: Log,
  ) {}

  async take(caseId: string, incoming: Incoming): Promise<Head> {
    const outcome = await this.cases.transaction((tx) => this.within(tx, caseId, incoming));
    if (!('forked' in outcome)) return outcome;
    if (incoming.epoch !== undefined && incoming.epoch < outcome.epoch) throw new SupersededRun(caseId, incoming.epoch, outcome.epoch);
    const why = `differs at revision ${outcome.forked}`;
    this.log.error(
      { case: caseId, rev: outcome.forked },
      'ALARM: the workflow of a case has another history than the desk; the case is frozen',
    );
    await this.cases.freeze(caseId, why);
    throw new CaseFrozen(caseId, why);
  }

  private async within(
    tx: Tx,
    caseId: string,
    { events, head, answered, epoch }: Incoming,
  ): Promise<Head | { forked: number; epoch: number }> {
    const row = await this.cases.lock(tx, caseId);
    if (!row) throw new UnknownCase(caseId);
    if (row.frozen !== null) throw new CaseFrozen(caseId, row.frozen);
    const compared = await this.compare(tx, row, events, head);
    if (compared.state === 'gap') throw new Gap(caseId, row.rev);
    if (compared.state === 'forked') return { forked: compared.rev, epoch: row.epoch };
    const done = commandsIn(events, answered);
    const [first] = compared.events;
    if (!first) {
      await this.cases.answer(tx, caseId, done);
      return { rev: row.rev, chain: row.chain };
    }
    if (epoch !== undefined && epoch < row.epoch) throw new SupersededRun(caseId, epoch, row.epoch);
    const position = { rules: await this.rules(row.rules), plan: row.plan ?? undefined, rev: row.rev, chain: row.chain };
    const folded = await fold(position, compared.events, (hash) => this.rules(hash));
    const { rev, chain } = folded.position;
    if (rev === head.rev && chain !== head.chain) return { forked: rev, epoch: row.epoch };
    await this.cases.append(tx, row, folded, done);
    if (row.closed && !folded.position.plan.closed) await this.cases.askAgain(tx, caseId, { rev, chain });
    for (const decision of folded.decisions) for (const projection of this.projections) await projection.apply(tx, { caseId, ...decision });
    return { rev, chain };
  }

  private async compare(tx: Tx, row: CaseRow, events: Event[], head: Head): Promise<Compared> {
    const oldest = Math.min((events[0]?.rev ?? head.rev + 1) - 1, head.rev);
    const chains = oldest < row.rev ? await this.cases.chains(tx, row.id, oldest, row.rev) : new Map<number, Hash>();
    return compare(row, events, head, (rev) => (rev === row.rev ? row.chain : chains.get(rev)));
  }

  private async rules(hash: Hash): Promise<Rules> {
    const rules = await this.cases.rules(hash);
    if (!rules) throw new NotRightNow(`rules ${hash}`);
    return rules;
  }
}

/** Every command whose events these are, with its revisions, and the one that was answered. */
function commandsIn(events: Event[], answered?: Done): Done[] {
  const done = new Map<string, Done>();
  for (const { command, rev } of events) {
    if (command === undefined) continue;
    const known = done.get(command);
    done.set(command, { id: command, from: known?.from ?? rev, to: rev });
  }
  if (answered) done.set(answered.id, answered);
  return [...done.values()];
}
