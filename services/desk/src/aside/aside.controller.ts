import { type AsideRow, HandReport, type Page, PutReportAway } from '@gendan/contracts';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Admits, By } from '../sign-in/admission';
import type { Reader } from '../sign-in/reader';
import { Aside } from './aside.service';

/** Reports that found no case. */
@Controller('api/reports/aside')
export class AsideController {
  constructor(private readonly aside: Aside) {}

  @Get()
  @Admits('open')
  async list(@By() reader: Reader): Promise<Page<AsideRow>> {
    return { items: await this.aside.list(reader) };
  }
  @Post(':id/hand')
  @HttpCode(200)
  @Admits('open')
  async hand(
    @Param('id') id: string,
    @Body({ schema: HandReport }) { number }: HandReport,
    @By() reader: Reader,
  ): Promise<{ state: string }> {
    return { state: await this.aside.hand(id, number, reader) };
  }
  @Post(':id/put-away')
  @HttpCode(204)
  @Admits('open')
  async putAway(@Param('id') id: string, @Body({ schema: PutReportAway }) { reason }: PutReportAway, @By() reader: Reader): Promise<void> {
    await this.aside.putAway(id, reason, reader);
  }
}
