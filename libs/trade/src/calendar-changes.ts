import type { Calendar, Shift } from './calendar';
import { addDays, type Day } from './days';

type Said = { zh: string; en: string };

/** What a calendar has otherwise than another, for people: zone, week, closings, extra openings, how far holidays are announced. */
export function calendarChanges(from: Calendar, to: Calendar): Said[] {
  return [...zoneChange(from, to), ...weekChanges(from, to), ...closings(from, to), ...openings(from, to), ...announced(from, to)];
}

/** `09:00–12:00 13:30–18:00`; of a closed day ''. */
export const shiftsText = (shifts: readonly Shift[]): string => shifts.map(([from, to]) => `${clock(from)}–${clock(to)}`).join(' ');

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function zoneChange(from: Calendar, to: Calendar): Said[] {
  return from.zone === to.zone ? [] : [{ zh: `时区 ${from.zone} → ${to.zone}`, en: `time zone ${from.zone} → ${to.zone}` }];
}

const WEEK_ZH = ['一', '二', '三', '四', '五', '六', '日'];
const WEEK_EN = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function weekChanges(from: Calendar, to: Calendar): Said[] {
  return to.week.flatMap((shifts, at): Said[] => {
    const [before, now] = [shiftsText(from.week[at] ?? []), shiftsText(shifts)];
    if (before === now) return [];
    return [
      {
        zh: `周${WEEK_ZH[at] ?? ''} ${before || '休息'} → ${now || '休息'}`,
        en: `${WEEK_EN[at] ?? ''} ${before || 'closed'} → ${now || 'closed'}`,
      },
    ];
  });
}

function closings(from: Calendar, to: Calendar): Said[] {
  const more = Object.keys(to.closed).filter((day) => from.closed[day] !== to.closed[day]);
  const less = Object.keys(from.closed).filter((day) => !Object.hasOwn(to.closed, day));
  return [
    ...stretches(more, (day) => to.closed[day] ?? '').map(({ days, of }) => ({ zh: `放假 ${days} ${of}`, en: `closed ${days} ${of}` })),
    ...stretches(less, (day) => from.closed[day] ?? '').map(({ days, of }) => ({
      zh: `不放假了 ${days} ${of}`,
      en: `no longer closed ${days} ${of}`,
    })),
  ];
}

function openings(from: Calendar, to: Calendar): Said[] {
  const hours = ({ opened }: Calendar, day: Day): string | undefined => opened[day] && shiftsText(opened[day]);
  const more = Object.keys(to.opened).filter((day) => hours(from, day) !== hours(to, day));
  const less = Object.keys(from.opened).filter((day) => !Object.hasOwn(to.opened, day));
  return [
    ...stretches(more, (day) => hours(to, day) ?? '').map(({ days, of }) => ({ zh: `上班 ${days} ${of}`, en: `open ${days} ${of}` })),
    ...stretches(less, () => '').map(({ days }) => ({ zh: `不上班了 ${days}`, en: `no longer open ${days}` })),
  ];
}

function announced(from: Calendar, to: Calendar): Said[] {
  if (from.officialTo === to.officialTo) return [];
  return [{ zh: `假期公布到 ${to.officialTo}`, en: `holidays announced to ${to.officialTo}` }];
}

export type Stretch = { from: Day; to: Day; of: string };

/** Days that follow one another and have the same said of them, as one stretch. */
export function stretchesOf(days: readonly Day[], of: (day: Day) => string): Stretch[] {
  const all: Stretch[] = [];
  for (const day of [...days].sort()) {
    const last = all.at(-1);
    if (last && addDays(last.to, 1) === day && last.of === of(day)) last.to = day;
    else all.push({ from: day, to: day, of: of(day) });
  }
  return all;
}

const stretches = (days: readonly Day[], of: (day: Day) => string): { days: string; of: string }[] =>
  stretchesOf(days, of).map(({ from, to, of: said }) => ({ days: from === to ? from : `${from}–${to}`, of: said }));
