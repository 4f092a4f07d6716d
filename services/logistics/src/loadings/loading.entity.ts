import type { SaidFile } from '@gendan/platform';
import { SaidRow } from '@gendan/platform/nest';
import type { LineQuantities } from '@gendan/trade';
import { Column, Entity, Index } from 'typeorm';

/** What was loaded or handed to a carrier, and in what. */
@Entity('loading')
export class Loading extends SaidRow {
  /** ISO 6346; empty: it left in none */
  @Index('loading_container')
  @Column('text')
  container!: string;

  @Column('text', { name: 'container_spec' })
  containerSpec!: string;

  @Column('text')
  seal!: string;

  @Column('jsonb')
  quantity!: LineQuantities;

  @Column('text')
  carrier!: string;

  @Column('text', { name: 'tracking_number' })
  trackingNumber!: string;

  @Column('text')
  loaders!: string;

  /** The delivery note, signed. */
  @Column('jsonb', { name: 'delivery_note' })
  deliveryNote!: SaidFile[];

  @Column('date', { name: 'loaded_on' })
  loadedOn!: string;
}
