import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What customers wrote about and when they were answered; what they were quoted and until when it holds. */
export class ConversationsAndQuotations1772600000000 implements MigrationInterface {
  name = 'ConversationsAndQuotations1772600000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE TABLE "conversation" ("number" text NOT NULL, "customer" text NOT NULL, "channel" text NOT NULL, "subject" text NOT NULL, "received_at" TIMESTAMP WITH TIME ZONE NOT NULL, "promised_at" TIMESTAMP WITH TIME ZONE, "answered_at" TIMESTAMP WITH TIME ZONE, "entered_by" text NOT NULL, PRIMARY KEY ("number"))`,
    );
    await db.query(`CREATE INDEX "conversation_customer" ON "conversation" ("customer")`);
    await db.query(
      `CREATE TABLE "quotation" ("number" text NOT NULL, "version" integer NOT NULL, "customer" text NOT NULL, "amount" numeric NOT NULL, "currency" text NOT NULL, "sent_on" date NOT NULL, "valid_until" date NOT NULL, "remarks" text NOT NULL, "entered_by" text NOT NULL, PRIMARY KEY ("number", "version"))`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['quotation', 'conversation']) await db.query(`DROP TABLE "${table}"`);
  }
}
