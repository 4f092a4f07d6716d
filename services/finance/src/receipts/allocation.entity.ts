import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instalment } from '../instalments/instalment.entity';
import { Receipt } from './receipt.entity';

/** How much of a receipt belongs to an instalment. Taken away again it stays, with nothing: its case must hear of it. */
@Entity('allocation')
export class Allocation {
  @ForeignKey(() => Receipt)
  @PrimaryColumn('uuid')
  receipt!: string;

  @ForeignKey(() => Instalment)
  @Index('allocation_instalment')
  @PrimaryColumn('text')
  instalment!: string;

  @Column('numeric')
  amount!: string;

  /** Grows with every change: a report that is overtaken is known by it. */
  @Column('integer')
  version!: number;

  @Column('text', { name: 'changed_by' })
  changedBy!: string;
}
