import { type Caller, May, Who } from '@gendan/platform/nest';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ReceiptsService } from './receipts.service';
import { ReceiptBody, SharesBody, receiptView } from './receipts.shapes';

@Controller('api/receipts')
export class ReceiptsController {
  constructor(private readonly receipts: ReceiptsService) {}

  @Get()
  @May({ roles: ['finance', 'generalManager', 'businessManager'], scopes: ['read'] })
  async latest() {
    return (await this.receipts.latest()).map(receiptView);
  }

  @Post()
  @May({ roles: ['finance'], scopes: ['report'] })
  async record(@Body({ schema: ReceiptBody }) body: ReceiptBody, @Who() who: Caller) {
    return receiptView(await this.receipts.record(body, who.id));
  }

  @Get(':id/proposal')
  @May({ roles: ['finance'], scopes: ['read'] })
  proposal(@Param('id', ParseUUIDPipe) id: string) {
    return this.receipts.proposal(id);
  }

  @Put(':id/shares')
  @May({ roles: ['finance'], scopes: ['report'] })
  async allocate(@Param('id', ParseUUIDPipe) id: string, @Body({ schema: SharesBody }) { base, shares }: SharesBody, @Who() who: Caller) {
    return receiptView(await this.receipts.allocate(id, base, shares, who.id));
  }
}
