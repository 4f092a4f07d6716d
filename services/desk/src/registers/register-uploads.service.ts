import type { PutCells, RegisterRow, RegisterUpload, SavedCells, UploadedCell, UploadedRow } from '@gendan/contracts';
import { Refusal } from '@gendan/platform';
import { type Column, isTyped, type Register } from '@gendan/procedure';
import { Injectable } from '@nestjs/common';
import type { Arrived } from '../files/files.service';
import { textOf } from '../imports/grid';
import { fitted } from './fitting';
import { CellChanged, CellComputed, CellUnfit, RowAdded, RowGone, RowTwice } from './registers.errors';
import { RegisterCells, type Typist } from './register-cells.service';
import { registerOf } from './register-head';
import { Registers } from './registers.service';
import { returnedSheet, type ReturnedRow } from './returned-sheet';
import { typedInExcel } from './typed-in-excel';

/** A register's workbook, brought back: what a person changed in it, looked at first, saved cell by cell after. */
@Injectable()
export class RegisterUploads {
  constructor(
    private readonly registers: Registers,
    private readonly cells: RegisterCells,
  ) {}

  async preview(id: string, { bytes }: Arrived): Promise<RegisterUpload> {
    const register = registerOf(id);
    const { sheet, rows } = await returnedSheet(bytes, id, register.title);
    const touched = rows.filter((row) => row.id === '' || changedIn(row).length > 0);
    const now = await this.registers.rowsNamed(
      register,
      touched.map((row) => row.id),
    );
    const first = new Map(rows.map((row): [string, number] => [row.id, row.at]).reverse());
    const changed = touched.map((row): UploadedRow => {
      const above = first.get(row.id);
      if (row.id === '') return refused(row, new RowAdded());
      if (above !== undefined && above !== row.at) return refused(row, new RowTwice(above));
      const found = now.get(row.id);
      return found ? compared(register, row, found) : refused(row, new RowGone(row.id));
    });
    return { sheet, rows: rows.length, changed: changed.filter(({ changes, faults }) => changes.length + faults.length > 0) };
  }

  async save(id: string, { cells }: PutCells, by: Typist): Promise<SavedCells> {
    const refusedCells: SavedCells['refused'] = [];
    for (const { row, column, base, value } of cells) {
      const refusal = await this.cells.put(id, row, column, { base, value }, by).then(
        () => undefined,
        (error: unknown) => {
          if (error instanceof Refusal) return error;
          throw error;
        },
      );
      if (refusal) refusedCells.push({ row, column, ...sentenceOf(refusal) });
    }
    return { saved: cells.length - refusedCells.length, refused: refusedCells };
  }
}

const sentenceOf = ({ code, zh, en }: Refusal): UploadedRow['faults'][number] => ({ code, zh, en });
const refused = ({ at }: ReturnedRow, why: Refusal): UploadedRow => ({ at, changes: [], faults: [sentenceOf(why)] });

const changedIn = ({ cells }: ReturnedRow): string[] =>
  [...cells].filter(([, { now, was }]) => textOf(now) !== textOf(was)).map(([column]) => column);

/** What a person changed against what the register says now. */
function compared({ columns }: Register, row: ReturnedRow, found: RegisterRow): UploadedRow {
  const result: UploadedRow = { at: row.at, number: found.number, changes: [], faults: [] };
  for (const key of changedIn(row)) {
    const column = columns.find((each) => each.key === key);
    const outcome = column && changeOf(column, row, found);
    if (outcome instanceof Refusal) result.faults.push(sentenceOf(outcome));
    else if (outcome) result.changes.push(outcome);
  }
  return result;
}

/** Undefined: it says so already. */
function changeOf(column: Column, row: ReturnedRow, { id, cells, typed }: RegisterRow): UploadedCell | Refusal | undefined {
  const { key, title } = column;
  if (!isTyped(column)) return new CellComputed(title);
  const fit = fitted(column, typedInExcel(column, row.cells.get(key)?.now ?? null, new Date().toISOString().slice(0, 10)));
  if ('wanted' in fit) return new CellUnfit(title, fit.wanted);
  const [from, to] = [cells[key] ?? null, fit.cell];
  if (from === to) return undefined;
  const [base, newest] = [row.versions[key] ?? 0, typed[key]?.version ?? 0];
  return base === newest ? { row: id, column: key, title, base, from, to } : new CellChanged(base, newest);
}
