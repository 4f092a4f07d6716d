import { SaidRow } from '@gendan/platform/nest';
import { Column, Entity, Index } from 'typeorm';

/** With what and when goods sail or leave, as the forwarder confirmed it to the order; planned anew it is a row of its own. */
@Entity('sailing')
export class Sailing extends SaidRow {
  @Index('sailing_forwarder')
  @Column('text')
  forwarder!: string;

  @Column('text')
  vessel!: string;

  @Column('date', { name: 'sails_on' })
  sailsOn!: string;

  /** After this the carrier takes no more boxes. */
  @Column('timestamptz', { name: 'cut_off', nullable: true })
  cutOff!: Date | null;

  /** Estimated time of arrival. */
  @Column('date', { nullable: true })
  eta!: string | null;

  @Column('date', { name: 'confirmed_on' })
  confirmedOn!: string;
}
