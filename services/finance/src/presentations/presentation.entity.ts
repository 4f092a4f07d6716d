import { SaidRow } from '@gendan/platform/nest';
import type { Money } from '@gendan/trade';
import { Column, Entity, Index } from 'typeorm';

/** Documents presented to a bank, and what it paid (source: S2.1, S2.3). */
@Entity('presentation')
export class Presentation extends SaidRow {
  @Index('presentation_bank')
  @Column('text')
  bank!: string;

  @Column('text')
  courier!: string;

  @Column('text', { name: 'tracking_number' })
  trackingNumber!: string;

  @Column('date', { name: 'presented_on' })
  presentedOn!: string;

  @Column('jsonb', { nullable: true })
  paid!: Money | null;

  @Column('jsonb', { nullable: true })
  charges!: Money | null;

  @Column('date', { name: 'paid_on', nullable: true })
  paidOn!: string | null;
}
