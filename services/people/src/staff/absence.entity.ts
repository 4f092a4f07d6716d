import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity';

/** Somebody is away and another stands in: for some roles, or for all when none is named. */
@Entity('absence')
@Index('absence_person', ['person', 'until'])
@Index('absence_substitute', ['substitute', 'until'])
export class Absence {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => Person)
  @Column('text')
  person!: string;

  @ForeignKey(() => Person)
  @Column('text')
  substitute!: string;

  @Column('timestamptz')
  since!: Date;

  /** The first moment the person is back. */
  @Column('timestamptz')
  until!: Date;

  @Column('text', { array: true, default: () => `'{}'` })
  roles!: string[];

  @Column('text', { name: 'entered_by' })
  enteredBy!: string;
}
