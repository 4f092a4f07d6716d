import type { LineQuantities } from '@gendan/trade';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type StoredFile = { hash: string; name: string };

/** Copy two of a domestic order note on its way: what the distributor delivered, and the shop’s signature for it. */
@Entity('delivery_note')
export class DeliveryNote {
  /** number/note */
  @PrimaryColumn('text')
  id!: string;

  /** The case's number. */
  @Index('delivery_note_number')
  @Column('text')
  number!: string;

  @Column('text')
  distributor!: string;

  /** Delivered so far, by line. */
  @Column('jsonb')
  goods!: LineQuantities;

  /** Gifts and display items delivered so far. */
  @Column('jsonb')
  gifts!: LineQuantities;

  @Column('timestamptz', { name: 'delivered_at' })
  deliveredAt!: Date;

  /** What was left out, in the distributor’s words. */
  @Column('text')
  detail!: string;

  /** The field 已如数收货, signed. */
  @Column('jsonb', { nullable: true })
  receipt!: StoredFile | null;

  /** The field 客户赠品签收确认, signed. */
  @Column('jsonb', { name: 'gift_receipt', nullable: true })
  giftReceipt!: StoredFile | null;

  @Column('timestamptz', { name: 'signed_at', nullable: true })
  signedAt!: Date | null;

  @Column('integer')
  version!: number;
}
