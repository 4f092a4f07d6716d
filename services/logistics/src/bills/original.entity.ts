import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { BillOfLading } from './bill-of-lading.entity';

export const HOLDERS = ['us', 'customer', 'bank', 'carrier'] as const;
export type Holder = (typeof HOLDERS)[number];

/** One original of a bill of lading and who holds it. */
@Entity('original')
export class Original {
  @ForeignKey(() => BillOfLading)
  @PrimaryColumn('uuid')
  bill!: string;

  /** 1/3, 2/3 … */
  @PrimaryColumn('integer')
  n!: number;

  @Column('text')
  holder!: Holder;

  @Column('date', { name: 'handed_on', nullable: true })
  handedOn!: string | null;

  @Column('text', { nullable: true })
  courier!: string | null;

  @Column('text', { name: 'tracking_number', nullable: true })
  trackingNumber!: string | null;
}
