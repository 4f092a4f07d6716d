import type { SaidFile } from '@gendan/platform';
import { SaidRow } from '@gendan/platform/nest';
import { Column, Entity } from 'typeorm';

/** What a stock table, a count or a day of receipts found (source: S1.3.9, S1.3.10, S1.3.13). */
@Entity('stock_count')
export class StockCount extends SaidRow {
  /** Something is short; of a count or receipts nobody asks. */
  @Column('boolean', { name: 'below_safety', nullable: true })
  belowSafety!: boolean | null;

  /** The books say otherwise; only a count can tell. */
  @Column('boolean', { nullable: true })
  differs!: boolean | null;

  @Column('text', { array: true })
  items!: string[];

  @Column('text')
  cause!: string;

  @Column('jsonb')
  sheet!: SaidFile[];

  @Column('date')
  on!: string;
}
