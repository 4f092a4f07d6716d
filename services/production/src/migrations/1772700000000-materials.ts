import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bills of materials and what is bought for them. */
export class Materials1772700000000 implements MigrationInterface {
  name = 'Materials1772700000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE TABLE "bom" ("id" text NOT NULL, "number" text NOT NULL, "part" text NOT NULL, "project_name" text NOT NULL, "version" integer NOT NULL, CONSTRAINT "PK_df2f0616f7bcb54674c313ce820" PRIMARY KEY ("id"))`,
    );
    await db.query(`CREATE INDEX "bom_number" ON "bom"  ("number")`);
    await db.query(
      `CREATE TABLE "bom_line" ("bom" text NOT NULL, "material" text NOT NULL, "required" numeric NOT NULL, "unit" text NOT NULL, "place" integer NOT NULL, CONSTRAINT "PK_8e6a758afbdfe347d4c4c8f16d6" PRIMARY KEY ("bom", "material"))`,
    );
    await db.query(
      `CREATE TABLE "purchase" ("id" text NOT NULL, "bom" text NOT NULL, "seq_no" integer NOT NULL, "supplier" text NOT NULL, "purchased_on" date NOT NULL, "entered_by" text NOT NULL, "version" integer NOT NULL, CONSTRAINT "PK_86cc2ebeb9e17fc9c0774b05f69" PRIMARY KEY ("id"))`,
    );
    await db.query(
      `CREATE TABLE "purchase_line" ("purchase" text NOT NULL, "material" text NOT NULL, "quantity" numeric NOT NULL, "promised_for" date, "arrived_on" date, "remark" text NOT NULL, CONSTRAINT "PK_be3dc620d3f6ae3d823cb7f97de" PRIMARY KEY ("purchase", "material"))`,
    );
    for (const [table, column, key, of] of references)
      await db.query(
        `ALTER TABLE "${table}" ADD CONSTRAINT "${key}" FOREIGN KEY ("${column}") REFERENCES "${of}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      );
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['purchase_line', 'purchase', 'bom_line', 'bom']) await db.query(`DROP TABLE "${table}"`);
  }
}

const references = [
  ['bom_line', 'bom', 'FK_fd69fc58a443f0b1288e673a9e5', 'bom'],
  ['purchase', 'bom', 'FK_7b90cd5e85e25f3fd94c470240e', 'bom'],
  ['purchase_line', 'purchase', 'FK_281b48bac7cdc52b73d9ec67b9e', 'purchase'],
] as const;
