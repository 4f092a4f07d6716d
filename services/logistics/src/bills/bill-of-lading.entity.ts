import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Shipment } from '../shipments/shipment.entity';

/** The paper the goods are handed over for: who holds an original holds the goods. */
@Entity('bill_of_lading')
export class BillOfLading {
  @PrimaryColumn('uuid')
  id!: string;

  @Index('bill_number', { unique: true })
  @Column('text')
  number!: string;

  @ForeignKey(() => Shipment)
  @Index('bill_shipment')
  @Column('text')
  shipment!: string;

  @Column('date', { name: 'issued_on' })
  issuedOn!: string;

  @Column('integer')
  version!: number;
}
