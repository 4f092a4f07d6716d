import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Materials1772700000000 } from './1772700000000-materials';

const TABLES = ['purchase_line', 'purchase', 'bom_line', 'bom'];

/** Materials are bought by purchase cases alone (docs/decisions/012). What somebody had entered here stays, out of use, to be taken over by hand. */
export class MaterialsArePurchaseCases1773000000000 implements MigrationInterface {
  name = 'MaterialsArePurchaseCases1773000000000';

  async up(db: QueryRunner): Promise<void> {
    const entered: unknown[] = await db.query(`SELECT 1 FROM "bom" LIMIT 1`);
    for (const table of TABLES)
      await db.query(entered.length > 0 ? `ALTER TABLE "${table}" RENAME TO "${table}_until_012"` : `DROP TABLE "${table}"`);
  }

  async down(db: QueryRunner): Promise<void> {
    const kept: unknown[] = await db.query(`SELECT 1 WHERE to_regclass('bom_until_012') IS NOT NULL`);
    if (kept.length === 0) return new Materials1772700000000().up(db);
    for (const table of TABLES) await db.query(`ALTER TABLE "${table}_until_012" RENAME TO "${table}"`);
  }
}
