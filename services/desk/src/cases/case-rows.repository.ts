import type { CaseQuery } from '@gendan/contracts';
import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { containing, pairsOf, wordsOf } from '../search/pairs';
import { SearchEntity } from '../search/search.entity';
import { TaskEntity } from '../tasks/task.entity';
import { CaseRowEntity } from './case-row.entity';

type Place = { by: string | number; id: string };
/** Several kinds and procedures at once, as registers ask. */
type Asked = CaseQuery & { kinds?: string[]; procedures?: string[] };
type Sort = { column: string; direction: 'ASC' | 'DESC'; cast: string; of: (row: CaseRowEntity) => string | number };
const sorts: Record<CaseQuery['sort'], Sort> = {
  urgency: {
    column: 'c.rank',
    direction: 'ASC',
    cast: '::double precision',
    of: ({ rank }) => (Number.isFinite(rank) ? rank : 'Infinity'),
  },
  ship: { column: `coalesce(c.delivery, '9999-12-31')`, direction: 'ASC', cast: '::date', of: ({ delivery }) => delivery ?? '9999-12-31' },
  number: { column: 'c.number', direction: 'ASC', cast: '', of: ({ number }) => number },
  updated: { column: 'c.updated', direction: 'DESC', cast: '::timestamptz', of: ({ updated }) => updated.toISOString() },
  opened: { column: 'c.opened', direction: 'DESC', cast: '::timestamptz', of: ({ opened }) => opened.toISOString() },
};
export const placeOf = (sort: CaseQuery['sort'], row: CaseRowEntity): Place => ({ by: sorts[sort].of(row), id: row.id });

@Injectable()
export class CaseRowsRepository {
  constructor(private readonly source: DataSource) {}

  async write(tx: Tx, row: Omit<CaseRowEntity, 'rank'>): Promise<void> {
    await tx.getRepository(CaseRowEntity).upsert(row, ['id']);
  }
  async writeSearch(tx: Tx, row: SearchEntity): Promise<void> {
    await tx.getRepository(SearchEntity).upsert(row, ['caseId']);
  }
  async drop(tx: Tx): Promise<void> {
    await tx.query('delete from "case_row"');
    await tx.query('delete from "search"');
  }

  byId(id: string): Promise<CaseRowEntity | null> {
    return this.source.getRepository(CaseRowEntity).findOneBy({ id });
  }
  byIds(ids: string[]): Promise<CaseRowEntity[]> {
    return ids.length === 0
      ? Promise.resolve([])
      : this.source.getRepository(CaseRowEntity).createQueryBuilder('c').where('c.id = any(:ids)', { ids }).getMany();
  }
  byNumber(number: string): Promise<CaseRowEntity[]> {
    return this.source.getRepository(CaseRowEntity).findBy({ number });
  }

  /** One page. `now` decides what is overdue, `readers` whose cases `mine` are. */
  page(query: Asked, readers: string[], now: Date, after?: Place): Promise<CaseRowEntity[]> {
    const rows = this.filtered(query, readers, now);
    const { column, direction, cast } = sorts[query.sort];
    if (after) rows.andWhere(`(${column}, c.id) ${direction === 'ASC' ? '>' : '<'} (:by${cast}, :id)`, after);
    return rows
      .orderBy(query.sort === 'ship' ? 'c.delivery' : column, direction)
      .addOrderBy('c.id', direction)
      .limit(query.limit)
      .getMany();
  }

  private filtered(query: Asked, readers: string[], now: Date): SelectQueryBuilder<CaseRowEntity> {
    const rows = this.source.getRepository(CaseRowEntity).createQueryBuilder('c');
    const { view } = query;
    const state = query.state ?? (view === 'closed' ? 'closed' : view && view !== 'all' ? 'running' : undefined);
    if (query.kind) rows.andWhere('c.kind = :kind', query);
    if (query.kinds) rows.andWhere('c.kind = any(:kinds)', query);
    if (query.procedures) rows.andWhere('c.procedure_id = any(:procedures)', query);
    if (query.procedure) rows.andWhere('c.procedure_id = :procedure', query);
    if (query.stage) rows.andWhere('c.stage = :stage', query);
    if (query.customer) rows.andWhere('c.customer = :customer', query);
    if (state)
      rows.andWhere(
        state === 'frozen' ? `exists (select 1 from "case" f where f.id = c.id and f.frozen is not null)` : 'c.state = :state',
        { state },
      );
    if (view === 'mine') rows.andWhere('c.cast && array[:...readers]::text[]', { readers });
    const held = query.held ?? (view === 'held' ? true : undefined);
    if (held !== undefined) rows.andWhere('c.held = :held', { held });
    const overdue = query.overdue ?? (view === 'overdue' ? true : undefined);
    if (overdue !== undefined) {
      const late = rows
        .subQuery()
        .select('1')
        .from(TaskEntity, 't')
        .where('t.case = c.id')
        .andWhere('t.due < :now')
        .andWhere(`t.state <> 'held'`)
        .getQuery();
      rows.andWhere(`${overdue ? '' : 'not '}exists ${late}`, { now });
    }
    if (query.q) matching(rows, 'c.id', query.q);
    return rows;
  }

  /** How many tasks of these cases are past their due. */
  async overdue(ids: string[], now: Date): Promise<Map<string, number>> {
    const rows: { case: string; late: string }[] = await this.source.query(
      `select "case", count(*) as late from "task" where "case" = any($1) and "due" < $2 and "state" <> 'held' group by "case"`,
      [ids, now],
    );
    return new Map(rows.map((row) => [row.case, Number(row.late)]));
  }
}

/**
 * Narrows to cases in which every word of a question occurs: in the case's own text, or in the name of its customer.
 * Pairs go through the index, the words themselves decide.
 */
export function matching<T extends ObjectLiteral>(rows: SelectQueryBuilder<T>, caseColumn: string, question: string): void {
  wordsOf(question).forEach((word, i) => {
    const pairs = pairsOf(word);
    const parameters = { [`pairs${i}`]: pairs, [`like${i}`]: containing(word) };
    const inText = `select s."case" from ${'"search"'} s where ${pairs.length > 0 ? `s."pairs" @> :pairs${i}::text[] and ` : ''}s."text" like :like${i}`;
    const byName = `select r."id" from "case_row" r join "name" n on n."id" = r."customer" where lower(n."zh" || ' ' || n."en") like :like${i}`;
    rows.andWhere(`(${caseColumn} in (${inText}) or ${caseColumn} in (${byName}))`, parameters);
  });
}
