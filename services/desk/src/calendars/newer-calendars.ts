import type { StructureDifference } from '@gendan/contracts';
import type { Phrase } from '@gendan/procedure';
import { type Calendar, calendarChanges } from '@gendan/trade';
import { Injectable } from '@nestjs/common';
import { Names } from '../names/names';
import type { CaseFile } from '../recording';
import { People } from '../sign-in/people';

/** A newer version of a calendar that a case counts by. */
export type NewerCalendar = { to: Calendar; change: StructureDifference; follows: Phrase[] };

@Injectable()
export class NewerCalendars {
  constructor(
    private readonly people: People,
    private readonly names: Names,
  ) {}

  /** Of each case those that have been published since, in which something is otherwise. */
  async than(files: CaseFile[]): Promise<Map<string, NewerCalendar[]>> {
    const ids = [...new Set(files.flatMap(({ plan }) => Object.keys(plan.calendars)))];
    const latest = (await this.people.calendars(ids)).map(({ json }) => JSON.parse(json) as Calendar);
    const names = await this.names.of(ids.filter((id) => id.includes(':')));
    return new Map(files.map(({ id, plan }) => [id, latest.flatMap((to) => newer(plan.calendars[to.id], to, names))]));
  }
}

function newer(from: Calendar | undefined, to: Calendar, names: Record<string, Phrase>): NewerCalendar[] {
  const follows = from ? calendarChanges(from, to) : [];
  if (!from || follows.length === 0) return [];
  const version = (n: number): Phrase => ({ zh: `第 ${n} 版`, en: `version ${n}` });
  const title = names[to.id] ?? { zh: '公司', en: 'the company' };
  return [{ to, follows, change: { kind: 'calendar', name: to.id, title, from: version(from.version), to: version(to.version) } }];
}
