import { type MilestoneStanding } from '@gendan/procedure';
import { type Bars } from './gantt';

/** A line of the plan: the head of a stage or part, or one milestone. */
export type Row = { id: string; head?: Head; at?: MilestoneStanding; bars?: Bars };
type Head = { title: string; count: number; finished: boolean; folded: boolean };

/** More lines than a large screen shows: then what is finished folds by itself. */
const LONG = 40;

const isOver = ({ state }: MilestoneStanding): boolean => state === 'done' || state === 'notNeeded' || state === 'dropped';

/** `turned` are the heads whose fold the reader turned over. */
export function rowsOf(
  shown: readonly MilestoneStanding[],
  bars: readonly Bars[],
  turned: ReadonlySet<string>,
  titleOf: (at: MilestoneStanding) => string,
): Row[] {
  const groups = new Map<string, MilestoneStanding[]>();
  for (const at of shown) {
    const title = titleOf(at);
    groups.set(title, [...(groups.get(title) ?? []), at]);
  }
  // of a case that is over as a whole nothing is hidden
  const folds = shown.length > LONG && !shown.every(isOver);
  return [...groups].flatMap(([title, list]): Row[] => {
    const finished = list.every(isOver);
    const folded = (folds && finished) !== turned.has(title);
    const head: Head = { title, count: list.length, finished, folded };
    const lines = list.map((at): Row => ({ id: at.key, at, bars: bars.find(({ key }) => key === at.key) }));
    return [{ id: `group ${title}`, head, bars: folded ? together(title, lines) : undefined }, ...(folded ? [] : lines)];
  });
}

/** What a folded stage took, from its first day to its last. */
function together(key: string, lines: readonly Row[]): Bars | undefined {
  const days = lines.flatMap(({ bars }) => bars?.done ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { key, done: [first, last], refused: [], late: false } : undefined;
}
