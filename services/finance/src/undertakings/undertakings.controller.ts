import { type Caller, May, Who } from '@gendan/platform/nest';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { UndertakingBody, undertakingView } from './undertakings.shapes';
import { UndertakingsService } from './undertakings.service';

@Controller('api/undertakings')
export class UndertakingsController {
  constructor(private readonly undertakings: UndertakingsService) {}

  @Get(':customer')
  @May({ roles: ['any'], scopes: ['read'] })
  async of(@Param('customer') customer: string) {
    return (await this.undertakings.of({ customer })).map(undertakingView);
  }

  @Get('of-order/:case')
  @May({ roles: ['any'], scopes: ['read'] })
  async ofOrder(@Param('case') number: string) {
    return (await this.undertakings.of({ number })).map(undertakingView);
  }

  @Put()
  @May({ roles: ['salesAssistant', 'salesperson', 'finance'], scopes: ['effects'] })
  async record(@Body({ schema: UndertakingBody }) body: UndertakingBody, @Who() who: Caller) {
    return undertakingView(await this.undertakings.record(body, who.id));
  }
}
