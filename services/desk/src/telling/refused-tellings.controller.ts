import type { Page, RefusedTelling } from '@gendan/contracts';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Admits, By } from '../sign-in/admission';
import type { Reader } from '../sign-in/reader';
import { RefusedTellings } from './refused-tellings.service';

/** What services would not take of what cases say. */
@Controller('api/tellings/refused')
export class RefusedTellingsController {
  constructor(private readonly refused: RefusedTellings) {}

  @Get()
  @Admits('open')
  async list(@By() reader: Reader): Promise<Page<RefusedTelling>> {
    return { items: await this.refused.list(reader) };
  }
  @Post(':id/again')
  @HttpCode(204)
  @Admits('open')
  async again(@Param('id') id: string, @By() reader: Reader): Promise<void> {
    await this.refused.again(id, reader);
  }
}
