import { addDays, dayOf, daysBetween, instantAt, workingMinutesBetween, type Calendar, type Day, type Instant } from '@gendan/trade';
import { Remembered } from './remembered';

/** Working minutes of a calendar, summed up day by day once, so that many distances cost little. */
class WorkingClock {
  private readonly upTo: number[] = [0];

  constructor(
    private readonly calendar: Calendar,
    private readonly first: Day,
  ) {}

  /** Working minutes from the clock's first day to that moment; negative before it. */
  at(instant: Instant): number {
    const day = dayOf(this.calendar, instant);
    const midnight = instantAt(this.calendar, day, 0);
    if (day < this.first) return workingMinutesBetween(this.calendar, instantAt(this.calendar, this.first, 0), instant);
    return this.before(daysBetween(this.first, day)) + workingMinutesBetween(this.calendar, midnight, instant);
  }

  private before(n: number): number {
    for (let last = this.upTo.length - 1; last < n; last += 1) {
      const day = addDays(this.first, last);
      const [from, to] = [instantAt(this.calendar, day, 0), instantAt(this.calendar, day, 1440)];
      this.upTo.push((this.upTo[last] ?? 0) + workingMinutesBetween(this.calendar, from, to));
    }
    return this.upTo[n] ?? 0;
  }
}

const clocks = new WeakMap<Calendar, WorkingClock>();

const marks = new Remembered<number>();

/** Working minutes from one instant to another; negative when `to` is before `from`. */
export function workingMinutes(calendar: Calendar, from: Instant, to: Instant): number {
  let clock = clocks.get(calendar);
  if (!clock) clocks.set(calendar, (clock = new WorkingClock(calendar, dayOf(calendar, from < to ? from : to))));
  const known = clock;
  const mark = (instant: Instant): number => marks.of(calendar, instant, () => known.at(instant));
  return mark(to) - mark(from);
}

/** The working minutes of the longest day of the week. */
export function fullDay(calendar: Calendar): number {
  return Math.max(1, ...calendar.week.map((shifts) => shifts.reduce((sum, [from, to]) => sum + to - from, 0)));
}
