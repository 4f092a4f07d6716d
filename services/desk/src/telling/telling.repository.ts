import { type Log, OutboxRelay, putInOutbox, type Tx, type WaitingMessage } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Message } from './saying';
import { Told } from './told.entity';

@Injectable()
export class TellingRepository {
  constructor(private readonly source: DataSource) {}

  relay(log: Log, deliver: (message: Message) => Promise<void>): OutboxRelay {
    return new OutboxRelay({ source: this.source, log, deliver: (waiting) => deliver(messageIn(waiting)) });
  }

  /** What services have heard of a case. */
  async of(tx: Tx, caseId: string): Promise<Map<string, Told>> {
    return new Map((await tx.findBy(Told, { caseId })).map((told) => [told.thing, told]));
  }

  /** Leaves after everything that this case has told this service before. */
  async tell(tx: Tx, told: Told, to: string, { kind, payload }: Message): Promise<void> {
    await tx.save(Told, told);
    await putInOutbox(tx, { aggregate: `${told.caseId}/${to}`, kind, payload });
  }
}

const messageIn = ({ kind, payload }: WaitingMessage): Message => ({ kind, payload }) as Message;
