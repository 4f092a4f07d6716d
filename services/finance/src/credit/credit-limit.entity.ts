import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Up to how much a customer may owe us. */
@Entity('credit_limit')
export class CreditLimit {
  @PrimaryColumn('text')
  customer!: string;

  @Column('numeric')
  amount!: string;

  @Column('text')
  currency!: string;

  @Column('text', { name: 'set_by' })
  setBy!: string;

  @Column('timestamptz', { name: 'set_at' })
  setAt!: Date;
}
