import { createAnswered, createOutbox } from '@gendan/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InitialTables1764000000000 implements MigrationInterface {
  name = 'InitialTables1764000000000';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of [createAnswered, ...createOutbox]) await db.query(statement);
    await db.query(
      `CREATE TABLE "shipment" ("id" text NOT NULL, "number" text NOT NULL, "part" text NOT NULL, "forwarder" text, "etd" date, "quantity" jsonb NOT NULL, "effect_key" text, "version" integer NOT NULL, CONSTRAINT "PK_f51f635db95c534ca206bf7a0a4" PRIMARY KEY ("id"))`,
    );
    await db.query(`CREATE INDEX "shipment_number" ON "shipment"  ("number")`);
    await db.query(
      `CREATE TABLE "bill_of_lading" ("id" uuid NOT NULL, "number" text NOT NULL, "shipment" text NOT NULL, "issued_on" date NOT NULL, "version" integer NOT NULL, CONSTRAINT "PK_27a9a050afe5bc47587c9f8d26b" PRIMARY KEY ("id"))`,
    );
    await db.query(`CREATE UNIQUE INDEX "bill_number" ON "bill_of_lading"  ("number")`);
    await db.query(`CREATE INDEX "bill_shipment" ON "bill_of_lading"  ("shipment")`);
    await db.query(
      `CREATE TABLE "original" ("bill" uuid NOT NULL, "n" integer NOT NULL, "holder" text NOT NULL, "handed_on" date, "courier" text, "tracking_number" text, CONSTRAINT "PK_6fc6e37fcabe39e521daabdecb8" PRIMARY KEY ("bill", "n"))`,
    );
    await db.query(
      `CREATE TABLE "clearance" ("key" text NOT NULL, "what" text NOT NULL, "number" text NOT NULL, "part" text NOT NULL, "granted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "revoked_at" TIMESTAMP WITH TIME ZONE, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_532c8e6b3abc87ff9ced9fc6e13" PRIMARY KEY ("key"))`,
    );
    await db.query(`CREATE INDEX "clearance_of" ON "clearance"  ("what", "number", "part")`);
    await db.query(
      `CREATE TABLE "container" ("id" text NOT NULL, "number" text, "seal" text, "loaded_at" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL, CONSTRAINT "PK_74656f796df3346fa6ec89fa727" PRIMARY KEY ("id"))`,
    );
    await db.query(
      `CREATE TABLE "container_content" ("container" text NOT NULL, "shipment" text NOT NULL, "quantity" jsonb NOT NULL, CONSTRAINT "PK_e2c14420787abf2f0a429a0a6fe" PRIMARY KEY ("container", "shipment"))`,
    );
    await db.query(`CREATE INDEX "container_content_shipment" ON "container_content"  ("shipment")`);
    await db.query(
      `CREATE TABLE "delivery_note" ("id" text NOT NULL, "number" text NOT NULL, "distributor" text NOT NULL, "goods" jsonb NOT NULL, "gifts" jsonb NOT NULL, "delivered_at" TIMESTAMP WITH TIME ZONE NOT NULL, "detail" text NOT NULL, "receipt" jsonb, "gift_receipt" jsonb, "signed_at" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL, CONSTRAINT "PK_b2e8966e12465b34021b9a2c6eb" PRIMARY KEY ("id"))`,
    );
    await db.query(`CREATE INDEX "delivery_note_number" ON "delivery_note"  ("number")`);
    await db.query(
      `CREATE TABLE "effect" ("key" text NOT NULL, "epoch" integer NOT NULL, "round" integer NOT NULL, "act" text NOT NULL, "state" text NOT NULL, "request_hash" text NOT NULL, "answer" json, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_5127c4185d4ec959f1a1f66ca89" PRIMARY KEY ("key"))`,
    );
    await db.query(
      `CREATE TABLE "forwarder" ("id" text NOT NULL, "name_zh" text NOT NULL, "name_en" text NOT NULL, "mails" text array NOT NULL, "language" text NOT NULL, "zone" text NOT NULL, "calendar" text NOT NULL, "country" text NOT NULL, "contacts" jsonb NOT NULL DEFAULT '[]', "version" integer NOT NULL, CONSTRAINT "PK_4d5f8cc1a1b235f4a7a9df902e1" PRIMARY KEY ("id"))`,
    );
    await db.query(
      `CREATE TABLE "booking" ("shipment" text NOT NULL, "version" integer NOT NULL, "number" text NOT NULL, "vessel" text NOT NULL, "voyage" text NOT NULL, "etd" date NOT NULL, "cut_off" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_36f16041aed5cbc7c3f751090fe" PRIMARY KEY ("shipment", "version"))`,
    );
    await db.query(
      `ALTER TABLE "bill_of_lading" ADD CONSTRAINT "FK_9fd6a1d63b9d71240a82842c7ba" FOREIGN KEY ("shipment") REFERENCES "shipment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await db.query(
      `ALTER TABLE "original" ADD CONSTRAINT "FK_a29fb31b76b9539dda529b4c8f8" FOREIGN KEY ("bill") REFERENCES "bill_of_lading"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await db.query(
      `ALTER TABLE "container_content" ADD CONSTRAINT "FK_e460c0ba55c1f485a2c3151aa60" FOREIGN KEY ("container") REFERENCES "container"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await db.query(
      `ALTER TABLE "container_content" ADD CONSTRAINT "FK_a3ea59ada2dcfc6c90a83a7e577" FOREIGN KEY ("shipment") REFERENCES "shipment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await db.query(
      `ALTER TABLE "booking" ADD CONSTRAINT "FK_d3f645135925aa763dcce79b2b6" FOREIGN KEY ("shipment") REFERENCES "shipment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE "booking" DROP CONSTRAINT "FK_d3f645135925aa763dcce79b2b6"`);
    await db.query(`ALTER TABLE "container_content" DROP CONSTRAINT "FK_a3ea59ada2dcfc6c90a83a7e577"`);
    await db.query(`ALTER TABLE "container_content" DROP CONSTRAINT "FK_e460c0ba55c1f485a2c3151aa60"`);
    await db.query(`ALTER TABLE "original" DROP CONSTRAINT "FK_a29fb31b76b9539dda529b4c8f8"`);
    await db.query(`ALTER TABLE "bill_of_lading" DROP CONSTRAINT "FK_9fd6a1d63b9d71240a82842c7ba"`);
    await db.query(`DROP TABLE "booking"`);
    await db.query(`DROP TABLE "forwarder"`);
    await db.query(`DROP TABLE "effect"`);
    await db.query(`DROP INDEX "delivery_note_number"`);
    await db.query(`DROP TABLE "delivery_note"`);
    await db.query(`DROP INDEX "container_content_shipment"`);
    await db.query(`DROP TABLE "container_content"`);
    await db.query(`DROP TABLE "container"`);
    await db.query(`DROP INDEX "clearance_of"`);
    await db.query(`DROP TABLE "clearance"`);
    await db.query(`DROP TABLE "original"`);
    await db.query(`DROP INDEX "bill_shipment"`);
    await db.query(`DROP INDEX "bill_number"`);
    await db.query(`DROP TABLE "bill_of_lading"`);
    await db.query(`DROP INDEX "shipment_number"`);
    await db.query(`DROP TABLE "shipment"`);
    await db.query(`DROP TABLE "outbox"`);
    await db.query(`DROP TABLE "answered"`);
  }
}
