import type { SaidFile } from '@gendan/platform';
import { SaidRow } from '@gendan/platform/nest';
import { Column, Entity } from 'typeorm';

/** What a product is made of, as it was drawn up or confirmed (source: S1.11.3, S2.16a). */
@Entity('bom')
export class Bom extends SaidRow {
  @Column('jsonb')
  bom!: SaidFile[];

  @Column('text', { name: 'document_number' })
  documentNumber!: string;

  @Column('text')
  stamp!: string;

  @Column('date', { name: 'made_on' })
  madeOn!: string;
}
