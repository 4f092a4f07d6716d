import { addDays, addMonths, type Calendar, type Day, daysBetween, isOpen, nextOpenDay, previousOpenDay, weekdayOf } from '@gendan/trade';
import type { DayOfMonth, Duty, DutyRule, Occurrence } from './duty';

/** Days a turn may be moved by closings: nothing further away than that falls into what was asked. */
const FURTHEST = 45;

/** The turns that begin between two days, both included, in order. Two that fall due on one day are one: the later. */
export function occurrences({ rule, closed }: Pick<Duty, 'rule' | 'closed'>, calendar: Calendar, from: Day, to: Day): Occurrence[] {
  const moved = turnsOf(rule, addDays(from, -FURTHEST), addDays(to, FURTHEST)).flatMap((turn) => settled(turn, closed, calendar));
  const last = new Map(moved.map((one) => [one.due, one]));
  return [...last.values()].filter(({ opens }) => opens >= from && opens <= to);
}

/** What the rule says, whatever is open; every turn whose due day lies between the two. */
function turnsOf(rule: DutyRule, from: Day, to: Day): Occurrence[] {
  switch (rule.every) {
    case 'day':
      return stepping(from, to, 1).map(onDay);
    case 'week':
      return stepping(addDays(from, (rule.on - weekdayOf(from) + 7) % 7), to, 7).map(onDay);
    case 'days':
      return stepping(firstFrom(rule, from), to, rule.n).map((due) => ({ turn: due, opens: addDays(due, -(rule.leadDays ?? 0)), due }));
    case 'month':
    case 'quarter':
      return monthsBetween(from, to)
        .filter((month) => rule.every === 'month' || QUARTER_ENDS.has(month.slice(5, 7)))
        .map((month) => ({ turn: dayIn(month, rule.due), opens: dayIn(month, rule.opens), due: dayIn(month, rule.due) }))
        .filter(({ due }) => due >= from && due <= to);
  }
}

const QUARTER_ENDS: ReadonlySet<string> = new Set(['01', '04', '07', '10']);
const onDay = (day: Day): Occurrence => ({ turn: day, opens: day, due: day });

function firstFrom({ n, from: start }: Extract<DutyRule, { every: 'days' }>, from: Day): Day {
  const gone = daysBetween(start, from);
  return gone <= 0 ? start : addDays(start, Math.ceil(gone / n) * n);
}

function stepping(first: Day, to: Day, step: number): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= to; day = addDays(day, step)) days.push(day);
  return days;
}

function monthsBetween(from: Day, to: Day): Day[] {
  const months: Day[] = [];
  for (let month = `${from.slice(0, 7)}-01`; month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}

function dayIn(month: Day, day: DayOfMonth): Day {
  const last = addDays(addMonths(month, 1), -1);
  if (day === 'last') return last;
  const wanted = addDays(month, day - 1);
  return wanted > last ? last : wanted;
}

/** The turn on days of work. It begins on a day of work in its window, and never after it is due. */
function settled(turn: Occurrence, closed: Duty['closed'], calendar: Calendar): Occurrence[] {
  if (closed === 'asIs' || (isOpen(calendar, turn.due) && isOpen(calendar, turn.opens))) return [turn];
  if (closed === 'skip') return isOpen(calendar, turn.due) ? [turn] : [];
  if (turn.opens === turn.due)
    return [{ ...turn, ...sameDay(closed === 'before' ? previousOpenDay(calendar, turn.due) : nextOpenDay(calendar, turn.due)) }];
  const opens = nextOpenDay(calendar, turn.opens);
  const due = closed === 'before' ? previousOpenDay(calendar, turn.due) : nextOpenDay(calendar, turn.due);
  return [{ ...turn, opens, due: due < opens ? opens : due }];
}

const sameDay = (day: Day): Pick<Occurrence, 'opens' | 'due'> => ({ opens: day, due: day });
