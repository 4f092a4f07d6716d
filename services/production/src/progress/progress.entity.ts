import type { LineQuantities } from '@gendan/trade';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { FactoryOrder } from '../factory-orders/factory-order.entity';

/** What a stage (cutting, sewing, packing …) had delivered and scrapped by the end of a day, counted from the beginning. */
@Entity('progress')
export class Progress {
  @ForeignKey(() => FactoryOrder)
  @PrimaryColumn('text', { name: 'factory_order' })
  factoryOrder!: string;

  @PrimaryColumn('text')
  stage!: string;

  @PrimaryColumn('date')
  day!: string;

  @Column('jsonb')
  delivered!: LineQuantities;

  @Column('jsonb', { default: {} })
  scrapped!: LineQuantities;

  @Column('text', { name: 'entered_by' })
  enteredBy!: string;
}
