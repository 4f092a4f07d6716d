import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Which version of a calendar the running cases count by. */
@Injectable()
export class CalendarsInCases {
  constructor(private readonly source: DataSource) {}

  /** Of each calendar, in how many running cases which version counts. */
  async versions(): Promise<{ id: string; version: number; cases: number }[]> {
    const rows: { id: string; version: string; cases: string }[] = await this.source.query(
      `select "k"."key" as "id", "k"."value" ->> 'version' as "version", count(*) as "cases"
       from "case" "c", json_each("c"."plan" -> 'calendars') "k"
       where not "c"."closed" and "c"."rev" > 0 and "c"."frozen" is null group by 1, 2`,
    );
    return rows.map(({ id, version, cases }) => ({ id, version: Number(version), cases: Number(cases) }));
  }

  /** Cases that are not closed and count by another version of it, in the order of their ids. */
  async behind(id: string, version: number, limit: number, after = ''): Promise<string[]> {
    const rows: { id: string }[] = await this.source.query(
      `select "id" from "case" where not "closed" and "rev" > 0 and "frozen" is null
       and "plan" -> 'calendars' -> $1 ->> 'version' <> $2 and "id" > $3 order by "id" limit $4`,
      [id, String(version), after, limit],
    );
    return rows.map((row) => row.id);
  }
}
