import type { customers } from '@gendan/contracts/grpc';
import { actorNow, read } from '@gendan/platform';
import { AsOverHttp } from '@gendan/platform/nest';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { ConversationsController } from './conversations.controller';
import { ConversationBody, conversationView } from './conversations.shapes';
import { ConversationsService } from './conversations.service';

@Controller()
@AsOverHttp(ConversationsController)
export class ConversationsGrpc {
  constructor(private readonly conversations: ConversationsService) {}

  @GrpcMethod('CustomersService', 'RecordConversation')
  async record(request: customers.RecordConversationRequest): Promise<customers.RecordConversationResponse> {
    return { conversation: conversationView(await this.conversations.record(read(ConversationBody, request), actorNow())) };
  }

  @GrpcMethod('CustomersService', 'ConversationsOf')
  async of({ customer }: customers.ConversationsOfRequest): Promise<customers.ConversationsOfResponse> {
    return { conversations: (await this.conversations.of(customer)).map(conversationView) };
  }
}
