import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What one customer owes for the deliveries of one month, as both sides have agreed it. */
@Entity('statement')
@Unique('statement_month', ['customer', 'month', 'currency'])
export class Statement {
  /** The number of its case. */
  @PrimaryColumn('text')
  number!: string;

  @Column('text')
  customer!: string;

  /** 2026-10 */
  @Column('text')
  month!: string;

  @Column('text')
  currency!: string;

  @Column('numeric')
  total!: string;

  @Column('date', { name: 'signed_on', nullable: true })
  signedOn!: string | null;

  @Column('date', { name: 'returned_on', nullable: true })
  returnedOn!: string | null;

  @Column('date', { name: 'promised_on', nullable: true })
  promisedOn!: string | null;

  @Column('text', { name: 'entered_by' })
  enteredBy!: string;
}
