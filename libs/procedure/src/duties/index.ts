export type { DayOfMonth, Duty, DutyOnClosedDay, DutyRule, Occurrence } from './duty';
export { duties } from './duties';
export { occurrences } from './occurrences';
