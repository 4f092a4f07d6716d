export * from './days';
export {
  type Calendar,
  type Shift,
  closeOf,
  dayOf,
  instantAt,
  isOpen,
  isProvisional,
  minutesOf,
  openAt,
  sameTimeOn,
  shiftsOf,
} from './calendar';
export { addWorkingDays, nextOpenDay, previousOpenDay } from './working-days';
export { addHalfDays, addWorkingMinutes, halfDayMinutes, withinWorkingTime, workingMinutesBetween } from './working-time';
export * from './duration';
export * from './zones';
export * from './china-holidays';
export * from './calendars';
export * from './decimal';
export * from './progress';
export * from './quantity';
export * from './terms';
export * from './terms-value';
export * from './terms-faults';
export * from './fault';
export * from './calendar-faults';
export * from './calendar-changes';
export * from './currencies';
export * from './money';
export * from './incoterms';
export * from './container-number';
export * from './tracking-number';
