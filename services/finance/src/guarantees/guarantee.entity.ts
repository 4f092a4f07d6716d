import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a guarantor stands in for, of one order, until that is paid or given back. */
@Entity('guarantee')
export class Guarantee {
  /** The case's number. */
  @PrimaryColumn('text')
  number!: string;

  @Index('guarantee_guarantor')
  @PrimaryColumn('text')
  guarantor!: string;

  @Index('guarantee_customer')
  @Column('text')
  customer!: string;

  @Column('numeric')
  amount!: string;

  @Column('text')
  currency!: string;

  @Column('date', { name: 'given_on' })
  givenOn!: string;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: string | null;

  @Column('text', { name: 'entered_by' })
  enteredBy!: string;
}
