import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Settings of the house; tasks say their float in working days, and who chased apart from what reminded by itself. */
export class Settings1772300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table "setting" ("procedure" text not null, "name" text not null, "version" integer not null, "value" json, "by" text not null, "at" timestamptz not null, primary key ("procedure", "name", "version"))`,
    );
    await runner.query(`alter table "task" drop column "float_minutes", drop column "reminded_by"`);
    await runner.query(
      `alter table "task" add column "float_days" integer, add column "chased_at" timestamptz, add column "chased_by" text`,
    );
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table "task" drop column "float_days", drop column "chased_at", drop column "chased_by"`);
    await runner.query(`alter table "task" add column "float_minutes" integer, add column "reminded_by" text`);
    await runner.query(`drop table "setting"`);
  }
}
