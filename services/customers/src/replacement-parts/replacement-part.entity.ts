import type { SaidFile } from '@gendan/platform';
import { SaidRow } from '@gendan/platform/nest';
import { Column, Entity, Index } from 'typeorm';

/** A part wanted after the sale, whether it was ordered, sent and came (source: S1.3.5). */
@Entity('replacement_part')
export class ReplacementPart extends SaidRow {
  @Column('text')
  customer!: string;

  /** The number of the order it belongs to. */
  @Index('replacement_part_order')
  @Column('text')
  order!: string;

  @Column('text', { name: 'part_wanted' })
  partWanted!: string;

  @Column('numeric')
  quantity!: string;

  @Column('text')
  reason!: string;

  @Column('jsonb')
  photo!: SaidFile[];

  @Column('date', { name: 'entered_on' })
  enteredOn!: string;

  @Column('date', { name: 'ordered_on', nullable: true })
  orderedOn!: string | null;

  @Column('text')
  courier!: string;

  @Column('text', { name: 'tracking_number' })
  trackingNumber!: string;

  @Column('date', { name: 'sent_on', nullable: true })
  sentOn!: string | null;

  @Column('date', { name: 'arrived_on', nullable: true })
  arrivedOn!: string | null;
}
