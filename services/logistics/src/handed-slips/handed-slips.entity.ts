import type { SaidFile } from '@gendan/platform';
import { SaidRow } from '@gendan/platform/nest';
import { Column, Entity } from 'typeorm';

/** The four slips of a shipment as finance was given them (source: S1.1.6a). */
@Entity('handed_slips')
export class HandedSlips extends SaidRow {
  @Column('jsonb', { name: 'application_slip' })
  applicationSlip!: SaidFile[];

  @Column('jsonb', { name: 'pick_up_order' })
  pickUpOrder!: SaidFile[];

  @Column('jsonb', { name: 'outbound_slip' })
  outboundSlip!: SaidFile[];

  @Column('jsonb', { name: 'inbound_slips' })
  inboundSlips!: SaidFile[];

  @Column('date', { name: 'handed_on' })
  handedOn!: string;
}
