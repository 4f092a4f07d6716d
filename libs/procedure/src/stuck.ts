import type { Look } from './look';
import type { MilestoneStanding, Standing } from './standing.types';

const repeats = (look: Look, one: MilestoneStanding): boolean => look.milestone(one.key)?.rule.every !== undefined;

/** Somebody has to do something: a repeated check only once its day has passed. */
const waitsForSomebody = (look: Look, one: MilestoneStanding): boolean =>
  one.state === 'shaken' || (one.state === 'open' && (!repeats(look, one) || one.overdue === true));

/**
 * The most urgent of what is open: overdue first, then what puts a promise at risk (the least float first), then by due date, then by float.
 * A lead time far ahead may have little float and is still not what the case is stuck at. Nothing while the case only waits for dates.
 */
export function stuckAt(look: Look, milestones: MilestoneStanding[]): Standing['stuck'] {
  if (look.plan.closed) return undefined;
  const open = milestones.filter((one) => waitsForSomebody(look, one));
  const [first] = [...open].sort(byUrgency);
  if (!first) return undefined;
  return { key: first.key, owners: first.owners, others: open.length - 1, ...(first.due === undefined ? {} : { until: first.due }) };
}

function byUrgency(a: MilestoneStanding, b: MilestoneStanding): number {
  return (
    Number(b.overdue ?? false) - Number(a.overdue ?? false) ||
    ascending(Math.min(a.floatMinutes ?? 0, 0), Math.min(b.floatMinutes ?? 0, 0)) ||
    ascending(a.due ?? '~', b.due ?? '~') ||
    ascending(a.floatMinutes ?? Infinity, b.floatMinutes ?? Infinity)
  );
}

const ascending = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The stage a case stands in: of the earliest in the procedure that is open and moves it on. Money that is counted and parts that
 * arise (a problem, a change) do not draw a case back into their own group while something else is open.
 */
export function stageOf(look: Look, milestones: MilestoneStanding[]): string {
  const within = milestones.filter((one) => look.milestone(one.key)?.windingUp === (look.plan.cancelled === true));
  const open = within.filter((one) => (one.state === 'open' || one.state === 'shaken') && !repeats(look, one));
  const movesOn = open.find((one) => one.kind !== 'count' && !arises(look, one));
  const next = within.find((one) => one.state === 'waits' || one.state === 'undecided');
  const ended = within.filter((one) => one.state === 'done').at(-1);
  const first = look.plan.closed ? ended : (movesOn ?? open[0] ?? next ?? ended ?? within[0]);
  return first?.group ?? '';
}

/** Parts that nobody listed and nothing must cover: they come as they come. */
function arises(look: Look, one: MilestoneStanding): boolean {
  const kind = look.compiled.kinds.get(look.milestone(one.key)?.partKind ?? '');
  return kind !== undefined && kind.from === undefined && kind.covers === undefined && kind.atLeast === undefined;
}
