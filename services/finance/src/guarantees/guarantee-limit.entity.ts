import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Up to how much a person may stand in for what orders lack. */
@Entity('guarantee_limit')
export class GuaranteeLimit {
  @PrimaryColumn('text')
  person!: string;

  @Column('numeric')
  amount!: string;

  @Column('text')
  currency!: string;

  @Column('text', { name: 'set_by' })
  setBy!: string;

  @Column('timestamptz', { name: 'set_at' })
  setAt!: Date;
}
