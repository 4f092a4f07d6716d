import type { CaseQuery, CaseRow, CaseView, HistoryItem, HistoryQuery, Page, PlanView, WhyView } from '@gendan/contracts';
import {
  type Assumption,
  type Event,
  explain,
  type Phrase,
  type Proposal,
  propose,
  type Risk,
  type Standing,
  standing,
  tellEvent,
  unknownAssumption,
  type Words,
  wordsWithParts,
} from '@gendan/procedure';
import { amountOf, type Terms } from '@gendan/trade';
import { Injectable } from '@nestjs/common';
import { Cases, type CaseFile } from '../recording';
import { refusalOf } from '../recording/procedure-refusal';
import { Names } from '../names/names';
import type { Named } from '../names/names.repository';
import { Procedures } from '../procedures/procedures.service';
import { TermsRepository } from '../terms/terms.repository';
import { CaseFilesRepository } from './case-files.repository';
import type { CaseRowEntity } from './case-row.entity';
import { CaseRowsRepository, placeOf } from './case-rows.repository';
import { type Reader, readersOf } from '../sign-in/reader';
import { AmbiguousNumber, UnknownCase } from './cases.errors';
import { keyTitle, roleTitle, shipDates, splitKey, titleOf } from './case-words';
import { cursorOf, readCursor } from './cursor';
import { moneyOf } from './money';
import { calendarOf, momentWords } from '../letters/when';

const MOST_PAGES = 20;
type Look = { file: CaseFile; row: CaseRowEntity; words: Words; terms: Terms | undefined; now: Standing };

/** Cases as people read them: everything is computed from plan and calendars now, with names and words. */
@Injectable()
export class CaseViews {
  constructor(
    private readonly rows: CaseRowsRepository,
    private readonly files: CaseFilesRepository,
    private readonly cases: Cases,
    private readonly terms: TermsRepository,
    private readonly procedures: Procedures,
    private readonly names: Names,
  ) {}

  /** A number, or kind and number: `EX2601-017`, `order:EX2601-017`. */
  async idOf(number: string, kind?: string): Promise<string> {
    if (number.includes(':')) {
      if (!(await this.rows.byId(number))) throw new UnknownCase(number);
      return number;
    }
    const found = (await this.rows.byNumber(number)).filter((row) => kind === undefined || row.kind === kind);
    if (found.length > 1)
      throw new AmbiguousNumber(
        number,
        found.map(({ id }) => id),
      );
    const only = found[0];
    if (!only) throw new UnknownCase(number);
    return only.id;
  }

  async file(caseId: string): Promise<CaseFile> {
    const file = await this.cases.read(caseId);
    if (!file) throw new UnknownCase(caseId);
    return file;
  }

