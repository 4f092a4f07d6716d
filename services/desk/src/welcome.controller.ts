import type { CustomerRow, Page, Welcome } from '@gendan/contracts';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { DESK_CONFIG, type DeskConfig } from './config';
import { Admits } from './sign-in/admission';
import { Parties } from './sign-in/people';

@Controller('api')
export class WelcomeController {
  constructor(
    private readonly parties: Parties,
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
  ) {}

  /** What is shown before anybody has signed in. */
  @Get('welcome')
  @Admits('anyone')
  welcome(): Welcome {
    const { COMPANY_ZH: zh, COMPANY_EN: en, DEMO_SIGN_INS } = this.config;
    return { company: { zh, en }, ...(DEMO_SIGN_INS.length > 0 && { demo: DEMO_SIGN_INS }) };
  }

  /** For choosing one: by name or id. */
  @Get('customers')
  @Admits('read')
  async customers(@Query('q') text = '', @Query('kind') kind = 'customer'): Promise<Page<CustomerRow>> {
    const found = await this.parties.find(text.slice(0, 100), kind);
    return {
      items: found.map(({ id, nameZh, nameEn, country }) => ({
        id,
        name: { zh: nameZh || nameEn, en: nameEn || nameZh },
        ...(country && { country }),
      })),
    };
  }
}
