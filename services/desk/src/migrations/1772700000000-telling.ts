import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What cases have told the services, thing by thing: not only finance is told any more. */
export class Telling1772700000000 implements MigrationInterface {
  name = 'Telling1772700000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE TABLE "told" ("case_id" text NOT NULL, "thing" text NOT NULL, "rev" integer NOT NULL, "content" jsonb NOT NULL, "gone" boolean NOT NULL, PRIMARY KEY ("case_id", "thing"))`,
    );
    await db.query(`DROP TABLE "expecting"`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE "expecting" ("case_id" text not null, "rev" integer not null, primary key ("case_id"))`);
    await db.query(`DROP TABLE "told"`);
  }
}
