import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Allocation } from './allocation.entity';
import { Receipt } from './receipt.entity';

export type ReceiptRow = Receipt & { shares: { number: string; milestone: string; part: string; amount: string }[] };

@Injectable()
export class ReceiptsRepository {
  constructor(private readonly source: DataSource) {}

  /** False when this line of the account is on file already. */
  async add(tx: Tx, receipt: Receipt): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into(Receipt).values(receipt).orIgnore().returning('id').execute();
    return (raw as unknown[]).length === 1;
  }

  byLine(tx: Tx, account: string, line: string): Promise<Receipt | null> {
    return tx.findOneBy(Receipt, { account, line });
  }

  find(tx: Tx, id: string): Promise<Receipt | null> {
    return tx.findOne(Receipt, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Tx, receipt: Receipt): Promise<void> {
    await tx.save(Receipt, receipt);
  }

  allocations(tx: Tx, receipt: string): Promise<Allocation[]> {
    return tx.find(Allocation, { where: { receipt } });
  }

  async saveAllocations(tx: Tx, rows: Allocation[]): Promise<void> {
    await tx.save(Allocation, rows);
  }

  /** One receipt, or the latest ones, with their shares that are not zero. */
  rows(tx: Tx | undefined, { id, limit = 100 }: { id?: string; limit?: number }): Promise<ReceiptRow[]> {
    return (tx ?? this.source).query(
      `select r."id", r."account", r."line", r."amount"::text, r."currency", r."bank_charge"::text as "bankCharge", r."payer", r."reference",
         r."credited_on"::text as "creditedOn", r."entered_by" as "enteredBy", r."version",
         coalesce((
           select jsonb_agg(jsonb_build_object('number', i."number", 'milestone', i."milestone", 'part', i."part", 'amount', a."amount"::text)
             order by i."id")
           from "allocation" a join "instalment" i on i."id" = a."instalment" where a."receipt" = r."id" and a."amount" > 0
         ), '[]') as "shares"
       from "receipt" r where $1::uuid is null or r."id" = $1 order by r."credited_on" desc, r."id" limit $2`,
      [id ?? null, limit],
    );
  }
}
