import type { TaskPage, TaskQuery, TaskRow } from '@gendan/contracts';
import type { PartStanding, Phrase, Words } from '@gendan/procedure';
import { addDays, type Calendar, dayOf, instantAt, isZone, weekdayOf, ZONE_OFFSETS } from '@gendan/trade';
import { Injectable } from '@nestjs/common';
import { CaseRowsRepository } from '../cases/case-rows.repository';
import { CaseFilesRepository } from '../cases/case-files.repository';
import type { CaseRowEntity } from '../cases/case-row.entity';
import { keyTitle, roleTitle } from '../cases/case-words';
import { cursorOf, readCursor } from '../cases/cursor';
import { Names } from '../names/names';
import { Procedures } from '../procedures/procedures.service';
import { type Reader, readersOf } from '../sign-in/reader';
import type { TaskEntity } from './task.entity';
import { type Borders, dueOrNever, TasksRepository } from './tasks.repository';
import { partOf } from './tasks-of';
import { urgencyAt } from './urgency';

type About = { row: CaseRowEntity; words: Words; parts: PartStanding[]; cast: Record<string, string> };

@Injectable()
export class Tasks {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly cases: CaseRowsRepository,
    private readonly files: CaseFilesRepository,
    private readonly procedures: Procedures,
    private readonly names: Names,
  ) {}

  async list(query: TaskQuery, reader: Reader): Promise<TaskPage> {
    const borders = bordersAt(new Date(), reader.zone);
    const readers = readersOf(reader);
    const after = readCursor<{ by: string | number; id: string }>(query.after);
    const [rows, counts] = await Promise.all([this.tasks.page(query, readers, borders, after), this.tasks.counts(query, readers, borders)]);
    const last = rows.at(-1);
    const next =
      last && rows.length === query.limit
        ? cursorOf({ by: query.sort === 'due' ? dueOrNever(last.due) : last.rank, id: last.id })
        : undefined;
    return { items: await this.told(rows, readers, borders.now), ...(next && { next }), counts };
  }

  private async told(rows: TaskEntity[], readers: string[], now: Date): Promise<TaskRow[]> {
    const about = await this.about([...new Set(rows.map(({ caseId }) => caseId))]);
    const names = await this.names.of([
      ...[...about.values()].map(({ row }) => row.customer),
      ...rows.flatMap((task) => [...task.readers.filter((id) => !id.startsWith('role:')), task.chasedBy ?? undefined]),
    ]);
    return rows.flatMap((task) => {
      const of = about.get(task.caseId);
      return of ? [taskRow(task, of, names, readers, now)] : [];
    });
  }

  private async about(ids: string[]): Promise<Map<string, About>> {
    const [rows, files] = await Promise.all([this.cases.byIds(ids), this.files.of(ids)]);
    const entries = await Promise.all(
      rows.map(async (row) => {
        const plan = files.get(row.id)?.plan;
        const words = await this.procedures.words(row.procedureId, row.procedureVersion);
        return [row.id, { row, words, parts: Object.values(plan?.parts ?? {}) as PartStanding[], cast: plan?.cast ?? {} }] as const;
      }),
    );
    return new Map(entries);
  }
}

function taskRow(
  task: TaskEntity,
  { row, words, parts, cast }: About,
  names: Record<string, Phrase>,
  readers: string[],
  now: Date,
): TaskRow {
  const late = task.due && task.state !== 'held' ? Math.round((now.getTime() - task.due.getTime()) / 60_000) : undefined;
  const part = partOf(task.key);
  return {
    id: task.id,
    case: row.id,
    number: row.number,
    key: task.key,
    ...(part && { part }),
    title: titleOfTask(task, words, parts),
    verb: task.verb,
    customer: names[row.customer] ?? { zh: row.customer, en: row.customer },
    amount: row.amount,
    currency: row.currency,
    ...(task.due && { due: task.due.toISOString() }),
    overdue: late !== undefined && late > 0,
    ...(late !== undefined && { lateMinutes: late }),
    owners: task.roles.map((role) => {
      const person = cast[role];
      return { role, title: roleTitle(words, role), ...(person && { person, name: names[person] ?? { zh: person, en: person } }) };
    }),
    mine: task.readers.some((id) => readers.includes(id)),
    state: task.state === 'open' && !task.readers.some((id) => readers.includes(id)) ? 'waitsForOthers' : task.state,
    why: whyOf(task, words, parts),
    urgency: urgencyAt(task.rank, now),
    revision: task.revision,
    ...(task.chasedAt && { chased: { at: task.chasedAt.toISOString(), ...(task.chasedBy && { by: names[task.chasedBy] }) } }),
    ...(task.remindedAt && { reminded: { at: task.remindedAt.toISOString() } }),
  };
}

