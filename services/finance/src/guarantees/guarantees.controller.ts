import { type Caller, May, Who } from '@gendan/platform/nest';
import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { GuaranteesService } from './guarantees.service';
import { GuaranteeBody, GuaranteeLimitBody, guaranteeView, guarantorView } from './guarantees.shapes';

const READ = { roles: ['finance', 'generalManager', 'businessManager', 'salesManager', 'salesperson', 'salesAssistant'], scopes: ['read'] };

@Controller('api/guarantors')
export class GuaranteesController {
  constructor(private readonly guarantees: GuaranteesService) {}

  @Get(':person')
  @May(READ)
  async of(@Param('person') person: string) {
    return guarantorView(await this.guarantees.of(person));
  }

  @Get('guarantees/of-order/:case')
  @May(READ)
  async all(@Param('case') number: string) {
    return (await this.guarantees.all({ number })).map(guaranteeView);
  }

  @Get('guarantees/of/:customer')
  @May(READ)
  async ofCustomer(@Param('customer') customer: string) {
    return (await this.guarantees.all({ customer })).map(guaranteeView);
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
