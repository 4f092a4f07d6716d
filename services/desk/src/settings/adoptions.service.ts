import type {
  Accepted,
  AdoptSettings,
  CaseSettings,
  Page,
  RunningDifference,
  RunningQuery,
  SettingDifference,
  SettingValue,
} from '@gendan/contracts';
import { type By, type Command, decide, type Event, evolve, standing, type Values, wordsWithParts } from '@gendan/procedure';
import { Injectable } from '@nestjs/common';
import { type NewerCalendar, NewerCalendars } from '../calendars/newer-calendars';
import { CaseActs } from '../cases/case-acts.service';
import { CaseFilesRepository } from '../cases/case-files.repository';
import { CaseRowsRepository, placeOf } from '../cases/case-rows.repository';
import { CaseViews } from '../cases/case-views.service';
import { keyTitle } from '../cases/case-words';
import { cursorOf, readCursor } from '../cases/cursor';
import { isOnCase, rolesOf, whoActs } from '../cases/who-acts';
import { Names } from '../names/names';
import type { CaseFile } from '../recording';
import type { Reader } from '../sign-in/reader';
import { followsIn, type NewerEdition, NewerEditions } from './newer-editions';
import { settingMeant } from './setting-uses';
import { NothingToAdopt } from './settings.errors';
import { Settings } from './settings.service';

const MOST_PAGES = 10;

/** A change of settings touches running cases only when a person takes the difference over, case by case. */
@Injectable()
export class Adoptions {
  constructor(
    private readonly settings: Settings,
    private readonly newer: NewerEditions,
    private readonly calendars: NewerCalendars,
    private readonly views: CaseViews,
    private readonly acts: CaseActs,
    private readonly rows: CaseRowsRepository,
    private readonly files: CaseFilesRepository,
    private readonly names: Names,
  ) {}

  async running(procedure: string, query: RunningQuery): Promise<Page<RunningDifference>> {
    const items: RunningDifference[] = [];
    let after = readCursor<{ by: string | number; id: string }>(query.after);
    for (let pages = 0; pages < MOST_PAGES && items.length < query.limit; pages += 1) {
      const asked = { procedure, state: 'running' as const, sort: 'number' as const, limit: query.limit };
      const rows = await this.rows.page(asked, [], new Date(), after);
      const files = await this.files.of(rows.map(({ id }) => id));
      const names = await this.names.of(rows.map(({ customer }) => customer));
      const calendars = await this.calendars.than([...files.values()]);
      for (const { id, number, customer } of rows) {
        const file = files.get(id);
        const edition = file && (await this.newer.than(file));
        const differences = file ? await this.differences(file, edition) : [];
        const structure = [...(edition?.changes ?? []), ...(calendars.get(id) ?? []).map(({ change }) => change)];
        if (differences.length + structure.length > 0)
          items.push({ case: id, number, customer: names[customer] ?? { zh: customer, en: customer }, differences, structure });
      }
      const last = rows.at(-1);
      after = last && rows.length === query.limit ? placeOf('number', last) : undefined;
      if (!after) break;
    }
    return { items, ...(after && { next: cursorOf(after) }) };
  }

  async of(caseId: string, reader: Reader): Promise<CaseSettings> {
    const file = await this.views.file(caseId);
    const edition = await this.newer.than(file);
    const differences = await this.differences(file, edition);
    const mine = isOnCase(reader, { cast: file.plan.cast, roles: rolesOf(file.rules) });
    const calendars = (await this.calendars.than([file])).get(caseId) ?? [];
    const structure = [
      ...(edition?.changes ?? []).map((change) => ({ ...change, follows: edition ? followsIn(file, edition.to, change) : [] })),
      ...calendars.map(({ change, follows }) => ({ ...change, follows })),
    ];
    const moves = differences.length + structure.length > 0 ? await this.moves(file, { differences, edition, calendars }) : [];
    return { rev: file.rev, mine, differences, structure, moves };
  }

