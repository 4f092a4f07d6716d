import type { PutCell, TypedCell } from '@gendan/contracts';
import { Refusal } from '@gendan/platform';
import { type Cell, type ColumnTitle, isTyped, type KeptCell, type Register } from '@gendan/procedure';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../sign-in/reader';
import { NotForYou } from '../sign-in/sign-in.errors';
import { fitted } from './fitting';
import { KeptByServices } from './kept-by-services';
import { registerOf } from './register-head';
import { CellChanged, CellComputed, CellUnfit, NothingKeptYet, SeveralOrders, UnknownCell } from './registers.errors';
import { RegistersRepository, WHOLE } from './registers.repository';
import { caseIn, type FoundRow, Registers } from './registers.service';

/** Who types, and the session that says so to the services in whose home it is kept. */
export type Typist = { reader: Reader; session: string | undefined };

/** What is typed into a register: kept here, version by version, or by the service it belongs to. */
@Injectable()
export class RegisterCells {
  constructor(
    private readonly cells: RegistersRepository,
    private readonly registers: Registers,
    private readonly services: KeptByServices,
  ) {}

  async put(id: string, row: string, key: string, { base, value }: PutCell, { reader, session }: Typist): Promise<TypedCell> {
    const register = registerOf(id);
    if (row === WHOLE) return this.keep(register, row, key, base, fit(figureAt(register, key, reader), value), reader);
    const found = (await this.registers.rowsNamed(register, [row])).get(row);
    const column = register.columns.find((each) => each.key === key);
    if (!column || !found) throw new UnknownCell(row, key);
    if (!isTyped(column)) throw new CellComputed(column.title);
    const cell = fit(column, value);
    const kept = found.kept[key];
    if (!kept) return this.keep(register, row, key, base, cell, reader);
    const stands = found.typed[key]?.version ?? 0;
    if (base !== stands) throw new CellChanged(base, stands);
    await this.send(found.number, kept, typeof cell === 'string' ? cell : '0', session);
    return this.now(register, row, key);
  }

  private async keep(register: Register, row: string, column: string, base: number, cell: Cell | null, by: Reader): Promise<TypedCell> {
    const [id, of, value] = [register.id, row === WHOLE ? WHOLE : caseIn(row), typeof cell === 'object' ? null : cell];
    const newest = (await this.cells.current(id, [of])).find((each) => each.row === row && each.column === column)?.version ?? 0;
    const added = base === newest && (await this.cells.add({ register: id, row, column, version: base + 1, case: of, value, by: by.id }));
    if (!added) throw new CellChanged(base, newest);
    return { version: base + 1, value };
  }

  /** An emptied figure is none. */
  private async send(number: string, { home }: KeptCell, value: string, session: string | undefined): Promise<void> {
    if (home === 'none') throw new NothingKeptYet();
    if (home === 'several') throw new SeveralOrders();
    if (session === undefined) throw new NotForYou('staff');
    const { production, figure, line, wanted } = home;
    const seen = wanted ? { ...production, order: await this.services.place(number, wanted, session) } : production;
    const written = { ...seen, [figure]: { ...seen[figure], [line]: value } };
    await this.services.writeStage(seen, written, session).catch((error: unknown) => {
      throw error instanceof Refusal && error.code === 'PROGRESS_CHANGED' ? new CellChanged() : error;
    });
  }

  private async now(register: Register, row: string, key: string): Promise<TypedCell> {
    const found: FoundRow | undefined = (await this.registers.rowsNamed(register, [row])).get(row);
    return { version: found?.typed[key]?.version ?? 0, value: found?.cells[key] ?? null };
  }
}

/** What is set for a whole register, administrators set. */
function figureAt(register: Register, key: string, reader: Reader): Pick<ColumnTitle, 'title' | 'type' | 'choices'> {
  const figure = register.figures?.[key];
  if (!figure) throw new UnknownCell(WHOLE, key);
  if (!reader.roles.includes('administrator')) throw new NotForYou('administrator');
  return figure;
}

function fit(column: Pick<ColumnTitle, 'title' | 'type' | 'choices'>, value: PutCell['value']): Cell | null {
  const fits = fitted(column, value);
  if ('wanted' in fits) throw new CellUnfit(column.title, fits.wanted);
  return fits.cell;
}
