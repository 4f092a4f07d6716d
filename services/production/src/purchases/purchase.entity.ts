import type { SaidFile } from '@gendan/platform';
import { SaidRow } from '@gendan/platform/nest';
import type { LineQuantities, Money } from '@gendan/trade';
import { Column, Entity, Index } from 'typeorm';

/** What was ordered of a supplier, when it is to come and whether it came (source: S2.12, S1.15, S2.2, S2.11, S2.16a, S2.18). */
@Entity('purchase')
export class Purchase extends SaidRow {
  /** As it was written, or who it is in the order. */
  @Index('purchase_supplier')
  @Column('text')
  supplier!: string;

  @Column('text', { name: 'purchase_number' })
  purchaseNumber!: string;

  @Column('text')
  material!: string;

  @Column('text')
  specification!: string;

  @Column('text', { array: true })
  goods!: string[];

  @Column('numeric', { nullable: true })
  quantity!: string | null;

  /** Pieces by line of the order. */
  @Column('jsonb')
  lines!: LineQuantities;

  @Column('jsonb', { nullable: true })
  price!: Money | null;

  @Column('jsonb', { nullable: true })
  total!: Money | null;

  @Column('jsonb')
  contract!: SaidFile[];

  @Column('date', { name: 'ordered_on' })
  orderedOn!: string;

  @Column('date', { name: 'wanted_on', nullable: true })
  wantedOn!: string | null;

  @Column('date', { name: 'promised_on', nullable: true })
  promisedOn!: string | null;

  @Column('date', { name: 'arrived_on', nullable: true })
  arrivedOn!: string | null;

  @Column('jsonb', { nullable: true })
  paid!: Money | null;

  @Column('date', { name: 'paid_on', nullable: true })
  paidOn!: string | null;

  @Column('text')
  remark!: string;
}
