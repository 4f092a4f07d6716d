import type { AsideRow, SendReport } from '@gendan/contracts';
import type { Phrase } from '@gendan/procedure';
import { Injectable } from '@nestjs/common';
import { CaseActs } from '../cases/case-acts.service';
import { CaseViews } from '../cases/case-views.service';
import { Procedures } from '../procedures/procedures.service';
import type { Reader } from '../sign-in/reader';
import type { AsideEntity } from './aside.entity';
import { NotWaiting } from './aside.errors';
import { AsideRepository } from './aside.repository';
import { meantBy } from './slips';
import { mustLookAfterReports } from './who-looks-after';

const SOURCES: Record<string, Phrase> = {
  finance: { zh: '财务', en: 'finance' },
  production: { zh: '生产', en: 'production' },
  logistics: { zh: '物流', en: 'logistics' },
  customers: { zh: '客户', en: 'customers' },
};

/** Reports under a number nobody knows: kept until a person hands them to their case or puts them away. */
@Injectable()
export class Aside {
  constructor(
    private readonly rows: AsideRepository,
    private readonly acts: CaseActs,
    private readonly views: CaseViews,
    private readonly procedures: Procedures,
  ) {}

  /** Undefined: it waits for a person. What corrects a report that was handed over goes where that went. */
  async take(number: string, report: SendReport): Promise<'recorded' | 'accepted' | undefined> {
    const { toCase } = await this.rows.keep(number, report);
    return toCase === null ? undefined : this.acts.reported(toCase, report);
  }

  /** The number is known by now, and the report has come again under it. */
  arrived(number: string): Promise<void> {
    return this.rows.found(number);
  }

  async list(reader: Reader): Promise<AsideRow[]> {
    mustLookAfterReports(reader);
    const [rows, titles] = [await this.rows.waiting(), await this.titles()];
    return Promise.all(rows.map(async (row) => rowOf(row, titles, meantBy(row.number, await this.rows.numbersLike(row.number)))));
  }

  async hand(id: string, number: string, reader: Reader): Promise<'recorded' | 'accepted'> {
    const row = await this.open(id, reader);
    const toCase = await this.views.idOf(number);
    const state = await this.acts.reported(toCase, row.report);
    await this.rows.end(id, { state: 'handed', toCase, by: reader.id, reason: null });
    return state;
  }

  async putAway(id: string, reason: string, reader: Reader): Promise<void> {
    await this.open(id, reader);
    await this.rows.end(id, { state: 'away', toCase: null, by: reader.id, reason });
  }

  private async open(id: string, reader: Reader): Promise<AsideEntity> {
    mustLookAfterReports(reader);
    const row = await this.rows.byId(id);
    if (!row) throw new NotWaiting(id);
    return row;
  }

  /** What any published procedure calls a milestone. */
  private async titles(): Promise<Record<string, Phrase>> {
    const all = await this.procedures.list();
    const words = await Promise.all(all.map(({ id, version }) => this.procedures.words(id, version)));
    return Object.assign({}, ...words.reverse().map(({ names }) => names)) as Record<string, Phrase>;
  }
}

function rowOf(
  { id, number, source, milestone, part, report, at }: AsideEntity,
  titles: Record<string, Phrase>,
  meant: string[],
): AsideRow {
  const { outcome, happened, amount, reason, values } = report;
  return {
    id,
    number,
    source: SOURCES[source] ?? { zh: source, en: source },
    milestone,
    title: titles[milestone] ?? { zh: milestone, en: milestone },
    ...(part && { part }),
    outcome,
    happened,
    ...(amount !== undefined && { amount }),
    ...(reason && { reason }),
    ...(values && { values }),
    at: at.toISOString(),
    meant,
  };
}