  async list(query: CaseQuery, reader: Reader): Promise<Page<CaseRow>> {
    const now = new Date();
    const items: CaseRow[] = [];
    let after = readCursor<{ by: string | number; id: string }>(query.after);
    // what is at risk is computed from the plan, so that view looks through pages until one is full
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const rows = await this.rows.page(query, readersOf(reader), now, after);
      const shown = await this.rowsOf(rows, now);
      items.push(...(query.view === 'risk' ? shown.filter(({ risk }) => risk) : shown));
      const last = rows.at(-1);
      after = last && rows.length === query.limit ? placeOf(query.sort, last) : undefined;
      if (!after || items.length >= query.limit) break;
    }
    return { items, ...(after && { next: cursorOf(after) }) };
  }

  async one(caseId: string): Promise<Omit<CaseView, 'notDone' | 'undelivered'>> {
    const now = new Date();
    const look = await this.look(caseId, now);
    const { file, words, terms, now: seen } = look;
    const waiting = await this.files.waiting(caseId);
    const names = await this.names.named([...Object.values(seen.cast), ...personsIn(seen)]);
    const overdue = await this.rows.overdue([caseId], now);
    return {
      ...this.rowOf(look, names, overdue.get(caseId) ?? 0),
      standing: seen,
      terms: terms ?? noTerms(),
      termsHash: file.plan.terms.hash,
      cast: Object.entries(seen.cast).map(([role, person]) => ({
        role,
        title: roleTitle(words, role),
        person,
        name: nameIn(names, person),
      })),
      names: Object.fromEntries(names.map(({ id, name }) => [id, name])),
      money: terms ? moneyOf(terms, seen) : { instalments: [], currency: '', total: '0', received: '0' },
      waiting: waiting.map(({ id, body, takenIn }) => ({ id, ...kindIn(body), at: takenIn.toISOString() })),
    };
  }

  async plan(caseId: string): Promise<PlanView> {
    return (await this.file(caseId)).plan;
  }

  async history(caseId: string, query: HistoryQuery): Promise<Page<HistoryItem>> {
    const file = await this.file(caseId);
    const before = readCursor<{ rev: number }>(query.after)?.rev ?? file.rev + 1;
    const from = Math.max(0, before - 1 - query.limit);
    const events = (await this.cases.events(caseId, from, before - 1 - from)).filter(({ rev }) => rev < before);
    const words = wordsWithParts(await this.words(file), Object.values(file.plan.parts));
    const names = await this.names.of(events.flatMap(personsOf));
    const about = query.milestone ? events.filter((event) => concerns(event, query.milestone ?? '')) : events;
    const items = about.reverse().map((event) => historyItem(event, words, names, file));
    return { items, ...(from > 0 && { next: cursorOf({ rev: from + 1 }) }) };
  }

  async why(caseId: string, key: string): Promise<WhyView> {
    const file = await this.file(caseId);
    const words = await this.words(file);
    const at = new Date().toISOString();
    const explanation = explain(file.rules, file.plan, key, at, await this.cases.events(caseId));
    const parts = standing(file.rules, file.plan, at).parts;
    const mentioned = [...explanation.hops.map(({ of }) => of), ...explanation.unknown, ...explanation.waitsFor];
    const names = Object.fromEntries(
      mentioned.filter((each) => splitKey(each).milestone in words.names).map((each) => [each, keyTitle(words, each, parts)]),
    );
    return { ...explanation, title: keyTitle(words, key, parts), names };
  }

  async whatIf(caseId: string, assumptions: Assumption[]): Promise<Proposal> {
    const file = await this.file(caseId);
    const unknown = unknownAssumption(file.rules, file.plan, assumptions);
    if (unknown) throw refusalOf(unknown);
    return propose(file.rules, file.plan, assumptions, new Date().toISOString());
  }

  words(file: CaseFile): Promise<Words> {
    return this.procedures.words(file.plan.procedure.id, file.plan.procedure.version);
  }

  async look(caseId: string, at = new Date()): Promise<Look> {
    const [row, file] = await Promise.all([this.rows.byId(caseId), this.cases.read(caseId)]);
    if (!row || !file) throw new UnknownCase(caseId);
    const [words, terms] = await Promise.all([this.words(file), this.terms.of(file.plan.terms.hash)]);
    return { file, row, words, terms, now: standing(file.rules, file.plan, at.toISOString()) };
  }

  private async rowsOf(rows: CaseRowEntity[], at: Date): Promise<CaseRow[]> {
    const ids = rows.map(({ id }) => id);
    const [files, terms, overdue] = await Promise.all([
      this.files.of(ids),
      this.terms.all(rows.map((row) => row.termsHash)),
      this.rows.overdue(ids, at),
    ]);
    const looks = await Promise.all(
      rows.map(async (row): Promise<Look[]> => {
        const file = files.get(row.id);
        return file
          ? [
              {
                file,
                row,
                words: await this.words(file),
                terms: terms.get(row.termsHash),
                now: standing(file.rules, file.plan, at.toISOString()),
              },
            ]
          : [];
      }),
    );
    const seen = looks.flat();
    const names = await this.names.named(
      seen.flatMap(({ row, now }) => [row.customer, ...(now.stuck?.owners ?? []).map((role) => now.cast[role])]),
    );
    return seen.map((look) => this.rowOf(look, names, overdue.get(look.row.id) ?? 0));
  }

  private rowOf({ file, row, words, terms, now }: Look, names: Named[], overdue: number): CaseRow {
    const customer = names.find(({ id }) => id === row.customer);
    const risk = worstRisk(now);
    const ship = shipDates(now.milestones);
    return {
      case: row.id,
      kind: row.kind,
      number: row.number,
      procedure: { id: row.procedureId, version: row.procedureVersion, title: words.title },
      customer: { id: row.customer, name: nameIn(names, row.customer), ...(customer?.country && { country: customer.country }) },
      rev: file.rev,
      opened: row.opened.toISOString(),
      stage: titleOf(words, now.stage),
      ...(now.stuck && { stuck: stuckOf(now, now.stuck, words, names) }),
      amount: terms ? amountOf(terms) : '0',
      currency: terms?.currency ?? '',
      ...(terms?.delivery && { delivery: terms.delivery }),
      ...(ship && { ship }),
      progress: now.progress,
      overdue,
      ...(risk && { risk: { ...risk, title: keyTitle(words, risk.key, now.parts) } }),
      held: now.holds.length > 0,
      breached: now.breaches.length > 0,
      state: file.frozen ? 'frozen' : now.closed ? 'closed' : now.cancelled ? 'cancelled' : 'running',
      updated: row.updated.toISOString(),
    };
  }
}

