import { type Instant, isInstant } from '@gendan/trade';
import type { Rules } from '../../language';
import { lookAt } from '../../look';
import type { Plan } from '../../plan';

/** One row of the order operation tracking table (S2.18): when a task began and ended, in minutes, against its standard time. */
export type OperationRow = { task: string; department: string; start: Instant; end: Instant; minutes: number; standard: number };

/** The eleven tasks in order: what each begins with the end of, its standard minutes, its department. */
const TASKS = [
  ['orderReceived', 'receiptMinutes', 'sales'],
  ['orderConfirmed', 'confirmationMinutes', 'sales'],
  ['stockChecked', 'stockMinutes', 'warehouse'],
  ['purchased', 'purchaseMinutes', 'purchasing'],
  ['pickingAssigned', 'assignmentMinutes', 'warehouse'],
  ['picked', 'pickingMinutes', 'warehouse'],
  ['packed', 'packingMinutes', 'warehouse'],
  ['handedToCarrier', 'logisticsMinutes', 'logistics'],
  ['customerNotified', 'noticeMinutes', 'sales'],
  ['settled', 'settlementMinutes', 'finance'],
  ['completed', 'completionMinutes', 'sales'],
] as const;

/** The tasks that are done; one that was not needed has no row, and the next counts from the one before it. */
export function operationTable(rules: Rules, plan: Plan): OperationRow[] {
  const look = lookAt(rules, plan);
  let start: Instant = plan.opened;
  return TASKS.flatMap(([task, standard, department]) => {
    const end = look.kept(task).fact?.happened;
    if (!isInstant(end)) return [];
    const row = { task, department, start, end, minutes: minutesBetween(start, end), standard: Number(look.setting(standard)) };
    start = end;
    return [row];
  });
}

/** Minutes by department, as they were and as they should be. */
export function minutesByDepartment(rows: readonly OperationRow[]): Record<string, { minutes: number; standard: number }> {
  const sums: Record<string, { minutes: number; standard: number }> = {};
  for (const { department, minutes, standard } of rows) {
    const sum = (sums[department] ??= { minutes: 0, standard: 0 });
    sum.minutes += minutes;
    sum.standard += standard;
  }
  return sums;
}

const minutesBetween = (from: Instant, to: Instant): number => Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
