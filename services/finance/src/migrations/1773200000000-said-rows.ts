import { addRefusalToOutbox } from '@gendan/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['presentation', 'supplier_statement'];

/** What cases say of presentations and of what we owe suppliers; and why a message was refused, in both languages. */
export class SaidRows1773200000000 implements MigrationInterface {
  name = 'SaidRows1773200000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE TABLE "presentation" ("number" text NOT NULL, "key" text NOT NULL, "part" text NOT NULL, "entered_by" text NOT NULL, "bank" text NOT NULL, "courier" text NOT NULL, "tracking_number" text NOT NULL, "presented_on" date NOT NULL, "paid" jsonb, "charges" jsonb, "paid_on" date, PRIMARY KEY ("number", "key"))`,
    );
    await db.query(`CREATE INDEX "presentation_bank" ON "presentation" ("bank")`);
    await db.query(
      `CREATE TABLE "supplier_statement" ("number" text NOT NULL, "key" text NOT NULL, "part" text NOT NULL, "entered_by" text NOT NULL, "supplier" text NOT NULL, "month" text NOT NULL, "listed_on" date NOT NULL, "deliveries" text array NOT NULL, "total" jsonb NOT NULL, "agreed_on" date, "statement" jsonb NOT NULL, "paid" jsonb, "paid_on" date, "slip" jsonb NOT NULL, PRIMARY KEY ("number", "key"))`,
    );
    await db.query(`CREATE INDEX "supplier_statement_supplier" ON "supplier_statement" ("supplier")`);
    await db.query(addRefusalToOutbox);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE "outbox" DROP COLUMN "refusal"`);
    for (const table of TABLES) await db.query(`DROP TABLE "${table}"`);
  }
}
