import { addRefusalToOutbox } from '@gendan/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['bom', 'material', 'purchase'];

/** What cases say of bills of materials, materials and purchases; and why a message was refused, in both languages. */
export class SaidRows1773200000000 implements MigrationInterface {
  name = 'SaidRows1773200000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE TABLE "bom" ("number" text NOT NULL, "key" text NOT NULL, "part" text NOT NULL, "entered_by" text NOT NULL, "bom" jsonb NOT NULL, "document_number" text NOT NULL, "stamp" text NOT NULL, "made_on" date NOT NULL, PRIMARY KEY ("number", "key"))`,
    );
    await db.query(
      `CREATE TABLE "material" ("number" text NOT NULL, "key" text NOT NULL, "part" text NOT NULL, "entered_by" text NOT NULL, "project" text NOT NULL, "material" text NOT NULL, "required" numeric NOT NULL, "remark" text NOT NULL, "listed_on" date NOT NULL, "arrived_on" date, "accepted_on" date, PRIMARY KEY ("number", "key"))`,
    );
    await db.query(`CREATE INDEX "material_project" ON "material" ("project")`);
    await db.query(
      `CREATE TABLE "purchase" ("number" text NOT NULL, "key" text NOT NULL, "part" text NOT NULL, "entered_by" text NOT NULL, "supplier" text NOT NULL, "purchase_number" text NOT NULL, "material" text NOT NULL, "specification" text NOT NULL, "goods" text array NOT NULL, "quantity" numeric, "lines" jsonb NOT NULL, "price" jsonb, "total" jsonb, "contract" jsonb NOT NULL, "ordered_on" date NOT NULL, "wanted_on" date, "promised_on" date, "arrived_on" date, "paid" jsonb, "paid_on" date, "remark" text NOT NULL, PRIMARY KEY ("number", "key"))`,
    );
    await db.query(`CREATE INDEX "purchase_supplier" ON "purchase" ("supplier")`);
    await db.query(addRefusalToOutbox);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE "outbox" DROP COLUMN "refusal"`);
    for (const table of TABLES) await db.query(`DROP TABLE "${table}"`);
  }
}
