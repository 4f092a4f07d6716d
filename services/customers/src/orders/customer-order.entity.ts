import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An order of a customer, as its case told us. */
@Entity('customer_order')
export class CustomerOrder {
  /** The key of the effect that told. */
  @PrimaryColumn('text')
  key!: string;

  @Index('customer_order_customer')
  @Column('text')
  customer!: string;

  /** The case's number. */
  @Column('text')
  number!: string;

  @Column('timestamptz', { name: 'noted_at' })
  notedAt!: Date;
}
