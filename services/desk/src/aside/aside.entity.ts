import type { SendReport } from '@gendan/contracts';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A report that came under a number nobody knows: it waits for a person, who hands it to its case or puts it away. */
@Entity({ name: 'aside' })
@Unique('aside_once', ['number', 'source', 'sourceId', 'milestone', 'part'])
@Index('aside_state', ['state', 'at'])
export class AsideEntity {
  @PrimaryColumn('text') id!: string;
  /** As it was written. */
  @Column('text') number!: string;
  @Column('text') source!: string;
  @Column('text', { name: 'source_id' }) sourceId!: string;
  @Column('text') milestone!: string;
  @Column('text', { default: '' }) part!: string;
  /** Of the latest that came. */
  @Column('integer') version!: number;
  @Column('json') report!: SendReport;
  @Column('timestamptz') at!: Date;
  @Column('text') state!: 'waiting' | 'handed' | 'away';
  /** Where it was handed to: what corrects it later goes there too. */
  @Column('text', { name: 'to_case', nullable: true }) toCase!: string | null;
  @Column('text', { nullable: true }) by!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { nullable: true }) done!: Date | null;
}
