import { SaidRow } from '@gendan/platform/nest';
import { Column, Entity } from 'typeorm';

/** The delivery note that goes with goods (source: S1.1, S1.13). */
@Entity('dispatch_note')
export class DispatchNote extends SaidRow {
  @Column('text', { name: 'note_number' })
  noteNumber!: string;

  @Column('text')
  address!: string;

  @Column('date', { name: 'made_on' })
  madeOn!: string;
}
