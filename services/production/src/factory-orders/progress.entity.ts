import type { LineQuantities } from '@gendan/trade';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { FactoryOrder } from './factory-order.entity';

/** How much of a stage (cutting, sewing, packing …) was done by the end of a day, counted from the beginning. */
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
  done!: LineQuantities;

  @Column('text', { name: 'entered_by' })
  enteredBy!: string;
}
