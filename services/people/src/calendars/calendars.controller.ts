import type { Calendar } from '@gendan/trade';
import { type Caller, May, Who } from '@gendan/platform/nest';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { z } from 'zod';
import { CalendarsService } from './calendars.service';

const shift = z.tuple([z.number().int().min(0).max(1440), z.number().int().min(0).max(1440)]);
const CalendarBody = z
  .object({
    /** The version that was read; 0 for a new calendar. */
    base: z.number().int().nonnegative(),
    zone: z.string().min(1),
    offsets: z.array(z.tuple([z.string(), z.number()])).min(1),
    week: z.array(z.array(shift)).length(7),
    closed: z.record(z.string(), z.string()).default({}),
    opened: z.record(z.string(), z.array(shift)).default({}),
    officialTo: z.string(),
  })
  .meta({ id: 'Calendar' });
type CalendarBody = z.output<typeof CalendarBody>;

@Controller('api/calendars')
export class CalendarsController {
  constructor(private readonly calendars: CalendarsService) {}

  @Get(':id')
  @May({ roles: ['any'], scopes: ['read'] })
  one(@Param('id') id: string): Promise<Calendar> {
    return this.calendars.one(id);
  }

  @Put(':id')
  @May({ roles: ['administrator', 'merchandiser'], scopes: ['admin'] })
  publish(@Param('id') id: string, @Body({ schema: CalendarBody }) { base, ...calendar }: CalendarBody, @Who() who: Caller) {
    return this.calendars.publish({ id, version: base, ...calendar }, base, who.id);
  }
}
