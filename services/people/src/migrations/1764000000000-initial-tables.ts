import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InitialTables1764000000000 implements MigrationInterface {
  name = 'InitialTables1764000000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE TABLE "calendar" ("id" text NOT NULL, "version" integer NOT NULL, "sequence" BIGSERIAL NOT NULL, "content" jsonb NOT NULL, "published_at" TIMESTAMP WITH TIME ZONE NOT NULL, "published_by" text NOT NULL, CONSTRAINT "UQ_33eaffabfa2b04c57970fadbd27" UNIQUE ("sequence"), CONSTRAINT "PK_2dcd44c362024025a571d194b95" PRIMARY KEY ("id", "version"))`,
    );
    await db.query(
      `CREATE TABLE "api_key" ("id" uuid NOT NULL, "service" text NOT NULL, "key_hash" text NOT NULL, "scopes" text array NOT NULL, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL, "made_by" text NOT NULL, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_b1bd840641b8acbaad89c3d8d11" PRIMARY KEY ("id"))`,
    );
    await db.query(`CREATE UNIQUE INDEX "api_key_hash" ON "api_key"  ("key_hash")`);
    await db.query(
      `CREATE TABLE "person" ("id" text NOT NULL, "name_zh" text NOT NULL, "name_en" text NOT NULL, "mail" text NOT NULL, "sign_in" text NOT NULL, "language" text NOT NULL, "zone" text NOT NULL, "calendar" text NOT NULL DEFAULT 'company', "password_hash" text, "wrong_tries" integer NOT NULL DEFAULT '0', "locked_until" TIMESTAMP WITH TIME ZONE, "active" boolean NOT NULL DEFAULT true, CONSTRAINT "UQ_cf4c8c129770ff76831756ea034" UNIQUE ("mail"), CONSTRAINT "UQ_2106deaa4189438e63a402444cc" UNIQUE ("sign_in"), CONSTRAINT "PK_5fdaf670315c4b7e70cce85daa3" PRIMARY KEY ("id"))`,
    );
    await db.query(
      `CREATE TABLE "session" ("token_hash" text NOT NULL, "person" text NOT NULL, "opened_at" TIMESTAMP WITH TIME ZONE NOT NULL, "seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_a83507eb0338ac037780e02f2b9" PRIMARY KEY ("token_hash"))`,
    );
    await db.query(`CREATE INDEX "session_person" ON "session"  ("person")`);
    await db.query(
      `CREATE TABLE "absence" ("id" uuid NOT NULL, "person" text NOT NULL, "substitute" text NOT NULL, "since" TIMESTAMP WITH TIME ZONE NOT NULL, "until" TIMESTAMP WITH TIME ZONE NOT NULL, "roles" text array NOT NULL DEFAULT '{}', "entered_by" text NOT NULL, CONSTRAINT "PK_30089b15c0f880f026581218c16" PRIMARY KEY ("id"))`,
    );
    await db.query(`CREATE INDEX "absence_substitute" ON "absence"  ("substitute", "until")`);
    await db.query(`CREATE INDEX "absence_person" ON "absence"  ("person", "until")`);
    await db.query(
      `CREATE TABLE "manager_of" ("person" text NOT NULL, "manager" text NOT NULL, CONSTRAINT "PK_1d2856cb33530fd723d18e06cf8" PRIMARY KEY ("person"))`,
    );
    await db.query(
      `CREATE TABLE "role_grant" ("person" text NOT NULL, "role" text NOT NULL, "since" TIMESTAMP WITH TIME ZONE NOT NULL, "until" TIMESTAMP WITH TIME ZONE, "granted_by" text NOT NULL, CONSTRAINT "PK_d2cb4d73d0befb4a82463e39b5b" PRIMARY KEY ("person", "role", "since"))`,
    );
    await db.query(`CREATE INDEX "role_grant_role" ON "role_grant"  ("role", "since")`);
    await db.query(
      `ALTER TABLE "session" ADD CONSTRAINT "FK_676abe0cd6ab42efa9b2df62e0c" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await db.query(
      `ALTER TABLE "absence" ADD CONSTRAINT "FK_593647e28f7e3136a8bd9c0fad6" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await db.query(
      `ALTER TABLE "absence" ADD CONSTRAINT "FK_529cb322db3469a92f97d15e442" FOREIGN KEY ("substitute") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await db.query(
      `ALTER TABLE "manager_of" ADD CONSTRAINT "FK_1d2856cb33530fd723d18e06cf8" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await db.query(
      `ALTER TABLE "manager_of" ADD CONSTRAINT "FK_ab83f7a6bf2dfbb31848892e93f" FOREIGN KEY ("manager") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await db.query(
      `ALTER TABLE "role_grant" ADD CONSTRAINT "FK_9b79440374ac705dd19128f6de1" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE "role_grant" DROP CONSTRAINT "FK_9b79440374ac705dd19128f6de1"`);
    await db.query(`ALTER TABLE "manager_of" DROP CONSTRAINT "FK_ab83f7a6bf2dfbb31848892e93f"`);
    await db.query(`ALTER TABLE "manager_of" DROP CONSTRAINT "FK_1d2856cb33530fd723d18e06cf8"`);
    await db.query(`ALTER TABLE "absence" DROP CONSTRAINT "FK_529cb322db3469a92f97d15e442"`);
    await db.query(`ALTER TABLE "absence" DROP CONSTRAINT "FK_593647e28f7e3136a8bd9c0fad6"`);
    await db.query(`ALTER TABLE "session" DROP CONSTRAINT "FK_676abe0cd6ab42efa9b2df62e0c"`);
    await db.query(`DROP INDEX "role_grant_role"`);
    await db.query(`DROP TABLE "role_grant"`);
    await db.query(`DROP TABLE "manager_of"`);
    await db.query(`DROP INDEX "absence_person"`);
    await db.query(`DROP INDEX "absence_substitute"`);
    await db.query(`DROP TABLE "absence"`);
    await db.query(`DROP INDEX "session_person"`);
    await db.query(`DROP TABLE "session"`);
    await db.query(`DROP TABLE "person"`);
    await db.query(`DROP INDEX "api_key_hash"`);
    await db.query(`DROP TABLE "api_key"`);
    await db.query(`DROP TABLE "calendar"`);
  }
}
