import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Guarantees and undertakings for what orders lack; monthly statements of account. */
export class SuretiesAndStatements1772600000000 implements MigrationInterface {
  name = 'SuretiesAndStatements1772600000000';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of up) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['statement_line', 'statement', 'undertaking', 'guarantee', 'guarantee_limit'])
      await db.query(`DROP TABLE "${table}"`);
  }
}

const up = [
  `CREATE TABLE "guarantee_limit" ("person" text NOT NULL, "amount" numeric NOT NULL, "currency" text NOT NULL, "set_by" text NOT NULL, "set_at" TIMESTAMP WITH TIME ZONE NOT NULL, PRIMARY KEY ("person"))`,
  `CREATE TABLE "guarantee" ("number" text NOT NULL, "guarantor" text NOT NULL, "customer" text NOT NULL, "amount" numeric NOT NULL, "currency" text NOT NULL, "given_on" date NOT NULL, "entered_by" text NOT NULL, PRIMARY KEY ("number", "guarantor"))`,
  `CREATE INDEX "guarantee_guarantor" ON "guarantee" ("guarantor")`,
  `CREATE TABLE "undertaking" ("number" text NOT NULL, "customer" text NOT NULL, "amount" numeric NOT NULL, "currency" text NOT NULL, "given_on" date NOT NULL, "next_order" text, "honoured_on" date, "entered_by" text NOT NULL, PRIMARY KEY ("number"))`,
  `CREATE INDEX "undertaking_customer" ON "undertaking" ("customer")`,
  `CREATE TABLE "statement" ("number" text NOT NULL, "customer" text NOT NULL, "month" text NOT NULL, "currency" text NOT NULL, "total" numeric NOT NULL, "signed_on" date, "returned_on" date, "promised_on" date, "entered_by" text NOT NULL, PRIMARY KEY ("number"), CONSTRAINT "statement_month" UNIQUE ("customer", "month", "currency"))`,
  `CREATE TABLE "statement_line" ("statement" text NOT NULL, "line" integer NOT NULL, "order" text NOT NULL, "delivered_on" date NOT NULL, "amount" numeric NOT NULL, "note" text NOT NULL, PRIMARY KEY ("statement", "line"), CONSTRAINT "statement_line_of" FOREIGN KEY ("statement") REFERENCES "statement"("number") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
];
