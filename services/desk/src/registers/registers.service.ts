import type { RegisterHead, RegisterPage, RegisterQuery, RegisterRow, RegisterSums } from '@gendan/contracts';
import { CaseQuery } from '@gendan/contracts';
import { type Phrase, type Register, REGISTERS, type Row, rowsOf } from '@gendan/procedure';
import { Injectable } from '@nestjs/common';
import { CaseFilesRepository } from '../cases/case-files.repository';
import type { CaseRowEntity } from '../cases/case-row.entity';
import { CaseRowsRepository, placeOf } from '../cases/case-rows.repository';
import { cursorOf, readCursor } from '../cases/cursor';
import { Names } from '../names/names';
import { Procedures } from '../procedures/procedures.service';
import { type Reader, readersOf } from '../sign-in/reader';
import { TermsRepository } from '../terms/terms.repository';
import { KeptByServices } from './kept-by-services';
import { headOf, registerOf } from './register-head';
import { RegistersRepository, WHOLE } from './registers.repository';
import { workbookOf } from './register-workbook';
import { keptBy, typedBy, typedIn } from './typed-cells';
import { whole } from './whole';

/** A row's name begins with its case. */
export const caseIn = (row: string): string => row.split('|')[0] ?? '';

const MOST_PAGES = 20;
const MOST_CASES = 2000;
const AT_ONCE = 100;
type Place = { by: string | number; id: string };
/** With where what is typed into it is kept. */
export type FoundRow = RegisterRow & Pick<Row, 'kept'>;
type Part = { rows: FoundRow[]; next: Place | undefined };

/** Registers: computed from the case files of a page when they are read, with what people typed beside them. */
@Injectable()
export class Registers {
  constructor(
    private readonly cells: RegistersRepository,
    private readonly cases: CaseRowsRepository,
    private readonly files: CaseFilesRepository,
    private readonly terms: TermsRepository,
    private readonly procedures: Procedures,
    private readonly names: Names,
    private readonly services: KeptByServices,
  ) {}

  async list(): Promise<RegisterHead[]> {
    return Promise.all(REGISTERS.map(async (register) => headOf(register, await this.cells.current(register.id, []))));
  }

  async page(id: string, query: RegisterQuery, reader: Reader): Promise<RegisterPage> {
    const register = registerOf(id);
    const items: RegisterRow[] = [];
    let after = readCursor<Place>(query.after);
    // many cases have no such row: pages are looked through until one is full
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const { rows, next } = await this.part(register, query, reader, after);
      items.push(...rows.map(({ kept: _, ...row }) => row));
      after = next;
      if (!after || items.length >= query.limit) break;
    }
    const head = headOf(register, await this.cells.current(id, []));
    return { ...head, items, ...(after && { next: cursorOf(after) }), names: await this.called(register, items) };
  }

  async sums(id: string, query: RegisterQuery, reader: Reader): Promise<RegisterSums> {
    const register = registerOf(id);
    const rows = await this.all(register, query, reader);
    const sums = register.sums?.(rows) ?? [];
    const names = await this.names.of(sums.map(({ who }) => who));
    return { sums: sums.map((each) => ({ ...each, title: names[each.who ?? ''] ?? each.title })), rows: rows.length };
  }

  async workbook(id: string, query: RegisterQuery, reader: Reader): Promise<{ name: string; bytes: Buffer }> {
    const register = registerOf(id);
    const rows = await this.all(register, query, reader);
    const language = query.language ?? reader.language;
    const bytes = await workbookOf(register, rows, await this.called(register, rows), language);
    return { name: `${register.title[language]}.xlsx`, bytes };
  }

  /** Those of these rows that are there now. */
  async rowsNamed(register: Register, ids: readonly string[]): Promise<Map<string, FoundRow>> {
    const wanted = new Set(ids);
    const cases = [...new Set(ids.map(caseIn))];
    const found = new Map<string, FoundRow>();
    for (let from = 0; from < cases.length; from += AT_ONCE) {
      const rows = await this.rowsOf(register, await this.cases.byIds(cases.slice(from, from + AT_ONCE)));
      for (const row of rows) if (wanted.has(row.id)) found.set(row.id, row);
    }
    return found;
  }

  private all(register: Register, query: RegisterQuery, reader: Reader): Promise<FoundRow[]> {
    return whole((limit, after?: Place) => this.part(register, { ...query, limit }, reader, after), MOST_CASES, AT_ONCE);
  }

  /** The rows of one page of cases; a case is never split. */
  private async part(register: Register, query: RegisterQuery, reader: Reader, after?: Place): Promise<Part> {
    const { q, customer, state, limit, column, is } = query;
    const asked = CaseQuery.parse({ sort: 'opened', limit, ...(q && { q }), ...(customer && { customer }), ...(state && { state }) });
    const { kinds, procedures } = register;
    const found = await this.cases.page({ ...asked, kinds, ...(procedures && { procedures }) }, readersOf(reader), new Date(), after);
    const rows = await this.rowsOf(register, found);
    const last = found.at(-1);
    return {
      rows: column === undefined || is === undefined ? rows : rows.filter(({ cells }) => String(cells[column] ?? '') === is),
      next: last && found.length === limit ? placeOf('opened', last) : undefined,
    };
  }

  private async rowsOf(register: Register, found: readonly CaseRowEntity[]): Promise<FoundRow[]> {
    const ids = found.map(({ id }) => id);
    const [files, terms, cells, beside] = await Promise.all([
      this.files.of(ids),
      this.terms.all(found.map(({ termsHash }) => termsHash)),
      this.cells.current(register.id, ids),
      this.services.of(register.beside ?? [], found),
    ]);
    const figures = typedIn(cells, WHOLE);
    const now = new Date().toISOString();
    const rows: (Row & Pick<RegisterRow, 'case' | 'kind' | 'number'>)[] = [];
    for (const { id, kind, number, procedureId, procedureVersion, termsHash } of found) {
      const file = files.get(id);
      if (!file) continue;
      const mine = cells.filter((each) => each.case === id);
      const byRow = Object.fromEntries([...new Set(mine.map(({ row }) => row))].map((row) => [row, typedIn(mine, row)]));
      const words = await this.procedures.words(procedureId, procedureVersion);
      const onFile = { rules: file.rules, words, plan: file.plan, terms: terms.get(termsHash), beside: beside.get(number) };
      rows.push(...rowsOf(register, onFile, now, { rows: byRow, figures }).map((row) => ({ ...row, case: id, kind, number })));
    }
    const writers = rows.flatMap(({ kept }) => Object.values(kept).map(({ by }) => by));
    const names = await this.names.of([...cells.map(({ by }) => by), ...writers]);
    return rows.map((row) => ({ ...row, typed: { ...typedBy(cells, row.id, names), ...keptBy(row, names) } }));
  }

  /** Names of all persons and parties in the rows. */
  private called({ columns }: Register, rows: readonly RegisterRow[]): Promise<Record<string, Phrase>> {
    const who = columns.filter(({ type }) => type === 'who').map(({ key }) => key);
    return this.names.of(rows.flatMap(({ cells }) => who.map((key) => (typeof cells[key] === 'string' ? cells[key] : undefined))));
  }
}
