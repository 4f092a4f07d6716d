import type { LineQuantities } from '@gendan/trade';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Shipment } from '../shipments/shipment.entity';
import { Container } from './container.entity';

/** What of a shipment is in a box; one box may hold goods of several orders. */
@Entity('container_content')
export class ContainerContent {
  @ForeignKey(() => Container)
  @PrimaryColumn('text')
  container!: string;

  @ForeignKey(() => Shipment)
  @Index('container_content_shipment')
  @PrimaryColumn('text')
  shipment!: string;

  @Column('jsonb')
  quantity!: LineQuantities;
}
