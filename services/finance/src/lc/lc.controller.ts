import { type Caller, May, Who } from '@gendan/platform/nest';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { LcService } from './lc.service';
import { LcBody, lcView } from './lc.shapes';

@Controller('api/lcs')
export class LcController {
  constructor(private readonly lcs: LcService) {}

  @Get(':case')
  @May({ roles: ['any'], scopes: ['read'] })
  async of(@Param('case') number: string) {
    return (await this.lcs.of(number)).map(lcView);
  }

  @Post()
  @May({ roles: ['documentsClerk', 'finance'], scopes: ['report'] })
  async record(@Body({ schema: LcBody }) body: LcBody, @Who() who: Caller) {
    return lcView(await this.lcs.record(body, who.id));
  }
}
