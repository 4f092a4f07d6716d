import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Progress by stage: what was delivered and what was scrapped, and the stages in their order. */
export class StagesAndScrap1772500000000 implements MigrationInterface {
  name = 'StagesAndScrap1772500000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE "factory_order" ADD "stages" text array NOT NULL DEFAULT '{}'`);
    await db.query(`ALTER TABLE "progress" RENAME COLUMN "done" TO "delivered"`);
    await db.query(`ALTER TABLE "progress" ADD "scrapped" jsonb NOT NULL DEFAULT '{}'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE "progress" DROP COLUMN "scrapped"`);
    await db.query(`ALTER TABLE "progress" RENAME COLUMN "delivered" TO "done"`);
    await db.query(`ALTER TABLE "factory_order" DROP COLUMN "stages"`);
  }
}
