import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Instalment } from './instalment.entity';

export type InstalmentView = Instalment & { received: string };

@Injectable()
export class InstalmentsRepository {
  constructor(private readonly source: DataSource) {}

  /** Makes it when it is not there; what is there stays. Locked. */
  async opened(tx: Tx, instalment: Instalment): Promise<Instalment> {
    await tx.createQueryBuilder().insert().into(Instalment).values(instalment).orIgnore().execute();
    return tx.findOneOrFail(Instalment, { where: { id: instalment.id }, lock: { mode: 'pessimistic_write' } });
  }

  async isPaidInto(tx: Tx, id: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(`select 1 from "allocation" where "instalment" = $1 and "amount" > 0 limit 1`, [id]);
    return rows.length > 0;
  }

  async save(tx: Tx, instalment: Instalment): Promise<void> {
    await tx.save(Instalment, instalment);
  }

  /** With what has been allocated to each, in order of their due days. */
  of(number: string): Promise<InstalmentView[]> {
    return this.source.query(
      `select i."id", i."number", i."milestone", i."part", i."amount"::text, i."currency", i."due"::text, i."customer",
         coalesce(sum(a."amount"), 0)::text as "received"
       from "instalment" i left join "allocation" a on a."instalment" = i."id"
       where i."number" = $1 group by i."id" order by i."due" nulls last, i."part", i."milestone"`,
      [number],
    );
  }

  /** Not yet paid in full, of one currency, the longest due first. */
  unpaid(currency: string, numbers: readonly string[] | undefined): Promise<InstalmentView[]> {
    return this.source.query(
      `select * from (
         select i."id", i."number", i."milestone", i."part", i."amount"::text, i."currency", i."due"::text, i."customer",
           coalesce(sum(a."amount"), 0)::text as "received", coalesce(sum(a."amount"), 0) as "sum", i."amount" as "owed"
         from "instalment" i left join "allocation" a on a."instalment" = i."id"
         where i."currency" = $1 and i."amount" is not null and ($2::text[] is null or i."number" = any($2)) group by i."id"
       ) x where "sum" < "owed" order by "due" nulls last, "id"`,
      [currency, numbers ?? null],
    );
  }
}
