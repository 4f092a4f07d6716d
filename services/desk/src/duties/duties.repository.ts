import type { Duty } from '@gendan/procedure';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

@Injectable()
export class DutiesRepository {
  constructor(private readonly source: DataSource) {}

  /** Whom a duty is for: everybody of this kind with a case that runs, or did until lately. What duties themselves opened does not count. */
  async partiesOf(per: NonNullable<Duty['per']>, procedures: readonly string[]): Promise<string[]> {
    const rows: { party: string }[] = await this.source.query(
      `select distinct "party" from "case_row", unnest("cast") as "party"
       where "party" like $1 || ':%' and "procedure_id" <> all($2) and ("state" <> 'closed' or "updated" > now() - interval '62 days') order by "party"`,
      [per, procedures],
    );
    return rows.map(({ party }) => party);
  }
}
