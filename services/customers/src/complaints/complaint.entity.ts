import type { Money } from '@gendan/trade';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a customer complained of, why it happened, what was done and paid, and how it does not come back. */
@Entity('complaint')
export class Complaint {
  /** The number of its case. */
  @PrimaryColumn('text')
  number!: string;

  @Index('complaint_customer')
  @Column('text')
  customer!: string;

  /** The number of the order it is about. */
  @Index('complaint_order')
  @Column('text')
  order!: string;

  @Column('text')
  severity!: 'serious' | 'notSerious';

  @Column('text')
  text!: string;

  @Column('date', { name: 'taken_on' })
  takenOn!: string;

  @Column('text', { array: true })
  departments!: string[];

  @Column('date', { name: 'met_on', nullable: true })
  metOn!: string | null;

  @Column('text')
  cause!: string;

  @Column('text')
  countermeasure!: string;

  /** none, replacement, priceReduction, refund; empty: not yet said */
  @Column('text')
  compensation!: string;

  @Column('jsonb', { name: 'compensation_amount', nullable: true })
  compensationAmount!: Money | null;

  @Column('text', { name: 'paid_by' })
  paidBy!: string;

  @Column('date', { name: 'approved_on', nullable: true })
  approvedOn!: string | null;

  @Column('text')
  reply!: string;

  @Column('date', { name: 'accepted_on', nullable: true })
  acceptedOn!: string | null;

  @Column('text')
  prevention!: string;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn!: string | null;

  @Column('text', { name: 'entered_by' })
  enteredBy!: string;
}
