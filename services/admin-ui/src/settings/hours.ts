import { type Calendar, type Shift, shiftsText } from '@gendan/trade';

const SPAN = /^([01]?\d|2[0-4]):([0-5]\d)\s*[-–—~]\s*([01]?\d|2[0-4]):([0-5]\d)$/;

/** `09:00–12:00 13:30-18:00` as people type it; undefined when it is not that. '' is a closed day. */
export function shiftsIn(text: string): Shift[] | undefined {
  const spans = text
    .replace(/\s*([-–—~])\s*/g, '$1')
    .split(/[\s,，、;；]+/)
    .filter(Boolean);
  const shifts = spans.map((span): Shift | undefined => {
    const [, ...numbers] = SPAN.exec(span) ?? [];
    const [fromHour = NaN, fromMinute = 0, toHour = NaN, toMinute = 0] = numbers.map(Number);
    const shift: Shift = [fromHour * 60 + fromMinute, toHour * 60 + toMinute];
    return shift[0] < shift[1] && shift[1] <= 1440 ? shift : undefined;
  });
  return shifts.every((shift) => shift !== undefined) ? shifts : undefined;
}

export type Run = { first: number; last: number; hours: string };

/** Weekdays that follow one another with the same hours, together. */
export function weekRuns({ week }: Pick<Calendar, 'week'>): Run[] {
  const runs: Run[] = [];
  week.forEach((shifts, at) => {
    const hours = shiftsText(shifts);
    const last = runs.at(-1);
    if (last?.hours === hours) last.last = at;
    else runs.push({ first: at, last: at, hours });
  });
  return runs;
}
