import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A part of a customer’s limit that an order holds until its case gives it back. */
@Entity('reservation')
export class Reservation {
  /** The key of the effect that asked. */
  @PrimaryColumn('text')
  key!: string;

  @Index('reservation_customer')
  @Column('text')
  customer!: string;

  @Column('text')
  number!: string;

  @Column('text')
  part!: string;

  @Column('numeric')
  amount!: string;

  @Column('text')
  currency!: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;
}
