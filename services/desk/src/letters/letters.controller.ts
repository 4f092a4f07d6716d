import { type ChatText, LetterQuery, type LetterRow, type LetterView, type Page } from '@gendan/contracts';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CaseViews } from '../cases/case-views.service';
import { Admits, By } from '../sign-in/admission';
import type { Reader } from '../sign-in/reader';
import { Letters } from './letters.service';

@Controller('api')
export class LettersController {
  constructor(
    private readonly letters: Letters,
    private readonly views: CaseViews,
  ) {}

  @Get('letters')
  @Admits('read')
  list(@Query({ schema: LetterQuery }) query: LetterQuery, @By() reader: Reader): Promise<Page<LetterRow>> {
    return this.letters.list(query, reader);
  }
  @Get('letters/:id')
  @Admits('read')
  one(@Param('id') id: string, @By() reader: Reader): Promise<LetterView> {
    return this.letters.one(id, reader);
  }
  /** Sends a letter again that failed, or of which nobody knows whether it arrived. */
  @Post('letters/:id/again')
  @HttpCode(200)
  @Admits('staff')
  again(@Param('id') id: string, @By() reader: Reader): Promise<LetterView> {
    return this.letters.again(id, reader);
  }
  @Get('cases/:number/milestones/:key/chat')
  @Admits('staff')
  async chat(@Param('number') number: string, @Param('key') key: string, @By() reader: Reader): Promise<ChatText> {
    return this.letters.chat(await this.views.idOf(number), key, reader);
  }
  /** By the link's id: the first twelve characters of its token. */
  @Post('links/:id/revoke')
  @HttpCode(204)
  @Admits('staff')
  revoke(@Param('id') id: string, @By() reader: Reader): Promise<void> {
    return this.letters.revoke(id.slice(0, 12), reader);
  }
}
