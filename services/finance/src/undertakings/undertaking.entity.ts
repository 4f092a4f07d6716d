import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A customer pays what this order lacks with his next one. */
@Entity('undertaking')
export class Undertaking {
  /** The number of the order that lacked the sum. */
  @PrimaryColumn('text')
  number!: string;

  @Index('undertaking_customer')
  @Column('text')
  customer!: string;

  @Column('numeric')
  amount!: string;

  @Column('text')
  currency!: string;

  @Column('date', { name: 'given_on' })
  givenOn!: string;

  /** With which it is to be paid. */
  @Column('text', { name: 'next_order', nullable: true })
  nextOrder!: string | null;

  @Column('date', { name: 'honoured_on', nullable: true })
  honouredOn!: string | null;

  @Column('text', { name: 'entered_by' })
  enteredBy!: string;
}
