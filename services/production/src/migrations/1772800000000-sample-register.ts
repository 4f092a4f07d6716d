import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who signed which aspect of a sample, and where it is. */
export class SampleRegister1772800000000 implements MigrationInterface {
  name = 'SampleRegister1772800000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE TABLE "sample_signature" ("sample" text NOT NULL, "aspect" text NOT NULL, "role" text NOT NULL, "signed_by" text NOT NULL, "signed_on" date NOT NULL, CONSTRAINT "PK_0ecac81f045a2b191db4a053d86" PRIMARY KEY ("sample", "aspect", "role"))`,
    );
    await db.query(
      `CREATE TABLE "sample_move" ("sample" text NOT NULL, "n" integer NOT NULL, "place" text NOT NULL, "holder" text NOT NULL, "moved_on" date NOT NULL, "entered_by" text NOT NULL, CONSTRAINT "PK_e83a3cd11115dff7598c45d6578" PRIMARY KEY ("sample", "n"))`,
    );
    await db.query(
      `ALTER TABLE "sample_signature" ADD CONSTRAINT "FK_6573a3bc9dbcb3907d9aaefb588" FOREIGN KEY ("sample") REFERENCES "sample"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await db.query(
      `ALTER TABLE "sample_move" ADD CONSTRAINT "FK_e48ffac500ff063321e9619853e" FOREIGN KEY ("sample") REFERENCES "sample"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE "sample_move"`);
    await db.query(`DROP TABLE "sample_signature"`);
  }
}
