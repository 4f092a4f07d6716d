import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A price as it was sent, and until when it holds. A further round is the next version. */
@Entity('quotation')
export class Quotation {
  /** The number of its inquiry. */
  @PrimaryColumn('text')
  number!: string;

  /** sample:1; empty: the whole case */
  @PrimaryColumn('text', { default: '' })
  part!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Index('quotation_customer')
  @Column('text')
  customer!: string;

  @Column('numeric')
  amount!: string;

  @Column('text')
  currency!: string;

  @Column('date', { name: 'sent_on' })
  sentOn!: string;

  @Column('date', { name: 'valid_until' })
  validUntil!: string;

  @Column('text')
  remarks!: string;

  @Column('text', { name: 'entered_by' })
  enteredBy!: string;
}
