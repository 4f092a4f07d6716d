import type { people } from '@gendan/contracts/grpc';
import { Transactions } from '@gendan/platform/nest';
import { type Calendar, aroundTheClock, buyerOffice, calendarFaults, isZone } from '@gendan/trade';
import { Injectable } from '@nestjs/common';
import { CalendarStale, CalendarUnfit, CalendarUnknown } from './calendars.errors';
import { CalendarsRepository } from './calendars.repository';

@Injectable()
export class CalendarsService {
  constructor(
    private readonly calendars: CalendarsRepository,
    private readonly transactions: Transactions,
  ) {}

  async latest(ids: readonly string[]): Promise<people.Calendar[]> {
    const published = await this.calendars.latest(ids);
    return ids.flatMap((id) => {
      const row = published.find((each) => each.id === id);
      if (row) return [shown(row.content, row.sequence)];
      const usual = usualCalendar(id);
      return usual ? [shown(usual, '0')] : [];
    });
  }

  async one(id: string): Promise<Calendar> {
    const [row] = await this.calendars.latest([id]);
    const found = row?.content ?? usualCalendar(id);
    if (!found) throw new CalendarUnknown(id);
    return found;
  }

  async changesAfter(sequence: string): Promise<people.Calendar[]> {
    return (await this.calendars.changesAfter(sequence)).map((row) => shown(row.content, row.sequence));
  }

  /** The calendar's next version: the one after the version that was read. */
  publish(calendar: Calendar, base: number, by: string): Promise<Calendar> {
    const faults = calendarFaults(calendar);
    if (faults.length > 0) throw new CalendarUnfit(calendar.id, faults);
    return this.transactions.run(async (tx) => {
      await this.calendars.oneAtATime(tx);
      const version = await this.calendars.versionOf(tx, calendar.id);
      if (version !== base) throw new CalendarStale(calendar.id, base, version);
      const content = { ...calendar, version: base + 1 };
      await this.calendars.publish(tx, { id: calendar.id, version: base + 1, content, publishedAt: new Date(), publishedBy: by });
      return content;
    });
  }
}

const shown = (content: Calendar, sequence: string): people.Calendar => ({
  id: content.id,
  version: content.version,
  json: JSON.stringify(content),
  sequence,
});

/** A buyer’s office or an unresting port in any zone that is known; published ones of the same id come before them. */
function usualCalendar(id: string): Calendar | undefined {
  const [kind, zone = ''] = id.split(/:(.*)/s);
  if (!isZone(zone)) return undefined;
  if (kind === 'buyer') return buyerOffice(zone);
  return kind === 'always' ? aroundTheClock(zone) : undefined;
}
