import { type MilestoneStanding } from '@gendan/procedure';
import { type Bars } from './gantt';
import { rowsOf } from './plan-rows';

const step = (group: string, n: number, state: MilestoneStanding['state']): MilestoneStanding => ({
  key: `${group}${n}`,
  milestone: `${group}${n}`,
  group,
  kind: 'task',
  state,
  round: 1,
  revision: 0,
  refusable: false,
  owners: [],
  waitsFor: [],
  holds: [],
});
const stage = (group: string, count: number, state: MilestoneStanding['state']): MilestoneStanding[] =>
  Array.from({ length: count }, (_, n) => step(group, n, state));
const day = (key: string, date: string): Bars => ({ key, done: [date, date], refused: [], late: false });
const groupOf = ({ group }: MilestoneStanding): string => group;
const heads = (shown: MilestoneStanding[], turned: string[] = [], bars: Bars[] = []) =>
  rowsOf(shown, bars, new Set(turned), groupOf).filter(({ head }) => head);

describe('the lines of a plan', () => {
  const long = [...stage('sampling', 20, 'done'), ...stage('shipping', 25, 'waits')];

  it('of a long one, what is finished folds by itself and says how much it is', () => {
    expect(heads(long).map(({ head }) => head)).toEqual([
      { title: 'sampling', count: 20, finished: true, folded: true },
      { title: 'shipping', count: 25, finished: false, folded: false },
    ]);
    expect(rowsOf(long, [], new Set(), groupOf)).toHaveLength(27);
  });

  it('opens and folds as the reader turns it', () => {
    expect(heads(long, ['sampling', 'shipping']).map(({ head }) => head?.folded)).toEqual([false, true]);
  });

  it('folded, its bar goes from its first day to its last', () => {
    const bars = [day('sampling3', '2026-02-03'), day('sampling9', '2026-02-20')];
    expect(heads(long, [], bars)[0]?.bars?.done).toEqual(['2026-02-03', '2026-02-20']);
  });

  it('of a short one, and of one that is over, nothing folds by itself', () => {
    expect(heads([...stage('sampling', 5, 'done'), ...stage('shipping', 5, 'open')]).some(({ head }) => head?.folded)).toBe(false);
    expect(heads(stage('sampling', 50, 'done')).some(({ head }) => head?.folded)).toBe(false);
  });
});
