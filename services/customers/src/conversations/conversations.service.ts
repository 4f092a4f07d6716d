import { PartiesService } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import type { Conversation } from './conversation.entity';
import { ConversationTimesUnfit } from './conversations.errors';
import { ConversationsRepository } from './conversations.repository';

@Injectable()
export class ConversationsService {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly parties: PartiesService,
  ) {}

  async record(given: Omit<Conversation, 'enteredBy'>, by: string): Promise<Conversation> {
    await this.parties.one(given.customer);
    const { number, receivedAt, promisedAt, answeredAt } = given;
    if ([promisedAt, answeredAt].some((at) => at && at < receivedAt)) throw new ConversationTimesUnfit(number);
    const conversation = { ...given, enteredBy: by };
    await this.conversations.save(conversation);
    return conversation;
  }

  async of(customer: string): Promise<Conversation[]> {
    return this.conversations.of((await this.parties.one(customer)).id);
  }
}
