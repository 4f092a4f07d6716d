import type { Refusal } from '@gendan/procedure';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The inbox: what the desk was given, kept before the engine is asked and until it has answered. */
@Entity('command')
@Index('command_waiting', ['leasedUntil'], { where: `"state" = 'waiting'` })
export class CommandEntity {
  @PrimaryColumn('text', { name: 'case_id' })
  caseId!: string;

  /** Given by the sender; also the Update's id. */
  @PrimaryColumn('text')
  id!: string;

  /** perform or observe */
  @Column('text')
  message!: string;

  @Column('json')
  body!: unknown;

  @Column('text')
  hash!: string;

  /** The desk's head when it was taken in; every retry sends the same. */
  @Column('integer', { name: 'have_rev' })
  haveRev!: number;

  @Column('text', { name: 'have_chain' })
  haveChain!: string;

  /** waiting, recorded, refused, unfit */
  @Column('text')
  state!: string;

  @Column('integer', { name: 'from_rev', nullable: true })
  fromRev!: number | null;

  @Column('integer', { name: 'to_rev', nullable: true })
  toRev!: number | null;

  @Column('json', { nullable: true })
  refusal!: Refusal | null;

  /** Whoever holds it asks the engine until then; afterwards any door's relay may. */
  @Column('timestamptz', { name: 'leased_until' })
  leasedUntil!: Date;

  @Column('integer')
  tries!: number;

  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;

  @Column('timestamptz', { name: 'taken_in', default: () => 'now()' })
  takenIn!: Date;

  @Column('timestamptz', { nullable: true })
  answered!: Date | null;
}
