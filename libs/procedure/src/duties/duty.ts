import type { Day, Weekday } from '@gendan/trade';

/** A day of the month; one the month does not have (31 in April) is its last. */
export type DayOfMonth = number | 'last';

/**
 * When a turn of a duty begins and when it is due, before closed days are looked at.
 * `quarter`: in the first month after the quarter. `days`: every so many days, counted from a day; `leadDays` it may begin before it is due.
 */
export type DutyRule =
  | { every: 'day' }
  | { every: 'week'; on: Weekday }
  | { every: 'month' | 'quarter'; opens: DayOfMonth; due: DayOfMonth }
  | { every: 'days'; n: number; from: Day; leadDays?: number };

/** Where a due day that is closed goes; `skip`: there is no turn then. A window that is closed from end to end moves to the first day of work after it. */
export type DutyOnClosedDay = 'before' | 'after' | 'asIs' | 'skip';

/** What comes round without anybody asking. Whoever opens its turns gives the case `terms.dueOn`, and one case to each of `per`. */
export type Duty = {
  id: string;
  /** Id of the procedure each turn follows. */
  procedure: string;
  rule: DutyRule;
  closed: DutyOnClosedDay;
  per?: 'customer' | 'supplier' | 'reseller';
  /** Whether the source gives the figure; else it is ours, and a company may set another. */
  figure: 'source' | 'ours';
  source: string[];
};

/** One turn: `turn` names it for ever, whatever the calendar does to its days. */
export type Occurrence = { turn: Day; opens: Day; due: Day };
