import { addRefusalToOutbox } from '@gendan/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['customer_file', 'replacement_part', 'factory_quote'];

/** What cases say of customers put on file, parts wanted after the sale and quotes of factories; and why a message was refused, in both languages. */
export class SaidRows1773200000000 implements MigrationInterface {
  name = 'SaidRows1773200000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE TABLE "customer_file" ("number" text NOT NULL, "key" text NOT NULL, "part" text NOT NULL, "entered_by" text NOT NULL, "name" text NOT NULL, "origin" text NOT NULL, "first_paper" jsonb NOT NULL, "background" text NOT NULL, "business_scope" text NOT NULL, "nature" text NOT NULL, "strength" text NOT NULL, "contacts" text array NOT NULL, "salesperson" text NOT NULL, "named_on" date NOT NULL, "learned_on" date, "filed_on" date, PRIMARY KEY ("number", "key"))`,
    );
    await db.query(`CREATE INDEX "customer_file_name" ON "customer_file" ("name")`);
    await db.query(
      `CREATE TABLE "replacement_part" ("number" text NOT NULL, "key" text NOT NULL, "part" text NOT NULL, "entered_by" text NOT NULL, "customer" text NOT NULL, "order" text NOT NULL, "part_wanted" text NOT NULL, "quantity" numeric NOT NULL, "reason" text NOT NULL, "photo" jsonb NOT NULL, "entered_on" date NOT NULL, "ordered_on" date, "courier" text NOT NULL, "tracking_number" text NOT NULL, "sent_on" date, "arrived_on" date, PRIMARY KEY ("number", "key"))`,
    );
    await db.query(`CREATE INDEX "replacement_part_order" ON "replacement_part" ("order")`);
    await db.query(
      `CREATE TABLE "factory_quote" ("number" text NOT NULL, "key" text NOT NULL, "part" text NOT NULL, "entered_by" text NOT NULL, "version" integer NOT NULL, "factory" text NOT NULL, "price" jsonb NOT NULL, "lead_days" numeric, "comments" text NOT NULL, "quoted_on" date NOT NULL, PRIMARY KEY ("number", "key"))`,
    );
    await db.query(`CREATE INDEX "factory_quote_factory" ON "factory_quote" ("factory")`);
    await db.query(addRefusalToOutbox);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE "outbox" DROP COLUMN "refusal"`);
    for (const table of TABLES) await db.query(`DROP TABLE "${table}"`);
  }
}
