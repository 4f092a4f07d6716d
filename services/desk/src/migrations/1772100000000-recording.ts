import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Recording1772100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['rules', 'command', 'event', 'case']) await runner.query(`drop table "${name}"`);
    await runner.query('drop function "event_stays"');
  }
}

const statements = [
  `create table "case" (
    "id" text not null, "kind" text not null, "number" text not null, "rev" integer not null, "chain" text not null, "plan" json,
    "rules" text not null, "epoch" integer not null, "opening" json not null, "closed" boolean not null, "frozen" text,
    "tended_until" timestamptz, primary key ("id"))`,
  `create index "case_tended" on "case" ("tended_until")`,

  `create table "event" (
    "case_id" text not null, "rev" integer not null, "type" text not null, "at" timestamptz not null, "command" text,
    "chain" text not null, "body" json not null, primary key ("case_id", "rev"))`,
  `create index "event_command" on "event" ("case_id", "command") where "command" is not null`,
  // history is only ever added to
  `create function "event_stays"() returns trigger language plpgsql as $$ begin raise exception 'an event is never changed or removed'; end $$`,
  `create trigger "event_stays" before update or delete or truncate on "event" for each statement execute function "event_stays"()`,

  `create table "command" (
    "case_id" text not null, "id" text not null, "message" text not null, "body" json not null, "hash" text not null,
    "have_rev" integer not null, "have_chain" text not null, "state" text not null, "from_rev" integer, "to_rev" integer, "refusal" json,
    "leased_until" timestamptz not null, "tries" integer not null, "last_error" text, "taken_in" timestamptz not null default now(),
    "answered" timestamptz, primary key ("case_id", "id"))`,
  `create index "command_waiting" on "command" ("leased_until") where "state" = 'waiting'`,

  `create table "rules" ("hash" text not null, "body" json not null, primary key ("hash"))`,
];
