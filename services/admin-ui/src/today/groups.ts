import { type TaskRow } from '@gendan/contracts';
import { type State } from '../marks/StateMark';
import { addDays } from '@gendan/trade';
import { dayIn, dayOfMs, weekdayOfDay } from '../time/words';

export type GroupName = 'overdue' | 'today' | 'week' | 'later' | 'waiting';
export type TaskGroup = { id: string; name?: GroupName; title?: string; mark?: State; tasks: TaskRow[] };
export type By = 'urgency' | 'order' | 'customer';

const marks: Record<GroupName, State> = { overdue: 'overdue', today: 'today', week: 'open', later: 'open', waiting: 'others' };
const order: GroupName[] = ['overdue', 'today', 'week', 'later', 'waiting'];

const waits = (task: TaskRow): boolean => task.state === 'waitsForOthers' || !task.mine;

/** Where a task stands at that moment: what is late comes first, whoever it waits for. */
export function groupOf(task: TaskRow, now: number): GroupName {
  if (task.due && Date.parse(task.due) < now && task.state !== 'held') return 'overdue';
  if (waits(task)) return 'waiting';
  if (!task.due) return 'later';
  const today = dayOfMs(now);
  const day = dayIn(task.due);
  if (day <= today) return 'today';
  return day <= sundayOf(today) ? 'week' : 'later';
}

function sundayOf(day: string): string {
  const index = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(weekdayOfDay(day, 'en'));
  return addDays(day, (7 - index) % 7);
}

export function markOf(task: TaskRow, now: number): State {
  if (task.state === 'held') return 'hold';
  return marks[groupOf(task, now)];
}

/** The desk's order (urgency) is kept within a group. */
export function grouped(tasks: readonly TaskRow[], now: number, by: By, nameOf: (task: TaskRow) => string): TaskGroup[] {
  if (by === 'urgency') {
    return order
      .map((name): TaskGroup => ({ id: name, name, mark: marks[name], tasks: tasks.filter((task) => groupOf(task, now) === name) }))
      .filter((group) => group.tasks.length > 0);
  }
  const groups = new Map<string, TaskGroup>();
  for (const task of tasks) {
    const title = by === 'order' ? `${task.number} ${nameOf(task)}` : nameOf(task);
    const group = groups.get(title) ?? { id: title, title, tasks: [] };
    group.tasks.push(task);
    groups.set(title, group);
  }
  return [...groups.values()];
}
