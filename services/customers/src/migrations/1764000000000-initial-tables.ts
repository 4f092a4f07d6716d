import { createAnswered, createOutbox } from '@gendan/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InitialTables1764000000000 implements MigrationInterface {
  name = 'InitialTables1764000000000';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of [createAnswered, ...createOutbox]) await db.query(statement);
    await db.query(
      `CREATE TABLE "clearance" ("key" text NOT NULL, "what" text NOT NULL, "number" text NOT NULL, "part" text NOT NULL, "granted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "revoked_at" TIMESTAMP WITH TIME ZONE, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_532c8e6b3abc87ff9ced9fc6e13" PRIMARY KEY ("key"))`,
    );
    await db.query(`CREATE INDEX "clearance_of" ON "clearance"  ("what", "number", "part")`);
    await db.query(
      `CREATE TABLE "effect" ("key" text NOT NULL, "epoch" integer NOT NULL, "round" integer NOT NULL, "act" text NOT NULL, "state" text NOT NULL, "request_hash" text NOT NULL, "answer" json, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_5127c4185d4ec959f1a1f66ca89" PRIMARY KEY ("key"))`,
    );
    await db.query(
      `CREATE TABLE "customer_order" ("key" text NOT NULL, "customer" text NOT NULL, "number" text NOT NULL, "noted_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_a5cbbe1455b26f161d6a421ecac" PRIMARY KEY ("key"))`,
    );
    await db.query(`CREATE INDEX "customer_order_customer" ON "customer_order"  ("customer")`);
    await db.query(
      `CREATE TABLE "customer" ("id" text NOT NULL, "name_zh" text NOT NULL, "name_en" text NOT NULL, "mails" text array NOT NULL, "language" text NOT NULL, "zone" text NOT NULL, "calendar" text NOT NULL, "country" text NOT NULL, "contacts" jsonb NOT NULL DEFAULT '[]', "version" integer NOT NULL, "owner" text, "merchandiser" text, "distributor" text, CONSTRAINT "PK_a7a13f4cacb744524e44dfdad32" PRIMARY KEY ("id"))`,
    );
    await db.query(`CREATE INDEX "customer_owner" ON "customer"  ("owner")`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX "customer_owner"`);
    await db.query(`DROP TABLE "customer"`);
    await db.query(`DROP INDEX "customer_order_customer"`);
    await db.query(`DROP TABLE "customer_order"`);
    await db.query(`DROP TABLE "effect"`);
    await db.query(`DROP INDEX "clearance_of"`);
    await db.query(`DROP TABLE "clearance"`);
    await db.query(`DROP TABLE "outbox"`);
    await db.query(`DROP TABLE "answered"`);
  }
}
