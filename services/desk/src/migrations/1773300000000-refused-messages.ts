import { addRefusalToOutbox } from '@gendan/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a service refused what a case said, in both languages. */
export class RefusedMessages1773300000000 implements MigrationInterface {
  name = 'RefusedMessages1773300000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(addRefusalToOutbox);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE "outbox" DROP COLUMN "refusal"`);
  }
}
