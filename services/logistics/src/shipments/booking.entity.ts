import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Shipment } from './shipment.entity';

/** Space on a vessel; booked anew, the earlier booking stays on file. */
@Entity('booking')
export class Booking {
  @ForeignKey(() => Shipment)
  @PrimaryColumn('text')
  shipment!: string;

  /** 1, 2 … of this shipment; the highest one counts */
  @PrimaryColumn('integer')
  version!: number;

  @Column('text')
  number!: string;

  @Column('text')
  vessel!: string;

  @Column('text')
  voyage!: string;

  @Column('date')
  etd!: string;

  /** Estimated time of arrival. */
  @Column('date', { nullable: true })
  eta!: string | null;

  /** After this the carrier takes no more boxes. */
  @Column('timestamptz', { name: 'cut_off', nullable: true })
  cutOff!: Date | null;
}
