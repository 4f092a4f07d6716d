import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Lc } from './lc.entity';

/** An L/C as issued (0) or after its n-th amendment; never changed once it is on file. */
@Entity('lc_version')
export class LcVersion {
  @ForeignKey(() => Lc)
  @PrimaryColumn('uuid')
  lc!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('numeric')
  amount!: string;

  @Column('text')
  currency!: string;

  @Column('date')
  expiry!: string;

  @Column('date', { name: 'latest_shipment' })
  latestShipment!: string;

  @Column('integer', { name: 'presentation_days' })
  presentationDays!: number;

  @Column('date', { name: 'received_on' })
  receivedOn!: string;

  /** Hash of the stored text of the message, if there is one. */
  @Column('text', { name: 'text_hash', nullable: true })
  textHash!: string | null;

  @Column('text', { name: 'entered_by' })
  enteredBy!: string;
}
