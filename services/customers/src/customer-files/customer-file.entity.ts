import type { SaidFile } from '@gendan/platform';
import { SaidRow } from '@gendan/platform/nest';
import { Column, Entity, Index } from 'typeorm';

/** What has been learned of a customer who was put on file, and who may be spoken to there (source: S1.12). */
@Entity('customer_file')
export class CustomerFile extends SaidRow {
  /** As it was written: whoever is put on file need not be a party yet. */
  @Index('customer_file_name')
  @Column('text')
  name!: string;

  /** sampleSent, orderPlaced */
  @Column('text')
  origin!: string;

  @Column('jsonb', { name: 'first_paper' })
  firstPaper!: SaidFile[];

  @Column('text')
  background!: string;

  @Column('text', { name: 'business_scope' })
  businessScope!: string;

  @Column('text')
  nature!: string;

  @Column('text')
  strength!: string;

  @Column('text', { array: true })
  contacts!: string[];

  @Column('text')
  salesperson!: string;

  @Column('date', { name: 'named_on' })
  namedOn!: string;

  @Column('date', { name: 'learned_on', nullable: true })
  learnedOn!: string | null;

  @Column('date', { name: 'filed_on', nullable: true })
  filedOn!: string | null;
}
