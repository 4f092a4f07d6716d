import type { people } from '@gendan/contracts/grpc';
import { Transactions } from '@gendan/platform/nest';
import { aroundTheClock, buyerOffice, type Calendar, calendarFaults, HOUSE_CALENDAR, houseCalendar, isZone } from '@gendan/trade';
import { Injectable } from '@nestjs/common';
import { CalendarStale, CalendarUnfit, CalendarUnknown } from './calendars.errors';
import { CalendarSaid } from './calendar-said';
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

  async onFile(): Promise<people.PublishedCalendar[]> {
    return (await this.calendars.onFile()).map(({ id, version, content, publishedBy, publishedAt }) => ({
      id,
      version,
      json: JSON.stringify(content),
      by: publishedBy,
      at: publishedAt.toISOString(),
    }));
  }

  /** Of another service, which writes it as JSON. */
  async publishSaid(json: string, base: number, by: string): Promise<people.Calendar> {
    const published = await this.publish(CalendarSaid.parse(JSON.parse(json)), base, by);
    const [kept] = await this.latest([published.id]);
    return kept ?? shown(published, '0');
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

/** The house's until it publishes its own (F-26), a buyer’s office or an unresting port in any zone that is known: version 0 of each. */
function usualCalendar(id: string): Calendar | undefined {
  if (id === HOUSE_CALENDAR) return houseCalendar();
  const [kind, zone = ''] = id.split(/:(.*)/s);
  if (!isZone(zone)) return undefined;
  if (kind === 'buyer') return buyerOffice(zone, { version: 0 });
  return kind === 'always' ? aroundTheClock(zone, { version: 0 }) : undefined;
}
