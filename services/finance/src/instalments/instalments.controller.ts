import { May } from '@gendan/platform/nest';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { InstalmentBody, instalmentView } from './instalments.shapes';
import { InstalmentsService } from './instalments.service';

@Controller('api/instalments')
export class InstalmentsController {
  constructor(private readonly instalments: InstalmentsService) {}

  @Get(':case')
  @May({ roles: ['any'], scopes: ['read'] })
  async of(@Param('case') number: string) {
    return (await this.instalments.of(number)).map(instalmentView);
  }

  @Put()
  @May({ roles: ['finance', 'merchandiser'], scopes: ['effects'] })
  expect(@Body({ schema: InstalmentBody }) body: InstalmentBody) {
    return this.instalments.expect(body);
  }
}
