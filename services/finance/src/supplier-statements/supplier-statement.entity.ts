import type { SaidFile } from '@gendan/platform';
import { SaidRow } from '@gendan/platform/nest';
import type { Money } from '@gendan/trade';
import { Column, Entity, Index } from 'typeorm';

/** What we owe a supplier for the deliveries of one month, as both sides have agreed it (source: S1.3.6). */
@Entity('supplier_statement')
export class SupplierStatement extends SaidRow {
  @Index('supplier_statement_supplier')
  @Column('text')
  supplier!: string;

  /** As it was written. */
  @Column('text')
  month!: string;

  @Column('date', { name: 'listed_on' })
  listedOn!: string;

  @Column('text', { array: true })
  deliveries!: string[];

  @Column('jsonb')
  total!: Money;

  @Column('date', { name: 'agreed_on', nullable: true })
  agreedOn!: string | null;

  @Column('jsonb')
  statement!: SaidFile[];

  @Column('jsonb', { nullable: true })
  paid!: Money | null;

  @Column('date', { name: 'paid_on', nullable: true })
  paidOn!: string | null;

  @Column('jsonb')
  slip!: SaidFile[];
}