/** Of several promises the one that is missed by most. */
const worstRisk = ({ milestones }: Standing): Risk | undefined =>
  milestones.flatMap(({ risk }) => risk ?? []).sort((a, b) => b.byMinutes - a.byMinutes)[0];

function stuckOf(now: Standing, stuck: NonNullable<Standing['stuck']>, words: Words, names: Named[]): NonNullable<CaseRow['stuck']> {
  const { part } = splitKey(stuck.key);
  const owners = stuck.owners.map((role) => {
    const person = now.cast[role];
    return { role: roleTitle(words, role), ...(person && { name: nameIn(names, person) }) };
  });
  return {
    key: stuck.key,
    title: keyTitle(words, stuck.key, now.parts),
    ...(part && { part }),
    owners,
    ...(stuck.until && { until: stuck.until }),
    others: stuck.others,
  };
}

function historyItem(event: Event, words: Words, names: Record<string, Phrase>, file: CaseFile): HistoryItem {
  const { by } = event;
  const currency = file.plan.terms.slice['terms.currency'];
  return {
    rev: event.rev,
    at: event.at,
    ...('happened' in event && event.happened && { happened: event.happened }),
    type: event.type,
    sentence: tellEvent(event, words, {
      names,
      at: (moment) => momentWords(moment, calendarOf(file.plan, 'company')).zh.replace(/ \(周.\)/, ''),
      ...(typeof currency === 'string' && { currency }),
    }),
    // what follows of itself was nobody's doing
    ...(by &&
      by.person !== 'case' && {
        by: {
          person: by.person,
          name: names[by.person] ?? { zh: by.person, en: by.person },
          role: roleTitle(words, by.role),
          ...(by.for && { for: names[by.for] ?? { zh: by.for, en: by.for } }),
        },
      }),
    event,
    visibleTo: visibilityOf(event, file),
    ...('files' in event && event.files && { files: event.files }),
  };
}

/** What an outside party did itself, or was sent, it may see; all else stays inside. */
function visibilityOf(event: Event, file: CaseFile): HistoryItem['visibleTo'] {
  const role = event.type === 'effectAsked' && 'letter' in event.of ? event.of.to : event.by?.role;
  if (!role || !file.rules.parties.includes(role)) return 'inside';
  return role === 'customer' || role === 'shop' ? 'customer' : role === 'factory' ? 'factory' : 'inside';
}

const concerns = (event: Event, milestone: string): boolean =>
  'key' in event &&
  event.key !== undefined &&
  splitKey(event.key).milestone === splitKey(milestone).milestone &&
  (!milestone.includes('@') || event.key === milestone);

const personsOf = (event: Event): (string | undefined)[] => [
  event.by?.person,
  event.by?.for,
  ...(event.type === 'assigned' ? [event.person, event.from] : []),
  ...(event.type === 'opened' ? Object.values(event.cast) : []),
];
function personsIn({ milestones, holds, breaches, overrides, cancel }: Standing): (string | undefined)[] {
  const acted = [
    ...milestones.flatMap((each) => [each.fact?.by, each.lastRefusal?.by, ...(each.signs ?? []).map(({ by }) => by)]),
    ...holds.map(({ by }) => by),
    ...breaches.map(({ causedBy }) => causedBy),
    ...overrides.map(({ askedBy }) => askedBy),
    cancel?.asked,
  ];
  return acted.flatMap((by) => [by?.person, by?.for]);
}
const nameIn = (names: Named[], id: string): Phrase => names.find((each) => each.id === id)?.name ?? { zh: id, en: id };
const kindIn = (body: unknown): { kind: string; milestone?: string } => {
  const { kind, milestone } = (body ?? {}) as { kind?: unknown; milestone?: unknown };
  return { kind: typeof kind === 'string' ? kind : '', ...(typeof milestone === 'string' && { milestone }) };
};
const noTerms = (): Terms => ({
  currency: '',
  incoterm: null,
  port: null,
  lines: [],
  delivery: null,
  tolerancePercent: '0',
  instalments: [],
  inspection: null,
  firstArticle: false,
  remarks: null,
});
