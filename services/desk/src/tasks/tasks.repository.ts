import type { TaskQuery } from '@gendan/contracts';
import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { matching } from '../cases/case-rows.repository';
import { TaskEntity } from './task.entity';

/** Instants that part the groups of a list. */
export type Borders = { now: Date; endOfToday: Date; endOfWeek: Date };
/** What stays with a task while it is made anew. */
export type Reminded = Partial<Pick<TaskEntity, 'remindedAt' | 'chasedAt' | 'chasedBy'>>;
export type Counts = { overdue: number; today: number; week: number; waiting: number; all: number };
type Group = NonNullable<TaskQuery['group']>;

/** What the reader can do now, by due; what waits for somebody else, or on a hold, is one group of its own. */
const groups: Record<Group, string> = {
  overdue: 't.due < :now',
  today: 't.due >= :now and t.due < :endOfToday',
  week: 't.due >= :endOfToday and t.due < :endOfWeek',
  later: '(t.due >= :endOfWeek or t.due is null)',
  waiting: '',
};
const inGroup = (group: Group, { scope }: TaskQuery): string => {
  const doable = scope === 'mine' ? `(t.state = 'open' and t.readers && :readers::text[])` : `t.state = 'open'`;
  return group === 'waiting' ? `not ${doable}` : `${groups[group]} and ${doable}`;
};
const NEVER = '9999-12-31T00:00:00.000Z';

@Injectable()
export class TasksRepository {
  constructor(private readonly source: DataSource) {}

  /** All tasks of a case anew, and how urgent that makes the case; what was reminded of stays with the task. */
  async replace(tx: Tx, caseId: string, rows: Omit<TaskEntity, keyof Reminded>[], reminded: Map<string, Reminded>): Promise<void> {
    const rowsOf = tx.getRepository(TaskEntity);
    const before = new Map(
      (await rowsOf.findBy({ caseId })).map(({ id, remindedAt, chasedAt, chasedBy }) => [id, { remindedAt, chasedAt, chasedBy }]),
    );
    await rowsOf.delete({ caseId });
    const rank = Math.min(...rows.map((row) => row.rank));
    await tx.query('update "case_row" set "rank" = $2 where "id" = $1', [caseId, Number.isFinite(rank) ? rank : 'Infinity']);
    if (rows.length === 0) return;
    await rowsOf.insert(rows.map((row) => ({ ...row, ...before.get(row.id), ...reminded.get(row.key) }) as never));
  }
  async drop(tx: Tx): Promise<void> {
    await tx.query('delete from "task"');
  }

  page(query: TaskQuery, readers: string[], borders: Borders, after?: { by: string | number; id: string }): Promise<TaskEntity[]> {
    const rows = this.filtered(query, readers);
    if (query.group) rows.andWhere(inGroup(query.group, query), { ...borders, readers });
    const byDue = query.sort === 'due';
    const column = byDue ? `coalesce(t.due, '${NEVER}'::timestamptz)` : 't.rank';
    if (after) rows.andWhere(`(${column}, t.id) > (:by${byDue ? '::timestamptz' : ''}, :id)`, after);
    return rows
      .orderBy(byDue ? 't.due' : 't.rank', 'ASC')
      .addOrderBy('t.id', 'ASC')
      .limit(query.limit)
      .getMany();
  }

  async counts(query: TaskQuery, readers: string[], borders: Borders): Promise<Counts> {
    const rows = this.filtered(query, readers).select('count(*)', 'all');
    for (const group of ['overdue', 'today', 'week', 'waiting'] as const)
      rows.addSelect(`count(*) filter (where ${inGroup(group, query)})`, group);
    const counted = await rows.setParameters({ ...borders, readers }).getRawOne<Record<keyof Counts, string>>();
    const number = (name: keyof Counts): number => Number(counted?.[name] ?? 0);
    return { overdue: number('overdue'), today: number('today'), week: number('week'), waiting: number('waiting'), all: number('all') };
  }

  private filtered(query: TaskQuery, readers: string[]): SelectQueryBuilder<TaskEntity> {
    const rows = this.source.getRepository(TaskEntity).createQueryBuilder('t');
    if (query.scope === 'mine') rows.andWhere('(t.readers && :readers::text[] or t.watchers && :readers::text[])', { readers });
    if (query.role) rows.andWhere(':role = any(t.roles)', { role: query.role });
    if (query.customer)
      rows.andWhere('t."case" in (select r."id" from "case_row" r where r."customer" = :customer)', { customer: query.customer });
    if (query.case) rows.andWhere('t."case" = :case', { case: query.case });
    if (query.q) matching(rows, 't."case"', query.q);
    return rows;
  }
}

export const dueOrNever = (due: Date | null): string => due?.toISOString() ?? NEVER;
