import { type Calendar, type Instant, workingMinutesBetween } from '@gendan/trade';
import { type Language, dayIn, dayOfMs, houseZone, timeIn, wholeDay, wholeMoment, zoneName } from './words';

export type Due = {
  tone: 'overdue' | 'today' | 'ahead' | 'none';
  /** What is written: `超期 2 天`, `12:00 · 剩 2 小时 40 分`, `明天 18:00 · 剩 15 工时`, `2026-04-17 (周五)`. */
  text: string;
  /** How long it is still to go, or late, where that is said at all. */
  left?: string;
  /** The exact instant with its zone, for whoever asks. */
  exact: string;
};
export type DueBy = { zone?: string; /** Whoever reads works by it; without it the clock counts. */ calendar?: Calendar };

const MINUTE = 60_000;
const DAY = 24 * 60;

/** A due instant in words; under a day what is left is counted down in working time. */
export function dueWords(due: Instant | undefined, now: number, language: Language, { zone = houseZone(), calendar }: DueBy = {}): Due {
  if (!due) return { tone: 'none', text: language === 'zh' ? '还没有日期' : 'No date yet', exact: '' };
  const at = Date.parse(due);
  const exact = `${wholeMoment(due, language, zone)} ${zoneName(zone, language)}`;
  if (at < now) {
    const late = lateWords(at, now, language, calendar);
    return { tone: 'overdue', text: late, left: late, exact };
  }
  const left = language === 'zh' ? `剩 ${spanWords(now, at, 'zh', calendar)}` : `${spanWords(now, at, 'en', calendar)} left`;
  if (dayIn(due, zone) === dayOfMs(now, zone)) return { tone: 'today', text: `${timeIn(due, zone)} · ${left}`, left, exact };
  const minutes = (at - now) / MINUTE;
  if (minutes >= 2 * DAY || dayIn(due, zone) !== dayOfMs(now + DAY * MINUTE, zone))
    return { tone: 'ahead', text: wholeDay(dayIn(due, zone), language), exact };
  const tomorrow = language === 'zh' ? '明天' : 'Tomorrow';
  return { tone: 'ahead', text: `${tomorrow} ${timeIn(due, zone)} · ${left}`, left, exact };
}

const instant = (ms: number): Instant => new Date(ms).toISOString();

/** Working minutes between; undefined without a calendar, or where nobody works in between and only the clock runs. */
function worked(from: number, to: number, calendar: Calendar | undefined): number | undefined {
  if (!calendar || calendar.week.every((shifts) => shifts.length === 0)) return undefined;
  const minutes = Math.floor(workingMinutesBetween(calendar, instant(from), instant(to)));
  return minutes > 0 ? minutes : undefined;
}

/** By the clock as long as that is working time too; else the working time is named as such. */
function spanWords(from: number, to: number, language: Language, calendar?: Calendar): string {
  const clock = Math.max(0, Math.floor((to - from) / MINUTE));
  const working = worked(from, to, calendar);
  if (working === undefined || working === clock) return clockWords(clock, language);
  if (working < 60) return language === 'zh' ? `${working} 分钟（工时）` : `${working} work min`;
  const hours = Math.floor(working / 30) / 2;
  return language === 'zh' ? `${hours} 工时` : `${hours} work h`;
}

function clockWords(minutes: number, language: Language): string {
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  if (h === 0) return language === 'zh' ? `${m} 分钟` : `${m} min`;
  if (m === 0) return language === 'zh' ? `${h} 小时` : `${h} h`;
  return language === 'zh' ? `${h} 小时 ${m} 分` : `${h} h ${m} min`;
}

function lateWords(due: number, now: number, language: Language, calendar?: Calendar): string {
  const clock = Math.floor((now - due) / MINUTE);
  const working = worked(due, now, calendar);
  const days = working === undefined || !calendar ? Math.floor(clock / DAY) : Math.floor(working / fullDay(calendar));
  const said = (zh: string, en: string): string => (language === 'zh' ? `超期 ${zh}` : `Overdue by ${en}`);
  if (days === 0) {
    const text =
      working === undefined && clock >= 60 ? clockWords(clock - (clock % 60), language) : spanWords(due, now, language, calendar);
    return said(text, text);
  }
  const same = days === Math.floor(clock / DAY);
  return same
    ? said(`${days} 天`, `${days} ${days === 1 ? 'day' : 'days'}`)
    : said(`${days} 个工作日`, `${days} working ${days === 1 ? 'day' : 'days'}`);
}

/** The longest working day of the week, in minutes. */
const fullDay = ({ week }: Calendar): number =>
  Math.max(1, ...week.map((shifts) => shifts.reduce((sum, [from, to]) => sum + to - from, 0)));
