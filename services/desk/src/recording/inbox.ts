import { hashOf } from '@gendan/procedure';
import { Injectable } from '@nestjs/common';
import { CaseRepository } from './case.repository';
import { Delivery, type Delivered } from './delivery';
import { InboxRepository, type Kept, type Message, type Waiting } from './inbox.repository';
import { refusalOf } from './procedure-refusal';
import { CaseFrozen, CommandIdReused, NotRightNow, UnknownCase } from './recording.errors';
import type { Observed } from './taken';

/** How long a caller waits for the engine before it is told `accepted`. */
const patienceMs = 4_000;
/** Longer than any call: until then the door that took it in is the one that asks. */
export const leaseMs = 6_000;

/** Keeps what the desk was given before the engine is asked, and asks. */
@Injectable()
export class Inbox {
  constructor(
    private readonly rows: InboxRepository,
    private readonly cases: CaseRepository,
    private readonly delivery: Delivery,
  ) {}

  async take(caseId: string, id: string, message: Message): Promise<Observed> {
    const until = Date.now() + patienceMs;
    const hash = hashOf(message.body);
    for (;;) {
      const waiting = await this.rows.insert(caseId, id, message, hash, leaseMs);
      if (waiting?.frozen) return { state: 'accepted' }; // what happened is kept until somebody has looked at the case
      if (waiting) return this.follow(waiting, until);
      const known = await this.known(caseId, id, hash, until);
      if (known) return known;
      await soon();
    }
  }

  /** The same id before: its answer, or wait for it with whoever asks. Undefined: the case is only just being opened. */
  private async known(caseId: string, id: string, hash: string, until: number): Promise<Observed | undefined> {
    const kept = await this.rows.find(caseId, id);
    if (kept) {
      if (kept.hash !== hash) throw new CommandIdReused(id);
      return this.join(caseId, id, kept, until);
    }
    const made = await this.cases.madeBy(caseId, id);
    if (made) return { state: 'recorded', from: made.from, to: made.to, rev: (await this.cases.head(caseId)).rev };
    const row = await this.cases.find(caseId);
    if (!row) throw new UnknownCase(caseId);
    if (row.frozen !== null) throw new CaseFrozen(caseId, row.frozen);
    if (Date.now() >= until) throw new NotRightNow(`${caseId} is not drawn up yet`);
    return undefined;
  }

  private async join(caseId: string, id: string, first: Kept, until: number): Promise<Observed> {
    for (let kept: Kept | undefined = first; kept; kept = await this.rows.find(caseId, id)) {
      const { state, from, to, refusal } = kept;
      if (state === 'recorded') return { state, from, to, rev: (await this.cases.head(caseId)).rev };
      if (state === 'unfit') return { state, why: 'CASE_CLOSED' };
      if (refusal) throw refusalOf(refusal);
      const mine = await this.rows.leaseOne(caseId, id, leaseMs);
      if (mine) return this.follow(mine, until);
      if (Date.now() >= until) break;
      await soon();
    }
    return { state: 'accepted' };
  }

  private async follow(first: Waiting, until: number): Promise<Observed> {
    const { caseId, id } = first;
    let waiting = first;
    for (;;) {
      const delivered = await this.delivery.deliver(waiting, until);
      if (delivered.state !== 'again') return answered(delivered);
      waiting = delivered.waiting ?? waiting;
      if (Date.now() + 100 >= until) {
        await this.rows.later(caseId, id, 0, delivered.why).catch(() => {}); // else its lease runs out by itself
        return { state: 'accepted' };
      }
      await soon();
    }
  }
}

function answered(delivered: Exclude<Delivered, { state: 'again' }>): Observed {
  switch (delivered.state) {
    case 'recorded':
      return delivered;
    case 'unfit':
      return { state: 'unfit', why: 'CASE_CLOSED' };
    case 'refused':
      throw refusalOf(delivered.refusal);
    case 'frozen':
      return { state: 'accepted' }; // it was kept, and is asked again when the case goes on
  }
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));
