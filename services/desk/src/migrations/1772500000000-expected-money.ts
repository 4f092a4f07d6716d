import { createOutbox } from '@gendan/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What cases expect leaves for finance. */
export class ExpectedMoney1772500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of createOutbox) await runner.query(statement);
    await runner.query(`create table "expecting" ("case_id" text not null, "rev" integer not null, primary key ("case_id"))`);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table "expecting"`);
    await runner.query(`drop table "outbox"`);
  }
}
