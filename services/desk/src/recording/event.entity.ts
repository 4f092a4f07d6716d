import type { Event } from '@gendan/procedure';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What happened, in order; only ever inserted. Whoever acted stands in it by id, never by name. */
@Entity('event')
@Index('event_command', ['caseId', 'command'], { where: '"command" is not null' })
export class EventEntity {
  @PrimaryColumn('text', { name: 'case_id' })
  caseId!: string;

  @PrimaryColumn('integer')
  rev!: number;

  @Column('text')
  type!: string;

  @Column('timestamptz')
  at!: Date;

  /** The command it came of. */
  @Column('text', { nullable: true })
  command!: string | null;

  /** The hash over all events of the case up to this one. */
  @Column('text')
  chain!: string;

  @Column('json')
  body!: Event;
}
