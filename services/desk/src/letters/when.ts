import type { Phrase, Plan } from '@gendan/procedure';
import { type Calendar, dayOf, type Instant, instantAt, isDay, minutesOf, nextOpenDay, openAt, weekdayOf } from '@gendan/trade';

const WEEKDAYS_ZH = ['一', '二', '三', '四', '五', '六', '日'];
const WEEKDAYS_EN = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The calendar a role works by, as the case has it. */
export function calendarOf(plan: Plan, role: string): Calendar | undefined {
  return (
    plan.calendars[plan.calendarOf[role] ?? ''] ?? plan.calendars[plan.calendarOf['company'] ?? ''] ?? Object.values(plan.calendars)[0]
  );
}

/** A moment as both languages write it, whole, with the zone where it is not ours: `2026-12-20 (周日) 18:00` · `20 Dec 2026 (Sun), 18:00 Hamburg`. */
export function momentWords(moment: Instant, calendar: Calendar | undefined): Phrase {
  if (isDay(moment)) return dayWords(moment);
  if (!calendar) return { zh: moment, en: moment };
  const day = dayWords(dayOf(calendar, moment));
  const minutes = minutesOf(calendar, moment);
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const city = calendar.zone.split('/').at(-1)?.replace(/_/g, ' ') ?? '';
  const home = calendar.zone === 'Asia/Shanghai';
  return { zh: `${day.zh} ${time}${home ? '' : ` ${city} 时间`}`, en: `${day.en}, ${time} ${home ? 'Beijing' : city}` };
}

export function dayWords(day: string): Phrase {
  const weekday = weekdayOf(day);
  const [year = '', month = '', date = ''] = day.split('-');
  return {
    zh: `${day} (周${WEEKDAYS_ZH[weekday] ?? ''})`,
    en: `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year} (${WEEKDAYS_EN[weekday] ?? ''})`,
  };
}

/** How late, in the largest unit that says it. */
export function lateWords(due: Instant, now: Instant): Phrase {
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(due)) / 60_000));
  if (minutes < 60) return { zh: `${minutes} 分钟`, en: `${minutes} minute${minutes === 1 ? '' : 's'}` };
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return { zh: `${hours} 小时`, en: `${hours} hour${hours === 1 ? '' : 's'}` };
  const days = Math.floor(hours / 24);
  return { zh: `${days} 天`, en: `${days} day${days === 1 ? '' : 's'}` };
}

/** When a reader's next working day opens: the daily letter leaves then. Before today's opening it is today's. */
export function nextOpening(calendar: Calendar | undefined, at: Instant): Instant {
  if (!calendar) return at;
  const today = dayOf(calendar, at);
  const opens = openAt(calendar, today);
  if (opens !== undefined && opens > at) return opens;
  const next = nextOpenDay(calendar, dayOf(calendar, new Date(Date.parse(instantAt(calendar, today, 1440))).toISOString()));
  return openAt(calendar, next) ?? at;
}
