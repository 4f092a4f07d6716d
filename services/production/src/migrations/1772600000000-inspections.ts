import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Inspections of finished goods, by round. */
export class Inspections1772600000000 implements MigrationInterface {
  name = 'Inspections1772600000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE TABLE "inspection" ("id" text NOT NULL, "number" text NOT NULL, "part" text NOT NULL, "inspector" text NOT NULL, "inspector_name" text NOT NULL, "milestone" text NOT NULL, "round" integer NOT NULL, "goods" text NOT NULL, "place" text NOT NULL, "booked_for" date NOT NULL, "result" text, "inspected_on" date, "findings" text NOT NULL, "report" jsonb, "entered_by" text NOT NULL, "version" integer NOT NULL, CONSTRAINT "PK_1e895c2ae7b7d9d1ec464950013" PRIMARY KEY ("id"))`,
    );
    await db.query(`CREATE INDEX "inspection_number" ON "inspection"  ("number")`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX "inspection_number"`);
    await db.query(`DROP TABLE "inspection"`);
  }
}
