import type { Opening, Plan } from '@gendan/procedure';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A case as its events have made it; everything here but the events can be made again from them. */
@Entity('case')
@Index('case_tended', ['tendedUntil'])
export class CaseEntity {
  /** order:EX2601-017, also the workflow's id */
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  number!: string;

  /** Of the last event on file; 0: asked for, and not drawn up yet. */
  @Column('integer')
  rev!: number;

  @Column('text')
  chain!: string;

  @Column('json', { nullable: true })
  plan!: Plan | null;

  /** The procedure version in force, by its hash. */
  @Column('text')
  rules!: string;

  /** Grows with every restart from the events. */
  @Column('integer')
  epoch!: number;

  /** What it was opened with; a repeat of the start is compared with it. */
  @Column('json')
  opening!: Opening;

  @Column('boolean')
  closed!: boolean;

  /** Why nothing is taken in any more: its workflow has another history. */
  @Column('text', { nullable: true })
  frozen!: string | null;

  /** A door is starting or restarting its workflow; after this another one may. */
  @Column('timestamptz', { name: 'tended_until', nullable: true })
  tendedUntil!: Date | null;
}
