import { PartiesService, type RecordKeeper, RowsOfCases, Transactions } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import type { Conversation } from './conversation.entity';
import { ConversationTimesUnfit } from './conversations.errors';
import { ConversationsRepository } from './conversations.repository';
import { SaidConversation } from './conversations.shapes';

@Injectable()
export class ConversationsService {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly parties: PartiesService,
    private readonly transactions: Transactions,
    private readonly ofCases: RowsOfCases,
  ) {}

  async record(given: Omit<Conversation, 'enteredBy'>, by: string): Promise<Conversation> {
    await this.parties.one(given.customer);
    const { number, receivedAt, promisedAt, answeredAt } = given;
    if ([promisedAt, answeredAt].some((at) => at && at < receivedAt)) throw new ConversationTimesUnfit(number);
    const conversation = { ...given, enteredBy: by };
    return this.transactions.run(async (tx) => {
      await this.ofCases.needTyped(tx, 'conversation', number);
      await this.conversations.save(tx, conversation);
      return conversation;
    });
  }

  async of(customer: string): Promise<Conversation[]> {
    return this.conversations.of((await this.parties.one(customer)).id);
  }

  readonly keeper: RecordKeeper<SaidConversation> = {
    shape: SaidConversation,
    keep: async (tx, { number, by, values }) => {
      await this.conversations.save(tx, { ...values, number, enteredBy: by });
      return number;
    },
    drop: (tx, row) => this.conversations.remove(tx, row),
  };
}