function titleOfTask({ verb, key, about }: TaskEntity, words: Words, parts: PartStanding[]): Phrase {
  const at = key === '' || key === 'cancel' ? undefined : keyTitle(words, key, parts);
  const own = (name: string): string => String(about?.[name] ?? '');
  const on: Phrase = at ?? { zh: '', en: '' };
  switch (verb) {
    case 'finish':
      return { zh: own('title'), en: own('title') };
    case 'answerBreach':
      return { zh: `违反铁律 ${own('law')}：${on.zh}`, en: `Breach of law ${own('law')}: ${on.en}` };
    case 'decideOverride':
      return { zh: `特批铁律 ${own('law')}：${on.zh}`, en: `Override of law ${own('law')}: ${on.en}` };
    case 'redo':
      return { zh: `没办成：${on.zh}`, en: `Not carried out: ${on.en}` };
    case 'signCancel':
      return { zh: `取消这一单：${own('reason')}`, en: `Cancel this case: ${own('reason')}` };
    case 'acknowledge':
      return { zh: `签收：${on.zh}`, en: `Acknowledge: ${on.en}` };
    case 'read':
      return at
        ? { zh: `请看一下：${on.zh}`, en: `To be looked at: ${on.en}` }
        : { zh: '请看一下：报来的情况对不上', en: 'To be looked at: a report does not fit' };
    case 'uphold':
      return { zh: `依据变了：${on.zh}`, en: `Its ground has changed: ${on.en}` };
    case 'confirm':
    case 'sign':
    case 'report':
      return on;
  }
}

function whyOf({ behind, floatDays, about, verb }: TaskEntity, words: Words, parts: PartStanding[]): Phrase {
  if (verb === 'redo' || verb === 'read') {
    const sentence = String(about?.['sentence'] ?? about?.['why'] ?? '');
    if (sentence) return { zh: sentence, en: sentence };
  }
  const [first, ...others] = behind;
  if (!first) return { zh: '', en: '' };
  const next = keyTitle(words, first, parts);
  const more = others.length > 0 ? { zh: `等 ${behind.length} 项`, en: ` and ${others.length} more` } : { zh: '', en: '' };
  const room =
    floatDays === null
      ? { zh: '', en: '' }
      : floatDays > 0
        ? { zh: `，还有 ${floatDays} 个工作日余量`, en: `, ${floatDays} working ${floatDays === 1 ? 'day' : 'days'} of float` }
        : { zh: '，没有余量了', en: ', no float left' };
  return { zh: `后面等着：${next.zh}${more.zh}${room.zh}`, en: `Waiting behind it: ${next.en}${more.en}${room.en}` };
}

/** Today and the week as the reader's calendar has them; a week ends on Sunday night. */
export function bordersAt(now: Date, zone: string): Borders {
  const offsets = ZONE_OFFSETS[isZone(zone) ? zone : 'Asia/Shanghai'];
  const calendar: Calendar = { id: 'reader', version: 1, zone, offsets, week: [], closed: {}, opened: {}, officialTo: '9999-12-31' };
  const today = dayOf(calendar, now.toISOString());
  const midnight = (day: string): Date => new Date(instantAt(calendar, day, 0));
  return { now, endOfToday: midnight(addDays(today, 1)), endOfWeek: midnight(addDays(today, 7 - weekdayOf(today))) };
}
