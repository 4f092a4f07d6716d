import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** In how many cases that are not closed a role is played: by whom the cast names, or by all its holders. */
export type RoleNeed = { role: string; person: string | null; cases: number };

@Injectable()
export class RoleNeeds {
  constructor(private readonly source: DataSource) {}

  async all(): Promise<RoleNeed[]> {
    const rows: (Omit<RoleNeed, 'cases'> & { cases: string })[] = await this.source.query(
      `select "role", "person", count(*) as "cases" from (
         select "a"."role", "c"."plan" -> 'cast' ->> "a"."role" as "person"
         from "case" "c" join "rules" "r" on "r"."hash" = "c"."rules", json_array_elements_text("r"."body" -> 'cast') as "a" ("role")
         where not "c"."closed" and "c"."rev" > 0
       ) "needed" group by "role", "person"`,
    );
    return rows.map((row) => ({ ...row, cases: Number(row.cases) }));
  }

  /** Cases that are not closed in which somebody plays a role, in the order of their ids. */
  async played(role: string, person: string, limit: number, after = ''): Promise<string[]> {
    const rows: { id: string }[] = await this.source.query(
      `select "id" from "case" where not "closed" and "rev" > 0 and "frozen" is null
       and "plan" -> 'cast' ->> $1 = $2 and "id" > $3 order by "id" limit $4`,
      [role, person, after, limit],
    );
    return rows.map(({ id }) => id);
  }
}
