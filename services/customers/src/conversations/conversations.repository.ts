import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Conversation } from './conversation.entity';

@Injectable()
export class ConversationsRepository {
  constructor(private readonly source: DataSource) {}

  async save(conversation: Conversation): Promise<void> {
    await this.source.manager.save(Conversation, conversation);
  }

  of(customer: string): Promise<Conversation[]> {
    return this.source.manager.find(Conversation, { where: { customer }, order: { receivedAt: 'desc', number: 'asc' }, take: 200 });
  }
}
