import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity';

/** To whom reminders about somebody's work escalate. */
@Entity('manager_of')
export class ManagerOf {
  @ForeignKey(() => Person)
  @PrimaryColumn('text')
  person!: string;

  @ForeignKey(() => Person)
  @Column('text')
  manager!: string;
}
