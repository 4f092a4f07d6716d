import type { AdoptCalendar, CalendarAdopted } from '@gendan/contracts';
import { Refusal } from '@gendan/platform';
import type { Calendar } from '@gendan/trade';
import { Injectable } from '@nestjs/common';
import { CaseActs } from '../cases/case-acts.service';
import { CaseFilesRepository } from '../cases/case-files.repository';
import { People } from '../sign-in/people';
import type { Reader } from '../sign-in/reader';
import { UnknownCalendar } from './calendars.errors';
import { CalendarsInCases } from './calendars-in-cases.repository';

/** A command each: more would keep the caller waiting. */
const AT_ONCE = 25;

/** A calendar that was published, taken over by running cases together: the same `adopt` as on the case, for whoever follows it. */
@Injectable()
export class CalendarAdoptions {
  constructor(
    private readonly people: People,
    private readonly cases: CalendarsInCases,
    private readonly files: CaseFilesRepository,
    private readonly acts: CaseActs,
  ) {}

  async all(calendarId: string, { id, accepted }: AdoptCalendar, reader: Reader): Promise<CalendarAdopted> {
    const [found] = await this.people.calendars([calendarId]);
    if (!found) throw new UnknownCalendar(calendarId);
    const calendar = JSON.parse(found.json) as Calendar;
    const { ids, count } = await this.cases.behind(calendarId, calendar.version, AT_ONCE);
    const refused: CalendarAdopted['refused'] = [];
    for (const file of (await this.files.of(ids)).values()) {
      const [role = ''] = file.rules.cast;
      const by = { person: reader.id, role, for: file.plan.cast[role] ?? role };
      try {
        await this.acts.perform(file, { kind: 'adopt', id: `${id}:${file.id}`, by, door: 'ui', calendar, accepted });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused.push({ number: file.number, zh: error.zh, en: error.en });
      }
    }
    const adopted = ids.length - refused.length;
    return { adopted, left: count - adopted, refused };
  }
}
