import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export type AsideReport = { id: string; report: unknown; writtenAt: Date; refusedAt: Date; why: string };

/** Reports the desk refused (a number nobody knows): they wait here for a person. */
@Injectable()
export class ReportsAsideRepository {
  constructor(private readonly source: DataSource) {}

  all(): Promise<AsideReport[]> {
    return this.source.query(
      `select "id"::text, "payload" as "report", "written_at" as "writtenAt", "refused_at" as "refusedAt", "last_error" as "why"
       from "outbox" where "refused_at" is not null order by "id" limit 200`,
    );
  }

  /** False when no such report lies aside. */
  async sendAgain(id: string): Promise<boolean> {
    const [, count]: [unknown, number] = await this.source.query(
      `update "outbox" set "refused_at" = null, "next_attempt_at" = now() where "id" = $1 and "refused_at" is not null`,
      [id],
    );
    return count === 1;
  }
}
