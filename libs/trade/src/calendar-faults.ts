import { type Calendar, type Shift } from './calendar';
import { isDay, isInstant } from './days';
import { type Fault } from './fault';

/** What is wrong with a calendar as written; [] when it can be worked with. The shape is taken as given, every value is checked. */
export function calendarFaults(calendar: Calendar): Fault[] {
  return [...offsetFaults(calendar), ...weekFaults(calendar), ...dayFaults(calendar)];
}

function offsetFaults({ offsets }: Calendar): Fault[] {
  const right = offsets.every(
    ([from, minutes], i) =>
      isInstant(from) && Number.isInteger(minutes) && Math.abs(minutes) < 1440 && (i === 0 || from > (offsets[i - 1]?.[0] ?? '')),
  );
  if (offsets.length > 0 && right) return [];
  return [fault('offsets', '时差应至少有一条，按时间先后排列', 'there must be at least one offset from UTC, in order of time')];
}

function weekFaults({ week }: Calendar): Fault[] {
  if (week.length !== 7) return [fault('week', '一周应有七天，从周一开始', 'the week must have seven days from Monday')];
  if (week.every((shifts) => shifts.length === 0))
    return [fault('week', '一周里至少要有一天上班', 'there must be a working day in the week')];
  return week.flatMap((shifts, i) => shiftFaults(shifts, `week.${i}`));
}

function dayFaults({ closed, opened, officialTo }: Calendar): Fault[] {
  const notDays = [...Object.keys(closed).map((day) => `closed.${day}`), ...Object.keys(opened).map((day) => `opened.${day}`)]
    .filter((path) => !isDay(path.slice(path.indexOf('.') + 1)))
    .map((path) => fault(path, '不是存在的日期', 'not a day that exists'));
  const both = Object.keys(opened)
    .filter((day) => Object.hasOwn(closed, day))
    .map((day) => fault(`opened.${day}`, '这一天既放假又上班，请删去一个', 'this day is both closed and opened: remove one'));
  const shifts = Object.entries(opened).flatMap(([day, each]) => shiftFaults(each, `opened.${day}`));
  const official = isDay(officialTo) ? [] : [fault('officialTo', '请写明假期公布到哪一天', 'say to which day holidays are announced')];
  return [...notDays, ...both, ...shifts, ...official];
}

function shiftFaults(shifts: readonly Shift[], path: string): Fault[] {
  const right = shifts.every(([from, to], i) => from >= (shifts[i - 1]?.[1] ?? 0) && from < to && to <= 1440);
  if (right) return [];
  return [
    fault(path, '班次应在 0 到 1440 分钟之内，先后排列，互不重叠', 'shifts must lie within 0 to 1440 minutes, in order, without overlap'),
  ];
}

function fault(path: string, zh: string, en: string): Fault {
  return { path, zh, en };
}
