import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The slips of finished goods, and when a booked vessel arrives. */
export class Slips1772500000000 implements MigrationInterface {
  name = 'Slips1772500000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE TABLE "slip" ("id" text NOT NULL, "case_number" text NOT NULL, "part" text NOT NULL, "kind" text NOT NULL, "number" text NOT NULL, "issued_on" date NOT NULL, "finance_on" date, "entered_by" text NOT NULL, "version" integer NOT NULL, CONSTRAINT "PK_c39db5434c5f16bf62bb7242e95" PRIMARY KEY ("id"))`,
    );
    await db.query(`CREATE INDEX "slip_case" ON "slip"  ("case_number")`);
    await db.query(`ALTER TABLE "booking" ADD "eta" date`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE "booking" DROP COLUMN "eta"`);
    await db.query(`DROP INDEX "slip_case"`);
    await db.query(`DROP TABLE "slip"`);
  }
}