  async adopt(caseId: string, { id, accepted, names }: AdoptSettings, reader: Reader): Promise<Accepted> {
    const file = await this.views.file(caseId);
    const by = whoActs(reader, { ...standing(file.rules, file.plan, file.plan.at), roles: rolesOf(file.rules) }, {});
    const wants = (name: string): boolean => names?.includes(name) ?? true;
    const newest = await this.newer.than(file);
    const differences = (await this.differences(file, newest)).filter(({ name }) => wants(name));
    const edition = newest?.changes.some(({ kind, name }) => wants(`${kind}/${name}`)) ? newest : undefined;
    const published = (await this.calendars.than([file])).get(caseId) ?? [];
    const calendars = published.filter(({ to }) => wants(`calendar/${to.id}`));
    const [first, ...others] = adopting({ differences, edition, calendars }, { id, accepted }, by);
    if (!first) throw new NothingToAdopt(file.number);
    for (const command of others) await this.acts.perform(file, command);
    return this.acts.perform(file, first);
  }

  /** By the figures of the version it would follow: with that come settings its own version did not have. */
  private async differences(file: CaseFile, edition: NewerEdition | undefined): Promise<SettingDifference[]> {
    const { rules, words } = edition?.to ?? { rules: file.rules, words: await this.views.words(file) };
    const own = await this.settings.own(rules);
    return Object.entries(rules.settings).flatMap(([name, usual]): SettingDifference[] => {
      const [from, to] = [file.plan.settings[name] ?? file.rules.settings[name] ?? usual, own[name] ?? usual] as SettingValue[];
      if (from === to || from === undefined || to === undefined) return [];
      const { title, unit } = settingMeant(rules, words, name);
      return [{ name, title, unit, from, to }];
    });
  }

  /** Decided as it would be, and not sent. */
  private async moves(file: CaseFile, wanted: Wanted): Promise<CaseSettings['moves']> {
    const role = file.rules.cast[0] ?? '';
    const by = { person: file.plan.cast[role] ?? role, role };
    const events = decidedBy(file, adopting(wanted, { id: 'as it would be', accepted: '…' }, by));
    const now = standing(file.rules, file.plan, file.plan.at);
    const words = wordsWithParts(await this.views.words(file), now.parts);
    return events.flatMap((event: Event) =>
      event.type === 'datesMoved' ? event.moves.map((move) => ({ ...move, title: keyTitle(words, move.key, now.parts) })) : [],
    );
  }
}

type Wanted = { differences: SettingDifference[]; edition: NewerEdition | undefined; calendars: NewerCalendar[] };

/** A command for the figures and the edition, one for each calendar. */
function adopting(
  { differences, edition, calendars }: Wanted,
  { id, accepted }: Pick<AdoptSettings, 'id' | 'accepted'>,
  by: By,
): (Command & { kind: 'adopt' })[] {
  const settings: Values = Object.fromEntries(differences.map(({ name, to }) => [name, to]));
  const { rules, procedure, slice } = edition ?? {};
  const figures = {
    ...(differences.length > 0 && { settings }),
    ...(rules && procedure && { rules, procedure, ...(slice && { slice }) }),
  };
  const all = [...(differences.length > 0 || edition ? [figures] : []), ...calendars.map(({ to }) => ({ calendar: to }))];
  return all.map((what, n) => ({ kind: 'adopt', id: n === 0 ? id : `${id}:${n}`, by, door: 'ui', accepted, ...what }));
}

/** What commands one after the other would make of a case. */
function decidedBy(file: CaseFile, commands: (Command & { kind: 'adopt' })[]): Event[] {
  let { rules, plan } = file;
  return commands.flatMap((command) => {
    const { events = [] } = decide(rules, plan, command, new Date().toISOString());
    rules = command.rules ?? rules;
    plan = events.reduce((now, event) => evolve(rules, now, event), plan);
    return events;
  });
}
