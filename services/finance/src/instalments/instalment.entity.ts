import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Money an order expects: a deposit, the balance of one shipment … Its case is told what has come in. */
@Entity('instalment')
export class Instalment {
  /** number/milestone/part */
  @PrimaryColumn('text')
  id!: string;

  /** The case's number. */
  @Index('instalment_number')
  @Column('text')
  number!: string;

  /** The count in the procedure: depositReceived, balanceReceived */
  @Column('text')
  milestone!: string;

  /** instalment:1, shipment:2; empty: the case itself */
  @Column('text')
  part!: string;

  /** Unknown until the order tells. */
  @Column('numeric', { nullable: true })
  amount!: string | null;

  @Column('text')
  currency!: string;

  @Column('date', { nullable: true })
  due!: string | null;

  @Column('text', { nullable: true })
  customer!: string | null;
}
