import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredFile } from './return.entity';

/** One repair of what came back. One that quality does not pass is followed by the next. */
@Entity('repair_report')
export class RepairReport {
  /** The number of the return. */
  @PrimaryColumn('text')
  number!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('text')
  outcome!: 'repaired' | 'replaced' | 'beyondRepair';

  @Column('text')
  done!: string;

  @Column('jsonb')
  report!: StoredFile[];

  @Column('date', { name: 'repaired_on' })
  repairedOn!: string;

  /** When quality passed it. */
  @Column('date', { name: 'passed_on', nullable: true })
  passedOn!: string | null;

  @Column('text', { name: 'entered_by' })
  enteredBy!: string;
}
