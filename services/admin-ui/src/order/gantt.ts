import { type CaseView } from '@gendan/contracts';
import { type MilestoneStanding, type Procedure } from '@gendan/procedure';
import { CHINA_HOLIDAYS, type Day, SPRING_FESTIVAL_SHUTDOWNS, addDays, daysBetween } from '@gendan/trade';
import { rulesByName } from '../step/rules';
import { dayIn, slipDays } from '../time/words';

/** The bars of one milestone, in civil days; what is not known has no bar. */
export type Bars = {
  key: string;
  base?: [Day, Day];
  done?: [Day, Day];
  expected?: [Day, Day];
  committed?: Day;
  refused: Day[];
  slip?: number;
  /** Expected later than promised: the customer feels it. */
  late: boolean;
};

export type Scale = { from: Day; to: Day; width: number; x: (day: Day) => number };

const LEAVING = ['goodsLeave', 'titleLeaves', 'presentsToBank'];

/** Until when the bars are drawn: the goods and the papers gone. The long tail after it (rebate) would make everything before it a sliver. */
export function drawnUntil(order: CaseView): Day | undefined {
  const ends = order.standing.milestones
    .filter(({ is, kind }) => (is && LEAVING.includes(is)) || kind === 'count')
    .flatMap((at) => [endOf(at), at.baseline && dayIn(at.baseline)])
    .filter((day): day is Day => Boolean(day));
  return ends.sort().at(-1);
}

/** When it happened; of what repeats or is decided again the last turn is no end. */
export const actualOf = (at: MilestoneStanding): MilestoneStanding['actual'] =>
  at.state === 'done' || at.state === 'shaken' ? at.actual : undefined;
/** It comes again and again: no slip to speak of. */
const repeats = (at: MilestoneStanding): boolean => at.actual !== undefined && actualOf(at) === undefined;

export const endOf = (at: MilestoneStanding): Day | undefined => {
  const end = actualOf(at) ?? at.forecast ?? at.due;
  return end && dayIn(end);
};

/** A bar begins where what it stands on ended; what stands on nothing is a day long. */
export function barsOf(order: CaseView, procedure: Procedure | undefined, today: Day, refused: ReadonlyMap<string, Day[]>): Bars[] {
  const rules = procedure ? rulesByName(procedure.rules) : new Map<string, { after?: unknown[] }>();
  const all = order.standing.milestones;
  const before = (at: MilestoneStanding): MilestoneStanding[] => {
    const names = (rules.get(at.milestone)?.after ?? []).filter((name): name is string => typeof name === 'string');
    return all.filter(
      (each) =>
        names.includes(each.milestone) &&
        (!each.part || !at.part || each.part === at.part || each.part.split(':')[0] !== at.part.split(':')[0]),
    );
  };
  const latest = (days: (Day | undefined)[]): Day | undefined =>
    days
      .filter((day): day is Day => day !== undefined)
      .sort()
      .at(-1);
  return all.map((at): Bars => {
    const end = endOf(at);
    const starts = before(at);
    const start = clamp(latest(starts.map(endOf)), end);
    const committed = at.committed && dayIn(at.committed);
    const base = at.baseline && dayIn(at.baseline);
    const baseStart = clamp(latest(starts.map((each) => each.baseline && dayIn(each.baseline))), base);
    const late = !actualOf(at) && committed !== undefined && end !== undefined && end > committed;
    const bars: Bars = {
      key: at.key,
      refused: [...(refused.get(at.key) ?? [])],
      slip: repeats(at) ? undefined : slipDays(at.baseline, actualOf(at) ?? at.forecast),
      late,
    };
    if (base && baseStart && !repeats(at)) bars.base = [baseStart, base];
    if (committed) bars.committed = committed;
    if (end && start) {
      if (actualOf(at)) bars.done = [start, end];
      else if (start < today && at.state === 'open') {
        bars.done = [start, today < end ? today : end];
        if (today < end) bars.expected = [today, end];
      } else bars.expected = [start, end];
    }
    return bars;
  });
}

function clamp(start: Day | undefined, end: Day | undefined): Day | undefined {
  if (!end) return undefined;
  return !start || start >= end ? addDays(end, -1) : start;
}

/** Everything that is drawn, with a little air at both ends. */
export function scaleOf(bars: readonly Bars[], today: Day, width: number, until?: Day): Scale {
  const days = bars.flatMap(({ base, done, expected, committed, refused }) => [
    ...(base ?? []),
    ...(done ?? []),
    ...(expected ?? []),
    ...(committed ? [committed] : []),
    ...refused,
  ]);
  const sorted = [...days, today].sort();
  const from = addDays(sorted[0] ?? today, -3);
  const last = addDays(sorted.at(-1) ?? today, 14);
  const cut = until && addDays(until > today ? until : today, 21);
  const to = cut && cut < last ? cut : last;
  const long = Math.max(1, daysBetween(from, to));
  return { from, to, width, x: (day) => Math.min(width + 40, Math.round((daysBetween(from, day) / long) * width * 10) / 10) };
}

export type Closing = { from: Day; to: Day; name: string };

/** When factories in China are shut, within what is drawn: the grey columns. */
export function closings({ from, to }: Pick<Scale, 'from' | 'to'>): Closing[] {
  const long = (first: Day, last: Day): boolean => daysBetween(first, last) >= 2;
  const spring = SPRING_FESTIVAL_SHUTDOWNS.map((each): Closing => ({ from: each.from, to: each.to, name: '春节' }));
  const others = CHINA_HOLIDAYS.filter(({ name, off }) => name !== '春节' && long(...off)).map(({ name, off }): Closing => ({
    from: off[0],
    to: off[1],
    name,
  }));
  return [...spring, ...others].filter((each) => each.to >= from && each.from <= to);
}

export function months({ from, to }: Pick<Scale, 'from' | 'to'>): Day[] {
  const list: Day[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) + 1];
  for (;;) {
    if (month > 12) [year, month] = [year + 1, 1];
    const first = `${year}-${String(month).padStart(2, '0')}-01`;
    if (first > to) return list;
    list.push(first);
    month += 1;
  }
}

/** The years the plan is in: a single one stands in the head of the column, of more each date names its own. */
export function yearsOf(milestones: readonly MilestoneStanding[]): string[] {
  const dates = milestones.flatMap((at) => [at.baseline, at.committed, at.forecast, actualOf(at)]);
  return [...new Set(dates.flatMap((each) => (each ? [dayIn(each).slice(0, 4)] : [])))];
}
