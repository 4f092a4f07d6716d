import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sample a factory made, one row for each round of it. */
@Entity('sample')
export class Sample {
  /** number/part/round */
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  number!: string;

  @Column('text')
  part!: string;

  @Column('integer')
  round!: number;

  @Column('text')
  factory!: string;

  @Column('date', { name: 'finished_on' })
  finishedOn!: string;

  @Column('integer')
  version!: number;
}
