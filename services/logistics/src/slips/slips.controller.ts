import { type Caller, May, Who } from '@gendan/platform/nest';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { SlipsService } from './slips.service';
import { FinanceCopyBody, SlipBody, slipView } from './slips.shapes';

const issues = { roles: ['merchandiser', 'warehouse'], scopes: ['report'] };
const receives = { roles: ['merchandiser', 'finance'], scopes: ['report'] };

/** Ids hold slashes: in an address they are written with %2F. */
@Controller('api/slips')
export class SlipsController {
  constructor(private readonly slips: SlipsService) {}

  @Get(':case')
  @May({ roles: ['any'], scopes: ['read'] })
  async of(@Param('case') number: string) {
    return (await this.slips.of(number)).map(slipView);
  }

  @Post()
  @May(issues)
  async issue(@Body({ schema: SlipBody }) body: SlipBody, @Who() who: Caller) {
    return slipView(await this.slips.issue(body, who.id));
  }

  @Post(':id/finance-copy')
  @May(receives)
  async handToFinance(@Param('id') id: string, @Body({ schema: FinanceCopyBody }) { on }: FinanceCopyBody, @Who() who: Caller) {
    return slipView(await this.slips.handToFinance(id, on, who.id));
  }
}
