import { type Day, type Instant, type Zone, daysBetween, isDay, isZone } from '@gendan/trade';

/** Dates and instants as people of the trade write them: whole, with the weekday, never 12/01. */
export type Language = 'zh' | 'en';
export type Moment = Instant | Day;

let house = 'Asia/Shanghai';
/** The house's zone, a setting of it: deadlines are shown in it, and named where another one may be meant. */
export const houseZone = (): string => house;
export const keepHouseZone = (zone: string): void => {
  house = zone;
};

const WEEKDAYS = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const formats = new Map<string, Intl.DateTimeFormat>();

function inZone(ms: number, zone: string): { day: Day; time: string } {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(zone, format);
  }
  const part: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(ms)) part[type] = value;
  return { day: `${part['year']}-${part['month']}-${part['day']}`, time: `${part['hour']}:${part['minute']}` };
}

/** The civil day it is then in that zone. A day stays itself. */
export function dayIn(moment: Moment, zone: string = houseZone()): Day {
  return isDay(moment) ? moment : inZone(Date.parse(moment), zone).day;
}

export const dayOfMs = (ms: number, zone: string = houseZone()): Day => inZone(ms, zone).day;
export const timeOfMs = (ms: number, zone: string = houseZone()): string => inZone(ms, zone).time;
export const timeIn = (instant: Instant, zone: string = houseZone()): string => inZone(Date.parse(instant), zone).time;

/** 0 is Monday, as in calendars. */
export const weekdayName = (at: number, language: Language): string => WEEKDAYS[language][(at + 1) % 7] ?? '';

export function weekdayOfDay(day: Day, language: Language): string {
  return WEEKDAYS[language][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

/** `2026-12-20 (周日)`, `20 Dec 2026 (Sun)`. */
export function wholeDay(day: Day, language: Language): string {
  if (language === 'zh') return `${day} (${weekdayOfDay(day, 'zh')})`;
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)} (${weekdayOfDay(day, 'en')})`;
}

/** Under a column head that carries the year: `12-20 (周日)`, `20 Dec (Sun)`; another year than the head's is written out. */
export function dayUnder(year: string, day: Day, language: Language): string {
  if (day.slice(0, 4) !== year) return wholeDay(day, language);
  if (language === 'zh') return `${day.slice(5)} (${weekdayOfDay(day, 'zh')})`;
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} (${weekdayOfDay(day, 'en')})`;
}

export const monthName = (day: Day, language: Language): string =>
  language === 'zh' ? `${Number(day.slice(5, 7))} 月` : (MONTHS[Number(day.slice(5, 7)) - 1] ?? '');

/** The whole date, with the time when it is an instant. */
export function wholeMoment(moment: Moment, language: Language, zone: string = houseZone()): string {
  if (isDay(moment)) return wholeDay(moment, language);
  return `${wholeDay(dayIn(moment, zone), language)} ${timeIn(moment, zone)}`;
}

/** `北京时间`, `Hamburg time`: a zone as people call it. */
export function zoneName(zone: string, language: Language): string {
  const city = zone === 'Asia/Shanghai' ? 'Beijing' : (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  if (language === 'en') return `${city} time`;
  return isZone(zone) ? `${CITIES_ZH[zone]}时间` : `${city} 时间`;
}

/** One city speaks for its zone, as in a letter. */
const CITIES_ZH: Record<Zone, string> = {
  UTC: '世界',
  'Asia/Shanghai': '北京',
  'Asia/Hong_Kong': '香港',
  'Asia/Singapore': '新加坡',
  'Asia/Tokyo': '东京',
  'Asia/Seoul': '首尔',
  'Asia/Ho_Chi_Minh': '胡志明市',
  'Asia/Bangkok': '曼谷',
  'Asia/Dhaka': '达卡',
  'Asia/Kolkata': '印度',
  'Asia/Dubai': '迪拜',
  'Europe/Istanbul': '伊斯坦布尔',
  'Europe/London': '伦敦',
  'Europe/Berlin': '柏林',
  'Europe/Paris': '巴黎',
  'Europe/Amsterdam': '阿姆斯特丹',
  'Europe/Madrid': '马德里',
  'Europe/Rome': '罗马',
  'Europe/Warsaw': '华沙',
  'Europe/Stockholm': '斯德哥尔摩',
  'America/New_York': '纽约',
  'America/Chicago': '芝加哥',
  'America/Los_Angeles': '洛杉矶',
};

/** Days from the baseline to what is expected or happened; positive is late. */
export function slipDays(from: Moment | undefined, to: Moment | undefined): number | undefined {
  if (!from || !to) return undefined;
  return daysBetween(dayIn(from), dayIn(to));
}

/** `+7`, `−2`, `0`. */
export const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');

export function slipWords(days: number, language: Language): string {
  if (days === 0) return language === 'zh' ? '准时' : 'On time';
  const n = Math.abs(days);
  if (language === 'zh') return days > 0 ? `迟 ${n} 天` : `早 ${n} 天`;
  return `${n} ${n === 1 ? 'day' : 'days'} ${days > 0 ? 'late' : 'early'}`;
}
