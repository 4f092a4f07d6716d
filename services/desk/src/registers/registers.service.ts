import type { PutCell, RegisterHead, RegisterPage, RegisterQuery, RegisterRow, RegisterSums, TypedCell } from '@gendan/contracts';
import { CaseQuery } from '@gendan/contracts';
import { type Column, figuresOf, type Phrase, type Register, REGISTERS, rowsOf, type Typed } from '@gendan/procedure';
import { Injectable } from '@nestjs/common';
import { CaseFilesRepository } from '../cases/case-files.repository';
import type { CaseRowEntity } from '../cases/case-row.entity';
import { CaseRowsRepository, placeOf } from '../cases/case-rows.repository';
import { cursorOf, readCursor } from '../cases/cursor';
import { Names } from '../names/names';
import { Procedures } from '../procedures/procedures.service';
import { type Reader, readersOf } from '../sign-in/reader';
import { NotForYou } from '../sign-in/sign-in.errors';
import { TermsRepository } from '../terms/terms.repository';
import { fitted } from './fitting';
import type { RegisterCellEntity } from './register-cell.entity';
import { CellChanged, CellComputed, CellUnfit, UnknownCell, UnknownRegister } from './registers.errors';
import { KeptByServices } from './kept-by-services';
import { RegistersRepository, WHOLE } from './registers.repository';
import { workbookOf } from './register-workbook';
import { whole } from './whole';

const MOST_PAGES = 20;
const MOST_CASES = 2000;
const AT_ONCE = 100;
type Place = { by: string | number; id: string };
type Part = { rows: RegisterRow[]; next: Place | undefined };

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
      items.push(...rows);
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

  /** Into a typed column of a row that is there; a figure of the whole register is set by administrators. */
  async put(id: string, row: string, key: string, { base, value }: PutCell, reader: Reader): Promise<TypedCell> {
    const register = registerOf(id);
    const of = row === WHOLE ? WHOLE : caseIn(row);
    const column = await this.typedAt(register, row, key, reader);
    const fit = fitted(column, value);
    if ('wanted' in fit) throw new CellUnfit(column.title, fit.wanted);
    const cell = typeof fit.cell === 'object' ? null : fit.cell;
    const newest = (await this.cells.current(id, [of])).find((each) => each.row === row && each.column === key)?.version ?? 0;
    const added =
      base === newest &&
      (await this.cells.add({ register: id, row, column: key, version: base + 1, case: of, value: cell, by: reader.id }));
    if (!added) throw new CellChanged(base, newest);
    return { version: base + 1, value: cell };
  }

  /** Those of these rows that are there now. */
  async rowsNamed(register: Register, ids: readonly string[]): Promise<Map<string, RegisterRow>> {
    const wanted = new Set(ids);
    const cases = [...new Set(ids.map(caseIn))];
    const found = new Map<string, RegisterRow>();
    for (let from = 0; from < cases.length; from += AT_ONCE) {
      const rows = await this.rowsOf(register, await this.cases.byIds(cases.slice(from, from + AT_ONCE)));
      for (const row of rows) if (wanted.has(row.id)) found.set(row.id, row);
    }
    return found;
  }

  private async typedAt(register: Register, row: string, key: string, reader: Reader): Promise<Pick<Column, 'title' | 'type' | 'choices'>> {
    if (row === WHOLE) {
      const figure = register.figures?.[key];
      if (!figure) throw new UnknownCell(row, key);
      if (!reader.roles.includes('administrator')) throw new NotForYou('administrator');
      return figure;
    }
    const column = register.columns.find((each) => each.key === key);
    const rows = await this.rowsNamed(register, [row]);
    if (!column || !rows.has(row)) throw new UnknownCell(row, key);
    if (!('typed' in column)) throw new CellComputed(column.title);
    return column;
  }

  private all(register: Register, query: RegisterQuery, reader: Reader): Promise<RegisterRow[]> {
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

  private async rowsOf(register: Register, found: readonly CaseRowEntity[]): Promise<RegisterRow[]> {
    const ids = found.map(({ id }) => id);
    const [files, terms, cells, beside] = await Promise.all([
      this.files.of(ids),
      this.terms.all(found.map(({ termsHash }) => termsHash)),
      this.cells.current(register.id, ids),
      this.services.of(
        register.beside ?? [],
        found.map(({ number }) => number),
      ),
    ]);
    const names = await this.names.of(cells.map(({ by }) => by));
    const figures = typedIn(cells, WHOLE);
    const now = new Date().toISOString();
    const rows: RegisterRow[] = [];
    for (const { id, kind, number, procedureId, procedureVersion, termsHash } of found) {
      const file = files.get(id);
      if (!file) continue;
      const mine = cells.filter((each) => each.case === id);
      const byRow = Object.fromEntries([...new Set(mine.map(({ row }) => row))].map((row) => [row, typedIn(mine, row)]));
      const words = await this.procedures.words(procedureId, procedureVersion);
      const onFile = {
        rules: file.rules,
        words,
        plan: file.plan,
        ...(terms.has(termsHash) && { terms: terms.get(termsHash) }),
        beside: beside.get(number),
      };
      for (const row of rowsOf(register, onFile, now, { rows: byRow, figures }))
        rows.push({ ...row, case: id, kind, number, typed: typedBy(mine, row.id, names) });
    }
    return rows;
  }

  /** Names of all persons and parties in the rows. */
  private called({ columns }: Register, rows: readonly RegisterRow[]): Promise<Record<string, Phrase>> {
    const who = columns.filter(({ type }) => type === 'who').map(({ key }) => key);
    return this.names.of(rows.flatMap(({ cells }) => who.map((key) => (typeof cells[key] === 'string' ? cells[key] : undefined))));
  }
}

/** A row's name begins with its case. */
const caseIn = (row: string): string => row.split('|')[0] ?? '';

export function registerOf(id: string): Register {
  const found = REGISTERS.find((each) => each.id === id);
  if (!found) throw new UnknownRegister(id);
  return found;
}

const typedIn = (cells: readonly RegisterCellEntity[], row: string): Typed =>
  Object.fromEntries(cells.filter((each) => each.row === row && each.value !== null).map(({ column, value }) => [column, value]));
const typedBy = (cells: readonly RegisterCellEntity[], row: string, names: Record<string, Phrase>): RegisterRow['typed'] =>
  Object.fromEntries(
    cells
      .filter((each) => each.row === row)
      .map(({ column, version, by, at }) => [column, { version, by: names[by] ?? { zh: by, en: by }, at: at.toISOString() }]),
  );

function headOf(register: Register, cells: readonly RegisterCellEntity[]): RegisterHead {
  const { id, title, source, columns, figures = {} } = register;
  const set = figuresOf(register, typedIn(cells, WHOLE));
  return {
    id,
    title,
    source,
    columns: columns.map(({ key, title: heading, type, group, choices, leads, ...rest }) => ({
      key,
      title: heading,
      type,
      ...(group && { group }),
      ...(choices && { choices }),
      ...(leads && { leads }),
      ...('typed' in rest && { typed: true as const }),
    })),
    figures: Object.entries(figures).map(([key, figure]) => ({
      key,
      title: figure.title,
      type: figure.type,
      value: String(set[key]),
      version: cells.find((each) => each.row === WHOLE && each.column === key)?.version ?? 0,
    })),
  };
}
