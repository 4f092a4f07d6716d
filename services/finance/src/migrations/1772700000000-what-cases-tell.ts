import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What cases tell: guarantees until they end, statements with their deliveries in words. */
export class WhatCasesTell1772700000000 implements MigrationInterface {
  name = 'WhatCasesTell1772700000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE TABLE "kept_record" ("record" text NOT NULL, "case" text NOT NULL, "key" text NOT NULL, "number" text NOT NULL, "revision" integer NOT NULL, "by" text NOT NULL, "values" jsonb NOT NULL, "row" text, "heard_at" TIMESTAMP WITH TIME ZONE NOT NULL, PRIMARY KEY ("record", "case", "key"))`,
    );
    await db.query(`CREATE INDEX "kept_record_number" ON "kept_record" ("number")`);
    await db.query(`ALTER TABLE "guarantee" ADD "ended_on" date`);
    await db.query(`CREATE INDEX "guarantee_customer" ON "guarantee" ("customer")`);
    await db.query(`ALTER TABLE "statement_line" ALTER COLUMN "delivered_on" DROP NOT NULL`);
    await db.query(`ALTER TABLE "statement_line" ALTER COLUMN "amount" DROP NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM "statement_line" WHERE "delivered_on" IS NULL OR "amount" IS NULL`);
    await db.query(`ALTER TABLE "statement_line" ALTER COLUMN "amount" SET NOT NULL`);
    await db.query(`ALTER TABLE "statement_line" ALTER COLUMN "delivered_on" SET NOT NULL`);
    await db.query(`DELETE FROM "guarantee" WHERE "ended_on" IS NOT NULL`);
    await db.query(`DROP INDEX "guarantee_customer"`);
    await db.query(`ALTER TABLE "guarantee" DROP COLUMN "ended_on"`);
    await db.query(`DROP TABLE "kept_record"`);
  }
}
