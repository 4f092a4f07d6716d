import type { SendReport } from '@gendan/contracts';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { CaseRowEntity } from '../cases/case-row.entity';
import { AsideEntity } from './aside.entity';

@Injectable()
export class AsideRepository {
  constructor(private readonly source: DataSource) {}
  private get rows() {
    return this.source.getRepository(AsideEntity);
  }

  /** Keeps the newest version; what was put away and comes corrected waits again. Where it was handed to, if it was. */
  async keep(number: string, report: SendReport): Promise<{ toCase: string | null }> {
    const [row]: { toCase: string | null }[] = await this.source.query(
      `insert into "aside" ("id", "number", "source", "source_id", "milestone", "part", "version", "report", "at", "state") values ($1, $2, $3, $4, $5, $6, $7, $8, now(), 'waiting')
       on conflict on constraint "aside_once" do update set
         "report" = case when excluded."version" > "aside"."version" then excluded."report" else "aside"."report" end,
         "state" = case when "aside"."state" = 'away' and excluded."version" > "aside"."version" then 'waiting' else "aside"."state" end,
         "version" = greatest("aside"."version", excluded."version")
       returning "to_case" as "toCase"`,
      [randomUUID(), number, report.source, report.sourceId, report.milestone, report.part ?? '', report.version, JSON.stringify(report)],
    );
    return row ?? { toCase: null };
  }

  waiting(): Promise<AsideEntity[]> {
    return this.rows.find({ where: { state: 'waiting' }, order: { at: 'asc' }, take: 200 });
  }
  byId(id: string): Promise<AsideEntity | null> {
    return this.rows.findOneBy({ id, state: 'waiting' });
  }
  /** False when it waits no more. */
  async end(id: string, how: Pick<AsideEntity, 'state' | 'toCase' | 'by' | 'reason'>): Promise<boolean> {
    const { affected } = await this.rows.update({ id, state: 'waiting' }, { ...how, done: new Date() });
    return affected === 1;
  }
  /** Its case was opened after all. */
  async found(number: string): Promise<void> {
    await this.rows.delete({ number, state: 'waiting' });
  }

  /** Numbers that begin alike, to find a slip of the finger among. */
  async numbersLike(number: string): Promise<string[]> {
    const rows = await this.source
      .getRepository(CaseRowEntity)
      .createQueryBuilder('c')
      .select('c.number', 'number')
      .where('c.number like :like', { like: `${number.slice(0, 3).replace(/[\\%_]/g, '\\$&')}%` })
      .orderBy('c.updated', 'DESC')
      .limit(500)
      .getRawMany<{ number: string }>();
    return rows.map((row) => row.number);
  }
}
