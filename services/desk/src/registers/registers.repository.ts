import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RegisterCellEntity } from './register-cell.entity';

/** The row of what is set for a whole register. */
export const WHOLE = '*';

@Injectable()
export class RegistersRepository {
  constructor(private readonly source: DataSource) {}

  /** The newest version of every cell of these cases, and of the register itself. */
  current(register: string, cases: readonly string[]): Promise<RegisterCellEntity[]> {
    return this.source.query(
      `select distinct on ("row", "column") * from "register_cell" where "register" = $1 and "case" = any($2) order by "row", "column", "version" desc`,
      [register, [...cases, WHOLE]],
    );
  }

  /** False when that version is there already. */
  async add({ register, row, column, version, case: of, value, by }: Omit<RegisterCellEntity, 'at'>): Promise<boolean> {
    const made: unknown[] = await this.source.query(
      `insert into "register_cell" ("register", "row", "column", "version", "case", "value", "by", "at") values ($1, $2, $3, $4, $5, $6, $7, now()) on conflict do nothing returning 1`,
      [register, row, column, version, of, value === null ? null : JSON.stringify(value), by],
    );
    return made.length > 0;
  }
}
