import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Money that was credited to an account of ours: a line of the bank’s statement, not a payer’s slip. */
@Entity('receipt')
@Index('receipt_line', ['account', 'line'], { unique: true })
@Index('receipt_day', ['creditedOn'])
export class Receipt {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  account!: string;

  /** The statement’s own number of the line. */
  @Column('text')
  line!: string;

  @Column('numeric')
  amount!: string;

  @Column('text')
  currency!: string;

  /** What banks kept of it on the way; for the record, it did not reach us. */
  @Column('numeric', { name: 'bank_charge', default: '0' })
  bankCharge!: string;

  @Column('text')
  payer!: string;

  /** What the payer wrote. */
  @Column('text')
  reference!: string;

  @Column('date', { name: 'credited_on' })
  creditedOn!: string;

  @Column('text', { name: 'entered_by' })
  enteredBy!: string;

  /** Grows with every allocation. */
  @Column('integer')
  version!: number;
}
