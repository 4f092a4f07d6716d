import { type Caller, May, Who } from '@gendan/platform/nest';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { CreditService } from './credit.service';
import { LimitBody, creditView } from './credit.shapes';

@Controller('api/credit')
export class CreditController {
  constructor(private readonly credit: CreditService) {}

  @Get(':customer')
  @May({ roles: ['finance', 'generalManager', 'businessManager', 'salesperson'], scopes: ['read'] })
  async of(@Param('customer') customer: string) {
    return creditView(await this.credit.of(customer));
  }

  @Put(':customer')
  @May({ roles: ['finance', 'generalManager'] })
  async setLimit(@Param('customer') customer: string, @Body({ schema: LimitBody }) { limit }: LimitBody, @Who() who: Caller) {
    return creditView(await this.credit.setLimit(customer, limit.amount, limit.currency, who.id));
  }
}
