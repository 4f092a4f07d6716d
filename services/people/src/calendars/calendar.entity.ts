import type { Calendar as WorkingCalendar } from '@gendan/trade';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A calendar as it was published: never changed, the next version is another row. */
@Entity('calendar')
export class CalendarVersion {
  /** company, factory:jinkai … */
  @PrimaryColumn('text')
  id!: string;

  @PrimaryColumn('integer')
  version!: number;

  /** Grows over all calendars: who follows changes asks for what came after. */
  @Column('bigint', { unique: true, generated: 'increment' })
  sequence!: string;

  @Column('jsonb')
  content!: WorkingCalendar;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;

  @Column('text', { name: 'published_by' })
  publishedBy!: string;
}
