import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports under a number nobody knows wait here for a person. */
export class Aside1772400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table "aside" ("id" text not null, "number" text not null, "source" text not null, "source_id" text not null, "milestone" text not null, "part" text not null default '',
       "version" integer not null, "report" json not null, "at" timestamptz not null, "state" text not null, "to_case" text, "by" text, "reason" text, "done" timestamptz, primary key ("id"),
       constraint "aside_once" unique ("number", "source", "source_id", "milestone", "part"))`,
    );
    await runner.query(`create index "aside_state" on "aside" ("state", "at")`);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table "aside"`);
  }
}
