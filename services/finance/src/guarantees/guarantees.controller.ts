import { type Caller, May, Who } from '@gendan/platform/nest';
import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { GuaranteesService } from './guarantees.service';
import { GuaranteeBody, GuaranteeLimitBody, guarantorView } from './guarantees.shapes';

@Controller('api/guarantors')
export class GuaranteesController {
  constructor(private readonly guarantees: GuaranteesService) {}

  @Get(':person')
  @May({ roles: ['finance', 'generalManager', 'businessManager', 'salesManager', 'salesperson', 'salesAssistant'], scopes: ['read'] })
  async of(@Param('person') person: string) {
    return guarantorView(await this.guarantees.of(person));
  }

  @Put(':person')
  @May({ roles: ['finance', 'generalManager'] })
  async setLimit(@Param('person') person: string, @Body({ schema: GuaranteeLimitBody }) { limit }: GuaranteeLimitBody, @Who() who: Caller) {
    return guarantorView(await this.guarantees.setLimit(person, limit.amount, limit.currency, who.id));
  }

  @Post('guarantees')
  @May({ roles: ['salesperson', 'salesAssistant', 'finance'], scopes: ['effects'] })
  async give(@Body({ schema: GuaranteeBody }) body: GuaranteeBody, @Who() who: Caller) {
    return guarantorView(await this.guarantees.give(body, who.id));
  }

  @Delete(':person/guarantees/:case')
  @May({ roles: ['finance'], scopes: ['effects'] })
  async end(@Param('person') person: string, @Param('case') number: string) {
    return guarantorView(await this.guarantees.end(number, person));
  }
}
