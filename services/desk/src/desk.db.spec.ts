import { CaseQuery, LetterQuery, TaskQuery } from '@gendan/contracts';
import { freshDatabase, type FreshDatabase } from '@gendan/testing';
import { DataSource, type Logger } from 'typeorm';
import { CaseRowsRepository, placeOf } from './cases/case-rows.repository';
import { dataSource } from './data-source';
import { LettersRepository } from './letters/letters.repository';
import { TasksRepository } from './tasks/tasks.repository';

/** Keeps what was asked of PostgreSQL, to have it explained. */
class Listening implements Logger {
  asked: { sql: string; parameters: unknown[] }[] = [];
  logQuery(sql: string, parameters: unknown[] = []): void {
    this.asked.push({ sql, parameters });
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

const CASES = 10_000;
const listening = new Listening();
let database: FreshDatabase;
let source: DataSource;
let cases: CaseRowsRepository;
let tasks: TasksRepository;

beforeAll(async () => {
  database = await freshDatabase();
  const plain = dataSource(database.as('desk'));
  source = await new DataSource({ ...plain.options, logging: ['query'], logger: listening } as never).initialize();
  cases = new CaseRowsRepository(source);
  tasks = new TasksRepository(source);
  await source.query(
    `insert into "case_row" ("id", "kind", "number", "procedure_id", "procedure_version", "customer", "cast", "rank", "stage", "state", "held", "breached", "amount", "currency", "delivery", "terms_hash", "rev", "opened", "updated")
     select 'order:EX' || n, 'order', 'EX' || n, 'nineSteps', 1, 'customer:' || (n % 500), array['person:' || (n % 50), 'customer:' || (n % 500)], n, 'ordering', case when n % 10 = 0 then 'closed' else 'running' end,
       n % 100 = 0, false, 1000, 'USD', date '2026-01-01' + n % 300, 'h', 1, timestamptz '2026-01-01' + n * interval '1 minute', timestamptz '2026-01-01' + n * interval '1 minute'
     from generate_series(1, ${CASES}) n`,
  );
  await source.query(
    `insert into "task" ("id", "case", "key", "verb", "roles", "readers", "due", "rank", "behind", "state", "revision")
     select 'order:EX' || n || '/k/1', 'order:EX' || n, 'k', 'confirm', array['merchandiser'], array['person:' || (n % 50)], date_trunc('milliseconds', now()) + (n - 5000) * interval '1 minute', (n * 7919) % 10007, '{}', case when n % 7 = 0 then 'waitsForOthers' else 'open' end, 1
     from generate_series(1, ${CASES}) n`,
  );
  await source.query(
    `insert into "search" ("case", "text", "pairs") select 'order:EX' || n, 'ex' || n || ' 焖烧杯' || n, array['ex', 'x' || (n % 10), '焖烧', '烧杯', lpad((n % 100)::text, 2, '0')] || case when n = 4711 then array['罕见', '见词'] else '{}' end from generate_series(1, ${CASES}) n`,
  );
  await source.query(`update "search" set "text" = "text" || ' 罕见词' where "case" = 'order:EX4711'`);
  await source.query('analyze "case_row", "task", "search"');
});

afterAll(async () => {
  await source?.destroy();
  await database?.drop();
});

/** The plans of every select that this asks. */
async function plansOf(ask: () => Promise<unknown>): Promise<string> {
  listening.asked = [];
  await ask();
  const selects = listening.asked.filter(({ sql }) => /^\s*select/i.test(sql));
  const plans = await Promise.all(
    selects.map(({ sql, parameters }) => source.query(`explain ${sql}`, parameters) as Promise<{ 'QUERY PLAN': string }[]>),
  );
  return plans
    .flat()
    .map((row) => row['QUERY PLAN'])
    .join('\n');
}
const taskQuery = (more: object = {}) => TaskQuery.parse(more);
const caseQuery = (more: object = {}) => CaseQuery.parse(more);
const now = new Date();
const borders = { now, endOfToday: new Date(now.getTime() + 3_600_000), endOfWeek: new Date(now.getTime() + 86_400_000) };

describe('tables and entities', () => {
  it('are the same: nothing is left to generate', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();

    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});

describe('ten thousand tasks', () => {
  it('of mine, the most urgent first: by the index over readers', async () => {
    expect(await plansOf(() => tasks.page(taskQuery(), ['person:7'], borders))).toContain('task_readers');
  });

  it('of everybody: by the order of urgency, and by due, without sorting all', async () => {
    expect(await plansOf(() => tasks.page(taskQuery({ scope: 'all' }), [], borders))).toContain('task_rank');
    expect(await plansOf(() => tasks.page(taskQuery({ scope: 'all' }), [], borders, { by: 5000, id: 'x' }))).toContain('task_rank');
  });

  it('of one case: by its index', async () => {
    expect(await plansOf(() => tasks.page(taskQuery({ scope: 'all', case: 'order:EX17' }), [], borders))).toContain('task_case');
  });

  it('come in pages that neither repeat nor leave out, by urgency and by due', async () => {
    for (const sort of ['urgency', 'due'] as const) {
      const seen: string[] = [];
      let after: { by: string | number; id: string } | undefined;
      for (;;) {
        const page = await tasks.page(taskQuery({ sort, limit: 60 }), ['person:7'], borders, after);
        seen.push(...page.map(({ id }) => id));
        const last = page.at(-1);
        if (!last || page.length < 60) break;
        after = { by: sort === 'due' ? (last.due?.toISOString() ?? '') : last.rank, id: last.id };
      }
      expect([sort, seen.length, new Set(seen).size]).toEqual([sort, 200, 200]);
    }
  });

  it('are counted in their groups', async () => {
    const counts = await tasks.counts(taskQuery(), ['person:7'], borders);

    expect(counts.all).toBe(200);
    expect(counts.overdue + counts.waiting).toBeGreaterThan(50);
    const overdue = await tasks.page(taskQuery({ group: 'overdue', limit: 200 }), ['person:7'], borders);
    expect(overdue).toHaveLength(counts.overdue);
    expect(overdue.every(({ due }) => due !== null && due < now)).toBe(true);
  });
});

describe('ten thousand cases', () => {
  it.each([
    ['urgency', 'case_row_rank'],
    ['number', 'case_row_number'],
    ['updated', 'case_row_updated'],
    ['opened', 'case_row_opened'],
  ])('by %s: along its index', async (sort, index) => {
    expect(await plansOf(() => cases.page(caseQuery({ sort }), [], now))).toContain(index);
  });

  it('of mine: by the index over the cast', async () => {
    expect(await plansOf(() => cases.page(caseQuery({ view: 'mine', sort: 'ship' }), ['person:7'], now))).toContain('case_row_cast');
  });

  it('with a rare two-character word: by the index over pairs', async () => {
    const query = caseQuery({ q: '罕见' });

    expect((await cases.page(query, [], now)).map(({ number }) => number)).toEqual(['EX4711']);
    expect(await plansOf(() => cases.page(query, [], now))).toContain('search_pairs');
  });

  it('that are late: the tasks say so', async () => {
    const late = await cases.page(caseQuery({ view: 'overdue', limit: 200 }), [], now);

    expect(late).toHaveLength(200);
    expect(
      (
        await cases.overdue(
          late.map(({ id }) => id),
          now,
        )
      ).size,
    ).toBe(200);
  });

  it('come in pages along every order', async () => {
    for (const sort of ['urgency', 'ship', 'number', 'updated', 'opened'] as const) {
      const first = await cases.page(caseQuery({ sort, view: 'mine', limit: 120 }), ['person:3'], now);
      const last = first.at(-1);
      const second = await cases.page(caseQuery({ sort, view: 'mine', limit: 120 }), ['person:3'], now, last && placeOf(sort, last));

      expect([sort, first.length, new Set([...first, ...second].map(({ id }) => id)).size]).toEqual([
        sort,
        120,
        first.length + second.length,
      ]);
    }
  });
});

describe('letters', () => {
  const letters = () => new LettersRepository(source);
  const aLetter = (id: string, more: object = {}) => ({
    id,
    caseId: 'order:EX1',
    rev: 1,
    kind: 'reminder' as const,
    template: id,
    templateVersion: 1,
    key: 'k',
    round: 1,
    role: 'merchandiser',
    party: 'person:1',
    about: {},
    daily: false,
    link: null,
    at: new Date(),
    nextTry: new Date(0),
    ...more,
  });
  beforeEach(() => source.query('delete from "letter"'));

  it('are written once, however often their event is applied', async () => {
    await source.transaction((tx) => letters().write(tx, [aLetter('a')]));
    await source.transaction((tx) => letters().write(tx, [aLetter('a'), aLetter('a', { id: 'other id' })]));

    expect(await letters().page(LetterQuery.parse({}))).toHaveLength(1);
  });

  it('are taken by one relay at a time, the daily ones of a reader together', async () => {
    await source.transaction((tx) =>
      letters().write(tx, [
        aLetter('a', { daily: true }),
        aLetter('b', { daily: true }),
        aLetter('c', { daily: true, party: 'person:2' }),
        aLetter('d', { nextTry: new Date('2999-01-01') }),
      ]),
    );

    const [one, two] = await Promise.all([letters().take(), letters().take()]);

    const taken = [one, two]
      .map((batch) =>
        batch
          .map(({ id }) => id)
          .sort()
          .join(),
      )
      .sort();
    expect(taken).toEqual(['a,b', 'c']);
    expect(await letters().take()).toEqual([]);
  });

  it('whose relay was killed after the handover: reminders go again, documents wait for a person', async () => {
    await source.transaction((tx) => letters().write(tx, [aLetter('r'), aLetter('d', { kind: 'document' })]));
    await letters().sending(['r', 'd'], 'm@h');
    await source.query(`update "letter" set "next_try" = now() - interval '1 second'`);

    await letters().tidy('nobody knows');

    const states = Object.fromEntries((await letters().page(LetterQuery.parse({}))).map(({ id, state, error }) => [id, [state, error]]));
    expect(states).toEqual({ r: ['waiting', null], d: ['unsure', 'nobody knows'] });
  });

  it('that left stay when projections are dropped, those that wait are made again', async () => {
    await source.transaction((tx) => letters().write(tx, [aLetter('gone'), aLetter('waits')]));
    await letters().sent(['gone'], () => ({ subject: {} }));

    await source.transaction((tx) => letters().drop(tx));
    await source.transaction((tx) => letters().write(tx, [aLetter('gone'), aLetter('waits')]));

    expect(Object.fromEntries((await letters().page(LetterQuery.parse({}))).map(({ id, state }) => [id, state]))).toEqual({
      gone: 'sent',
      waits: 'waiting',
    });
  });
});
