import { AdoptCalendar, type DoneTogether, type CalendarRow, type Page, PutCalendar } from '@gendan/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Admits, By } from '../sign-in/admission';
import type { Reader } from '../sign-in/reader';
import { CalendarAdoptions } from './calendar-adoptions.service';
import { Calendars } from './calendars.service';

/** The house's working days and time zone, and those of its parties (F-26). */
@Controller('api/settings/calendars')
export class CalendarsController {
  constructor(
    private readonly calendars: Calendars,
    private readonly adoptions: CalendarAdoptions,
  ) {}

  @Get()
  @Admits('read')
  async list(): Promise<Page<CalendarRow>> {
    return { items: await this.calendars.list() };
  }
  @Put(':id')
  @Admits('admin')
  set(@Param('id') id: string, @Body({ schema: PutCalendar }) body: PutCalendar, @By() reader: Reader): Promise<CalendarRow> {
    return this.calendars.set(id, body, reader);
  }
  @Post(':id/adopt')
  @HttpCode(200)
  @Admits('admin')
  adopt(@Param('id') id: string, @Body({ schema: AdoptCalendar }) body: AdoptCalendar, @By() reader: Reader): Promise<DoneTogether> {
    return this.adoptions.all(id, body, reader);
  }
}
