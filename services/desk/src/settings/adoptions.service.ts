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
import { type By, type Command, decide, type Event, standing, type Values, wordsWithParts } from '@gendan/procedure';
import { Injectable } from '@nestjs/common';
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
      for (const { id, number, customer } of rows) {
        const file = files.get(id);
        const differences = file ? await this.differences(file) : [];
        const structure = file ? ((await this.newer.than(file))?.changes ?? []) : [];
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
    const differences = await this.differences(file);
    const edition = await this.newer.than(file);
    const mine = isOnCase(reader, { cast: file.plan.cast, roles: rolesOf(file.rules) });
    const structure = edition ? edition.changes.map((change) => ({ ...change, follows: followsIn(file, edition.to, change) })) : [];
    const moves = differences.length + structure.length > 0 ? await this.moves(file, { differences, edition }) : [];
    return { rev: file.rev, mine, differences, structure, moves };
  }

  async adopt(caseId: string, { id, accepted, names }: AdoptSettings, reader: Reader): Promise<Accepted> {
    const file = await this.views.file(caseId);
    const by = whoActs(reader, { ...standing(file.rules, file.plan, file.plan.at), roles: rolesOf(file.rules) }, {});
    const differences = (await this.differences(file)).filter(({ name }) => names?.includes(name) ?? true);
    const newest = await this.newer.than(file);
    const edition = newest?.changes.some(({ kind, name }) => names?.includes(`${kind}/${name}`) ?? true) ? newest : undefined;
    if (differences.length === 0 && !edition) throw new NothingToAdopt(file.number);
    return this.acts.perform(file, adopting({ differences, edition }, { id, accepted }, by));
  }

  private async differences({ rules, plan }: CaseFile): Promise<SettingDifference[]> {
    const own = await this.settings.own(rules);
    const words = await this.views.words({ plan } as CaseFile);
    return Object.keys(rules.settings).flatMap((name): SettingDifference[] => {
      const [from, to] = [plan.settings[name] ?? rules.settings[name], own[name] ?? rules.settings[name]] as SettingValue[];
      if (from === to || from === undefined || to === undefined) return [];
      const { title, unit } = settingMeant(rules, words, name);
      return [{ name, title, unit, from, to }];
    });
  }

  /** Decided as it would be, and not sent. */
  private async moves(file: CaseFile, wanted: Wanted): Promise<CaseSettings['moves']> {
    const role = file.rules.cast[0] ?? '';
    const by = { person: file.plan.cast[role] ?? role, role };
    const command = adopting(wanted, { id: 'as it would be', accepted: '…' }, by);
    const { events = [] } = decide(file.rules, file.plan, command, new Date().toISOString());
    const now = standing(file.rules, file.plan, file.plan.at);
    const words = wordsWithParts(await this.views.words(file), now.parts);
    return events.flatMap((event: Event) =>
      event.type === 'datesMoved' ? event.moves.map((move) => ({ ...move, title: keyTitle(words, move.key, now.parts) })) : [],
    );
  }
}

type Wanted = { differences: SettingDifference[]; edition: NewerEdition | undefined };

function adopting({ differences, edition }: Wanted, { id, accepted }: Pick<AdoptSettings, 'id' | 'accepted'>, by: By): Command {
  const settings: Values = Object.fromEntries(differences.map(({ name, to }) => [name, to]));
  const { rules, procedure, slice } = edition ?? {};
  return {
    kind: 'adopt',
    id,
    by,
    door: 'ui',
    ...(differences.length > 0 && { settings }),
    ...(rules && procedure && { rules, procedure, ...(slice && { slice }) }),
    accepted,
  };
}
