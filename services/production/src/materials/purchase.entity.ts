import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Bom } from './bom.entity';

/** One buying of materials for a project. */
@Entity('purchase')
export class Purchase {
  /** number/part/purchase */
  @PrimaryColumn('text')
  id!: string;

  @ForeignKey(() => Bom)
  @Column('text')
  bom!: string;

  /** 1, 2 … of this project, in the order in which they were entered. */
  @Column('integer', { name: 'seq_no' })
  seqNo!: number;

  /** Its name or number. */
  @Column('text')
  supplier!: string;

  @Column('date', { name: 'purchased_on' })
  purchasedOn!: string;

  @Column('text', { name: 'entered_by' })
  enteredBy!: string;

  @Column('integer')
  version!: number;
}
