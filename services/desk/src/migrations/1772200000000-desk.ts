import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Desk1772200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const name of [
      'open_key',
      'import',
      'name',
      'terms',
      'procedure_version',
      'file',
      'link',
      'letter',
      'task',
      'search',
      'case_row',
    ]) {
      await runner.query(`drop table "${name}"`);
    }
  }
}

// gin without a pending list: rows come in small transactions and are looked for at once
const tables = [
  `create table "case_row" (
    "id" text not null, "kind" text not null, "number" text not null, "procedure_id" text not null, "procedure_version" integer not null,
    "customer" text not null, "cast" text array not null, "rank" double precision not null default 'Infinity', "stage" text not null, "state" text not null, "held" boolean not null, "breached" boolean not null,
    "amount" numeric not null, "currency" text not null, "delivery" date, "terms_hash" text not null, "rev" integer not null,
    "opened" timestamptz not null, "updated" timestamptz not null, primary key ("id"))`,
  `create index "case_row_number" on "case_row" ("number", "id")`,
  `create index "case_row_opened" on "case_row" ("opened", "id")`,
  `create index "case_row_customer" on "case_row" ("customer", "opened", "id")`,
  `create index "case_row_state" on "case_row" ("state", "opened", "id")`,
  `create index "case_row_updated" on "case_row" ("updated", "id")`,
  `create index "case_row_rank" on "case_row" ("rank", "id")`,
  `create index "case_row_cast" on "case_row" using gin ("cast") with (fastupdate = off)`,

  `create table "search" ("case" text not null, "text" text not null, "pairs" text array not null, primary key ("case"))`,
  `create index "search_pairs" on "search" using gin ("pairs") with (fastupdate = off)`,

  `create table "task" (
    "id" text not null, "case" text not null, "key" text not null, "verb" text not null, "about" jsonb, "roles" text array not null,
    "readers" text array not null, "watchers" text array not null default '{}', "due" timestamptz, "rank" double precision not null, "float_minutes" integer, "behind" text array not null,
    "state" text not null, "revision" integer not null, "reminded_at" timestamptz, "reminded_by" text, primary key ("id"))`,
  `create index "task_rank" on "task" ("rank", "id")`,
  `create index "task_due" on "task" ("due", "id")`,
  `create index "task_case" on "task" ("case")`,
  `create index "task_readers" on "task" using gin ("readers") with (fastupdate = off)`,
  `create index "task_watchers" on "task" using gin ("watchers") with (fastupdate = off)`,

  `create table "letter" (
    "id" text not null, "case" text not null, "rev" integer not null, "kind" text not null, "template" text not null,
    "template_version" integer not null, "key" text, "round" integer, "role" text not null, "party" text, "about" jsonb not null,
    "daily" boolean not null, "link" text, "at" timestamptz not null, "state" text not null, "next_try" timestamptz not null,
    "tries" integer not null, "error" text, "message_id" text, "sent_at" timestamptz, "sent" jsonb, primary key ("id"),
    constraint "letter_once" unique ("case", "rev", "role", "template", "template_version"))`,
  `create index "letter_at" on "letter" ("at", "id")`,
  `create index "letter_case" on "letter" ("case", "at", "id")`,
  `create index "letter_leaving" on "letter" ("next_try") where state in ('waiting', 'sending')`,

  `create table "link" (
    "id" text not null, "case" text not null, "key" text not null, "round" integer not null, "role" text not null, "party" text not null,
    "made" timestamptz not null, "expires" timestamptz not null, "revoked" timestamptz, "answer" jsonb, "first_answered" timestamptz,
    primary key ("id"))`,
  `create index "link_case" on "link" ("case")`,

  `create table "file" (
    "hash" text not null, "name" text not null, "type" text not null, "size" integer not null, "by" text not null, "at" timestamptz not null,
    "link" text, primary key ("hash"))`,
  `create table "procedure_version" (
    "id" text not null, "version" integer not null, "hash" text not null, "kind" text not null, "rules" json not null, "words" json not null,
    "built_in" boolean not null, "published_at" timestamptz not null, "published_by" text not null, primary key ("id", "version"))`,
  `create index "procedure_version_hash" on "procedure_version" ("hash")`,
  `create table "open_key" ("key" text not null, "request" text not null, "at" timestamptz not null, primary key ("key"))`,
  `create table "terms" ("hash" text not null, "body" json not null, "at" timestamptz not null, primary key ("hash"))`,
  `create table "name" ("id" text not null, "zh" text not null, "en" text not null, "country" text, primary key ("id"))`,
  `create table "import" ("id" text not null, "by" text not null, "at" timestamptz not null, "preview" json not null, primary key ("id"))`,
];
