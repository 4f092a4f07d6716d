import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In, MoreThan } from 'typeorm';
import { CalendarVersion } from './calendar.entity';

@Injectable()
export class CalendarsRepository {
  constructor(private readonly source: DataSource) {}

  /** The latest version of each. */
  async latest(ids: readonly string[]): Promise<CalendarVersion[]> {
    const rows = await this.source.manager.find(CalendarVersion, { where: { id: In([...ids]) }, order: { version: 'asc' } });
    return [...new Map(rows.map((row) => [row.id, row])).values()];
  }

  /** Every version of every one, newest first. */
  onFile(): Promise<CalendarVersion[]> {
    return this.source.manager.find(CalendarVersion, { order: { id: 'asc', version: 'desc' } });
  }

  changesAfter(sequence: string): Promise<CalendarVersion[]> {
    return this.source.manager.find(CalendarVersion, { where: { sequence: MoreThan(sequence) }, order: { sequence: 'asc' }, take: 200 });
  }

  /** One publication at a time, so that sequence numbers become visible in their order. */
  async oneAtATime(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('calendar', 0))`);
  }

  /** The version on file, 0 for none. */
  async versionOf(tx: Tx, id: string): Promise<number> {
    return (await tx.maximum(CalendarVersion, 'version', { id })) ?? 0;
  }

  async publish(tx: Tx, row: Omit<CalendarVersion, 'sequence'>): Promise<void> {
    await tx.insert(CalendarVersion, row as CalendarVersion);
  }
}
