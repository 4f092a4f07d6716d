import type { CalendarRow, PutCalendar } from '@gendan/contracts';
import type { people } from '@gendan/contracts/grpc';
import type { Phrase } from '@gendan/procedure';
import { type Calendar, calendarChanges, HOUSE_CALENDAR, houseCalendar, ZONE_OFFSETS } from '@gendan/trade';
import { Injectable } from '@nestjs/common';
import { Names } from '../names/names';
import { People } from '../sign-in/people';
import type { Reader } from '../sign-in/reader';
import { CalendarsInCases } from './calendars-in-cases.repository';
import { NoDefaultCalendar, UnknownCalendar } from './calendars.errors';

const TITLE: Phrase = { zh: '公司日历和时区', en: 'The company’s calendar and time zone' };

/** When the house and its parties work, by versions that the people service keeps; new plans take the newest. */
@Injectable()
export class Calendars {
  constructor(
    private readonly people: People,
    private readonly names: Names,
    private readonly cases: CalendarsInCases,
  ) {}

  async list(): Promise<CalendarRow[]> {
    const published = await this.people.calendarsOnFile();
    const ids = [...new Set([HOUSE_CALENDAR, ...published.map(({ id }) => id)])];
    const names = await this.names.of([...ids.filter((id) => id.includes(':')), ...published.map(({ by }) => by)]);
    const counted = await this.cases.versions();
    return ids.map((id) => {
      const row = rowOf(id, published, names);
      const behind = counted.filter((each) => each.id === id && each.version < row.version);
      return { ...row, behind: behind.reduce((sum, { cases }) => sum + cases, 0) };
    });
  }

  async set(id: string, { base, calendar }: PutCalendar, reader: Reader): Promise<CalendarRow> {
    if ((await this.people.calendars([id])).length === 0) throw new UnknownCalendar(id);
    const usual = usualOf(id);
    if (!calendar && !usual) throw new NoDefaultCalendar(id);
    const next = calendar ? { ...calendar, id, version: base, offsets: ZONE_OFFSETS[calendar.zone] } : usual;
    await this.people.publishCalendar(JSON.stringify(next), base, reader.id);
    const row = (await this.list()).find((each) => each.id === id);
    if (!row) throw new UnknownCalendar(id);
    return row;
  }
}

const usualOf = (id: string): Calendar | undefined => (id === HOUSE_CALENDAR ? houseCalendar() : undefined);

function rowOf(id: string, published: people.PublishedCalendar[], names: Record<string, Phrase>): Omit<CalendarRow, 'behind'> {
  const own = published.filter((each) => each.id === id).map((each) => ({ ...each, calendar: JSON.parse(each.json) as Calendar }));
  const usual = usualOf(id);
  const value = own[0]?.calendar ?? usual ?? houseCalendar();
  const changes = own.map(({ version, calendar, by, at }, n) => {
    const before = own[n + 1]?.calendar ?? usual;
    return { version, what: before ? calendarChanges(before, calendar) : [], by: names[by] ?? { zh: by, en: by }, at };
  });
  return {
    id,
    title: id === HOUSE_CALENDAR ? TITLE : (names[id] ?? { zh: id, en: id }),
    source: ['F-26'],
    default: usual ?? null,
    value,
    version: own[0]?.version ?? 0,
    changes: changes.slice(0, 20),
    path: `/api/settings/calendars/${id}`,
  };
}
