import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What cases tell: costings, complaints, returns with their repairs; a quotation may be of one part of a case. */
export class WhatCasesTell1772700000000 implements MigrationInterface {
  name = 'WhatCasesTell1772700000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE TABLE "kept_record" ("record" text NOT NULL, "case" text NOT NULL, "key" text NOT NULL, "number" text NOT NULL, "revision" integer NOT NULL, "by" text NOT NULL, "values" jsonb NOT NULL, "row" text, "heard_at" TIMESTAMP WITH TIME ZONE NOT NULL, PRIMARY KEY ("record", "case", "key"))`,
    );
    await db.query(`CREATE INDEX "kept_record_number" ON "kept_record" ("number")`);
    await db.query(
      `CREATE TABLE "cost_sheet" ("number" text NOT NULL, "part" text NOT NULL, "version" integer NOT NULL, "customer" text NOT NULL, "made_on" date NOT NULL, "unit_price" jsonb NOT NULL, "profit" jsonb NOT NULL, "costs" jsonb NOT NULL, "materials" text array NOT NULL, "fabric" text NOT NULL, "consumption" text NOT NULL, "entered_by" text NOT NULL, PRIMARY KEY ("number", "part", "version"))`,
    );
    await db.query(`CREATE INDEX "cost_sheet_customer" ON "cost_sheet" ("customer")`);
    await db.query(
      `CREATE TABLE "complaint" ("number" text NOT NULL, "customer" text NOT NULL, "order" text NOT NULL, "severity" text NOT NULL, "text" text NOT NULL, "taken_on" date NOT NULL, "departments" text array NOT NULL, "met_on" date, "cause" text NOT NULL, "countermeasure" text NOT NULL, "compensation" text NOT NULL, "compensation_amount" jsonb, "paid_by" text NOT NULL, "approved_on" date, "reply" text NOT NULL, "accepted_on" date, "prevention" text NOT NULL, "closed_on" date, "entered_by" text NOT NULL, PRIMARY KEY ("number"))`,
    );
    await db.query(`CREATE INDEX "complaint_customer" ON "complaint" ("customer")`);
    await db.query(`CREATE INDEX "complaint_order" ON "complaint" ("order")`);
    await db.query(
      `CREATE TABLE "return" ("number" text NOT NULL, "customer" text NOT NULL, "order" text NOT NULL, "model" text NOT NULL, "pieces" numeric NOT NULL, "fault" text NOT NULL, "booked_on" date NOT NULL, "cause" text NOT NULL, "findings" text NOT NULL, "quality_report" jsonb NOT NULL, "file_number" text NOT NULL, "agreed_how" text NOT NULL, "agreed_on" date, "courier" text NOT NULL, "tracking_number" text NOT NULL, "sent_back_on" date, "summary" text NOT NULL, "prevention" text NOT NULL, "closed_on" date, "entered_by" text NOT NULL, PRIMARY KEY ("number"))`,
    );
    await db.query(`CREATE INDEX "return_customer" ON "return" ("customer")`);
    await db.query(`CREATE INDEX "return_order" ON "return" ("order")`);
    await db.query(
      `CREATE TABLE "repair_report" ("number" text NOT NULL, "version" integer NOT NULL, "outcome" text NOT NULL, "done" text NOT NULL, "report" jsonb NOT NULL, "repaired_on" date NOT NULL, "passed_on" date, "entered_by" text NOT NULL, PRIMARY KEY ("number", "version"))`,
    );
    await db.query(`ALTER TABLE "quotation" ADD "part" text NOT NULL DEFAULT ''`);
    await db.query(`ALTER TABLE "quotation" DROP CONSTRAINT "quotation_pkey"`);
    await db.query(`ALTER TABLE "quotation" ADD PRIMARY KEY ("number", "part", "version")`);
    await db.query(`CREATE INDEX "quotation_customer" ON "quotation" ("customer")`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX "quotation_customer"`);
    await db.query(`DELETE FROM "quotation" WHERE "part" <> ''`);
    await db.query(`ALTER TABLE "quotation" DROP CONSTRAINT "quotation_pkey"`);
    await db.query(`ALTER TABLE "quotation" ADD PRIMARY KEY ("number", "version")`);
    await db.query(`ALTER TABLE "quotation" DROP COLUMN "part"`);
    for (const table of ['repair_report', 'return', 'complaint', 'cost_sheet', 'kept_record']) await db.query(`DROP TABLE "${table}"`);
  }
}
