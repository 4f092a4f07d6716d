import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { StatementLine } from './statement-line.entity';
import { Statement } from './statement.entity';

export type StatementWithReceived = Statement & { received: string };

@Injectable()
export class StatementsRepository {
  constructor(private readonly source: DataSource) {}

  find(tx: Tx, number: string): Promise<Statement | null> {
    return tx.findOne(Statement, { where: { number }, lock: { mode: 'pessimistic_write' } });
  }

  ofMonth(tx: Tx, { customer, month, currency }: Pick<Statement, 'customer' | 'month' | 'currency'>): Promise<Statement | null> {
    return tx.findOneBy(Statement, { customer, month, currency });
  }

  async save(tx: Tx, statement: Statement, lines?: StatementLine[]): Promise<void> {
    await tx.save(Statement, statement);
    if (!lines) return;
    await tx.delete(StatementLine, { statement: statement.number });
    await tx.insert(StatementLine, lines);
  }

  async remove(tx: Tx, number: string): Promise<void> {
    await tx.delete(StatementLine, { statement: number });
    await tx.delete(Statement, { number });
  }

  lines(statement: string): Promise<StatementLine[]> {
    return this.source.manager.find(StatementLine, { where: { statement }, order: { line: 'asc' } });
  }

  /** With what the bank says has come in for each: of one number, or of a customer up to a month, the oldest first. */
  rows({ number, customer, month }: { number?: string; customer?: string; month?: string }): Promise<StatementWithReceived[]> {
    return this.source.query(
      `select s."number", s."customer", s."month", s."currency", s."total"::text, s."signed_on"::text as "signedOn",
         s."returned_on"::text as "returnedOn", s."promised_on"::text as "promisedOn", s."entered_by" as "enteredBy",
         (select coalesce(sum(a."amount"), 0)::text from "instalment" i join "allocation" a on a."instalment" = i."id"
          where i."number" = s."number") as "received"
       from "statement" s
       where ($1::text is null or s."number" = $1) and ($2::text is null or s."customer" = $2) and ($3::text is null or s."month" <= $3)
       order by s."month", s."number"`,
      [number ?? null, customer ?? null, month ?? null],
    );
  }
}
