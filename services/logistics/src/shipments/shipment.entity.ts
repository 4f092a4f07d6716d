import type { LineQuantities } from '@gendan/trade';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Goods of one order that leave together. */
@Entity('shipment')
export class Shipment {
  /** number/part */
  @PrimaryColumn('text')
  id!: string;

  /** The case's number. */
  @Index('shipment_number')
  @Column('text')
  number!: string;

  /** shipment:1 */
  @Column('text')
  part!: string;

  @Column('text', { nullable: true })
  forwarder!: string | null;

  /** Estimated time of departure. */
  @Column('date', { nullable: true })
  etd!: string | null;

  @Column('jsonb')
  quantity!: LineQuantities;

  /** The effect that planned it; one keyed in has none. */
  @Column('text', { name: 'effect_key', nullable: true })
  effectKey!: string | null;

  @Column('integer')
  version!: number;
}
