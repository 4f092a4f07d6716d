import type { AdoptCalendar, DoneTogether } from '@gendan/contracts';
import type { Calendar } from '@gendan/trade';
import { Injectable } from '@nestjs/common';
import { ActsTogether, LOOKED_FOR } from '../cases/acts-together.service';
import { People } from '../sign-in/people';
import type { Reader } from '../sign-in/reader';
import { UnknownCalendar } from './calendars.errors';
import { CalendarsInCases } from './calendars-in-cases.repository';

/** A calendar that was published, taken over by running cases together: the same `adopt` as on the case, for whoever follows it. */
@Injectable()
export class CalendarAdoptions {
  constructor(
    private readonly people: People,
    private readonly cases: CalendarsInCases,
    private readonly together: ActsTogether,
  ) {}

  async all(calendarId: string, { id, accepted, after }: AdoptCalendar, reader: Reader): Promise<DoneTogether> {
    const [found] = await this.people.calendars([calendarId]);
    if (!found) throw new UnknownCalendar(calendarId);
    const calendar = JSON.parse(found.json) as Calendar;
    const behind = await this.cases.behind(calendarId, calendar.version, LOOKED_FOR, after);
    return this.together.perform(behind, (file) => {
      const [role = ''] = file.rules.cast;
      const by = { person: reader.id, role, for: file.plan.cast[role] ?? role };
      return { kind: 'adopt', id: `${id}:${file.id}`, by, door: 'ui', calendar, accepted };
    });
  }
}
