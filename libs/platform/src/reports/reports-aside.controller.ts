import { Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { May } from '../door/caller';
import { Refusal } from '../refusal';
import { ReportsAsideRepository } from './reports-aside.repository';

export class NotAside extends Refusal {
  constructor(id: string) {
    super({
      kind: 'not-found',
      code: 'REPORT_NOT_ASIDE',
      zh: `没有编号 ${id} 的待处理回报，可能已重发。请刷新列表。`,
      en: `No report ${id} lies aside; it may have been sent again already. Load the list anew.`,
      details: { report: id },
    });
  }
}

/** What could not be told to an order: wrong number, or an order not opened yet. */
@Controller('api/reports/aside')
@May({ roles: ['administrator', 'finance', 'merchandiser', 'salesAdmin'], scopes: ['admin'] })
export class ReportsAsideController {
  constructor(private readonly aside: ReportsAsideRepository) {}

  @Get()
  all() {
    return this.aside.all();
  }

  @Post(':id/again')
  @HttpCode(204)
  async again(@Param('id', ParseIntPipe) id: number) {
    if (!(await this.aside.sendAgain(String(id)))) throw new NotAside(String(id));
  }
}
