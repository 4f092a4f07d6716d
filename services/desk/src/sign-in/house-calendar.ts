import { type Calendar, HOUSE_CALENDAR } from '@gendan/trade';
import { Injectable } from '@nestjs/common';
import { People } from './people';
import { NoCalendar } from './sign-in.errors';

/** The calendar the house works by as it is published now; its zone is the house's time. */
@Injectable()
export class HouseCalendar {
  constructor(private readonly people: People) {}

  now(): Promise<Calendar> {
    return this.of(HOUSE_CALENDAR);
  }
  /** One's own, else the house's. */
  async of(id: string): Promise<Calendar> {
    const found = await this.people.calendars([...new Set([id, HOUSE_CALENDAR])]);
    const calendar = found.find((each) => each.id === id) ?? found[0];
    if (!calendar) throw new NoCalendar(id);
    return JSON.parse(calendar.json) as Calendar;
  }
}
