import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Sample } from '../samples/sample.entity';

export type SamplePlace = 'sampleRoom' | 'sampleCart' | 'away';

/** Where a sample went; the highest one says where it is. */
@Entity('sample_move')
export class SampleMove {
  @ForeignKey(() => Sample)
  @PrimaryColumn('text')
  sample!: string;

  @PrimaryColumn('integer')
  n!: number;

  @Column('text')
  place!: SamplePlace;

  /** Who has it when it is away; else the shelf, if it is known. */
  @Column('text')
  holder!: string;

  @Column('date', { name: 'moved_on' })
  movedOn!: string;

  @Column('text', { name: 'entered_by' })
  enteredBy!: string;
}
