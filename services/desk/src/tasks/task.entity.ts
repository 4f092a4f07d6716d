import type { TaskVerb } from '@gendan/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something somebody must do now, made from the plan whenever events are appended. Overdue is computed when it is read. */
@Entity({ name: 'task' })
@Index('task_rank', ['rank', 'id'])
@Index('task_due', ['due', 'id'])
@Index('task_case', ['caseId'])
@Index('task_readers', { synchronize: false })
@Index('task_watchers', { synchronize: false })
export class TaskEntity {
  /** `case/key/round` */
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case' }) caseId!: string;
  @Column('text') key!: string;
  @Column('text') verb!: TaskVerb;
  /** What the title needs besides the milestone: an item's own title, a law, an effect, a reason. */
  @Column('jsonb', { nullable: true }) about!: Record<string, unknown> | null;
  @Column('text', { array: true }) roles!: string[];
  /** Who may act: `person:…`, a party, or `role:…` where nobody was named. */
  @Column('text', { array: true }) readers!: string[];
  /** Who follows the case and chases whoever may act. */
  @Column('text', { array: true, default: [] }) watchers!: string[];
  @Column('timestamptz', { nullable: true }) due!: Date | null;
  /** Minutes; the smaller the more urgent (urgency.ts). */
  @Column('double precision') rank!: number;
  /** Whole working days it may slip before something promised breaks. */
  @Column('integer', { name: 'float_days', nullable: true }) floatDays!: number | null;
  /** Keys that wait for it. */
  @Column('text', { array: true }) behind!: string[];
  @Column('text') state!: 'open' | 'held' | 'waitsForOthers';
  @Column('integer') revision!: number;
  /** When the ladder last reminded, and when a person last chased. */
  @Column('timestamptz', { name: 'reminded_at', nullable: true }) remindedAt!: Date | null;
  @Column('timestamptz', { name: 'chased_at', nullable: true }) chasedAt!: Date | null;
  @Column('text', { name: 'chased_by', nullable: true }) chasedBy!: string | null;
}
