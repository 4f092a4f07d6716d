import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people type into registers beside what is on file. */
export class Registers1772600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table "register_cell" ("register" text not null, "row" text not null, "column" text not null, "version" integer not null, "case" text not null, "value" json, "by" text not null, "at" timestamptz not null,
       primary key ("register", "row", "column", "version"))`,
    );
    await runner.query(`create index "register_cell_case" on "register_cell" ("register", "case")`);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table "register_cell"`);
  }
}
