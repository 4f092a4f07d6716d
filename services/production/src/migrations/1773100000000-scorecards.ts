import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How those who wanted to supply were assessed, as cases tell it. */
export class Scorecards1773100000000 implements MigrationInterface {
  name = 'Scorecards1773100000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE TABLE "kept_record" ("record" text NOT NULL, "case" text NOT NULL, "key" text NOT NULL, "number" text NOT NULL, "revision" integer NOT NULL, "by" text NOT NULL, "values" jsonb NOT NULL, "row" text, "heard_at" TIMESTAMP WITH TIME ZONE NOT NULL, PRIMARY KEY ("record", "case", "key"))`,
    );
    await db.query(`CREATE INDEX "kept_record_number" ON "kept_record" ("number")`);
    await db.query(
      `CREATE TABLE "scorecard" ("number" text NOT NULL, "part" text NOT NULL, "supplier" text NOT NULL, "capacity" text NOT NULL, "quality_control" text NOT NULL, "delivery_time" text NOT NULL, "performance" text NOT NULL, "assessed_on" date NOT NULL, "chosen" boolean NOT NULL, "why" text NOT NULL, "agreement" text NOT NULL, "entered_by" text NOT NULL, PRIMARY KEY ("number", "part"))`,
    );
    await db.query(`CREATE INDEX "scorecard_supplier" ON "scorecard" ("supplier")`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['scorecard', 'kept_record']) await db.query(`DROP TABLE "${table}"`);
  }
}
