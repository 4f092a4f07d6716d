import { type Caller, May, Who } from '@gendan/platform/nest';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ConversationBody, conversationView } from './conversations.shapes';
import { ConversationsService } from './conversations.service';

@Controller('api/conversations')
export class ConversationsController {
  constructor(private readonly conversations: ConversationsService) {}

  @Get(':customer')
  @May({ roles: ['any'], scopes: ['read'] })
  async of(@Param('customer') customer: string) {
    return (await this.conversations.of(customer)).map(conversationView);
  }

  @Put()
  @May({ roles: ['merchandiser', 'salesperson', 'rep'], scopes: ['report'] })
  async record(@Body({ schema: ConversationBody }) body: ConversationBody, @Who() who: Caller) {
    return conversationView(await this.conversations.record(body, who.id));
  }
}
