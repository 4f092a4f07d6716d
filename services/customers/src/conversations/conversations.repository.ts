import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Conversation } from './conversation.entity';

@Injectable()
export class ConversationsRepository {
  constructor(private readonly source: DataSource) {}

  async save(tx: Tx, conversation: Conversation): Promise<void> {
    await tx.save(Conversation, conversation);
  }

  async remove(tx: Tx, number: string): Promise<void> {
    await tx.delete(Conversation, { number });
  }

  of(customer: string): Promise<Conversation[]> {
    return this.source.manager.find(Conversation, { where: { customer }, order: { receivedAt: 'desc', number: 'asc' }, take: 200 });
  }
}
