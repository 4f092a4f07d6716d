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
      `CREATE TABLE "factory_order" ("id" text NOT NULL, "number" text NOT NULL, "part" text NOT NULL, "factory" text NOT NULL, "quantity" jsonb NOT NULL, "due" date, "state" text NOT NULL, "started_on" date, "finished_on" date, "effect_key" text, "version" integer NOT NULL, CONSTRAINT "PK_f0ee61caab8388d5bccb2e7e14a" PRIMARY KEY ("id"))`,
    );
    await db.query(`CREATE INDEX "factory_order_number" ON "factory_order"  ("number")`);
    await db.query(`CREATE INDEX "factory_order_factory" ON "factory_order"  ("factory")`);
    await db.query(
      `CREATE TABLE "progress" ("factory_order" text NOT NULL, "stage" text NOT NULL, "day" date NOT NULL, "done" jsonb NOT NULL, "entered_by" text NOT NULL, CONSTRAINT "PK_3f4ae5fccebcca98861ecc604b5" PRIMARY KEY ("factory_order", "stage", "day"))`,
    );
    await db.query(
      `CREATE TABLE "factory" ("id" text NOT NULL, "name_zh" text NOT NULL, "name_en" text NOT NULL, "mails" text array NOT NULL, "language" text NOT NULL, "zone" text NOT NULL, "calendar" text NOT NULL, "country" text NOT NULL, "contacts" jsonb NOT NULL DEFAULT '[]', "version" integer NOT NULL, CONSTRAINT "PK_1372e5a7d114a3fa80736ba66bb" PRIMARY KEY ("id"))`,
    );
    await db.query(
      `CREATE TABLE "sample" ("id" text NOT NULL, "number" text NOT NULL, "part" text NOT NULL, "round" integer NOT NULL, "factory" text NOT NULL, "finished_on" date NOT NULL, "version" integer NOT NULL, CONSTRAINT "PK_1e92238b098b5a4d13f6422cba7" PRIMARY KEY ("id"))`,
    );
    await db.query(
      `ALTER TABLE "progress" ADD CONSTRAINT "FK_b400c89b589bfeb8bc07db5e902" FOREIGN KEY ("factory_order") REFERENCES "factory_order"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE "progress" DROP CONSTRAINT "FK_b400c89b589bfeb8bc07db5e902"`);
    await db.query(`DROP TABLE "sample"`);
    await db.query(`DROP TABLE "factory"`);
    await db.query(`DROP TABLE "progress"`);
    await db.query(`DROP INDEX "factory_order_factory"`);
    await db.query(`DROP INDEX "factory_order_number"`);
    await db.query(`DROP TABLE "factory_order"`);
    await db.query(`DROP TABLE "effect"`);
    await db.query(`DROP INDEX "clearance_of"`);
    await db.query(`DROP TABLE "clearance"`);
    await db.query(`DROP TABLE "outbox"`);
    await db.query(`DROP TABLE "answered"`);
  }
}
