import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type StoredFile = { hash: string; name: string };

/** Units that came back: what was wrong with them, why, and how they went out again. */
@Entity('return')
export class Return {
  /** The number of its case. */
  @PrimaryColumn('text')
  number!: string;

  @Index('return_customer')
  @Column('text')
  customer!: string;

  /** The number of the order they were delivered with. */
  @Index('return_order')
  @Column('text')
  order!: string;

  @Column('text')
  model!: string;

  @Column('numeric')
  pieces!: string;

  @Column('text')
  fault!: string;

  @Column('date', { name: 'booked_on' })
  bookedOn!: string;

  /** production, material, design, use; empty: not yet checked */
  @Column('text')
  cause!: string;

  @Column('text')
  findings!: string;

  @Column('jsonb', { name: 'quality_report' })
  qualityReport!: StoredFile[];

  @Column('text', { name: 'file_number' })
  fileNumber!: string;

  /** How what is beyond repair was settled with the customer. */
  @Column('text', { name: 'agreed_how' })
  agreedHow!: string;

  @Column('date', { name: 'agreed_on', nullable: true })
  agreedOn!: string | null;

  @Column('text')
  courier!: string;

  @Column('text', { name: 'tracking_number' })
  trackingNumber!: string;

  @Column('date', { name: 'sent_back_on', nullable: true })
  sentBackOn!: string | null;

  @Column('text')
  summary!: string;

  @Column('text')
  prevention!: string;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn!: string | null;

  @Column('text', { name: 'entered_by' })
  enteredBy!: string;
}
