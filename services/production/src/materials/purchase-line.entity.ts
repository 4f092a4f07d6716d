import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Purchase } from './purchase.entity';

/** One material of a purchase. */
@Entity('purchase_line')
export class PurchaseLine {
  @ForeignKey(() => Purchase)
  @PrimaryColumn('text')
  purchase!: string;

  @PrimaryColumn('text')
  material!: string;

  @Column('numeric')
  quantity!: string;

  /** The day the supplier promised. */
  @Column('date', { name: 'promised_for', nullable: true })
  promisedFor!: string | null;

  @Column('date', { name: 'arrived_on', nullable: true })
  arrivedOn!: string | null;

  /** Special requirements; what was wrong when it arrived. */
  @Column('text')
  remark!: string;
}
