import type { Calendar } from '@gendan/trade';
import { May } from '@gendan/platform/nest';
import { Controller, Get, Param } from '@nestjs/common';
import { CalendarsService } from './calendars.service';

/** When parties work. A calendar is published among the settings of the house, at the desk. */
@Controller('api/calendars')
export class CalendarsController {
  constructor(private readonly calendars: CalendarsService) {}

  @Get(':id')
  @May({ roles: ['any'], scopes: ['read'] })
  one(@Param('id') id: string): Promise<Calendar> {
    return this.calendars.one(id);
  }
}
