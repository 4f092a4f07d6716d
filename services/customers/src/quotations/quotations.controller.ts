import { type Caller, May, Who } from '@gendan/platform/nest';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { QuotationBody, quotationView } from './quotations.shapes';
import { QuotationsService } from './quotations.service';

@Controller('api/quotations')
export class QuotationsController {
  constructor(private readonly quotations: QuotationsService) {}

  @Get(':case')
  @May({ roles: ['any'], scopes: ['read'] })
  async of(@Param('case') number: string) {
    return (await this.quotations.of(number)).map(quotationView);
  }

  @Get('of/:customer')
  @May({ roles: ['any'], scopes: ['read'] })
  async ofCustomer(@Param('customer') customer: string) {
    return (await this.quotations.ofCustomer(customer)).map(quotationView);
  }

  @Post()
  @May({ roles: ['merchandiser', 'salesperson', 'salesManager'], scopes: ['effects'] })
  async record(@Body({ schema: QuotationBody }) body: QuotationBody, @Who() who: Caller) {
    return quotationView(await this.quotations.record(body, who.id));
  }
}
