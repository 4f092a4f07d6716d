import type { LineQuantities } from '@gendan/trade';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type FactoryOrderState = 'placed' | 'started' | 'finished' | 'cancelled';

/** What one factory makes for one order, or for a part of it. */
@Entity('factory_order')
export class FactoryOrder {
  /** number/part */
  @PrimaryColumn('text')
  id!: string;

  /** The case's number. */
  @Index('factory_order_number')
  @Column('text')
  number!: string;

  /** factoryOrder:1 */
  @Column('text')
  part!: string;

  @Index('factory_order_factory')
  @Column('text')
  factory!: string;

  @Column('jsonb')
  quantity!: LineQuantities;

  @Column('date', { nullable: true })
  due!: string | null;

  @Column('text')
  state!: FactoryOrderState;

  /** What production goes through, first to last; empty while nobody has set it. */
  @Column('text', { array: true, default: [] })
  stages!: string[];

  @Column('date', { name: 'started_on', nullable: true })
  startedOn!: string | null;

  @Column('date', { name: 'finished_on', nullable: true })
  finishedOn!: string | null;

  /** The effect that placed it; one keyed in has none. */
  @Column('text', { name: 'effect_key', nullable: true })
  effectKey!: string | null;

  @Column('integer')
  version!: number;
}
