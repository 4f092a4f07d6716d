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
      `CREATE TABLE "credit_limit" ("customer" text NOT NULL, "amount" numeric NOT NULL, "currency" text NOT NULL, "set_by" text NOT NULL, "set_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_5aab31e482c5bb993404a0937f9" PRIMARY KEY ("customer"))`,
    );
    await db.query(
      `CREATE TABLE "reservation" ("key" text NOT NULL, "customer" text NOT NULL, "number" text NOT NULL, "part" text NOT NULL, "amount" numeric NOT NULL, "currency" text NOT NULL, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_fcca0da246b67ef102319f86f4c" PRIMARY KEY ("key"))`,
    );
    await db.query(`CREATE INDEX "reservation_customer" ON "reservation"  ("customer")`);
    await db.query(
      `CREATE TABLE "effect" ("key" text NOT NULL, "epoch" integer NOT NULL, "round" integer NOT NULL, "act" text NOT NULL, "state" text NOT NULL, "request_hash" text NOT NULL, "answer" json, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_5127c4185d4ec959f1a1f66ca89" PRIMARY KEY ("key"))`,
    );
    await db.query(
      `CREATE TABLE "instalment" ("id" text NOT NULL, "number" text NOT NULL, "milestone" text NOT NULL, "part" text NOT NULL, "amount" numeric, "currency" text NOT NULL, "due" date, "customer" text, CONSTRAINT "PK_d6125746c630f2d27d730419f6e" PRIMARY KEY ("id"))`,
    );
    await db.query(`CREATE INDEX "instalment_number" ON "instalment"  ("number")`);
    await db.query(
      `CREATE TABLE "lc" ("id" uuid NOT NULL, "case_number" text NOT NULL, "part" text NOT NULL, "number" text NOT NULL, "issuing_bank" text NOT NULL, CONSTRAINT "PK_010029bdc6c74b4fc482ebdcc89" PRIMARY KEY ("id"))`,
    );
    await db.query(`CREATE UNIQUE INDEX "lc_of" ON "lc"  ("case_number", "part", "number")`);
    await db.query(
      `CREATE TABLE "lc_version" ("lc" uuid NOT NULL, "version" integer NOT NULL, "amount" numeric NOT NULL, "currency" text NOT NULL, "expiry" date NOT NULL, "latest_shipment" date NOT NULL, "presentation_days" integer NOT NULL, "received_on" date NOT NULL, "text_hash" text, "entered_by" text NOT NULL, CONSTRAINT "PK_518c6ba58d75a6853e09caa7e97" PRIMARY KEY ("lc", "version"))`,
    );
    await db.query(
      `CREATE TABLE "receipt" ("id" uuid NOT NULL, "account" text NOT NULL, "line" text NOT NULL, "amount" numeric NOT NULL, "currency" text NOT NULL, "bank_charge" numeric NOT NULL DEFAULT '0', "payer" text NOT NULL, "reference" text NOT NULL, "credited_on" date NOT NULL, "entered_by" text NOT NULL, "version" integer NOT NULL, CONSTRAINT "PK_b4b9ec7d164235fbba023da9832" PRIMARY KEY ("id"))`,
    );
    await db.query(`CREATE INDEX "receipt_day" ON "receipt"  ("credited_on")`);
    await db.query(`CREATE UNIQUE INDEX "receipt_line" ON "receipt"  ("account", "line")`);
    await db.query(
      `CREATE TABLE "allocation" ("receipt" uuid NOT NULL, "instalment" text NOT NULL, "amount" numeric NOT NULL, "version" integer NOT NULL, "changed_by" text NOT NULL, CONSTRAINT "PK_be84f0a9f3c72c6c5b8aa78e044" PRIMARY KEY ("receipt", "instalment"))`,
    );
    await db.query(`CREATE INDEX "allocation_instalment" ON "allocation"  ("instalment")`);
    await db.query(
      `ALTER TABLE "lc_version" ADD CONSTRAINT "FK_1f04645a8681725fb6f49ac6ad9" FOREIGN KEY ("lc") REFERENCES "lc"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await db.query(
      `ALTER TABLE "allocation" ADD CONSTRAINT "FK_020c0a53bc9da7ceefa367f8959" FOREIGN KEY ("receipt") REFERENCES "receipt"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await db.query(
      `ALTER TABLE "allocation" ADD CONSTRAINT "FK_217ed6443f1f94e90362d68fac9" FOREIGN KEY ("instalment") REFERENCES "instalment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE "allocation" DROP CONSTRAINT "FK_217ed6443f1f94e90362d68fac9"`);
    await db.query(`ALTER TABLE "allocation" DROP CONSTRAINT "FK_020c0a53bc9da7ceefa367f8959"`);
    await db.query(`ALTER TABLE "lc_version" DROP CONSTRAINT "FK_1f04645a8681725fb6f49ac6ad9"`);
    await db.query(`DROP INDEX "allocation_instalment"`);
    await db.query(`DROP TABLE "allocation"`);
    await db.query(`DROP INDEX "receipt_line"`);
    await db.query(`DROP INDEX "receipt_day"`);
    await db.query(`DROP TABLE "receipt"`);
    await db.query(`DROP TABLE "lc_version"`);
    await db.query(`DROP INDEX "lc_of"`);
    await db.query(`DROP TABLE "lc"`);
    await db.query(`DROP INDEX "instalment_number"`);
    await db.query(`DROP TABLE "instalment"`);
    await db.query(`DROP TABLE "effect"`);
    await db.query(`DROP INDEX "reservation_customer"`);
    await db.query(`DROP TABLE "reservation"`);
    await db.query(`DROP TABLE "credit_limit"`);
    await db.query(`DROP INDEX "clearance_of"`);
    await db.query(`DROP TABLE "clearance"`);
    await db.query(`DROP TABLE "outbox"`);
    await db.query(`DROP TABLE "answered"`);
  }
}
