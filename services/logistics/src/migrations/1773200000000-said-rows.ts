import { addRefusalToOutbox } from '@gendan/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['kept_record', 'sailing', 'loading', 'handed_originals', 'dispatch_note', 'handed_slips', 'freight_cost', 'stock_count'];

/** What cases say of sailings, loadings, originals, notes, slips, freight and stock; and why a message was refused, in both languages. */
export class SaidRows1773200000000 implements MigrationInterface {
  name = 'SaidRows1773200000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE TABLE "kept_record" ("record" text NOT NULL, "case" text NOT NULL, "key" text NOT NULL, "number" text NOT NULL, "revision" integer NOT NULL, "by" text NOT NULL, "values" jsonb NOT NULL, "row" text, "heard_at" TIMESTAMP WITH TIME ZONE NOT NULL, PRIMARY KEY ("record", "case", "key"))`,
    );
    await db.query(`CREATE INDEX "kept_record_number" ON "kept_record" ("number")`);
    await db.query(
      `CREATE TABLE "sailing" ("number" text NOT NULL, "key" text NOT NULL, "part" text NOT NULL, "entered_by" text NOT NULL, "forwarder" text NOT NULL, "vessel" text NOT NULL, "sails_on" date NOT NULL, "cut_off" TIMESTAMP WITH TIME ZONE, "eta" date, "confirmed_on" date NOT NULL, PRIMARY KEY ("number", "key"))`,
    );
    await db.query(`CREATE INDEX "sailing_forwarder" ON "sailing" ("forwarder")`);
    await db.query(
      `CREATE TABLE "loading" ("number" text NOT NULL, "key" text NOT NULL, "part" text NOT NULL, "entered_by" text NOT NULL, "container" text NOT NULL, "container_spec" text NOT NULL, "seal" text NOT NULL, "quantity" jsonb NOT NULL, "carrier" text NOT NULL, "tracking_number" text NOT NULL, "loaders" text NOT NULL, "delivery_note" jsonb NOT NULL, "loaded_on" date NOT NULL, PRIMARY KEY ("number", "key"))`,
    );
    await db.query(`CREATE INDEX "loading_container" ON "loading" ("container")`);
    await db.query(
      `CREATE TABLE "handed_originals" ("number" text NOT NULL, "key" text NOT NULL, "part" text NOT NULL, "entered_by" text NOT NULL, "bill" text NOT NULL, "bank" text NOT NULL, "kept_by" text NOT NULL, "courier" text NOT NULL, "tracking_number" text NOT NULL, "handed_on" date NOT NULL, PRIMARY KEY ("number", "key"))`,
    );
    await db.query(`CREATE INDEX "handed_originals_bill" ON "handed_originals" ("bill")`);
    await db.query(
      `CREATE TABLE "dispatch_note" ("number" text NOT NULL, "key" text NOT NULL, "part" text NOT NULL, "entered_by" text NOT NULL, "note_number" text NOT NULL, "address" text NOT NULL, "made_on" date NOT NULL, PRIMARY KEY ("number", "key"))`,
    );
    await db.query(
      `CREATE TABLE "handed_slips" ("number" text NOT NULL, "key" text NOT NULL, "part" text NOT NULL, "entered_by" text NOT NULL, "application_slip" jsonb NOT NULL, "pick_up_order" jsonb NOT NULL, "outbound_slip" jsonb NOT NULL, "inbound_slips" jsonb NOT NULL, "handed_on" date NOT NULL, PRIMARY KEY ("number", "key"))`,
    );
    await db.query(
      `CREATE TABLE "freight_cost" ("number" text NOT NULL, "key" text NOT NULL, "part" text NOT NULL, "entered_by" text NOT NULL, "carrier" text NOT NULL, "cubic_metres" numeric, "freight" jsonb NOT NULL, "terminal_fee" jsonb, "other_costs" jsonb, "paid" jsonb, "paid_on" date, "slip" jsonb NOT NULL, "known_on" date NOT NULL, PRIMARY KEY ("number", "key"))`,
    );
    await db.query(`CREATE INDEX "freight_cost_carrier" ON "freight_cost" ("carrier")`);
    await db.query(
      `CREATE TABLE "stock_count" ("number" text NOT NULL, "key" text NOT NULL, "part" text NOT NULL, "entered_by" text NOT NULL, "below_safety" boolean, "differs" boolean, "items" text array NOT NULL, "cause" text NOT NULL, "sheet" jsonb NOT NULL, "on" date NOT NULL, PRIMARY KEY ("number", "key"))`,
    );
    await db.query(addRefusalToOutbox);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE "outbox" DROP COLUMN "refusal"`);
    for (const table of TABLES) await db.query(`DROP TABLE "${table}"`);
  }
}
