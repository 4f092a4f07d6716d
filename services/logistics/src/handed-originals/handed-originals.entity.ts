import { SaidRow } from '@gendan/platform/nest';
import { Column, Entity, Index } from 'typeorm';

/** Originals that left our hands: to the customer, or to a bank. */
@Entity('handed_originals')
export class HandedOriginals extends SaidRow {
  /** The number of the bill of lading. */
  @Index('handed_originals_bill')
  @Column('text')
  bill!: string;

  /** To whom they were presented; empty: they went to the customer. */
  @Column('text')
  bank!: string;

  /** Who had them here until then. */
  @Column('text', { name: 'kept_by' })
  keptBy!: string;

  @Column('text')
  courier!: string;

  @Column('text', { name: 'tracking_number' })
  trackingNumber!: string;

  @Column('date', { name: 'handed_on' })
  handedOn!: string;
}
