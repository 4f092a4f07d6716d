import { type ChatText, LetterQuery, type LetterRow, type LetterView, type Page } from '@gendan/contracts';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CaseViews } from '../cases/case-views.service';
import { Admits } from '../sign-in/admission';
import { Letters } from './letters.service';

@Controller('api')
export class LettersController {
  constructor(
    private readonly letters: Letters,
    private readonly views: CaseViews,
  ) {}

  @Get('letters')
  @Admits('read')
  list(@Query({ schema: LetterQuery }) query: LetterQuery): Promise<Page<LetterRow>> {
    return this.letters.list(query);
  }
  @Get('letters/:id')
  @Admits('read')
  one(@Param('id') id: string): Promise<LetterView> {
    return this.letters.one(id);
  }
  /** Sends a letter again that failed, or of which nobody knows whether it arrived. */
  @Post('letters/:id/again')
  @HttpCode(200)
  @Admits('staff')
  again(@Param('id') id: string): Promise<LetterView> {
    return this.letters.again(id);
  }
  @Get('cases/:number/milestones/:key/chat')
  @Admits('staff')
  async chat(@Param('number') number: string, @Param('key') key: string): Promise<ChatText> {
    return this.letters.chat(await this.views.idOf(number), key);
  }
}
